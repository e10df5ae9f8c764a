import { emptyInterviews } from '../../sections/action-plan/interviews-schema'
import type { ActionPlan } from '../../sections/action-plan/schema'
import type { Objectives } from '../../sections/objectives/schema'
import { type Draft, hours, percent } from '../draft'
import { eventsAt80, itReadiness, promiseTasks, task } from '../parts/action-plan'

export function actionPlan(draft: Draft, objectives: Objectives): ActionPlan {
	const { say } = draft
	const desk = say('Leitung Service Desk', 'Service desk lead')
	const deskDeputy = say('Schichtleitung Service Desk', 'Service desk shift lead')
	const operations = say('Leitung Serverbetrieb', 'Server operations lead')
	const operationsDeputy = say('Systemtechnik Serverbetrieb', 'Server operations engineer')
	return {
		tasks: [
			...promiseTasks(objectives.items, {
				prefix: 'response',
				title: (priority) =>
					say(`Erste Antwort für ${priority} absichern`, `Secure the first response for ${priority}`),
				owner: desk,
				deputy: deskDeputy,
				note: say(
					'Eingangskorb je Stunde zuweisen; Warnung bei 80 % des Ziels geht an die Leitung.',
					'Assign the inbox every hour; the warning at 80% of the target goes to the lead.',
				),
				mode: 'automate',
			}),
			...promiseTasks(objectives.items, {
				prefix: 'restoration',
				title: (priority) =>
					say(`Wiederherstellung für ${priority} absichern`, `Secure the restoration for ${priority}`),
				owner: operations,
				deputy: operationsDeputy,
				note: say(
					'Anleitungen für die zehn häufigsten Störungen pflegen und je Quartal erproben.',
					'Maintain instructions for the ten most frequent incidents and try them out every quarter.',
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
				id: 'device-pool',
				title: say('Gerätepool auf Sollbestand halten', 'Keep the device pool at its target stock'),
				owner: say('Leitung Arbeitsplatzbetrieb', 'Workplace lead'),
				deputy: say('Lager und Logistik', 'Stores and logistics'),
				note: say('Nachbestellung bei 50 % des Sollbestands.', 'Reorder at 50% of the target stock.'),
				mode: 'automate',
				objectiveId: 'device-replacement',
				internalTarget: hours(12),
			}),
			task({
				id: 'monitor-servers',
				title: say('Überwachung und Umschaltung der Server', 'Monitoring and failover of the servers'),
				owner: operations,
				deputy: operationsDeputy,
				note: say(
					'Alarm nach zwei fehlgeschlagenen Messungen; Umschaltung auf den zweiten Knoten je Quartal erproben.',
					'Alarm after two failed probes; try out the failover to the second node every quarter.',
				),
				mode: 'automate',
				objectiveId: 'server-availability',
				internalTarget: percent(99.9),
			}),
			task({
				id: 'monthly-report',
				title: say(
					'Leistungsbericht aus dem Ticketsystem erzeugen',
					'Produce the Service Report from the ticket system',
				),
				owner: say('Servicemanagement', 'Service manager'),
				deputy: desk,
				note: say(
					'Entwurf 5 Kalendertage vor dem Berichtstag; Abweichungen mit Ursache versehen.',
					'Draft 5 calendar days before the Service Report is due; give the cause of each deviation.',
				),
				mode: 'automate',
			}),
		],
		readiness: itReadiness(draft),
		capacity: {
			peoplePerShift: 4,
			casesPerPersonPerDay: 12,
			need: null,
			note: say(
				'Zwei Personen am Telefon, zwei an schriftlichen Meldungen; Annahme bis zum ersten Monatsbericht.',
				'Two people on the telephone, two on written Reports; assumption until the first monthly report.',
			),
		},
		routing: [
			{
				id: 'accounts',
				when: say('Kennwort, Konto oder Berechtigung', 'Password, account or permission'),
				group: say('Service Desk, erste Stufe', 'Service desk, first level'),
				skill: say('Verzeichnisdienst', 'Directory service'),
				openTicketLimit: 15,
			},
			{
				id: 'devices',
				when: say('Gerät oder Drucker', 'Device or printer'),
				group: say('Arbeitsplatzbetrieb', 'Managed Workstations'),
				skill: say('Gerätetechnik', 'Device technology'),
				openTicketLimit: 12,
			},
			{
				id: 'servers',
				when: say('Server, Dateiablage oder Anmeldung', 'Server, file storage or logon'),
				group: say('Serverbetrieb', 'Server Operation'),
				skill: say('Virtualisierung und Datensicherung', 'Virtualisation and backup'),
				openTicketLimit: 8,
			},
		],
		events: eventsAt80(draft, objectives.items),
		interviews: emptyInterviews(),
		declinedDuties: [],
	}
}
