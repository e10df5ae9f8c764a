import type { Roles } from '../../sections/roles/schema'
import type { Draft } from '../draft'
import { raci, stakeholder } from '../parts/roles'

export function roles({ say }: Draft, reportDay: number): Roles {
	return {
		stakeholders: [
			stakeholder({
				id: 'provider-head',
				party: 'provider',
				function: say('Leitung Infrastruktur', 'Head of infrastructure'),
				responsibilities: say(
					'Verantwortet die Ziele dieser Vereinbarung und stellt Personen und Mittel bereit.',
					'Is accountable for the Objectives and provides people and resources.',
				),
				decides: true,
			}),
			stakeholder({
				id: 'provider-lead',
				party: 'provider',
				function: say('Teamleitung zweite Supportstufe', 'Second-level team lead'),
				responsibilities: say(
					'Nimmt Zuweisungen an, teilt sie zu und erstellt den Leistungsbericht.',
					'Accepts Assignments, distributes them and prepares the Service Report.',
				),
			}),
			stakeholder({
				id: 'customer-head',
				party: 'customer',
				function: say('Leitung Service Desk', 'Head of the service desk'),
				responsibilities: say(
					'Setzt Prioritäten, verantwortet die Zusagen gegenüber externen Kunden und prüft den Leistungsbericht.',
					'Sets Priorities, is accountable for the commitments to external customers and reviews the Service Report.',
				),
				decides: true,
			}),
			stakeholder({
				id: 'customer-shift',
				party: 'customer',
				function: say('Schichtleitung Service Desk', 'Service desk shift lead'),
				responsibilities: say(
					'Prüft jede Meldung vor der Zuweisung gegen die Übergabeliste.',
					'Checks every Report against the Handover List before Assignment.',
				),
			}),
		],
		raci: [
			raci('assign', say('Meldung vollständig zuweisen', 'Assign a complete Report'), {
				'customer-head': 'A',
				'customer-shift': 'R',
				'provider-lead': 'I',
			}),
			raci('restore', say('Betrieb wiederherstellen', 'Restore the service'), {
				'provider-head': 'A',
				'provider-lead': 'R',
				'customer-shift': 'C',
				'customer-head': 'I',
			}),
			raci('inform-customers', say('Externe Kunden informieren', 'Inform external customers'), {
				'customer-head': 'A',
				'customer-shift': 'R',
				'provider-lead': 'C',
			}),
			raci('plan-maintenance', say('Wartung planen und ankündigen', 'Plan and announce maintenance'), {
				'provider-head': 'A',
				'provider-lead': 'R',
				'customer-head': 'C',
				'customer-shift': 'I',
			}),
			raci('report', say('Leistungsbericht erstellen', 'Prepare the Service Report'), {
				'provider-head': 'A',
				'provider-lead': 'R',
				'customer-head': 'I',
			}),
		],
		duties: [
			{
				id: 'report',
				party: 'provider',
				title: say('Leistungsbericht über den Vormonat vorlegen', 'Deliver the Service Report for the previous month'),
				due: { kind: 'monthly', everyMonths: 1, day: reportDay },
				ownerId: 'provider-lead',
				note: say(
					'Er geht dem Leistungsbericht an externe Kunden voraus',
					'It precedes the service report to external customers',
				),
			},
			{
				id: 'maintenance-plan',
				party: 'provider',
				title: say(
					'Wartungsplan für das nächste Kalendervierteljahr vorlegen',
					'Present the maintenance plan for the next quarter',
				),
				due: { kind: 'monthly', everyMonths: 3, day: 10 },
				ownerId: 'provider-lead',
				note: say(
					'Er hält die Sperrzeiten externer Kunden ein',
					'It respects the freeze periods of external customers',
				),
			},
			{
				id: 'handover-list',
				party: 'customer',
				title: say('Übergabeliste prüfen und freigeben', 'Review and approve the Handover List'),
				due: { kind: 'monthly', everyMonths: 3, day: 20 },
				ownerId: 'customer-head',
				note: say(
					'Sie berücksichtigt die Rückgaben des Kalendervierteljahrs',
					'It reflects the Assignments returned during the quarter',
				),
			},
			{
				id: 'volume-forecast',
				party: 'customer',
				title: say(
					'Erwartete Zuweisungen und neue Kunden des nächsten Kalendervierteljahrs mitteilen',
					'Send the head of infrastructure a forecast of the Assignments and new customers of the next quarter',
				),
				due: { kind: 'monthly', everyMonths: 3, day: 15 },
				ownerId: 'customer-head',
				note: say('Die Mitteilung geht in Textform an die Leitung Infrastruktur', 'The forecast must be in Text Form'),
			},
			{
				id: 'yearly-review',
				party: 'provider',
				title: say(
					'Jährliche Überprüfung dieser Vereinbarung vorbereiten',
					'Prepare the yearly review of this Agreement',
				),
				due: { kind: 'yearly', month: 9, day: 30 },
				ownerId: 'provider-head',
				note: say(
					'Die Unterlage vergleicht jedes Ziel mit den Zusagen gegenüber externen Kunden',
					'It compares each Objective with the commitments to external customers',
				),
			},
		],
		cooperation: [
			{
				id: 'complete-assignment',
				text: say(
					'Der Kunde weist eine Meldung erst zu, wenn sie die Angaben der Übergabeliste enthält, darunter System, Zeitpunkt, Wirkung, Zahl der Betroffenen und die bereits versuchten Schritte.',
					'The Customer shall assign a Report only once it contains the details required by the Handover List, including the system, time, effect, number of people affected and steps already tried.',
				),
			},
			{
				id: 'call-p1',
				text: say(
					'Der Kunde ruft bei Priorität 1 gleichzeitig mit der Zuweisung die Bereitschaft an.',
					'For Priority 1 the Customer shall call the on-call engineer at the same time as it assigns the Report.',
				),
			},
			{
				id: 'contact-with-users',
				text: say(
					'Der Kunde holt Auskünfte der Nutzer ein und trägt sie innerhalb von 2 Servicestunden in die Meldung ein.',
					'The Customer shall obtain information from users and record it in the ticket within 2 Service Hours of the Provider’s request.',
				),
			},
		],
		missingCooperation: 'clocks-rest',
		changeNoticeDays: 7,
	}
}
