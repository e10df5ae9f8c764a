import type { EditResult } from '../agreement/edit'
import type { Override, OwnArticle, TakenFrom } from '../agreement/own-content'
import { type Agreement, agreementSchema } from '../agreement/schema'
import type { BlockId, ContractLanguage } from '../outline/block'
import { houseBasis } from '../outline/house-basis'
import { asMarked, hasMarks, wordsOf } from '../outline/marked-text'
import type { LibraryEntry, LibraryVariant } from './clause'
import { takenFrom, variantOf } from './find'

export type WordingPlace = { readonly clause: BlockId; readonly language: ContractLanguage }

/** What an own wording says, with marks, whichever way it was written. */
export function markedTextOf({ text, marked }: Pick<Override, 'text' | 'marked'>): string {
	return marked === true ? text : asMarked(text)
}

export function overrideAt({ overrides }: Agreement, place: WordingPlace): Override | null {
	return overrides.find(({ clause, language }) => clause === place.clause && language === place.language) ?? null
}

/**
 * The agreement with own wording in the place of a clause, made from what the house says today. A text without marks is kept as plain words.
 *
 * @param from where it was taken from; null where it was written by hand
 */
export function withOwnText(
	agreement: Agreement,
	place: WordingPlace,
	text: string,
	from: TakenFrom | null,
): EditResult {
	const words = hasMarks(text) ? ({ text, marked: true } as const) : { text: wordsOf({ text, marked: true }) }
	const own = {
		clause: place.clause,
		language: place.language,
		...words,
		...(from === null ? {} : { takenFrom: from }),
	}
	const others = withoutPlace(agreement, place)
	const before = { ...agreement, overrides: [...others, { ...own, madeFrom: '' }] }
	const madeFrom = houseBasis(before, place) ?? overrideAt(agreement, place)?.madeFrom ?? ''
	return checked(agreement, [...others, { ...own, madeFrom }])
}

/** The same with the text of a library's clause. */
export function withTaken(
	agreement: Agreement,
	place: WordingPlace,
	entry: LibraryEntry,
	variant: LibraryVariant,
): EditResult {
	return withOwnText(agreement, place, variant.text, takenFrom(entry, variant))
}

export function withoutOwnText(agreement: Agreement, place: WordingPlace): EditResult {
	return { kind: 'changed', agreement: { ...agreement, overrides: withoutPlace(agreement, place) } }
}

function withoutPlace({ overrides }: Agreement, place: WordingPlace): Agreement['overrides'] {
	return overrides.filter(({ clause, language }) => clause !== place.clause || language !== place.language)
}

function checked(agreement: Agreement, overrides: readonly Override[]): EditResult {
	const parsed = agreementSchema.shape.overrides.safeParse(overrides)
	if (!parsed.success) return { kind: 'invalid', problems: [{ path: 'overrides', message: 'is not allowed' }] }
	return { kind: 'changed', agreement: { ...agreement, overrides: parsed.data } }
}

/** A clause that takes no clause's place, put in as an article of its own; in the second language too, where the library has it. */
export function withInserted(
	agreement: Agreement,
	found: { readonly entry: LibraryEntry; readonly variant: LibraryVariant; readonly second: LibraryEntry | null },
	id: string,
): EditResult {
	const { entry, variant, second } = found
	const block = { id: 'text', kind: 'text', ...writtenAs(variant.text), takenFrom: takenFrom(entry, variant) } as const
	const title = variant.title ?? entry.clause.heading
	const article: OwnArticle = { id, after: entry.clause.after, title, content: [block] }
	const beside = second === null ? null : variantOf(second.clause, variant.stance)
	const path = `ownArticles.${id}`
	const translations =
		beside === null || second === null
			? agreement.translations
			: {
					...agreement.translations,
					[`${path}.title`]: beside.title ?? second.clause.heading,
					[`${path}.content.text.text`]: beside.text,
				}
	const parsed = agreementSchema.shape.ownArticles.safeParse([...agreement.ownArticles, article])
	if (!parsed.success) return { kind: 'invalid', problems: [{ path: 'ownArticles', message: 'is not allowed' }] }
	return { kind: 'changed', agreement: { ...agreement, ownArticles: parsed.data, translations } }
}

/** A text of the library always has marks, so that its second language is read the same way. */
const writtenAs = (text: string) => ({ text, marked: true }) as const
