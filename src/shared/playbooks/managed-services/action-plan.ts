import { emptyInterviews } from '../../sections/action-plan/interviews-schema'
import type { ActionPlan } from '../../sections/action-plan/schema'
import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, hours, percent } from '../draft'
import { eventsAt80, itReadiness, promiseTasks, task } from '../parts/action-plan'

export function actionPlan(draft: Draft, objectives: Objectives): ActionPlan {
	const { say } = draft
	const desk = say('Leitung Service Desk', 'Service desk lead')
	const deskDeputy = say('Schichtleitung Service Desk', 'Service desk shift lead')
	const servers = say('Leitung Serverbetrieb', 'Server operations lead')
	const serversDeputy = say('Bereitschaft Serverbetrieb', 'Server operations on call')
	return {
		tasks: [
			...promiseTasks(objectives.items, {
				prefix: 'response',
				title: (priority) =>
					say(`Erste Antwort für ${priority} absichern`, `Secure the first response for ${priority}`),
				owner: desk,
				deputy: deskDeputy,
				note: say(
					'Alarm an die Schicht bei Eingang von P1; Zuweisung nach Restzeit.',
					'Alarm to the shift when a Priority 1 Report arrives; assignment by remaining time.',
				),
				mode: 'automate',
			}),
			...promiseTasks(objectives.items, {
				prefix: 'restoration',
				title: (priority) =>
					say(`Wiederherstellung für ${priority} absichern`, `Secure the restoration for ${priority}`),
				owner: servers,
				deputy: serversDeputy,
				note: say(
					'Wiederanlaufpläne je System pflegen und je Quartal einen davon erproben.',
					'Maintain recovery plans for each system and try out one of them every quarter.',
				),
				mode: 'staff',
			}),
			...promiseTasks(objectives.items, {
				prefix: 'resolution',
				title: (priority) => say(`Erledigung von ${priority} absichern`, `Secure the completion of ${priority}`),
				owner: desk,
				deputy: deskDeputy,
				note: say(
					'Anfragen und Bestellungen jede Woche nach Alter durchgehen.',
					'Go through questions and orders by age every week.',
				),
				mode: 'staff',
			}),
			task({
				id: 'staff-telephone',
				title: say('Telefon nach Anrufkurve besetzen', 'Staff the telephone by the call curve'),
				owner: desk,
				deputy: deskDeputy,
				note: say(
					'Dienstplan je Woche aus den Anrufzahlen der letzten 8 Wochen ableiten.',
					'Derive the weekly roster from the call figures of the last 8 weeks.',
				),
				mode: 'staff',
				objectiveId: 'wait-time',
				internalTarget: 30,
			}),
			task({
				id: 'monitor-servers',
				title: say('Überwachung und Umschaltung der Server', 'Monitoring and failover of the servers'),
				owner: servers,
				deputy: serversDeputy,
				note: say('Alarm nach zwei fehlgeschlagenen Testbuchungen.', 'Alarm after two failed test transactions.'),
				mode: 'automate',
				objectiveId: 'server-availability',
				internalTarget: percent(99.9),
			}),
			task({
				id: 'install-updates',
				title: say('Kritische Sicherheitsupdates einspielen', 'Install critical security updates'),
				owner: say('Updateverwaltung', 'Update management'),
				deputy: servers,
				note: say(
					'Testgruppe nach 24 Stunden, alle Server nach 60 Stunden.',
					'Test group after 24 hours, all servers after 60 hours.',
				),
				mode: 'automate',
				objectiveId: 'security-updates',
				internalTarget: hours(60),
			}),
			task({
				id: 'network-failover',
				title: say('Ersatzverbindung je Standort erproben', 'Try out the backup connection of each site'),
				owner: say('Leitung Netzbetrieb', 'Network operations lead'),
				deputy: say('Bereitschaft Netzbetrieb', 'Network operations on call'),
				note: say(
					'Je Standort einmal im Quartal außerhalb der Schicht.',
					'For each site once a quarter outside the shift.',
				),
				mode: 'automate',
				objectiveId: 'network-availability',
				internalTarget: percent(99.7),
			}),
		],
		readiness: itReadiness(draft),
		capacity: {
			peoplePerShift: 5,
			casesPerPersonPerDay: 11,
			need: null,
			note: say(
				'In der Servicezeit fünf Personen am Service Desk, danach eine Person in Bereitschaft und eine Vertretung.',
				'Five people at the service desk during the Service Hours, one person on call and one deputy afterwards.',
			),
		},
		routing: [
			{
				id: 'accounts',
				when: say('Konto, Kennwort oder Berechtigung', 'Account, password or permission'),
				group: say('Service Desk, erste Stufe', 'Service desk, first level'),
				skill: say('Verzeichnisdienst', 'Directory service'),
				openTicketLimit: 15,
			},
			{
				id: 'servers',
				when: say('Server oder Fachanwendung', 'Server or business application'),
				group: say('Serverbetrieb', 'Server operations'),
				skill: say('Virtualisierung und Datenbank', 'Virtualisation and database'),
				openTicketLimit: 8,
			},
			{
				id: 'network',
				when: say('Netz, Funk oder Standortverbindung', 'Network, wireless or site connection'),
				group: say('Netzbetrieb', 'Network operations'),
				skill: say('Router und Firewall', 'Routers and firewalls'),
				openTicketLimit: 8,
			},
		],
		events: eventsAt80(draft, objectives.items),
		interviews: emptyInterviews(),
		declinedDuties: [],
	}
}
