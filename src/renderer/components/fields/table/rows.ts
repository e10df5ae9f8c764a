import { freeId } from '../../../../shared/agreement/edit'
import type { Row } from './column'

/** A copy of the row with `value` at the dotted `key`; the key `*` means several fields at once. */
export function withField(row: Row, key: string, value: unknown): Row {
	if (key === '*') return { ...row, ...(value as object) }
	const [head = '', ...rest] = key.split('.')
	if (rest.length === 0) return { ...row, [head]: value }
	const inner = (row[head] ?? {}) as Row
	return { ...row, [head]: withField(inner, rest.join('.'), value) }
}

export function duplicateOf(row: Row, rows: readonly Row[]): Row {
	return { ...row, id: freeId(rows, row.id.replace(/-\d+$/, '')) }
}
