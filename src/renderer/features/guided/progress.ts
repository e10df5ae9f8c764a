import { getAt } from '../../../shared/agreement/edit'
import type { Agreement } from '../../../shared/agreement/schema'
import { type Answered, answered } from '../../../shared/sections/answered'
import { isInterview } from '../../../shared/sections/interview-questions'
import type { Step } from './steps'

export type StepState = Answered & { readonly kind: 'done' | 'begun' | 'open' | 'optional' }

export function stateOf(agreement: Agreement, step: Step): StepState {
	const counts = answered(agreement, step.group, step.itemId)
	if (counts.total === 0)
		return { ...counts, kind: isInterview(step.group) && isAnswered(agreement, step) ? 'done' : 'optional' }
	if (counts.answered === counts.total) return { ...counts, kind: 'done' }
	return { ...counts, kind: counts.answered > 0 ? 'begun' : 'open' }
}

/** Nothing of an interview is counted; that a question of it has an answer is seen all the same. */
function isAnswered(agreement: Agreement, { group }: Step): boolean {
	return group.questions.some((path) => {
		const answer = getAt(agreement, path)
		return Array.isArray(answer) ? answer.length > 0 : answer !== null && answer !== undefined && answer !== ''
	})
}

export function sumOf(states: readonly Answered[]): Answered {
	return {
		answered: states.reduce((sum, state) => sum + state.answered, 0),
		total: states.reduce((sum, state) => sum + state.total, 0),
	}
}

/** Reading a question, its help and the clause, and writing an answer. */
const SECONDS_PER_QUESTION = 50
const ROUNDED_TO = 5

/** Minutes that the open questions may still take, in steps of five; below five as they are. */
export function minutesLeft({ answered: done, total }: Answered): number {
	const minutes = ((total - done) * SECONDS_PER_QUESTION) / 60
	return minutes < ROUNDED_TO ? Math.ceil(minutes) : Math.round(minutes / ROUNDED_TO) * ROUNDED_TO
}
