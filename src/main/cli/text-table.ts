/** Rows as lines, columns lined up by their widest cell; the columns named in `right` end at the same place instead. */
export function columnsOf(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
	const widths: number[] = []
	for (const row of rows)
		for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))
	return rows.map((row) =>
		row
			.map((cell, column) => {
				const padding = ' '.repeat(widths[column]! - widthOf(cell))
				return right.includes(column) ? padding + cell : cell + padding
			})
			.join('  ')
			.trimEnd(),
	)
}

/** Letters that a terminal shows; combining marks take no place of their own. */
function widthOf(text: string): number {
	return [...text.normalize('NFC')].filter((letter) => !/\p{M}/u.test(letter)).length
}
