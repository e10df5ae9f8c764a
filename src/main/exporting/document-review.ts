import { emptyReview, type Review } from '../../shared/agreement/review'
import { externalReview } from '../../shared/bundles/carried'

/** What of a review a document carries: what the other side may see, or everything. */
export const DOCUMENT_REVIEWS = ['external', 'all'] as const
export type DocumentReview = (typeof DOCUMENT_REVIEWS)[number]

/** Threads and open suggestions that a document carries. Approvals are no part of any: they name its content hash from outside. */
export function documentReview({ threads, suggestions }: Review, carried: DocumentReview | undefined): Review {
	if (carried === undefined) return emptyReview()
	const open = { ...emptyReview(), threads, suggestions: suggestions.filter(({ state }) => state === 'open') }
	return carried === 'all' ? open : externalReview(open)
}
