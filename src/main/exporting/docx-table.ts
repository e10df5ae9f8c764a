import {
	AlignmentType,
	BorderStyle,
	type IBorderOptions,
	Paragraph,
	type ParagraphChild,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
} from 'docx'
import type { TableBlock } from '../../shared/outline/block'
import { inlineText } from '../../shared/outline/to-text'
import { colour, twips } from './docx-styles'
import { bookmarked, type DocxContext, inlineRuns } from './docx-words'
import { indent, textArea } from './page-geometry'

export const noBorder: IBorderOptions = { style: BorderStyle.NIL, size: 0, color: 'auto' }
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: colour.rule }
const edge: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: colour.strong }

export const noBorders = {
	top: noBorder,
	bottom: noBorder,
	left: noBorder,
	right: noBorder,
	insideHorizontal: noBorder,
	insideVertical: noBorder,
} as const

const cellMargins = { top: 72, bottom: 84, left: 100, right: 100 } as const

function edgeMargins(isFirst: boolean, isLast: boolean) {
	return { ...(isFirst ? { left: 0 } : {}), ...(isLast ? { right: 0 } : {}) }
}

/** Column widths in twips; they add up to the whole width. */
function widthsOf(block: TableBlock, total: number): number[] {
	const sum = block.columns.reduce((all, column) => all + column.width, 0) || 1
	const widths = block.columns.map((column) => Math.floor((total * column.width) / sum))
	const rest = total - widths.reduce((all, width) => all + width, 0)
	return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}

/** A table as on the PDF's paper: thin rules, a head that repeats, rows that are not cut. The caption stands above as a paragraph. */
export function tableElements(block: TableBlock, context: DocxContext): (Paragraph | Table)[] {
	const left = block.indent === 1 ? indent.clause : 0
	const total = twips(textArea.width - left)
	const widths = widthsOf(block, total)
	const last = block.columns.length - 1
	const cell = (index: number, children: Paragraph[]) =>
		new TableCell({
			children,
			width: { size: widths[index]!, type: WidthType.DXA },
			// Outer edges are flush with the text; only inner gutters have padding.
			...(index === 0 || index === last ? { margins: edgeMargins(index === 0, index === last) } : {}),
		})
	const words = (index: number, style: string, keepNext: boolean, children: ParagraphChild[]) =>
		new Paragraph({
			style,
			children,
			...(keepNext ? { keepNext } : {}),
			...(block.columns[index]?.align === 'right' ? { alignment: AlignmentType.RIGHT } : {}),
		})
	const isBookmarkedByCaption = block.caption !== null
	const head = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: block.columns.map((column, index) => {
			const runs = inlineRuns([{ kind: 'text', text: column.head }], context)
			const children = index === 0 && !isBookmarkedByCaption ? bookmarked(block.id, runs, context) : runs
			return cell(index, [words(index, 'TableHead', true, children)])
		}),
	})
	// A week, a scale, a few tiers: never parted, as on the PDF.
	const isShort =
		block.rows.length <= 8 && block.rows.every((row) => row.cells.every((cell) => inlineText(cell).length <= 60))
	const rows = block.rows.map((row, rowIndex) => {
		const isLast = rowIndex === block.rows.length - 1
		const keepNext = !isLast && (isShort || rowIndex === 0 || rowIndex === block.rows.length - 2)
		return new TableRow({
			cantSplit: true,
			children: block.columns.map((_, index) => {
				const runs = inlineRuns(row.cells[index] ?? [], context)
				const children = index === 0 ? bookmarked(row.id, runs, context) : runs
				return cell(index, [words(index, 'TableText', keepNext, children)])
			}),
		})
	})
	const caption =
		block.caption === null
			? []
			: [
					new Paragraph({
						style: 'Caption',
						indent: { left: twips(left) },
						children: bookmarked(block.id, inlineRuns([{ kind: 'text', text: block.caption }], context), context),
					}),
				]
	const table = new Table({
		rows: [head, ...rows],
		width: { size: total, type: WidthType.DXA },
		columnWidths: widths,
		margins: cellMargins,
		indent: { size: twips(left), type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		borders: { ...noBorders, top: edge, bottom: edge, insideHorizontal: thin },
	})
	// The gap goes with the table, or the head above would stay behind on the page before.
	const before = block.caption === null ? [spacer(9, true)] : []
	// Word joins two tables that touch; the paragraph between them is a hair high.
	return [...caption, ...before, table, spacer(4)]
}

/** An empty paragraph of a given height in points. */
export function spacer(height: number, keepNext = false): Paragraph {
	return new Paragraph({
		style: 'TableEnd',
		keepNext,
		spacing: { before: 0, after: 0, line: twips(height), lineRule: 'exact' },
	})
}
