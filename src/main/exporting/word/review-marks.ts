import type { Thread } from '../../../shared/agreement/review'
import type { Outline } from '../../../shared/outline/block'
import { type Address, printedTexts } from '../../../shared/review/printed-texts'
import { type Authored, tracked } from './change'
import { type CommentIds, commentIds } from './comment-ids'
import { commentMilestones, type WordComment } from './comments'
import { addValue, addWording } from './marked-suggestions'
import { type Marking, noteId, placeOf, type ReviewCopy, type Talk } from './marking'
import type { Changes } from './mix-spans'
import { detachedLine } from './review-words'
import type { SpanEdit } from './span-edits'
import type { Range } from './spans'

/** Threads and suggestions as marks in the text of a document. */
export type ReviewMarks = {
	readonly ranges: ReadonlyMap<Address, readonly Range[]>
	readonly edits: ReadonlyMap<Address, readonly SpanEdit[]>
	/** In the order in which Word numbers them. */
	readonly comments: readonly WordComment[]
	/** Everybody who says or suggests something. */
	readonly authors: readonly string[]
}

export const noMarks: ReviewMarks = { ranges: new Map(), edits: new Map(), comments: [], authors: [] }

function addThread(thread: Thread, marking: Marking): void {
	const place = placeOf(thread.anchor, marking)
	if (place === null) return
	const { language, quote } = thread.anchor
	const comments = thread.comments.map(({ id, author, at, text }, index) => {
		const lead = index === 0 && place.fit === 'detached' ? `${detachedLine(language, quote)}\n` : ''
		return { id, author, at, text: lead + text }
	})
	marking.talks.push({ place, isDone: thread.resolved !== null, comments })
}

function numbered({ comments, isDone }: Talk, ids: ReadonlyMap<string, CommentIds>, first: number): WordComment[] {
	const opening = ids.get(comments[0]?.id ?? '')?.paraId ?? null
	return comments.map(({ id, author, at, text }, index) => ({
		...ids.get(id)!,
		...{ author, at, text, isDone },
		number: first + index,
		parent: index === 0 ? null : opening,
	}))
}

/** Ids in Word of all comments that a review copy makes, by their ids in the agreement. */
export function idsOfReview({ threads, suggestions }: Pick<ReviewCopy, 'threads' | 'suggestions'>) {
	return commentIds([
		...threads.flatMap(({ comments }) => comments.map(({ id }) => id)),
		...suggestions.map(({ id }) => noteId(id)),
	])
}

function grouped<Item>(items: readonly (readonly [Address, Item])[]): Map<Address, Item[]> {
	const groups = new Map<Address, Item[]>()
	for (const [address, item] of items) {
		const group = groups.get(address)
		if (group === undefined) groups.set(address, [item])
		else group.push(item)
	}
	return groups
}

/** One pair of marks for everything that somebody changed at one time. */
function createHands(nextId: () => number): (author: Authored) => Changes {
	const hands = new Map<string, Changes>()
	return (author) => {
		const key = `${author.author}\n${author.at}`
		const known = hands.get(key)
		if (known !== undefined) return known
		const hand = { inserted: tracked('ins', author, nextId), deleted: tracked('del', author, nextId) }
		hands.set(key, hand)
		return hand
	}
}

/**
 * Threads and suggestions where their words stand in an outline; what stands nowhere is told at the place it was near, or at the head.
 *
 * @param nextId counts the marks of the document
 */
export function reviewMarks(
	copy: ReviewCopy,
	outline: Outline,
	{ canEdit, nextId }: { readonly canEdit: boolean; readonly nextId: () => number },
): ReviewMarks {
	const marking: Marking = { copy, printed: printedTexts(outline), canEdit, edits: [], talks: [] }
	for (const suggestion of copy.suggestions)
		if (suggestion.kind === 'wording') addWording(suggestion, marking)
		else addValue(suggestion, marking)
	for (const thread of copy.threads) addThread(thread, marking)
	const talks = [...marking.talks].sort((a, b) => a.place.at.order - b.place.at.order || a.place.start - b.place.start)
	const ids = idsOfReview(copy)
	const comments: WordComment[] = []
	const ranges = talks.map((talk) => {
		const told = numbered(talk, ids, comments.length)
		comments.push(...told)
		const { at, start, end } = talk.place
		return [at.outlineAddress, { from: start, to: end, ...commentMilestones(told) }] as const
	})
	const handOf = createHands(nextId)
	const edits = marking.edits.map(({ at, start, end, text, author, instant }) => {
		const changes = handOf({ author, at: instant })
		return [at.outlineAddress, { from: start, to: end, text, changes }] as const
	})
	const authors = [...comments, ...marking.edits].map(({ author }) => author)
	return { ranges: grouped(ranges), edits: grouped(edits), comments, authors }
}
