import type { Agreement } from '../../agreement/schema'
import { WEEKDAYS } from '../../agreement/values/calendar'
import type { MaintenanceWindow } from '../../sections/downtime/schema'
import { isAlways, secondsOfDay, weekStretches } from '../../sections/readings/weekly-hours'
import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** Planned work while the people are there whom the service is for. Around the clock there is no other time. */
export const maintenanceHoursRule: Rule = {
	id: 'maintenance-hours',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.downtime.maintenance
			.filter((window) => fallsIntoHours(agreement, window))
			.map(
				({ id, name, startTime, durationSeconds }): Finding =>
					found('maintenance-hours', 'info', `downtime.maintenance.${id}.startTime`, {
						window: name ?? id,
						startTime,
						durationSeconds,
					}),
			),
}

function fallsIntoHours({ serviceHours, services }: Agreement, window: MaintenanceWindow): boolean {
	if (window.recurrence.kind === 'dates') return false
	const service = services.items.find(({ id }) => id === window.serviceId)
	const calendar =
		serviceHours.calendars.find(({ id }) => id === service?.calendarId) ??
		(service === undefined || service.calendarId === null ? serviceHours.calendars[0] : undefined)
	if (calendar === undefined || calendar.timeZone !== window.timeZone || isAlways(calendar.weekly)) return false
	const from = secondsOfDay(window.startTime)
	const days = weekStretches(calendar.weekly)
	const day = WEEKDAYS.indexOf(window.recurrence.weekday)
	const next = WEEKDAYS[(day + 1) % 7] ?? 'mon'
	// What runs past midnight is looked at on both days.
	const hits = (on: (typeof WEEKDAYS)[number], start: number, end: number) =>
		days[on].some(({ fromSeconds, toSeconds }) => start < toSeconds && end > fromSeconds)
	const end = from + window.durationSeconds
	return hits(window.recurrence.weekday, from, Math.min(end, 86_400)) || (end > 86_400 && hits(next, 0, end - 86_400))
}
