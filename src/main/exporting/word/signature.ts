import type { SignatureBlock } from '../../../shared/outline/block'
import { labelAddress, lineAddress } from '../../../shared/review/printed-texts'
import { tagRoomOf } from '../signature-lines'
import { levelHeights, signatureColumns, signatureType } from '../signature-measures'
import { signaturePairs } from '../signature-pairs'
import { recipientsOf, tagManner } from '../signing-tags'
import { addressed, bookmarked } from './addressed'
import type { Change } from './change'
import { languageOf, type WordContext } from './context'
import { paragraph, twips } from './paragraph'
import { oldOf, type Pen, penOf } from './revision'
import { tagRun } from './signing-tag'
import { spansOf, words } from './spans'
import { gridXml } from './table'
import { colour } from './theme'

const gutter = twips(signatureColumns.gutter)
const columnWidth = Math.floor(twips(signatureColumns.width))
const labelWidth = twips(signatureColumns.label)
const valueWidth = columnWidth - labelWidth

const tablePr = (width: number) =>
	`<w:tblPr><w:tblStyle w:val="SignatureTable"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`
const writeOn = `<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${colour.muted}"/></w:tcBorders>`
const flush = `<w:tcMar>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')}</w:tcMar>`

type Cell = { readonly width: number; readonly runs: string; readonly isTop: boolean }

/** The parts of a signature block as they are written, and the same lines of the old version's. */
type Signatory = { readonly block: SignatureBlock; readonly pen: Pen; readonly old: SignatureBlock | null }

function signatoryOf(block: SignatureBlock, context: WordContext): Signatory {
	return { block, pen: penOf(context.revision?.of.get(block.id), context), old: oldOf(block, context) }
}

function outerCell(width: number, content: string): string {
	return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${flush}</w:tcPr>${content}</w:tc>`
}

/** What a line's cells hold from left to right, with their widths; a signing service's field stands at the right of what is printed. */
function valueCells(index: number, { block, pen, old }: Signatory, context: WordContext): readonly Cell[] {
	const { signing } = context.outline
	const line = block.lines[index]!
	const language = languageOf(block, context)
	const oldContext = context.revision?.old ?? context
	const before = old === null ? undefined : spansOf(old.lines[index]?.value ?? [], oldContext, { language })
	const spans = pen.spans(spansOf(line.value ?? [], pen.context, { language }), before)
	const printed = addressed(lineAddress(block.id, index), spans, context)
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

function valueCell({ width, runs, isTop }: Cell, span: number, change: Change | undefined): string {
	const joined = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`
	const align = `<w:vAlign w:val="${isTop ? 'top' : 'bottom'}"/>`
	const content = paragraph({ style: 'SignatureValue', change }, runs)
	return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${joined}${writeOn}${align}</w:tcPr>${content}</w:tc>`
}

const rowShape = (height: number, mark: string) =>
	`<w:trPr><w:cantSplit/><w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>${mark}</w:trPr>`

/** One signatory: a small table of a heading, labels and lines to write on. `heights`: of its rows, level with the neighbour's. */
function blockCell(signatory: Signatory, heights: readonly number[], context: WordContext): string {
	const { block, pen, old } = signatory
	const change = pen.mark
	const language = languageOf(block, context)
	const look = language === undefined ? {} : { language }
	const lines = block.lines.map((line, index) => ({ line, cells: valueCells(index, signatory, context) }))
	const shared = lines.find(({ cells }) => cells.length > 1)?.cells
	const columns = shared?.map(({ width }) => width) ?? [valueWidth]
	const mark = () => (change === undefined ? '' : `<${change.tag()}/>`)
	const rows = lines.map(({ line, cells }, index) => {
		const before = old === null ? undefined : [words(old.lines[index]?.label ?? '', look)]
		const label = addressed(labelAddress(block.id, index), pen.spans([words(line.label, look)], before), context)
		const span = cells.length === 1 ? columns.length : 1
		return [
			`<w:tr>${rowShape(heights[index + 1] ?? 0, mark())}`,
			`<w:tc><w:tcPr><w:tcW w:w="${labelWidth}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>`,
			`${paragraph({ style: 'SignatureLabel', change }, label)}</w:tc>`,
			`${cells.map((cell) => valueCell(cell, span, change)).join('')}</w:tr>`,
		].join('')
	})
	const bold = { language, isBold: true }
	const oldHeading = old === null ? undefined : spansOf(old.heading, context.revision?.old ?? context, bold)
	const spans = pen.spans(spansOf(block.heading, pen.context, bold), oldHeading)
	const heading = paragraph({ style: 'Signatory', change }, bookmarked(block.id, spans, context))
	const whole = `<w:tcW w:w="${columnWidth}" w:type="dxa"/><w:gridSpan w:val="${columns.length + 1}"/>`
	const head = `<w:tr>${rowShape(heights[0] ?? 0, mark())}<w:tc><w:tcPr>${whole}</w:tcPr>${heading}</w:tc></w:tr>`
	const table = `<w:tbl>${tablePr(columnWidth)}${gridXml([labelWidth, ...columns])}${head}${rows.join('')}</w:tbl>`
	return outerCell(columnWidth, table + paragraph({ style: 'TableEnd', keepNext: true, change }, ''))
}

/** Signature blocks that stand together and came or went together. */
function groupsOf(blocks: readonly SignatureBlock[], context: WordContext): readonly SignatureBlock[][] {
	const groups: SignatureBlock[][] = []
	let last: Change | undefined
	for (const block of blocks) {
		const { mark } = penOf(context.revision?.of.get(block.id), context)
		const open = groups.at(-1)
		if (open !== undefined && mark === last) open.push(block)
		else groups.push([block])
		last = mark
	}
	return groups
}

/** Signature blocks two by two; a row is never cut and stays with the one after it. */
export function signatureXml(blocks: readonly SignatureBlock[], context: WordContext): string {
	const widths = [columnWidth, gutter, columnWidth]
	const pairs = groupsOf(blocks, context).flatMap(signaturePairs)
	return pairs
		.map((pair, index) => {
			const keepNext = index < pairs.length - 1
			const [left, right] = pair.map((block) => signatoryOf(block, context))
			const [heading = 0, ...lines] = levelHeights(pair, context.outline)
			// A name that is filled in later may take a line more than its blank.
			const isOpen = pair.some((block) => block.heading.some(({ kind }) => kind === 'blank'))
			const heights = [isOpen ? heading + signatureType(context.outline).body.leading : heading, ...lines]
			const change = left?.pen.mark
			const empty = () => paragraph({ style: 'TableEnd', keepNext, change }, '')
			const cells = [
				left === undefined ? '' : blockCell(left, heights, context),
				outerCell(gutter, empty()),
				right === undefined ? outerCell(columnWidth, empty()) : blockCell(right, heights, context),
			]
			const mark = change === undefined ? '' : `<${change.tag()}/>`
			const row = `<w:tr><w:trPr><w:cantSplit/>${mark}</w:trPr>${cells.join('')}</w:tr>`
			const table = `<w:tbl>${tablePr(columnWidth * 2 + gutter)}${gridXml(widths)}${row}</w:tbl>`
			return paragraph({ style: 'SignatureGap' }, '') + table
		})
		.join('')
}
