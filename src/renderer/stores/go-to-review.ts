import { useReviewStore } from './review-store'
import { useRouteStore } from './route-store'

/** Shows the review, with the thread or suggestion of a path (`review.threads.<id>`) chosen. */
export function goToReview(path: string): void {
	const [, , id] = path.split('.')
	useRouteStore.getState().setView('review')
	useReviewStore.getState().change({ mode: 'suggestions', composing: null, chosenId: id ?? null })
}
