import type { Calendar } from '../agreement/values/calendar'
import type { Outcome } from './calendar-problem'
import { type CompiledCalendar, compileStoredCalendar, compileWithHolidays, type EpochRange } from './compiled-calendar'
import { computedHolidays } from './holidays'

/**
 * Compiles any calendar; holidays without stored dates are computed for the range and whatever is asked later.
 * Problems: unknown-time-zone, unknown-holiday-region, bad-range. Importing this file brings the holiday library.
 */
export function compileCalendar(calendar: Calendar, range: EpochRange): Outcome<CompiledCalendar> {
	if (calendar.holidays === null || calendar.holidays.dates !== undefined) return compileStoredCalendar(calendar, range)
	const holidays = computedHolidays(calendar.holidays)
	return holidays.ok ? compileWithHolidays(calendar, range, holidays.value) : holidays
}
