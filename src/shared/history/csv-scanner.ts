import { CELL_ESCAPED, CELL_PLAIN, CELL_QUOTED, CELL_STRAY } from './cell-text'
import { HistoryError } from './history-error'

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

/** One row, valid only during the callback. Cell `i` is `bytes[starts[i]..ends[i]]`; `line` counts from 1. */
export type CsvRow = {
	bytes: Uint8Array
	starts: Int32Array
	ends: Int32Array
	flags: Uint8Array
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
	const { file, delimiter, onRow } = options
	const newline = options.newline ?? LF
	const limits = options.limits ?? CSV_LIMITS
	const row: CsvRow = {
		bytes: new Uint8Array(0),
		starts: new Int32Array(64),
		ends: new Int32Array(64),
		flags: new Uint8Array(64),
		cells: 0,
		line: options.firstLine ?? 1,
	}
	let carry: Uint8Array = new Uint8Array(0)
	let line = options.firstLine ?? 1

	function grow(): void {
		const size = row.starts.length * 2
		if (row.starts.length >= limits.maxColumns)
			throw new HistoryError({ code: 'too-many-columns', file, line, limit: limits.maxColumns })
		const starts = new Int32Array(size)
		const ends = new Int32Array(size)
		const flags = new Uint8Array(size)
		starts.set(row.starts)
		ends.set(row.ends)
		flags.set(row.flags)
		row.starts = starts
		row.ends = ends
		row.flags = flags
	}

	/** Emits every row that ends within `bytes`; returns where the first unfinished row starts. */
	function scan(bytes: Uint8Array, last: boolean): number {
		const size = bytes.length
		row.bytes = bytes
		let pos = 0
		let rowStart = 0
		let cells = 0
		let linesInRow = 0
		let nextNewline = -1
		let { starts, ends, flags } = row
		while (pos < size) {
			let start = pos
			let end = 0
			let flag = CELL_PLAIN
			if (bytes[pos] === QUOTE) {
				flag = CELL_QUOTED
				start = pos + 1
				let close = bytes.indexOf(QUOTE, start)
				while (close >= 0 && bytes[close + 1] === QUOTE && close + 1 < size) {
					flag = CELL_ESCAPED
					close = bytes.indexOf(QUOTE, close + 2)
				}
				if (close < 0) {
					if (last) throw new HistoryError({ code: 'unclosed-quote', file, line: line + linesInRow })
					return rowStart
				}
				// A quote as the very last byte may be half of a doubled one.
				if (close + 1 >= size && !last) return rowStart
				if (nextNewline < start) nextNewline = indexOrSize(bytes, newline, start)
				while (nextNewline < close) {
					linesInRow++
					nextNewline = indexOrSize(bytes, newline, nextNewline + 1)
				}
				end = close
				pos = close + 1
				if (pos < size && bytes[pos] !== delimiter && bytes[pos] !== newline) {
					if (bytes[pos] !== CR || (pos + 1 < size && bytes[pos + 1] !== newline)) {
						flag = CELL_STRAY
						start--
					}
					while (pos < size && bytes[pos] !== delimiter && bytes[pos] !== newline) pos++
					if (flag === CELL_STRAY) end = pos
				}
			} else {
				for (; pos < size; pos++) {
					const byte = bytes[pos]!
					if (byte === delimiter || byte === newline) break
				}
				end = pos
			}
			if (pos >= size && !last) return rowStart
			const rowEnds = pos >= size || bytes[pos] === newline
			if (rowEnds && (flag === CELL_PLAIN || flag === CELL_STRAY) && end > start && bytes[end - 1] === CR) end--
			if (cells === starts.length) {
				grow()
				;({ starts, ends, flags } = row)
			}
			starts[cells] = start
			ends[cells] = end
			flags[cells] = flag
			cells++
			const atDelimiter = !rowEnds
			pos++
			if (rowEnds || (last && atDelimiter && pos >= size)) {
				if (!rowEnds) {
					if (cells === starts.length) {
						grow()
						;({ starts, ends, flags } = row)
					}
					starts[cells] = size
					ends[cells] = size
					flags[cells] = CELL_PLAIN
					cells++
				}
				if (cells > 1 || end > start || flag !== CELL_PLAIN) {
					row.cells = cells
					row.line = line
					onRow(row)
				}
				line += 1 + linesInRow
				cells = 0
				linesInRow = 0
				rowStart = pos
			}
		}
		return Math.min(rowStart, size)
	}

	function push(chunk: Uint8Array): void {
		const bytes = carry.length === 0 ? chunk : joined(carry, chunk)
		const rest = scan(bytes, false)
		carry = bytes.slice(rest)
		if (carry.length > limits.maxRowBytes)
			throw new HistoryError({ code: 'row-too-long', file, line, limitBytes: limits.maxRowBytes })
	}

	return {
		push,
		finish() {
			if (carry.length > 0) scan(carry, true)
			carry = new Uint8Array(0)
		},
	}
}

function indexOrSize(bytes: Uint8Array, byte: number, from: number): number {
	const at = bytes.indexOf(byte, from)
	return at < 0 ? bytes.length : at
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	const out = new Uint8Array(a.length + b.length)
	out.set(a)
	out.set(b, a.length)
	return out
}
