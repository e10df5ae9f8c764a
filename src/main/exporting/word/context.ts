import type { Block, BlockId, ContractLanguage, Outline } from '../../../shared/outline/block'
import type { Address } from '../../../shared/review/printed-texts'
import { type Frame, frameOf } from '../page-geometry'
import { type Blanks, createBlanks } from './blanks'
import { bookmarkNames } from './bookmarks'
import { type Numbering, numberingOf } from './numbering'
import type { Revision } from './revision'
import type { SpanEdit } from './span-edits'
import type { Range } from './spans'
import { languageTag } from './styles'

/** What the parts of one document share while it is written. */
export type WordContext = {
	readonly outline: Outline
	readonly bookmarks: ReadonlyMap<BlockId, string>
	readonly numbering: Numbering
	/** For a numbered block: its clause and points from outside in, itself last. */
	readonly chains: ReadonlyMap<BlockId, readonly Block[]>
	readonly blanks: Blanks
	/** Where its paragraphs run: the page, or one of two columns. */
	readonly frame: Frame
	/** What begins and ends among the words of a paragraph, and what somebody suggests to change in them. */
	readonly ranges: ReadonlyMap<Address, readonly Range[]>
	readonly edits: ReadonlyMap<Address, readonly SpanEdit[]>
	/** What a version did to it, where the document shows two. */
	readonly revision?: Revision
	/** Ids of bookmarks and changes count from 1 and are unique in the document. */
	nextMarkId(): number
}

function chainsOf(outline: Outline): ReadonlyMap<BlockId, readonly Block[]> {
	const chains = new Map<BlockId, readonly Block[]>()
	// Each language has its own clauses.
	const opened = new Map<ContractLanguage, Block[]>()
	for (const block of outline.blocks) {
		const language = block.language ?? outline.language
		let open = opened.get(language) ?? []
		if (block.kind === 'heading') open = []
		if (block.kind === 'clause') open = [block]
		if (block.kind === 'item')
			open = [...open.filter((other) => other.kind !== 'item' || other.level < block.level), block]
		opened.set(language, open)
		chains.set(block.id, block.kind === 'clause' || block.kind === 'item' ? open : [block])
	}
	return chains
}

export function createContext(outline: Outline, ranges: WordContext['ranges'] = new Map()): WordContext {
	let markId = 0
	return {
		outline,
		bookmarks: bookmarkNames(outline),
		numbering: numberingOf(outline),
		chains: chainsOf(outline),
		blanks: createBlanks(),
		frame: frameOf(outline),
		ranges,
		edits: new Map(),
		nextMarkId: () => ++markId,
	}
}

/** Whether a block stands in the right one of two columns. */
export function isBeside(block: Block, { outline }: WordContext): boolean {
	return outline.beside !== undefined && block.language === outline.beside.language
}

/** The language tag of a block where it is not the document's. */
export function languageOf(block: Block, { outline }: WordContext): string | undefined {
	const { language } = block
	return language === undefined || language === outline.language ? undefined : languageTag(language)
}
