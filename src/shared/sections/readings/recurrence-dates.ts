import { WEEKDAYS } from '../../agreement/values/calendar'
import { civilOf, dayOf, formatDate, parseDate, weekdayIndex } from '../../calendar/civil-date'
import type { Recurrence } from '../downtime/schema'

/**
 * The first `count` dates on or after `from` (`YYYY-MM-DD`). Every n-th week is counted from the week of 1 January 2024, a
 * Monday, so that the dates do not move with the day they are looked at.
 */
export function recurrenceDates(recurrence: Recurrence, from: string, count: number): string[] {
	const first = parseDate(from)
	if (first === null) return []
	if (recurrence.kind === 'dates')
		return [...recurrence.dates]
			.sort()
			.filter((date) => date >= from)
			.slice(0, count)
	const dates: string[] = []
	// Two years hold at least two of the rarest kind (every 52 weeks); more is asked for only with shorter ones.
	for (let day = first; dates.length < count && day < first + 366 * 5; day++) {
		if (falls(recurrence, day)) dates.push(formatDate(day))
	}
	return dates
}

/** How often it falls in the 365 days from `from` on; times its length it is the planned downtime of a year. */
export function timesPerYear(recurrence: Recurrence, from: string): number {
	const first = parseDate(from)
	if (first === null) return 0
	const end = formatDate(first + 365)
	return recurrenceDates(recurrence, from, 400).filter((date) => date < end).length
}

const ANCHOR_MONDAY = dayOf(2024, 1, 1)

function falls(recurrence: Exclude<Recurrence, { kind: 'dates' }>, day: number): boolean {
	if (WEEKDAYS[weekdayIndex(day)] !== recurrence.weekday) return false
	if (recurrence.kind === 'weekly') return mod(Math.floor((day - ANCHOR_MONDAY) / 7), recurrence.everyWeeks) === 0
	const date = civilOf(day)
	if (recurrence.ordinal === -1) return civilOf(day + 7).month !== date.month
	return Math.ceil(date.day / 7) === recurrence.ordinal
}

function mod(value: number, by: number): number {
	return ((value % by) + by) % by
}
