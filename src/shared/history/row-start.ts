import { CELL_PLAIN, CELL_STRAY } from './cell-text'
import { type CsvBatch, createBatch, createCellScanner, QUOTE, SPARE_BYTES } from './csv-cells'
import type { CsvPlan } from './csv-file'
import { CSV_LIMITS } from './csv-scanner'
import { HistoryError } from './history-error'

/** So many rows in a row with as many cells as the header has are no accident, unless somebody pasted a table into a cell. */
const ROWS_TO_BELIEVE = 4
const MAX_TRIES = 64

/**
 * Where the first row begins that a stretch of CSV holds, as far as the stretch alone can tell: the first line from which on
 * rows have as many cells as the header. `bytes[0]` is the last byte before the stretch. -1 where no line does. A guess: who
 * reads from there must compare it with where the row before really ends.
 */
export function guessRowStart(bytes: Uint8Array, columns: number, plan: CsvPlan): number {
	const { delimiter, newline } = plan
	const batch = createBatch(0)
	const room = new Uint8Array(bytes.length + SPARE_BYTES)
	let at = bytes.indexOf(newline)
	for (let tries = 0; at >= 0 && tries < MAX_TRIES; tries++, at = bytes.indexOf(newline, at + 1)) {
		room.set(bytes.subarray(at + 1))
		batch.bytes = room
		const scanner = createCellScanner({ file: '', delimiter, newline, firstLine: 1, maxColumns: CSV_LIMITS.maxColumns })
		if (fits(() => scanner.scan(batch, bytes.length - at - 1, false, ROWS_TO_BELIEVE), batch, columns)) return at + 1
	}
	return -1
}

function fits(scan: () => number, batch: CsvBatch, columns: number): boolean {
	try {
		scan()
	} catch (error) {
		if (error instanceof HistoryError) return false
		throw error
	}
	if (batch.rowCount < ROWS_TO_BELIEVE) return false
	for (let row = 0; row < ROWS_TO_BELIEVE; row++) if (batch.rows[2 * row + 1] !== (row + 1) * columns) return false
	// Where a quote stands in or behind a cell, a quoted one ended that began before.
	for (let cell = 0; cell < ROWS_TO_BELIEVE * columns; cell++) {
		const flag = batch.flags[cell]!
		const text = batch.bytes.subarray(batch.starts[cell]!, batch.ends[cell]!)
		if (flag === CELL_STRAY || (flag === CELL_PLAIN && text.includes(QUOTE))) return false
	}
	return true
}
