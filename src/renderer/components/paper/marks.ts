/** Which author's colour a mark has; there are as many as the paper can tell apart, then they come again. */
export type Tone = 0 | 1 | 2 | 3

/**
 * Something that lies on the words of one place of the paper: a comment, a suggestion, a change between two versions. Offsets count UTF-16
 * units of the place's printed words, as anchors do.
 */
export type Mark =
	| {
			readonly kind: 'words'
			readonly id: string
			readonly from: number
			readonly to: number
			readonly look: 'commented' | 'removed' | 'added' | 'found'
			readonly tone: Tone
			readonly isChosen: boolean
	  }
	/** Words that are not in the contract as it is shown: those that somebody wants there, or that are gone. */
	| {
			readonly kind: 'other-words'
			readonly id: string
			readonly from: number
			readonly text: string
			readonly look: 'removed' | 'added'
			readonly tone: Tone
			readonly isChosen: boolean
	  }

export type WordsMark = Extract<Mark, { kind: 'words' }>
export type OtherWordsMark = Extract<Mark, { kind: 'other-words' }>

/** A run of words that the same marks lie on, with the other words that stand before it. */
export type Piece = {
	readonly text: string
	readonly on: readonly WordsMark[]
	readonly before: readonly OtherWordsMark[]
}

/**
 * Cuts words at the edges of the marks. `start` is where the words begin within their place, `isLast` whether they end it: other words at
 * the very end of a place stand after its last word, in a piece of their own.
 */
export function piecesOf(text: string, start: number, isLast: boolean, marks: readonly Mark[]): Piece[] {
	const end = start + text.length
	const inside = (offset: number) => offset >= start && (offset < end || (isLast && offset === end))
	const edges = new Set([start, end])
	for (const mark of marks) {
		if (inside(mark.from)) edges.add(mark.from)
		if (mark.kind === 'words' && mark.to > start && mark.to < end) edges.add(mark.to)
	}
	const sorted = [...edges].sort((a, b) => a - b)
	const pieces = sorted.slice(0, -1).map((from, index): Piece => {
		const to = sorted[index + 1] ?? end
		return {
			text: text.slice(from - start, to - start),
			on: marks.filter((mark): mark is WordsMark => mark.kind === 'words' && mark.from < to && mark.to > from),
			before: otherWordsAt(marks, from),
		}
	})
	const after = isLast && end > start ? otherWordsAt(marks, end) : []
	if (text === '' && isLast) return [{ text, on: [], before: otherWordsAt(marks, start) }]
	return after.length === 0 ? pieces : [...pieces, { text: '', on: [], before: after }]
}

function otherWordsAt(marks: readonly Mark[], offset: number): OtherWordsMark[] {
	return marks.filter((mark): mark is OtherWordsMark => mark.kind === 'other-words' && mark.from === offset)
}

/** By the address of the words they lie on (`review/printed-texts.ts`): a block, or a cell or line of it. */
export type BlockMarks = Readonly<Record<string, readonly Mark[]>>

/** By block. A block is drawn again when its marks are another object, so what did not change must stay the same one. */
export type PaperMarks = Readonly<Record<string, BlockMarks>>

export const NO_MARKS: PaperMarks = {}
