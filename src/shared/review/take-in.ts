import type { Review, Thread } from '../agreement/review'
import { isSameJson } from '../compare/same-json'

export type ReadReview = {
	/** As it was when the file was read. */
	readonly base: Review
	/** The same with what the file brought. */
	readonly read: Review
}

/** The review of today with what a file brought, however much was said and decided since it was read. Taking it twice changes nothing. */
export function takenIn(today: Review, { base, read }: ReadReview): Review {
	return {
		...today,
		threads: merged(today.threads, base.threads, read.threads, bothThreads),
		suggestions: merged(today.suggestions, base.suggestions, read.suggestions, (mine) => mine),
	}
}

/** Whether all that a file brought is in the review. */
export function isTakenIn(today: Review, found: ReadReview): boolean {
	const { threads, suggestions } = takenIn(today, found)
	return isSameJson([threads, suggestions], [today.threads, today.suggestions])
}

/** What went since stays away; what both sides changed is decided by `both`. */
function merged<T extends { readonly id: string }>(
	today: readonly T[],
	base: readonly T[],
	read: readonly T[],
	both: (today: T, read: T) => T,
): T[] {
	const [old, brought] = [byId(base), byId(read)]
	const kept = today.map((mine) => {
		const [was, theirs] = [old.get(mine.id), brought.get(mine.id)]
		if (theirs === undefined || isSameJson(theirs, was)) return mine
		return isSameJson(mine, was) ? theirs : both(mine, theirs)
	})
	const there = byId(today)
	return [...kept, ...read.filter(({ id }) => !there.has(id) && !old.has(id))]
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((one) => [one.id, one]))

function bothThreads(mine: Thread, theirs: Thread): Thread {
	const said = new Set(mine.comments.map(({ id }) => id))
	// Clocks differ: no answer stands before what it answers.
	const [opening, ...answers] = [...mine.comments, ...theirs.comments.filter(({ id }) => !said.has(id))]
	const sorted = answers.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
	return { ...mine, comments: opening === undefined ? sorted : [opening, ...sorted] }
}
