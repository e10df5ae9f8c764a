import { freeId } from '../agreement/edit'
import type { Agreement } from '../agreement/schema'
import type { Objective } from '../agreement/values/objective'
import type { ActionPlan, Task } from '../sections/action-plan/schema'
import { type ContractDuty, contractDuties, type Facts } from './contract-duties'

/** Where plan and contract are out of step. `key` is that of the duty. */
export type PlanStep =
	| { readonly kind: 'new'; readonly key: string; readonly duty: ContractDuty }
	/** The duty says something else than when the task was made of it; `fields` are the facts that differ. */
	| {
			readonly kind: 'changed'
			readonly key: string
			readonly duty: ContractDuty
			readonly task: Task
			readonly fields: readonly string[]
	  }
	/** The contract no longer has the duty. */
	| { readonly kind: 'gone'; readonly key: string; readonly task: Task }

/** New duties in the order of the contract, then what changed, then what is gone. */
export function planSteps(agreement: Agreement): readonly PlanStep[] {
	const { tasks, declinedDuties } = agreement.actionPlan
	const duties = contractDuties(agreement)
	const known = new Map(duties.map((duty) => [duty.key, duty]))
	const declined = new Set(declinedDuties)
	const sourced = tasks.flatMap((task) => (task.source === null ? [] : [{ task, source: task.source }]))
	const made = new Set(sourced.map(({ source }) => source.duty))
	// A task that somebody wrote for a promise answers it too.
	const served = new Set(tasks.map(({ objectiveId }) => objectiveId))
	return [
		...duties
			.filter(
				({ key, objectiveId }) =>
					!made.has(key) && !declined.has(key) && (objectiveId === null || !served.has(objectiveId)),
			)
			.map((duty): PlanStep => ({ kind: 'new', key: duty.key, duty })),
		...sourced.flatMap(({ task, source }): PlanStep[] => {
			const duty = known.get(source.duty)
			const fields = duty === undefined ? [] : differing(source.facts, duty.facts)
			return duty === undefined || fields.length === 0 ? [] : [{ kind: 'changed', key: duty.key, duty, task, fields }]
		}),
		...sourced.flatMap(({ task, source }): PlanStep[] =>
			known.has(source.duty) ? [] : [{ kind: 'gone', key: source.duty, task }],
		),
	]
}

export function differing(before: Facts, after: Facts): string[] {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => before[key] !== after[key])
}

/** Titles and their second texts come from the contract's wording, which this room does not read. */
export type TaskWords = {
	readonly title: (duty: ContractDuty) => string
	/** In the language that does not govern; null where the contract has one language. */
	readonly secondTitle: ((duty: ContractDuty) => string) | null
}

/** The agreement with these steps taken: tasks made, brought into step, or taken out. */
export function withSteps(agreement: Agreement, steps: readonly PlanStep[], words: TaskWords): Agreement {
	let tasks: readonly Task[] = agreement.actionPlan.tasks
	const translations = { ...agreement.translations }
	for (const step of steps) {
		if (step.kind === 'gone') {
			tasks = tasks.filter(({ id }) => id !== step.task.id)
			delete translations[`actionPlan.tasks.${step.task.id}.title`]
		} else if (step.kind === 'new') {
			const task = taskOf(agreement, step.duty, { tasks, words })
			tasks = [...tasks, task]
			if (words.secondTitle !== null) translations[`actionPlan.tasks.${task.id}.title`] = words.secondTitle(step.duty)
		} else tasks = tasks.map((one) => (one.id === step.task.id ? inStep(one, step.duty) : one))
	}
	return { ...agreement, translations, actionPlan: { ...agreement.actionPlan, tasks: [...tasks] } }
}

type Made = { readonly tasks: readonly Task[]; readonly words: TaskWords }

function taskOf(agreement: Agreement, duty: ContractDuty, { tasks, words }: Made): Task {
	const objective = agreement.objectives.items.find(({ id }) => id === duty.objectiveId)
	const like = alike(agreement, duty, tasks)
	return {
		id: freeId(tasks, duty.key.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 58)),
		title: words.title(duty),
		owner: duty.owner !== '' ? duty.owner : (like?.owner ?? ''),
		note: '',
		deputy: duty.deputy !== '' ? duty.deputy : (like?.deputy ?? ''),
		objectiveId: duty.objectiveId,
		mode: duty.mode,
		internalTarget: null,
		targetBasis: null,
		// A promise binds from the first day, or from the end of its ramp-up; the work for it begins with the term.
		startDate: objective === undefined ? null : agreement.parties.effectiveDate,
		done: false,
		source: { duty: duty.key, facts: { ...duty.facts } },
	}
}

/** A task that serves a promise of the same kind: who keeps P1 will keep P2. */
function alike(agreement: Agreement, { objectiveId }: ContractDuty, tasks: readonly Task[]): Task | undefined {
	const byId = new Map(agreement.objectives.items.map((one) => [one.id, one]))
	const mine = byId.get(objectiveId ?? '')
	if (mine === undefined) return undefined
	return tasks.find((task) => {
		const other = byId.get(task.objectiveId ?? '')
		return task.owner.trim() !== '' && other?.metric === mine.metric && other.serviceId === mine.serviceId
	})
}

/** What was done for the old duty has to be looked at again; an internal target keeps its distance to the promise. */
function inStep(task: Task, duty: ContractDuty): Task {
	const [before, after] = [task.source?.facts.value, duty.facts.value]
	const target = task.internalTarget
	const isMoved = typeof before === 'number' && typeof after === 'number' && before !== after && target !== null
	return {
		...task,
		done: false,
		source: { duty: duty.key, facts: { ...duty.facts } },
		...(isMoved ? { internalTarget: moved(target, before, after, duty.facts), targetBasis: null } : {}),
	}
}

/** In proportion for times and counts, by its part of the rest for shares that should be high. */
function moved(target: number, before: number, after: number, { comparison }: Facts): number {
	if (comparison === 'at-least' && before < 1_000_000 && before > 1)
		return Math.round(1_000_000 - ((1_000_000 - target) * (1_000_000 - after)) / (1_000_000 - before))
	return before === 0 ? after : Math.round((target * after) / before)
}

export function withDeclined(plan: ActionPlan, key: string): ActionPlan {
	return plan.declinedDuties.includes(key) ? plan : { ...plan, declinedDuties: [...plan.declinedDuties, key] }
}

export function promiseOf(agreement: Agreement, task: Task): Objective | null {
	return agreement.objectives.items.find(({ id }) => id === task.objectiveId) ?? null
}
