import { type FoundWords, scanWords } from './scan-words'
import { weightOf } from './word-weight'

/**
 * Words and signs of a text without the space between them: `starts[n]` to `ends[n]` in UTF-16 units, `ids[n]` the same number for the
 * same word. What stands between two tokens is their gap; the gap before the first and behind the last may be empty.
 */
export type Tokens = {
	readonly text: string
	readonly ids: readonly number[]
	readonly starts: readonly number[]
	readonly ends: readonly number[]
}

/** Numbers of words and their weights, shared by the texts that are compared. */
export type Vocabulary = {
	readonly idOf: Map<string, number>
	/** By the last bits of its hash the latest word, one more than its number: most words of a text are looked up without being cut out. */
	readonly latest: Uint32Array
	readonly words: string[]
	readonly weights: number[]
}

/** A power of two, several times the different words of a contract. */
const LATEST = 0x2000

export function createVocabulary(): Vocabulary {
	return { idOf: new Map(), latest: new Uint32Array(LATEST), words: [], weights: [] }
}

/** Only texts with one of these have words that read alike and are written differently. */
const hasVariants = /[\u0300-\u036F]|[\u00AD\u200B-\u200D\u2010\u2011\u2060]/u

/** A word as a reader sees it: composed letters, plain hyphens, nothing that is not drawn. */
function asRead(word: string): string {
	return word
		.replace(/[\u00AD\u200B-\u200D\u2060]/gu, '')
		.replace(/[\u2010\u2011]/gu, '-')
		.normalize('NFC')
}

/** Words that are one token and stand for what they name, not for how they read: a cross reference is the same whatever its number. */
export type Atom = { readonly start: number; readonly end: number; readonly name: string }

/** @param atoms in order, not overlapping */
export function tokensOf(text: string, vocabulary: Vocabulary, atoms: readonly Atom[] = []): Tokens {
	const found: FoundWords = { starts: [], ends: [], hashes: [] }
	const ids: number[] = []
	const varies = hasVariants.test(text)
	let at = 0
	for (const { start, end, name } of atoms) {
		scanWords(text, at, start, found)
		nameWords(text, found, ids, vocabulary, varies)
		// No word begins with this sign.
		ids.push(idOfWord(`\0${name}`, vocabulary))
		found.starts.push(start)
		found.ends.push(end)
		found.hashes.push(0)
		at = end
	}
	scanWords(text, at, text.length, found)
	nameWords(text, found, ids, vocabulary, varies)
	return { text, ids, starts: found.starts, ends: found.ends }
}

/** Numbers for the words that have none yet. Words that are known by their hash are not cut out of the text. */
function nameWords(text: string, found: FoundWords, ids: number[], vocabulary: Vocabulary, varies: boolean): void {
	const { latest, words } = vocabulary
	const { starts, ends, hashes } = found
	for (let at = ids.length; at < starts.length; at++) {
		const start = starts[at]!
		const end = ends[at]!
		const place = hashes[at]! & (LATEST - 1)
		const likely = latest[place]!
		if (likely !== 0 && !varies) {
			const word = words[likely - 1]!
			if (word.length === end - start && text.startsWith(word, start)) {
				ids.push(likely - 1)
				continue
			}
		}
		const written = text.slice(start, end)
		const id = idOfWord(varies ? asRead(written) : written, vocabulary)
		if (!varies) latest[place] = id + 1
		ids.push(id)
	}
}

function idOfWord(word: string, { idOf, words, weights }: Vocabulary): number {
	const known = idOf.get(word)
	if (known !== undefined) return known
	idOf.set(word, words.length)
	words.push(word)
	weights.push(weightOf(word))
	return words.length - 1
}

/** Where the gap before token `n` starts and ends; `n` may be the number of tokens. */
export function gapStart(tokens: Tokens, n: number): number {
	return n === 0 ? 0 : tokens.ends[n - 1]!
}

export function gapEnd(tokens: Tokens, n: number): number {
	return n < tokens.starts.length ? tokens.starts[n]! : tokens.text.length
}

/** Gaps read alike whatever kind of space they are made of, but a line break is more than a space. */
export function readsAlike(a: string, b: string): boolean {
	return a === b || gapKind(a) === gapKind(b)
}

function gapKind(gap: string): 'break' | 'space' | 'none' {
	if (/[\n\r\u2028\u2029]/u.test(gap)) return 'break'
	return /\s/u.test(gap.replaceAll('\uFEFF', '')) ? 'space' : 'none'
}
