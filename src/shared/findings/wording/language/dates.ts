import { MONTHS } from './abbreviations'
import type { Passage } from './passage'
import type { Span } from './sentences'

/** A date with its place; `day` counts days from some day on, for differences. */
export type DateAt = Span & { readonly day: number; readonly date: CalendarDate }

/** `month` from 0. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number }

const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** `1. Juni 2026`, `1 June 2026`, `June 1, 2026`, `01.06.2026`. */
export function datesIn({ tokens, language }: Passage): readonly DateAt[] {
	const months = [...MONTHS[language]]
	const found: DateAt[] = []
	for (let at = 0; at < tokens.length; at++) {
		const { lower, kind } = tokens[at]!
		const plain = kind === 'number' ? /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(lower) : null
		if (plain !== null) {
			const date = { year: Number(plain[3]), month: Number(plain[2]) - 1, day: Number(plain[1]) }
			found.push({ from: at, to: at + 1, day: dayOf(date), date })
			continue
		}
		const month = months.indexOf(lower)
		if (month < 0) continue
		const isBefore = tokens[at - 1]?.lower === '.' || tokens[at - 1]?.kind === 'number'
		const dayAt = isBefore ? (tokens[at - 1]!.lower === '.' ? at - 2 : at - 1) : at + 1
		const yearAt = isBefore ? at + 1 : tokens[at + 2]?.lower === ',' ? at + 3 : at + 2
		const day = Number(tokens[dayAt]?.lower)
		const year = Number(tokens[yearAt]?.lower)
		if (day >= 1 && day <= 31 && year >= 1900 && year < 2200)
			found.push({
				from: Math.min(dayAt, at),
				to: yearAt + 1,
				day: dayOf({ year, month, day }),
				date: { year, month, day },
			})
	}
	return found
}

/** Leap days are counted by fours: within two centuries that is right. */
function dayOf({ year, month, day }: CalendarDate): number {
	const leaps = Math.floor((year - (month < 2 ? 1 : 0)) / 4)
	return year * 365 + leaps + (MONTH_STARTS[month] ?? 0) + day
}

/** The same day so many months later, as `day` counts; of a month that has no such day its last. */
export function monthsLater({ year, month, day }: CalendarDate, months: number): number {
	const all = month + months
	const later = { year: year + Math.floor(all / 12), month: ((all % 12) + 12) % 12 }
	const isLeap = later.year % 4 === 0
	const most = later.month === 1 ? (isLeap ? 29 : 28) : [3, 5, 8, 10].includes(later.month) ? 30 : 31
	return dayOf({ ...later, day: Math.min(day, most) })
}
