import type { Passage } from './passage'
import type { Span } from './sentences'

/** The tokens of a piece of a passage's text. */
export function spanOfText({ tokens }: Pick<Passage, 'tokens'>, start: number, end: number): Span | null {
	const from = tokens.findIndex((token) => token.end > start)
	const to = tokens.findIndex((token) => token.start >= end)
	return from < 0 ? null : { from, to: to < 0 ? tokens.length : to }
}
