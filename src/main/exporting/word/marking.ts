import type { Anchor, Suggestion, Thread, ValueSuggestion } from '../../../shared/agreement/review'
import type { Outline } from '../../../shared/outline/block'
import { locate } from '../../../shared/review/locate'
import type { PrintedText, PrintedTexts } from '../../../shared/review/printed-texts'
import type { Authored } from './change'

/** What a document carries of the review: only what whoever reads it may see, and of suggestions only open ones. */
export type ReviewCopy = {
	readonly threads: readonly Thread[]
	readonly suggestions: readonly Suggestion[]
	/** What the contract would say with another value; null where that is no contract. */
	readonly withValue: (suggestion: ValueSuggestion) => Outline | null
}

/** UTF-16 offsets into a paragraph's words. */
export type Place = { readonly at: PrintedText; readonly start: number; readonly end: number }
/** Comments that stand on the same words and answer one another. */
export type Talk = {
	readonly place: Place
	readonly isDone: boolean
	readonly comments: readonly (Authored & { readonly id: string; readonly text: string })[]
}
/** Words that somebody would put in the place of others. */
export type Edit = Place & { readonly text: string; readonly author: string; readonly instant: string }

/** What is gathered while a review is turned into marks. */
export type Marking = {
	readonly copy: ReviewCopy
	readonly printed: PrintedTexts
	/** Whether suggestions may be shown as changes; two versions at once leave no room for a third. */
	readonly canEdit: boolean
	readonly edits: Edit[]
	readonly talks: Talk[]
}

/** The id of the comment that stands for a suggestion, or for its note. */
export function noteId(suggestion: string): string {
	return `${suggestion}:note`
}

/** Where an anchor stands, or near which place it stood; null in an empty document. */
export function placeOf(
	anchor: Anchor,
	{ printed }: Marking,
): (Place & { readonly fit: 'exact' | 'changed' | 'detached' }) | null {
	const found = locate(anchor, printed)
	if (found.kind !== 'detached') return { at: found.at, start: found.start, end: found.end, fit: found.kind }
	const at = found.near ?? printed.all[0]
	return at === undefined ? null : { at, start: 0, end: 0, fit: 'detached' }
}
