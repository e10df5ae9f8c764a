import type { Line, LinePiece } from './lines'
import type { Mark, MarkKind } from './word-document'

/** What one person did at one place of a line: words that go, words that come, or both. */
export type Edit = {
	readonly author: string
	/** The earliest of its marks; null where none has a date. */
	readonly at: string | null
	/** Offsets into the line's words as sent. */
	readonly from: number
	readonly to: number
	readonly quote: string
	readonly replacement: string
	readonly marks: readonly Mark[]
	/** `from`: the words stand elsewhere now; `to`: they stood elsewhere. */
	readonly moves: 'from' | 'to' | null
	/** The whole row, or its cell, goes. */
	readonly isRow: boolean
	/** The suggestion of ours that it shows. */
	readonly own: string | null
}

/** What somebody did to words that somebody else had just put in: nothing in the text that was sent. */
export type EditOnNew = {
	readonly author: string
	readonly at: string | null
	readonly text: string
	readonly marks: readonly Mark[]
}

export type LineEdits = { readonly edits: readonly Edit[]; readonly onNew: readonly EditOnNew[] }

const COMES: ReadonlySet<MarkKind> = new Set(['insertion', 'move-to', 'split', 'row-insertion', 'cell-insertion'])
const GOES: ReadonlySet<MarkKind> = new Set(['deletion', 'move-from', 'join', 'row-deletion', 'cell-deletion'])

/** Names the suggestion of ours that a mark shows; null for anybody else's. */
export type OwnMark = (mark: Mark) => string | null

type Doing = { readonly author: string; readonly moves: Edit['moves']; readonly own: string | null }

/** Who changed a piece: for new words who put them in, for old ones who took them out. Null where nobody did. */
function doingOf({ marks, isSent: wasSent }: LinePiece, ownMark: OwnMark): Doing | null {
	const kinds = wasSent ? GOES : COMES
	const mark = marks.find(({ kind }) => kinds.has(kind))
	if (mark === undefined) return null
	const moves = mark.kind === 'move-from' ? 'from' : mark.kind === 'move-to' ? 'to' : null
	return { author: mark.author, moves, own: ownMark(mark) }
}

const nobodys: OwnMark = () => null

/**
 * The tracked changes of a line, those side by side of one author together: "will" struck and "shall" put in is one edit. Suggestions of ours
 * stay apart even there.
 */
export function editsOf({ pieces }: Line, ownMark: OwnMark = nobodys): LineEdits {
	const edits: Edit[] = []
	const onNew: EditOnNew[] = []
	let open: { doing: Doing; from: number; pieces: LinePiece[] } | null = null
	let sent = 0
	const close = () => {
		if (open !== null) edits.push(editOf(open.doing, open.from, open.pieces))
		open = null
	}
	for (const piece of pieces) {
		const doing = doingOf(piece, ownMark)
		if (doing === null) close()
		else {
			if (open !== null && !isSameDoing(open.doing, doing)) close()
			open ??= { doing, from: sent, pieces: [] }
			open.pieces.push(piece)
			onNew.push(...editsOnNew(piece, doing.author))
		}
		if (piece.isSent) sent += piece.text.length
	}
	close()
	return { edits, onNew }
}

function isSameDoing(a: Doing, b: Doing): boolean {
	return a.author === b.author && a.moves === b.moves && a.own === b.own
}

function editOf({ author, moves, own }: Doing, from: number, pieces: readonly LinePiece[]): Edit {
	const quote = pieces.map(({ text, isSent: wasSent }) => (wasSent ? text : '')).join('')
	// What another author took out of it again is still what this one proposed.
	const proposed = pieces.filter(
		(piece) => !piece.isSent && !piece.marks.some((mark) => GOES.has(mark.kind) && mark.author === author),
	)
	const marks = new Set(pieces.flatMap((piece) => ownMarks(piece, author)))
	const dates = [...marks].flatMap(({ at }) => at ?? []).sort()
	return {
		author,
		at: dates[0] ?? null,
		from,
		to: from + quote.length,
		quote,
		replacement: proposed.map(({ text }) => text).join(''),
		marks: [...marks],
		moves,
		own,
		isRow: [...marks].some(({ kind }) => kind === 'row-deletion' || kind === 'cell-deletion'),
	}
}

/** Marks that make up this author's edit: all that is his, and of a second one's only what says the same of the same words. */
function ownMarks({ marks, isSent: wasSent }: LinePiece, author: string): readonly Mark[] {
	return marks.filter(
		(mark) =>
			mark.kind !== 'formatting' && (wasSent ? GOES.has(mark.kind) : mark.author === author || COMES.has(mark.kind)),
	)
}

function editsOnNew({ marks, text, isSent: wasSent }: LinePiece, author: string): readonly EditOnNew[] {
	if (wasSent) return []
	const others = marks.filter((mark) => GOES.has(mark.kind) && mark.author !== author)
	if (others.length === 0) return []
	return [{ author: others[0]!.author, at: others[0]!.at, text, marks: others }]
}
