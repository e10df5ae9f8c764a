import type { Paragraph } from './paragraph'
import { remembered } from './remembered'
import type { Span } from './sentences'

/** Words that a text sets apart: in quotation marks, bold or slanted. */
export type Marked = Span & {
	readonly kind: 'quoted' | 'printed'
	/** The first token before the words and their marks, and the first behind them. */
	readonly before: number
	readonly behind: number
}

const LONGEST = 6
const ARTICLES: ReadonlySet<string> = new Set(['der', 'die', 'das', 'the', 'a', 'an'])

const NONE: readonly Marked[] = []

export const markedIn = remembered((paragraph: Paragraph): readonly Marked[] =>
	paragraph.passage.quoted.includes(1) || paragraph.marks.length > 0
		? [...quoted(paragraph), ...printed(paragraph)].sort((a, b) => a.from - b.from)
		: NONE,
)

function quoted({ passage: { tokens, quoted: isQuoted } }: Paragraph): readonly Marked[] {
	const found: Marked[] = []
	for (let at = 0; at < tokens.length; at++) {
		if (isQuoted[at] !== 1 || isQuoted[at - 1] === 1) continue
		let to = at
		while (isQuoted[to] === 1) to++
		if (to - at <= LONGEST)
			found.push({ ...withoutArticle(at, to, tokens[at]!.lower), kind: 'quoted', before: at - 2, behind: to + 1 })
		at = to
	}
	return found
}

const withoutArticle = (from: number, to: number, first: string): Span => ({
	from: ARTICLES.has(first) && to - from > 1 ? from + 1 : from,
	to,
})

/** Bold and slanted words; those in quotation marks too are found as such. */
function printed({ marks, passage: { tokens, quoted: isQuoted } }: Paragraph): readonly Marked[] {
	return marks.flatMap(({ start, end }): readonly Marked[] => {
		const from = tokens.findIndex((token) => token.end > start)
		let to = tokens.findLastIndex((token) => token.start < end) + 1
		while (to > from && tokens[to - 1]!.kind === 'mark') to--
		if (from < 0 || to <= from || to - from > LONGEST || isQuoted[from] === 1) return []
		return [{ ...withoutArticle(from, to, tokens[from]!.lower), kind: 'printed', before: from - 1, behind: to }]
	})
}
