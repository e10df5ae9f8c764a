import type { Comment, Review, Source, Thread } from '../../shared/agreement/review'
import { conversations } from './conversations'
import type { Unplaced } from './import-report'
import { isSameText, type OwnComment } from './own-review'
import type { CommentPlace } from './place-comments'
import { isSameInstant } from './same-instant'
import type { WordComment, WordDocument } from './word-document'

/** What a comment or change is given where its document says nothing. */
export type Fallbacks = { readonly author: string; readonly at: string; readonly emptyComment: string }

export type ImportedThreads = {
	/** All of the review's, with what came in. */
	readonly threads: readonly Thread[]
	/** Ids of those that came in or came back. */
	readonly touched: ReadonlySet<string>
	/** Ids of these threads, of comments that came back, and of suggestions whose notes did. */
	readonly seen: ReadonlySet<string>
	readonly placed: number
	readonly unplaced: readonly Unplaced[]
}

type Incoming = {
	readonly document: WordDocument
	readonly review: Review
	readonly source: Source
	readonly fallbacks: Fallbacks
	readonly idOf: (kind: 'comment' | 'thread', says: readonly (string | number | null)[]) => string
	readonly placeOf: (comment: WordComment) => CommentPlace
	/** Whether a comment is one that an export of ours wrote: for a comment of the review, or for a suggestion's note. */
	readonly ownComment: (comment: WordComment) => OwnComment | null
}

/**
 * Comments as threads. One that is known (by the ids of an export of ours, by id from an earlier import, or by author, time and words) is
 * not taken a second time; what answers it joins its thread.
 */
export function importThreads(incoming: Incoming): ImportedThreads {
	const { review, document, idOf, placeOf, fallbacks, source } = incoming
	const threads = new Map(review.threads.map((thread) => [thread.id, thread]))
	const touched = new Set<string>()
	const seen = new Set<string>()
	const unplaced: Unplaced[] = []
	const known = knownComments(incoming)
	let placed = 0
	for (const members of conversations(
		document,
		document.comments.map((comment) => ({ comment, known: known(comment) })),
	)) {
		const comments = members.map((one) => ({ ...one, made: made(one.comment, fallbacks, idOf) }))
		for (const one of comments) if (one.known !== null) seen.add(one.known.id)
		const home = comments.flatMap((one) => one.known?.thread ?? [])[0]
		const root = members[0]!.comment
		const place = placeOf(members.find(({ comment }) => comment.span !== null)?.comment ?? root)
		const fresh = comments.flatMap((one) => (one.known === null || one.known.isEdited ? one.made : []))
		if (home === undefined && fresh.length === 0) {
			// Only notes of suggestions, which say it themselves.
			placed += members.length
			continue
		}
		const resolved = root.isResolved ? resolvedBy(comments.flatMap((one) => one.made)) : null
		const before = home === undefined ? undefined : threads.get(home)
		// What the agreement knows stands where it put it, unless it waits for a place.
		const anchor = before === undefined || before.anchor.block === '' ? place.anchor : before.anchor
		const id = before?.id ?? idOf('thread', [fresh[0]!.id])
		threads.set(
			id,
			before === undefined
				? { id, anchor, visibility: 'external', assignee: null, resolved, comments: fresh, source }
				: joined({ ...before, anchor }, fresh, resolved),
		)
		touched.add(id)
		if (anchor.block !== '') placed += members.length
		else unplaced.push(...members.map(({ comment }) => unplacedComment(comment, place, id)))
	}
	return { threads: [...threads.values()], touched, seen: new Set([...seen, ...touched]), placed, unplaced }
}

/** `id` of the comment, or of the suggestion whose note it is: then `thread` is null. */
type Known = { readonly id: string; readonly thread: string | null; readonly isEdited: boolean }

function knownComments({ review, ownComment, fallbacks }: Incoming): (comment: WordComment) => Known | null {
	const byId = new Map(
		review.threads.flatMap((thread) => thread.comments.map((comment) => [comment.id, { thread, comment }] as const)),
	)
	const taken = new Set<string>()
	return (found) => {
		const own = ownComment(found)
		const named = own?.kind === 'comment' ? byId.get(own.id) : undefined
		if (named !== undefined && !taken.has(named.comment.id)) {
			taken.add(named.comment.id)
			return { id: own!.id, thread: named.thread.id, isEdited: !isSameText(named.comment.text, found.text) }
		}
		if (own?.kind === 'note') return { id: own.id, thread: null, isEdited: own.isEdited }
		for (const { thread, comment } of byId.values()) {
			if (taken.has(comment.id) || !isSameText(comment.text, found.text === '' ? fallbacks.emptyComment : found.text))
				continue
			if (comment.author !== authorOf(found.author, fallbacks)) continue
			if (!isSameInstant(comment.at, found.at ?? fallbacks.at)) continue
			taken.add(comment.id)
			return { id: comment.id, thread: thread.id, isEdited: false }
		}
		return null
	}
}

export function authorOf(author: string, { author: otherwise }: Fallbacks): string {
	return author === '' ? otherwise : author.slice(0, 200)
}

const MOST_LETTERS = 20_000

/** One comment, or several in a row for more than fits into one. */
function made(comment: WordComment, fallbacks: Fallbacks, idOf: Incoming['idOf']): readonly Comment[] {
	const author = authorOf(comment.author, fallbacks)
	const whole = comment.text === '' ? fallbacks.emptyComment : comment.text
	const texts = Array.from({ length: Math.ceil(whole.length / MOST_LETTERS) }, (_, index) =>
		whole.slice(index * MOST_LETTERS, (index + 1) * MOST_LETTERS),
	)
	return texts.map((text) => ({
		id: idOf('comment', [author, comment.at, text]),
		author,
		at: comment.at ?? fallbacks.at,
		text,
	}))
}

/** Word says that a thread is resolved, not by whom: whoever spoke last is the closest to it. */
function resolvedBy(comments: readonly Comment[]): Thread['resolved'] {
	const last = comments[comments.length - 1]!
	return { by: last.author, at: last.at }
}

function joined(thread: Thread, fresh: readonly Comment[], resolved: Thread['resolved']): Thread {
	const has = new Set(thread.comments.map(({ id }) => id))
	const added = fresh.filter(({ id }) => !has.has(id))
	return { ...thread, resolved: thread.resolved ?? resolved, comments: [...thread.comments, ...added] }
}

function unplacedComment(comment: WordComment, place: CommentPlace, keptAs: string): Unplaced {
	return {
		what: 'comment',
		reason: place.kind === 'unplaced' ? place.reason : 'no-place',
		author: comment.author,
		at: comment.at,
		text: comment.text,
		quote: place.quote,
		paragraph: comment.span === null ? null : comment.span.from.paragraph + 1,
		count: 1,
		keptAs,
	}
}
