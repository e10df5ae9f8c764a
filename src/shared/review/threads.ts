import type { Anchor, Comment, Source, Thread, Visibility } from '../agreement/review'
import { type Deed, type ReviewEdit, type Reviewed, withReview } from './with-review'

export type OpenThread = {
	readonly id: string
	readonly commentId: string
	readonly anchor: Anchor
	readonly visibility: Visibility
	readonly text: string
	readonly assignee?: string | null
	readonly source?: Source
}

/** A new conversation, behind those that are there. Ids are given in; they must be new. */
export function openThread<T extends Reviewed>(agreement: T, thread: OpenThread, { by, at }: Deed): ReviewEdit<T> {
	const { id, commentId, anchor, visibility, assignee = null, source } = thread
	const comments = [{ id: commentId, author: by, at, text: thread.text.trim() }]
	const opened: Thread = {
		...{ id, anchor, visibility, assignee, resolved: null, comments },
		...(source === undefined ? {} : { source }),
	}
	return withReview(agreement, (review) => ({ ...review, threads: [...review.threads, opened] }))
}

/** A reply; a resolved thread that somebody answers is open again. */
export function reply<T extends Reviewed>(
	agreement: T,
	threadId: string,
	comment: { readonly id: string; readonly text: string },
	{ by, at }: Deed,
): ReviewEdit<T> {
	const added = { id: comment.id, author: by, at, text: comment.text.trim() }
	return withThread(agreement, threadId, (thread) => ({
		...thread,
		resolved: null,
		comments: [...thread.comments, added],
	}))
}

/** Other words for a comment of one's own that nobody answered yet. */
export function rewrite<T extends Reviewed>(
	agreement: T,
	place: { readonly threadId: string; readonly commentId: string },
	text: string,
	by: string,
): ReviewEdit<T> {
	return withOwnLast(agreement, { ...place, by }, (thread, last) => ({
		...thread,
		comments: [...thread.comments.slice(0, -1), { ...last, text: text.trim() }],
	}))
}

/** Takes a comment of one's own away that nobody answered yet; with its only comment the thread goes. */
export function deleteComment<T extends Reviewed>(
	agreement: T,
	place: { readonly threadId: string; readonly commentId: string },
	by: string,
): ReviewEdit<T> {
	return withOwnLast(agreement, { ...place, by }, (thread) =>
		thread.comments.length === 1 ? null : { ...thread, comments: thread.comments.slice(0, -1) },
	)
}

/** Whether `rewrite` and `deleteComment` are open to somebody. */
export function isOwnLast(thread: Thread, commentId: string, by: string): boolean {
	const last = thread.comments.at(-1)
	return last !== undefined && last.id === commentId && last.author === by
}

export function assign<T extends Reviewed>(agreement: T, threadId: string, assignee: string | null): ReviewEdit<T> {
	return withThread(agreement, threadId, (thread) => ({ ...thread, assignee }))
}

/** Resolving a resolved one keeps who did it first. */
export function resolve<T extends Reviewed>(agreement: T, threadId: string, deed: Deed): ReviewEdit<T> {
	return withThread(agreement, threadId, (thread) => ({
		...thread,
		resolved: thread.resolved ?? { by: deed.by, at: deed.at },
	}))
}

export function reopen<T extends Reviewed>(agreement: T, threadId: string): ReviewEdit<T> {
	return withThread(agreement, threadId, (thread) => ({ ...thread, resolved: null }))
}

export function setVisibility<T extends Reviewed>(
	agreement: T,
	threadId: string,
	visibility: Visibility,
): ReviewEdit<T> {
	return withThread(agreement, threadId, (thread) => ({ ...thread, visibility }))
}

/** Null takes the thread out. */
function withThread<T extends Reviewed>(
	agreement: T,
	threadId: string,
	change: (thread: Thread) => Thread | null | 'not-yours',
): ReviewEdit<T> {
	const found = agreement.review.threads.find(({ id }) => id === threadId)
	if (found === undefined) return { kind: 'unknown', id: threadId }
	const changed = change(found)
	if (changed === 'not-yours') return { kind: 'not-yours' }
	return withReview(agreement, (review) => ({
		...review,
		threads: review.threads.flatMap((one) => (one === found ? (changed === null ? [] : [changed]) : [one])),
	}))
}

type OwnComment = { readonly threadId: string; readonly commentId: string; readonly by: string }

function withOwnLast<T extends Reviewed>(
	agreement: T,
	{ threadId, commentId, by }: OwnComment,
	change: (thread: Thread, last: Comment) => Thread | null,
): ReviewEdit<T> {
	const found = agreement.review.threads.find(({ id }) => id === threadId)
	if (found !== undefined && !found.comments.some(({ id }) => id === commentId))
		return { kind: 'unknown', id: commentId }
	return withThread(agreement, threadId, (thread) => {
		const last = thread.comments.at(-1)
		return last === undefined || !isOwnLast(thread, commentId, by) ? 'not-yours' : change(thread, last)
	})
}
