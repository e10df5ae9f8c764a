import { isKnownTimeZone } from '../../calendar/zone-table'
import type { Finding, Rule } from '../finding'

/** A zone nobody knows stops every clock that hangs on it. */
export const timeZoneRule: Rule = {
	id: 'time-zone',
	check: ({ agreement }) => {
		const zones = [
			...agreement.serviceHours.calendars.map((one) => ({
				section: 'service-hours',
				path: `serviceHours.calendars.${one.id}.timeZone`,
				zone: one.timeZone,
			})),
			...agreement.downtime.maintenance.map((one) => ({
				section: 'downtime',
				path: `downtime.maintenance.${one.id}.timeZone`,
				zone: one.timeZone,
			})),
		]
		return zones
			.filter(({ zone }) => !isKnownTimeZone(zone))
			.map(
				({ section, path, zone }): Finding => ({
					rule: 'time-zone',
					severity: 'error',
					section,
					path,
					values: { zone },
				}),
			)
	},
}
