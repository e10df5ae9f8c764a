import { WEEKDAYS } from '../../agreement/values/calendar'
import { civilOf, dayOf, formatDate, parseDate, weekdayIndex } from '../../calendar/civil-date'
import type { Recurrence } from '../downtime/schema'

/** Monday of the week in which a draft without a start begins to count its weeks. */
const STAND_IN_START = '2024-01-01'

/**
 * The first `count` dates on or after `from` (`YYYY-MM-DD`). Every n-th week is counted from the week in which the term
 * starts, as the contract says; without a start from a fixed Monday, so that the dates do not move with the day they are
 * looked at.
 */
export function recurrenceDates(
	recurrence: Recurrence,
	from: string,
	count: number,
	termStart: string | null = null,
): string[] {
	const first = parseDate(from)
	if (first === null) return []
	if (recurrence.kind === 'dates')
		return [...recurrence.dates]
			.sort()
			.filter((date) => date >= from)
			.slice(0, count)
	const dates: string[] = []
	const anchor = anchorOf(termStart)
	// Two years hold at least two of the rarest kind (every 52 weeks); more is asked for only with shorter ones.
	for (let day = first; dates.length < count && day < first + 366 * 5; day++) {
		if (falls(recurrence, day, anchor)) dates.push(formatDate(day))
	}
	return dates
}

/** Every date from `firstDay` to `lastDay`, both included, as day numbers in order; `termStart` as above. */
export function recurrenceDays(
	recurrence: Recurrence,
	range: { readonly firstDay: number; readonly lastDay: number },
	termStart: string | null = null,
): number[] {
	const { firstDay, lastDay } = range
	if (recurrence.kind === 'dates')
		return recurrence.dates
			.flatMap((date) => parseDate(date) ?? [])
			.filter((day) => day >= firstDay && day <= lastDay)
			.sort((a, b) => a - b)
	const anchor = anchorOf(termStart)
	const days: number[] = []
	for (let day = firstDay; day <= lastDay; day++) if (falls(recurrence, day, anchor)) days.push(day)
	return days
}

/** How often it falls in the 365 days from `from` on; times its length it is the planned downtime of a year. */
export function timesPerYear(recurrence: Recurrence, from: string): number {
	const first = parseDate(from)
	if (first === null) return 0
	return recurrenceDays(recurrence, { firstDay: first, lastDay: first + 364 }).length
}

/** Day number of the Monday of the week from which weeks are counted. */
function anchorOf(termStart: string | null): number {
	const day = parseDate(termStart ?? STAND_IN_START) ?? dayOf(2024, 1, 1)
	return day - weekdayIndex(day)
}

function falls(recurrence: Exclude<Recurrence, { kind: 'dates' }>, day: number, anchor: number): boolean {
	if (WEEKDAYS[weekdayIndex(day)] !== recurrence.weekday) return false
	if (recurrence.kind === 'weekly') return mod(Math.floor((day - anchor) / 7), recurrence.everyWeeks) === 0
	const date = civilOf(day)
	if (recurrence.ordinal === -1) return civilOf(day + 7).month !== date.month
	return Math.ceil(date.day / 7) === recurrence.ordinal
}

function mod(value: number, by: number): number {
	return ((value % by) + by) % by
}
