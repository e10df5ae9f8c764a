import type { Say } from '../draft'

/** What a customer-service team should know of itself before it promises anything: the eight questions of its interview. */
export function supportQuestions(say: Say): readonly string[] {
	return [
		say(
			'Wie viele Anrufe und schriftliche Anfragen gehen je Tag und je Stunde ein?',
			'How many calls and written requests come in per day and per hour?',
		),
		say(
			'In welchen Wochen oder Monaten liegt das Aufkommen höher, und um wie viel Prozent?',
			'In which weeks or months is the volume higher, and by how many percent?',
		),
		say(
			'Wie lang ist die mittlere Antwortzeit heute, je Kanal?',
			'How long is the average response time today, per channel?',
		),
		say(
			'Brauchen die Nutzer Hilfe rund um die Uhr, und wer würde sie nachts leisten?',
			'Do users need help around the clock, and who would give it at night?',
		),
		say(
			'Wie viele Vorgänge bearbeitet eine Person je Tag, und wie hoch ist ihre Auslastung?',
			'How many cases does one person handle per day, and how heavy is the workload?',
		),
		say(
			'Welche Anliegen beantwortet ein Chatbot, und welcher Anteil wird so abgeschlossen?',
			'Which requests does a chatbot answer, and what share is closed that way?',
		),
		say(
			'Welche Artikel hat die Wissensdatenbank, wie oft werden sie gelesen, und wer pflegt sie?',
			'Which articles does the knowledge base hold, how often are they read, and who maintains them?',
		),
		say(
			'Welche Zeiten sind in der Branche des Kunden üblich, und aus welcher Quelle stammt die Zahl?',
			'Which times are common in the Customer’s industry, and what is the source of the figure?',
		),
	]
}

/** What an IT service team should know of itself before it promises anything. */
export function itQuestions(say: Say): readonly string[] {
	return [
		say(
			'Wie hoch war die mittlere Verfügbarkeit jedes Service in den letzten 12 Monaten?',
			'What was the average availability of each service in the last 12 months?',
		),
		say(
			'Wie viele Stunden Wartung braucht jeder Service im Jahr, und wann sind sie möglich?',
			'How many hours of maintenance does each service need in a year, and when are they possible?',
		),
		say(
			'Welche Funktionen erfüllen die Server, und welche davon braucht der Kunde zu welcher Zeit?',
			'Which functions do the servers perform, and which of them does the Customer need at what time?',
		),
		say(
			'Was gehört zum Umfang, und welche Systeme, Standorte und Nutzer gehören nicht dazu?',
			'What is in scope, and which systems, sites and users are not?',
		),
		say(
			'Wie lange dauerte die Wiederherstellung nach den letzten zehn Ausfällen?',
			'How long did restoration take after the last ten outages?',
		),
		say(
			'Zu welchen Zeiten stand der Service Desk tatsächlich zur Verfügung, und wann war er unbesetzt?',
			'At what times was the service desk in fact available, and when was it unstaffed?',
		),
		say(
			'Wie oft wurden Zusagen in den letzten 12 Monaten verfehlt, und welche Gutschriften oder Strafen folgten?',
			'How often were promises missed in the last 12 months, and which credits or penalties followed?',
		),
	]
}
