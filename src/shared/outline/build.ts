import type { Agreement } from '../agreement/schema'
import { SECTIONS } from '../agreement/section-list'
import { printOwnAnnexes, printOwnArticles } from '../sections/own-content/outline'
import { printFront } from '../sections/parties/front'
import { SECTION_PRINTERS } from '../sections/printers'
import type { Block, ContractLanguage, Outline } from './block'
import { cleanBlock, cleanText } from './clean'
import { printDefinitions } from './definitions'
import { dateText } from './format'
import { glueBlock } from './glue'
import { numberBlocks } from './number'
import { followedSlots, ownWordings, withOwnWording } from './own-wording'
import { shippedWording } from './shipped-wording'
import { emptySlotBook, type SlotBook, withValues } from './slot-book'
import type { Wording } from './wording'
import { createWriter, typedText, type Writer } from './writer'

export type OutlineOptions = {
	/** `internal` adds the action plan, which never leaves in an external export. */
	readonly audience?: 'external' | 'internal'
	readonly state?: 'draft' | 'final'
	/** The day printed in the running head, `YYYY-MM-DD`; null leaves it out. */
	readonly date?: string | null
	/** Number of a final, printed with the day. */
	readonly version?: number | null
	readonly wording?: Wording
	/** Prints house wording even where it was overridden, to see what an override departs from. */
	readonly ignoreOverrides?: boolean
	/** With `ignoreOverrides`: values that own wording prints itself stand as `{slot}`, for they are nothing it could fall behind of. */
	readonly openFollowed?: boolean
	/** Where what the slots of every clause hold is gathered, for those who pick from it. */
	readonly book?: SlotBook
}

/**
 * The contract as print tree. Pure: the same agreement gives the same blocks, in every output.
 *
 * @param language what is printed; for `de+en` call it once for each
 */
export function buildOutline(agreement: Agreement, language: ContractLanguage, options: OutlineOptions = {}): Outline {
	const wording = options.wording ?? shippedWording(language)
	const own = options.ignoreOverrides === true ? null : ownWordings(agreement, language)
	const openSlots = options.openFollowed === true ? { openSlots: followedSlots(agreement, language) } : {}
	const book = options.book ?? emptySlotBook(language)
	const write = (section: string, print: (w: Writer) => void): Block[] => {
		const w = createWriter({
			agreement,
			language,
			wording,
			section,
			book,
			...(own === null ? {} : { own }),
			...openSlots,
		})
		print(w)
		return own === null ? w.blocks : w.blocks.map((block) => withOwnWording(block, own, book))
	}

	const front = write('parties', printFront)
	const body: Block[] = []
	const annexes: Block[] = []
	let signatures: Block[] = []
	for (const { id } of SECTIONS) {
		const printer = SECTION_PRINTERS[id]
		if (printer.audience === 'internal' && options.audience !== 'internal') continue
		const article = write(id, printer.article)
		if (id === 'signatures') signatures = article
		else if (printer.audience === 'internal') annexes.push(...article)
		else body.push(...article)
		body.push(...write('own-content', (w) => printOwnArticles(w, id)))
		if (printer.annex !== undefined) annexes.push(...write(id, printer.annex))
	}
	annexes.push(...write('own-content', printOwnAnnexes))
	const internal = annexes.filter((block) => block.section === 'action-plan')
	const external = annexes.filter((block) => block.section !== 'action-plan')

	const rest = withValues([...body, ...signatures, ...external], book)
	const definitions = write('definitions', (w) => printDefinitions(w, wording, rest))
	const all = withValues([...front, ...definitions, ...rest, ...internal], book)
	const blocks = numberBlocks(withPageBreaks(all), language).map((block) => glueBlock(cleanBlock(block)))
	return { language, blocks, hasContents: true, ...outlineFrame(agreement, language, options) }
}

/** The annexes as a whole start on a new page, and so does what is not part of the contract. */
function withPageBreaks(blocks: readonly Block[]): Block[] {
	const first = blocks.findIndex((block) => block.kind === 'heading' && block.role === 'annex')
	return blocks.map((block, index) =>
		block.kind === 'heading' && (index === first || block.id === 'annex-action-plan')
			? { ...block, pageBreakBefore: true }
			: block,
	)
}

const initialsLabels: Readonly<Record<ContractLanguage, readonly string[]>> = {
	de: ['Paraphe Anbieter', 'Paraphe Kunde'],
	en: ['Initials of provider', 'Initials of customer'],
}

/** Titles, state and words in the margins of every page, the same for the contract and the papers beside it. */
export function outlineFrame(
	agreement: Agreement,
	language: ContractLanguage,
	options: OutlineOptions,
): Omit<Outline, 'language' | 'blocks' | 'hasContents'> {
	const title = cleanText(typedText(agreement, language, 'title') ?? '').replace(/\s+/g, ' ')
	const draft = options.state !== 'final'
	const day = options.date == null ? '' : dateText(options.date, language)
	const de = language === 'de'
	const number = draft || options.version == null ? '' : ` ${options.version}`
	const state = (draft ? (de ? 'Entwurf' : 'Draft') : de ? 'Endfassung' : 'Final version') + number
	return {
		title,
		runningTitle: title,
		runningState: day === '' ? state : de ? `${state} vom ${day}` : `${state} of ${day}`,
		words: {
			contents: de ? 'Inhalt' : 'Contents',
			pageOf: de ? 'Seite {page} von {pages}' : 'Page {page} of {pages}',
			watermark: draft ? (de ? 'Entwurf' : 'Draft') : null,
			signatureHint: de ? 'Unterschrift' : 'Signature',
			...(agreement.signatures.initials ? { initials: initialsLabels[language] } : {}),
		},
	}
}
