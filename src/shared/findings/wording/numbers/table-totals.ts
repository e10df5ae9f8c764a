import type { Part } from '../language/document'
import { figureValue } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { DocumentRule, Located } from '../text-finding'

const TOTAL = /^(?:summe|gesamt|insgesamt|gesamtsumme|gesamtbetrag|total|sum|grand total|subtotal|zwischensumme)\b/i
/** Shares and lengths of rows are seldom parts of a whole, amounts and counts are. */
const AMOUNT = /^(?:(?:eur|usd|gbp|chf|€|\$|£)\s*)?(\d[\d.,]*)(?:,[-–—]+)?\s*(?:euro|eur|usd|gbp|chf|€|\$|£)?$/i

/** A table's last row that says what the rows above come to, and does not; and rows that do not come to what they say. */
export const tableTotals: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: (document) => {
		const blocks = new Set(
			document.parts.flatMap(({ kind, paragraph, passage, at }) =>
				kind === 'cell' && paragraph.isFirstCell && isTotal(passage) ? [at.block] : [],
			),
		)
		const totals =
			blocks.size === 0 ? [] : rowsByTable(document.parts.filter(({ at }) => blocks.has(at.block))).flatMap(totalsOf)
		const amounts = new Map<unknown, number>()
		for (const part of document.parts)
			if (part.kind === 'cell' && amountOf(part) !== null)
				amounts.set(part.at.block, (amounts.get(part.at.block) ?? 0) + 1)
		const priced = document.parts.filter(({ at }) => (amounts.get(at.block) ?? 0) >= FEWEST_AMOUNTS)
		return priced.length === 0 ? totals : [...totals, ...rowsByTable(priced).flatMap(productsOf)]
	},
}

/** Three rows of a number, a price each and a price. */
const FEWEST_AMOUNTS = 9

/** A row whose price does not come of its number and its price each, where most others' do. */
function productsOf(rows: readonly Row[]): readonly Located[] {
	const body = rows.filter(({ name }) => !isTotal(name.passage))
	const columns = [...(body[0]?.cells.keys() ?? [])]
	if (body.length < 3 || columns.length < 3) return []
	const amounts = body.map(({ cells }) =>
		columns.map((column) => (cells.has(column) ? amountOf(cells.get(column)!) : null)),
	)
	for (let last = columns.length - 1; last >= 2; last--)
		for (let one = 0; one < last - 1; one++)
			for (let other = one + 1; other < last; other++) {
				const products = amounts.map((row) => {
					const [count, each, whole] = [row[one], row[other], row[last]]
					return count == null || each == null || whole == null ? null : { whole, wanted: count * each }
				})
				if (products.some((product) => product === null)) continue
				const wrong = products.flatMap((product, at) =>
					Math.abs(product!.wanted - product!.whole) < 0.015 ? [] : [{ ...product!, at }],
				)
				if (wrong.length === 0 || wrong.length * 2 >= products.length) continue
				return wrong.map(({ at, wanted, whole }): Located => {
					const part = body[at]!.cells.get(columns[last]!)!
					const values = { problem: 'count', first: String(Math.round(wanted * 100) / 100), second: String(whole) }
					return { part, from: 0, to: part.passage.tokens.length, values }
				})
			}
	return []
}

export const isTotal = remembered(({ text }: Passage) => TOTAL.test(text.trim()))

export type Row = { readonly name: Part; readonly cells: ReadonlyMap<string, Part> }

export function rowsByTable(parts: readonly Part[]): readonly (readonly Row[])[] {
	const tables = new Map<unknown, Map<string, { name: Part; cells: Map<string, Part> }>>()
	for (const part of parts) {
		if (part.kind !== 'cell') continue
		const [owner = '', column = ''] = part.at.address.split('#')
		const rows = tables.get(part.at.block) ?? new Map<string, { name: Part; cells: Map<string, Part> }>()
		tables.set(part.at.block, rows)
		const row = rows.get(owner) ?? { name: part, cells: new Map<string, Part>() }
		rows.set(owner, row)
		if (row.name !== part) row.cells.set(column, part)
	}
	return [...tables.values()].map((rows) => [...rows.values()])
}

function totalsOf(rows: readonly Row[]): readonly Located[] {
	const at = rows.findIndex(({ name }) => isTotal(name.passage))
	// With sums of sums in between it is not said which rows belong to which.
	if (at < 2 || at !== rows.length - 1) return []
	return [...rows[at]!.cells].flatMap(([column, part]): readonly Located[] => {
		const whole = amountOf(part)
		const parts = rows.slice(0, at).map(({ cells }) => cells.get(column))
		const amounts = parts.map((one) => (one === undefined ? null : amountOf(one)))
		if (whole === null || amounts.some((amount) => amount === null)) return []
		const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0)
		if (Math.abs(sum - whole) < 0.015) return []
		const values = { problem: 'count', first: String(Math.round(sum * 100) / 100), second: String(whole) }
		return [{ part, from: 0, to: part.passage.tokens.length, values }]
	})
}

export const amountOf = ({ passage }: Part): number | null => amountIn(passage).value

const amountIn = remembered(({ text, language }: Passage): { readonly value: number | null } => {
	const figure = AMOUNT.exec(text.trim())?.[1]?.replace(/[.,]+$/, '')
	const value = figure === undefined ? Number.NaN : figureValue(figure, language)
	return { value: Number.isFinite(value) ? value : null }
})
