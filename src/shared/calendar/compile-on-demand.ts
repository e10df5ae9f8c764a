import type { Calendar } from '../agreement/values/calendar'
import type { Outcome } from './calendar-problem'
import { type CompiledCalendar, compileStoredCalendar, type EpochRange } from './compiled-calendar'
import type { HolidayLanguage } from './holidays'

/**
 * The same answer as `compileCalendar`, but the holiday library is loaded only for a calendar that needs it: agreements
 * store their dates, so most programs never pay for it. Problems as there.
 */
export async function compileCalendarOnDemand(
	calendar: Calendar,
	range: EpochRange,
	language: HolidayLanguage = 'en',
): Promise<Outcome<CompiledCalendar>> {
	if (calendar.holidays === null || calendar.holidays.dates !== undefined) return compileStoredCalendar(calendar, range)
	const { compileCalendar } = await import('./compile-calendar')
	return compileCalendar(calendar, range, language)
}
