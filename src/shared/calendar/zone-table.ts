import { Temporal } from 'temporal-polyfill'
import { SECONDS_PER_DAY } from './civil-date'
import { countUpTo } from './count-up-to'

/** No service clock runs before 1900 or after 2200: a later instant is milliseconds taken for seconds. */
export const FIRST_EPOCH_SECONDS = -2_208_988_800
export const LAST_EPOCH_SECONDS = 7_258_118_400

/** Offsets of a zone over a range. Arrays are sorted; `offsets` has one entry more than `transitions`. */
export type ZoneTable = {
	readonly timeZone: string
	readonly coveredFrom: number
	readonly coveredTo: number
	/** Epoch seconds at which the offset changes. */
	readonly transitions: Float64Array
	/** Seconds east of UTC; `offsets[i]` holds before `transitions[i]`. */
	readonly offsets: Float64Array
	/**
	 * Local readings (seconds since 1970-01-01 on the wall) below which the offset before transition i is used: the later
	 * of the two readings at the switch. That is Temporal's "compatible": a skipped reading moves on by the gap, a
	 * repeated one is the first.
	 */
	readonly localLimits: Float64Array
}

// Temporal also takes whole ISO strings for a zone; only names and fixed offsets are zones here.
const ZONE_NAME = /^(?:[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*|[+-]\d{2}:?\d{2})$/
const PADDING_SECONDS = 400 * SECONDS_PER_DAY
/** What callers may ask around their range: the days before and after, in local readings. */
const MARGIN_SECONDS = 5 * SECONDS_PER_DAY

// A cache of facts: what it answers never depends on what was asked before.
const tables = new Map<string, ZoneTable>()

/** Does the runtime know this IANA zone (any case) or fixed offset such as `+05:30`? */
export function isKnownTimeZone(timeZone: string): boolean {
	return tables.has(timeZone) || zoneAt(timeZone, 0) !== null
}

/**
 * The table of a zone that covers at least the range and five days around it, or null for a zone the runtime does not know.
 * Source: the runtime's IANA data through Temporal, asked once per transition, never per day.
 */
export function zoneTable(timeZone: string, fromEpochSeconds: number, toEpochSeconds: number): ZoneTable | null {
	const known = tables.get(timeZone)
	if (
		known !== undefined &&
		fromEpochSeconds - MARGIN_SECONDS >= known.coveredFrom &&
		toEpochSeconds + MARGIN_SECONDS <= known.coveredTo
	)
		return known
	const from = Math.min(fromEpochSeconds - PADDING_SECONDS, known?.coveredFrom ?? Number.POSITIVE_INFINITY)
	const to = Math.max(toEpochSeconds + PADDING_SECONDS, known?.coveredTo ?? Number.NEGATIVE_INFINITY)
	const table = buildTable(timeZone, from, to)
	if (table !== null) tables.set(timeZone, table)
	return table
}

/** Seconds east of UTC at an instant the table covers. */
export function offsetAt(table: ZoneTable, epochSeconds: number): number {
	return table.offsets[countUpTo(table.transitions, epochSeconds)]!
}

/** Epoch seconds of a local reading the table covers (seconds since 1970-01-01T00:00 on the wall). */
export function epochOfLocal(table: ZoneTable, localSeconds: number): number {
	return localSeconds - table.offsets[countUpTo(table.localLimits, localSeconds)]!
}

/** Does the reading exist once, never (clocks jumped over it) or twice? */
export function readingKind(table: ZoneTable, localSeconds: number): 'once' | 'skipped' | 'repeated' {
	const index = countUpTo(table.localLimits, localSeconds)
	const next = table.transitions[index]
	if (next === undefined) return 'once'
	const before = next + table.offsets[index]!
	const after = next + table.offsets[index + 1]!
	if (localSeconds >= before && localSeconds < after) return 'skipped'
	return localSeconds >= after && localSeconds < before ? 'repeated' : 'once'
}

/** Local readings `from` up to `to` that have one offset, seconds; those from `repeatedFrom` on come a second time after it. */
export type LocalStretch = {
	readonly from: number
	readonly to: number
	readonly offset: number
	readonly repeatedFrom: number
}

/** The stretch that holds a local reading: long columns of neighbouring readings need not search for each of them. */
export function localStretchAt(table: ZoneTable, localSeconds: number): LocalStretch {
	const { transitions, offsets, localLimits } = table
	const index = countUpTo(localLimits, localSeconds)
	const after = (transitions[index] ?? Number.POSITIVE_INFINITY) + (offsets[index + 1] ?? 0)
	const to = localLimits[index] ?? Number.POSITIVE_INFINITY
	return {
		from: localLimits[index - 1] ?? Number.NEGATIVE_INFINITY,
		to,
		offset: offsets[index]!,
		// Clocks that went forward repeat nothing.
		repeatedFrom: Math.min(to, after),
	}
}

/** First instant of a local date; where midnight is skipped, the switch itself. A date that never was has no length. */
export function startOfDay(table: ZoneTable, dayNumber: number): number {
	const midnight = dayNumber * SECONDS_PER_DAY
	if (readingKind(table, midnight) !== 'skipped') return epochOfLocal(table, midnight)
	return table.transitions[countUpTo(table.localLimits, midnight)]!
}

/** Day number of the local date at an instant. */
export function localDayAt(table: ZoneTable, epochSeconds: number): number {
	return Math.floor((epochSeconds + offsetAt(table, epochSeconds)) / SECONDS_PER_DAY)
}

function buildTable(timeZone: string, from: number, to: number): ZoneTable | null {
	let at = zoneAt(timeZone, from)
	if (at === null) return null
	const transitions: number[] = []
	const offsets = [at.offsetNanoseconds / 1e9]
	for (;;) {
		const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next')
		if (next === null || next.epochMilliseconds / 1_000 > to) break
		transitions.push(next.epochMilliseconds / 1_000)
		offsets.push(next.offsetNanoseconds / 1e9)
		at = next
	}
	return {
		timeZone,
		coveredFrom: from,
		coveredTo: to,
		transitions: Float64Array.from(transitions),
		offsets: Float64Array.from(offsets),
		localLimits: Float64Array.from(transitions, (instant, i) => instant + Math.max(offsets[i]!, offsets[i + 1]!)),
	}
}

function zoneAt(timeZone: string, epochSeconds: number): Temporal.ZonedDateTime | null {
	if (!ZONE_NAME.test(timeZone)) return null
	try {
		return Temporal.Instant.fromEpochMilliseconds(Math.floor(epochSeconds) * 1_000).toZonedDateTimeISO(timeZone)
	} catch (error) {
		if (error instanceof RangeError) return null
		throw error
	}
}
