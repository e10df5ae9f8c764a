import { CELL_ESCAPED, CELL_PLAIN, CELL_QUOTED, CELL_STRAY } from './cell-text'
import { createMarkFinder, type MarkFinder } from './csv-marks'
import { HistoryError } from './history-error'

export const QUOTE = 0x22
export const LF = 0x0a
export const CR = 0x0d

/**
 * Rows of a stretch of CSV as plain numbers, so that they can be handed to another thread as they are. Row `r` begins on line
 * `rows[2 * r]`; its cells end before cell `rows[2 * r + 1]` and begin where those of the row before end. Cell `c` is
 * `bytes[starts[c]..ends[c]]`; `flags` as in cell-text.
 */
export type CsvBatch = {
	bytes: Uint8Array
	starts: Int32Array
	ends: Int32Array
	flags: Uint8Array
	rows: Int32Array
	rowCount: number
}

export const SPARE_BYTES = 8

export type CellScanner = {
	/**
	 * Finds every row that ends within the first `size` bytes of the batch and returns where the first unfinished one begins.
	 * `last`: nothing follows, so the end of the bytes ends a row too. There must be room for SPARE_BYTES more; they are overwritten.
	 * Stops after `maxRows` rows.
	 */
	readonly scan: (batch: CsvBatch, size: number, last: boolean, maxRows?: number) => number
	/** Line on which the next row begins, from 1. */
	readonly line: () => number
	/** Goes on elsewhere in the file, with a row that begins on this line. */
	readonly jumpTo: (line: number) => void
}

export type CellScannerOptions = {
	readonly file: string
	/** Byte of the delimiter. */
	readonly delimiter: number
	/** Byte that ends a row: LF (a CR before it is dropped), or CR in old Macintosh files. */
	readonly newline: number
	readonly firstLine: number
	readonly maxColumns: number
	readonly findMarks?: MarkFinder
}

const FIRST_CELLS = 8_192

export function createBatch(bytes: number): CsvBatch {
	return {
		bytes: new Uint8Array(bytes),
		starts: new Int32Array(FIRST_CELLS),
		ends: new Int32Array(FIRST_CELLS),
		flags: new Uint8Array(FIRST_CELLS),
		rows: new Int32Array(1_024),
		rowCount: 0,
	}
}

/**
 * RFC 4180 over bytes; empty lines are skipped. Throws HistoryError `unclosed-quote`, `too-many-columns`; the batch then holds
 * the rows before.
 */
export function createCellScanner(options: CellScannerOptions): CellScanner {
	const { file, delimiter, newline, maxColumns, findMarks = createMarkFinder() } = options
	let line = options.firstLine

	function scan(batch: CsvBatch, size: number, last: boolean, maxRows = Number.MAX_SAFE_INTEGER): number {
		const { bytes } = batch
		let { starts, ends, flags, rows } = batch
		let pos = 0
		let rowStart = 0
		let linesInRow = 0
		let at = 0
		let firstOfRow = 0
		let rowAt = 0
		// Behind the last mark, which is the size, stands what ends a row.
		bytes.fill(newline, size, size + SPARE_BYTES)
		const marks = findMarks({ bytes, size, delimiter, newline, quote: QUOTE })
		/** The first mark at or behind `pos`. */
		let mark = 0
		while (pos < size) {
			let start = pos
			let end = 0
			let flag = CELL_PLAIN
			if (bytes[pos] === QUOTE) {
				flag = CELL_QUOTED
				start = pos + 1
				for (mark++; ; mark++) {
					pos = marks[mark]!
					if (pos >= size) break
					if (bytes[pos] === newline) linesInRow++
					else if (bytes[pos] === QUOTE) {
						if (pos + 1 >= size || bytes[pos + 1] !== QUOTE) break
						flag = CELL_ESCAPED
						mark++
					}
				}
				if (pos >= size) {
					if (!last) break
					batch.rowCount = rowAt
					throw new HistoryError({ code: 'unclosed-quote', file, line: line + quoteLines(bytes, rowStart, start - 1) })
				}
				// A quote as the very last byte may be half of a doubled one.
				if (pos + 1 >= size && !last) break
				end = pos++
				mark++
				const byte = bytes[pos]!
				if (pos < size && byte !== delimiter && byte !== newline) {
					if (byte !== CR || (pos + 1 < size && bytes[pos + 1] !== newline)) {
						flag = CELL_STRAY
						start--
					}
					while (bytes[marks[mark]!] === QUOTE) mark++
					pos = marks[mark]!
					if (flag === CELL_STRAY) end = pos
				}
			} else {
				// A quote within a plain cell is a byte like any other.
				while (bytes[marks[mark]!] === QUOTE) mark++
				pos = marks[mark]!
				end = pos
			}
			const byte = bytes[pos]!
			if (pos >= size && !last) break
			const rowEnds = byte === newline
			if (rowEnds && (flag === CELL_PLAIN || flag === CELL_STRAY) && end > start && bytes[end - 1] === CR) end--
			if (at - firstOfRow >= maxColumns) {
				batch.rowCount = rowAt
				throw new HistoryError({ code: 'too-many-columns', file, line, limit: maxColumns })
			}
			// Room for this one and for an empty one at the very end.
			if (at + 1 >= starts.length) {
				starts = grow(starts)
				ends = grow(ends)
				flags = grow(flags)
				batch.starts = starts
				batch.ends = ends
				batch.flags = flags
			}
			starts[at] = start
			ends[at] = end
			flags[at] = flag
			at++
			pos++
			mark++
			if (!rowEnds && !(last && pos >= size)) continue
			if (!rowEnds) {
				starts[at] = size
				ends[at] = size
				flags[at] = CELL_PLAIN
				at++
			}
			if (at - firstOfRow > 1 || end > start || flag !== CELL_PLAIN) {
				if (2 * rowAt + 1 >= rows.length) {
					rows = grow(rows)
					batch.rows = rows
				}
				rows[2 * rowAt] = line
				rows[2 * rowAt + 1] = at
				rowAt++
				firstOfRow = at
			} else at = firstOfRow
			line += 1 + linesInRow
			linesInRow = 0
			rowStart = pos
			if (rowAt >= maxRows) break
		}
		batch.rowCount = rowAt
		return Math.min(rowStart, size)
	}

	function jumpTo(next: number): void {
		line = next
	}

	return { scan, line: () => line, jumpTo }

	/** Lines that end between the start of a row and a quote that opens in it. */
	function quoteLines(bytes: Uint8Array, from: number, to: number): number {
		let lines = 0
		for (let i = from; i < to; i++) if (bytes[i] === newline) lines++
		return lines
	}
}

function grow<A extends Int32Array | Uint8Array>(array: A): A {
	// The constructor of a typed array makes its own kind.
	const longer = new (array.constructor as new (length: number) => A)(array.length * 2)
	longer.set(array)
	return longer
}
