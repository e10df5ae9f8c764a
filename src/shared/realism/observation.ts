import { SECONDS_PER_DAY } from '../calendar/civil-date'
import { parseInstant } from '../calendar/instant-text'
import { localDayAt, startOfDay, zoneTable } from '../calendar/zone-table'
import type { History, TicketColumns } from '../history/history'
import { HistoryError } from '../history/history-error'
import { lastOf } from './counted-range'

/** What a history says about time: epoch seconds; `end` exclusive. */
export type Span = { readonly startEpoch: number; readonly endEpoch: number }

/** `from` to `to` as the user wrote them: dates (both days count whole) or instants. */
export type Covers = { readonly from: string; readonly to: string }

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/

/** `FROM/TO`; null where it is not of that shape. */
export function parseCovers(text: string): Covers | null {
	const [from, to, ...more] = text.split('/').map((part) => part.trim())
	return from && to && more.length === 0 ? { from, to } : null
}

/** Epoch seconds of an ISO date or instant; a date is its midnight in the zone, or the next one with `wholeDay`. NaN if neither. */
export function readMoment(text: string, timeZone: string, wholeDay: boolean): number {
	const parsed = parseInstant(text, timeZone)
	if (!parsed.ok) return Number.NaN
	if (!wholeDay || !DATE_ONLY.test(text.trim())) return parsed.epochSeconds
	return dayEdge(parsed.epochSeconds, timeZone, 1)
}

/** Start of the local day of an instant, or of the day `ahead` days later. */
export function dayEdge(epochSeconds: number, timeZone: string, ahead = 0): number {
	const zone = zoneTable(timeZone, epochSeconds, epochSeconds + ahead * SECONDS_PER_DAY)
	if (zone === null) throw new HistoryError({ code: 'unknown-time-zone', timeZone })
	return startOfDay(zone, localDayAt(zone, epochSeconds) + ahead)
}

// A cache of facts: a history never changes once it was read.
const lastMoments = new WeakMap<History, number | null>()

/** The latest instant that a history knows; null without any. The default for "as of". */
export function lastMoment(history: History): number | null {
	const known = lastMoments.get(history)
	if (known !== undefined) return known
	const found = findLastMoment(history)
	lastMoments.set(history, found)
	return found
}

function findLastMoment(history: History): number | null {
	let last = Number.NEGATIVE_INFINITY
	const columns: (Float64Array | null)[] = [
		...Object.values(history.tickets?.times ?? {}),
		history.outages?.startedAt ?? null,
		history.outages?.endedAt ?? null,
	]
	for (const column of columns)
		if (column !== null) for (let i = 0; i < column.length; i++) if (column[i]! > last) last = column[i]!
	const { calls = null, intervals = null } = history.contacts ?? {}
	if (calls !== null) last = Math.max(last, lastOf(calls, null))
	if (intervals !== null) last = Math.max(last, lastOf(intervals, intervals.numbers.intervalSeconds))
	// Past breaches are no observation: a list of them may be longer than any file of tickets.
	if (history.counts !== null) last = Math.max(last, lastOf(history.counts, history.counts.numbers.periodSeconds))
	return last === Number.NEGATIVE_INFINITY ? null : last
}

/** First and last `createdAt` not after `asOf`; null without any. */
export function createdRange(tickets: TicketColumns, asOf: number): { first: number; last: number } | null {
	const created = tickets.times.createdAt
	if (created === null) return null
	let first = Number.POSITIVE_INFINITY
	let last = Number.NEGATIVE_INFINITY
	for (let i = 0; i < created.length; i++) {
		const at = created[i]!
		if (!(at <= asOf)) continue
		if (at < first) first = at
		if (at > last) last = at
	}
	return first <= last ? { first, last } : null
}

/**
 * The days that a history covers: those from the first to the last start event, whole, in the zone; or what the user
 * says, but never beyond the day of `asOf`. null where nothing is covered.
 */
export function coveredSpan(input: {
	readonly starts: { readonly first: number; readonly last: number } | null
	readonly covers: Covers | null
	readonly asOf: number
	readonly timeZone: string
}): Span | null {
	const { starts, covers, asOf, timeZone } = input
	if (covers !== null) {
		const startEpoch = readMoment(covers.from, timeZone, false)
		const endEpoch = Math.min(readMoment(covers.to, timeZone, true), dayEdge(asOf, timeZone, 1))
		return startEpoch < endEpoch ? { startEpoch, endEpoch } : null
	}
	if (starts === null) return null
	return { startEpoch: dayEdge(starts.first, timeZone), endEpoch: dayEdge(starts.last, timeZone, 1) }
}
