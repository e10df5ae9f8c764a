import { type Counted, countedIn } from '../language/counted'
import type { Part, TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { DocumentRule, Located } from '../text-finding'
import { announcedIn, followingIn, UNITS } from './listed-below'
import { told } from './miscount'
import { amountOf, isTotal, type Row, rowsByTable } from './table-totals'

/** "Die Parteien unterscheiden fünf Stufen:" above four rows, "the eleven vehicles listed below" above a column of twelve. */
export const tableCounts: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) => {
		const found: Located[] = []
		for (let at = 1; at < parts.length; at++) {
			const head = parts[at - 1]!
			const { block } = parts[at]!.at
			if (block.kind !== 'table' || head.kind !== 'running' || !countsSomething(head.passage)) continue
			const table = parts.slice(at).filter((part) => part.at.block === block)
			const rows = rowsByTable(table)[0]?.filter(({ name }) => !isTotal(name.passage)) ?? []
			const sums = sumsOf(table, rows)
			found.push(...(sumIsOther(head, rows, sums) ?? rowsAreOther(head, rows, sums) ?? []))
		}
		return found
	},
}

/** Most tables follow words that count nothing. */
const countsSomething = remembered(
	(passage: Passage): boolean =>
		INTRODUCES.test(passage.text) && (announcedIn(passage) !== null || countsIn(passage).length > 0),
)

const INTRODUCES = /:\s*$|\b(?:below|following|folgende\w*|nachstehend\w*|nachfolgend\w*|unten)\b/i

/** Columns that say how many. */
const HOW_MANY =
	/\b(?:anzahl|\p{L}*zahl|number|menge|quantity|qty|stück|stückzahl|count|units|\p{L}*punkte?|points|score|plätze|seats|places|headcount|no\.? of)\b/iu

type Sum = { readonly head: Passage; readonly value: number }

function sumsOf(table: readonly Part[], rows: readonly Row[]): readonly Sum[] {
	return table.flatMap(({ kind, at, passage }): readonly Sum[] => {
		if (kind !== 'name' || !HOW_MANY.test(passage.text)) return []
		const column = at.address.split('#')[1] ?? ''
		const amounts = rows.map(({ cells }) => (cells.has(column) ? amountOf(cells.get(column)!) : null))
		if (amounts.length < 2 || amounts.some((amount) => amount === null || !Number.isInteger(amount))) return []
		return [{ head: passage, value: amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0) }]
	})
}

const MOST = /\b(?:höchst\p{L}*|maxim\p{L}*|max|at most|up to|bis zu)\b/iu
const LEAST = /\b(?:mindestens|wenigstens|at least|je|each|per|pro|of the|von den|oder|or)\b/i
/** What is meant to be the sum comes near it. */
const NEAR = 0.25

function sumIsOther(head: Part, rows: readonly Row[], sums: readonly Sum[]): readonly Located[] | null {
	const [sum] = sums
	const counted = countsIn(head.passage)
	const [whole] = counted
	if (sum === undefined || sums.length > 1 || whole === undefined || counted.length > 1) return null
	if (sum.value === whole.value) return []
	if (rows.length === whole.value || LEAST.test(head.passage.text)) return null
	// "höchstens 100 Punkte" are the sum of the most points.
	if (MOST.test(head.passage.text) && !MOST.test(sum.head.text)) return null
	if (Math.abs(sum.value - whole.value) > Math.max(1, whole.value * NEAR)) return null
	const values = { problem: 'count', first: told(sum.value), second: told(whole.value) }
	return [{ part: head, from: whole.from, to: whole.to, values }]
}

const countsIn = remembered((passage: Passage): readonly Counted[] =>
	countedIn(passage).filter(({ of, to }) => of !== '%' && !UNITS.test(passage.tokens[to - 1]!.lower)),
)

/** How many rows a table may have more or fewer than its introduction says and still be meant. */
const FARTHEST = 2

function rowsAreOther(head: Part, rows: readonly Row[], sums: readonly Sum[]): readonly Located[] | null {
	const { tokens } = head.passage
	const count = announcedIn(head.passage)
	if (count === null || rows.length < 2 || rows.length === count.value) return null
	const { from, to } = head.passage.sentenceAt(count.from)
	if (followingIn(head.passage, { from, to }) === null && tokens.length - 1 - count.to > 1) return null
	const names = new Set(rows.map(({ name }) => name.passage.text.trim().toLowerCase()))
	if (names.size !== rows.length || names.has('') || sums.some(({ value }) => value === count.value)) return null
	if (Math.abs(rows.length - count.value) > FARTHEST) return null
	const values = { problem: 'count', first: String(count.value), second: String(rows.length) }
	return [{ part: head, from: count.from, to: count.to, values }]
}
