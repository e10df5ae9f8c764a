import type { Block, Inline, TableBars, TableColumn } from '../../shared/outline/block'

/** A column of a report's table; a figure stands at the right unless said otherwise. */
export type ReportColumn = {
	readonly head: string
	readonly width: number
	readonly align?: 'left' | 'right'
	readonly bars?: TableBars
}

/** Puts a report together as blocks of the print tree, top to bottom. */
export type ReportWriter = {
	readonly blocks: readonly Block[]
	readonly title: (text: string, subtitle: string) => void
	readonly heading: (text: string) => void
	readonly subheading: (text: string) => void
	readonly text: (text: string) => void
	readonly item: (text: string) => void
	readonly note: (text: string) => void
	readonly table: (columns: readonly ReportColumn[], rows: readonly (readonly string[])[]) => void
}

export function createReportWriter(): ReportWriter {
	const blocks: Block[] = []
	const base = () => ({ id: `report.${blocks.length + 1}`, section: 'report', path: null })
	const words = (text: string): Inline[] => [{ kind: 'text', text }]
	const heading = (text: string, level: 1 | 2) =>
		blocks.push({
			...base(),
			kind: 'heading',
			level,
			role: level === 1 ? 'front' : 'sub',
			number: null,
			text,
			pageBreakBefore: false,
		})
	const paragraph = (text: string, style: 'body' | 'note') =>
		blocks.push({ ...base(), kind: 'paragraph', indent: 0, style, inlines: words(text) })
	return {
		blocks,
		title: (text, subtitle) => blocks.push({ ...base(), kind: 'title', text, subtitle: words(subtitle) }),
		heading: (text) => heading(text, 1),
		subheading: (text) => heading(text, 2),
		text: (text) => paragraph(text, 'body'),
		item: (text) => blocks.push({ ...base(), kind: 'item', level: 3, number: '–', inlines: words(text) }),
		note: (text) => paragraph(text, 'note'),
		table: (columns, rows) => {
			if (rows.length === 0) return
			const { id } = base()
			blocks.push({
				...base(),
				kind: 'table',
				indent: 0,
				caption: null,
				columns: columns.map(
					({ head, width, align, bars }, at): TableColumn => ({
						...{ head, width, align: align ?? (isFigure(rows, at) ? 'right' : 'left') },
						...(bars && { bars }),
					}),
				),
				rows: rows.map((cells, row) => ({ id: `${id}.${row + 1}`, path: null, cells: cells.map(words) })),
			})
		},
	}
}

/** A column of nothing but figures, with at least one. */
function isFigure(rows: readonly (readonly string[])[], column: number): boolean {
	const cells = rows.map((row) => row[column] ?? '')
	return cells.some((cell) => /\d/.test(cell)) && cells.every((cell) => /^[-\d.,\s%€$£]*$/.test(cell))
}
