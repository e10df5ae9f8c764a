import type { Calendar } from '../agreement/values/calendar'
import type { CalendarProblem, Outcome } from './calendar-problem'
import { SECONDS_PER_DAY } from './civil-date'
import { type DayRules, dayRules, type HolidayLookup, noHolidays, planDay, storedHolidays } from './day-rules'
import {
	epochOfLocal,
	FIRST_EPOCH_SECONDS,
	LAST_EPOCH_SECONDS,
	localDayAt,
	startOfDay,
	type ZoneTable,
	zoneTable,
} from './zone-table'

/** Epoch seconds; half-open. */
export type EpochRange = { readonly fromEpochSeconds: number; readonly toEpochSeconds: number }

/**
 * A calendar as tables. They widen by themselves when a question reaches beyond them, so answers never depend on the
 * range it was compiled for (BT-80); everything but `tables` is constant. Holds functions: compile again in a worker.
 */
export type CompiledCalendar = {
	/** null where there is no calendar: 24x7. */
	readonly calendarId: string | null
	readonly timeZone: string
	/** null where service never rests. */
	readonly rules: DayRules | null
	tables: OpeningTables
}

export type OpeningTables = {
	readonly coveredFrom: number
	readonly coveredTo: number
	/** Rows of `ROW` numbers: start, end (epoch seconds), open seconds before the start. The last row is infinite. */
	readonly openings: Float64Array
	/** Offset into `openings` of the first row that ends after a bucket begins. */
	readonly buckets: Int32Array
}

export const ROW = 3
/** So short that a search rarely steps on; a power of two keeps the division exact. Ten years are 0.3 MB. */
const BUCKET_SECONDS = 4_096
export const BUCKETS_PER_SECOND = 1 / BUCKET_SECONDS

const HEADROOM_SECONDS = 40 * SECONDS_PER_DAY

/** Service around the clock, for objectives without a calendar; the zone only places windows and days. */
export function alwaysOpen(timeZone = 'UTC'): CompiledCalendar {
	const tables = {
		coveredFrom: FIRST_EPOCH_SECONDS,
		coveredTo: LAST_EPOCH_SECONDS,
		openings: new Float64Array(0),
		buckets: new Int32Array(0),
	}
	return { calendarId: null, timeZone, rules: null, tables }
}

/**
 * Compiles a calendar whose holidays are stored or absent; cheap to load, since it does not bring the holiday library.
 * Problems: unknown-time-zone, bad-range, holidays-not-stored.
 */
export function compileStoredCalendar(calendar: Calendar, range: EpochRange): Outcome<CompiledCalendar> {
	if (calendar.holidays === null) return compileWithHolidays(calendar, range, noHolidays())
	const { country, region, dates } = calendar.holidays
	if (dates === undefined) return refused({ code: 'holidays-not-stored', country, region })
	return compileWithHolidays(calendar, range, storedHolidays(dates))
}

/** Compiles a calendar with holidays from wherever the caller takes them. */
export function compileWithHolidays(
	calendar: Calendar,
	range: EpochRange,
	holidays: HolidayLookup,
): Outcome<CompiledCalendar> {
	const { fromEpochSeconds, toEpochSeconds } = range
	if (!(fromEpochSeconds <= toEpochSeconds && isWithinLimits(fromEpochSeconds, toEpochSeconds)))
		return refused({ code: 'bad-range', fromEpochSeconds, toEpochSeconds })
	const rules = dayRules(calendar, holidays)
	const tables = buildTables(calendar.timeZone, rules, withHeadroom(fromEpochSeconds, toEpochSeconds))
	if (tables === null) return refused({ code: 'unknown-time-zone', timeZone: calendar.timeZone })
	return { ok: true, value: { calendarId: calendar.id, timeZone: calendar.timeZone, rules, tables } }
}

/** Makes the tables cover the range too; false where an instant is outside 1900 to 2200. */
export function widen(compiled: CompiledCalendar, fromEpochSeconds: number, toEpochSeconds: number): boolean {
	if (!isWithinLimits(fromEpochSeconds, toEpochSeconds)) return false
	const { coveredFrom, coveredTo } = compiled.tables
	if (compiled.rules === null || (fromEpochSeconds >= coveredFrom && toEpochSeconds <= coveredTo)) return true
	// Growing by half of what is there keeps the cost of many small steps in proportion.
	const growth = (coveredTo - coveredFrom) / 2
	const range = withHeadroom(
		fromEpochSeconds < coveredFrom ? fromEpochSeconds - growth : coveredFrom,
		toEpochSeconds > coveredTo ? toEpochSeconds + growth : coveredTo,
	)
	const tables = buildTables(compiled.timeZone, compiled.rules, range)
	if (tables !== null) compiled.tables = tables
	return tables !== null
}

function isWithinLimits(from: number, to: number): boolean {
	return from >= FIRST_EPOCH_SECONDS && to <= LAST_EPOCH_SECONDS
}

function withHeadroom(from: number, to: number): EpochRange {
	return {
		fromEpochSeconds: Math.max(Math.floor(from) - HEADROOM_SECONDS, FIRST_EPOCH_SECONDS),
		toEpochSeconds: Math.min(Math.ceil(to) + HEADROOM_SECONDS, LAST_EPOCH_SECONDS),
	}
}

function buildTables(timeZone: string, rules: DayRules, range: EpochRange): OpeningTables | null {
	const zone = zoneTable(timeZone, range.fromEpochSeconds, range.toEpochSeconds)
	if (zone === null) return null
	const openings = sumUp(unite(openingsBetween(zone, rules, range)))
	return {
		coveredFrom: range.fromEpochSeconds,
		coveredTo: range.toEpochSeconds,
		openings,
		buckets: indexBuckets(openings, range),
	}
}

type Opening = readonly [startEpoch: number, endEpoch: number]

function openingsBetween(zone: ZoneTable, rules: DayRules, range: EpochRange): Opening[] {
	// A run of two days before can still be open: it lasts up to 48 hours of readings.
	const firstDay = localDayAt(zone, range.fromEpochSeconds) - 2
	const lastDay = localDayAt(zone, range.toEpochSeconds) + 1
	const holidays = rules.holidays(firstDay, lastDay)
	const openings: Opening[] = []
	for (let day = firstDay; day <= lastDay; day++) {
		const { runs } = planDay(rules, holidays, day)
		// A date that the zone left out has no service (BT-35).
		if (runs.length === 0 || startOfDay(zone, day) >= startOfDay(zone, day + 1)) continue
		const midnight = day * SECONDS_PER_DAY
		for (const run of runs) {
			const start = epochOfLocal(zone, midnight + run.startSeconds)
			const end = epochOfLocal(zone, midnight + run.endSeconds)
			if (start < end) openings.push([start, end])
		}
	}
	return openings
}

/** Sorted, and united where they overlap or touch (BT-15). */
function unite(openings: Opening[]): Opening[] {
	openings.sort((a, b) => a[0] - b[0])
	const united: [number, number][] = []
	for (const [start, end] of openings) {
		const last = united.at(-1)
		if (last === undefined || start > last[1]) united.push([start, end])
		else if (end > last[1]) last[1] = end
	}
	return united
}

function sumUp(openings: readonly Opening[]): Float64Array {
	const rows = new Float64Array((openings.length + 1) * ROW)
	let before = 0
	for (const [i, [start, end]] of openings.entries()) {
		rows.set([start, end, before], i * ROW)
		before += end - start
	}
	// The infinite row ends every search and carries the total.
	rows.set([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, before], openings.length * ROW)
	return rows
}

function indexBuckets(openings: Float64Array, range: EpochRange): Int32Array {
	const span = range.toEpochSeconds - range.fromEpochSeconds
	const buckets = new Int32Array(Math.floor(span * BUCKETS_PER_SECOND) + 1)
	let row = 0
	for (let bucket = 0; bucket < buckets.length; bucket++) {
		const bucketStart = range.fromEpochSeconds + bucket * BUCKET_SECONDS
		while (openings[row + 1]! <= bucketStart) row += ROW
		buckets[bucket] = row
	}
	return buckets
}

function refused(problem: CalendarProblem): { readonly ok: false; readonly problem: CalendarProblem } {
	return { ok: false, problem }
}
