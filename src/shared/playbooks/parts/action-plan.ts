import type { Objective } from '../../agreement/values/objective'
import type { ActionPlan, Task } from '../../sections/action-plan/schema'
import type { Draft } from '../draft'

type Step = Pick<Task, 'id' | 'title' | 'owner' | 'deputy' | 'note'> & {
	readonly mode: 'automate' | 'staff'
	readonly objectiveId?: string
	/** Stricter than the promise; unit of the objective's value. */
	readonly internalTarget?: number
}

/** A task without a date: when it starts follows from the effective date. */
export function task(step: Step): Task {
	return {
		id: step.id,
		title: step.title,
		owner: step.owner,
		note: step.note,
		deputy: step.deputy,
		objectiveId: step.objectiveId ?? null,
		mode: step.mode,
		internalTarget: step.internalTarget ?? null,
		targetBasis: null,
		startDate: null,
		done: false,
		source: null,
	}
}

/** What runs on each promise before it is missed: the lead hears of it while there is still time. */
export function eventsAt80({ say }: Draft, objectives: readonly Objective[]): ActionPlan['events'] {
	const tell = say('Leitung', 'Lead')
	const action = say(
		'Im Ticketsystem und per Telefon benachrichtigen; die Leitung teilt eine weitere Person zu.',
		'Notify in the ticket system and by telephone; the lead assigns a further person.',
	)
	return objectives
		.filter((one) => one.kind === 'promise' && one.comparison === 'at-most' && one.priority !== null)
		.map((one) => {
			const when = { trigger: 'percent-elapsed' as const, objectiveId: one.id, atPercent: 80, times: 1 }
			return { id: `warn-${one.id}`, ...when, tell, action }
		})
}

/** What a customer-service team should know of itself before it promises anything. */
export function supportReadiness({ say }: Draft): ActionPlan['readiness'] {
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
	].map((question) => ({ question, answer: '' }))
}

/** What an IT service team should know of itself before it promises anything. */
export function itReadiness({ say }: Draft): ActionPlan['readiness'] {
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
	].map((question) => ({ question, answer: '' }))
}

type PromiseTasks = Pick<Task, 'owner' | 'deputy' | 'note'> & {
	/** Objectives `<prefix>-p1` and so on, as `ladder` names them. */
	readonly prefix: string
	readonly title: (priority: string) => string
	readonly mode: 'automate' | 'staff'
}

/** One task for each promised rung of a ladder; the team aims at four fifths of what is promised. */
export function promiseTasks(objectives: readonly Objective[], said: PromiseTasks): Task[] {
	return objectives
		.filter((one) => one.kind === 'promise' && one.priority !== null && one.id.startsWith(`${said.prefix}-p`))
		.map((one) =>
			task({
				id: `secure-${one.id}`,
				title: said.title(one.priority ?? ''),
				owner: said.owner,
				deputy: said.deputy,
				note: said.note,
				mode: said.mode,
				objectiveId: one.id,
				internalTarget: Math.round(one.value * 0.8),
			}),
		)
}
