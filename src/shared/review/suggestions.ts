import type { Anchor, Proposed, Source, Suggestion, Visibility } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import { type Deed, type ReviewEdit, withReview } from './with-review'

export type Suggest = {
	readonly id: string
	readonly visibility: Visibility
	readonly note?: string
	readonly source?: Source
} & (
	| { readonly kind: 'wording'; readonly anchor: Anchor; readonly replacement: string }
	| { readonly kind: 'value'; readonly path: string; readonly before: Proposed; readonly after: Proposed }
)

/** A new open suggestion, behind those that are there: of two at one place the earlier one's words come first. */
export function suggest(agreement: Agreement, suggestion: Suggest, { by, at }: Deed): ReviewEdit {
	const open: Suggestion = { ...suggestion, author: by, at, state: 'open', decided: null }
	return withReview(agreement, (review) => ({ ...review, suggestions: [...review.suggestions, open] }))
}

export function reject(agreement: Agreement, id: string, { by, at }: Deed): ReviewEdit {
	return withSuggestion(agreement, id, (one) =>
		one.state === 'open' ? { ...one, state: 'rejected', decided: { by, at } } : one,
	)
}

/** A rejected one may be looked at again; an accepted one has become the text and is undone as every edit is. */
export function reconsider(agreement: Agreement, id: string): ReviewEdit {
	return withSuggestion(agreement, id, (one) =>
		one.state === 'rejected' ? { ...one, state: 'open', decided: null } : one,
	)
}

/** Takes an open suggestion of one's own back. */
export function withdraw(agreement: Agreement, id: string, by: string): ReviewEdit {
	return withSuggestion(agreement, id, (one) => (one.author === by && one.state === 'open' ? null : 'not-yours'))
}

export function setSuggestionVisibility(agreement: Agreement, id: string, visibility: Visibility): ReviewEdit {
	return withSuggestion(agreement, id, (one) => ({ ...one, visibility }))
}

export function withSuggestion(
	agreement: Agreement,
	id: string,
	change: (suggestion: Suggestion) => Suggestion | null | 'not-yours',
): ReviewEdit {
	const found = agreement.review.suggestions.find((one) => one.id === id)
	if (found === undefined) return { kind: 'unknown', id }
	const changed = change(found)
	if (changed === 'not-yours') return { kind: 'not-yours' }
	return withReview(agreement, (review) => ({
		...review,
		suggestions: review.suggestions.flatMap((one) => (one === found ? (changed === null ? [] : [changed]) : [one])),
	}))
}
