import type { Redline, RedlineBlock } from '../../../shared/compare/redline'
import type { Block, BlockId, Outline, SignatureBlock, TableBlock, TableRow } from '../../../shared/outline/block'
import { blockText, inlineText } from '../../../shared/outline/to-text'
import { sharesParagraph } from './blocks'
import type { WordContext } from './context'
import type { BlockChange } from './revision'

/** Both versions as one outline, and what became of each block and row of it. */
export type MergedOutline = { readonly outline: Outline; readonly of: ReadonlyMap<BlockId, BlockChange> }

/** No block's own id has this sign. */
const OLD = '~'

/** The id of an old block in the outline of both: `en.remedies.cap` -> `en.~remedies.cap`, so that columns still find their pairs. */
export function oldName(id: BlockId, { beside }: Outline): BlockId {
	const prefix = `${beside?.language}.`
	return beside !== undefined && id.startsWith(prefix) ? `${prefix}${OLD}${id.slice(prefix.length)}` : OLD + id
}

function renamed(block: Block, now: Outline, old: Outline): Block {
	const id = oldName(block.id, now)
	const language = block.language ?? old.language
	const own = language === now.language ? {} : { language }
	if (block.kind !== 'table') return { ...block, ...own, id }
	const rows = block.rows.map((row) => ({ ...row, id: oldName(row.id, now) }))
	return { ...block, ...own, id, rows }
}

type Merging = {
	readonly redline: Redline
	readonly context: WordContext
	readonly blocks: Block[]
	readonly of: Map<BlockId, BlockChange>
}

function remove(block: Block, { redline: { after, before }, blocks, of }: Merging): void {
	const old = renamed(block, after, before)
	blocks.push(old)
	of.set(old.id, { kind: 'deleted' })
}

function add(block: Block, { blocks, of }: Merging): void {
	blocks.push(block)
	of.set(block.id, { kind: 'inserted' })
}

/** A table whose columns are still the same ones: its rows and cells can be told one by one. */
function sharesTable({ content }: RedlineBlock, now: TableBlock, old: TableBlock): boolean {
	return (
		content.kind === 'table' &&
		content.columns.every(({ change }) => change === 'same') &&
		now.indent === old.indent &&
		(now.caption === null) === (old.caption === null) &&
		now.columns.every(({ align }, index) => align === old.columns[index]?.align)
	)
}

function sharesSignature({ content }: RedlineBlock): boolean {
	return content.kind === 'signature' && content.lines.every(({ change }) => change === 'same')
}

/** Whether both versions of a block can be shown in one. */
function canMix(entry: RedlineBlock, old: Block, { context, redline }: Merging): boolean {
	const { block } = entry
	if (block.kind === 'title') return old.kind === 'title'
	if (block.kind === 'table') return old.kind === 'table' && sharesTable(entry, block, old)
	if (block.kind === 'signature') return old.kind === 'signature' && sharesSignature(entry)
	if (old.kind === 'title' || old.kind === 'table' || old.kind === 'signature') return false
	const before = renamed(old, redline.after, redline.before)
	return before.kind === block.kind && sharesParagraph(block, before, context)
}

const rowText = (cells: TableRow['cells']): string => cells.map(inlineText).join('\n')

/** Rows of both versions in one table. */
function withOldRows(block: TableBlock, { content, previous }: RedlineBlock, { of, redline }: Merging): TableBlock {
	if (content.kind !== 'table' || previous?.kind !== 'table') return block
	const { after } = redline
	const rows = content.rows.map(({ fate, row, cells }): TableRow => {
		if (fate === 'removed' || fate === 'moved-away') {
			const id = oldName(row.id, after)
			of.set(id, { kind: 'deleted' })
			return { ...row, id }
		}
		if (fate === 'added' || fate === 'moved-here') of.set(row.id, { kind: 'inserted' })
		if (fate !== 'changed' && fate !== 'same') return row
		const words = cells.map((cell) => cell.flatMap(({ change, inline }) => (change === 'added' ? [] : [inline])))
		// The old row itself, as its fields lead where they led then.
		const old = previous.rows.find((one) => rowText(one.cells) === rowText(words))
		of.set(row.id, { kind: 'row', old: old ?? { ...row, cells: words } })
		return row
	})
	return { ...block, rows }
}

function take(entry: RedlineBlock, merging: Merging): void {
	const { fate, block, previous } = entry
	if (fate === 'removed' || fate === 'moved-away') remove(block, merging)
	else if (fate === 'added' || fate === 'moved-here' || previous === null) add(block, merging)
	else if (canMix(entry, previous, merging)) {
		merging.of.set(block.id, { kind: 'changed', old: previous })
		merging.blocks.push(block.kind === 'table' ? withOldRows(block, entry, merging) : block)
	} else {
		remove(previous, merging)
		add(block, merging)
	}
}

type SignatureEntry = RedlineBlock & { readonly block: SignatureBlock }

/** Signatures share rows of a page: one more or less moves all of them, so the whole group goes and comes. */
function takeSignatures(group: readonly SignatureEntry[], merging: Merging): void {
	const isSame = ({ fate }: RedlineBlock) => fate === 'same' || fate === 'changed'
	if (group.every((entry) => isSame(entry) && sharesSignature(entry))) {
		for (const entry of group) take(entry, merging)
		return
	}
	for (const { fate, block, previous } of group)
		if (fate === 'removed' || fate === 'moved-away') remove(block, merging)
		else if (previous !== null && fate !== 'moved-here') remove(previous, merging)
	for (const { fate, block } of group) if (fate !== 'removed' && fate !== 'moved-away') add(block, merging)
}

/**
 * Both versions as one outline in print order. What cannot be shown within one paragraph or table (another style, a typed number in place
 * of a counted one, a column more) goes as a whole and comes as a whole.
 *
 * @param context of the outline of both: its numbering says which paragraphs are alike
 */
export function mergedOutline(redline: Redline, context: WordContext): MergedOutline {
	const merging: Merging = { redline, context, blocks: [], of: new Map() }
	let signatures: SignatureEntry[] = []
	for (const entry of redline.blocks) {
		if (entry.block.kind === 'signature') {
			signatures.push({ ...entry, block: entry.block })
			continue
		}
		takeSignatures(signatures, merging)
		signatures = []
		take(entry, merging)
	}
	takeSignatures(signatures, merging)
	pairMoves(merging)
	// A comparison is read, not signed: no service finds a tag in it.
	const { signing: _, ...frame } = redline.after
	return { outline: { ...frame, blocks: levelled(merging.blocks, frame) }, of: merging.of }
}

/**
 * Paragraphs that went at one place and came at another, word for word. In rows of two columns whole rows go and come; and LibreOffice
 * cannot take back a moved field.
 */
function pairMoves({ blocks, of, redline }: Merging): void {
	if (redline.after.beside !== undefined) return
	const textOf = (block: Block) => ('number' in block ? blockText({ ...block, number: '' }) : blockText(block)).trim()
	const isText = (block: Block) =>
		block.kind === 'heading' || ('inlines' in block && !block.inlines.some(({ kind }) => kind === 'reference'))
	const added = new Map<string, BlockId[]>()
	for (const block of blocks)
		if (isText(block) && of.get(block.id)?.kind === 'inserted')
			added.set(textOf(block), [...(added.get(textOf(block)) ?? []), block.id])
	let count = 0
	for (const block of blocks) {
		if (!isText(block) || of.get(block.id)?.kind !== 'deleted') continue
		const there = added.get(textOf(block))?.shift()
		if (there === undefined) continue
		const move = `move${++count}`
		of.set(block.id, { kind: 'deleted', move })
		of.set(there, { kind: 'inserted', move })
	}
}

/** Where two columns run: all of one before all of the other between what takes the whole width, so that every block finds its pair. */
function levelled(blocks: readonly Block[], { beside }: Pick<Outline, 'beside'>): readonly Block[] {
	if (beside === undefined) return blocks
	const ordered: Block[] = []
	let lefts: Block[] = []
	let rights: Block[] = []
	const close = () => {
		ordered.push(...lefts, ...rights)
		lefts = []
		rights = []
	}
	for (const block of blocks) {
		if (block.kind === 'table' || block.kind === 'signature') {
			close()
			ordered.push(block)
		} else if (block.language === beside.language) rights.push(block)
		else lefts.push(block)
	}
	close()
	return ordered
}
