import { getAt, type PathSegment, setAt, splitPath } from '../agreement/edit'
import type { Problem } from '../agreement/open'
import type { Suggestion, ValueSuggestion, WordingSuggestion } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import { isSameJson } from '../compare/same-json'
import { cleanText } from '../outline/clean'
import { canEditWords, editWords, fieldPathOf, type WordEdit } from './edit-words'
import { locate } from './locate'
import { reviewOutline } from './outlines'
import { printedTexts } from './printed-texts'
import { reanchored } from './reanchor'
import { withSuggestion } from './suggestions'
import { type Deed, withReview } from './with-review'

/** Why a suggestion cannot become the text; whoever shows it words it. */
export type Refusal =
	/** It was accepted or rejected before. */
	| { readonly reason: 'decided' }
	/** It came without one, and nobody has placed it yet. */
	| { readonly reason: 'no-place' }
	/** Its words are no longer printed. */
	| { readonly reason: 'words-gone' }
	/** Some of its words are other ones by now. */
	| { readonly reason: 'words-changed' }
	/** Its words follow from what a form says, at `path` where there is one field. */
	| { readonly reason: 'not-wording'; readonly path: string | null }
	/** The field has another value than when it was suggested. */
	| { readonly reason: 'value-changed'; readonly path: string }
	| { readonly reason: 'path-gone'; readonly path: string }
	/** The field does not take the value. */
	| { readonly reason: 'invalid'; readonly path: string; readonly problems: readonly Problem[] }

export type Accepted =
	| { readonly kind: 'changed'; readonly agreement: Agreement }
	| { readonly kind: 'unknown'; readonly id: string }
	| { readonly kind: 'refused'; readonly refusal: Refusal }

/**
 * Makes a suggestion the text: an edit as any other, that can be undone as a whole. What else is anchored in the same words is carried
 * with it. Words that are there already, as after a change everywhere, are accepted as they are.
 */
export function accept(agreement: Agreement, id: string, deed: Deed): Accepted {
	const outcome = acceptNext(agreement, id, deed)
	// A new object: what its contract prints is asked afresh, not taken from the way there.
	return outcome.kind === 'changed' ? { kind: 'changed', agreement: { ...outcome.agreement } } : outcome
}

function acceptNext(agreement: Agreement, id: string, { by, at }: Deed): Accepted {
	const suggestion = agreement.review.suggestions.find((one) => one.id === id)
	if (suggestion === undefined) return { kind: 'unknown', id }
	const edited = withEdit(agreement, suggestion)
	if ('reason' in edited) return { kind: 'refused', refusal: edited }
	const decided = withSuggestion(edited, id, (one) => ({ ...one, state: 'accepted', decided: { by, at } }))
	if (decided.kind !== 'changed') {
		const path = decided.kind === 'invalid' ? decided.path : 'review.suggestions'
		return { kind: 'refused', refusal: { reason: 'invalid', path, problems: [] } }
	}
	return decided
}

export type AcceptedSome = {
	readonly agreement: Agreement
	readonly accepted: readonly string[]
	readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[]
}

/** Accepts every open suggestion that is asked for, in order, each on the text that the ones before it made. */
export function acceptAll(agreement: Agreement, wanted: (suggestion: Suggestion) => boolean, deed: Deed): AcceptedSome {
	const accepted: string[] = []
	const refused: { id: string; refusal: Refusal }[] = []
	let current = agreement
	for (const suggestion of agreement.review.suggestions) {
		if (suggestion.state !== 'open' || !wanted(suggestion)) continue
		const outcome = acceptNext(current, suggestion.id, deed)
		if (outcome.kind === 'changed') {
			current = outcome.agreement
			accepted.push(suggestion.id)
		} else if (outcome.kind === 'refused') refused.push({ id: suggestion.id, refusal: outcome.refusal })
	}
	return { agreement: current === agreement ? agreement : { ...current }, accepted, refused }
}

/** Rejects every open suggestion that is asked for. */
export function rejectAll(
	agreement: Agreement,
	wanted: (suggestion: Suggestion) => boolean,
	{ by, at }: Deed,
): Agreement {
	const edited = withReview(agreement, (review) => ({
		...review,
		suggestions: review.suggestions.map((one) =>
			one.state === 'open' && wanted(one) ? { ...one, state: 'rejected', decided: { by, at } } : one,
		),
	}))
	return edited.kind === 'changed' ? edited.agreement : agreement
}

/**
 * What would keep a suggestion from being accepted today; null where nothing is known to. For many of them at once: nothing is printed
 * again, so that words whose field prints otherwise than it reads are refused only when they are accepted.
 */
export function refusalOf(agreement: Agreement, suggestion: Suggestion): Refusal | null {
	if (suggestion.kind === 'value' || suggestion.state !== 'open') {
		const edited = withEdit(agreement, suggestion)
		return 'reason' in edited ? edited : null
	}
	const found = placeOf(agreement, suggestion)
	if ('reason' in found) return found
	return found.kind === 'there' || canEditWords(agreement, found.edit) ? null : notWording(found.edit)
}

function withEdit(agreement: Agreement, suggestion: Suggestion): Agreement | Refusal {
	if (suggestion.state !== 'open') return { reason: 'decided' }
	return suggestion.kind === 'wording' ? withWords(agreement, suggestion) : withValue(agreement, suggestion)
}

type PlaceFound = { readonly kind: 'there' } | { readonly kind: 'place'; readonly edit: WordEdit }

function placeOf(agreement: Agreement, suggestion: WordingSuggestion): PlaceFound | Refusal {
	const { anchor, replacement } = suggestion
	const printed = printedTexts(reviewOutline(agreement, anchor.language))
	const located = locate(anchor, printed)
	if (located.kind !== 'exact') {
		if (saysAlready(suggestion, printed.at(anchor.language, anchor.block)?.text)) return { kind: 'there' }
		if (located.kind === 'changed') return { reason: 'words-changed' }
		return { reason: anchor.block === '' ? 'no-place' : 'words-gone' }
	}
	const { at, start, end } = located
	// A row that was put in without words: there is nothing to print, the form has the rows.
	if (start === end && replacement === '') return notWording({ at, start, end, replacement })
	if (at.text.slice(start, end) === replacement) return { kind: 'there' }
	return { kind: 'place', edit: { at, start, end, replacement } }
}

function withWords(agreement: Agreement, suggestion: WordingSuggestion): Agreement | Refusal {
	const found = placeOf(agreement, suggestion)
	if ('reason' in found) return found
	if (found.kind === 'there') return agreement
	const { edit } = found
	const edited = editWords(agreement, edit)
	if (edited === null) return notWording(edit)
	const { at, start, end, replacement } = edit
	return reanchored(agreement, edited, { by: suggestion.id, at, start, end, units: replacement.length })
}

function notWording(edit: WordEdit): Refusal {
	return { reason: 'not-wording', path: fieldPathOf(edit) }
}

function saysAlready({ anchor, replacement }: WordingSuggestion, today: string | undefined): boolean {
	const wanted = anchor.text.slice(0, anchor.start) + replacement + anchor.text.slice(anchor.end)
	return today !== undefined && anchor.text !== '' && squeezed(today) === squeezed(cleanText(wanted))
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What names the file, or is said about it, is no field of the contract. */
const NOT_SUGGESTED = new Set<PathSegment>(['schemaVersion', 'id', 'review', 'overrides'])

function withValue(agreement: Agreement, { path, before, after }: ValueSuggestion): Agreement | Refusal {
	const now = getAt(agreement, path)
	if (now === undefined || NOT_SUGGESTED.has(splitPath(path)[0] ?? '')) return { reason: 'path-gone', path }
	if (isSameJson(now, after)) return agreement
	if (!isSameJson(now, before)) return { reason: 'value-changed', path }
	const edited = setAt(agreement, path, after)
	if (edited.kind === 'unknown-path') return { reason: 'path-gone', path }
	return edited.kind === 'invalid' ? { reason: 'invalid', path, problems: edited.problems } : edited.agreement
}
