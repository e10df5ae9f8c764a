import type { ActionPlan } from '../../sections/action-plan/schema'
import type { Draft, PlaybookContent } from '../draft'

/** What Nordlicht answered to the readiness questions, in their order. */
export function hansenAnswers({ say }: Draft, content: PlaybookContent): ActionPlan['readiness'] {
	const answers = [
		say(
			'Lagerverwaltung 99,97 %, Standortnetz 99,90 % (November 2025 bis Oktober 2026).',
			'Warehouse system 99.97%, site network 99.90% (November 2025 to October 2026).',
		),
		say(
			'Je 6 Stunden im Jahr, am zweiten Sonntag des Monats zwischen 02:00 und 04:00 Uhr.',
			'6 hours a year each, on the second Sunday of the month between 02:00 and 04:00.',
		),
		say(
			'Anwendungsserver und Datenbank der Lagerverwaltung; gebraucht werden sie von 05:00 bis 23:00 Uhr.',
			'Application server and database of the warehouse system; they are needed from 05:00 to 23:00.',
		),
		say(
			'Drei Standorte, 220 Nutzer, 140 Scanner; die Bordrechner der Fahrzeuge gehören nicht dazu.',
			'Three sites, 220 users, 140 scanners; the on-board computers of the vehicles are not included.',
		),
		say(
			'Zwischen 3 und 39 Minuten, in der Mitte 21 Minuten.',
			'Between 3 and 39 minutes, with a median of 21 minutes.',
		),
		say(
			'Montag bis Freitag von 08:00 bis 17:00 Uhr durchgehend besetzt; im Juni 2026 zwei Wochen mit einer Person weniger.',
			'Staffed throughout from 08:00 to 17:00, Monday to Friday; one person fewer for two weeks in June 2026.',
		),
		say(
			'Eine Antwort in 30 Minuten gelang bei P1 in 9 von 12 Monaten; bisher war sie nicht zugesagt.',
			'A response within 30 minutes was reached for P1 in 9 of 12 months; so far it had not been promised.',
		),
	]
	return content.actionPlan.readiness.map(({ question }, index) => ({ question, answer: answers[index] ?? '' }))
}
