import type { Part } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { spanOfText } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** A column that no table has: "Spalte 4" and "Spalte D" of three, "column (5)" beside "(1) Site", "the “Night” column". */
export const danglingColumns: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: ({ parts }) => {
		const tables = tablesOf(parts)
		if (tables.length === 0) return []
		return parts.flatMap((part): readonly Located[] =>
			part.kind !== 'running'
				? []
				: columnsIn(part.passage)
						.filter((column) => !tables.some((table) => has(table, column)))
						.map(({ from, to }) => ({ part, from, to, values: { problem: 'number' } })),
		)
	},
}

type Table = { readonly heads: readonly string[]; readonly cells: readonly string[] }

function tablesOf(parts: readonly Part[]): readonly Table[] {
	const found = new Map<unknown, { heads: string[]; cells: string[] }>()
	for (const { at, kind } of parts) {
		if (at.block.kind !== 'table') continue
		const table = found.get(at.block) ?? { heads: [], cells: [] }
		found.set(at.block, table)
		;(kind === 'name' ? table.heads : table.cells).push(at.text.trim().toLowerCase())
	}
	return [...found.values()].filter(({ heads }) => heads.length > 0)
}

type Column = Span & { readonly label: string; readonly isName: boolean }

function has({ heads, cells }: Table, { label, isName }: Column): boolean {
	if (isName) return [...heads, ...cells].some((text) => text.includes(label))
	const labels = heads.flatMap((head) => LABELLED.exec(head)?.slice(1).find(Boolean) ?? [])
	if (labels.length === heads.length) return labels.includes(label)
	return rankOf(label) <= heads.length
}

/** "A: Fahrzeug", "(1) Site", "[B] Preis", "Preis (C)". */
const LABELLED = /^[([]?([a-h]|\d{1,2})(?:[)\]]|[.:]| [–-])+ ?\p{L}|^\p{L}.*[([]([a-h]|\d{1,2})[)\]]$/u

const rankOf = (label: string): number => (/^\d/.test(label) ? Number(label) : label.charCodeAt(0) - 96)

const ELSEWHERE = `(?! (?:de[sr]|von|aus|of|in|from) (?!(?:the |this |that |above |following |obigen? |folgenden? |dieser )?(?:Tabelle|table)))`
const ONE = String.raw`[([]?(\d{1,2}|[A-H])[)\]]?(?![\p{L}\d]|[.,:]\d)`
const NUMBERED = new RegExp(
	String.raw`(?<!\p{L})(?:Spalten?|columns?) ${ONE}(?:(?:, ?| ?und | ?and | ?bis | ?to | ?[–-] ?)${ONE})*${ELSEWHERE}`,
	'giu',
)
const SINGLE = /[([]?(?<![\p{L}\d])(\d{1,2}|[A-H])(?![\p{L}\d])[)\]]?/gu
const QUOTED =
	/(?<!\p{L})(?:(?:Spalten?|Zeilen?|columns?|rows?) [„“"»]([^„“”"«»]{2,40})[“”"«]|[“"]([^“”"]{2,40})[”"] (?:column|row)(?!\p{L}))(?! (?:de[sr]|of) )/giu

const columnsIn = remembered((passage: Passage): readonly Column[] => {
	const { text } = passage
	if (!/spalte|column|zeile|\brow/i.test(text)) return []
	const numbered = [...text.matchAll(NUMBERED)].flatMap(({ index, 0: words }) => {
		const singles = [...words.matchAll(SINGLE)]
		return singles.flatMap((match): readonly Column[] => {
			const start = index + (singles.length === 1 ? 0 : match.index)
			const span = spanOfText(passage, start, index + match.index + match[0].length)
			return span === null ? [] : [{ ...span, label: match[1]!.toLowerCase(), isName: false }]
		})
	})
	const quoted = [...text.matchAll(QUOTED)].flatMap((match): readonly Column[] => {
		const span = spanOfText(passage, match.index, match.index + match[0].length)
		const label = (match[1] ?? match[2] ?? '').trim().toLowerCase()
		return span === null ? [] : [{ ...span, label, isName: true }]
	})
	return [...numbered, ...quoted].filter(({ from }) => passage.quoted[from] !== 1)
})
