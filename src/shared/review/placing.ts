import type { Anchor, Thread, WordingSuggestion } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import { readsAs } from './carry'
import { isWholeWords } from './locate'
import { anchorIn, type Range } from './make-anchor'
import { type ReviewEdit, withReview } from './with-review'

/**
 * Gives something that has no place the words that somebody chose for it, and with a suggestion what was said about it.
 *
 * @param chosen an anchor on those words
 * @param replies ids of the threads that are told with a suggestion
 */
export function place(agreement: Agreement, id: string, chosen: Anchor, replies: readonly string[] = []): ReviewEdit {
	const { suggestions, threads } = agreement.review
	const suggestion = suggestions.find((one) => one.id === id)
	const placed = suggestion?.kind === 'wording' ? placedSuggestion(suggestion, chosen) : null
	const moving = new Set([id, ...replies])
	if (placed === null && !threads.some((thread) => thread.id === id)) return { kind: 'unknown', id }
	const anchor = placed?.anchor ?? chosen
	const moved = (thread: Thread): Thread => (moving.has(thread.id) ? { ...thread, anchor } : thread)
	return withReview(agreement, (review) => ({
		...review,
		threads: threads.map(moved),
		suggestions: placed === null ? suggestions : suggestions.map((one) => (one === suggestion ? placed : one)),
	}))
}

/** Whether it only puts words in, so that it stands behind words and takes none away. */
export function isInsertion({ anchor }: Pick<WordingSuggestion, 'anchor'>): boolean {
	return anchor.quote === ''
}

/**
 * An insertion stands behind the chosen words. A deletion or a replacement is of its own words where they stand among the chosen ones,
 * once; else whoever chose means these.
 */
function placedSuggestion(suggestion: WordingSuggestion, chosen: Anchor): WordingSuggestion {
	if (isInsertion(suggestion)) return insertedBehind(suggestion, chosen)
	const { quote } = suggestion.anchor
	const range = wordsWithin(chosen, quote) ?? (suggestion.replacement === '' ? chosen : withoutSpaces(chosen))
	return { ...suggestion, anchor: anchorOn(chosen, range) }
}

function insertedBehind(suggestion: WordingSuggestion, chosen: Anchor): WordingSuggestion {
	const { end } = withoutSpaces(chosen)
	const { text } = chosen
	const replacement = betweenWords(suggestion.replacement, text.slice(0, end), text.slice(end))
	return {
		...suggestion,
		anchor: anchorOn(chosen, { start: end, end }),
		// Within a word only its letters can be meant.
		replacement: isWholeWords(text, 0, end) ? replacement : suggestion.replacement,
	}
}

/** With one space at each side where words would run into each other, and not with two. */
function betweenWords(words: string, before: string, after: string): string {
	if (words.trim() === '') return words
	const lead = runsInto(before, words) ? ' ' : ''
	const tail = runsInto(words, after) ? ' ' : ''
	const isSpaced = tail === '' && /\s$/.test(words) && /^\s/.test(after)
	return lead + (isSpaced ? words.trimEnd() : words) + tail
}

/** Whether the last word of one text and the first of another would be read as one. */
function runsInto(before: string, after: string): boolean {
	return /[\p{L}\p{N}.,;:!?%)\]"”“»’]$/u.test(before) && /^[\p{L}\p{N}(["„“«»§€]/u.test(after)
}

function wordsWithin({ text, start, quote }: Anchor, wanted: string): Range | null {
	const [words, among] = [readsAs(wanted), readsAs(quote)]
	const at = among.indexOf(words)
	if (at < 0 || among.indexOf(words, at + 1) >= 0) return null
	const range = { start: start + at, end: start + at + words.length }
	return isWholeWords(text, range.start, range.end) ? range : null
}

/** Without spaces at the ends, which a double click takes along. */
function withoutSpaces({ text, start, end }: Anchor): Range {
	const words = text.slice(start, end)
	const trimmed = words.trim()
	if (trimmed === '') return { start, end }
	const from = start + words.length - words.trimStart().length
	return { start: from, end: from + trimmed.length }
}

function anchorOn({ text, language, block }: Anchor, range: Range): Anchor {
	return anchorIn(text, { language, address: block }, range)
}
