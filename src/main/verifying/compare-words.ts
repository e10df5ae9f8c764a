import { tagsIn, withoutTags } from '../exporting/signing-tags'
import { type Problem, problem } from './problem'

/** Words of a document with where they stand; `page` 0 where a format has no pages. */
export type Passage = { readonly text: string; readonly page: number }

const MOST_LETTERS = 120
/** Of the words before and behind a difference that are shown with it. */
const CONTEXT_LETTERS = 24

/**
 * What a reader reads: no spaces, since every program parts words in its own way, and no soft hyphens, since lines may break elsewhere.
 */
export function lettersOf(text: string): string {
	return text.normalize('NFC').replace(/[\s\u00a0\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '')
}

type Flow = {
	readonly text: string
	readonly letters: string
	readonly places: Int32Array
	readonly passages: readonly Passage[]
}

/** All passages as one text, with the place in it of each letter. */
function flowOf(passages: readonly Passage[]): Flow {
	const text = passages
		.map((passage) => passage.text)
		.join(' ')
		.normalize('NFC')
	const places: number[] = []
	let letters = ''
	for (let at = 0; at < text.length; at++) {
		const letter = lettersOf(text[at]!)
		if (letter === '') continue
		letters += letter
		for (let count = 0; count < letter.length; count++) places.push(at)
	}
	return { text, letters, places: Int32Array.from(places), passages }
}

/**
 * Null when both say the same; else the first to the last difference, as a problem with the words around it. Tags of a signing service are no
 * words: it takes them away. Only those that ours carry count as such.
 */
export function firstDifference(wanted: readonly Passage[], found: readonly Passage[]): Problem | null {
	const known = new Set(wanted.flatMap(({ text }) => tagsIn(text)))
	const bare = (passages: readonly Passage[]) =>
		known.size === 0 ? passages : passages.map((one) => ({ ...one, text: withoutTags(one.text, known) }))
	const [left, right] = [flowOf(bare(wanted)), flowOf(bare(found))]
	if (left.letters === right.letters) return null
	const most = Math.min(left.letters.length, right.letters.length)
	let start = 0
	while (start < most && left.letters[start] === right.letters[start]) start++
	let tail = 0
	const isSame = () => left.letters.at(-1 - tail) === right.letters.at(-1 - tail)
	while (tail < most - start && isSame()) tail++
	const expected = excerpt(left, start, left.letters.length - tail)
	const actual = excerpt(right, start, right.letters.length - tail)
	const isAdded = left.letters.length - tail === start
	const page = pageAt(isAdded ? right : left, start)
	if (isAdded) return problem('text-added', { page, found: bareWords(right, start, right.letters.length - tail) })
	if (right.letters.length - tail === start)
		return problem('text-missing', { page, expected: bareWords(left, start, left.letters.length - tail) })
	return problem('text-differs', { page, expected, found: actual })
}

/** Whole words around a difference. */
function excerpt(flow: Flow, from: number, to: number): string {
	const start = wordStart(flow.text, placeOf(flow, from) - CONTEXT_LETTERS)
	const end = wordEnd(flow.text, placeOf(flow, to - 1) + 1 + CONTEXT_LETTERS)
	return shortened(flow.text.slice(start, end))
}

function bareWords(flow: Flow, from: number, to: number): string {
	return shortened(
		flow.text.slice(wordStart(flow.text, placeOf(flow, from)), wordEnd(flow.text, placeOf(flow, to - 1) + 1)),
	)
}

const placeOf = (flow: Flow, index: number): number =>
	flow.places[Math.max(0, Math.min(index, flow.places.length - 1))] ?? 0

function wordStart(text: string, at: number): number {
	return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1
}

function wordEnd(text: string, at: number): number {
	const end = text.indexOf(' ', at)
	return end === -1 ? text.length : end
}

function shortened(text: string): string {
	const line = text.replace(/\s+/g, ' ').replaceAll('\u00ad', '').trim()
	const letters = Array.from(line)
	return letters.length <= MOST_LETTERS ? line : `${letters.slice(0, MOST_LETTERS).join('').trimEnd()} …`
}

function pageAt(flow: Flow, index: number): number {
	let place = placeOf(flow, index)
	for (const { text, page } of flow.passages) {
		const length = text.normalize('NFC').length + 1
		if (place < length) return page
		place -= length
	}
	return flow.passages.at(-1)?.page ?? 0
}
