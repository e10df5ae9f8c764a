/** Where the lines of a text begin: from `at` on (UTF-16 units) words stand in line `line`, which counts from 1. */
export type LineStart = { readonly at: number; readonly line: number }

/** Words that are printed bold or slanted; UTF-16 offsets. */
export type Mark = { readonly start: number; readonly end: number; readonly kind: 'strong' | 'emphasis' }

/** What a reader of some format finds in somebody's paper, in order. A number stands beside the words, not in them. */
export type TextPiece = {
	readonly kind: 'text'
	readonly text: string
	readonly lines: readonly LineStart[]
	readonly marks?: readonly Mark[]
	/** 1 for the outermost; null for running text. */
	readonly heading: number | null
	/** As printed: `5.2`, `§ 3`, `a)`, `Annex 1`; `•` for a bullet. */
	readonly number: string | null
	/** How deep a point stands in its list, from 0. */
	readonly depth: number
}
export type TablePiece = {
	readonly kind: 'table'
	/** The first row is the head. */
	readonly rows: readonly (readonly CellText[])[]
}
export type CellText = { readonly text: string; readonly lines: readonly LineStart[] }
export type Piece = TextPiece | TablePiece

/** Running text of one line. */
export function textPiece(text: string, line: number, more: Partial<TextPiece> = {}): TextPiece {
	return { kind: 'text', text, lines: [{ at: 0, line }], heading: null, number: null, depth: 0, ...more }
}
