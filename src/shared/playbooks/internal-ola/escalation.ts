import type { Escalation } from '../../sections/escalation/schema'
import { type Draft, hours, minutes } from '../draft'
import { escalationLevel } from '../parts/escalation'

/** Three steps inside one company; the third can take people from other work. */
export function escalation({ say }: Draft): Escalation {
	return {
		levels: [
			escalationLevel({
				id: 'level-1',
				name: say('Stufe 1: Teamleitung', 'Level 1: team lead'),
				trigger: { kind: 'percent-elapsed', percent: 80 },
				role: say('Teamleitung zweite Supportstufe', 'Second-level team lead'),
				deputy: say('Stellvertretende Teamleitung', 'Deputy team lead'),
				channel: say('Ticketsystem und Telefon', 'Ticket system and telephone'),
				responseSeconds: minutes(10),
				outcome: say(
					'Die Teamleitung teilt eine weitere Person zu und nennt dem Service Desk den erwarteten Zeitpunkt.',
					'The team lead shall assign an additional person and give the service desk the expected time of restoration.',
				),
			}),
			escalationLevel({
				id: 'level-2',
				name: say('Stufe 2: Bereichsleitungen', 'Level 2: heads of the units'),
				trigger: { kind: 'breach' },
				priorities: ['P1', 'P2'],
				role: say('Leitung Infrastruktur', 'Head of infrastructure'),
				deputy: say('Leitung Plattformbetrieb', 'Head of platform operations'),
				channel: say('Telefonkonferenz', 'Conference call'),
				responseSeconds: minutes(30),
				outcome: say(
					'Beide Leitungen legen fest, welche Arbeit ruht, damit die Störung behoben wird, und was externe Kunden erfahren.',
					'Both heads shall decide which other work is suspended to resolve the Incident and what external customers are told.',
				),
			}),
			escalationLevel({
				id: 'level-3',
				name: say('Stufe 3: IT-Leitung', 'Level 3: IT management'),
				trigger: { kind: 'time-after-breach', seconds: hours(2), clock: 'calendar' },
				priorities: ['P1'],
				role: say('IT-Leitung', 'IT management'),
				deputy: say('Stellvertretende IT-Leitung', 'Deputy head of IT'),
				channel: say('Telefon', 'Telephone'),
				responseSeconds: hours(1),
				clock: 'calendar',
				outcome: say(
					'Die IT-Leitung stellt Personen anderer Bereiche ab und entscheidet über den Einsatz von Herstellern auf Rechnung des Unternehmens.',
					'IT management shall second people from other units and decide whether to engage manufacturers at the company’s expense.',
				),
			}),
		],
		outsideHours: say(
			'Außerhalb der Servicezeit gilt die Eskalation nur für Priorität 1. Die Schichtleitung ruft die Bereitschaft an; antwortet sie nicht innerhalb von 15 Minuten fortlaufender Zeit, ruft die Schichtleitung die Teamleitung an.',
			'Outside Service Hours, escalation applies only to Priority 1. The shift lead shall call the on-call engineer; if there is no answer within 15 minutes (continuous time), the shift lead shall call the team lead.',
		),
		thirdParties: say(
			'Der Anbieter zieht die Hersteller nach seinen Wartungsverträgen hinzu und teilt dem Service Desk die Fallnummer des Herstellers und den Zeitpunkt der erwarteten Antwort mit.',
			'The Provider shall involve manufacturers under its maintenance contracts and inform the service desk of the manufacturer’s case number and the expected time of its answer.',
		),
	}
}
