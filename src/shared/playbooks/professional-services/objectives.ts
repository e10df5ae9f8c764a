import type { Objective } from '../../agreement/values/objective'
import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, hours, percent } from '../draft'
import { ladder, objective } from '../parts/objectives'

const OFFICE = 'service-hours'
const QUARTER: Objective['window'] = { kind: 'calendar', unit: 'quarter', count: 1 }

export function objectives(draft: Draft): Objectives {
	const { say } = draft
	return {
		items: [
			...deliveryObjectives(draft),
			...ladder(draft, {
				prefix: 'response',
				serviceId: 'project-support',
				metric: 'first-response',
				rungs: [
					{ priority: 'P1', value: hours(2), share: percent(95), calendarId: OFFICE, volumeTo: 10 },
					{ priority: 'P2', value: hours(4), share: percent(95), calendarId: OFFICE, volumeTo: 20 },
					{ priority: 'P3', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 60 },
					{ priority: 'P4', value: hours(16), share: percent(90), calendarId: OFFICE, volumeTo: 60 },
				],
			}),
			...ladder(draft, {
				prefix: 'resolution',
				serviceId: 'project-support',
				metric: 'resolution',
				rungs: [
					{ priority: 'P1', value: hours(16), share: percent(90), calendarId: OFFICE, volumeTo: 10 },
					{ priority: 'P2', value: hours(40), share: percent(90), calendarId: OFFICE, volumeTo: 20 },
					{ priority: 'P3', value: hours(80), share: percent(90), calendarId: OFFICE, volumeTo: 60 },
					{ priority: 'P4', value: hours(120), share: percent(90), calendarId: OFFICE, volumeTo: 60 },
				],
			}),
			objective(draft, {
				id: 'platform-availability',
				serviceId: 'project-platform',
				metric: 'availability',
				comparison: 'at-least',
				value: percent(99.5),
				rounding: 'hundredth-percent',
			}),
		],
		measuredBy: 'provider',
		measurementTool: say(
			'dem Ticketsystem der Projektplattform, dem Überwachungssystem und den Abnahmeprotokollen',
			'the Project Platform and its ticket system, the monitoring system and the acceptance records',
		),
		missingMeasurement: 'against-measurer',
	}
}

/** Dates, acceptance and revision rounds: counted per deliverable over a quarter, since a month has too few of them. */
function deliveryObjectives(draft: Draft): Objective[] {
	const { say } = draft
	const handovers = say('Übergaben auf der Projektplattform', 'Handovers on the Project Platform')
	const excluded = say(
		'Liefergegenstände, deren Termin die Parteien vor dem alten Termin in Textform verschoben haben',
		'Deliverables whose delivery date the parties moved in Text Form before that date',
	)
	const common = {
		serviceId: 'delivery',
		metric: 'custom',
		window: QUARTER,
		calendarId: OFFICE,
		exclusions: excluded,
		startEvent: 'recorded',
		volumeFrom: 1,
		volumeTo: 12,
	} as const
	return [
		objective(draft, {
			...common,
			id: 'delivery-on-time',
			customName: say(
				'Anteil termingerecht übergebener Liefergegenstände',
				'Share of Deliverables handed over on time',
			),
			customUnit: 'share',
			comparison: 'at-least',
			value: percent(90),
			pauses: ['waiting-for-customer'],
			rounding: 'tenth-percent',
			dataSource: handovers,
			measurementMethod: say(
				'Bis zum Ende des Liefertermins vollständig übergebene ÷ im Bewertungszeitraum fällige Liefergegenstände × 100.',
				'Deliverables handed over in full by the end of the delivery date ÷ Deliverables due in the quarter × 100.',
			),
		}),
		objective(draft, {
			...common,
			id: 'first-time-acceptance',
			customName: say(
				'Anteil der Liefergegenstände ohne wesentlichen Mangel bei der ersten Prüfung',
				'Share of Deliverables without a material defect at first review',
			),
			customUnit: 'share',
			comparison: 'at-least',
			value: percent(80),
			pauses: [],
			rounding: 'tenth-percent',
			dataSource: say('Prüf- und Abnahmeprotokolle', 'Review and acceptance records'),
			measurementMethod: say(
				'Bei der ersten Prüfung ohne wesentlichen Mangel ÷ im Bewertungszeitraum erstmals geprüfte Liefergegenstände × 100.',
				'Deliverables without a material defect at first review ÷ Deliverables first reviewed in the quarter × 100.',
			),
		}),
		objective(draft, {
			...common,
			id: 'revision-rounds',
			customName: say('Überarbeitungsrunden bis zur Abnahme', 'Revision rounds until acceptance'),
			customUnit: 'count',
			comparison: 'at-most',
			value: 2,
			share: percent(90),
			pauses: [],
			dataSource: say('Prüf- und Abnahmeprotokolle', 'Review and acceptance records'),
			measurementMethod: say(
				'Zahl der Übergaben desselben Liefergegenstands nach der ersten, je abgenommenem Liefergegenstand.',
				'Number of handovers after the first, for each accepted Deliverable.',
			),
		}),
		objective(draft, {
			...common,
			id: 'revision-time',
			customName: say('Überarbeitungszeit je Runde', 'Revision time per round'),
			customUnit: 'seconds',
			comparison: 'at-most',
			value: hours(40),
			share: percent(90),
			dataSource: handovers,
			measurementMethod: say(
				'Servicestunden vom Zugang der gesammelten Rückmeldungen bis zur erneuten Übergabe; dort endet der Fall.',
				'Service Hours from receipt of the consolidated feedback to the next handover; the case ends with the handover.',
			),
		}),
	]
}
