import type { CsvBatch } from '../../shared/history/csv-cells'
import type { CsvPlan } from '../../shared/history/csv-file'
import type { HistoryProblem } from '../../shared/history/history-error'

/** What the scanning thread is started with. */
export type ScanRequest = {
	readonly file: string
	/** Descriptor of the open file; the thread that opened it closes it. */
	readonly descriptor: number
	readonly plan: CsvPlan
	/** How many batches have been read, counted by the other thread. */
	readonly read: Int32Array
}

/**
 * Batches in the order of the file, then exactly one of the other two. They lie in memory that both threads see and are filled
 * again in turn; `batch` is null where the arrays of this turn are those of the last time. `bytesSeen` of the file end before
 * the batch's end.
 */
export type ScanAnswer =
	| {
			readonly kind: 'batch'
			readonly turn: number
			readonly batch: CsvBatch | null
			readonly rowCount: number
			readonly bytesSeen: number
	  }
	| { readonly kind: 'end' }
	| { readonly kind: 'problem'; readonly problem: HistoryProblem }
