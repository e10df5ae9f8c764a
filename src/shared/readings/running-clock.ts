import type { Agreement } from '../agreement/schema'
import type { Calendar } from '../agreement/values/calendar'
import { dayOf, parseDate, SECONDS_PER_DAY } from '../calendar/civil-date'
import {
	alwaysOpen,
	type CompiledCalendar,
	compileStoredCalendar,
	compileWithHolidays,
	type EpochRange,
} from '../calendar/compiled-calendar'
import { noHolidays } from '../calendar/day-rules'
import { isKnownTimeZone } from '../calendar/zone-table'
import { termRange } from '../sections/readings/term-range'

/** A calendar as it counts, and what it cannot know. */
export type RunningClock = {
	readonly compiled: CompiledCalendar
	readonly calendar: Calendar | null
	/** The calendar closes on public holidays whose dates are not kept yet: they are not counted. */
	readonly isWithoutHolidays: boolean
}

/** Examples are taken from this many days from the start of the term: every month, holiday and switch of clocks once. */
const DAYS = 366

/** The first year of the term, epoch seconds at midnight UTC; without a start the year from `today` on. */
export function exampleYear(agreement: Agreement, today: string): EpochRange {
	const { fromDate } = termRange(agreement.parties, today)
	const first = parseDate(fromDate) ?? dayOf(2026, 1, 1)
	return { fromEpochSeconds: first * SECONDS_PER_DAY, toEpochSeconds: (first + DAYS) * SECONDS_PER_DAY }
}

type Known = { readonly from: number; readonly clock: RunningClock | null }
// A cache of facts: a calendar is a value, and what is compiled from it is always the same.
const known = new WeakMap<Calendar, Known>()

/** The clock of a calendar by its id; null is around the clock. Null where the calendar is gone or its zone unknown. */
export function runningClock(agreement: Agreement, calendarId: string | null, range: EpochRange): RunningClock | null {
	const { calendars } = agreement.serviceHours
	if (calendarId === null) return always(calendars[0]?.timeZone)
	const calendar = calendars.find(({ id }) => id === calendarId)
	if (calendar === undefined) return null
	const cached = known.get(calendar)
	if (cached !== undefined && cached.from === range.fromEpochSeconds) return cached.clock
	const clock = compile(calendar, range)
	known.set(calendar, { from: range.fromEpochSeconds, clock })
	return clock
}

/** The clock of a service: its own hours, else the first there are, else around the clock. */
export function serviceClock(agreement: Agreement, serviceId: string | null, range: EpochRange): RunningClock | null {
	const service = agreement.services.items.find(({ id }) => id === serviceId)
	return runningClock(agreement, service?.calendarId ?? agreement.serviceHours.calendars[0]?.id ?? null, range)
}

function always(timeZone = 'UTC'): RunningClock | null {
	if (!isKnownTimeZone(timeZone)) return null
	return { compiled: alwaysOpen(timeZone), calendar: null, isWithoutHolidays: false }
}

function compile(calendar: Calendar, range: EpochRange): RunningClock | null {
	const isWithoutHolidays = calendar.holidays !== null && calendar.holidays.dates === undefined
	const compiled = isWithoutHolidays
		? compileWithHolidays(calendar, range, noHolidays())
		: compileStoredCalendar(calendar, range)
	return compiled.ok ? { compiled: compiled.value, calendar, isWithoutHolidays } : null
}
