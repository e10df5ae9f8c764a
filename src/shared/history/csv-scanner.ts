import { type CsvBatch, createBatch, createCellScanner, LF, SPARE_BYTES } from './csv-cells'
import { HistoryError } from './history-error'

/**
 * One row, valid only during the callback. Its cell `i` is `bytes[starts[first + i]..ends[first + i]]`: rows lie one after the
 * other in arrays that they share. `line` counts from 1.
 */
export type CsvRow = {
	bytes: Uint8Array
	starts: Int32Array
	ends: Int32Array
	flags: Uint8Array
	first: number
	cells: number
	line: number
}

export type CsvLimits = { readonly maxRowBytes: number; readonly maxColumns: number }
export const CSV_LIMITS: CsvLimits = { maxRowBytes: 16 * 1024 * 1024, maxColumns: 4_096 }

export type CsvScannerOptions = {
	readonly file: string
	/** Byte of the delimiter. */
	readonly delimiter: number
	/** Byte that ends a row: LF (a CR before it is dropped), or CR in old Macintosh files. */
	readonly newline?: number
	readonly firstLine?: number
	readonly limits?: CsvLimits
	readonly onRow: (row: CsvRow) => void
}

export type CsvScanner = { readonly push: (chunk: Uint8Array) => void; readonly finish: () => void }

/**
 * RFC 4180 over bytes that arrive in chunks. It works on bytes because only few columns of an export are needed and
 * only their cells are ever decoded. Empty lines are skipped. Throws HistoryError `unclosed-quote`, `row-too-long`,
 * `too-many-columns`.
 */
export function createCsvScanner(options: CsvScannerOptions): CsvScanner {
	const { file, delimiter, onRow, newline = LF, firstLine = 1, limits = CSV_LIMITS } = options
	const scanner = createCellScanner({ file, delimiter, newline, firstLine, maxColumns: limits.maxColumns })
	const batch = createBatch(SPARE_BYTES)
	const replay = createReplay(onRow)
	/** Bytes of the row that is not finished yet, at the front of the batch. */
	let kept = 0

	function push(chunk: Uint8Array): void {
		const size = kept + chunk.length
		if (batch.bytes.length < size + SPARE_BYTES)
			batch.bytes = withRoom(batch.bytes.subarray(0, kept), size + SPARE_BYTES)
		batch.bytes.set(chunk, kept)
		const rest = scanRows(size, false)
		batch.bytes.copyWithin(0, rest, size)
		kept = size - rest
		if (kept > limits.maxRowBytes)
			throw new HistoryError({ code: 'row-too-long', file, line: scanner.line(), limitBytes: limits.maxRowBytes })
	}

	/** What is wrong with a row before comes first. */
	function scanRows(size: number, last: boolean): number {
		try {
			return scanner.scan(batch, size, last)
		} finally {
			replay(batch)
		}
	}

	return {
		push,
		finish() {
			if (kept > 0) scanRows(kept, true)
			kept = 0
		},
	}
}

/** Hands the rows of one batch after the other to `onRow`, in one object that is used again and again. */
export function createReplay(onRow: (row: CsvRow) => void): (batch: CsvBatch) => void {
	const { bytes, starts, ends, flags } = createBatch(0)
	// Written out, so that all rows of all files have one shape for the compiler.
	const row: CsvRow = { bytes, starts, ends, flags, first: 0, cells: 0, line: 1 }
	return ({ bytes, starts, ends, flags, rows, rowCount }) => {
		row.bytes = bytes
		row.starts = starts
		row.ends = ends
		row.flags = flags
		let first = 0
		for (let r = 0; r < rowCount; r++) {
			const next = rows[2 * r + 1]!
			row.first = first
			row.cells = next - first
			row.line = rows[2 * r]!
			onRow(row)
			first = next
		}
	}
}

function withRoom(bytes: Uint8Array, size: number): Uint8Array {
	const longer = new Uint8Array(Math.max(size, 65_536))
	longer.set(bytes)
	return longer
}
