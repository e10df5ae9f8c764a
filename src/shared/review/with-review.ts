import {
	approvalSchema,
	REVIEW_LIMITS,
	type Review,
	silenceSchema,
	suggestionSchema,
	threadSchema,
} from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import { printsAs } from './outlines'

/** Who does it, and when (ISO with offset): the caller's name and clock. */
export type Deed = { readonly by: string; readonly at: string }

/** Whatever a review belongs to: an agreement of ours, or a paper of somebody else's. */
export type Reviewed = { readonly review: Review }

export type ReviewEdit<T = Agreement> =
	| { readonly kind: 'changed'; readonly agreement: T }
	/** Nothing of that id is there. */
	| { readonly kind: 'unknown'; readonly id: string }
	/** Somebody else's, or no longer the last word. */
	| { readonly kind: 'not-yours' }
	/** Empty, too long, one too many, or an id that is taken; `path` leads there. */
	| { readonly kind: 'invalid'; readonly path: string }

const ITEMS = {
	threads: threadSchema,
	suggestions: suggestionSchema,
	approvals: approvalSchema,
	silenced: silenceSchema,
} as const

/**
 * The agreement with a changed review, checked: what an edit makes can always be read again. Only items that changed are parsed, since a
 * long review is not to be read again for every word.
 */
export function withReview<T extends Reviewed>(agreement: T, change: (review: Review) => Review): ReviewEdit<T> {
	const review = change(agreement.review)
	for (const key of ['threads', 'suggestions', 'approvals', 'silenced'] as const) {
		const path = problemIn(key, agreement.review[key], review[key])
		if (path !== null) return { kind: 'invalid', path: `review.${path}` }
	}
	const changed = { ...agreement, review }
	printsAs(changed, agreement)
	return { kind: 'changed', agreement: changed }
}

type Item = { readonly id: string; readonly comments?: readonly { readonly id: string }[] }

function problemIn(key: keyof typeof ITEMS, old: readonly Item[], items: readonly Item[]): string | null {
	if (items === old) return null
	if (items.length > REVIEW_LIMITS[key]) return key
	if (new Set(items.map(({ id }) => id)).size < items.length) return `${key}.id`
	const known = new Set(old)
	for (const item of items) {
		if (known.has(item)) continue
		const { error } = ITEMS[key].safeParse(item)
		if (error !== undefined) return [key, item.id, ...(error.issues[0]?.path ?? [])].map(String).join('.')
		const { comments = [] } = item
		if (new Set(comments.map(({ id }) => id)).size < comments.length) return `${key}.${item.id}.comments.id`
	}
	return null
}
