import { freeId, getAt } from '../../../../shared/agreement/edit'
import type { PastedRow } from '../entry/spreadsheet'
import type { Row } from './column'

/** A copy of the row with `value` at the dotted `key`. */
export function withField(row: Row, key: string, value: unknown): Row {
	const [head = '', ...rest] = key.split('.')
	if (rest.length === 0) return { ...row, [head]: value }
	const inner = (row[head] ?? {}) as Row
	return { ...row, [head]: withField(inner, rest.join('.'), value) }
}

/** The list after a paste: rows from `startRow` on take the pasted fields, what is left over becomes new rows. */
export function pasteRows(
	rows: readonly Row[],
	pasted: readonly PastedRow[],
	options: { readonly startRow: number; readonly newRow: (id: string) => Row; readonly idWish: string },
): Row[] {
	const next = [...rows]
	for (const [offset, { fields }] of pasted.entries()) {
		const at = options.startRow + offset
		const base = next[at] ?? options.newRow(freeId(next, options.idWish))
		next[at] = fields.reduce((row, field) => withField(row, field.key, field.value), base)
	}
	return next
}

export function duplicateOf(row: Row, rows: readonly Row[]): Row {
	return { ...row, id: freeId(rows, row.id.replace(/-\d+$/, '')) }
}

/** Is there nothing in the row but what a new one has? */
export function isUntouched(row: Row, fresh: Row): boolean {
	return Object.keys(row).every((key) => key === 'id' || JSON.stringify(getAt(row, key)) === JSON.stringify(fresh[key]))
}
