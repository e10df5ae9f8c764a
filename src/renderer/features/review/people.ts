import type { Agreement } from '../../../shared/agreement/schema'

const known = new WeakMap<Agreement['review'], readonly string[]>()

/** Everybody who took part in the review or waits to approve, by name; a thread can be handed to them. */
export function peopleOf({ review }: Agreement): readonly string[] {
	const before = known.get(review)
	if (before !== undefined) return before
	const names = [
		...review.threads.flatMap(({ comments, assignee }) => [assignee, ...comments.map(({ author }) => author)]),
		...review.suggestions.map(({ author }) => author),
		...review.approvals.map(({ name }) => name),
	]
	const people = [...new Set(names.filter((name) => name !== null))].sort((a, b) => a.localeCompare(b)).slice(0, 30)
	known.set(review, people)
	return people
}
