import { wordDiff } from '../../shared/compare/word-diff'
import type { WordEdit } from '../../shared/compare/word-edit'

/** From the words of a paragraph that came back, with every change rejected, to the words that were sent. */
export type SlotOffsets = {
	/** Null where the words in between are not the same on both sides. */
	readonly range: (from: number, to: number) => { readonly start: number; readonly end: number } | null
	/** The nearest place, whether the words are the same or not. */
	readonly near: (offset: number) => number
	/** What differs, in order, one after the other: changes that nobody tracked. */
	readonly differences: readonly Difference[]
}
/** Offsets in both texts. */
export type Difference = {
	readonly slot: { readonly start: number; readonly end: number }
	readonly line: { readonly start: number; readonly end: number }
}

/** @param prefix letters of `line` before the slot's own words */
export function slotOffsets(line: string, prefix: number, slot: string): SlotOffsets {
	const words = line.slice(prefix)
	const edits = wordDiff(slot, words)
	const inside = (offset: number) => Math.max(0, Math.min(words.length, offset - prefix))
	const near = (offset: number): number => placeOf(edits, inside(offset)).offset
	return {
		near,
		range: (from, to) => {
			const [a, b] = [inside(from), inside(to)]
			const start = placeOf(edits, a, 'start')
			const end = a === b ? start : placeOf(edits, b, 'end')
			if (!start.isExact || !end.isExact || end.offset < start.offset) return null
			// Between two places that are sure, words may still be missing or added.
			return touches(edits, a, b) ? null : { start: start.offset, end: end.offset }
		},
		differences: differencesOf(edits, prefix),
	}
}

type Place = { readonly offset: number; readonly isExact: boolean }

/** Where a place of the second text stands in the first; `side` chooses between two edits that meet there. */
function placeOf(edits: readonly WordEdit[], at: number, side: 'start' | 'end' = 'end'): Place {
	let last: Place = { offset: 0, isExact: true }
	let isFound = false
	for (const { kind, before, after } of edits) {
		if (at < after.start || at > after.end) continue
		if (kind === 'equal') {
			const isLinear = before.end - before.start === after.end - after.start
			const offset =
				at === after.end
					? before.end
					: isLinear
						? before.start + at - after.start
						: at === after.start
							? before.start
							: -1
			const place = { offset: offset === -1 ? before.start : offset, isExact: offset !== -1 }
			// Words that are kept are the better neighbours; a start leans on those behind it, an end on those before it.
			if (side === 'end' && at > after.start) return place
			if (side === 'start' && at < after.end) return place
			last = place
			isFound = true
		} else if (!isFound) last = { offset: before.start, isExact: at === after.start || at === after.end }
	}
	return last
}

function touches(edits: readonly WordEdit[], from: number, to: number): boolean {
	return edits.some(({ kind, after }) => {
		if (kind === 'equal' || from === to) return false
		return kind === 'removed' ? after.start > from && after.start < to : after.start < to && after.end > from
	})
}

function differencesOf(edits: readonly WordEdit[], prefix: number): readonly Difference[] {
	const found: Difference[] = []
	let isOpen = false
	for (const { kind, before, after } of edits) {
		if (kind === 'equal') {
			isOpen = false
			continue
		}
		const line = { start: after.start + prefix, end: after.end + prefix }
		const last = found[found.length - 1]
		if (isOpen && last !== undefined)
			found[found.length - 1] = {
				slot: { start: last.slot.start, end: before.end },
				line: { start: last.line.start, end: line.end },
			}
		else found.push({ slot: before, line })
		isOpen = true
	}
	return found
}
