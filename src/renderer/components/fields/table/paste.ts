import { freeId } from '../../../../shared/agreement/edit'
import { plain, type Refusal } from '../entry/entry'
import { type Column, pasteEmpty, pasteEntry, type Row } from './column'
import { withField } from './rows'

export type PasteRefusal = {
	/** Row of what was pasted, counted from 1. */
	readonly line: number
	readonly label: string
	readonly text: string
	readonly reason: Refusal
	readonly values: Readonly<Record<string, string | number>>
}

export type PasteTarget = {
	readonly rows: readonly Row[]
	readonly columns: readonly Column[]
	readonly startRow: number
	readonly startColumn: number
	readonly newRow: (id: string) => Row
	readonly idWish: string
	/** Ids that are taken by rows which are not shown. */
	readonly hidden: readonly Row[]
	/** Words that mean yes in a yes-or-no column. */
	readonly yes: readonly string[]
}

export type PasteResult = {
	readonly rows: readonly Row[]
	readonly taken: number
	readonly refusals: readonly PasteRefusal[]
}

/**
 * The rows after cells of a spreadsheet were pasted at a cell: rows that are there take them, what is left over becomes new
 * rows. A cell that cannot be read leaves its field as it was and is reported. A first line that repeats the labels is a head.
 */
export function paste(cells: readonly (readonly string[])[], target: PasteTarget): PasteResult {
	const columns = target.columns.slice(target.startColumn)
	const hasHead = cells[0]?.every((cell, at) => plain(cell).toLowerCase() === columns[at]?.label.toLowerCase()) ?? false
	const lines = cells.slice(hasHead ? 1 : 0)
	const rows = [...target.rows]
	const refusals: PasteRefusal[] = []
	for (const [index, line] of lines.entries()) {
		const at = target.startRow + index
		let row = rows[at] ?? target.newRow(freeId([...rows, ...target.hidden], target.idWish))
		for (const [offset, column] of columns.entries()) {
			const text = line[offset]
			if (text === undefined) continue
			const entry = pasteEntry(column.cell, row, { yes: target.yes })
			if (entry === null) {
				if (plain(text) !== '') refusals.push(notRead(index + 1, column.label, text, { reason: 'shown', values: {} }))
				continue
			}
			if (plain(text) === '') {
				const empty = pasteEmpty(column.cell)
				if (empty !== undefined && !column.clears) row = withField(row, column.key, empty)
				continue
			}
			const read = entry.read(text.trim())
			if (read.kind === 'read') row = withField(row, pasteKey(column), read.value)
			else refusals.push(notRead(index + 1, column.label, text, read))
		}
		rows[at] = row
	}
	return { rows, taken: lines.length, refusals }
}

/** A column that shows several fields writes them all. */
function pasteKey(column: Column): string {
	return column.cell.type === 'shown' && column.cell.several ? '*' : column.key
}

type Why = Pick<PasteRefusal, 'reason' | 'values'>

function notRead(line: number, label: string, text: string, { reason, values }: Why): PasteRefusal {
	return { line, label, text: plain(text).slice(0, 60), reason, values }
}
