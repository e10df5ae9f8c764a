import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, hours, minutes, percent } from '../draft'
import { ladder, objective } from '../parts/objectives'

const OFFICE = 'service-hours'
const ALWAYS = null

/** P1 runs around the clock; 99.9 % leaves 40 minutes even in February, more than the one window a month. */
export function objectives(draft: Draft): Objectives {
	const { say } = draft
	return {
		items: [
			objective(draft, {
				id: 'application-availability',
				serviceId: 'application',
				metric: 'availability',
				comparison: 'at-least',
				value: percent(99.9),
				rounding: 'hundredth-percent',
			}),
			objective(draft, {
				id: 'page-time',
				serviceId: 'application',
				metric: 'custom',
				customName: say('Zeit bis zur vollständigen Testseite', 'Time to load the test page in full'),
				customUnit: 'seconds',
				comparison: 'at-most',
				value: 3,
				share: percent(95),
				kind: 'indicator',
				pauses: ['maintenance'],
				dataSource: say('Überwachungssystem des Anbieters', 'Monitoring system of the Provider'),
				measurementMethod: say(
					'Abruf der Testseite jede Minute von den Messstellen; gezählt wird jeder Abruf.',
					'The probes request the test page every minute; every request counts.',
				),
			}),
			objective(draft, {
				id: 'backup-age',
				serviceId: 'application',
				metric: 'custom',
				customName: say('Alter der jüngsten wiederherstellbaren Sicherung', 'Age of the latest restorable backup'),
				customUnit: 'seconds',
				comparison: 'at-most',
				value: hours(24),
				share: percent(99),
				kind: 'indicator',
				pauses: [],
				dataSource: say('Protokolle der Sicherungssoftware', 'Logs of the backup software'),
				measurementMethod: say(
					'Alter der jüngsten vollständigen Sicherung, abgelesen zu jeder vollen Stunde.',
					'Age of the latest complete backup, read every hour on the hour.',
				),
			}),
			objective(draft, {
				id: 'interface-availability',
				serviceId: 'interfaces',
				metric: 'availability',
				comparison: 'at-least',
				value: percent(99.9),
				rounding: 'hundredth-percent',
			}),
			objective(draft, {
				id: 'interface-errors',
				serviceId: 'interfaces',
				metric: 'custom',
				customName: say('Anteil fehlerhafter Schnittstellenaufrufe', 'Share of failed interface calls'),
				customUnit: 'share',
				comparison: 'at-most',
				value: percent(0.1),
				kind: 'indicator',
				pauses: ['maintenance'],
				rounding: 'hundredth-percent',
				dataSource: say('Protokolle des Schnittstellen-Gateways', 'Logs of the interface gateway'),
				measurementMethod: say(
					'Antworten mit Status 500 bis 599 ÷ alle Aufrufe innerhalb der vereinbarten Rate × 100.',
					'Responses with status 500 to 599 ÷ all calls within the agreed rate × 100.',
				),
			}),
			...ladder(draft, {
				prefix: 'response',
				serviceId: 'support',
				metric: 'first-response',
				rungs: [
					{ priority: 'P1', value: hours(1), share: percent(95), calendarId: ALWAYS, volumeTo: 10 },
					{ priority: 'P2', value: hours(4), share: percent(95), calendarId: OFFICE, volumeTo: 30 },
					{ priority: 'P3', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 100 },
					{ priority: 'P4', value: hours(24), share: percent(90), calendarId: OFFICE, volumeTo: 100 },
				],
			}),
			...ladder(draft, {
				prefix: 'restoration',
				serviceId: 'support',
				metric: 'restoration',
				rungs: [
					{ priority: 'P1', value: hours(4), share: percent(90), calendarId: ALWAYS, volumeTo: 10 },
					{ priority: 'P2', value: hours(12), share: percent(90), calendarId: OFFICE, volumeTo: 30 },
					{ priority: 'P3', value: hours(40), share: percent(90), calendarId: OFFICE, volumeTo: 100 },
				],
			}),
			objective(draft, {
				id: 'update-interval-p1',
				serviceId: 'support',
				metric: 'update-interval',
				priority: 'P1',
				comparison: 'at-most',
				value: minutes(60),
				share: percent(90),
				kind: 'indicator',
				dataSource: say('Statusseite des Anbieters', 'Status page of the Provider'),
			}),
		],
		measuredBy: 'provider',
		measurementTool: say(
			'seinem Ticketsystem und einem Überwachungssystem mit zwei Messstellen im Internet',
			'its ticket system and a monitoring system with two probes on the internet',
		),
		missingMeasurement: 'against-measurer',
	}
}
