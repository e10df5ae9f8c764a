import { civilOf, dayOf, formatDate, parseDate } from '../../calendar/civil-date'
import type { Parties } from '../parties/schema'

export type TermRange = {
	readonly fromDate: string
	readonly toDate: string /** The term says so; else three years stand in. */
	readonly isKnown: boolean
}

const STAND_IN_MONTHS = 36

/** First and last day of the term. Without a start `today` (`YYYY-MM-DD`) stands in, without an end three years. */
export function termRange(parties: Pick<Parties, 'effectiveDate' | 'term'>, today: string): TermRange {
	const fromDate = parties.effectiveDate ?? today
	const months = parties.term.kind === 'fixed' ? parties.term.months : null
	const start = parseDate(fromDate)
	if (start === null) return { fromDate, toDate: fromDate, isKnown: false }
	const { year, month, day } = civilOf(start)
	const end = dayOf(year, month + (months ?? STAND_IN_MONTHS), day) - 1
	return { fromDate, toDate: formatDate(end), isKnown: parties.effectiveDate !== null && months !== null }
}
