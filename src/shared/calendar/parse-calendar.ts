import { type Calendar, calendarSchema } from '../agreement/values/calendar'
import type { Outcome } from './calendar-problem'
import { isKnownTimeZone } from './zone-table'

/**
 * A calendar from a value of unknown shape, such as a file the user named. Problems: bad-calendar with every place
 * that is wrong, unknown-time-zone.
 */
export function parseCalendar(value: unknown): Outcome<Calendar> {
	const parsed = calendarSchema.safeParse(value)
	if (!parsed.success) {
		const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
		return { ok: false, problem: { code: 'bad-calendar', issues } }
	}
	const { timeZone } = parsed.data
	if (!isKnownTimeZone(timeZone)) return { ok: false, problem: { code: 'unknown-time-zone', timeZone } }
	return { ok: true, value: parsed.data }
}
