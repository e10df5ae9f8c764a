const CANDIDATES = [0x2c, 0x3b, 0x09, 0x7c] // , ; tab |
const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

export type Dialect = { readonly delimiter: number; readonly newline: number; readonly skipBytes: number }

/**
 * Delimiter and row end of a CSV file from its first bytes: the candidate that splits the header into most cells and
 * splits the following rows into equally many. A first line `sep=;` (written by spreadsheet programs) decides alone.
 */
export function sniffDialect(head: Uint8Array): Dialect {
	const newline = head.includes(LF) || !head.includes(CR) ? LF : CR
	if (startsWithSep(head)) {
		const end = head.indexOf(newline)
		return { delimiter: head[4] ?? 0x2c, newline, skipBytes: end < 0 ? head.length : end + 1 }
	}
	let best = CANDIDATES[0]!
	let bestScore = 0
	for (const delimiter of CANDIDATES) {
		const counts = cellsPerRow(head, delimiter, newline)
		const header = counts[0] ?? 1
		if (header < 2) continue
		let equal = 0
		for (const count of counts) if (count === header) equal++
		const score = (header - 1) * (equal / counts.length) ** 2
		if (score > bestScore) {
			best = delimiter
			bestScore = score
		}
	}
	return { delimiter: best, newline, skipBytes: 0 }
}

function startsWithSep(head: Uint8Array): boolean {
	return (
		(head[0]! | 32) === 0x73 &&
		(head[1]! | 32) === 0x65 &&
		(head[2]! | 32) === 0x70 &&
		head[3] === 0x3d &&
		(head[5] === LF || head[5] === CR)
	)
}

function cellsPerRow(head: Uint8Array, delimiter: number, newline: number): number[] {
	const counts: number[] = []
	let cells = 1
	let rowBytes = 0
	let quoted = false
	for (let i = 0; i < head.length && counts.length < 50; i++) {
		const byte = head[i]!
		if (byte === QUOTE) quoted = !quoted
		if (!quoted && byte === newline) {
			if (rowBytes > 1) counts.push(cells)
			cells = 1
			rowBytes = 0
			continue
		}
		if (!quoted && byte === delimiter) cells++
		rowBytes++
	}
	if (counts.length === 0) counts.push(cells)
	return counts
}
