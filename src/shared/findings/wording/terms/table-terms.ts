import type { Part, TextDocument } from '../language/document'
import { type Noun, nounsIn } from '../language/nouns'
import type { Located } from '../text-finding'
import { isThing } from './linked-terms'

/** The things that a table's first column names, taken up below it by another name: "| Niederlassung |" of two rows, then "in einer der beiden Außenstellen". */
export function tableTerms({ parts }: TextDocument): readonly Located[] {
	return parts.flatMap((part, place): readonly Located[] => {
		if (part.kind !== 'running' || parts[place - 1]?.kind !== 'cell') return []
		const table = tableBefore(parts, place)
		if (table === null) return []
		const { head, heads, rows } = table
		const nouns = nounsIn(part.passage).flat()
		if (nouns.some(({ head: one }) => head.stem.includes(one) || one === head.head)) return []
		const again = nouns.find(
			(noun) =>
				noun.how !== 'a' &&
				noun.how !== 'none' &&
				isThing(noun) &&
				isFresh(noun, heads) &&
				!isSaid(parts.slice(0, place), noun) &&
				((noun.count === rows && !ABSTRACT.test(noun.head)) ||
					(noun.count === null && noun.kinds.some((kind) => head.kinds.includes(kind)))),
		)
		return again === undefined ? [] : [{ part, from: again.from, to: again.to, values: { other: table.words } }]
	})
}

type Table = {
	readonly head: Noun
	readonly words: string
	/** Stems of the heads of all columns. */
	readonly heads: readonly string[]
	readonly rows: number
}
const FEWEST = 2
/** What goes with things and names none. */
const ABSTRACT =
	/^(?:frist|zeit|preis|gebuhr|termin|list|wert|betrag|fall|punkt|schritt|satz|angab|zahl|tabell|spalt|zeil|regel|pflicht|recht|anlag|absatz|stell|mal|term|value|figure|amount|case|point|step|rule|row|column|date|price|fee|rate|time|table|line|duty|right|half)/

/** The table right above a place, where its first column has a noun for its head. */
function tableBefore(parts: readonly Part[], place: number): Table | null {
	const { block } = parts[place - 1]!.at
	const own = parts.slice(Math.max(0, place - LONGEST), place).filter(({ at }) => at.block === block)
	const heads = own.filter(({ kind }) => kind === 'name')
	const first = heads.find(({ at }) => at.address.endsWith('#0'))
	if (first === undefined || first.passage.tokens.length !== 1) return null
	const [head] = nounsIn(first.passage).flat()
	const rows = own.filter(({ kind, paragraph }) => kind === 'cell' && paragraph.isFirstCell).length
	if (head === undefined || rows < FEWEST) return null
	return { head, words: first.at.text.trim(), heads: heads.flatMap(({ passage }) => passage.stems()), rows }
}
const LONGEST = 120

/** Another column may be meant. */
const isFresh = ({ head, stem }: Noun, heads: readonly string[]): boolean =>
	!heads.some((one) => one.includes(head) || stem.includes(one))

const isSaid = (parts: readonly Part[], { stem, head }: Noun): boolean =>
	parts.some(({ passage }) => passage.stems().some((one) => one === head || stem === one))
