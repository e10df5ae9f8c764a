import type { Agreement } from '../agreement/schema'
import { count, reading } from '../readings/reading'
import { type InterviewChange, toSet } from './interview-change'
import { itChanges } from './it-changes'
import { readinessWith } from './readiness-answers'
import { supportChanges } from './support-changes'

/**
 * What the answers of the chosen interview would change in the agreement as it is now, in the order of the questions; empty
 * where everything they say is there already.
 */
export function interviewChanges(agreement: Agreement): readonly InterviewChange[] {
	const { kind } = agreement.actionPlan.interviews
	if (kind === null) return []
	const readiness = readinessWith(agreement)
	const answers = readiness.filter(({ answer }) => answer.trim() !== '').length
	return [
		...(kind === 'support' ? supportChanges(agreement) : itChanges(agreement)),
		...toSet(agreement, 'readiness', reading('readiness', { count: count(answers) }), {
			path: 'actionPlan.readiness',
			after: readiness,
		}),
	]
}
