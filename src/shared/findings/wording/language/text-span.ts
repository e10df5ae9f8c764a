import type { Passage } from './passage'
import type { Span } from './sentences'

/** The tokens of a piece of a passage's text. */
export function spanOfText({ tokens }: Pick<Passage, 'tokens'>, start: number, end: number): Span | null {
	const from = tokens.findIndex((token) => token.end > start)
	const to = tokens.findIndex((token) => token.start >= end)
	return from < 0 ? null : { from, to: to < 0 ? tokens.length : to }
}

/** The words of a span; none of an empty one. */
export const textOf = ({ text, tokens }: Pick<Passage, 'text' | 'tokens'>, { from, to }: Span): string =>
	from >= to ? '' : text.slice(tokens[from]!.start, tokens[to - 1]!.end)
