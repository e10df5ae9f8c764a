import type { Anchor } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import { locate } from './locate'
import { anchorIn, type Range } from './make-anchor'
import { printsAs, reviewOutline } from './outlines'
import { type PrintedText, printedTexts } from './printed-texts'

/** An edit of printed words: `units` is how long what stands there now is; `by` the suggestion that it came from. */
export type DoneEdit = {
	readonly by: string
	readonly at: PrintedText
	readonly start: number
	readonly end: number
	readonly units: number
}

/**
 * The edited agreement with every other suggestion that may still be accepted and every thread of the same words anchored in the new ones, so that equal words
 * beside each other are not mixed up later. What the edit touches keeps its old anchor and will tell that its words have changed.
 */
export function reanchored(before: Agreement, edited: Agreement, edit: DoneEdit): Agreement {
	const { language, address } = edit.at
	const old = printedTexts(reviewOutline(before, language))
	const text = printedTexts(reviewOutline(edited, language)).at(language, address)?.text
	// Typed text may print otherwise than it was suggested; the words are then carried by comparing them.
	if (text === undefined || text.length !== edit.at.text.length - (edit.end - edit.start) + edit.units) return edited
	const { suggestions, threads } = before.review
	const own = suggestions.findIndex(({ id }) => id === edit.by)
	const moved = (anchor: Anchor, isBehind: boolean): Anchor => {
		if (anchor.language !== language) return anchor
		const located = locate(anchor, old)
		if (located.kind !== 'exact' || located.at.address !== address) return anchor
		const range = shifted(located, edit, isBehind)
		return range === null ? anchor : anchorIn(text, { language, address }, range)
	}
	const review = {
		...before.review,
		threads: threads.map((thread) => withAnchor(thread, moved(thread.anchor, false))),
		suggestions: suggestions.map((one, index) =>
			one.kind === 'wording' && one.state !== 'accepted' && index !== own
				? withAnchor(one, moved(one.anchor, index > own))
				: one,
		),
	}
	const next = { ...edited, review }
	printsAs(next, edited)
	return next
}

function withAnchor<T extends { readonly anchor: Anchor }>(item: T, anchor: Anchor): T {
	return anchor === item.anchor ? item : { ...item, anchor }
}

/**
 * Where a range stands after the edit; null where the edit touched it. Of two places between the same letters the later suggestion's stays
 * behind the earlier one's words.
 */
function shifted({ start, end }: Range, edit: DoneEdit, isBehind: boolean): Range | null {
	const by = edit.units - (edit.end - edit.start)
	const isPlace = start === end
	if (isPlace && edit.start === edit.end && start === edit.start)
		return isBehind ? { start: start + by, end: end + by } : { start, end }
	if (start >= edit.end) return { start: start + by, end: end + by }
	return end <= edit.start ? { start, end } : null
}
