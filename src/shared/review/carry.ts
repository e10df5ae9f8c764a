import { wordDiff } from '../compare/word-diff'
import type { WordEdit } from '../compare/word-edit'
import type { Range } from './make-anchor'

/** `whole`: every letter of the range is there and nothing came in between; `part`: some of its words are. */
export type Carried = Range & { readonly survived: 'whole' | 'part' }

/**
 * Where a range of the old text stands in the new one, by the words that both have; null when none of its words is left. Words that took
 * the place of the range's first or last ones belong to it, words put in beside it do not.
 *
 * @param range in `before`; empty for a place between two letters, which is carried as long as what stands on one side of it is there
 */
export function carry(before: string, after: string, range: Range): Carried | null {
	const edits = editsBetween(before, after)
	return range.start === range.end ? carryPlace(edits, range.start) : carryWords({ before, after, edits, range })
}

let last: { readonly before: string; readonly after: string; readonly edits: readonly WordEdit[] } | null = null

/** Several anchors stand in one block: it is compared once. */
function editsBetween(before: string, after: string): readonly WordEdit[] {
	if (last === null || last.before !== before || last.after !== after)
		last = { before, after, edits: wordDiff(before, after) }
	return last.edits
}

function carryPlace(edits: readonly WordEdit[], place: number): Carried | null {
	const equal = edits.filter(({ kind }) => kind === 'equal')
	const left = equal.find(({ before }) => before.start < place && place <= before.end)
	const right = equal.find(({ before }) => before.start === place)
	const at = left !== undefined ? shifted(left, place, 'end') : right?.after.start
	return at === undefined ? null : { start: at, end: at, survived: 'whole' }
}

type Carrying = {
	readonly before: string
	readonly after: string
	readonly edits: readonly WordEdit[]
	readonly range: Range
}

function carryWords({ before, after, edits, range }: Carrying): Carried | null {
	const touched = edits.flatMap((edit, index) => {
		const start = Math.max(range.start, edit.before.start)
		const end = Math.min(range.end, edit.before.end)
		return edit.kind === 'equal' && start < end ? [{ edit, index, start, end }] : []
	})
	const [first] = touched
	const final = touched.at(-1)
	const kept = touched.map(({ start, end }) => before.slice(start, end)).join(' ')
	if (first === undefined || final === undefined || (hasWord(range, before) && !/[\p{L}\p{N}]/u.test(kept))) return null
	const isWhole = touched.reduce((sum, { start, end }) => sum + end - start, 0) === range.end - range.start
	const start = isWhole ? null : replacedBefore(edits, first.index, range)
	const end = isWhole ? null : replacedAfter(edits, final.index, range)
	const carried = {
		start: start ?? shifted(first.edit, first.start, 'start'),
		end: end ?? shifted(final.edit, final.end, 'end'),
	}
	const isSame =
		isWhole && readsAs(after.slice(carried.start, carried.end)) === readsAs(before.slice(range.start, range.end))
	return { ...carried, survived: isSame ? 'whole' : 'part' }
}

function hasWord({ start, end }: Range, text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text.slice(start, end))
}

/** Within a piece whose two sides differ in length (a hidden hyphen more) only its edges correspond. */
function shifted({ before, after }: WordEdit, offset: number, side: 'start' | 'end'): number {
	if (before.end - before.start === after.end - after.start) return after.start + offset - before.start
	if (offset <= before.start) return after.start
	if (offset >= before.end) return after.end
	return side === 'start' ? after.start : after.end
}

/** Where the words begin that took the place of the range's first ones; null where none did. */
function replacedBefore(edits: readonly WordEdit[], index: number, range: Range): number | null {
	const [removed, added] = [edits[index - 2], edits[index - 1]]
	if (added?.kind !== 'added' || removed?.kind !== 'removed' || removed.before.start < range.start) return null
	return removed.before.start < range.end ? added.after.start : null
}

function replacedAfter(edits: readonly WordEdit[], index: number, range: Range): number | null {
	const [removed, added] = [edits[index + 1], edits[index + 2]]
	if (added?.kind !== 'added' || removed?.kind !== 'removed' || removed.before.end > range.end) return null
	return added.after.end
}

/** Spaces read alike whatever their kind, so that a number glued to its unit is the same words; of the same length. */
export function readsAs(text: string): string {
	return text.replace(/[\u00A0\u202F\u2007\t\n\r]/g, ' ')
}
