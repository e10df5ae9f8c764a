import type { SignatureBlock, SignatureLine } from '../../../shared/outline/block'
import { textArea } from '../page-geometry'
import { lineHeight, tagRoomOf } from '../signature-lines'
import { signatureLineIndex, signaturePairs } from '../signature-pairs'
import { recipientsOf, tagManner } from '../signing-tags'
import { languageOf, type WordContext } from './context'
import { paragraph, twips } from './paragraph'
import { tagRun } from './signing-tag'
import { bookmarked, spansOf, words, writeSpans } from './spans'
import { gridXml } from './table'
import { colour } from './theme'

const gutter = twips(28)
const columnWidth = Math.floor((twips(textArea.width) - gutter) / 2)
const labelWidth = twips(66)
const valueWidth = columnWidth - labelWidth

const tablePr = (width: number) =>
	`<w:tblPr><w:tblStyle w:val="SignatureTable"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`
const writeOn = `<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${colour.muted}"/></w:tcBorders>`
const flush = `<w:tcMar>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')}</w:tcMar>`

type Cell = { readonly width: number; readonly runs: string; readonly isTop: boolean }

function outerCell(width: number, content: string): string {
	return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${flush}</w:tcPr>${content}</w:tc>`
}

/** What a line's cells hold from left to right, with their widths; a signing service's field stands at the right of what is printed. */
function valueCells(line: SignatureLine, block: SignatureBlock, context: WordContext): readonly Cell[] {
	const { signing } = context.outline
	const language = languageOf(block, context)
	const printed = writeSpans(spansOf(line.value ?? [], context, { language }))
	const recipient = recipientsOf(context.outline).get(block.id)!
	const room =
		signing === undefined ? null : tagRoomOf(line, { service: signing, recipient, width: valueWidth / twips(1) })
	if (signing === undefined || room === null) return [{ width: valueWidth, runs: printed, isTop: false }]
	const tag = { runs: tagRun(signing, room.place), isTop: tagManner(signing) === 'corner' }
	if (line.value === null) return [{ ...tag, width: valueWidth }]
	const width = twips(room.place.width)
	return [
		{ width: valueWidth - width, runs: printed, isTop: false },
		{ ...tag, width },
	]
}

function valueCell({ width, runs, isTop }: Cell, span: number): string {
	const joined = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`
	const align = `<w:vAlign w:val="${isTop ? 'top' : 'bottom'}"/>`
	const content = paragraph({ style: 'SignatureValue' }, runs)
	return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${joined}${writeOn}${align}</w:tcPr>${content}</w:tc>`
}

/** One signatory: a heading and a small table of labels and lines to write on. */
function blockCell(block: SignatureBlock, context: WordContext): string {
	const language = languageOf(block, context)
	const look = language === undefined ? {} : { language }
	const signed = signatureLineIndex(block)
	const lines = block.lines.map((line) => ({ line, cells: valueCells(line, block, context) }))
	const shared = lines.find(({ cells }) => cells.length > 1)?.cells
	const columns = shared?.map(({ width }) => width) ?? [valueWidth]
	const rows = lines.map(({ line, cells }, index) => {
		const height = twips(index === signed ? lineHeight.signature : lineHeight.plain)
		const label = paragraph({ style: 'SignatureLabel' }, writeSpans([words(line.label, look)]))
		const span = cells.length === 1 ? columns.length : 1
		return [
			`<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>`,
			`<w:tc><w:tcPr><w:tcW w:w="${labelWidth}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>${label}</w:tc>`,
			`${cells.map((cell) => valueCell(cell, span)).join('')}</w:tr>`,
		].join('')
	})
	const spans = spansOf(block.heading, context, { language, isBold: true })
	const heading = paragraph({ style: 'Signatory' }, bookmarked(block.id, spans, context))
	if (rows.length === 0) return outerCell(columnWidth, heading)
	const table = `<w:tbl>${tablePr(columnWidth)}${gridXml([labelWidth, ...columns])}${rows.join('')}</w:tbl>`
	return outerCell(columnWidth, heading + table + paragraph({ style: 'TableEnd', keepNext: true }, ''))
}

/** Signature blocks two by two; a row is never cut and stays with the one after it. */
export function signatureXml(blocks: readonly SignatureBlock[], context: WordContext): string {
	const pairs = signaturePairs(blocks)
	const widths = [columnWidth, gutter, columnWidth]
	return pairs
		.map((pair, index) => {
			const keepNext = index < pairs.length - 1
			const empty = paragraph({ style: 'TableEnd', keepNext }, '')
			const [left, right] = pair
			const cells = [
				left === undefined ? '' : blockCell(left, context),
				outerCell(gutter, empty),
				right === undefined ? outerCell(columnWidth, empty) : blockCell(right, context),
			]
			const row = `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
			const table = `<w:tbl>${tablePr(columnWidth * 2 + gutter)}${gridXml(widths)}${row}</w:tbl>`
			return paragraph({ style: 'SignatureGap' }, '') + table
		})
		.join('')
}
