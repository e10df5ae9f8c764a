import type { WordColumn } from './word-column'

/**
 * Rows of one kind of table as columns; index `i` is one row everywhere. Times are epoch seconds and numbers plain,
 * NaN where missing; a column that no file had is null. `lines` and `sourceOf` say where a row stands.
 */
export type TableColumns<Time extends string, Num extends string, Word extends string> = {
	readonly count: number
	readonly lines: Uint32Array
	readonly sourceOf: Uint16Array
	readonly times: Readonly<Record<Time, Float64Array | null>>
	readonly numbers: Readonly<Record<Num, Float64Array | null>>
	readonly words: Readonly<Record<Word, WordColumn | null>>
}
