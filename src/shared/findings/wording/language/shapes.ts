import type { Passage } from './passage'
import type { Span } from './sentences'

/** What set phrases cannot say: a pattern of a text, and a cheap test without which nobody need look for it. */
export type Shape = { readonly hint: RegExp; readonly shape: RegExp }

/** @param hint is looked for first; of the pattern's words, large and small letters alike */
export const shape = (hint: RegExp, ...patterns: readonly string[]): Shape => ({
	hint,
	shape: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}-])`, 'giu'),
})

/** Where shapes stand in a passage, as tokens. */
export function spansOfShapes(passage: Passage, shapes: readonly Shape[]): readonly Span[] {
	const { text } = passage
	return shapes.flatMap(({ hint, shape: pattern }) =>
		hint.test(text)
			? [...text.matchAll(pattern)].flatMap(({ index, 0: words }) => spanBetween(passage, index, index + words.length))
			: [],
	)
}

/** The tokens that two offsets of a passage's text touch; none where nothing but blanks stands there. */
export function spanBetween({ tokens }: Passage, start: number, end: number): readonly Span[] {
	const from = tokens.findIndex((token) => token.end > start)
	const last = tokens.findLastIndex((token) => token.start < end)
	return from < 0 || last < from ? [] : [{ from, to: last + 1 }]
}

/** Spans of both lists, of two that overlap the longer. */
export function withLonger(one: readonly Span[], other: readonly Span[]): readonly Span[] {
	if (other.length === 0) return one
	const all = [...one, ...other].sort((a, b) => b.to - b.from - (a.to - a.from))
	const kept: Span[] = []
	for (const span of all) if (!kept.some(({ from, to }) => from < span.to && span.from < to)) kept.push(span)
	return kept.sort((a, b) => a.from - b.from)
}
