import type { Block, ContractLanguage, Outline } from '../../../outline/block'
import { type PrintedText, printedTexts } from '../../../review/printed-texts'
import { type Passage, passageOf } from './passage'

/** Headings, captions, heads of columns and lines to sign on are names: few rules look at them. */
export type PassageKind = 'running' | 'cell' | 'name'

export type Part = { readonly at: PrintedText; readonly passage: Passage; readonly kind: PassageKind }

/** A whole text in one language, as rules look at it that compare its parts. */
export type TextDocument = {
	readonly language: ContractLanguage
	readonly parts: readonly Part[]
	readonly blocks: readonly Block[]
	/** Without a heading a text is an extract: what it defines and refers to may stand elsewhere. */
	readonly hasHeadings: boolean
}

/** Passages by the inlines they were read from: blocks that did not change are the same objects as before. */
const passages = new WeakMap<object, Passage>()

function passageAt({ inlines, text, language }: PrintedText): Passage {
	const known = passages.get(inlines)
	if (known?.language === language) return known
	const passage = passageOf(text, language)
	passages.set(inlines, passage)
	return passage
}

/** An outline's texts by language: one document, or two where both languages stand side by side. */
export function documentsOf(outline: Outline): readonly TextDocument[] {
	const { all } = printedTexts(outline)
	const languages = [...new Set(all.map(({ language }) => language))]
	return languages.map((language): TextDocument => {
		const own = all.filter((text) => text.language === language)
		const parts = own.map((at): Part => ({ at, passage: passageAt(at), kind: kindOf(at) }))
		const blocks = [...new Set(own.map(({ block }) => block))]
		return { language, parts, blocks, hasHeadings: blocks.some(({ kind }) => kind === 'heading' || kind === 'title') }
	})
}

function kindOf({ block, address }: PrintedText): PassageKind {
	switch (block.kind) {
		case 'clause':
		case 'item':
		case 'paragraph':
			return 'running'
		case 'table':
			// Addresses of rows' cells begin with the row's id, those of the heads with the table's.
			return address.startsWith(`${block.id}#`) || address === block.id ? 'name' : 'cell'
		case 'title':
		case 'heading':
		case 'signature':
			return 'name'
	}
}
