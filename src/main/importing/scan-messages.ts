import type { CsvPlan } from '../../shared/history/csv-file'
import type { HistoryOptions, TablePortion } from '../../shared/history/history-reader'

/** What a scanning thread is started with. */
export type ScanRequest = {
	readonly file: string
	/** Descriptor of the open file; the thread that opened it closes it. */
	readonly descriptor: number
	readonly plan: CsvPlan
	readonly options: HistoryOptions
	readonly stretches: Stretches
}

/**
 * A file in stretches of equal length, shared by all threads. The one that asked for the file reads from the front, the others
 * from the back, until none is left.
 */
export type Stretches = {
	readonly size: number
	readonly count: number
	/** Stretches that somebody took, and those of them that were taken from the back. */
	readonly taken: Int32Array
}

/** What a thread made of a stretch; `portion` is null where it could not make sense of it. */
export type ScanAnswer = { readonly index: number; readonly portion: ReadPortion | null }

export type ReadPortion = {
	/** Bytes of the file: its first row begins at one, and the row after its last begins at the other. */
	readonly from: number
	readonly to: number
	/** Lines of the file from `from` to `to`. */
	readonly lines: number
	readonly table: TablePortion
}
