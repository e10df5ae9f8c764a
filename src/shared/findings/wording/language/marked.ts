import type { Part } from './document'
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

const known = new WeakMap<Part, readonly Marked[]>()
const NONE: readonly Marked[] = []

export function markedIn(part: Part): readonly Marked[] {
	const before = known.get(part)
	if (before !== undefined) return before
	const hasQuotes = part.passage.quoted.includes(1)
	const hasMarks = part.at.inlines.some(({ kind }) => kind === 'term' || kind === 'strong' || kind === 'emphasis')
	const marked = hasQuotes || hasMarks ? [...quoted(part), ...printed(part)].sort((a, b) => a.from - b.from) : NONE
	known.set(part, marked)
	return marked
}

function quoted({ passage: { tokens, quoted: isQuoted } }: Part): readonly Marked[] {
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
function printed({ at, passage: { tokens, quoted: isQuoted } }: Part): readonly Marked[] {
	let offset = at.text.length - at.inlines.reduce((sum, { text }) => sum + text.length, 0)
	return at.inlines.flatMap((inline): readonly Marked[] => {
		const start = offset
		offset += inline.text.length
		if (inline.kind !== 'term' && inline.kind !== 'strong' && inline.kind !== 'emphasis') return []
		const from = tokens.findIndex((token) => token.end > start)
		let to = tokens.findLastIndex((token) => token.start < offset) + 1
		while (to > from && tokens[to - 1]!.kind === 'mark') to--
		if (from < 0 || to <= from || to - from > LONGEST || isQuoted[from] === 1) return []
		return [{ ...withoutArticle(from, to, tokens[from]!.lower), kind: 'printed', before: from - 1, behind: to }]
	})
}
