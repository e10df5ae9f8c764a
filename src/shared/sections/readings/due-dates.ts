import { dayOf, formatDate } from '../../calendar/civil-date'
import type { Due } from '../roles/schema'

/** The first `count` due dates on or after `from` (`YYYY-MM-DD`). Day 31 is the last day of a shorter month. */
export function dueDates(due: Due, from: string, count: number): string[] {
	if (due.kind === 'once') return due.date !== null && due.date >= from ? [due.date].slice(0, count) : []
	const fromYear = Number(from.slice(0, 4))
	const dates: string[] = []
	for (let month = 0; dates.length < count && month < 12 * 120; month++) {
		const falls = due.kind === 'yearly' ? month % 12 === due.month - 1 : month % due.everyMonths === 0
		if (!falls) continue
		const date = dateIn(fromYear + Math.floor(month / 12), (month % 12) + 1, due.day)
		if (date >= from) dates.push(date)
	}
	return dates
}

function dateIn(year: number, month: number, day: number): string {
	const last = dayOf(year, month + 1, 1) - dayOf(year, month, 1)
	return formatDate(dayOf(year, month, Math.min(day, last)))
}
