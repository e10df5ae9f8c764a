import { z } from 'zod'
import type { Block, BlockId, Inline, Outline, TableBlock, TableRow } from '../outline/block'
import { runInTitle } from '../outline/to-text'
import { type Address, cellAddress, idOfAddress, labelAddress, lineAddress, printedTexts } from './printed-texts'

/** A paragraph by its place in the outline of the whole document, and what it says. */
export type PaperWord = { readonly address: Address; readonly text: string }

/** All that a paper says, paragraph by paragraph in print order, without automatic numbers. */
export type PaperWords = readonly PaperWord[]

export const paperWordsSchema = z
	.array(
		z.object({
			address: z
				.string()
				.min(1)
				.max(260)
				.regex(/^[A-Za-z0-9._#-]+$/),
			text: z.string().max(200_000),
		}),
	)
	.max(100_000)

export function paperWords(outline: Outline): PaperWords {
	return printedTexts(outline).all.map(({ outlineAddress, text }) => ({ address: outlineAddress, text }))
}

/**
 * The outline as a paper said it: other words in a paragraph, paragraphs and rows that were not there gone, and those that only the paper
 * has behind what they follow there. What the paper says as the outline does stays as it is, with its values and references.
 */
export function withPaperWords(outline: Outline, words: PaperWords): Outline {
	const printed = new Map(
		printedTexts(outline).all.map(({ outlineAddress, text, block }) => [outlineAddress, { text, block }]),
	)
	const said = new Map(words.map(({ address, text }) => [address, text]))
	if (printed.size === said.size && [...printed].every(([address, { text }]) => said.get(address) === text))
		return outline
	const more = strangers(words, (address) => printed.get(address)?.block.id)
	const blocks = outline.blocks.flatMap((block) => saidBlock(block, said, more.get(block.id) ?? []))
	return { ...outline, blocks: [...paragraphsOf(more.get(null) ?? [], null), ...blocks] }
}

/** Words without a place in the outline, by the block that they follow; null for what stands before all. */
function strangers(
	words: PaperWords,
	blockOf: (address: Address) => BlockId | undefined,
): ReadonlyMap<BlockId | null, readonly PaperWord[]> {
	const found = new Map<BlockId | null, PaperWord[]>()
	let last: BlockId | null = null
	for (const word of words) {
		const block = blockOf(word.address)
		if (block !== undefined) last = block
		else found.set(last, [...(found.get(last) ?? []), word])
	}
	return found
}

type Said = ReadonlyMap<Address, string>

function saidBlock(block: Block, said: Said, more: readonly PaperWord[]): readonly Block[] {
	if (block.kind === 'table') {
		const table = saidTable(block, said, more)
		return table === null ? paragraphsOf(more, block) : [table]
	}
	const own = saidText(block, said)
	return [...(own === null ? [] : [own]), ...paragraphsOf(more, block)]
}

/** Words of their own, one text: which values they hold is no longer known. */
const plain = (text: string): readonly Inline[] => (text === '' ? [] : [{ kind: 'text', text }])

/** Other words among inlines: those that are still said stay what they are, so that a reference is no change beside a word that is. */
function sameOr(inlines: readonly Inline[], text: string): readonly Inline[] {
	let first = 0
	let start = 0
	for (; first < inlines.length && text.startsWith(inlines[first]!.text, start); first++)
		start += inlines[first]!.text.length
	if (first === inlines.length && start === text.length) return inlines
	let last = inlines.length
	let end = text.length
	while (last > first && text.slice(start, end).endsWith(inlines[last - 1]!.text)) end -= inlines[--last]!.text.length
	const between: Inline[] = []
	let at = start
	for (const inline of inlines.slice(first, last)) {
		const found = inline.kind === 'text' || inline.text === '' ? -1 : text.slice(0, end).indexOf(inline.text, at)
		if (found < 0) continue
		between.push(...plain(text.slice(at, found)), inline)
		at = found + inline.text.length
	}
	return [...inlines.slice(0, first), ...between, ...plain(text.slice(at, end)), ...inlines.slice(last)]
}

function saidText(block: Exclude<Block, TableBlock>, said: Said): Block | null {
	const text = said.get(block.id)
	if (text === undefined) return null
	switch (block.kind) {
		case 'title': {
			const subtitle = said.get(`${block.id}#subtitle`)
			return {
				...block,
				text,
				subtitle: subtitle === undefined || block.subtitle === null ? null : sameOr(block.subtitle, subtitle),
			}
		}
		case 'heading':
			return { ...block, text }
		case 'clause': {
			const title = block.title === null ? '' : `${runInTitle(block.title)} `
			// Without its run-in title the words are all of one kind.
			if (title === '' || !text.startsWith(title))
				return { ...block, title: null, inlines: sameOr(block.inlines, text) }
			return { ...block, inlines: sameOr(block.inlines, text.slice(title.length)) }
		}
		case 'item':
		case 'paragraph':
			return { ...block, inlines: sameOr(block.inlines, text) }
		case 'signature':
			return {
				...block,
				heading: sameOr(block.heading, text),
				lines: block.lines.map((line, index) => ({
					...line,
					label: said.get(labelAddress(block.id, index)) ?? line.label,
					value: line.value === null ? null : sameOr(line.value, said.get(lineAddress(block.id, index)) ?? ''),
				})),
			}
	}
}

function saidTable(table: TableBlock, said: Said, more: readonly PaperWord[]): TableBlock | null {
	const { id, columns } = table
	const heads = columns.map(({ head }, index) => said.get(cellAddress(id, index)) ?? head)
	const isThere = columns.some((_, index) => said.has(cellAddress(id, index)))
	const kept = table.rows.flatMap((row): TableRow[] => {
		const cells = row.cells.map((cell, index) => {
			const text = said.get(cellAddress(row.id, index))
			return text === undefined ? null : sameOr(cell, text)
		})
		return cells.every((cell) => cell === null) ? [] : [{ ...row, cells: cells.map((cell) => cell ?? []) }]
	})
	if (!isThere && kept.length === 0) return null
	return {
		...table,
		caption: table.caption === null ? null : (said.get(id) ?? null),
		columns: columns.map((column, index) => ({ ...column, head: heads[index] ?? '' })),
		rows: withRows(kept, more, { columns: columns.length, order: [...said.keys()] }),
	}
}

/** Rows that only the paper has, each behind the row that it follows there. */
function withRows(
	rows: readonly TableRow[],
	more: readonly PaperWord[],
	{ columns, order }: { readonly columns: number; readonly order: readonly Address[] },
): readonly TableRow[] {
	if (more.length === 0) return rows
	const placeOf = new Map(order.map((address, index) => [address, index]))
	const texts = new Map<BlockId, string[]>()
	for (const { address, text } of more) {
		const id = idOfAddress(address)
		const column = Number(/#(\d+)/.exec(address)?.[1] ?? 0)
		const cells = texts.get(id) ?? Array.from({ length: columns }, () => '')
		const at = Math.min(column, columns - 1)
		cells[at] = cells[at] === '' ? text : `${cells[at]} ${text}`
		texts.set(id, cells)
	}
	const first = (row: TableRow) =>
		Math.min(...row.cells.map((_, index) => placeOf.get(cellAddress(row.id, index)) ?? Number.POSITIVE_INFINITY))
	const added = [...texts].map(([id, cells]): TableRow => ({ id, path: null, cells: cells.map(plain) }))
	return [...rows, ...added].sort((a, b) => first(a) - first(b))
}

/** Paragraphs that only the paper has; what belongs together there (a row, a list) stands one below the other. */
function paragraphsOf(more: readonly PaperWord[], behind: Block | null): readonly Block[] {
	return more
		.filter(({ text }) => text !== '')
		.map(({ address, text }) => ({
			kind: 'paragraph',
			// `#` is no part of an id.
			id: address.replaceAll('#', '.'),
			section: behind?.section ?? 'own',
			path: null,
			...(behind?.language === undefined ? {} : { language: behind.language }),
			indent: behind?.kind === 'clause' || behind?.kind === 'item' ? 1 : 0,
			style: 'body',
			inlines: plain(text),
		}))
}
