import type { Agreement } from '../../../shared/agreement/schema'
import { type Answered, answered } from '../../../shared/sections/answered'
import type { Step } from './steps'

export type StepState = Answered & { readonly kind: 'done' | 'begun' | 'open' | 'optional' }

export function stateOf(agreement: Agreement, step: Step): StepState {
	const counts = answered(agreement, step.group, step.itemId)
	if (counts.total === 0) return { ...counts, kind: 'optional' }
	if (counts.answered === counts.total) return { ...counts, kind: 'done' }
	return { ...counts, kind: counts.answered > 0 ? 'begun' : 'open' }
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
