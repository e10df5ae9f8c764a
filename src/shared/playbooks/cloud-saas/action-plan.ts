import { emptyInterviews } from '../../sections/action-plan/interviews-schema'
import type { ActionPlan } from '../../sections/action-plan/schema'
import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, percent } from '../draft'
import { eventsAt80, itReadiness, promiseTasks, task } from '../parts/action-plan'

export function actionPlan(draft: Draft, objectives: Objectives): ActionPlan {
	const { say } = draft
	const support = say('Leitung Support', 'Head of support')
	const supportDeputy = say('Schichtleitung Support', 'Support shift lead')
	const platform = say('Leitung Plattformbetrieb', 'Head of platform operations')
	const platformDeputy = say('Bereitschaft Plattformbetrieb', 'Platform operations on call')
	return {
		tasks: [
			...promiseTasks(objectives.items, {
				prefix: 'response',
				title: (priority) =>
					say(`Erste Antwort für ${priority} absichern`, `Secure the first response for ${priority}`),
				owner: support,
				deputy: supportDeputy,
				note: say(
					'P1 löst einen Anruf bei der Bereitschaft aus; nach 10 Minuten ohne Annahme wird die Vertretung angerufen.',
					'A Priority 1 Report triggers a call to the on-call engineer; after 10 minutes without acceptance the deputy is called.',
				),
				mode: 'automate',
			}),
			...promiseTasks(objectives.items, {
				prefix: 'restoration',
				title: (priority) =>
					say(`Wiederherstellung für ${priority} absichern`, `Secure the restoration for ${priority}`),
				owner: platform,
				deputy: platformDeputy,
				note: say(
					'Rückkehr zur vorigen Version innerhalb von 15 Minuten möglich halten und jeden Monat erproben.',
					'Keep a return to the previous version possible within 15 minutes and try it out every month.',
				),
				mode: 'staff',
			}),
			task({
				id: 'zone-failover',
				title: say('Umschaltung zwischen den Zonen erproben', 'Try out the failover between the zones'),
				owner: platform,
				deputy: platformDeputy,
				note: say('Einmal je Quartal im Betrieb, mit Protokoll.', 'Once a quarter in live operation, with a record.'),
				mode: 'automate',
				objectiveId: 'application-availability',
				internalTarget: percent(99.95),
			}),
			task({
				id: 'interface-load',
				title: say('Lastgrenzen der Schnittstellen überwachen', 'Monitor the load limits of the interfaces'),
				owner: say('Leitung Schnittstellen', 'Interface lead'),
				deputy: platform,
				note: say(
					'Alarm bei 70 % der vereinbarten Rate; Kapazität vor dem Erreichen von 85 % erweitern.',
					'Alarm at 70% of the agreed rate; extend capacity before 85% is reached.',
				),
				mode: 'automate',
				objectiveId: 'interface-availability',
				internalTarget: percent(99.95),
			}),
			task({
				id: 'status-page',
				title: say('Statusseite aus dem Überwachungssystem speisen', 'Feed the status page from the monitoring system'),
				owner: support,
				deputy: platformDeputy,
				note: say(
					'Erste Meldung ohne Freigabe, weitere mit Freigabe der Leitung.',
					'First message without approval, further ones approved by the lead.',
				),
				mode: 'automate',
				objectiveId: 'update-interval-p1',
				internalTarget: 2_700,
			}),
		],
		readiness: itReadiness(draft),
		capacity: {
			peoplePerShift: 3,
			casesPerPersonPerDay: 10,
			need: null,
			note: say(
				'Außerhalb der Servicezeit eine Person in Bereitschaft und eine Vertretung.',
				'One person on call and one deputy outside the Service Hours.',
			),
		},
		routing: [
			{
				id: 'outage',
				when: say('Anwendung oder Schnittstelle nicht erreichbar', 'Application or interface cannot be reached'),
				group: say('Plattformbetrieb', 'Platform operations'),
				skill: say('Betrieb in zwei Zonen und Datenbank', 'Operation in two zones and database'),
				openTicketLimit: 5,
			},
			{
				id: 'fault',
				when: say('Funktion liefert ein falsches Ergebnis', 'A function gives a wrong result'),
				group: say('Entwicklung, zweite Stufe', 'Development, second level'),
				skill: say('Fachmodul der Anwendung', 'Module of the application'),
				openTicketLimit: 8,
			},
			{
				id: 'question',
				when: say('Frage zu Bedienung oder Verwaltung', 'Question on use or administration'),
				group: say('Support, erste Stufe', 'Support, first level'),
				skill: say('Anwendungswissen', 'Knowledge of the application'),
				openTicketLimit: 20,
			},
		],
		events: eventsAt80(draft, objectives.items),
		interviews: emptyInterviews(),
		declinedDuties: [],
	}
}
