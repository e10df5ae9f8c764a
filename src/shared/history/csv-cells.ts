import { CELL_ESCAPED, CELL_PLAIN, CELL_QUOTED, CELL_STRAY } from './cell-text'
import { HistoryError } from './history-error'

export const QUOTE = 0x22
export const LF = 0x0a
export const CR = 0x0d
/** Quoted text up to this long is searched here: a native search costs more than it saves. */
const SHORT_TEXT_BYTES = 256
const ONES = 0x01010101
const HIGH_BITS = 0x80808080

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
	 */
	readonly scan: (batch: CsvBatch, size: number, last: boolean) => number
	/** Line on which the next row begins, from 1. */
	readonly line: () => number
}

export type CellScannerOptions = {
	readonly file: string
	/** Byte of the delimiter. */
	readonly delimiter: number
	/** Byte that ends a row: LF (a CR before it is dropped), or CR in old Macintosh files. */
	readonly newline: number
	readonly firstLine: number
	readonly maxColumns: number
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
	const { file, delimiter, newline, maxColumns } = options
	// Four bytes are looked at in one step: x - 1 borrows into the high bit where a byte of x is zero.
	const delimiters = delimiter * ONES
	const newlines = newline * ONES
	const quotes = QUOTE * ONES
	let line = options.firstLine

	function scan(batch: CsvBatch, size: number, last: boolean): number {
		const { bytes } = batch
		const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
		let { starts, ends, flags, rows } = batch
		let pos = 0
		let rowStart = 0
		let linesInRow = 0
		let at = 0
		let firstOfRow = 0
		let rowAt = 0
		// Ends every search of a plain cell, which then needs no look at the size.
		bytes.fill(newline, size, size + SPARE_BYTES)
		while (pos < size) {
			let start = pos
			let end = 0
			let flag = CELL_PLAIN
			let byte = bytes[pos]!
			if (byte === QUOTE) {
				flag = CELL_QUOTED
				start = ++pos
				let close = -1
				const near = Math.min(size, start + SHORT_TEXT_BYTES)
				while (pos < near) {
					const four = words.getInt32(pos, true)
					const q = four ^ quotes
					const n = four ^ newlines
					const found = ((q - ONES) & ~q) | ((n - ONES) & ~n)
					if ((found & HIGH_BITS) === 0) {
						pos += 4
						continue
					}
					pos += firstByte(found)
					if (pos >= size) break
					if (bytes[pos] === newline) {
						linesInRow++
						pos++
					} else if (pos + 1 >= size || bytes[pos + 1] !== QUOTE) {
						close = pos
						break
					} else {
						flag = CELL_ESCAPED
						pos += 2
					}
				}
				if (close < 0 && pos < size) {
					const from = pos
					close = bytes.indexOf(QUOTE, pos)
					while (close >= 0 && close + 1 < size && bytes[close + 1] === QUOTE) {
						flag = CELL_ESCAPED
						close = bytes.indexOf(QUOTE, close + 2)
					}
					if (close >= size) close = -1
					if (close >= 0)
						for (let n = bytes.indexOf(newline, from); n < close; n = bytes.indexOf(newline, n + 1)) linesInRow++
				}
				if (close < 0) {
					if (last) {
						finish(rowStart)
						throw new HistoryError({
							code: 'unclosed-quote',
							file,
							line: line + quoteLines(bytes, rowStart, start - 1),
						})
					}
					return finish(rowStart)
				}
				// A quote as the very last byte may be half of a doubled one.
				if (close + 1 >= size && !last) return finish(rowStart)
				end = close
				pos = close + 1
				byte = bytes[pos]!
				if (pos < size && byte !== delimiter && byte !== newline) {
					if (byte !== CR || (pos + 1 < size && bytes[pos + 1] !== newline)) {
						flag = CELL_STRAY
						start--
					}
					while (byte !== delimiter && byte !== newline) byte = bytes[++pos]!
					if (flag === CELL_STRAY) end = pos
				}
			} else {
				for (;;) {
					const four = words.getInt32(pos, true)
					const d = four ^ delimiters
					const n = four ^ newlines
					const found = ((d - ONES) & ~d) | ((n - ONES) & ~n)
					if ((found & HIGH_BITS) !== 0) {
						pos += firstByte(found)
						break
					}
					pos += 4
				}
				byte = bytes[pos]!
				end = pos
			}
			if (pos >= size && !last) return finish(rowStart)
			const rowEnds = byte === newline
			if (rowEnds && (flag === CELL_PLAIN || flag === CELL_STRAY) && end > start && bytes[end - 1] === CR) end--
			if (at - firstOfRow >= maxColumns) {
				finish(rowStart)
				throw new HistoryError({ code: 'too-many-columns', file, line, limit: maxColumns })
			}
			// Room for this one and for an empty one at the very end.
			if (at + 1 >= starts.length) {
				starts = grow(starts)
				ends = grow(ends)
				flags = grow(flags)
			}
			starts[at] = start
			ends[at] = end
			flags[at] = flag
			at++
			pos++
			if (!rowEnds && !(last && pos >= size)) continue
			if (!rowEnds) {
				starts[at] = size
				ends[at] = size
				flags[at] = CELL_PLAIN
				at++
			}
			if (at - firstOfRow > 1 || end > start || flag !== CELL_PLAIN) {
				if (2 * rowAt + 1 >= rows.length) rows = grow(rows)
				rows[2 * rowAt] = line
				rows[2 * rowAt + 1] = at
				rowAt++
				firstOfRow = at
			} else at = firstOfRow
			line += 1 + linesInRow
			linesInRow = 0
			rowStart = pos
		}
		return finish(Math.min(rowStart, size))

		function finish(rest: number): number {
			batch.starts = starts
			batch.ends = ends
			batch.flags = flags
			batch.rows = rows
			batch.rowCount = rowAt
			return rest
		}
	}

	return { scan, line: () => line }

	/** Lines that end between the start of a row and a quote that opens in it. */
	function quoteLines(bytes: Uint8Array, from: number, to: number): number {
		let lines = 0
		for (let i = from; i < to; i++) if (bytes[i] === newline) lines++
		return lines
	}
}

/** Offset of the lowest byte whose high bit is set. */
function firstByte(found: number): number {
	const high = found & HIGH_BITS
	return (31 - Math.clz32(high & -high)) >> 3
}

function grow<A extends Int32Array | Uint8Array>(array: A): A {
	// The constructor of a typed array makes its own kind.
	const longer = new (array.constructor as new (length: number) => A)(array.length * 2)
	longer.set(array)
	return longer
}
