import type { Calendar, Segment, Weekday } from '../../../src/shared/agreement/values/calendar'
import { compileCalendar } from '../../../src/shared/calendar/compile-calendar'
import type { CompiledCalendar } from '../../../src/shared/calendar/compiled-calendar'

type Week = Partial<Record<Weekday, Segment[]>>

export const NINE_TO_FIVE: Week = weekdays(['mon', 'tue', 'wed', 'thu', 'fri'], [['09:00', '17:00']])
export const EVERY_DAY: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export function weekdays(days: readonly Weekday[], segments: Segment[]): Week {
	return Object.fromEntries(days.map((day) => [day, segments]))
}

/** A calendar in UTC with nothing in it but what is said. */
export function calendarOf(weekly: Week, rest: Partial<Omit<Calendar, 'weekly'>> = {}): Calendar {
	const empty = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
	return Object.freeze({
		id: 'hours',
		name: 'Hours',
		timeZone: 'UTC',
		weekly: { ...empty, ...weekly },
		holidays: null,
		closed: [],
		open: {},
		...rest,
	})
}

export function compiled(calendar: Calendar, from = '2024-01-01', to = '2027-01-01'): CompiledCalendar {
	const outcome = compileCalendar(calendar, { fromEpochSeconds: at(from), toEpochSeconds: at(to) })
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
	return outcome.value
}

/** Epoch seconds of an ISO text with offset (a date alone is UTC), by the platform's own parser. */
export function at(iso: string): number {
	const milliseconds = Date.parse(iso)
	if (Number.isNaN(milliseconds)) throw new Error(`not an instant: ${iso}`)
	return milliseconds / 1_000
}

/** The instant as the platform prints it, in UTC. */
export function utc(epochSeconds: number | null): string | null {
	return epochSeconds === null ? null : new Date(epochSeconds * 1_000).toISOString().replace('.000Z', 'Z')
}

/** Deterministic generator of 32-bit numbers as fractions in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
	}
}
