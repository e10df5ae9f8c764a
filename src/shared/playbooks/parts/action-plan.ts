import type { Objective } from '../../agreement/values/objective'
import type { ActionPlan, Task } from '../../sections/action-plan/schema'
import type { Draft } from '../draft'
import { itQuestions, supportQuestions } from './readiness-questions'

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
	return supportQuestions(say).map((question) => ({ question, answer: '' }))
}

/** What an IT service team should know of itself before it promises anything. */
export function itReadiness({ say }: Draft): ActionPlan['readiness'] {
	return itQuestions(say).map((question) => ({ question, answer: '' }))
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
