import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, hours, minutes, percent } from '../draft'
import { ladder, objective } from '../parts/objectives'

const OFFICE = 'service-hours'
const ALWAYS = null

/** Tighter than what the customer is promised outside, so that the service desk has time left of its own. */
export function objectives(draft: Draft): Objectives {
	const { say } = draft
	return {
		items: [
			...ladder(draft, {
				prefix: 'acknowledgement',
				serviceId: 'second-level',
				metric: 'acknowledgement',
				rungs: [
					{ priority: 'P1', value: minutes(15), share: percent(95), calendarId: ALWAYS, volumeTo: 10 },
					{ priority: 'P2', value: hours(1), share: percent(95), calendarId: OFFICE, volumeTo: 50 },
					{ priority: 'P3', value: hours(4), share: percent(90), calendarId: OFFICE, volumeTo: 120 },
					{ priority: 'P4', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 120 },
				],
				more: { startEvent: 'received' },
			}),
			...ladder(draft, {
				prefix: 'restoration',
				serviceId: 'second-level',
				metric: 'restoration',
				rungs: [
					{ priority: 'P1', value: hours(3), share: percent(90), calendarId: ALWAYS, volumeTo: 10 },
					{ priority: 'P2', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 50 },
					{ priority: 'P3', value: hours(16), share: percent(90), calendarId: OFFICE, volumeTo: 120 },
				],
				more: { startEvent: 'received' },
			}),
			// A question or an order has nothing to restore: it is promised that it is dealt with.
			...ladder(draft, {
				prefix: 'resolution',
				serviceId: 'second-level',
				metric: 'resolution',
				rungs: [{ priority: 'P4', value: hours(40), share: percent(90), calendarId: OFFICE, volumeTo: 120 }],
				more: { startEvent: 'received' },
			}),
			objective(draft, {
				id: 'update-interval-p1',
				serviceId: 'second-level',
				metric: 'update-interval',
				priority: 'P1',
				comparison: 'at-most',
				value: minutes(30),
				share: percent(90),
				kind: 'indicator',
			}),
			objective(draft, {
				id: 'returned-incomplete',
				serviceId: 'second-level',
				metric: 'custom',
				customName: say(
					'Anteil der Zuweisungen, die wegen fehlender Angaben zurückgehen',
					'Share of Assignments returned because details are missing',
				),
				customUnit: 'share',
				comparison: 'at-most',
				value: percent(10),
				calendarId: OFFICE,
				kind: 'indicator',
				pauses: [],
				rounding: 'tenth-percent',
				dataSource: say('Gemeinsames Ticketsystem', 'Shared ticket system'),
				measurementMethod: say(
					'Wegen fehlender Angaben zurückgegebene ÷ alle Zuweisungen × 100.',
					'Assignments returned because details are missing ÷ all Assignments × 100.',
				),
			}),
			objective(draft, {
				id: 'platform-availability',
				serviceId: 'platform',
				metric: 'availability',
				comparison: 'at-least',
				value: percent(99.9),
				rounding: 'hundredth-percent',
			}),
			objective(draft, {
				id: 'detection',
				serviceId: 'platform',
				metric: 'detection',
				comparison: 'at-most',
				value: minutes(3),
				share: percent(95),
				kind: 'indicator',
				startEvent: 'incident-start',
			}),
		],
		measuredBy: 'provider',
		measurementTool: say(
			'dem gemeinsamen Ticketsystem und dem Überwachungssystem',
			'the shared ticket system and the monitoring system',
		),
		missingMeasurement: 'against-measurer',
	}
}
