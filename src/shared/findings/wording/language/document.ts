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

/** Passages by their words: a text is printed anew behind each keystroke, and most of its paragraphs are as before. */
type Known = Map<string, Passage>
const fresh: Record<ContractLanguage, Known> = { de: new Map(), en: new Map() }
const older: Record<ContractLanguage, Known> = { de: new Map(), en: new Map() }
/** So many make a long contract; what is older is forgotten when there are more. */
const MOST_KNOWN = 8_000

function passageAt({ text, language }: PrintedText): Passage {
	const known = fresh[language].get(text) ?? older[language].get(text)
	const passage = known ?? passageOf(text, language)
	if (fresh[language].size >= MOST_KNOWN) {
		older[language] = fresh[language]
		fresh[language] = new Map()
	}
	fresh[language].set(text, passage)
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

function kindOf({ block, outlineAddress: address }: PrintedText): PassageKind {
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
