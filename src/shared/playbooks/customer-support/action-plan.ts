import { emptyInterviews } from '../../sections/action-plan/interviews-schema'
import type { ActionPlan } from '../../sections/action-plan/schema'
import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, percent } from '../draft'
import { eventsAt80, promiseTasks, supportReadiness, task } from '../parts/action-plan'

export function actionPlan(draft: Draft, objectives: Objectives): ActionPlan {
	const { say } = draft
	const lead = say('Teamleitung schriftlicher Service', 'Written support team lead')
	const leadDeputy = say('Erfahrene Person im schriftlichen Service', 'Senior agent in written support')
	const phone = say('Teamleitung Telefon', 'Telephone team lead')
	const planner = say('Einsatzplanung', 'Workforce planning')
	return {
		tasks: [
			...promiseTasks(objectives.items, {
				prefix: 'response',
				title: (priority) =>
					say(`Erste Antwort für ${priority} absichern`, `Secure the first response for ${priority}`),
				owner: lead,
				deputy: leadDeputy,
				note: say(
					'Sortierung nach Restzeit; Textbausteine für die 20 häufigsten Fragen.',
					'Sort by remaining time; text modules for the 20 most frequent questions.',
				),
				mode: 'automate',
			}),
			...promiseTasks(objectives.items, {
				prefix: 'resolution',
				title: (priority) => say(`Lösung für ${priority} absichern`, `Secure the resolution for ${priority}`),
				owner: lead,
				deputy: leadDeputy,
				note: say(
					'Tägliche Durchsicht aller Anfragen, deren Restzeit unter 4 Servicestunden liegt.',
					'Daily check of all requests with less than 4 Service Hours left.',
				),
				mode: 'staff',
			}),
			task({
				id: 'staff-telephone',
				title: say('Telefon je halbe Stunde besetzen', 'Staff the telephone per half hour'),
				owner: phone,
				deputy: planner,
				note: say(
					'Personalbedarf je halbe Stunde aus Anrufzahl und Gesprächsdauer berechnen; Rückruf anbieten, wenn die Warteschlange 2 Minuten übersteigt.',
					'Compute the staff needed per half hour from calls and talk time; offer a call back when the queue exceeds 2 minutes.',
				),
				mode: 'staff',
				objectiveId: 'wait-time',
				internalTarget: 30,
			}),
			task({
				id: 'portal-monitoring',
				title: say('Portal überwachen', 'Monitor the portal'),
				owner: say('Portalbetrieb', 'Portal operations'),
				deputy: say('Bereitschaft Portalbetrieb', 'Portal operations on call'),
				note: say('Alarm nach zwei fehlgeschlagenen Messungen.', 'Alarm after two failed probes.'),
				mode: 'automate',
				objectiveId: 'portal-availability',
				internalTarget: percent(99.8),
			}),
			task({
				id: 'chatbot',
				title: say('Chatbot für Lieferstand und Retouren', 'Chatbot for delivery state and returns'),
				owner: say('Wissensmanagement', 'Knowledge management'),
				deputy: lead,
				note: say(
					'Nach jedem Monat die 10 häufigsten Übergaben an Personen auswerten.',
					'After each month examine the 10 most frequent hand-overs to people.',
				),
				mode: 'automate',
				objectiveId: 'self-service-share',
				internalTarget: percent(35),
			}),
		],
		readiness: supportReadiness(draft),
		capacity: {
			peoplePerShift: 8,
			casesPerPersonPerDay: 35,
			need: null,
			note: say(
				'Vier Personen am Telefon, vier im schriftlichen Service; Annahme bis zum ersten Monatsbericht.',
				'Four people on the telephone, four in written support; assumption until the first monthly report.',
			),
		},
		routing: [
			{
				id: 'complaints',
				when: say('Beschwerde oder Kündigung', 'Complaint or cancellation'),
				group: say('Beschwerdeteam', 'Complaints team'),
				skill: say('Gesprächsführung und Kulanzrahmen', 'Conversation skills and goodwill limits'),
				openTicketLimit: 10,
			},
			{
				id: 'orders',
				when: say('Bestellung, Lieferung oder Rechnung', 'Order, delivery or invoice'),
				group: say('Auftragsteam', 'Orders team'),
				skill: say('Bestellsystem des Kunden', 'Order system of the Customer'),
				openTicketLimit: 25,
			},
			{
				id: 'english',
				when: say('Anfrage auf Englisch', 'Request in English'),
				group: say('Zweisprachiges Team', 'Bilingual team'),
				skill: say('Englisch, Stufe C1', 'English, level C1'),
				openTicketLimit: 20,
			},
		],
		events: eventsAt80(draft, objectives.items),
		interviews: emptyInterviews(),
		declinedDuties: [],
	}
}
