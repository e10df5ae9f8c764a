import {
	BorderStyle,
	HeightRule,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlignTable,
	WidthType,
} from 'docx'
import type { SignatureBlock } from '../../shared/outline/block'
import { colour, twips } from './docx-styles'
import { noBorder, noBorders, spacer } from './docx-table'
import { bookmarked, type DocxContext, inlineRuns } from './docx-words'
import { textArea } from './page-geometry'
import { signatureLineIndex, signaturePairs } from './signature-pairs'

const gutter = twips(28)
const columnWidth = Math.floor((twips(textArea.width) - gutter) / 2)
const labelWidth = twips(66)
const lineHeight = { plain: twips(24), signature: twips(44) }
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }

/** One signatory: a heading and a small table of labels and lines to write on. */
function blockCell(block: SignatureBlock, context: DocxContext): TableCell {
	const signed = signatureLineIndex(block)
	const rows = block.lines.map((line, index) => {
		const cell = (width: number, child: Paragraph, isLine: boolean) =>
			new TableCell({
				children: [child],
				width: { size: width, type: WidthType.DXA },
				verticalAlign: VerticalAlignTable.BOTTOM,
				margins: { top: 40, bottom: 30, left: 0, right: 0 },
				borders: {
					top: noBorder,
					left: noBorder,
					right: noBorder,
					bottom: isLine ? { style: BorderStyle.SINGLE, size: 4, color: colour.muted } : noBorder,
				},
			})
		const label = new Paragraph({
			style: 'SignatureLabel',
			children: inlineRuns([{ kind: 'text', text: line.label }], context),
		})
		const value = new Paragraph({ style: 'SignatureValue', children: inlineRuns(line.value ?? [], context) })
		return new TableRow({
			cantSplit: true,
			height: { value: index === signed ? lineHeight.signature : lineHeight.plain, rule: HeightRule.ATLEAST },
			children: [cell(labelWidth, label, false), cell(columnWidth - labelWidth, value, true)],
		})
	})
	const heading = new Paragraph({
		style: 'Signatory',
		children: bookmarked(block.id, inlineRuns(block.heading, context, { bold: true }), context),
	})
	const lines = new Table({
		rows,
		width: { size: columnWidth, type: WidthType.DXA },
		columnWidths: [labelWidth, columnWidth - labelWidth],
		layout: TableLayoutType.FIXED,
		borders: noBorders,
	})
	return emptyCell(columnWidth, rows.length === 0 ? [heading] : [heading, lines, spacer(1, true)])
}

function emptyCell(width: number, children: (Paragraph | Table)[]): TableCell {
	return new TableCell({ children, width: { size: width, type: WidthType.DXA }, margins: noMargins })
}

/** Signature blocks two by two; a row is never cut and stays with the one after it. */
export function signatureElements(blocks: readonly SignatureBlock[], context: DocxContext): (Paragraph | Table)[] {
	const pairs = signaturePairs(blocks)
	return pairs.flatMap((pair, index) => {
		const isLast = index === pairs.length - 1
		const [left, right] = pair
		const cells = [
			...(left === undefined ? [] : [blockCell(left, context)]),
			emptyCell(gutter, [spacer(1, !isLast)]),
			right === undefined ? emptyCell(columnWidth, [spacer(1, !isLast)]) : blockCell(right, context),
		]
		const table = new Table({
			rows: [new TableRow({ cantSplit: true, children: cells })],
			width: { size: columnWidth * 2 + gutter, type: WidthType.DXA },
			columnWidths: [columnWidth, gutter, columnWidth],
			layout: TableLayoutType.FIXED,
			borders: noBorders,
		})
		return [spacer(index === 0 ? 24 : 30, true), table, ...(isLast ? [spacer(4)] : [])]
	})
}
