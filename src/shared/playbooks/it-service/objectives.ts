import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, hours, minutes, percent } from '../draft'
import { ladder, objective } from '../parts/objectives'

const OFFICE = 'service-hours'

/** First response and restoration follow the ladder that service desks ship with (1/4/8/24 and 4/12/24/72 service hours, the last as resolution). */
export function objectives(draft: Draft): Objectives {
	const { say } = draft
	return {
		items: [
			...ladder(draft, {
				prefix: 'response',
				serviceId: 'service-desk',
				metric: 'first-response',
				rungs: [
					{ priority: 'P1', value: hours(1), share: percent(95), calendarId: OFFICE, volumeTo: 10 },
					{ priority: 'P2', value: hours(4), share: percent(95), calendarId: OFFICE, volumeTo: 40 },
					{ priority: 'P3', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 250 },
					{ priority: 'P4', value: hours(24), share: percent(90), calendarId: OFFICE, volumeTo: 250 },
				],
			}),
			...ladder(draft, {
				prefix: 'restoration',
				serviceId: 'service-desk',
				metric: 'restoration',
				rungs: [
					{ priority: 'P1', value: hours(4), share: percent(90), calendarId: OFFICE, volumeTo: 10 },
					{ priority: 'P2', value: hours(12), share: percent(90), calendarId: OFFICE, volumeTo: 40 },
					{ priority: 'P3', value: hours(24), share: percent(90), calendarId: OFFICE, volumeTo: 250 },
				],
			}),
			...ladder(draft, {
				prefix: 'resolution',
				serviceId: 'service-desk',
				metric: 'resolution',
				rungs: [
					{ priority: 'P1', value: hours(36), share: percent(90), calendarId: OFFICE, volumeTo: 10, kind: 'indicator' },
					{ priority: 'P2', value: hours(72), share: percent(90), calendarId: OFFICE, volumeTo: 40, kind: 'indicator' },
					// A question or an order has nothing to restore: it is promised that it is dealt with.
					{ priority: 'P4', value: hours(72), share: percent(90), calendarId: OFFICE, volumeTo: 250 },
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
				volumeTo: 600,
			}),
			objective(draft, {
				id: 'abandonment',
				serviceId: 'service-desk',
				metric: 'abandonment',
				comparison: 'at-most',
				value: percent(5),
				calendarId: OFFICE,
				kind: 'indicator',
				rounding: 'tenth-percent',
			}),
			objective(draft, {
				id: 'first-contact-resolution',
				serviceId: 'service-desk',
				metric: 'first-contact-resolution',
				comparison: 'at-least',
				value: percent(65),
				calendarId: OFFICE,
				kind: 'indicator',
				rounding: 'tenth-percent',
			}),
			objective(draft, {
				id: 'update-interval-p1',
				serviceId: 'service-desk',
				metric: 'update-interval',
				priority: 'P1',
				comparison: 'at-most',
				value: minutes(60),
				share: percent(90),
				calendarId: OFFICE,
				kind: 'indicator',
			}),
			objective(draft, {
				id: 'device-replacement',
				serviceId: 'workplace',
				metric: 'custom',
				customName: say('Austausch eines defekten Geräts am Standort', 'Replacement of a defective device on site'),
				customUnit: 'seconds',
				comparison: 'at-most',
				value: hours(16),
				share: percent(90),
				calendarId: OFFICE,
				volumeFrom: 0,
				volumeTo: 20,
				measurementMethod: say(
					'Servicestunden vom Eingang der Meldung bis zur Übergabe eines einsatzbereiten Geräts laut Übergabebeleg; mit ihr endet der Fall.',
					'Service Hours from receipt of the Report until the handover of a device that is ready for use, as shown in the handover record; the case ends with the handover.',
				),
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
				id: 'backup-success',
				serviceId: 'server-operation',
				metric: 'custom',
				customName: say('Anteil erfolgreicher Datensicherungen', 'Share of successful backups'),
				customUnit: 'share',
				comparison: 'at-least',
				value: percent(98),
				kind: 'indicator',
				pauses: [],
				rounding: 'tenth-percent',
				dataSource: say('Protokolle der Sicherungssoftware', 'Logs of the backup software'),
				measurementMethod: say(
					'Vollständig beendete ÷ geplante Sicherungsläufe × 100.',
					'Fully completed backup runs ÷ planned backup runs × 100.',
				),
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
