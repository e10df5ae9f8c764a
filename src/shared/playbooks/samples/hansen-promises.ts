import type { Objective } from '../../agreement/values/objective'
import type { ActionPlan } from '../../sections/action-plan/schema'
import type { CreditScheme } from '../../sections/remedies/schema'
import { type Draft, hours, minutes, percent } from '../draft'
import { eventsAt80, promiseTasks, task } from '../parts/action-plan'
import { ladder, objective } from '../parts/objectives'
import { tiered } from '../parts/remedies'

const OFFICE = 'service-hours'
const ALWAYS = null

/** Nine promises. The first is the customer's wish of 30 minutes, which the history beside this sample does not bear out. */
export function hansenObjectives(draft: Draft): Objective[] {
	const availability = { metric: 'availability', comparison: 'at-least', rounding: 'hundredth-percent' } as const
	return [
		...ladder(draft, {
			prefix: 'response',
			serviceId: 'service-desk',
			metric: 'first-response',
			rungs: [
				{ priority: 'P1', value: minutes(30), share: percent(95), calendarId: OFFICE, volumeTo: 60 },
				{ priority: 'P2', value: hours(2), share: percent(95), calendarId: OFFICE, volumeTo: 50 },
				{ priority: 'P3', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 80 },
			],
		}),
		...ladder(draft, {
			prefix: 'restoration',
			serviceId: 'service-desk',
			metric: 'restoration',
			rungs: [
				{ priority: 'P1', value: hours(4), share: percent(90), calendarId: ALWAYS, volumeTo: 60 },
				{ priority: 'P2', value: hours(8), share: percent(90), calendarId: OFFICE, volumeTo: 50 },
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
			...availability,
			id: 'warehouse-availability',
			serviceId: 'warehouse-system',
			value: percent(99.9),
		}),
		objective(draft, {
			id: 'warehouse-restoration-p1',
			serviceId: 'warehouse-system',
			metric: 'restoration',
			priority: 'P1',
			comparison: 'at-most',
			value: hours(2),
			share: percent(70),
			calendarId: ALWAYS,
			volumeFrom: 0,
			volumeTo: 60,
		}),
		objective(draft, { ...availability, id: 'network-availability', serviceId: 'site-network', value: percent(99.5) }),
	]
}

export function hansenSchemes({ say }: Draft): CreditScheme[] {
	return [
		tiered('response-critical', say('Reaktionszeit Priorität 1 und 2', 'Response Time, Priorities 1 and 2'), {
			objectiveIds: ['response-p1', 'response-p2'],
			steps: [
				[95, 5],
				[90, 10],
				[85, 15],
			],
		}),
		tiered('times', say('Übrige Zeiten des Service Desks', 'Other times of the service desk'), {
			objectiveIds: ['response-p3', 'restoration-p1', 'restoration-p2'],
			steps: [
				[90, 3],
				[80, 6],
				[70, 10],
			],
		}),
		tiered('telephone', say('Wartezeit am Telefon', 'Telephone wait time'), {
			objectiveIds: ['wait-time'],
			steps: [
				[80, 2],
				[70, 4],
			],
		}),
		tiered('warehouse-availability', say('Verfügbarkeit der Lagerverwaltung', 'Availability of the warehouse system'), {
			objectiveIds: ['warehouse-availability'],
			steps: [
				[99.9, 5],
				[99.5, 10],
				[99, 20],
			],
		}),
		tiered(
			'warehouse-restoration',
			say('Wiederherstellung der Lagerverwaltung', 'Restoration of the warehouse system'),
			{
				objectiveIds: ['warehouse-restoration-p1'],
				steps: [
					[70, 3],
					[55, 6],
				],
			},
		),
		tiered('network-availability', say('Verfügbarkeit des Standortnetzes', 'Availability of the site network'), {
			objectiveIds: ['network-availability'],
			steps: [
				[99.5, 5],
				[99, 10],
				[98, 20],
			],
		}),
	]
}

/** What Nordlicht does to keep them; readiness answers are what the provider said of itself. */
export function hansenTasks(draft: Draft, objectives: readonly Objective[]): Pick<ActionPlan, 'tasks' | 'events'> {
	const { say } = draft
	const desk = say('Leitung Service Desk', 'Service desk lead')
	const deskDeputy = say('Schichtleitung Service Desk', 'Service desk shift lead')
	const servers = say('Leitung Serverbetrieb', 'Server operations lead')
	const serversDeputy = say('Bereitschaft Serverbetrieb', 'Server operations on call')
	const tasks = [
		...promiseTasks(objectives, {
			prefix: 'response',
			title: (priority) => say(`Erste Antwort für ${priority} absichern`, `Secure the first response for ${priority}`),
			owner: desk,
			deputy: deskDeputy,
			note: say(
				'Alarm an die Schicht bei Eingang; Zuweisung nach Restzeit.',
				'Alarm to the shift on arrival; assignment by remaining time.',
			),
			mode: 'automate',
		}),
		...promiseTasks(objectives, {
			prefix: 'restoration',
			title: (priority) => say(`Wiederherstellung für ${priority} absichern`, `Secure the restoration for ${priority}`),
			owner: servers,
			deputy: serversDeputy,
			note: say(
				'Ersatzscanner an jedem Tor; Wiederanlaufplan je System.',
				'Spare scanners at every gate; recovery plan for each system.',
			),
			mode: 'staff',
		}),
		task({
			id: 'staff-telephone',
			title: say('Telefon nach Anrufkurve besetzen', 'Staff the telephone by the call curve'),
			owner: desk,
			deputy: deskDeputy,
			note: say('Zwei Personen zum Schichtwechsel um 14:00 Uhr.', 'Two people at the change of shifts at 14:00.'),
			mode: 'staff',
			objectiveId: 'wait-time',
			internalTarget: 30,
		}),
		task({
			id: 'monitor-warehouse',
			title: say('Testbuchung der Lagerverwaltung überwachen', 'Monitor the test transaction of the warehouse system'),
			owner: servers,
			deputy: serversDeputy,
			note: say('Alarm nach zwei fehlgeschlagenen Testbuchungen.', 'Alarm after two failed test transactions.'),
			mode: 'automate',
			objectiveId: 'warehouse-availability',
			internalTarget: percent(99.95),
		}),
		task({
			id: 'warehouse-recovery',
			title: say('Wiederanlauf der Lagerverwaltung üben', 'Rehearse the recovery of the warehouse system'),
			owner: servers,
			deputy: say('Datenbankbetrieb', 'Database operations'),
			note: say(
				'Einmal je Quartal mit der Lagerleitung, Ziel 90 Minuten.',
				'Once a quarter with the warehouse manager, target 90 minutes.',
			),
			mode: 'staff',
			objectiveId: 'warehouse-restoration-p1',
			internalTarget: minutes(90),
		}),
		task({
			id: 'network-failover',
			title: say('Ersatzverbindung je Standort erproben', 'Try out the backup connection of each site'),
			owner: say('Leitung Netzbetrieb', 'Network operations lead'),
			deputy: say('Bereitschaft Netzbetrieb', 'Network operations on call'),
			note: say(
				'Je Standort einmal im Quartal zwischen den Schichten.',
				'For each site once a quarter between the shifts.',
			),
			mode: 'automate',
			objectiveId: 'network-availability',
			internalTarget: percent(99.7),
		}),
	]
	return {
		tasks: tasks.map((one) => ({ ...one, startDate: '2026-12-01' })),
		events: eventsAt80(draft, objectives),
	}
}
