import type { Agreement } from '../../agreement/schema'
import { type Objective, TIME_METRICS } from '../../agreement/values/objective'
import { secondsPerWeek } from '../../sections/readings/weekly-hours'
import type { Rule } from '../finding'
import { found } from '../found'
import { reportDuties } from './report-day-twice'

/** Later days of the month are not in every month. */
const LAST_SAFE_DAY = 28

/** A report that is due while cases of its last day may still be in time: nobody can say yet whether the promise was kept. */
export const reportEarlyRule: Rule = {
	id: 'report-early',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { dueDay } = agreement.reporting
		if (dueDay === null) return []
		const days = Math.max(0, ...agreement.objectives.items.map((one) => daysOf(agreement, one)))
		if (dueDay >= days) return []
		const values = { dueDay, neededDay: days }
		if (days > LAST_SAFE_DAY) return [found('report-early', 'warning', 'reporting.dueDay', values)]
		const paths = ['reporting.dueDay', ...reportDuties(agreement).map(({ id }) => `roles.duties.${id}.due.day`)]
		const edits = paths.map((path) => ({ kind: 'set' as const, path, value: days }))
		return [
			found('report-early', 'warning', 'reporting.dueDay', values, {
				label: 'report-early.fix',
				values: { neededDay: days },
				edits,
			}),
		]
	},
}

/** Calendar days that a promised time takes in an ordinary week, rounded up; 0 for what is no time. */
function daysOf({ serviceHours }: Agreement, { kind, metric, value, calendarId }: Objective): number {
	if (kind !== 'promise' || !TIME_METRICS.has(metric)) return 0
	if (calendarId === null) return Math.ceil(value / 86_400)
	const calendar = serviceHours.calendars.find(({ id }) => id === calendarId)
	const perWeek = calendar === undefined ? 0 : secondsPerWeek(calendar.weekly)
	return perWeek === 0 ? 0 : Math.ceil((value * 7) / perWeek)
}
