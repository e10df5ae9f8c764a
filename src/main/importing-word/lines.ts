import {
	isReturned,
	isSent,
	type Mark,
	type Piece,
	type Position,
	type WordDocument,
	type WordParagraph,
} from './word-document'

/** A stretch of a line: words of one look, or the end of a paragraph that one side has and the other has not (`\n`). */
export type LinePiece = Piece & {
	readonly at: Position
	readonly isSent: boolean
	readonly isReturned: boolean
}

/**
 * A paragraph as it was sent: what today are several paragraphs where somebody split it. `text` is what stood in it; offsets of
 * `sentOffset` count in it.
 */
export type Line = {
	readonly paragraphs: readonly WordParagraph[]
	readonly pieces: readonly LinePiece[]
	readonly text: string
	/** Whether there was such a paragraph at all; false for one that is new as a whole. */
	readonly wasSent: boolean
	/** Of its own end: it was joined with the next, or goes with its words. */
	readonly joins: readonly Mark[]
}

const sameCell = (a: WordParagraph, b: WordParagraph): boolean =>
	a.story === b.story &&
	a.cells.length === b.cells.length &&
	a.cells.every(({ table, row, column }, index) => {
		const other = b.cells[index]!
		return other.table === table && other.row === row && other.column === column
	})

/** Whether a mark only shows what was new in the very version that was sent: it is no change of anybody's to that. */
export type IsSettled = (mark: Mark) => boolean

/**
 * All paragraphs as lines, in order. A paragraph's end that was typed joins it with the next one in the same cell. What settled marks put in
 * was there, what they took out was not.
 */
export function linesOf(
	{ paragraphs }: Pick<WordDocument, 'paragraphs'>,
	isSettled: IsSettled = () => false,
): readonly Line[] {
	const lines: Line[] = []
	for (let at = 0; at < paragraphs.length; at++) {
		const group = [settled(paragraphs[at]!, isSettled)]
		while (isTyped(group[group.length - 1]!)) {
			const following = paragraphs[at + 1]
			const next = following === undefined ? undefined : settled(following, isSettled)
			if (next === undefined || !sameCell(next, group[0]!)) break
			group.push(next)
			at++
		}
		lines.push(lineOf(group))
	}
	return lines
}

/** Stands for the marks of a piece that is gone; it keeps its letters, so that places are still counted in them. */
const GONE: readonly Mark[] = []

function settled(paragraph: WordParagraph, isSettled: IsSettled): WordParagraph {
	const { pieces, endMarks, cellMarks } = paragraph
	const touched = [...pieces.flatMap(({ marks }) => marks), ...endMarks, ...cellMarks].some(isSettled)
	if (!touched) return paragraph
	const rest = (marks: readonly Mark[]) => marks.filter((mark) => !isSettled(mark))
	return {
		...paragraph,
		endMarks: rest(endMarks),
		cellMarks: rest(cellMarks),
		pieces: pieces.map((piece) => {
			const own = piece.marks.filter(isSettled)
			return { ...piece, marks: isReturned(own) ? rest(piece.marks) : GONE }
		}),
	}
}

function isTyped({ endMarks }: WordParagraph): boolean {
	return endMarks.some(({ kind }) => kind === 'split')
}

function lineOf(paragraphs: readonly WordParagraph[]): Line {
	const pieces = paragraphs.flatMap((paragraph, index): LinePiece[] => {
		let offset = 0
		const own = paragraph.pieces.map((piece): LinePiece => {
			const at = { paragraph: paragraph.index, offset }
			offset += piece.text.length
			if (piece.marks === GONE) return { ...piece, marks: [], at, isSent: false, isReturned: false }
			return { ...piece, at, isSent: isSent(piece.marks), isReturned: isReturned(piece.marks) }
		})
		if (index === paragraphs.length - 1) return own
		return [...own, typedEnd(paragraph, offset)]
	})
	const last = paragraphs[paragraphs.length - 1]!
	return {
		paragraphs,
		pieces,
		text: pieces.map((piece) => (piece.isSent ? piece.text : '')).join(''),
		wasSent: isSent(last.cellMarks) && !isTyped(last),
		joins: last.endMarks.filter(({ kind }) => kind === 'join'),
	}
}

/** Typed, and maybe taken away again by somebody else. */
function typedEnd({ index, endMarks, cellMarks }: WordParagraph, offset: number): LinePiece {
	return {
		text: '\n',
		marks: [...cellMarks, ...endMarks],
		field: null,
		control: null,
		at: { paragraph: index, offset },
		isSent: false,
		isReturned: isReturned(cellMarks) && !endMarks.some(({ kind }) => kind === 'join'),
	}
}

/** Where a place stands in the words that were sent; within what was not, where that would stand. */
export function sentOffset({ pieces }: Line, { paragraph, offset }: Position): number {
	let sent = 0
	for (const piece of pieces) {
		const isBefore = piece.at.paragraph < paragraph || (piece.at.paragraph === paragraph && piece.at.offset < offset)
		if (!isBefore) break
		if (!piece.isSent) continue
		sent += piece.at.paragraph === paragraph ? Math.min(piece.text.length, offset - piece.at.offset) : piece.text.length
	}
	return sent
}

/** What a paragraph says with every change rejected, or with every one accepted. */
export function sideText({ pieces }: Pick<WordParagraph, 'pieces'>, side: 'sent' | 'returned'): string {
	const stays = side === 'sent' ? isSent : isReturned
	return pieces.map(({ text, marks }) => (stays(marks) ? text : '')).join('')
}
