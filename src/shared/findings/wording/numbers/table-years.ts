import { type DateAt, datesIn, monthsLater } from '../language/dates'
import type { Part, TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { textOf } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'
import { rowsByTable } from './table-totals'

/** Rows from one date to another that are equally long, but for one: contract years, quarters of a plan. */
export const tableYears: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) => {
		const dated = new Map<unknown, number>()
		for (const { kind, passage, at } of parts)
			if (kind === 'cell' && onlyDate(passage).date !== null) dated.set(at.block, (dated.get(at.block) ?? 0) + 1)
		const own = parts.filter(({ at }) => (dated.get(at.block) ?? 0) >= FEWEST_ROWS * 2)
		return own.length === 0 ? [] : rowsByTable(own).flatMap((rows) => oddOnes(rows.map(spanOf)))
	},
}
const FEWEST_ROWS = 3

/** The date of a cell that says nothing else. */
const onlyDate = remembered((passage: Passage): { readonly date: DateAt | null } => {
	if (passage.tokens.length > MOST_TOKENS || passage.tokens.length === 0) return { date: null }
	const [only, ...others] = datesIn(passage)
	const isAlone = only !== undefined && others.length === 0 && only.to - only.from >= passage.tokens.length - 1
	return { date: isAlone ? only : null }
})
const MOST_TOKENS = 6

type RowSpan = { readonly end: Part; readonly months: number }

function spanOf({ cells }: { readonly cells: ReadonlyMap<string, Part> }): RowSpan | null {
	const dates = [...cells.values()].flatMap((part) => {
		const { date } = onlyDate(part.passage)
		return date === null ? [] : [{ part, date }]
	})
	const [start, end, other] = dates
	if (start === undefined || end === undefined || other !== undefined) return null
	return { end: end.part, months: monthsFromTo(start.date, end.date) }
}

/** Whole months with both days counted; a negative number where the end lies first, not a number where they are none. */
function monthsFromTo(start: DateAt, end: DateAt): number {
	const guess = Math.round((end.day + 1 - start.day) / 30.44)
	return Math.abs(monthsLater(start.date, guess) - (end.day + 1)) <= 1 ? guess : Number.NaN
}

function oddOnes(rows: readonly (RowSpan | null)[]): readonly Located[] {
	const spans = rows.flatMap((row) => (row === null ? [] : [row]))
	if (spans.length < FEWEST_ROWS || spans.length !== rows.length) return []
	const usual = spans.map(({ months }) => months).find((months, at, all) => all.indexOf(months) !== at)
	const odd = spans.filter(({ months }) => months !== usual)
	const [only] = odd
	// The first and the last part of a year may be short ones.
	if (usual === undefined || only === undefined || odd.length > 1 || only.months < usual) return []
	const { passage } = only.end
	const span = { from: 0, to: passage.tokens.length }
	const values = { problem: 'count', first: String(usual), second: String(only.months) }
	return Number.isNaN(only.months) || textOf(passage, span) === '' ? [] : [{ part: only.end, ...span, values }]
}
