import type { Calendar } from '../agreement/values/calendar'
import type { Outcome } from './calendar-problem'
import { type CompiledCalendar, compileStoredCalendar, compileWithHolidays, type EpochRange } from './compiled-calendar'
import { computedHolidays, type HolidayLanguage } from './holidays'

/**
 * Compiles any calendar; holidays without stored dates are computed for the range and whatever is asked later.
 * `language` names computed holidays in the trace. Problems: unknown-time-zone, unknown-holiday-region, bad-range. Importing this file brings the holiday library.
 */
export function compileCalendar(
	calendar: Calendar,
	range: EpochRange,
	language: HolidayLanguage = 'en',
): Outcome<CompiledCalendar> {
	if (calendar.holidays === null || calendar.holidays.dates !== undefined) return compileStoredCalendar(calendar, range)
	const holidays = computedHolidays(calendar.holidays, language)
	return holidays.ok ? compileWithHolidays(calendar, range, holidays.value) : holidays
}
