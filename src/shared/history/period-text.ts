import { civilOf, dayOf, SECONDS_PER_DAY } from '../calendar/civil-date'
import { localDayAt, offsetAt, startOfDay, type ZoneTable } from '../calendar/zone-table'

const MONTHS = [
	['jan'],
	['feb'],
	['mar', 'mär', 'mrz'],
	['apr'],
	['may', 'mai'],
	['jun'],
	['jul'],
	['aug'],
	['sep'],
	['oct', 'okt'],
	['nov'],
	['dec', 'dez'],
]

/** `2026-03`, `03/2026`, `März 2026` and `Mar 2026` as the first day of that month; any other text as it is. */
export function monthAsDay(text: string): string {
	const first = /^(\d{4})[-/.](\d{1,2})$/.exec(text)
	if (first) return firstDay(first[1]!, Number(first[2]))
	const last = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
	if (last) return firstDay(last[2]!, Number(last[1]))
	const named = /^(\p{L}{3,9})\.?[\s-]+(\d{4})$/u.exec(text)
	if (!named) return text
	const index = MONTHS.findIndex((names) => names.some((name) => named[1]!.toLowerCase().startsWith(name)))
	return index < 0 ? text : firstDay(named[2]!, index + 1)
}

function firstDay(year: string, month: number): string {
	return `${year}-${String(month).padStart(2, '0')}-01`
}

/** `01.03.2026 08:00 - 08:30` as its beginning. */
export function startOfRange(text: string): string {
	return text.replace(/(\d{1,2}:\d{2}(?::\d{2})?)\s*(?:[-–]|to|bis)\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*Uhr)?$/u, '$1')
}

/** Whether an instant is a local midnight, and whether of a month's first day. */
export function dayStartKind(zone: ZoneTable, epochSeconds: number): 'none' | 'day' | 'month' {
	const day = localDayAt(zone, epochSeconds)
	const isMidnight = (epochSeconds + offsetAt(zone, epochSeconds)) % SECONDS_PER_DAY === 0
	if (!isMidnight && startOfDay(zone, day) !== epochSeconds) return 'none'
	return civilOf(day).day === 1 ? 'month' : 'day'
}

/** Seconds from an instant to the end of its local day or month: 23 or 25 hours where the clocks change. */
export function secondsToEnd(zone: ZoneTable, epochSeconds: number, unit: 'day' | 'month'): number {
	const day = localDayAt(zone, epochSeconds)
	const { year, month } = civilOf(day)
	const next = unit === 'day' ? day + 1 : month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
	return startOfDay(zone, next) - epochSeconds
}
