import type { Outline } from '../../shared/outline/block'
import { tagsIn, withoutTags } from '../exporting/signing-tags'
import type { UnplacedReason } from './import-report'
import type { LaidOut, PlacedLine } from './laid-out'
import { innerCell } from './laid-out'
import type { Line } from './lines'
import { plain } from './match-lines'
import { movedLines } from './moved-lines'
import { newWordsOutside } from './outside'
import { type PlacedChange, reasonOf, standsBehind, type UnplacedChange } from './place-changes'
import type { Slot } from './slots'

export type Untracked = {
	readonly changes: readonly PlacedChange[]
	readonly unplaced: readonly UnplacedChange[]
}

/**
 * What differs from what was sent although nobody tracked it: other words in a paragraph, a paragraph or cell that is new, one that is gone,
 * and one that stands elsewhere. Numbers that Word counts anew in cross references are no edits, nor are tags of a signing service.
 *
 * @param furniture what the heads and feet of the document said; null where that is not known
 */
export function untrackedChanges(laidOut: LaidOut, outline: Outline, furniture: readonly string[] | null): Untracked {
	const changes: PlacedChange[] = []
	const unplaced: UnplacedChange[] = []
	const moved = movedLines(laidOut)
	for (const [index, line] of laidOut.lines.entries()) {
		const placed = laidOut.placed[index] ?? null
		const outside = newWordsOutside(line, furniture)
		if (outside !== '') unplaced.push(unplacedOf(line, outside, 'outside-text'))
		else if (placed !== null && moved.has(index)) {
			changes.push(movedAway(laidOut, placed))
			const behind = moved.get(index) ?? null
			if (behind === null) unplaced.push({ ...unplacedOf(line, wordsOf(placed), 'unknown-paragraph'), what: 'move-to' })
			else changes.push({ ...newBehind(behind, wordsOf(placed), line), moves: 'to' })
		} else if (placed !== null) changes.push(...differing(placed))
		else if (isNew(line, laidOut, outline)) {
			const behind = standsBehind(laidOut, index)
			if (behind !== null) changes.push(newBehind(behind, line.text, line))
			else unplaced.push(unplacedOf(line, line.text, reasonOfNew(line)))
		}
	}
	const filled = new Set(laidOut.placed.map((placed) => placed?.slot))
	for (const [slot, target] of laidOut.slots.entries())
		if (!filled.has(slot) && plain(target.text) !== '')
			changes.push({
				...NOBODY,
				target,
				start: 0,
				end: target.text.length,
				replacement: '',
				paragraph: paragraphNear(laidOut, slot),
			})
	return { changes, unplaced }
}

const NOBODY = { author: null, at: null, moves: null, isRow: false, joins: false, own: null } as const

function differing({ line, target, offsets }: PlacedLine): readonly PlacedChange[] {
	return (
		offsets.differences
			.filter(({ line: range }) => !isCounted(line, range))
			// Spaces that a program put in or left out are nobody's edit.
			.filter(
				({ slot, line: range }) =>
					plain(target.text.slice(slot.start, slot.end)) !== plain(line.text.slice(range.start, range.end)),
			)
			.map(({ slot, line: range }) => ({
				...NOBODY,
				target,
				start: slot.start,
				end: slot.end,
				replacement: line.text.slice(range.start, range.end),
				paragraph: line.paragraphs[0]!.index + 1,
			}))
	)
}

/** Whether these words (as sent) all are what a field counted or looked up. */
function isCounted({ pieces }: Line, { start, end }: { readonly start: number; readonly end: number }): boolean {
	let at = 0
	let isAll = start < end
	for (const piece of pieces) {
		if (!piece.isSent) continue
		const isTouched = at < end && at + piece.text.length > start
		if (isTouched && piece.field === null) isAll = false
		at += piece.text.length
	}
	return isAll
}

function isNew(line: Line, laidOut: LaidOut, outline: Outline): boolean {
	if (!line.wasSent || reasonOf(line, laidOut) !== null) return false
	const words = outline.signing === undefined ? line.text : withoutTags(line.text, new Set(tagsIn(line.text)))
	return plain(words) !== ''
}

function newBehind(target: Slot, text: string, { paragraphs }: Line): PlacedChange {
	const end = target.text.length
	return { ...NOBODY, target, start: end, end, replacement: `\n${text}`, paragraph: paragraphs[0]!.index + 1 }
}

function movedAway(laidOut: LaidOut, { target, slot }: PlacedLine): PlacedChange {
	const end = target.text.length
	return { ...NOBODY, target, start: 0, end, replacement: '', moves: 'from', paragraph: paragraphNear(laidOut, slot) }
}

/** Without a number that was typed before them. */
function wordsOf({ line, prefix }: PlacedLine): string {
	return line.text.slice(prefix)
}

function reasonOfNew({ paragraphs }: Line): UnplacedReason {
	return innerCell(paragraphs[0]!) === null ? 'unknown-paragraph' : 'table-shape'
}

function unplacedOf(line: Line, text: string, reason: UnplacedReason): UnplacedChange {
	return {
		what: 'insertion',
		reason,
		author: '',
		at: null,
		text,
		quote: '',
		replacement: text,
		paragraph: line.paragraphs[0]!.index + 1,
		count: 1,
	}
}

/** Where the last paragraph before a slot stands that came back. */
function paragraphNear({ placed }: LaidOut, slot: number): number {
	let near = 0
	for (const one of placed)
		if (one !== null && one.slot < slot) near = Math.max(near, one.line.paragraphs[0]!.index + 1)
	return near
}
