import type { ContractLanguage, Inline, TableBlock, TableColumn } from '../../shared/outline/block'
import { indent, type Look, margin, textArea, usualLook } from './page-geometry'
import { keepAll, makeRow, type Row } from './pdf-pagination'
import { ink, type Painter, type Stroke } from './pdf-painter'
import { baselineOf, paragraphRows } from './pdf-paragraph'
import { node, type StructureNode } from './pdf-structure'
import { breakLines, type Line } from './pdf-words'
import { rowsKept } from './table-breaks'
import { cellPadding, columnWidths } from './table-columns'

const hairline: Stroke = { weight: 0.4, gray: ink.rule }
const edge: Stroke = { weight: 0.8, gray: ink.strong }

type Column = { readonly x: number; readonly width: number; readonly align: 'left' | 'right' }
/** A bar from the left edge of its column, 0..1 of the width, and a line across it. */
type Bar = { readonly value: number; readonly mark: number | null }
type Cell = {
	readonly lines: readonly Line[]
	readonly column: Column
	readonly node: StructureNode
	readonly bar?: Bar | null
}

/** Outer columns are flush with the text; only inner gutters have padding. */
function columnsOf(block: TableBlock, left: number, { type }: Look): readonly Column[] {
	const widths = columnWidths(block, textArea.width - left, type.table.size)
	let start = left
	return block.columns.map((column, index) => {
		const share = widths[index]!
		const before = index === 0 ? 0 : cellPadding
		const after = index === block.columns.length - 1 ? 0 : cellPadding
		const made = { x: start + before, width: Math.max(share - before - after, 12), align: column.align }
		start += share
		return made
	})
}

function cellOf(
	inlines: readonly Inline[],
	column: Column,
	options: { node: StructureNode; language: ContractLanguage; face: 'regular' | 'bold'; look: Look },
): Cell {
	// An English word is broken only where its column is narrower than the word.
	const fill = options.language === 'en' ? 0 : 0.2
	const style = { language: options.language, size: options.look.type.table.size, face: options.face, fill }
	return { lines: breakLines(inlines, column.width, style), column, node: options.node }
}

function paintCells(painter: Painter, cells: readonly Cell[], { look, y, isRepeat }: Painted): void {
	const { size, leading } = look.type.table
	const top = y + look.cell.top
	for (const cell of cells) {
		// An empty cell is a cell: every row of the structure has as many.
		if (!isRepeat) painter.elementOf(cell.node)
		if (cell.bar) paintBar(painter, cell.column, cell.bar, { top, leading })
		for (const [index, line] of cell.lines.entries()) {
			const shift = cell.column.align === 'right' ? cell.column.width - line.width : 0
			const baseline = baselineOf(top + index * leading, size, leading)
			const x = margin.left + cell.column.x + shift
			if (isRepeat) painter.artifactLine(line, { x, baseline, size })
			else painter.line(line, { node: cell.node, x, baseline, size })
		}
	}
}

const bar = { height: 6, ground: 0.94, fill: ink.muted, overhang: 1.5 }

/** On the first line's height; the ground shows how far the column reaches. */
function paintBar(
	painter: Painter,
	column: Column,
	{ value, mark }: Bar,
	{ top, leading }: { readonly top: number; readonly leading: number },
): void {
	const x = margin.left + column.x
	const y = top + (leading - bar.height) / 2
	painter.box({ x, y, width: column.width, height: bar.height }, bar.ground)
	if (value > 0) painter.box({ x, y, width: column.width * value, height: bar.height }, bar.fill)
	if (mark === null) return
	const at = x + column.width * mark
	painter.rule([at, y - bar.overhang], [at, y + bar.height + bar.overhang], { weight: 1, gray: 0 })
}

function barOf({ bars }: TableColumn, row: number): Bar | null {
	const value = bars?.values[row] ?? null
	return bars === undefined || value === null ? null : { value, mark: bars.mark }
}

type Painted = { readonly look: Look; readonly y: number; readonly isRepeat: boolean }

type Rules = { readonly look: Look; readonly left: number; readonly below: Stroke; readonly above?: Stroke }

function cellsRow(cells: readonly Cell[], rules: Rules, row: Partial<Row> & { isRepeat?: boolean } = {}): Row {
	const { isRepeat = false, ...rest } = row
	const count = Math.max(1, ...cells.map((cell) => cell.lines.length))
	const { look } = rules
	const height = look.cell.top + count * look.type.table.leading + look.cell.bottom
	return makeRow({
		...rest,
		height,
		paint: (painter, y) => {
			const rule = (at: number, stroke: Stroke) =>
				painter.rule([margin.left + rules.left, at], [margin.left + textArea.width, at], stroke)
			if (rules.above !== undefined) rule(y, rules.above)
			paintCells(painter, cells, { look, y, isRepeat })
			rule(y + height, rules.below)
		},
	})
}

/** A row taller than a page is cut between lines; all other rows stay whole. */
function slices(cells: readonly Cell[], maxLines: number): readonly (readonly Cell[])[] {
	const count = Math.max(1, ...cells.map((cell) => cell.lines.length))
	if (count <= maxLines) return [cells]
	return Array.from({ length: Math.ceil(count / maxLines) }, (_, part) =>
		cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * maxLines, (part + 1) * maxLines) })),
	)
}

type TableOptions = {
	readonly language: ContractLanguage
	readonly look?: Look
	/** The language, where the structure must say it. */
	readonly tagged?: ContractLanguage | undefined
}

/**
 * A table with thin rules and no boxes. The head is repeated on every page (as an artifact, so that it is read once) and stays with the
 * first row; a short row at either end stays with its neighbour.
 */
export function tableRows(block: TableBlock, options: TableOptions): readonly Row[] {
	const { language, look = usualLook, tagged } = options
	const { type, air, cell } = look
	const left = block.indent === 1 ? indent.clause : 0
	const table = node('Table', null, tagged)
	const columns = columnsOf(block, left, look)
	const headRow = node('TR', table)
	const heads = block.columns.map((column, index) =>
		cellOf([{ kind: 'text', text: column.head }], columns[index]!, {
			node: node('TH', headRow),
			language,
			face: 'bold',
			look,
		}),
	)
	const headRules: Rules = { look, left, above: edge, below: { ...edge, weight: 0.6 } }
	const repeated = [cellsRow(heads, headRules, { isRepeat: true })]
	const caption =
		block.caption === null
			? []
			: keepAll(
					paragraphRows([{ kind: 'text', text: block.caption }], {
						...type.note,
						language,
						node: node('Caption', table),
						face: 'italic',
						left,
						gap: 10 * air,
						gray: ink.strong,
					}),
				)
	const head = cellsRow(heads, headRules, { gap: (block.caption === null ? 9 : 4) * air, keepWithNext: true })
	const room = textArea.height - repeated[0]!.height - cell.top - cell.bottom
	const maxLines = Math.max(1, Math.floor(room / type.table.leading))
	const body = block.rows.flatMap((row, index) => {
		const rowNode = node('TR', table)
		const cells = row.cells.slice(0, columns.length).map((inlines, at) => ({
			...cellOf(inlines, columns[at]!, { node: node('TD', rowNode), language, face: 'regular', look }),
			bar: barOf(block.columns[at]!, index),
		}))
		const isLast = index === block.rows.length - 1
		const below = isLast ? edge : hairline
		return slices(cells, maxLines).map((part, at) =>
			cellsRow(part, { look, left, below }, { repeated, anchors: at === 0 ? [row.id] : [] }),
		)
	})
	// Room below, so that the text after the table does not touch its last rule.
	const foot = makeRow({ height: 0, gap: 6 * air, paint: () => {} })
	const above = [...caption, head].reduce((sum, row) => sum + row.gap + row.height, 0)
	const kept = rowsKept(
		body.map(({ height }) => height),
		{ above, leading: type.table.leading },
	)
	const rows = body.map((row, index) => ({ ...row, keepWithNext: kept[index]! || index === body.length - 1 }))
	return [...caption, head, ...rows, foot]
}
