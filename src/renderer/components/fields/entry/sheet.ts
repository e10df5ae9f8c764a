import { plain } from './entry'

/**
 * Cells of what a spreadsheet puts on the clipboard: tabs between cells, line ends between rows, cells with quotes may hold
 * both. Rows without any text are dropped.
 */
export function parseSheet(text: string): string[][] {
	const rows: string[][] = [[]]
	let cell = ''
	let quoted = false
	const clean = text.replace(/\r\n?/g, '\n')
	for (let at = 0; at < clean.length; at++) {
		const sign = clean[at]
		if (quoted) {
			if (sign !== '"') cell += sign
			else if (clean[at + 1] === '"') {
				cell += '"'
				at++
			} else quoted = false
		} else if (sign === '"' && cell === '') quoted = true
		else if (sign === '\t' || sign === '\n') {
			rows.at(-1)?.push(cell)
			cell = ''
			if (sign === '\n') rows.push([])
		} else cell += sign
	}
	rows.at(-1)?.push(cell)
	return rows.filter((row) => row.some((value) => plain(value) !== ''))
}
