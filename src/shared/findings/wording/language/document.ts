import type { Block, ContractLanguage, Outline } from '../../../outline/block'
import { type PrintedText, printedTexts } from '../../../review/printed-texts'
import { type Paragraph, type PassageKind, paragraphOf } from './paragraph'
import { type Passage, passageOf } from './passage'
import type { Memory } from './remembered'

export type Part = Pick<Paragraph, 'passage' | 'kind'> & { readonly at: PrintedText; readonly paragraph: Paragraph }

/** A whole text in one language, as rules look at it that compare its parts. */
export type TextDocument = {
	readonly language: ContractLanguage
	readonly parts: readonly Part[]
	readonly blocks: readonly Block[]
	/** Without a heading a text is an extract: what it defines and refers to may stand elsewhere. */
	readonly hasHeadings: boolean
	readonly memory: Memory
}

/** Passages by their words: a text is printed anew behind each keystroke, and most of its paragraphs are as before. */
export type Passages = (text: string, language: ContractLanguage) => Passage

/** So many make a long contract; what is older is forgotten when there are more. */
const MOST_KNOWN = 8_000

/** @param most in each language; up to twice as many are kept */
export function createPassages(most = MOST_KNOWN): Passages {
	const fresh = { de: new Map<string, Passage>(), en: new Map<string, Passage>() }
	const older = { de: new Map<string, Passage>(), en: new Map<string, Passage>() }
	return (text, language) => {
		const known = fresh[language].get(text)
		if (known !== undefined) return known
		const passage = older[language].get(text) ?? passageOf(text, language)
		if (fresh[language].size >= most) {
			older[language] = fresh[language]
			fresh[language] = new Map()
		}
		fresh[language].set(text, passage)
		return passage
	}
}

/** An outline's texts by language: one document, or two where both languages stand side by side. */
export function documentsOf(outline: Outline, passages: Passages): readonly TextDocument[] {
	const { all } = printedTexts(outline)
	const languages = [...new Set(all.map(({ language }) => language))]
	return languages.map((language): TextDocument => {
		const own = all.filter((text) => text.language === language)
		const parts = own.map((at) => partOf(at, passages))
		const blocks = [...new Set(own.map(({ block }) => block))]
		const hasHeadings = blocks.some(({ kind }) => kind === 'heading' || kind === 'title')
		return { language, parts, blocks, hasHeadings, memory: [] }
	})
}

function partOf(at: PrintedText, passages: Passages): Part {
	const passage = passages(at.text, at.language)
	const kind = kindOf(at)
	return { at, passage, kind, paragraph: paragraphOf(at, passage, kind) }
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
