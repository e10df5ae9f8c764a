import type { Brand } from '../../../shared/brand/brand'
import type { Block, BlockId } from '../../../shared/outline/block'
import { bandsOf, leftBlocks, type PairRow } from '../../../shared/outline/side-by-side'
import { blockText } from '../../../shared/outline/to-text'
import { coverLength } from '../cover'
import { leadsOn } from '../lead-in'
import { titleDrop } from '../page-geometry'
import { signaturesFrom } from '../signature-pairs'
import { blockXml, type Place } from './blocks'
import type { Change } from './change'
import { columnsXml, rowXml, wholeRowXml } from './columns'
import { contentsXml } from './contents'
import type { WordContext } from './context'
import { paragraph } from './paragraph'
import { penOf } from './revision'
import { endedByTable, shiftedMarks } from './shift-marks'
import { signatureXml } from './signature'

/** Points between a sentence and the table below it. */
const aboveTable = 9

/** An article before signatures that goes along with them as a whole. */
const shortArticle = { blocks: 5, letters: 900 }

/**
 * Indexes of blocks that stay with the signatures behind them: their short article with the last paragraph above it, else the last
 * paragraph. `pages`: of the PDF, where that article may be parted.
 */
function heldBySignatures(blocks: readonly Block[], pages: ReadonlyMap<BlockId, number>): ReadonlySet<number> {
	const held = new Set<number>()
	for (const [index, block] of blocks.entries()) {
		if (block.kind !== 'signature' || blocks[index - 1]?.kind === 'signature') continue
		const start = blocks.slice(0, index).findLastIndex((one) => one.kind === 'heading' && one.level === 1)
		const article = blocks.slice(Math.max(0, start), index)
		const letters = article.reduce((sum, one) => sum + blockText(one).length, 0)
		const isShort = start !== -1 && article.length <= shortArticle.blocks && letters <= shortArticle.letters
		const first = Math.max(0, isShort ? start - 1 : index - 1)
		const isParted = pages.get(blocks[first]!.id) !== pages.get(block.id)
		for (let at = isParted ? Math.max(0, index - 1) : first; at < index; at++) held.add(at)
	}
	return held
}

type Flow = {
	readonly startsPage: boolean
	readonly isHeld: boolean
	readonly leads: boolean
	readonly next: Block | undefined
}

function placeOf(block: Block, { startsPage, isHeld, leads, next }: Flow): Place {
	const breaks = startsPage || (block.kind === 'heading' && block.pageBreakBefore)
	return {
		...(isHeld || leads ? { keepNext: true } : {}),
		...(isHeld ? { keepLines: true } : {}),
		...(breaks ? { pageBreakBefore: true, spaceBefore: 0 } : {}),
		// A caption brings its own space.
		...(next?.kind === 'table' && next.caption === null ? { spaceAfter: aboveTable } : {}),
	}
}

type Body = {
	readonly parts: string[]
	/** Rows of both columns that stand below one another. */
	rows: string[]
	startsPage: boolean
	isAfterTable: boolean
	/** The last paragraph came or went: accepted or rejected, it joins what follows, and a table is nothing to join. */
	isAfterChange: boolean
}

/** Word joins two tables that touch, and a table has no page break of its own. */
function parting(body: Body, gap: Pick<Place, 'spaceAfter'>): void {
	const { startsPage, isAfterTable, isAfterChange, parts } = body
	if (!startsPage && !isAfterTable && !isAfterChange && parts.length > 0) return
	parts.push(paragraph({ style: 'TableEnd', keepNext: true, pageBreakBefore: startsPage, ...gap }, ''))
	body.startsPage = false
	body.isAfterTable = false
	body.isAfterChange = false
}

function closeColumns(body: Body): void {
	if (body.rows.length === 0) return
	body.parts.push(columnsXml(body.rows))
	body.rows = []
	body.isAfterTable = true
}

/** Letters of a clause that is not parted. */
const shortClause = 300

function addPair({ left, right }: PairRow, place: Place, body: Body, context: WordContext): void {
	// Neither a break nor the space above a table can stand in a cell.
	const { pageBreakBefore = false, spaceAfter: _, ...rest } = place
	if (pageBreakBefore) {
		closeColumns(body)
		body.startsPage = true
	}
	if (body.rows.length === 0) parting(body, {})
	const isShort = [left, right].every((block) => block === null || blockText(block).length <= shortClause)
	const marks = [left, right].flatMap((block) => (block === null ? [] : [markOf(block, context)]))
	const change = marks.every((mark) => mark === marks[0]) ? marks[0] : undefined
	const cell = (block: Block | null) => {
		if (block === null || block.kind === 'signature') return ''
		const content = blockXml(block, rest, context)
		const mark = markOf(block, context)
		if (context.revision === undefined || mark === undefined || change !== undefined) return content
		// A cell keeps its last paragraph, whatever becomes of the words in it.
		return mark.kind === 'del'
			? content + paragraph({ style: 'TableEnd' }, '')
			: endedByTable(content.match(/<w:p>.*?<\/w:p>/gs) ?? [], context.revision.changes).join('')
	}
	body.rows.push(rowXml({ left: cell(left), right: cell(right), keepsWhole: isShort, change }))
}

/** What a version did to a block as a whole. */
function markOf(block: Block, context: WordContext): Change | undefined {
	return penOf(context.revision?.of.get(block.id), context).mark
}

/** The body in print order. The contents end the first page, as they do on the PDF. */
export function bodyXml(
	context: WordContext,
	pages: ReadonlyMap<BlockId, number>,
	opening: Brand['opening'] = 'letterhead',
): string {
	const { outline } = context
	const body: Body = { parts: [], rows: [], startsPage: false, isAfterTable: false, isAfterChange: false }
	const { parts } = body
	const blocks = leftBlocks(outline)
	const indexOf = new Map(blocks.map((block, index) => [block, index]))
	const bands = bandsOf(outline)
	const cover = coverLength(blocks)
	const isRoomy = pages.get(blocks[cover - 1]?.id ?? '') === 1
	const hasTitlePage = opening === 'title-page' && outline.hasContents && cover > 0
	const contentsAfter = !outline.hasContents ? null : cover === 0 ? -1 : isRoomy || hasTitlePage ? cover - 1 : 0
	if (hasTitlePage) parts.push(paragraph({ style: 'TableEnd', spaceBefore: titleDrop }, ''))
	const held = heldBySignatures(blocks, pages)
	const addContents = () => {
		closeColumns(body)
		body.isAfterChange = false
		if (hasTitlePage) body.startsPage = true
		if (hasTitlePage || outline.beside !== undefined) parting(body, {})
		parts.push(contentsXml(context, pages))
		body.startsPage = true
		body.isAfterTable = outline.beside !== undefined
	}
	const flowOf = (index: number): Flow => {
		const leads = index !== -1 && leadsOn(blocks, index)
		return { startsPage: body.startsPage, isHeld: held.has(index), leads, next: blocks[index + 1] }
	}
	if (contentsAfter === -1) addContents()
	for (let at = 0; at < bands.length; at++) {
		const band = bands[at]!
		if (band.kind === 'pair') {
			for (const row of band.rows) {
				const index = row.left === null ? -1 : indexOf.get(row.left)!
				const block = row.left ?? row.right
				if (block === null) continue
				addPair(row, placeOf(block, flowOf(index)), body, context)
				if (index === contentsAfter) addContents()
			}
			continue
		}
		const { block } = band
		if (block.kind === 'signature') {
			const group = signaturesFrom(bands, at)
			const signatures = signatureXml(group, context)
			if (body.rows.length > 0) body.rows.push(wholeRowXml(signatures))
			else parts.push(signatures)
			at += group.length - 1
			closeColumns(body)
			body.isAfterTable = true
			body.isAfterChange = false
			continue
		}
		closeColumns(body)
		const mark = markOf(block, context)
		if (block.kind === 'table' && block.caption === null) parting(body, { spaceAfter: aboveTable })
		const index = indexOf.get(block) ?? -1
		parts.push(blockXml(block, placeOf(block, flowOf(index)), context))
		body.startsPage = false
		body.isAfterTable = block.kind === 'table'
		body.isAfterChange = block.kind !== 'table' && mark !== undefined
		if (index !== -1 && index === contentsAfter) addContents()
	}
	closeColumns(body)
	// A document ends with a paragraph, and so does one that ends with its contents.
	if (body.isAfterTable || body.startsPage || body.isAfterChange || bands.length === 0)
		parts.push(paragraph({ style: 'TableEnd' }, ''))
	const { revision } = context
	return (revision === undefined ? parts : shiftedMarks(parts, revision.changes)).join('')
}
