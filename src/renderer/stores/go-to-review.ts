import { useReviewStore } from './review-store'
import { useRouteStore } from './route-store'
import { type Side, useVersionsStore } from './versions-store'

/** Shows the review, with the thread or suggestion of a path (`review.threads.<id>`) chosen, or the approvals (`review.approvals`). */
export function goToReview(path: string): void {
	const [, list, id] = path.split('.')
	const isApprovalsAsked = list === 'approvals'
	useRouteStore.getState().setView('review')
	useReviewStore.getState().change({
		mode: 'suggestions',
		composing: null,
		chosenId: isApprovalsAsked ? null : (id ?? null),
		isApprovalsAsked,
	})
}

/** Shows what changed from one side to another, the draft unless said; the versions of the open agreement were read before. */
export function goToRedline(older: Side, newer: Side = 'draft'): void {
	useVersionsStore.getState().compare(older, newer)
	useRouteStore.getState().setView('review')
	useReviewStore.getState().change({ mode: 'redline', composing: null, chosenId: null, showBlock: null })
}
