import type { PaperWord, PaperWords } from '../../shared/review/paper-words'
import type { UnplacedReason } from './import-report'
import { innerCell, type LaidOut } from './laid-out'
import { sideText } from './lines'
import type { PlacedChange, UnplacedChange } from './place-changes'
import type { Slot } from './slots'
import type { CellPlace } from './word-document'

type Found = { readonly changes: readonly PlacedChange[]; readonly unplaced: readonly UnplacedChange[] }

/**
 * What a document says with everything accepted that was done to it, paragraph by paragraph: the words that were sent with the changes in
 * them. Where a change has no sure place, the paragraph stands as the file has it; a new one stands behind what it follows there.
 */
export function returnedWords(laidOut: LaidOut, found: readonly Found[]): PaperWords {
	const { slots } = laidOut
	const changes = new Map<Slot, PlacedChange[]>()
	const behind = new Set<number>()
	for (const change of found.flatMap((one) => one.changes)) {
		changes.set(change.target, [...(changes.get(change.target) ?? []), change])
		if (change.replacement.startsWith('\n')) behind.add(change.paragraph - 1)
	}
	const doubtful = new Set(
		found.flatMap(({ unplaced }) =>
			unplaced.flatMap(({ reason, paragraph }) => (NO_WORDS.has(reason) || paragraph === null ? [] : [paragraph - 1])),
		),
	)
	const strange = strangers(laidOut, doubtful, behind)
	const addressOf = newAddresses()
	const more = (texts: readonly Stranger[]): PaperWord[] =>
		texts.flatMap(({ text, cell }) => (text.trim() === '' ? [] : [{ address: addressOf(cell), text: text.trim() }]))
	// The file has both columns row by row, the outline clause by clause.
	const ordered = [...slots.entries()].sort(([, a], [, b]) => a.printed.order - b.printed.order)
	const words = ordered.flatMap(([index, slot]): PaperWord[] => {
		const text = strange.instead.get(index) ?? applied(slot.text, changes.get(slot) ?? [])
		const [first = '', ...added] = text.split('\n')
		const own = first === '' && slot.text !== '' ? [] : [{ address: slot.printed.outlineAddress, text: first }]
		const split = added.map((one): Stranger => ({ text: one, cell: null }))
		return [...own, ...more([...split, ...(strange.behind.get(index) ?? [])])]
	})
	return [...more(strange.behind.get(-1) ?? []), ...words]
}

/** What is not placed for these reasons changes no words of the contract. */
const NO_WORDS: ReadonlySet<UnplacedReason> = new Set(['formatting', 'empty', 'contents', 'outside-text'])

/** The changes of one paragraph, whoever made them; of two that overlap the first one counts. */
function applied(text: string, changes: readonly PlacedChange[]): string {
	let after = ''
	let at = 0
	for (const { start, end, replacement } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
		if (start < at) continue
		after += text.slice(at, start) + replacement
		at = end
	}
	return after + text.slice(at)
}

/** A paragraph that was not sent, or not there. */
type Stranger = { readonly text: string; readonly cell: CellPlace | null }

/** Cells of one new row have one id, as those of other rows do. */
function newAddresses(): (cell: Stranger['cell']) => string {
	const rows = new Map<string, number>()
	let count = 0
	return (cell) => {
		if (cell === null) return `back.${++count}`
		const row = `${cell.table} ${cell.row}`
		const number = rows.get(row) ?? ++count
		rows.set(row, number)
		return `back.${number}#${cell.column}`
	}
}

type Strange = {
	/** By slot: the whole text as the file has it. */
	readonly instead: ReadonlyMap<number, string>
	/** By the slot they follow, -1 before all: paragraphs that no slot is known for. */
	readonly behind: ReadonlyMap<number, readonly Stranger[]>
}

function strangers({ lines, placed }: LaidOut, doubtful: ReadonlySet<number>, known: ReadonlySet<number>): Strange {
	const instead = new Map<number, string>()
	const behind = new Map<number, Stranger[]>()
	let last = -1
	for (const [index, line] of lines.entries()) {
		const [first] = line.paragraphs
		if (first === undefined || first.story !== 'body' || line.paragraphs.some(({ isContents }) => isContents)) continue
		const isDoubtful = line.paragraphs.some((paragraph) => doubtful.has(paragraph.index))
		const place = placed[index] ?? null
		if (place !== null) {
			last = place.slot
			if (isDoubtful) instead.set(place.slot, returned(line.paragraphs).slice(place.prefix))
		} else if (isDoubtful && !line.paragraphs.some((paragraph) => known.has(paragraph.index))) {
			const cell = innerCell(first)
			const texts = returned(line.paragraphs).split('\n')
			behind.set(last, [...(behind.get(last) ?? []), ...texts.map((text) => ({ text, cell }))])
		}
	}
	return { instead, behind }
}

function returned(paragraphs: LaidOut['lines'][number]['paragraphs']): string {
	return paragraphs.map((paragraph) => sideText(paragraph, 'returned')).join('\n')
}
