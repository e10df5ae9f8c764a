import type { Block, Outline } from '../outline/block'
import { blockText, inlineText } from '../outline/to-text'
import { isChangedContent, redlineContent } from './block-redline'
import { orderUnits } from './order-units'
import { pairUnits, type Unit } from './pair-units'
import type { Redline, RedlineBlock } from './redline'
import { lazyBag } from './similarity'
import { createVocabulary, type Vocabulary } from './word-tokens'

/**
 * The redline of two versions of a contract: blocks by id, what was renamed by its words, words only inside of changed blocks. New
 * automatic numbers, in heads, references and codes of objectives, are no change. Outlines of both languages side by side are compared
 * language by language.
 *
 * @returns blocks in print order, all of both versions; two equal outlines give blocks that are all `same`
 */
export function buildRedline(before: Outline, after: Outline): Redline {
	const vocabulary = createVocabulary()
	const olds = before.blocks.map((block) => unitOf(block, vocabulary))
	const news = after.blocks.map((block) => unitOf(block, vocabulary))
	const codes = { before: objectiveCodesOf(before), after: objectiveCodesOf(after) }
	const comparing = { codes, vocabulary }
	const opens = (block: Block | undefined) => block?.kind === 'heading' && block.level === 1
	const placed = orderUnits(pairUnits(olds, news), {
		lengthBefore: olds.length,
		lengthAfter: news.length,
		weightOf: (now) => sizeOf(after.blocks[now]!),
		opensOld: (old) => opens(before.blocks[old]),
		opensNow: (now) => opens(after.blocks[now]),
	})
	const blocks = placed.map((one): RedlineBlock => {
		if (one.fate === 'added') {
			const block = after.blocks[one.now]!
			return { fate: one.fate, block, previous: null, content: redlineContent(null, block, comparing) }
		}
		const previous = before.blocks[one.old]!
		if (one.fate === 'removed' || one.fate === 'moved-away')
			return { fate: one.fate, block: previous, previous, content: redlineContent(previous, null, comparing) }
		const block = after.blocks[one.now]!
		const content = redlineContent(previous, block, comparing)
		const fate = one.fate === 'both' ? (isChangedContent(content) ? 'changed' : 'same') : one.fate
		return { fate, block, previous, content }
	})
	return { before, after, blocks }
}

/** About how many letters stay where they are with a block. */
function sizeOf(block: Block): number {
	if (block.kind === 'table') return 1 + 40 * block.rows.length
	if (!('inlines' in block)) return 40
	return block.inlines.reduce((sum, { text }) => sum + text.length, 1)
}

function unitOf(block: Block, vocabulary: Vocabulary): Unit {
	const isText = block.kind === 'clause' || block.kind === 'item' || block.kind === 'paragraph'
	const language = block.language ?? ''
	return {
		id: block.id,
		sort: `${isText ? 'text' : block.kind} ${language}`,
		bag: lazyBag(() => blockText(block), vocabulary),
	}
}

/** The codes that the objectives' tables print in their first column, and whose they are. */
function objectiveCodesOf({ blocks }: Outline): ReadonlyMap<string, string> {
	const codes = new Map<string, string>()
	for (const block of blocks) {
		if (block.kind !== 'table' || block.section !== 'objectives') continue
		for (const { id, cells } of block.rows)
			if (id.includes('objectives.item.')) codes.set(inlineText(cells[0] ?? []), id)
	}
	return codes
}
