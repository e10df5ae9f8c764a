import { getAt } from '../../../shared/agreement/edit'
import type { Agreement } from '../../../shared/agreement/schema'
import { SECTIONS, type SectionId } from '../../../shared/agreement/section-list'
import { interviewGroups, isInterview } from '../../../shared/sections/interview-questions'
import type { QuestionGroup } from '../../../shared/sections/question-group'
import { QUESTION_GROUPS } from '../../../shared/sections/questions'

/** What stands at the left while its steps are gone through: the readiness interview, the wishes, then each section. */
export type Chapter = 'readiness' | 'wishes' | SectionId

/** One group of questions, for one service or calendar where there is one of it each. */
export type Step = {
	/** `services.request/desk`; stays the same while others come and go. */
	readonly id: string
	readonly chapter: Chapter
	readonly group: QuestionGroup
	readonly itemId: string | null
}

const WISHES = 'services.request'

/**
 * The way through an agreement: the readiness interview for whoever wants it, what the customer asked for, once a service,
 * then every section in its order.
 * Groups that are asked for each item stand together by item. Without a service the list of services opens the way.
 */
export function stepsOf(agreement: Agreement): readonly Step[] {
	const wishes = QUESTION_GROUPS.filter(({ id }) => id === WISHES).flatMap((group) =>
		perItem(agreement, [group], 'wishes'),
	)
	return [
		...interviewGroups(agreement.actionPlan.interviews.kind).map((group) => stepOf(group, 'readiness', null)),
		...wishes,
		...SECTIONS.flatMap(({ id }) => {
			const groups = QUESTION_GROUPS.filter(
				(group) => group.section === id && group.id !== WISHES && !isInterview(group),
			)
			return runsOf(groups).flatMap((run) =>
				run[0]?.perItem == null ? run.map((group) => stepOf(group, id, null)) : perItem(agreement, run, id),
			)
		}),
	]
}

/** Neighbouring groups about items of the same list belong together. */
function runsOf(groups: readonly QuestionGroup[]): readonly (readonly QuestionGroup[])[] {
	const runs: QuestionGroup[][] = []
	for (const group of groups) {
		const last = runs.at(-1)
		if (last !== undefined && group.perItem !== null && last[0]?.perItem === group.perItem) last.push(group)
		else runs.push([group])
	}
	return runs
}

function perItem(agreement: Agreement, groups: readonly QuestionGroup[], chapter: Chapter): readonly Step[] {
	const list = groups[0]?.perItem
	const items = list == null ? [] : getAt(agreement, list)
	if (!Array.isArray(items)) return []
	return items.flatMap((item: { readonly id: string }) => groups.map((group) => stepOf(group, chapter, item.id)))
}

function stepOf(group: QuestionGroup, chapter: Chapter, itemId: string | null): Step {
	return { id: itemId === null ? group.id : `${group.id}/${itemId}`, chapter, group, itemId }
}

/** The step that asks for the field at `path`; null where none does. The most exact question wins. */
export function stepOfPath(steps: readonly Step[], path: string): Step | null {
	let best: Step | null = null
	let bestLength = -1
	for (const step of steps) {
		for (const question of step.group.questions) {
			const length = matchLength(patternFor(step, question), path)
			if (length > bestLength) {
				best = step
				bestLength = length
			}
		}
	}
	return best
}

/** `services.items.*.name` about the service `desk` is `services.items.desk.name`. */
export function patternFor({ group, itemId }: Step, question: string): string {
	return group.perItem === null || itemId === null ? question : question.replace('*', itemId)
}

/** Number of segments that the pattern and the path share when one of them leads to the other, else -1. */
function matchLength(pattern: string, path: string): number {
	const wanted = pattern.split('.')
	const given = path.split('.')
	const shared = Math.min(wanted.length, given.length)
	for (let index = 0; index < shared; index++) {
		if (wanted[index] !== '*' && wanted[index] !== given[index]) return -1
	}
	return shared
}
