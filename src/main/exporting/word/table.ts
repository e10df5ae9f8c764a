import type { TableBlock, TableRow } from '../../../shared/outline/block'
import { inlineText } from '../../../shared/outline/to-text'
import { cellAddress } from '../../../shared/review/printed-texts'
import { indent, type Look, lookOf, textArea } from '../page-geometry'
import { textWidth } from '../shaping'
import { rowsKept } from '../table-breaks'
import { cellPadding, columnWidths } from '../table-columns'
import { addressed, bookmarked } from './addressed'
import { languageOf, type WordContext } from './context'
import { paragraph, twips } from './paragraph'
import { oldOf, type Pen, penOf } from './revision'
import { endedByTable } from './shift-marks'
import { spansOf, words } from './spans'
import { valued } from './xml'

/** Column widths in twips (1/20 point); they add up to the whole width. */
function widthsOf(block: TableBlock, total: number, size: number): number[] {
	const widths = columnWidths(block, total / 20, Math.round(size * 2) / 2).map((width) => Math.floor(width * 20))
	const rest = total - widths.reduce((all, width) => all + width, 0)
	return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}

export function gridXml(widths: readonly number[]): string {
	return `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
}

/** Outer edges are flush with the text; only inner gutters have padding. */
function marginsXml(isFirst: boolean, isLast: boolean): string {
	if (!isFirst && !isLast) return ''
	const side = (name: string) => `<w:${name} w:w="0" w:type="dxa"/>`
	return `<w:tcMar>${isFirst ? side('left') : ''}${isLast ? side('right') : ''}</w:tcMar>`
}

/** Points that a row of these texts takes on the paper, nearly. */
function heightOf(texts: readonly string[], widths: readonly number[], { type, cell }: Look): number {
	const lines = texts.map((text, index) => {
		const room = Math.max(1, (widths[index] ?? 0) / 20 - 2 * cellPadding)
		return Math.ceil(textWidth('regular', text, type.table.size) / room)
	})
	return cell.top + Math.max(1, ...lines) * type.table.leading + cell.bottom
}

/** A row, and its place among the old version's rows where the document shows two. */
type ShownRow = { readonly row: TableRow; readonly pen: Pen; readonly old: TableRow | null }

/** Rows of a table; those of one that came or went as a whole go with it. */
function rowsOf(block: TableBlock, pen: Pen, context: WordContext): readonly ShownRow[] {
	return block.rows.map((row) => {
		const change = context.revision?.of.get(row.id)
		if (pen.mark !== undefined || change === undefined) return { row, pen, old: null }
		return { row, pen: penOf(change, context), old: change.kind === 'row' ? change.old : null }
	})
}

function rowMark({ mark }: Pen): string {
	return mark === undefined ? '' : `<${mark.tag()}/>`
}

/** A table as on the PDF's paper: a head that repeats, rows that are not cut. The caption stands above as a paragraph. */
export function tableXml(block: TableBlock, context: WordContext): string {
	const language = languageOf(block, context)
	const look = language === undefined ? {} : { language }
	const left = block.indent === 1 ? indent.clause : 0
	const total = twips(textArea.width - left)
	const paper = lookOf(context.outline)
	const widths = widthsOf(block, total, paper.type.table.size)
	const last = block.columns.length - 1
	const isRight = (index: number) => block.columns[index]?.align === 'right'
	const cell = (index: number, content: string) =>
		`<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/>${marginsXml(index === 0, index === last)}</w:tcPr>${content}</w:tc>`
	const pen = penOf(context.revision?.of.get(block.id), context)
	const old = oldOf(block, context)
	const oldContext = context.revision?.old ?? context
	const head = block.columns.map((column, index) => {
		const before = old === null ? undefined : [words(old.columns[index]?.head ?? '', look)]
		const spans = pen.spans([words(column.head, look)], before)
		const address = cellAddress(block.id, index)
		const isFirst = index === 0 && block.caption === null
		const runs = isFirst ? bookmarked(block.id, spans, context, address) : addressed(address, spans, context)
		return cell(index, paragraph({ style: isRight(index) ? 'TableFigureHead' : 'TableHead', change: pen.mark }, runs))
	})
	const shown = rowsOf(block, pen, context)
	const heads = block.columns.map(({ head: text }) => text)
	const kept = rowsKept(
		shown.map(({ row }) => heightOf(row.cells.map(inlineText), widths, paper)),
		{ above: heightOf(heads, widths, paper), leading: paper.type.table.leading },
	)
	const rows = shown.map(({ row, pen: hand, old: oldRow }, at) => {
		const keepNext = kept[at]!
		const cells = block.columns.map((_, index) => {
			const before = oldRow === null ? undefined : spansOf(oldRow.cells[index] ?? [], oldContext, { language })
			const spans = hand.spans(spansOf(row.cells[index] ?? [], hand.context, { language }), before)
			const isMarked = index === 0 && hand.mark?.kind !== 'del'
			const address = cellAddress(row.id, index)
			const runs = isMarked ? bookmarked(row.id, spans, context, address) : addressed(address, spans, context)
			const style = isRight(index) ? 'TableFigure' : 'TableText'
			return cell(index, paragraph({ style, keepNext, change: hand.mark }, runs))
		})
		return `<w:tr><w:trPr><w:cantSplit/>${rowMark(hand)}</w:trPr>${cells.join('')}</w:tr>`
	})
	return [
		captionXml(block, context),
		`<w:tbl><w:tblPr><w:tblStyle w:val="ContractTable"/><w:tblW w:w="${total}" w:type="dxa"/>`,
		left === 0 ? '' : `<w:tblInd w:w="${twips(left)}" w:type="dxa"/>`,
		'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
		block.caption === null ? '' : valued('tblCaption', block.caption),
		`</w:tblPr>${gridXml(widths)}<w:tr><w:trPr><w:cantSplit/><w:tblHeader/>${rowMark(pen)}</w:trPr>${head.join('')}</w:tr>`,
		`${rows.join('')}</w:tbl>`,
	].join('')
}

function captionXml(block: TableBlock, context: WordContext): string {
	if (block.caption === null) return ''
	const language = languageOf(block, context)
	const look = language === undefined ? {} : { language }
	const pen = penOf(context.revision?.of.get(block.id), context)
	const old = oldOf(block, context)
	const spans = pen.spans([words(block.caption, look)], old === null ? undefined : [words(old.caption ?? '', look)])
	const style = block.indent === 1 ? 'CaptionIndent' : 'Caption'
	const caption = paragraph({ style, change: pen.mark }, bookmarked(block.id, spans, context))
	if (context.revision === undefined || pen.mark === undefined) return caption
	// A paragraph that came or went cannot join a table.
	return pen.mark.kind === 'del'
		? caption + paragraph({ style: 'TableEnd', keepNext: true }, '')
		: endedByTable([caption], context.revision.changes).join('')
}
