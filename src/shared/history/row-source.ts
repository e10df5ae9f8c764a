import type { CsvRow } from './csv-scanner'
import type { HistoryField } from './fields'

/**
 * How every container (CSV text, a sheet of a workbook, an array of a JSON file) hands over its rows: the names of the
 * columns once, then row after row as UTF-8 cells. A container that can tell a date from a number writes it as
 * `2026-03-12 15:04:00` (wall clock) or with an offset; a cell that holds nothing is empty; a truth is `true` or `false`.
 *
 * A row and its bytes belong to the container and are valid only during the call.
 */
export type TableReader = {
	/** Throws HistoryError where these columns cannot be understood without the user. */
	readonly header: (names: readonly string[], known?: KnownColumns) => void
	readonly row: (row: CsvRow) => void
	/** How many rows the table will have in all, about; only to make room for them. */
	readonly reserve?: (rows: number) => void
	readonly finish: () => void
}

/** Columns whose meaning the container knows already: the format's id and the field of every column in order. */
export type KnownColumns = { readonly format: string; readonly fields: readonly HistoryField[] }

/** What a table says of itself. */
export type TableInfo = {
	/** `utf-8`, `utf-16le`, `utf-16be`; `xlsx` and `json` for the containers. */
	readonly encoding: string
	/** Empty where the container has none. */
	readonly delimiter: string
}

/** A row that a container fills cell by cell; the same object for all rows of a table. */
export type RowWriter = {
	readonly start: (line: number) => void
	/** Cells in order; `ascii` text needs no encoding. */
	readonly text: (text: string) => void
	readonly bytes: (source: Uint8Array, start: number, end: number) => void
	readonly row: CsvRow
}

export function createRowWriter(): RowWriter {
	const row: CsvRow = {
		bytes: new Uint8Array(4_096),
		starts: new Int32Array(64),
		ends: new Int32Array(64),
		flags: new Uint8Array(64),
		first: 0,
		cells: 0,
		line: 1,
	}
	let at = 0

	function room(more: number): void {
		if (at + more <= row.bytes.length) return
		const grown = new Uint8Array(Math.max(row.bytes.length * 2, at + more))
		grown.set(row.bytes)
		row.bytes = grown
	}

	function place(start: number): void {
		if (row.cells === row.starts.length) {
			const [starts, ends, flags] = [row.starts, row.ends, row.flags]
			row.starts = new Int32Array(starts.length * 2)
			row.ends = new Int32Array(starts.length * 2)
			row.flags = new Uint8Array(starts.length * 2)
			row.starts.set(starts)
			row.ends.set(ends)
			row.flags.set(flags)
		}
		row.starts[row.cells] = start
		row.ends[row.cells] = at
		row.cells++
	}

	return {
		row,
		start(line) {
			row.cells = 0
			row.line = line
			at = 0
		},
		text(text) {
			const start = at
			room(text.length * 3)
			const { bytes } = row
			for (let i = 0; i < text.length; i++) {
				const unit = text.charCodeAt(i)
				if (unit < 0x80) bytes[at++] = unit
				else at = writeUnit(bytes, at, text.codePointAt(i)!)
				if (unit >= 0xd800 && unit < 0xdc00 && text.codePointAt(i)! > 0xffff) i++
			}
			place(start)
		},
		bytes(source, start, end) {
			room(end - start)
			row.bytes.set(source.subarray(start, end), at)
			at += end - start
			place(at - (end - start))
		},
	}
}

/** UTF-8 of one code point; half of a pair alone becomes U+FFFD. */
function writeUnit(bytes: Uint8Array, from: number, point: number): number {
	let at = from
	const code = point >= 0xd800 && point < 0xe000 ? 0xfffd : point
	if (code < 0x800) {
		bytes[at++] = 0xc0 | (code >> 6)
	} else if (code < 0x10000) {
		bytes[at++] = 0xe0 | (code >> 12)
		bytes[at++] = 0x80 | ((code >> 6) & 63)
	} else {
		bytes[at++] = 0xf0 | (code >> 18)
		bytes[at++] = 0x80 | ((code >> 12) & 63)
		bytes[at++] = 0x80 | ((code >> 6) & 63)
	}
	bytes[at++] = 0x80 | (code & 63)
	return at
}
