import { type Entry, plain, type Refusal } from './entry'

/**
 * Cells of what a spreadsheet puts on the clipboard: tabs between cells, line ends between rows, cells with quotes may hold
 * both. A last empty line is dropped.
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

export type PasteColumn = {
	/** Path inside the row. */
	readonly key: string
	readonly label: string
	/** null: cannot be pasted into. */
	readonly entry: Entry<unknown> | null
	/** What an empty cell stands for; undefined leaves the field as it is. */
	readonly empty: unknown
}

export type PasteRefusal = {
	/** Row of what was pasted, counted from 1. */
	readonly line: number
	readonly label: string
	readonly text: string
	readonly reason: Refusal
	readonly values: Readonly<Record<string, string | number>>
}

export type PastedRow = { readonly fields: readonly { readonly key: string; readonly value: unknown }[] }

/** What a pasted block says, column by column from `startColumn`. A first row that repeats the labels is taken as the head. */
export function readSheet(
	cells: readonly (readonly string[])[],
	columns: readonly PasteColumn[],
	startColumn: number,
): { rows: PastedRow[]; refusals: PasteRefusal[] } {
	const target = columns.slice(startColumn)
	const head =
		cells[0]?.every((cell, index) => plain(cell).toLowerCase() === target[index]?.label.toLowerCase()) ?? false
	const refusals: PasteRefusal[] = []
	const rows = cells.slice(head ? 1 : 0).map((row, index) => {
		const fields: { key: string; value: unknown }[] = []
		for (const [offset, column] of target.entries()) {
			const text = row[offset]
			if (text === undefined || column.entry === null) continue
			if (plain(text) === '') {
				if (column.empty !== undefined) fields.push({ key: column.key, value: column.empty })
				continue
			}
			const read = column.entry.read(text.trim())
			if (read.kind === 'read') fields.push({ key: column.key, value: read.value })
			else
				refusals.push({
					line: index + 1,
					label: column.label,
					text: plain(text).slice(0, 60),
					reason: read.reason,
					values: read.values,
				})
		}
		return { fields }
	})
	return { rows, refusals }
}
