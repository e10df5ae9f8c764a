import { type IsSettled, type Line, linesOf } from './lines'
import { type Candidate, type Match, matchLines } from './match-lines'
import { type SlotOffsets, slotOffsets } from './slot-offsets'
import type { Slot } from './slots'
import type { WordDocument, WordParagraph } from './word-document'

/** A line that a slot is known for. */
export type PlacedLine = Match & { readonly line: Line; readonly target: Slot; readonly offsets: SlotOffsets }

/** A document laid beside what was sent. */
export type LaidOut = {
	readonly lines: readonly Line[]
	/** By line. */
	readonly placed: readonly (PlacedLine | null)[]
	/** Line of a paragraph. */
	readonly lineOf: (paragraph: number) => number
	readonly slots: readonly Slot[]
}

export function layOut(document: WordDocument, slots: readonly Slot[], isSettled?: IsSettled): LaidOut {
	const lines = linesOf(document, isSettled)
	const lineOfParagraph = new Map(
		lines.flatMap(({ paragraphs }, line) => paragraphs.map(({ index }) => [index, line] as const)),
	)
	const lineOf = (paragraph: number) => lineOfParagraph.get(paragraph) ?? lines.length - 1
	const open = lines.flatMap((line, index) => (isText(line) ? [{ line, index }] : []))
	const names = bookmarksByLine(document, lineOf)
	const shared = sharedCells(open.map(({ line }) => line))
	const candidates = open.map(({ line, index }): Candidate => {
		const cell = innerCell(line.paragraphs[0]!)
		return {
			text: line.text,
			bookmarks: names.get(index) ?? [],
			cell,
			sharesCell: cell !== null && (shared.get(cellKey(cell)) ?? 0) > 1,
		}
	})
	const placed: (PlacedLine | null)[] = lines.map(() => null)
	for (const [at, match] of matchLines(candidates, slots).entries()) {
		if (match === null) continue
		const { line, index } = open[at]!
		const target = slots[match.slot]!
		placed[index] = { ...match, line, target, offsets: slotOffsets(line.text, match.prefix, target.text) }
	}
	return { lines, placed, lineOf, slots }
}

/** Whether a line can stand for something that was sent. */
function isText({ paragraphs, wasSent, text }: Line): boolean {
	const { story } = paragraphs[0]!
	return story === 'body' && !paragraphs.some(({ isContents }) => isContents) && (wasSent || text !== '')
}

export function innerCell({ cells }: WordParagraph): Candidate['cell'] {
	return cells[cells.length - 1] ?? null
}

const cellKey = ({ table, row, column }: NonNullable<Candidate['cell']>) => `${table} ${row} ${column}`

function sharedCells(lines: readonly Line[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>()
	for (const { paragraphs } of lines) {
		const cell = innerCell(paragraphs[0]!)
		if (cell !== null) counts.set(cellKey(cell), (counts.get(cellKey(cell)) ?? 0) + 1)
	}
	return counts
}

/** Only bookmarks that begin and end in one line: one over several says nothing of any. */
function bookmarksByLine({ bookmarks }: WordDocument, lineOf: LaidOut['lineOf']): ReadonlyMap<number, string[]> {
	const names = new Map<number, string[]>()
	for (const [name, { from, to }] of bookmarks) {
		const line = lineOf(from.paragraph)
		if (lineOf(to.paragraph) === line) names.set(line, [...(names.get(line) ?? []), name])
	}
	return names
}
