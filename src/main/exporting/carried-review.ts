import { emptyReview, type Review, type Suggestion, type Thread } from '../../shared/agreement/review'

/** What of a review a document carries: what the other side may see, or everything. */
export const CARRIED_REVIEWS = ['external', 'all'] as const
export type CarriedReview = (typeof CARRIED_REVIEWS)[number]

/** Threads and open suggestions that a document carries. Approvals are no part of any: they name its content hash from outside. */
export function carriedReview({ threads, suggestions }: Review, carried: CarriedReview | undefined): Review {
	if (carried === undefined) return emptyReview()
	const open = suggestions.filter(({ state }) => state === 'open')
	if (carried === 'all') return { ...emptyReview(), threads, suggestions: open }
	const isExternal = ({ visibility }: Thread | Suggestion) => visibility === 'external'
	// Who works on it, and which file it came in, is told in the house only.
	return {
		...emptyReview(),
		threads: threads.filter(isExternal).map(({ source: _, ...thread }) => ({ ...thread, assignee: null })),
		suggestions: open.filter(isExternal).map(({ source: _, ...suggestion }) => suggestion),
	}
}
