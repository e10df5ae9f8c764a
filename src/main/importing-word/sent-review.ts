import type { Review, Suggestion, Thread } from '../../shared/agreement/review'

/**
 * The agreement's review, and behind it what was sent with the document and is not in the agreement (any more): another copy of it, or one
 * that was tidied since. What comes back of that is taken as it was, not as its words in Word tell.
 */
export function withSent(review: Review, sent: Review): Review {
	const ids = new Set([...review.threads, ...review.suggestions].map(({ id }) => id))
	const said = new Set(review.threads.flatMap(({ comments }) => comments.map(({ id }) => id)))
	const isNew = ({ id, comments }: Thread) => !ids.has(id) && comments.every((one) => !said.has(one.id))
	return {
		...review,
		threads: [...review.threads, ...sent.threads.filter(isNew)],
		suggestions: [
			...review.suggestions,
			...sent.suggestions.filter(({ id, state }) => !ids.has(id) && state === 'open'),
		],
	}
}

export type CameBack = {
	readonly threads: readonly Thread[]
	readonly suggestions: readonly Suggestion[]
	/** Ids of threads, suggestions and comments that the document still has. */
	readonly seen: ReadonlySet<string>
}

/** Without what was sent and did not come back. */
export function withoutUnseen(review: Review, sent: Review, { threads, suggestions, seen }: CameBack): CameBack {
	const own = new Set([...review.threads, ...review.suggestions].map(({ id }) => id))
	const said = new Set(sent.threads.flatMap(({ comments }) => comments.map(({ id }) => id)))
	const stays = ({ id }: Thread | Suggestion) => own.has(id) || seen.has(id)
	return {
		seen,
		suggestions: suggestions.filter(stays),
		threads: threads.filter(stays).map((thread) => {
			if (own.has(thread.id)) return thread
			return { ...thread, comments: thread.comments.filter(({ id }) => !said.has(id) || seen.has(id)) }
		}),
	}
}
