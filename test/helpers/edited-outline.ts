import type { Block, BlockId, Inline, Outline, TableBlock } from '../../src/shared/outline/block'
import { numberBlocks } from '../../src/shared/outline/number'
import { seeded } from './reviewed-agreement'

type Random = () => number

const vocabulary = [
	'binnen',
	'zwei',
	'Stunden',
	'the',
	'Provider',
	'nicht',
	'und',
	'99,9 %',
	'§ 5',
	'שלום',
	'unless',
	'Frist',
	'🚀',
]

function changedWords(text: string, random: Random): string {
	const words = text.split(/(?<= )/)
	const at = Math.floor(random() * (words.length + 1))
	const count = random() < 0.3 ? 0 : 1 + Math.floor(random() * 4)
	const news = Array.from(
		{ length: Math.floor(random() * 4) },
		() => vocabulary[Math.floor(random() * vocabulary.length)],
	)
	words.splice(at, count, ...(news.length === 0 ? [] : [`${news.join(' ')} `]))
	const changed = words.join('').replace(/ {2,}/g, ' ').trim()
	return changed === '' ? 'leer' : changed
}

function changedInlines(inlines: readonly Inline[], random: Random): readonly Inline[] {
	if (inlines.length === 0) return [{ kind: 'text', text: 'neu' }]
	const at = Math.floor(random() * inlines.length)
	const inline = inlines[at]!
	// A reference or a blank goes or stays as a whole.
	if (inline.kind === 'reference' || inline.kind === 'blank')
		return random() < 0.5 && inlines.length > 1
			? inlines.toSpliced(at, 1)
			: [...inlines, { kind: 'text', text: ' usw.' }]
	return inlines.with(at, { ...inline, text: changedWords(inline.text, random) })
}

function changedTable(table: TableBlock, random: Random, newId: () => BlockId): TableBlock {
	const { rows, columns } = table
	const at = Math.floor(random() * rows.length)
	const row = rows[at]
	switch (Math.floor(random() * 8)) {
		case 0:
			return rows.length > 1 ? { ...table, rows: rows.toSpliced(at, 1) } : table
		case 1:
			return row === undefined ? table : { ...table, rows: rows.toSpliced(at, 0, { ...row, id: newId() }) }
		case 2:
			return row === undefined ? table : { ...table, rows: [...rows.toSpliced(at, 1), row] }
		case 3: {
			const width = columns.reduce((sum, column) => sum + column.width, 0)
			const kept = columns.slice(1)
			if (kept.length < 2) return table
			const share = width / kept.reduce((sum, column) => sum + column.width, 0)
			return {
				...table,
				columns: kept.map((column) => ({ ...column, width: column.width * share })),
				rows: rows.map((one) => ({ ...one, cells: one.cells.slice(1) })),
			}
		}
		case 4:
			return { ...table, columns: columns.with(0, { ...columns[0]!, head: changedWords(columns[0]!.head, random) }) }
		case 5:
			return {
				...table,
				caption:
					table.caption === null ? 'Neue Überschrift' : random() < 0.2 ? null : changedWords(table.caption, random),
			}
		default: {
			if (row === undefined) return table
			const cell = Math.floor(random() * row.cells.length)
			const cells = row.cells.with(cell, changedInlines(row.cells[cell]!, random))
			return { ...table, rows: rows.with(at, { ...row, cells }) }
		}
	}
}

function changedBlock(block: Block, random: Random, newId: () => BlockId): Block {
	switch (block.kind) {
		case 'title':
			return random() < 0.3
				? { ...block, subtitle: block.subtitle === null ? [{ kind: 'text', text: 'Neuer Untertitel' }] : null }
				: { ...block, text: changedWords(block.text, random) }
		case 'heading':
			return { ...block, text: changedWords(block.text, random) }
		case 'clause':
			if (random() < 0.3)
				return { ...block, title: block.title === null ? 'Neuer Titel' : changedWords(block.title, random) }
			return { ...block, inlines: changedInlines(block.inlines, random) }
		case 'item':
		case 'paragraph':
			return { ...block, inlines: changedInlines(block.inlines, random) }
		case 'table':
			return changedTable(block, random, newId)
		case 'signature': {
			const at = Math.floor(random() * block.lines.length)
			const line = block.lines[at]
			if (line === undefined || random() < 0.2)
				return { ...block, lines: [...block.lines, { label: 'Zeuge', value: null }] }
			return { ...block, lines: block.lines.with(at, { ...line, value: [{ kind: 'text', text: 'Kim Neumann' }] }) }
		}
	}
}

/** A copy with ids of its own. */
function copied(block: Block, newId: () => BlockId): Block {
	const id = newId()
	return block.kind === 'table'
		? { ...block, id, rows: block.rows.map((row, index) => ({ ...row, id: `${id}.row-${index}` })) }
		: { ...block, id }
}

/** Blocks counted anew, as after every edit of an agreement. */
export function renumbered(outline: Outline): Outline {
	return { ...outline, blocks: numberBlocks(outline.blocks, outline.language) }
}

/**
 * Another version of a contract in one language: words, blocks, rows and columns changed, put in, taken out and moved. The same seed does
 * the same to a contract in another language, so that both can stand side by side.
 */
export function editedOutline(outline: Outline, seed: number, count: number): Outline {
	let blocks = outline.blocks
	for (let edit = 0; edit < count; edit++) {
		const random = seeded(seed * 1009 + edit)
		const kind = random()
		const at = 1 + Math.floor(random() * (blocks.length - 1))
		const other = 1 + Math.floor(random() * (blocks.length - 1))
		const changed = random() < 0.02 ? 0 : at
		let serial = 0
		const newId = () => `new-${seed}-${edit}-${++serial}`
		if (kind < 0.55) blocks = blocks.with(changed, changedBlock(blocks[changed]!, random, newId))
		else if (kind < 0.7) blocks = blocks.toSpliced(at, 1)
		else if (kind < 0.88) blocks = blocks.toSpliced(at, 0, copied(blocks[other]!, newId))
		else blocks = blocks.toSpliced(at, 1).toSpliced(Math.min(other, blocks.length - 1), 0, blocks[at]!)
	}
	return renumbered({ ...outline, blocks })
}
