import type { Window } from '../agreement/values/objective'
import type { Outcome } from './calendar-problem'
import { civilOf, dayOf } from './civil-date'
import type { EpochRange } from './compiled-calendar'
import {
	FIRST_EPOCH_SECONDS,
	LAST_EPOCH_SECONDS,
	localDayAt,
	startOfDay,
	type ZoneTable,
	zoneTable,
} from './zone-table'

/** A window an objective is judged on; epoch seconds, half-open. */
export type WindowSpan = { readonly startEpoch: number; readonly endEpoch: number }

const MONTHS_OF = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

/**
 * Windows with edges at the start of local days, in order. Calendar: every window that shares time with the range.
 * Rolling: for every month that does, the window ending with that month. Problems: unknown-time-zone, bad-range.
 */
export function windowsBetween(window: Window, timeZone: string, range: EpochRange): Outcome<readonly WindowSpan[]> {
	const { fromEpochSeconds, toEpochSeconds } = range
	if (
		!(
			fromEpochSeconds <= toEpochSeconds &&
			fromEpochSeconds >= FIRST_EPOCH_SECONDS &&
			toEpochSeconds <= LAST_EPOCH_SECONDS
		)
	)
		return { ok: false, problem: { code: 'bad-range', ...range } }
	const length = MONTHS_OF[window.unit] * window.count
	// A window can begin or end this many days outside the range.
	const reach = (length + 12) * 31 * 86_400
	const zone = zoneTable(timeZone, fromEpochSeconds - reach, toEpochSeconds + reach)
	if (zone === null) return { ok: false, problem: { code: 'unknown-time-zone', timeZone } }
	const first = monthAt(zone, fromEpochSeconds)
	const last = monthAt(zone, toEpochSeconds)
	const months = window.kind === 'rolling' ? rollingMonths(first, last, length) : calendarMonths(first, last, length)
	const spans = months.map(([start, end]) => ({ startEpoch: edgeOf(zone, start), endEpoch: edgeOf(zone, end) }))
	const shared = window.kind === 'rolling' ? 1 : length
	return {
		ok: true,
		value: spans.filter((span, i) => {
			const [start, end] = months[i]!
			// A rolling window is shown for its last month, a calendar window for all of them.
			const shownFrom = edgeOf(zone, Math.max(start, end - shared))
			return shownFrom < toEpochSeconds && span.endEpoch > fromEpochSeconds
		}),
	}
}

/** From the last window back, those that do not overlap a later one: independent evidence (BT-63). */
export function nonOverlappingWindows<Span extends WindowSpan>(windows: readonly Span[]): readonly Span[] {
	const chosen: Span[] = []
	for (const window of [...windows].reverse()) {
		const later = chosen.at(-1)
		if (later === undefined || window.endEpoch <= later.startEpoch) chosen.push(window)
	}
	return chosen.reverse()
}

/** Months are counted from January of the year 0; pairs are first month and the month after the last. */
type MonthSpan = readonly [start: number, end: number]

function rollingMonths(first: number, last: number, length: number): MonthSpan[] {
	const spans: MonthSpan[] = []
	for (let month = first; month <= last; month++) spans.push([month + 1 - length, month + 1])
	return spans
}

/**
 * Windows start in January. A length that does not fill years starts anew with the next January of a year divisible by
 * the years it needs, and the window before it is cut short there (BT-61).
 */
function calendarMonths(first: number, last: number, length: number): MonthSpan[] {
	const cycle = Math.ceil(length / 12) * 12
	const spans: MonthSpan[] = []
	for (let start = first - (first % cycle); start <= last; start += cycle)
		for (let month = start; month < start + cycle; month += length)
			spans.push([month, Math.min(month + length, start + cycle)])
	return spans
}

function monthAt(zone: ZoneTable, epochSeconds: number): number {
	const { year, month } = civilOf(localDayAt(zone, epochSeconds))
	return year * 12 + month - 1
}

function edgeOf(zone: ZoneTable, month: number): number {
	return startOfDay(zone, dayOf(Math.floor(month / 12), (month % 12) + 1, 1))
}
