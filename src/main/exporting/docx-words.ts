import {
	BookmarkEnd,
	BookmarkStart,
	type IRunOptions,
	type ParagraphChild,
	type Run,
	ShadingType,
	Tab,
	TextRun,
} from 'docx'
import type { Block, BlockId, Inline, Outline } from '../../shared/outline/block'
import { bookmarkNames } from './docx-bookmarks'
import { field, internalLink, paragraphChild } from './docx-fields'
import { type ListPlace, listPlaces } from './docx-numbering'
import { colour } from './docx-styles'

type Reference = Inline & { readonly kind: 'reference' }

/** What the parts of one document share while it is written. */
export type DocxContext = {
	readonly outline: Outline
	readonly bookmarks: ReadonlyMap<BlockId, string>
	readonly places: ReadonlyMap<BlockId, ListPlace>
	/** For a numbered block: its clause and points from outside in, itself last. */
	readonly chains: ReadonlyMap<BlockId, readonly Block[]>
	/** Bookmark ids count from 1 and are unique in the document. */
	nextBookmarkId(): number
}

function chainsOf(outline: Outline): ReadonlyMap<BlockId, readonly Block[]> {
	const chains = new Map<BlockId, readonly Block[]>()
	let open: Block[] = []
	for (const block of outline.blocks) {
		if (block.kind === 'heading') open = []
		if (block.kind === 'clause') open = [block]
		if (block.kind === 'item')
			open = [...open.filter((other) => other.kind !== 'item' || other.level < block.level), block]
		chains.set(block.id, block.kind === 'clause' || block.kind === 'item' ? open : [block])
	}
	return chains
}

export function createContext(outline: Outline): DocxContext {
	let bookmarkId = 0
	return {
		outline,
		bookmarks: bookmarkNames(outline),
		places: listPlaces(outline),
		chains: chainsOf(outline),
		nextBookmarkId: () => ++bookmarkId,
	}
}

/** Puts a bookmark named after the block around a paragraph's words. */
export function bookmarked(id: BlockId, children: readonly ParagraphChild[], context: DocxContext): ParagraphChild[] {
	const name = context.bookmarks.get(id)
	if (name === undefined) return [...children]
	const number = context.nextBookmarkId()
	return [paragraphChild(new BookmarkStart(name, number)), ...children, paragraphChild(new BookmarkEnd(number))]
}

const numberOf = (block: Block): string | null => ('number' in block ? block.number : null)

/**
 * A reference as fields that repeat the target's automatic number (REF with \n), one for each level ("5.2" and "a)" and "aa)"). Where a
 * number is typed, or the words are not the number, the words become a plain link: an update must never change what is printed.
 */
function referenceRuns(inline: Reference, look: IRunOptions, context: DocxContext): ParagraphChild[] {
	const name = context.bookmarks.get(inline.target)
	if (name === undefined) return [new TextRun({ ...look, text: inline.text })]
	const chain = context.chains.get(inline.target) ?? []
	const numbers = chain.map(numberOf)
	const printed = numbers.join(' ')
	const isAutomatic = chain.length > 0 && chain.every((block) => context.places.has(block.id))
	if (!isAutomatic || printed === '' || !inline.text.replaceAll('\u00a0', ' ').endsWith(printed)) {
		return [internalLink(name, [new TextRun({ ...look, text: inline.text })])]
	}
	const lead = inline.text.slice(0, inline.text.length - printed.length)
	const tail = inline.text.slice(inline.text.length - printed.length)
	const children: ParagraphChild[] = lead === '' ? [] : [new TextRun({ ...look, text: lead })]
	let at = 0
	for (const [index, block] of chain.entries()) {
		const number = numbers[index] ?? ''
		if (index > 0) children.push(new TextRun({ ...look, text: tail.slice(at, at + 1) }))
		at += index > 0 ? 1 : 0
		const result = new TextRun({ ...look, text: tail.slice(at, at + number.length) })
		at += number.length
		children.push(...field(`REF ${context.bookmarks.get(block.id)} \\n \\h`, [result]))
	}
	return children
}

/** The runs of a line of inlines. */
export function inlineRuns(inlines: readonly Inline[], context: DocxContext, look: IRunOptions = {}): ParagraphChild[] {
	return inlines.flatMap((inline) => runsOf(inline, context, look))
}

function runsOf(inline: Inline, context: DocxContext, look: IRunOptions): ParagraphChild[] {
	const { text } = inline
	switch (inline.kind) {
		case 'text':
		case 'value':
			return [new TextRun({ ...look, text })]
		case 'blank':
			// Shaded, so that nobody signs over one.
			return [new TextRun({ ...look, text, shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour.blank } })]
		case 'term':
		case 'strong':
			return [new TextRun({ ...look, text, bold: true })]
		case 'emphasis':
			return [new TextRun({ ...look, text, italics: look.italics !== true })]
		case 'reference':
			return referenceRuns(inline, look, context)
	}
}

/** A typed number and a tab, for blocks that Word would number otherwise. */
export function typedNumber(number: string): Run {
	return new TextRun({ children: [number, new Tab()] })
}
