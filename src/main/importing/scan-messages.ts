import type { CsvBatch } from '../../shared/history/csv-cells'
import type { CsvPlan } from '../../shared/history/csv-file'
import type { HistoryProblem } from '../../shared/history/history-error'

/** What the scanning thread is started with. */
export type ScanRequest = {
	readonly file: string
	/** Descriptor of the open file; the thread that opened it closes it. */
	readonly descriptor: number
	readonly plan: CsvPlan
	/** How many batches came back, counted by the other thread: so many more may be under way. */
	readonly returned: Int32Array
}

/** Batches in the order of the file, then exactly one of the other two. `bytesSeen` of the file end before the batch's end. */
export type ScanAnswer =
	| { readonly kind: 'batch'; readonly batch: CsvBatch; readonly bytesSeen: number }
	| { readonly kind: 'end' }
	| { readonly kind: 'problem'; readonly problem: HistoryProblem }

/** A batch that was read, to be filled again. */
export type ScanReturn = { readonly batch: CsvBatch }

export function batchBuffers({ bytes, starts, ends, flags, rows }: CsvBatch): ArrayBuffer[] {
	// Batches are made by createBatch and the scanner, never on shared memory.
	return [bytes, starts, ends, flags, rows].map(({ buffer }) => buffer) as ArrayBuffer[]
}
