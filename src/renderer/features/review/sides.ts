import type { Agreement } from '../../../shared/agreement/schema'
import { languagesOf } from '../../../shared/findings/run'
import type { Block, ContractLanguage, Outline } from '../../../shared/outline/block'
import { buildOutline } from '../../../shared/outline/build'
import { sideBySide } from '../../../shared/outline/side-by-side'
import { acceptAll } from '../../../shared/review/accept'
import { type PaperWords, withPaperWords } from '../../../shared/review/paper-words'
import type { ReturnedFile } from '../../stores/returned-store'
import { agreementOf, type Side } from '../../stores/versions-store'

/** One side of a comparison: what is agreed on it, and what it says where that is not what the program prints of it. */
export type SideText = {
	readonly agreement: Agreement
	readonly words: PaperWords | null
	/** What the words were printed from, where that is another one: accepted words are no longer references and values. */
	readonly printed?: Agreement
}

type Known = {
	readonly draft: Agreement
	readonly read: Parameters<typeof agreementOf>[2]
	readonly returned: ReturnedFile | null
}

/** Null while it is read, or where it cannot be. */
export function sideText(side: Side | null, { draft, read, returned }: Known): SideText | null {
	if (side === 'sent' || side === 'returned') {
		const papers = returned?.papers ?? null
		if (returned === null || papers === null || returned.agreementId !== draft.id) return null
		if (side === 'sent') return { agreement: papers.agreement, words: papers.sent }
		const agreement = whenAccepted(returned, papers.agreement)
		return { agreement, words: papers.returned, printed: papers.agreement }
	}
	const agreement = agreementOf(side, draft, read)
	return agreement === null ? null : { agreement, words: null }
}

const accepted = new WeakMap<ReturnedFile, Agreement>()

/** What would be agreed on if everything in the file were: where its changes are read as values, it shows in meaning. */
function whenAccepted(returned: ReturnedFile, sent: Agreement): Agreement {
	const known = accepted.get(returned)
	if (known !== undefined) return known
	const old = new Set(returned.base.suggestions.map(({ id }) => id))
	const deed = { by: returned.file, at: new Date(0).toISOString() }
	const review = { ...sent.review, suggestions: returned.review.suggestions }
	const { agreement } = acceptAll({ ...sent, review }, ({ id }) => !old.has(id), deed)
	const made = { ...agreement, review: sent.review }
	accepted.set(returned, made)
	return made
}

/** Both papers in one language; where one of them is a document's, both are read as the document is printed. */
export function papersOf(older: SideText, newer: SideText, language: ContractLanguage): readonly [Outline, Outline] {
	if (older.words === null && newer.words === null) {
		return [buildOutline(older.agreement, language), buildOutline(newer.agreement, language)]
	}
	const document = older.words === null ? newer : older
	const languages = languagesOf(document.agreement)
	const paper = ({ agreement, words, printed = agreement }: SideText) => {
		const outlines = languages.map((one) => buildOutline(printed, one))
		const whole = outlines.reduce(sideBySide)
		return inLanguage(words === null ? whole : withPaperWords(whole, words), language)
	}
	return [paper(older), paper(newer)]
}

/** What a reader of one language sees of a document in two. */
function inLanguage(outline: Outline, language: ContractLanguage): Outline {
	const { beside, ...frame } = outline
	if (beside === undefined) return outline
	const wanted = language === beside.language ? beside.language : undefined
	const isRead = (block: Block) => block.language === wanted || block.kind === 'table' || block.kind === 'signature'
	return { ...frame, language, blocks: outline.blocks.filter(isRead) }
}
