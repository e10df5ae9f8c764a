import { emptyInterviews } from '../../sections/action-plan/interviews-schema'
import type { ActionPlan } from '../../sections/action-plan/schema'
import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, percent } from '../draft'
import { eventsAt80, itReadiness, promiseTasks, task } from '../parts/action-plan'

export function actionPlan(draft: Draft, objectives: Objectives): ActionPlan {
	const { say } = draft
	const lead = say('Teamleitung zweite Supportstufe', 'Second-level team lead')
	const leadDeputy = say('Stellvertretende Teamleitung', 'Deputy team lead')
	const platform = say('Leitung Plattformbetrieb', 'Head of platform operations')
	const platformDeputy = say('Bereitschaft Plattformbetrieb', 'Platform operations on call')
	return {
		tasks: [
			...promiseTasks(objectives.items, {
				prefix: 'acknowledgement',
				title: (priority) => say(`Annahme von ${priority} absichern`, `Secure the acceptance of ${priority}`),
				owner: lead,
				deputy: leadDeputy,
				note: say(
					'Tagesdienst beobachtet die Warteschlange; P1 ruft die Bereitschaft an.',
					'The duty engineer watches the queue; P1 calls the on-call engineer.',
				),
				mode: 'automate',
			}),
			...promiseTasks(objectives.items, {
				prefix: 'restoration',
				title: (priority) =>
					say(`Wiederherstellung für ${priority} absichern`, `Secure the restoration for ${priority}`),
				owner: lead,
				deputy: platform,
				note: say(
					'Wiederanlaufpläne je System, zwei Personen je System eingearbeitet.',
					'Recovery plans for each system, two people trained on each system.',
				),
				mode: 'staff',
			}),
			...promiseTasks(objectives.items, {
				prefix: 'resolution',
				title: (priority) => say(`Erledigung von ${priority} absichern`, `Secure the completion of ${priority}`),
				owner: lead,
				deputy: leadDeputy,
				note: say(
					'Anfragen und Bestellungen jede Woche nach Alter durchgehen.',
					'Go through questions and orders by age every week.',
				),
				mode: 'staff',
			}),
			task({
				id: 'redundancy',
				title: say('Umschaltung der Plattform erproben', 'Try out the failover of the platform'),
				owner: platform,
				deputy: platformDeputy,
				note: say(
					'Einmal je Quartal, mit Protokoll an den Service Desk.',
					'Once a quarter, with a record to the service desk.',
				),
				mode: 'automate',
				objectiveId: 'platform-availability',
				internalTarget: percent(99.95),
			}),
			task({
				id: 'knowledge',
				title: say('Anleitungen für wiederkehrende Störungen schreiben', 'Write instructions for recurring incidents'),
				owner: lead,
				deputy: leadDeputy,
				note: say(
					'Jede Störung, die dreimal im Quartal zugewiesen wird, erhält eine Anleitung für den Service Desk.',
					'Every incident assigned three times in a quarter gets instructions for the service desk.',
				),
				mode: 'staff',
			}),
		],
		readiness: itReadiness(draft),
		capacity: {
			peoplePerShift: 3,
			casesPerPersonPerDay: 5,
			need: null,
			note: say(
				'Ein Tagesdienst und zwei Personen in der Bearbeitung; außerhalb der Servicezeit eine Person in Bereitschaft.',
				'One duty engineer and two people working on Reports; one person on call outside the Service Hours.',
			),
		},
		routing: [
			{
				id: 'servers',
				when: say('Server, Speicher oder Datensicherung', 'Server, storage or backup'),
				group: say('Serverteam', 'Server team'),
				skill: say('Virtualisierung', 'Virtualisation'),
				openTicketLimit: 6,
			},
			{
				id: 'network',
				when: say('Netz oder Firewall', 'Network or firewall'),
				group: say('Netzteam', 'Network team'),
				skill: say('Routing und Firewall', 'Routing and firewalls'),
				openTicketLimit: 6,
			},
			{
				id: 'databases',
				when: say('Datenbank', 'Database'),
				group: say('Datenbankteam', 'Database team'),
				skill: say('Datenbankbetrieb', 'Database operations'),
				openTicketLimit: 5,
			},
		],
		events: eventsAt80(draft, objectives.items),
		interviews: emptyInterviews(),
		declinedDuties: [],
	}
}
