import { getAt, moveAt, removeAt, setAt } from '../agreement/edit'
import { proposedSchema, type Suggestion } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import type { Conflict } from './conflict'
import { mergeAgreements } from './merge-bundles'

export type TakenIn = {
	readonly agreement: Agreement
	/** Fields that both sides changed and that no suggestion can show: what stands here stays. */
	readonly undecided: readonly string[]
	/** How many became suggestions. */
	readonly suggested: number
}

type Came = {
	readonly theirs: Agreement
	readonly base: Agreement | null
	readonly conflicts: readonly Conflict[]
	readonly suggestion: (path: string) => Pick<Suggestion, 'id' | 'author' | 'at' | 'source'>
}

/**
 * Our agreement with what a bundle of it brought. Where both sides changed a field, ours stays and theirs is an open suggestion beside it, to
 * accept or reject like any other; nothing is decided silently.
 */
export function takeTheirs(ours: Agreement, { theirs, base, conflicts, suggestion }: Came): TakenIn {
	const merged = mergeAgreements({ base, a: ours, b: theirs }, [], conflicts)
	let agreement = merged.agreement
	const undecided: string[] = []
	const suggestions: Suggestion[] = []
	for (const { path, alternatives } of merged.conflicts) {
		const own = getAt(ours, path)
		agreement = kept(agreement, ours, path)
		if (alternatives.some(({ kind }) => kind === 'order')) {
			agreement = inOrderOf(agreement, ours, path)
			undecided.push(path)
			continue
		}
		const [before, after] = [proposedSchema.safeParse(own), proposedSchema.safeParse(getAt(theirs, path))]
		if (before.success && after.success && !path.startsWith('review.'))
			suggestions.push({
				...suggestion(path),
				...{ visibility: 'internal', state: 'open', decided: null, kind: 'value', path },
				...{ before: before.data, after: after.data },
			})
		else undecided.push(path)
	}
	const review = { ...agreement.review, suggestions: [...agreement.review.suggestions, ...suggestions] }
	return { agreement: { ...agreement, review }, undecided, suggested: suggestions.length }
}

/** What ours has at a path, in the merged one; a decision comes with who made it. */
function kept(merged: Agreement, ours: Agreement, path: string): Agreement {
	const own = getAt(ours, path)
	const outcome = own === undefined ? removeAt(merged, path) : setAt(merged, path, own)
	const next = outcome.kind === 'changed' ? outcome.agreement : merged
	const decision = /^(review\.suggestions\.[^.]+)\.state$/.exec(path)?.[1]
	if (decision === undefined) return next
	const decided = setAt(next, `${decision}.decided`, getAt(ours, `${decision}.decided`))
	return decided.kind === 'changed' ? decided.agreement : next
}

function inOrderOf(merged: Agreement, ours: Agreement, path: string): Agreement {
	const list = getAt(ours, path)
	if (!Array.isArray(list)) return merged
	let next = merged
	for (const [position, item] of list.entries()) {
		const outcome = moveAt(next, `${path}.${item.id}`, position)
		if (outcome.kind === 'changed') next = outcome.agreement
	}
	return next
}
