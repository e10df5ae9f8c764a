import { cellText } from './cell-text'
import type { CsvRow } from './csv-scanner'
import { type Header, normaliseHeader } from './header'

/** Exports glued together repeat the header: the date column then holds its own name. */
export function isHeaderAgain(row: CsvRow, header: Header, position: number): boolean {
	if (position >= row.cells) return false
	const cell = row.first + position
	const start = row.starts[cell]!
	const end = row.ends[cell]!
	if (row.bytes[start]! < 0x41 || end === start) return false
	const text = cellText(row.bytes, start, end, row.flags[cell]!)
	return normaliseHeader(text) === normaliseHeader(header.names[position]!)
}

/** Cells behind the last column that are not empty. */
export function hasSurplus(row: CsvRow, cells: number): boolean {
	for (let i = row.first + cells; i < row.first + row.cells; i++) if (row.ends[i]! > row.starts[i]!) return true
	return false
}
