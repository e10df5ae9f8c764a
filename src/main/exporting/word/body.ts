import type { Brand } from '../../../shared/brand/brand'
import type { Block, BlockId } from '../../../shared/outline/block'
import { blockText } from '../../../shared/outline/to-text'
import { coverLength } from '../cover'
import { leadsOn } from '../lead-in'
import { titleDrop } from '../page-geometry'
import { blockXml, type Place } from './blocks'
import { contentsXml } from './contents'
import type { WordContext } from './context'
import { paragraph } from './paragraph'
import { signatureXml } from './signature'

/** Points between a sentence and the table below it. */
const aboveTable = 9

/** An article before signatures that goes along with them as a whole. */
const shortArticle = { blocks: 5, letters: 900 }

/** Indexes of blocks that stay with the signatures behind them: their short article, else the last paragraph. */
function heldBySignatures(blocks: readonly Block[]): ReadonlySet<number> {
	const held = new Set<number>()
	for (const [index, block] of blocks.entries()) {
		if (block.kind !== 'signature' || blocks[index - 1]?.kind === 'signature') continue
		const start = blocks.slice(0, index).findLastIndex((one) => one.kind === 'heading' && one.level === 1)
		const article = blocks.slice(Math.max(0, start), index)
		const letters = article.reduce((sum, one) => sum + blockText(one).length, 0)
		const isShort = start !== -1 && article.length <= shortArticle.blocks && letters <= shortArticle.letters
		for (let at = isShort ? start : Math.max(0, index - 1); at < index; at++) held.add(at)
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

/** The body in print order. The contents end the first page, as they do on the PDF. */
export function bodyXml(
	context: WordContext,
	pages: ReadonlyMap<BlockId, number>,
	opening: Brand['opening'] = 'letterhead',
): string {
	const { blocks, hasContents } = context.outline
	const parts: string[] = []
	const cover = coverLength(blocks)
	const isRoomy = pages.get(blocks[cover - 1]?.id ?? '') === 1
	const hasTitlePage = opening === 'title-page' && hasContents && cover > 0
	const contentsAfter = !hasContents ? null : cover === 0 ? -1 : isRoomy || hasTitlePage ? cover - 1 : 0
	const held = heldBySignatures(blocks)
	let startsPage = false
	let isAfterTable = false
	if (contentsAfter === -1) {
		parts.push(contentsXml(context, pages))
		startsPage = true
	}
	for (let index = 0; index < blocks.length; index++) {
		const block = blocks[index]!
		if (block.kind === 'signature') {
			const end = blocks.findIndex((one, at) => at > index && one.kind !== 'signature')
			const group = blocks.slice(index, end === -1 ? blocks.length : end)
			parts.push(
				signatureXml(
					group.filter((one) => one.kind === 'signature'),
					context,
				),
			)
			index += group.length - 1
			isAfterTable = true
			continue
		}
		// Word joins two tables that touch, and a table has no page break of its own.
		if (block.kind === 'table' && block.caption === null && (startsPage || isAfterTable || index === 0))
			parts.push(
				paragraph({ style: 'TableEnd', keepNext: true, pageBreakBefore: startsPage, spaceAfter: aboveTable }, ''),
			)
		const flow = { startsPage, isHeld: held.has(index), leads: leadsOn(blocks, index), next: blocks[index + 1] }
		const place = placeOf(block, flow)
		if (hasTitlePage && index === 0) parts.push(paragraph({ style: 'TableEnd', spaceBefore: titleDrop }, ''))
		parts.push(blockXml(block, place, context))
		startsPage = false
		isAfterTable = block.kind === 'table'
		if (contentsAfter === index) {
			if (hasTitlePage) parts.push(paragraph({ style: 'TableEnd', pageBreakBefore: true }, ''))
			parts.push(contentsXml(context, pages))
			startsPage = true
		}
	}
	// A document ends with a paragraph, and so does one that ends with its contents.
	if (isAfterTable || startsPage || blocks.length === 0) parts.push(paragraph({ style: 'TableEnd' }, ''))
	return parts.join('')
}
