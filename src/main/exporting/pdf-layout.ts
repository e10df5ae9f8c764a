import type { Brand } from '../../shared/brand/brand'
import type { Block, ContractLanguage, Inline, ItemBlock, Outline } from '../../shared/outline/block'
import { bandsOf, bothTexts, leftBlocks, type PairRow } from '../../shared/outline/side-by-side'
import { runInTitle } from '../../shared/outline/to-text'
import { coverLength } from './cover'
import { leadsOn } from './lead-in'
import { columnFrames, type Frame, lookOf, textArea, titleDrop, wholeFrame } from './page-geometry'
import { heightOf, keepAll, makeRow, type Row, zipRows } from './pdf-pagination'
import { ink } from './pdf-painter'
import { type ParagraphShape, paragraphRows } from './pdf-paragraph'
import { signatureRows } from './pdf-signature'
import { node, type StructureNode } from './pdf-structure'
import { tableRows } from './pdf-table'
import { contentsRows } from './pdf-toc'
import { textWidth } from './shaping'
import { signaturesFrom } from './signature-pairs'

const text = (words: string): Inline => ({ kind: 'text', text: words })

/** Adds a destination (and for heads a bookmark) where the block's first row lands. */
function anchored(rows: readonly Row[], onPaint: (doc: PDFKit.PDFDocument, y: number) => void): readonly Row[] {
	const [first, ...rest] = rows
	if (first === undefined) return rows
	return [
		{
			...first,
			paint: (painter, y) => {
				onPaint(painter.doc, y)
				first.paint(painter, y)
			},
		},
		...rest,
	]
}

/** The bookmark of the current article. */
type Bookmarks = { article: PDFKit.PDFOutline | null }

/** State that runs through a column: lists that are still open, and what its blocks hang below in the structure. */
type Flow = {
	readonly language: ContractLanguage
	readonly frame: Frame
	readonly isBeside: boolean
	readonly bookmarks: Bookmarks
	parent: StructureNode | null
	lists: { level: 3 | 4; list: StructureNode; body: StructureNode }[]
}

function itemRows(block: ItemBlock, flow: Flow): readonly Row[] {
	while (flow.lists.length > 0 && flow.lists[flow.lists.length - 1]!.level > block.level) flow.lists.pop()
	const open = flow.lists[flow.lists.length - 1]
	const list = open?.level === block.level ? open.list : node('L', open?.body ?? flow.parent)
	const listItem = node('LI', list)
	const label = node('Lbl', listItem)
	const body = node('LBody', listItem)
	if (open?.level === block.level) flow.lists.pop()
	flow.lists.push({ level: block.level, list, body })
	const isInner = block.level === 4
	const { indent, look } = flow.frame
	const back = block.isAtMargin ? indent.clause : 0
	return paragraphRows(block.inlines, {
		...look.type.body,
		...placed(flow, (isInner ? indent.subitem : indent.item) - back),
		node: body,
		gap: 3.5 * look.air,
		number: { text: block.number, x: flow.frame.x + (isInner ? indent.item : indent.clause) - back, node: label },
	})
}

/** Points of a paragraph's text in its column. */
function placed({ frame, language }: Flow, left: number): Pick<ParagraphShape, 'language' | 'left' | 'width'> {
	return { language, left: frame.x + left, width: frame.x + frame.width }
}

function headingRows(block: Block & { kind: 'heading' }, bookmark: string | null, flow: Flow): readonly Row[] {
	const { indent } = flow.frame
	const { air, type } = flow.frame.look
	const look = block.level === 1 ? { ...type.heading, gap: 22 * air } : { ...type.subheading, gap: 14 * air }
	// An annex's number ("Anlage 2") is too long to hang.
	const isHanging = block.number !== null && textWidth('bold', block.number, look.size) < indent.clause - 6
	const shape: ParagraphShape = {
		...placed(flow, isHanging ? indent.clause : 0),
		node: node(block.level === 1 ? 'H2' : 'H3', flow.parent),
		size: look.size,
		leading: look.leading,
		gap: look.gap,
		face: 'bold',
		tone: 'accent',
		fill: 0,
		...(isHanging ? { number: { text: block.number, x: flow.frame.x } } : {}),
	}
	const words = isHanging || block.number === null ? block.text : `${block.number}\u2002${block.text}`
	const rows = keepAll(paragraphRows([text(words)], shape))
	const pages = rows.map((row, index) => (index === 0 ? { ...row, startsPage: block.pageBreakBefore } : row))
	if (bookmark === null) return pages
	return anchored(pages, (doc, y) => {
		const parent = block.level === 1 ? doc.outline : (flow.bookmarks.article ?? doc.outline)
		// pdfkit counts `left` from the right edge; `top` from above.
		const options = { top: y - 12, left: doc.page.width, expanded: false } as object
		const item = parent.addItem(bookmark, options)
		if (block.level === 1) flow.bookmarks.article = item
	})
}

const paragraphLook = {
	body: { pitch: 'body', gap: 7, ink: {} },
	note: { pitch: 'note', gap: 5, ink: { face: 'italic', gray: ink.strong } },
	definition: { pitch: 'body', gap: 6, ink: {} },
	party: { pitch: 'body', gap: 10, ink: {} },
} as const

type Heading = Block & { readonly kind: 'heading' }
const headingText = ({ number, text }: Heading): string => (number === null ? text : `${number} ${text}`)

/** `beside` is the same block in the other column. */
function blockRows(block: Exclude<Block, { kind: 'signature' }>, beside: Block | null, flow: Flow): readonly Row[] {
	if (block.kind !== 'item') flow.lists = []
	const { frame, parent } = flow
	const { indent, look } = frame
	const { type, air } = look
	switch (block.kind) {
		case 'title': {
			const title = paragraphRows([text(block.text)], {
				...type.title,
				...placed(flow, 0),
				// A document has one title; the other language's stands beside it.
				node: node(flow.isBeside ? 'P' : 'H1', parent),
				face: 'bold',
				tone: 'accent',
				fill: 0,
			})
			const subtitle =
				block.subtitle === null
					? []
					: paragraphRows(block.subtitle, {
							...type.subtitle,
							...placed(flow, 0),
							node: node('P', parent),
							gap: 8 * air,
							gray: ink.strong,
						})
			return keepAll([makeRow({ height: 14 * air, paint: () => {} }), ...title, ...subtitle])
		}
		case 'heading':
			return headingRows(block, bookmarkOf(block, beside, flow), flow)
		case 'clause': {
			const title: Inline[] = block.title === null ? [] : [{ kind: 'strong', text: runInTitle(block.title) }, text(' ')]
			return paragraphRows([...title, ...block.inlines], {
				...type.body,
				...placed(flow, indent.clause),
				node: node('P', parent),
				gap: 7 * air,
				number: { text: block.number, x: frame.x },
			})
		}
		case 'item':
			return itemRows(block, flow)
		case 'paragraph': {
			const left = block.indent === 1 ? indent.clause : 0
			const { pitch, gap, ink } = paragraphLook[block.style]
			const shape = { ...type[pitch], ...ink, gap: gap * air, ...placed(flow, left) }
			return paragraphRows(block.inlines, { ...shape, node: node('P', parent) })
		}
		case 'table':
			return tableRows(block, { language: block.language ?? flow.language, look, tagged: block.language })
	}
}

/** One bookmark for both languages; null where the other column's head has it. */
function bookmarkOf(block: Heading, beside: Block | null, { isBeside }: Flow): string | null {
	if (beside?.kind !== 'heading') return headingText(block)
	return isBeside ? null : bothTexts(headingText(block), headingText(beside))
}

/**
 * The end of the text before the signatures goes along with them: their whole article if it is short, with the last paragraph of what
 * the parties agreed above it; else the last paragraph of their article. Where that would leave much of a page empty only the last paragraph
 * goes along, so that in no case anybody signs a page of signatures alone.
 */
function holdOn(rows: Row[], articleStart: number): void {
	const from = rows.length - articleStart <= 10 ? articleStart : rows.length
	let isLast = true
	for (let index = rows.length - 1; index >= Math.max(0, rows.length - 24); index--) {
		const row = rows[index]!
		const wasFree = !row.keepWithNext
		rows[index] = { ...row, keepWithNext: true, ...(wasFree && !isLast ? { keepsLoosely: true } : {}) }
		if (row.gap > 0) isLast = false
		if (row.startsPage || (index < from && row.gap > 0)) break
	}
}

/** The contents end the first page: below the parties, or right after the title where both do not fit. */
function addContents(rows: Row[], contents: readonly Row[], titleEnd: number): { readonly endsPage: boolean } {
	if (heightOf([...rows, ...contents]) <= textArea.height) {
		rows.push(...contents)
		return { endsPage: true }
	}
	const after = rows[titleEnd]
	if (after !== undefined) rows[titleEnd] = { ...after, startsPage: true }
	rows.splice(titleEnd, 0, ...contents)
	return { endsPage: after === undefined }
}

/** A block's rows with a destination where it begins, kept with the next block where it must be. */
function linkedRows(
	block: Exclude<Block, { kind: 'signature' }>,
	leads: boolean,
	made: readonly Row[],
): readonly Row[] {
	const plain = leads ? [...made.slice(0, -1), ...keepAll(made.slice(-1))] : made
	const [first, ...rest] = anchored(plain, (doc, y) => {
		doc.addNamedDestination(block.id, 'XYZ', 0, y - 10, null as unknown as number)
	})
	return first === undefined ? [] : [{ ...first, anchors: [...first.anchors, block.id] }, ...rest]
}

type Columns = { readonly left: Flow; readonly right: Flow }

function columnsOf(outline: Outline, bookmarks: Bookmarks): Columns {
	const flow = { bookmarks, parent: null, lists: [] }
	const other = outline.beside?.language ?? outline.language
	return {
		left: { ...flow, language: outline.language, frame: columnFrames.left, isBeside: false },
		right: { ...flow, language: other, frame: columnFrames.right, isBeside: true },
	}
}

/** Both columns of a clause; in the structure the one is read to its end before the other begins. */
function pairRows(rows: readonly PairRow[], columns: Columns, leads: (block: Block) => boolean): readonly Row[][] {
	const band = {}
	for (const flow of [columns.left, columns.right]) {
		flow.lists = []
		flow.parent = node('Div', null, flow.isBeside ? flow.language : undefined)
	}
	return rows.map(({ left, right }) => {
		const keeps = left !== null && leads(left)
		const rowsOf = (block: Block | null, beside: Block | null, flow: Flow) =>
			block === null || block.kind === 'signature' ? [] : linkedRows(block, keeps, blockRows(block, beside, flow))
		return [...zipRows(rowsOf(left, right, columns.left), rowsOf(right, left, columns.right), band)]
	})
}

/** All rows of the paper in print order. */
export function outlineRows(outline: Outline, opening: Brand['opening'] = 'letterhead'): readonly Row[] {
	const bookmarks: Bookmarks = { article: null }
	const whole: Flow = {
		...{ language: outline.language, frame: { ...wholeFrame, look: lookOf(outline) }, isBeside: false },
		...{ bookmarks, parent: null, lists: [] },
	}
	const columns = columnsOf(outline, bookmarks)
	const rows: Row[] = []
	let startsPage = false
	let articleStart = 0
	let titleEnd = 0
	const lefts = leftBlocks(outline)
	const places = new Map(lefts.map((block, index) => [block, index]))
	const leads = (block: Block) => leadsOn(lefts, places.get(block) ?? -1)
	const bands = bandsOf(outline)
	const coverEnd = lefts[coverLength(lefts) - 1]
	const hasTitlePage = opening === 'title-page' && outline.hasContents && coverEnd !== undefined
	if (hasTitlePage) rows.push(makeRow({ height: titleDrop, paint: () => {} }))
	const push = (made: readonly Row[], blocks: readonly (Block | null)[]) => {
		if (blocks.some((block) => block?.kind === 'heading' && block.level === 1)) articleStart = rows.length
		rows.push(...made.map((row, at) => (at === 0 && startsPage ? { ...row, startsPage: true } : row)))
		if (made.length > 0) startsPage = false
		if (blocks.some((block) => block?.kind === 'title')) titleEnd = rows.length
		if (!outline.hasContents || coverEnd === undefined || !blocks.includes(coverEnd)) return
		const contents = contentsRows(outline)
		if (hasTitlePage) rows.push(...contents.map((row, at) => (at === 0 ? { ...row, startsPage: true } : row)))
		startsPage = hasTitlePage || addContents(rows, contents, titleEnd).endsPage
	}
	if (outline.hasContents && coverEnd === undefined) {
		rows.push(...contentsRows(outline))
		startsPage = true
	}
	for (let index = 0; index < bands.length; index++) {
		const band = bands[index]!
		if (band.kind === 'pair') {
			for (const [at, made] of pairRows(band.rows, columns, leads).entries()) {
				const { left, right } = band.rows[at]!
				push(made, [left, right])
			}
			continue
		}
		const { block } = band
		if (block.kind === 'signature') {
			const group = signaturesFrom(bands, index)
			holdOn(rows, articleStart)
			push(signatureRows(group, outline), group)
			index += group.length - 1
		} else push(linkedRows(block, leads(block), blockRows(block, null, whole)), [block])
	}
	return rows
}
