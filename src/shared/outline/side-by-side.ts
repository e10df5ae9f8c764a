import type { Block, BlockId, ContractLanguage, Inline, Outline, SignatureBlock } from './block'
import { mergedTable } from './merge-table'
import { inlineText } from './to-text'

/** Blocks that stand level: the same clause in both languages, or one that only one of them has. */
export type PairRow = { readonly left: Block | null; readonly right: Block | null }
/** A clause with its points in both columns, or a block across the whole width. */
export type Band =
	| { readonly kind: 'whole'; readonly block: Block }
	| { readonly kind: 'pair'; readonly rows: readonly PairRow[] }

/** The id of the other language's block: `remedies.cap` -> `en.remedies.cap`. */
export function idBeside(id: BlockId, language: ContractLanguage): BlockId {
	return `${language}.${id}`
}

const isWhole = ({ kind }: Block): boolean => kind === 'table' || kind === 'signature'

/**
 * One document of both languages: every clause of the governing text, points included, then the same clause of the other, so that outputs
 * can set them in two columns (`bandsOf`) and others read them one after the other. The governing text gives the order. Ids of the other
 * text are prefixed by its language and its references stay within it. Tables with the same values become one with heads in both
 * languages, all others stand one below the other; it is signed once.
 */
export function sideBySide(governing: Outline, other: Outline): Outline {
	const { language } = other
	const units = unitsOf(governing.blocks)
	const unitOf = new Map(units.flatMap((unit, index) => unit.map(({ id }) => [id, index] as const)))
	const rights: Block[][] = units.map(() => [])
	const merged = new Map<BlockId, Block>()
	let last = 0
	for (const block of other.blocks) {
		// What only the other text has stands behind what it follows there.
		last = unitOf.get(block.id) ?? last
		const left = units[last]?.find(({ id }) => id === block.id)
		const both = left === undefined ? null : mergedBlock(left, block)
		if (both !== null) merged.set(block.id, both)
		else rights[last]?.push(asBeside(block, language))
	}
	const blocks = units.flatMap((unit, index) => [
		...unit.map((block) => merged.get(block.id) ?? flush(block)),
		...rights[index]!,
	])
	return {
		...governing,
		blocks,
		runningState: bothTexts(governing.runningState, other.runningState),
		words: {
			...governing.words,
			signatureHint: bothTexts(governing.words.signatureHint, other.words.signatureHint),
		},
		beside: { language, title: other.title, contents: other.words.contents },
	}
}

/** A clause and its points; everything else stands for itself. */
function unitsOf(blocks: readonly Block[]): Block[][] {
	const units: Block[][] = []
	for (const block of blocks) {
		const open = units[units.length - 1]
		const goesOn = block.kind === 'item' && open !== undefined && !open.some(isWhole) && open[0]?.kind !== 'heading'
		if (goesOn) open.push(block)
		else units.push([block])
	}
	return units
}

/** A table under a clause takes the whole width, as both columns are narrow. */
function flush(block: Block): Block {
	return block.kind === 'table' ? { ...block, indent: 0 } : block
}

export function bothTexts(governing: string, other: string): string {
	return governing === other || other === '' ? governing : `${governing} / ${other}`
}

function bothInlines(governing: readonly Inline[], other: readonly Inline[]): readonly Inline[] {
	if (inlineText(governing) === inlineText(other)) return governing
	return [...governing, { kind: 'text', text: ' / ' }, ...other]
}

function mergedBlock(left: Block, right: Block): Block | null {
	if (left.kind === 'signature' && right.kind === 'signature') return mergedSignature(left, right)
	return left.kind === 'table' && right.kind === 'table' ? mergedTable(left, right, bothTexts) : null
}

function mergedSignature(left: SignatureBlock, right: SignatureBlock): SignatureBlock {
	return {
		...left,
		heading: bothInlines(left.heading, right.heading),
		lines: left.lines.map((line, index) => {
			const beside = right.lines[index]
			if (beside === undefined) return line
			const value = line.value === null || beside.value === null ? line.value : bothInlines(line.value, beside.value)
			return { ...line, label: bothTexts(line.label, beside.label), value }
		}),
	}
}

function asBeside(block: Block, language: ContractLanguage): Block {
	const rename = (id: BlockId) => idBeside(id, language)
	const moved = (inlines: readonly Inline[]) =>
		inlines.map(
			(inline): Inline => (inline.kind === 'reference' ? { ...inline, target: rename(inline.target) } : inline),
		)
	const id = rename(block.id)
	switch (block.kind) {
		case 'title':
			return { ...block, id, language, subtitle: block.subtitle === null ? null : moved(block.subtitle) }
		case 'heading':
			return { ...block, id, language }
		case 'clause':
		case 'item':
		case 'paragraph':
			return { ...block, id, language, inlines: moved(block.inlines) }
		case 'table': {
			const rows = block.rows.map((row) => ({
				...row,
				...{ id: rename(row.id), cells: row.cells.map(moved) },
				...(row.also === undefined ? {} : { also: row.also.map((one) => ({ ...one, id: rename(one.id) })) }),
			}))
			return { ...block, id, language, indent: 0, rows }
		}
		case 'signature':
			return { ...block, id, language }
	}
}

/** What stands level in two columns, in print order; an outline of one language is all whole. */
export function bandsOf(outline: Outline): readonly Band[] {
	const { beside, blocks } = outline
	if (beside === undefined) return blocks.map((block) => ({ kind: 'whole', block }))
	const bands: Band[] = []
	let lefts: Block[] = []
	let rights: Block[] = []
	const close = () => {
		if (lefts.length + rights.length > 0) bands.push({ kind: 'pair', rows: rowsOf(lefts, rights, beside.language) })
		lefts = []
		rights = []
	}
	for (const block of blocks) {
		if (isWhole(block)) {
			close()
			bands.push({ kind: 'whole', block })
		} else if (block.language === beside.language) rights.push(block)
		else {
			if (rights.length > 0) close()
			lefts.push(block)
		}
	}
	close()
	return bands
}

function rowsOf(lefts: readonly Block[], rights: readonly Block[], language: ContractLanguage): readonly PairRow[] {
	const rows: PairRow[] = lefts.map((left) => ({
		left,
		right: rights.find((one) => one.id === idBeside(left.id, language)) ?? null,
	}))
	const paired = new Set(rows.map(({ right }) => right))
	let at = -1
	for (const right of rights) {
		if (paired.has(right)) at = rows.findIndex((row) => row.right === right)
		else rows.splice(++at, 0, { left: null, right })
	}
	return rows
}

/** The blocks of one column with those across both: what stands next to each other for a reader of one language. */
export function leftBlocks({ blocks, beside }: Outline): readonly Block[] {
	return beside === undefined ? blocks : blocks.filter(({ language }) => language !== beside.language)
}
