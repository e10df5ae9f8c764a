import type { Override, Stance, TakenFrom } from '../agreement/own-content'
import type { Agreement } from '../agreement/schema'
import { wordDiff } from '../compare/word-diff'
import type { WordEdit } from '../compare/word-edit'
import type { Block, BlockId, ContractLanguage, Outline } from '../outline/block'
import { buildOutline } from '../outline/build'
import { inlineText } from '../outline/to-text'
import type { LibraryEntry, Origin } from './clause'
import { sourceOf } from './find'
import { markedTextOf } from './take'

/** Whose words they are: written by hand, taken from a library as they are, or taken and then changed. */
export type Authorship = 'written' | 'taken' | 'changed'

export type Deviation = {
	readonly kind: 'replaced' | 'added'
	readonly section: string
	/** The block that prints it. */
	readonly block: BlockId
	readonly language: ContractLanguage
	/** Number and title in the contract; empty where it is not printed any more. */
	readonly number: string
	readonly title: string
	readonly isPrinted: boolean
	readonly authorship: Authorship
	readonly stance: Stance | null
	readonly from: {
		readonly origin: Origin
		readonly clause: string
		readonly version: number
		/** Null where the library has it no more. */
		readonly heading: string | null
		/** What the library says now: the same, another text, or nothing. */
		readonly library: 'same' | 'newer' | 'gone'
	} | null
	/** Printed words of the house; empty for what was added. */
	readonly house: string
	readonly own: string
	/** From the house's words to the own. */
	readonly edits: readonly WordEdit[]
}

/**
 * Everything in which a contract departs from house wording: clauses in own words, and own articles and annexes. In print order, the governing
 * language first; what is not printed any more at the end of its language.
 */
export function deviationsOf(agreement: Agreement, entries: readonly LibraryEntry[]): readonly Deviation[] {
	const languages = languagesOf(agreement)
	return languages.flatMap((language, index) => {
		const printed = buildOutline(agreement, language)
		const house = buildOutline(agreement, language, { ignoreOverrides: true })
		const order = new Map(printed.blocks.map(({ id }, at) => [id, at]))
		const placeOf = ({ block }: Deviation) => order.get(block) ?? Number.MAX_SAFE_INTEGER
		const overrides = agreement.overrides
			.filter((own) => own.language === language && !own.clause.startsWith('action-plan.'))
			.map((own) => replaced(own, { printed, house, entries }))
			// Own wording that says just what the house says departs from nothing.
			.filter((one) => !one.isPrinted || one.house !== one.own)
		const added = index === 0 ? additions(agreement, printed, entries) : []
		return [...overrides, ...added].sort((a, b) => placeOf(a) - placeOf(b))
	})
}

export function languagesOf({ parties }: Agreement): readonly ContractLanguage[] {
	if (parties.language !== 'de+en') return [parties.language]
	return parties.governingLanguage === 'de' ? ['de', 'en'] : ['en', 'de']
}

type Sources = { readonly printed: Outline; readonly house: Outline; readonly entries: readonly LibraryEntry[] }

function replaced(own: Override, { printed, house, entries }: Sources): Deviation {
	const block = printed.blocks.find(({ id }) => id === own.clause)
	const [before, after] = [wordsAt(house, own.clause), wordsAt(printed, own.clause)]
	return {
		kind: 'replaced',
		section: own.clause.split('.')[0] ?? '',
		block: own.clause,
		language: own.language,
		...named(block),
		...origin(own.takenFrom, markedTextOf(own), own.language, entries),
		house: before,
		own: after,
		edits: wordDiff(before, after),
	}
}

function additions(agreement: Agreement, printed: Outline, entries: readonly LibraryEntry[]): readonly Deviation[] {
	const parts = [
		...agreement.ownArticles.map(({ id, content }) => ({ block: `own.${id}`, content })),
		...agreement.annexes.map(({ id, content }) => ({ block: `own-annex.${id}`, content })),
	]
	return parts.map(({ block, content }) => {
		const texts = content.flatMap((one) => (one.kind === 'text' ? [one] : []))
		const taken = texts.find(({ takenFrom }) => takenFrom !== undefined)
		const text = taken?.text ?? ''
		const made = origin(taken?.takenFrom, text, printed.language, entries)
		const own = wordsOfPart(printed, block)
		return {
			kind: 'added',
			section: 'own-content',
			block,
			language: printed.language,
			...named(printed.blocks.find(({ id }) => id === block)),
			...made,
			// Something else beside a text that was taken makes the whole another one.
			authorship: made.authorship === 'taken' && content.length > 1 ? 'changed' : made.authorship,
			house: '',
			own,
			edits: wordDiff('', own),
		}
	})
}

function origin(
	from: TakenFrom | undefined,
	text: string,
	language: ContractLanguage,
	entries: readonly LibraryEntry[],
): Pick<Deviation, 'authorship' | 'stance' | 'from'> {
	if (from === undefined) return { authorship: 'written', stance: null, from: null }
	const source = sourceOf(entries, from, language)
	const library = source === null ? 'gone' : source.variant.text === from.text ? 'same' : 'newer'
	return {
		authorship: text === from.text ? 'taken' : 'changed',
		stance: from.stance,
		from: {
			...{ origin: from.origin, clause: from.clause, version: from.version },
			...{ heading: source?.entry.clause.heading ?? null, library },
		},
	}
}

function named(block: Block | undefined): Pick<Deviation, 'number' | 'title' | 'isPrinted'> {
	if (block?.kind === 'clause') return { number: block.number, title: block.title ?? '', isPrinted: true }
	if (block?.kind === 'heading') return { number: block.number ?? '', title: block.text, isPrinted: true }
	if (block?.kind === 'item') return { number: block.number, title: '', isPrinted: true }
	return { number: '', title: '', isPrinted: block !== undefined }
}

/** The printed words of a clause, with the points and paragraphs that are its wording, a line each. */
export function wordsAt({ blocks }: Outline, clause: BlockId): string {
	const start = blocks.findIndex(({ id }) => id === clause)
	const first = blocks[start]
	if (first === undefined || !('inlines' in first)) return ''
	const lines = [inlineText(first.inlines)]
	for (const block of blocks.slice(start + 1)) {
		const isBelow = (block.kind === 'item' || block.kind === 'paragraph') && block.id.startsWith(`${clause}.`)
		if (!isBelow) break
		lines.push(inlineText(block.inlines))
	}
	return lines.filter((line) => line !== '').join('\n')
}

function wordsOfPart({ blocks }: Outline, part: BlockId): string {
	return blocks
		.filter(({ id }) => id.startsWith(`${part}.`))
		.flatMap((block) => ('inlines' in block ? [inlineText(block.inlines)] : []))
		.join('\n')
}
