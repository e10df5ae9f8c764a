import type { TableBlock } from './block'
import { inlineText } from './to-text'

/**
 * One table for both languages: heads and caption in both, the values once. Null where the two do not say the same in every cell.
 *
 * @param both joins two words into one text
 */
export function mergedTable(
	left: TableBlock,
	right: TableBlock,
	both: (left: string, right: string) => string,
): TableBlock | null {
	if (left.columns.length !== right.columns.length || left.rows.length !== right.rows.length) return null
	const isSame = left.rows.every((row, at) => {
		const beside = right.rows[at]
		return (
			beside?.id === row.id &&
			row.cells.every((cell, index) => inlineText(cell) === inlineText(beside.cells[index] ?? []))
		)
	})
	if (!isSame) return null
	return {
		...left,
		indent: 0,
		caption: left.caption === null ? right.caption : both(left.caption, right.caption ?? ''),
		columns: left.columns.map((column, index) => ({
			...column,
			head: both(column.head, right.columns[index]?.head ?? ''),
		})),
	}
}
