import { civilOf, dayOf, formatDate, parseDate } from '../../calendar/civil-date'

/** A date some months on (or back); a day that the month does not have is its last one (BGB § 188 III). */
export function addMonths(date: string, months: number): string {
	const { year, month, day } = civilOf(parseDate(date) ?? 0)
	return dayInMonth(year, month + months, day)
}

/** `month` may lie outside 1 to 12 and carries over; `day` 31 is the last day of a shorter month. */
export function dayInMonth(year: number, month: number, day: number): string {
	const length = dayOf(year, month + 1, 1) - dayOf(year, month, 1)
	return formatDate(dayOf(year, month, Math.min(day, length)))
}

/** The day `day` of the month after the period of so many months, counted from January, that holds a date. */
export function afterPeriod(date: string, months: number, day: number): string {
	const { year, month } = civilOf(parseDate(date) ?? 0)
	return dayInMonth(year, month - ((month - 1) % months) + months, day)
}

export function addDays(date: string, days: number): string {
	return formatDate((parseDate(date) ?? 0) + days)
}

/**
 * The last day on which a notice may arrive that ends something on `end`: the months of notice lie whole between the two, so three months to
 * 31 March begin on 1 January and the notice arrives on 31 December at the latest.
 */
export function lastNoticeDay(end: string, noticeMonths: number): string {
	return addDays(addMonths(addDays(end, 1), -noticeMonths), -1)
}
