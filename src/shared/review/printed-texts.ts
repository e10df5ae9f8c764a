import type { Block, BlockId, ContractLanguage, Inline, Outline } from '../outline/block'
import { inlineText, runInTitle } from '../outline/to-text'

/**
 * The addresses of everything that can be commented on. One address is one paragraph, as it is on the paper and in Word, and none of
 * them holds an automatic number:
 *
 * | address | words |
 * | --- | --- |
 * | `<block>` | a heading's text; a clause's run-in title, a space, its text; an item's or paragraph's text; a title; a table's caption; a signature's heading |
 * | `<title>#subtitle` | the line under the title |
 * | `<table>#<column>` | a column's head |
 * | `<row>#<column>` | a cell |
 * | `<signature>#<line>` | a line's label |
 * | `<signature>#<line>.value` | what is printed on the line |
 *
 * Columns and lines count from 0. Ids of rows are unique beside ids of blocks, so the part before `#` is always an id (and in Word the
 * bookmark) of its own. A caption that is not there has no address.
 */
export type Address = string

export type PrintedText = {
	readonly language: ContractLanguage
	/** The same in the outline of one language and in that of both side by side. */
	readonly address: Address
	/** As the outline names it: with the prefix that the right column of two languages has. */
	readonly outlineAddress: Address
	readonly text: string
	/** What is printed, in pieces; their texts in a row are `text`. */
	readonly inlines: readonly Inline[]
	readonly block: Block
	/** Place in print order, from 0. */
	readonly order: number
}

export type PrintedTexts = {
	readonly all: readonly PrintedText[]
	readonly at: (language: ContractLanguage, address: Address) => PrintedText | undefined
}

export const subtitleAddress = (title: BlockId): Address => `${title}#subtitle`
/** Of a table's column head, or of a row's cell. */
export const cellAddress = (tableOrRow: BlockId, column: number): Address => `${tableOrRow}#${column}`
export const labelAddress = (signature: BlockId, line: number): Address => `${signature}#${line}`
export const lineAddress = (signature: BlockId, line: number): Address => `${signature}#${line}.value`

/** The block, or table row, that an address is in. */
export function idOfAddress(address: Address): BlockId {
	const end = address.indexOf('#')
	return end < 0 ? address : address.slice(0, end)
}

type Piece = { readonly address: Address; readonly inlines: readonly Inline[] }

const plain = (text: string): Inline => ({ kind: 'text', text })

/** A block's paragraphs in print order. */
function piecesOf(block: Block): readonly Piece[] {
	switch (block.kind) {
		case 'title': {
			const title = { address: block.id, inlines: [plain(block.text)] }
			return block.subtitle === null
				? [title]
				: [title, { address: subtitleAddress(block.id), inlines: block.subtitle }]
		}
		case 'heading':
			return [{ address: block.id, inlines: [plain(block.text)] }]
		case 'clause': {
			const title = block.title === null ? [] : [plain(`${runInTitle(block.title)} `)]
			return [{ address: block.id, inlines: [...title, ...block.inlines] }]
		}
		case 'item':
		case 'paragraph':
			return [{ address: block.id, inlines: block.inlines }]
		case 'table':
			return [
				...(block.caption === null ? [] : [{ address: block.id, inlines: [plain(block.caption)] }]),
				...block.columns.map(({ head }, index) => ({ address: cellAddress(block.id, index), inlines: [plain(head)] })),
				...block.rows.flatMap((row) =>
					row.cells.map((inlines, index) => ({ address: cellAddress(row.id, index), inlines })),
				),
			]
		case 'signature':
			return [
				{ address: block.id, inlines: block.heading },
				...block.lines.flatMap((line, index) => [
					{ address: labelAddress(block.id, index), inlines: [plain(line.label)] },
					...(line.value === null ? [] : [{ address: lineAddress(block.id, index), inlines: line.value }]),
				]),
			]
	}
}

/** Cells of rows that another row says at the same time, each with the cell that does: a comment on Friday stays with "Monday to Friday". */
function standIns(block: Block): readonly (readonly [Address, Address])[] {
	if (block.kind !== 'table') return []
	return block.rows.flatMap(({ id, also = [], cells }) =>
		also.flatMap((other) => cells.map((_, index) => [cellAddress(other.id, index), cellAddress(id, index)] as const)),
	)
}

type BlockText = Omit<PrintedText, 'order' | 'language' | 'address'> & {
	/** What it was printed as last: in its place it still is that. */
	printed: PrintedText | null
}

/** Blocks that did not change are the same objects as before, so a keystroke reads one of them again. */
const textsOfBlocks = new WeakMap<Block, readonly BlockText[]>()

function textsOf(block: Block): readonly BlockText[] {
	const known = textsOfBlocks.get(block)
	if (known !== undefined) return known
	const texts = piecesOf(block).map(({ address, inlines }) => ({
		outlineAddress: address,
		text: inlineText(inlines),
		inlines,
		block,
		printed: null,
	}))
	textsOfBlocks.set(block, texts)
	return texts
}

const textsOfOutlines = new WeakMap<Outline, PrintedTexts>()

/**
 * Every paragraph of an outline by its address. Where both languages stand side by side, the right column has its own language; what is
 * printed once for both (a table of values, a signature) is found in either.
 */
export function printedTexts(outline: Outline): PrintedTexts {
	const known = textsOfOutlines.get(outline)
	if (known !== undefined) return known
	const { beside } = outline
	const all = printedOf(outline)
	// Who reads all of them asks for none.
	let found: ReadonlyMap<string, PrintedText> | null = null
	const at: PrintedTexts['at'] = (language, address) => {
		found ??= byAddress(outline, all)
		return (
			found.get(key(language, address)) ??
			(beside?.language === language ? found.get(key(outline.language, address)) : undefined)
		)
	}
	const texts = { all, at }
	textsOfOutlines.set(outline, texts)
	return texts
}

function printedOf(outline: Outline): readonly PrintedText[] {
	const all: PrintedText[] = []
	for (const block of outline.blocks) {
		const language = block.language ?? outline.language
		const prefix = block.language === undefined ? 0 : language.length + 1
		for (const text of textsOf(block)) {
			if (text.printed?.order !== all.length || text.printed.language !== language) {
				const { outlineAddress, inlines } = text
				const address = outlineAddress.slice(prefix)
				text.printed = { language, address, outlineAddress, text: text.text, inlines, block, order: all.length }
			}
			all.push(text.printed)
		}
	}
	return all
}

function byAddress(outline: Outline, all: readonly PrintedText[]): ReadonlyMap<string, PrintedText> {
	const found = new Map<string, PrintedText>()
	for (const printed of all) found.set(key(printed.language, printed.address), printed)
	for (const block of outline.blocks) {
		const language = block.language ?? outline.language
		const prefix = block.language === undefined ? 0 : language.length + 1
		for (const [address, stand] of standIns(block)) {
			const printed = found.get(key(language, stand.slice(prefix)))
			if (printed !== undefined) found.set(key(language, address.slice(prefix)), printed)
		}
	}
	return found
}

const key = (language: ContractLanguage, address: Address): string => `${language} ${address}`
