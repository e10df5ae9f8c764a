import type { SignatureBlock } from '../../../shared/outline/block'
import { textArea } from '../page-geometry'
import { signatureLineIndex, signaturePairs } from '../signature-pairs'
import { languageOf, type WordContext } from './context'
import { paragraph, twips } from './paragraph'
import { bookmarked, spansOf, words, writeSpans } from './spans'
import { gridXml } from './table'
import { colour } from './theme'

const gutter = twips(28)
const columnWidth = Math.floor((twips(textArea.width) - gutter) / 2)
const labelWidth = twips(66)
const lineHeight = { plain: twips(24), signature: twips(44) }

const tablePr = (width: number) =>
	`<w:tblPr><w:tblStyle w:val="SignatureTable"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`
const writeOn = `<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${colour.muted}"/></w:tcBorders>`
const flush = `<w:tcMar>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')}</w:tcMar>`

function outerCell(width: number, content: string): string {
	return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${flush}</w:tcPr>${content}</w:tc>`
}

/** One signatory: a heading and a small table of labels and lines to write on. */
function blockCell(block: SignatureBlock, context: WordContext): string {
	const language = languageOf(block, context)
	const look = language === undefined ? {} : { language }
	const signed = signatureLineIndex(block)
	const rows = block.lines.map((line, index) => {
		const height = index === signed ? lineHeight.signature : lineHeight.plain
		const label = paragraph({ style: 'SignatureLabel' }, writeSpans([words(line.label, look)]))
		const value = paragraph({ style: 'SignatureValue' }, writeSpans(spansOf(line.value ?? [], context, { language })))
		const cell = (width: number, borders: string, content: string) =>
			`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${borders}<w:vAlign w:val="bottom"/></w:tcPr>${content}</w:tc>`
		return [
			`<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>`,
			`${cell(labelWidth, '', label)}${cell(columnWidth - labelWidth, writeOn, value)}</w:tr>`,
		].join('')
	})
	const spans = spansOf(block.heading, context, { language, isBold: true })
	const heading = paragraph({ style: 'Signatory' }, bookmarked(block.id, spans, context))
	if (rows.length === 0) return outerCell(columnWidth, heading)
	const widths = [labelWidth, columnWidth - labelWidth]
	const lines = `<w:tbl>${tablePr(columnWidth)}${gridXml(widths)}${rows.join('')}</w:tbl>`
	return outerCell(columnWidth, heading + lines + paragraph({ style: 'TableEnd', keepNext: true }, ''))
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
