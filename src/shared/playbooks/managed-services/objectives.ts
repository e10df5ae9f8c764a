import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, hours, minutes, percent } from '../draft'
import { ladder, objective } from '../parts/objectives'

const OFFICE = 'service-hours'
const ALWAYS = null

export function objectives(draft: Draft): Objectives {
	const { say } = draft
	return {
		items: [
			...ladder(draft, {
				prefix: 'response',
				serviceId: 'service-desk',
				metric: 'first-response',
				rungs: [
					{ priority: 'P1', value: hours(1), share: percent(95), calendarId: ALWAYS, volumeTo: 10 },
					{ priority: 'P2', value: hours(2), share: percent(95), calendarId: OFFICE, volumeTo: 40 },
					{ priority: 'P3', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 200 },
					{ priority: 'P4', value: hours(16), share: percent(90), calendarId: OFFICE, volumeTo: 200 },
				],
			}),
			...ladder(draft, {
				prefix: 'restoration',
				serviceId: 'service-desk',
				metric: 'restoration',
				rungs: [
					{ priority: 'P1', value: hours(4), share: percent(90), calendarId: ALWAYS, volumeTo: 10 },
					{ priority: 'P2', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 40 },
					{ priority: 'P3', value: hours(24), share: percent(90), calendarId: OFFICE, volumeTo: 200 },
				],
			}),
			...ladder(draft, {
				prefix: 'resolution',
				serviceId: 'service-desk',
				metric: 'resolution',
				rungs: [
					{ priority: 'P1', value: hours(27), share: percent(90), calendarId: OFFICE, volumeTo: 10, kind: 'indicator' },
					{ priority: 'P2', value: hours(45), share: percent(90), calendarId: OFFICE, volumeTo: 40, kind: 'indicator' },
					// A question or an order has nothing to restore: it is promised that it is dealt with.
					{ priority: 'P4', value: hours(48), share: percent(90), calendarId: OFFICE, volumeTo: 200 },
				],
			}),
			objective(draft, {
				id: 'wait-time',
				serviceId: 'service-desk',
				metric: 'wait-time',
				comparison: 'at-most',
				value: 45,
				share: percent(80),
				calendarId: OFFICE,
				volumeFrom: 0,
				volumeTo: 500,
			}),
			objective(draft, {
				id: 'update-interval-p1',
				serviceId: 'service-desk',
				metric: 'update-interval',
				priority: 'P1',
				comparison: 'at-most',
				value: minutes(60),
				share: percent(90),
				kind: 'indicator',
			}),
			objective(draft, {
				id: 'server-availability',
				serviceId: 'server-operation',
				metric: 'availability',
				comparison: 'at-least',
				value: percent(99.8),
				rounding: 'hundredth-percent',
			}),
			objective(draft, {
				id: 'detection',
				serviceId: 'server-operation',
				metric: 'detection',
				comparison: 'at-most',
				value: minutes(5),
				share: percent(95),
				kind: 'indicator',
				startEvent: 'incident-start',
			}),
			objective(draft, {
				id: 'security-updates',
				serviceId: 'server-operation',
				metric: 'custom',
				customName: say(
					'Zeit von der Veröffentlichung eines kritischen Sicherheitsupdates bis zum Einspielen',
					'Time from the release of a critical security update to its installation',
				),
				customUnit: 'seconds',
				comparison: 'at-most',
				value: hours(72),
				share: percent(90),
				startEvent: 'recorded',
				pauses: ['waiting-for-customer'],
				volumeFrom: 0,
				volumeTo: 100,
				dataSource: say('Updateverwaltung des Anbieters', 'Update management of the Provider'),
				measurementMethod: say(
					'Zeit von der Veröffentlichung durch den Hersteller bis zum Neustart mit der neuen Version, je Server und Update; der Fall wird mit der Veröffentlichung erfasst.',
					'Time from release by the manufacturer to the restart with the new version, for each server and update; the case starts with the release.',
				),
			}),
			objective(draft, {
				id: 'network-availability',
				serviceId: 'site-network',
				metric: 'availability',
				comparison: 'at-least',
				value: percent(99.5),
				rounding: 'hundredth-percent',
			}),
		],
		measuredBy: 'provider',
		measurementTool: say(
			'Ticketsystem, Telefonanlage und Überwachungssystem',
			'the ticket system, the telephone system and the monitoring system',
		),
		missingMeasurement: 'against-measurer',
	}
}
