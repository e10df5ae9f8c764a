import { parseDate, SECONDS_PER_DAY } from '../calendar/civil-date'
import { type EpochRange, ROW } from '../calendar/compiled-calendar'
import { isOpen } from '../calendar/count-seconds'
import { epochOfLocal, localDayAt, offsetAt, zoneTable } from '../calendar/zone-table'
import type { RunningClock } from './running-clock'

/** A moment at which deadlines surprise: shortly before the service closes for long, or before the clocks change. */
export type HardMoment = {
	readonly kind: 'weekend' | 'closing' | 'holiday' | 'clock-change' | 'night'
	readonly epochSeconds: number
	/** Of the holiday. */
	readonly name: string | null
}

/** So late that nobody doubts the report came in time, and too late to do anything about it. */
const BEFORE_CLOSING = 600
const BEFORE_SWITCH = 1_800
/** A closing after which the service rests longer than a night. */
const LONG_REST = 40 * 3_600

/** The first of each kind in the range, those of every week before those of some days of the year. */
export function hardMoments(clock: RunningClock, range: EpochRange): readonly HardMoment[] {
	const { compiled } = clock
	const atSwitch = beforeSwitch(clock, range)
	if (compiled.rules === null) return atSwitch === null ? [fridayNight(clock, range)] : [atSwitch]
	const closings = [...closingsIn(clock, range)]
	const weekend = closings.find(({ rest, holiday }) => rest >= LONG_REST && holiday === null)
	const evening = closings.find(({ rest, holiday }) => rest > 0 && holiday === null)
	const holiday = closings.find((one) => one.holiday !== null)
	const moment = (kind: HardMoment['kind'], closing: Closing | undefined): HardMoment[] =>
		closing === undefined ? [] : [{ kind, epochSeconds: closing.epochSeconds - BEFORE_CLOSING, name: closing.holiday }]
	return [
		...(weekend === undefined ? moment('closing', evening) : moment('weekend', weekend)),
		...moment('holiday', holiday),
		...(atSwitch === null ? [] : [atSwitch]),
	]
}

type Closing = {
	readonly epochSeconds: number
	/** Seconds until the next opening. */
	readonly rest: number
	/** The name of the first holiday in that time. */
	readonly holiday: string | null
}

function* closingsIn({ compiled, calendar }: RunningClock, range: EpochRange): Generator<Closing> {
	const { openings } = compiled.tables
	const dates = Object.entries(calendar?.holidays?.dates ?? {})
		.flatMap(([day, name]) => {
			const number = parseDate(day)
			return number === null ? [] : [{ number, name }]
		})
		.sort((a, b) => a.number - b.number)
	const zone = zoneTable(compiled.timeZone, range.fromEpochSeconds, range.toEpochSeconds)
	if (zone === null) return
	for (let row = 0; row + ROW < openings.length; row += ROW) {
		const start = openings[row] ?? 0
		const end = openings[row + 1] ?? 0
		const next = openings[row + ROW] ?? 0
		if (start < range.fromEpochSeconds || end - start < BEFORE_CLOSING) continue
		if (end > range.toEpochSeconds || !Number.isFinite(next)) return
		const [closed, opens] = [localDayAt(zone, end), localDayAt(zone, next)]
		const holiday = dates.find(({ number }) => number > closed && number < opens)
		yield { epochSeconds: end, rest: next - end, holiday: holiday?.name ?? null }
	}
}

/** Before the night in which an hour is left out or comes twice, if the service is open then. */
function beforeSwitch({ compiled }: RunningClock, range: EpochRange): HardMoment | null {
	const zone = zoneTable(compiled.timeZone, range.fromEpochSeconds, range.toEpochSeconds)
	const at = zone?.transitions.find(
		(instant) =>
			instant >= range.fromEpochSeconds &&
			instant <= range.toEpochSeconds &&
			isOpen(compiled, instant - BEFORE_SWITCH) &&
			isOpen(compiled, instant),
	)
	return at === undefined ? null : { kind: 'clock-change', epochSeconds: at - BEFORE_SWITCH, name: null }
}

/** 22:00 of the first Friday, where neither closing times nor clocks make a night special. */
function fridayNight({ compiled }: RunningClock, range: EpochRange): HardMoment {
	const zone = zoneTable(compiled.timeZone, range.fromEpochSeconds, range.toEpochSeconds)
	const from = range.fromEpochSeconds
	const first = zone === null ? from : from + offsetAt(zone, from)
	const day = Math.floor(first / SECONDS_PER_DAY)
	// Day 1 of the epoch, 2 January 1970, was a Friday.
	const friday = day + ((((1 - day) % 7) + 7) % 7)
	const local = friday * SECONDS_PER_DAY + 22 * 3_600
	return { kind: 'night', epochSeconds: zone === null ? local : epochOfLocal(zone, local), name: null }
}
