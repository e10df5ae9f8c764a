import type { Brand } from '../../shared/brand/brand'
import type { Block, ContractLanguage, Inline, ItemBlock, Outline } from '../../shared/outline/block'
import { runInTitle } from '../../shared/outline/to-text'
import { coverLength } from './cover'
import { leadsOn } from './lead-in'
import { indent, type Look, lookOf, textArea, titleDrop } from './page-geometry'
import { heightOf, keepAll, makeRow, type Row } from './pdf-pagination'
import { ink } from './pdf-painter'
import { type ParagraphShape, paragraphRows } from './pdf-paragraph'
import { signatureRows } from './pdf-signature'
import { node, type StructureNode } from './pdf-structure'
import { tableRows } from './pdf-table'
import { contentsRows } from './pdf-toc'
import { textWidth } from './shaping'

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

/** State that runs through the outline: lists that are still open and the bookmark of the current article. */
type Flow = {
	readonly language: ContractLanguage
	readonly look: Look
	lists: { level: 3 | 4; list: StructureNode; body: StructureNode }[]
	bookmark: PDFKit.PDFOutline | null
}

function itemRows(block: ItemBlock, flow: Flow): readonly Row[] {
	while (flow.lists.length > 0 && flow.lists[flow.lists.length - 1]!.level > block.level) flow.lists.pop()
	const open = flow.lists[flow.lists.length - 1]
	const list = open?.level === block.level ? open.list : node('L', open?.body ?? null)
	const listItem = node('LI', list)
	const label = node('Lbl', listItem)
	const body = node('LBody', listItem)
	if (open?.level === block.level) flow.lists.pop()
	flow.lists.push({ level: block.level, list, body })
	const isInner = block.level === 4
	return paragraphRows(block.inlines, {
		...flow.look.type.body,
		language: flow.language,
		node: body,
		left: isInner ? indent.subitem : indent.item,
		gap: 3.5 * flow.look.air,
		number: { text: block.number, x: isInner ? indent.item : indent.clause, node: label },
	})
}

const headingLook = {
	1: { pitch: 'heading', gap: 22 },
	2: { pitch: 'subheading', gap: 14 },
} as const

function headingRows(block: Block & { kind: 'heading' }, flow: Flow): readonly Row[] {
	const { pitch, gap } = headingLook[block.level]
	const { air, type } = flow.look
	const look = { ...type[pitch], gap: gap * air }
	// An annex's number ("Anlage 2") is too long to hang.
	const isHanging = block.number !== null && textWidth('bold', block.number, look.size) < indent.clause - 6
	const shape: ParagraphShape = {
		language: flow.language,
		node: node(block.level === 1 ? 'H2' : 'H3'),
		size: look.size,
		leading: look.leading,
		gap: look.gap,
		face: 'bold',
		tone: 'accent',
		left: isHanging ? indent.clause : 0,
		fill: 0,
		...(isHanging ? { number: { text: block.number, x: 0 } } : {}),
	}
	const words = isHanging || block.number === null ? block.text : `${block.number}\u2002${block.text}`
	const rows = keepAll(paragraphRows([text(words)], shape))
	const title = block.number === null ? block.text : `${block.number} ${block.text}`
	const pages = rows.map((row, index) => (index === 0 ? { ...row, startsPage: block.pageBreakBefore } : row))
	return anchored(pages, (doc, y) => {
		const parent = block.level === 1 ? doc.outline : (flow.bookmark ?? doc.outline)
		// pdfkit counts `left` from the right edge; `top` from above.
		const options = { top: y - 12, left: doc.page.width, expanded: false } as object
		const item = parent.addItem(title, options)
		if (block.level === 1) flow.bookmark = item
	})
}

const paragraphLook = {
	body: { pitch: 'body', gap: 7, ink: {} },
	note: { pitch: 'note', gap: 5, ink: { face: 'italic', gray: ink.strong } },
	definition: { pitch: 'body', gap: 6, ink: {} },
	party: { pitch: 'body', gap: 10, ink: {} },
} as const

function blockRows(block: Exclude<Block, { kind: 'signature' }>, flow: Flow): readonly Row[] {
	if (block.kind !== 'item') flow.lists = []
	const { language, look } = flow
	const { type, air } = look
	switch (block.kind) {
		case 'title': {
			const title = paragraphRows([text(block.text)], {
				...type.title,
				language,
				node: node('H1'),
				face: 'bold',
				tone: 'accent',
				fill: 0,
			})
			const subtitle =
				block.subtitle === null
					? []
					: paragraphRows(block.subtitle, {
							...type.subtitle,
							language,
							node: node('P'),
							gap: 8 * air,
							gray: ink.strong,
						})
			return keepAll([makeRow({ height: 14 * air, paint: () => {} }), ...title, ...subtitle])
		}
		case 'heading':
			return headingRows(block, flow)
		case 'clause': {
			const title: Inline[] = block.title === null ? [] : [{ kind: 'strong', text: runInTitle(block.title) }, text(' ')]
			return paragraphRows([...title, ...block.inlines], {
				...type.body,
				language,
				node: node('P'),
				left: indent.clause,
				gap: 7 * air,
				number: { text: block.number, x: 0 },
			})
		}
		case 'item':
			return itemRows(block, flow)
		case 'paragraph': {
			const left = block.indent === 1 ? indent.clause : 0
			const { pitch, gap, ink } = paragraphLook[block.style]
			return paragraphRows(block.inlines, { ...type[pitch], ...ink, gap: gap * air, language, node: node('P'), left })
		}
		case 'table':
			return tableRows(block, language, look)
	}
}

/** The end of the text before the signatures goes along with them: their whole article if it is short, else its last paragraph. */
function holdOn(rows: Row[], articleStart: number): void {
	const isShort = rows.length - articleStart <= 10
	for (let index = rows.length - 1; index >= Math.max(0, rows.length - 10); index--) {
		rows[index] = { ...rows[index]!, keepWithNext: true }
		if (rows[index]!.startsPage || (isShort ? index <= articleStart : rows[index]!.gap > 0)) break
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

/** All rows of the paper in print order. */
export function outlineRows(outline: Outline, opening: Brand['opening'] = 'letterhead'): readonly Row[] {
	const flow: Flow = { language: outline.language, look: lookOf(outline), lists: [], bookmark: null }
	const rows: Row[] = []
	let startsPage = false
	let articleStart = 0
	let titleEnd = 0
	const { blocks } = outline
	const cover = coverLength(blocks)
	const hasTitlePage = opening === 'title-page' && outline.hasContents && cover > 0
	if (hasTitlePage) rows.push(makeRow({ height: titleDrop, paint: () => {} }))
	if (outline.hasContents && cover === 0) {
		rows.push(...contentsRows(outline))
		startsPage = true
	}
	for (let index = 0; index < blocks.length; index++) {
		const block = blocks[index]!
		let made: readonly Row[]
		if (block.kind === 'signature') {
			const run = blocks.slice(index).findIndex((other) => other.kind !== 'signature')
			const count = run === -1 ? blocks.length - index : run
			const group = blocks.slice(index, index + count).filter((other) => other.kind === 'signature')
			holdOn(rows, articleStart)
			made = signatureRows(group, outline)
			index += count - 1
		} else {
			if (block.kind === 'heading' && block.level === 1) articleStart = rows.length
			const free = blockRows(block, flow)
			const plain = leadsOn(blocks, index) ? [...free.slice(0, -1), ...keepAll(free.slice(-1))] : free
			const [first, ...rest] = anchored(plain, (doc, y) => {
				doc.addNamedDestination(block.id, 'XYZ', 0, y - 10, null as unknown as number)
			})
			made = first === undefined ? [] : [{ ...first, anchors: [...first.anchors, block.id] }, ...rest]
		}
		rows.push(...made.map((row, at) => (at === 0 && startsPage ? { ...row, startsPage: true } : row)))
		if (made.length > 0) startsPage = false
		if (block.kind === 'title') titleEnd = rows.length
		if (outline.hasContents && index === cover - 1) {
			const contents = contentsRows(outline)
			if (hasTitlePage) rows.push(...contents.map((row, at) => (at === 0 ? { ...row, startsPage: true } : row)))
			startsPage = hasTitlePage || addContents(rows, contents, titleEnd).endsPage
		}
	}
	return rows
}
