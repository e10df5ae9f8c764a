import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, hours, minutes, percent } from '../draft'
import { ladder, objective } from '../parts/objectives'

const OFFICE = 'service-hours'

/** Responses end at 12 service hours for the least urgent request; resolutions follow the market's 4/8/24/48 hours. */
export function objectives(draft: Draft): Objectives {
	const { say } = draft
	const written = 'written-support'
	const telephone = 'telephone-support'
	return {
		items: [
			...ladder(draft, {
				prefix: 'response',
				serviceId: written,
				metric: 'first-response',
				rungs: [
					{ priority: 'P1', value: hours(1), share: percent(95), calendarId: OFFICE, volumeTo: 60 },
					{ priority: 'P2', value: hours(4), share: percent(95), calendarId: OFFICE, volumeTo: 200 },
					{ priority: 'P3', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 800 },
					{ priority: 'P4', value: hours(12), share: percent(90), calendarId: OFFICE, volumeTo: 800 },
				],
			}),
			...ladder(draft, {
				prefix: 'resolution',
				serviceId: written,
				metric: 'resolution',
				rungs: [
					{ priority: 'P1', value: hours(4), share: percent(90), calendarId: OFFICE, volumeTo: 60 },
					{ priority: 'P2', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 200 },
					{ priority: 'P3', value: hours(24), share: percent(90), calendarId: OFFICE, volumeTo: 800 },
					{ priority: 'P4', value: hours(48), share: percent(90), calendarId: OFFICE, volumeTo: 800 },
				],
			}),
			objective(draft, {
				id: 'every-response',
				serviceId: written,
				metric: 'every-response',
				comparison: 'at-most',
				value: hours(12),
				share: percent(90),
				calendarId: OFFICE,
				kind: 'indicator',
			}),
			objective(draft, {
				id: 'escalation-share',
				serviceId: written,
				metric: 'escalation-share',
				comparison: 'at-most',
				value: percent(10),
				calendarId: OFFICE,
				kind: 'indicator',
				rounding: 'tenth-percent',
			}),
			objective(draft, {
				id: 'reopen-rate',
				serviceId: written,
				metric: 'reopen-rate',
				comparison: 'at-most',
				value: percent(5),
				calendarId: OFFICE,
				kind: 'indicator',
				rounding: 'tenth-percent',
			}),
			objective(draft, {
				id: 'satisfaction',
				serviceId: written,
				metric: 'custom',
				customName: say('Anteil zufriedener Bewertungen (4 oder 5 von 5)', 'Share of ratings of 4 or 5 out of 5'),
				customUnit: 'share',
				comparison: 'at-least',
				value: percent(80),
				calendarId: OFFICE,
				kind: 'indicator',
				pauses: [],
				rounding: 'tenth-percent',
				dataSource: say('Umfrage nach Abschluss der Meldung', 'Survey after the Report is closed'),
				measurementMethod: say(
					'Bewertungen mit 4 oder 5 ÷ alle abgegebenen Bewertungen × 100.',
					'Ratings of 4 or 5 ÷ all ratings given × 100.',
				),
			}),
			objective(draft, {
				id: 'wait-time',
				serviceId: telephone,
				metric: 'wait-time',
				comparison: 'at-most',
				value: 45,
				share: percent(80),
				calendarId: OFFICE,
				volumeFrom: 0,
				volumeTo: 4_000,
			}),
			objective(draft, {
				id: 'abandonment',
				serviceId: telephone,
				metric: 'abandonment',
				comparison: 'at-most',
				value: percent(5),
				calendarId: OFFICE,
				kind: 'indicator',
				rounding: 'tenth-percent',
			}),
			objective(draft, {
				id: 'handling-time',
				serviceId: telephone,
				metric: 'handling-time',
				comparison: 'at-most',
				value: minutes(8),
				share: percent(80),
				calendarId: OFFICE,
				kind: 'indicator',
			}),
			objective(draft, {
				id: 'first-contact-resolution',
				serviceId: telephone,
				metric: 'first-contact-resolution',
				comparison: 'at-least',
				value: percent(70),
				calendarId: OFFICE,
				kind: 'indicator',
				rounding: 'tenth-percent',
			}),
			objective(draft, {
				id: 'portal-availability',
				serviceId: 'self-service',
				metric: 'availability',
				comparison: 'at-least',
				value: percent(99.5),
				rounding: 'hundredth-percent',
			}),
			objective(draft, {
				id: 'self-service-share',
				serviceId: 'self-service',
				metric: 'self-service-share',
				comparison: 'at-least',
				value: percent(30),
				kind: 'indicator',
				rounding: 'tenth-percent',
			}),
		],
		measuredBy: 'provider',
		measurementTool: say(
			'Ticketsystem, Telefonanlage und Überwachung des Hilfeportals',
			'the ticket system, the telephone system and the monitoring of the Help Portal',
		),
		missingMeasurement: 'against-measurer',
	}
}
