import { getAt } from '../agreement/edit'
import type { Agreement } from '../agreement/schema'
import type { Clock } from '../agreement/values/scalars'
import type {
	Block,
	BlockId,
	ContractLanguage,
	FieldPath,
	HeadingBlock,
	Inline,
	SignatureBlock,
	TableColumn,
	TableRow,
} from './block'
import {
	type CountedNoun,
	clockedText,
	countText,
	dateText,
	durationText,
	listText,
	moneyText,
	numberText,
	shareText,
} from './format'
import { type OwnWordings, ownClause } from './own-wording'
import { emptySlotBook, type SlotBook } from './slot-book'
import { fillSlots, type Slots } from './slots'
import { type ClauseWording, type SectionWording, type Wording, WordingError } from './wording'

type Place = {
	/** Suffix that makes a clause of a repeated thing unique: `services.scope` + `desk` -> `services.scope.desk`. */
	readonly item?: string
	readonly path?: FieldPath
}

export type Writer = ReturnType<typeof createWriter>

/**
 * What a section's builder writes with. It gathers blocks of one section in print order; numbers and the words of
 * cross references are filled in afterwards, when the whole contract stands.
 */
export function createWriter(options: {
	readonly agreement: Agreement
	readonly language: ContractLanguage
	readonly wording: Wording
	readonly section: string
	/** Wording by hand, by the clause whose place it takes; none where it is left out. */
	readonly own?: OwnWordings
	/** Gathers what slots hold, over all sections. */
	readonly book?: SlotBook
	/** Slots printed as `{slot}`, by clause. */
	readonly openSlots?: ReadonlyMap<BlockId, ReadonlySet<string>>
}) {
	const { agreement, language, section } = options
	const book = options.book ?? emptySlotBook(language)
	const found = options.wording.sections.get(section)
	if (found === undefined) throw new WordingError(`no wording for the section ${section} in ${language}`)
	const words: SectionWording = found
	const blocks: Block[] = []
	const common = (id: BlockId, path: FieldPath | undefined) => ({ id, section, path: path ?? null })

	const clauseWording = (key: string): ClauseWording => {
		const clause = words.clauses.get(key)
		if (clause === undefined) throw new WordingError(`${language}/${section}: no clause ${key}`)
		return clause
	}

	const fill = (text: string, slots: Slots): Inline[] => fillSlots({ text, slots, where: `${language}/${section}` })

	const pushHeading = (role: HeadingBlock['role'], text: string, place: ReturnType<typeof common>): void => {
		const level = role === 'sub' ? 2 : 1
		blocks.push({ ...place, kind: 'heading', level, role, number: null, text, pageBreakBefore: false })
	}

	/** A short wording of the section: `phrase('cadence.monthly')`. */
	const phrase = (key: string, slots: Slots = {}): Inline[] => {
		const text = words.phrases.get(key)
		if (text === undefined) throw new WordingError(`${language}/${section}: no phrase ${key}`)
		return fill(text, slots)
	}
	const phraseText = (key: string, slots: Slots = {}): string => plainText(phrase(key, slots))
	const hasPhrase = (key: string): boolean => words.phrases.has(key)

	/** A visible blank, labelled by the phrase `blank.<label>`. */
	const blank = (path: FieldPath, label: string): Inline => ({
		kind: 'blank',
		path,
		text: `[${words.phrases.get(`blank.${label}`) ?? missingBlank(label)}]`,
	})
	const missingBlank = (label: string): string => {
		throw new WordingError(`${language}/${section}: no phrase blank.${label}`)
	}

	const value = (path: FieldPath, text: string): Inline => ({ kind: 'value', path, text })

	/** What a user typed at a path, in this language where a second text is there; the blank where nothing is. */
	const typed = (path: FieldPath, label: string): Inline => {
		const text = typedText(agreement, language, path)
		return text === null ? blank(path, label) : value(path, text)
	}
	const has = (path: FieldPath): boolean => typedText(agreement, language, path) !== null

	/** Typed text as sentences: what ends without a full stop gets one. */
	const sentence = (path: FieldPath, label: string): Inline => {
		const inline = typed(path, label)
		return inline.kind === 'value' && !/[.!?:]["“”»)]?$/.test(inline.text.trim())
			? { ...inline, text: `${inline.text.trim()}.` }
			: inline
	}

	/** The value at a path printed by `print`, or its blank. */
	const printed = <T>(path: FieldPath, label: string, print: (known: T) => string): Inline => {
		const known = getAt(agreement, path)
		// The builder names the path and its type together; the schema has already checked it.
		return known === null || known === undefined ? blank(path, label) : value(path, print(known as T))
	}

	return {
		agreement,
		language,
		blocks,
		book,
		fill,
		/** A clause's words as inlines, to be joined with others. */
		fillClause: (key: string, slots: Slots = {}): Inline[] => fill(clauseWording(key).text, slots),
		phrase,
		phraseText,
		hasPhrase,
		blank,
		value,
		typed,
		has,
		sentence,
		printed,
		date: (path: FieldPath, label: string) => printed<string>(path, label, (iso) => dateText(iso, language)),
		share: (path: FieldPath, label: string) => printed<number>(path, label, (ppm) => shareText(ppm, language)),
		money: (path: FieldPath, label: string) =>
			printed<number>(path, label, (minor) => moneyText(minor, agreement.parties.currency, language)),
		count: (path: FieldPath, label: string, noun: CountedNoun) =>
			printed<number>(path, label, (n) => countText(n, noun, language)),
		number: (path: FieldPath, label: string) => printed<number>(path, label, (n) => numberText(n, language)),
		duration: (path: FieldPath, label: string, clock?: Clock) =>
			printed<number>(path, label, (seconds) =>
				clock === undefined ? durationText(seconds, language) : clockedText(seconds, clock, language),
			),
		/** `a, b und c` of finished inlines. */
		list: (items: readonly (readonly Inline[])[]): Inline[] => joinInlines(items, language),
		words: (items: readonly string[]): string => listText(items, language),

		/** The article's or annex's head; its words are the wording file's `heading`, or the phrase `heading.<key>`. */
		heading: (id: BlockId, role: 'front' | 'article' | 'annex' | 'sub', key?: string, place: Place = {}): void => {
			const text = key === undefined ? words.heading : phraseText(`heading.${key}`)
			const fullId = place.item === undefined ? id : `${id}.${place.item}`
			pushHeading(role, text, common(fullId, place.path))
		},
		/** A head with words that are not in the wording file, e.g. a service's name. */
		headingText: (id: BlockId, role: 'front' | 'article' | 'annex' | 'sub', text: string, path: FieldPath): void => {
			pushHeading(role, text, common(id, path))
		},
		/** A numbered clause and its fixed points; an override takes the clause's place, points included. */
		clause: (key: string, slots: Slots = {}, place: Place = {}): void => {
			const wording = clauseWording(key)
			const id = place.item === undefined ? `${section}.${key}` : `${section}.${key}.${place.item}`
			const shown = withOpen(slots, options.openSlots?.get(id))
			book.values.set(id, slots)
			const clause = { ...common(id, place.path), kind: 'clause', number: '', title: wording.title } as const
			const own = options.own?.get(id)
			if (own !== undefined) {
				blocks.push(...ownClause({ ...clause, inlines: [], overridden: true }, own, book))
				return
			}
			blocks.push({ ...clause, inlines: fill(wording.text, shown), overridden: false })
			for (const point of wording.points) {
				blocks.push({
					...common(`${id}.${point.key}`, place.path),
					kind: 'item',
					level: 3,
					number: '',
					inlines: fill(point.text, shown),
				})
			}
		},
		/** A clause whose text a user wrote: title and paragraphs. */
		freeClause: (id: BlockId, title: string | null, inlines: readonly Inline[], path: FieldPath): void => {
			blocks.push({ ...common(id, path), kind: 'clause', number: '', title, inlines, overridden: false })
		},
		/** A lettered point under the clause before it. `id` is the whole block id. */
		item: (id: BlockId, inlines: readonly Inline[], path: FieldPath, level: 3 | 4 = 3): void => {
			blocks.push({ ...common(id, path), kind: 'item', level, number: '', inlines })
		},
		/** A lettered point under a paragraph at the margin. */
		marginItem: (id: BlockId, inlines: readonly Inline[], path: FieldPath): void => {
			blocks.push({ ...common(id, path), kind: 'item', level: 3, number: '', inlines, isAtMargin: true })
		},
		paragraph: (
			id: BlockId,
			inlines: readonly Inline[],
			place: Place & {
				readonly indent?: 0 | 1
				readonly style?: 'body' | 'note' | 'definition' | 'party'
			} = {},
		): void => {
			blocks.push({
				...common(id, place.path),
				kind: 'paragraph',
				indent: place.indent ?? 0,
				style: place.style ?? 'body',
				inlines,
			})
		},
		/** Wording as an unnumbered paragraph. */
		wordedParagraph: (
			key: string,
			slots: Slots = {},
			place: Place & {
				readonly indent?: 0 | 1
				readonly style?: 'body' | 'note' | 'definition' | 'party'
			} = {},
		): void => {
			const id = place.item === undefined ? `${section}.${key}` : `${section}.${key}.${place.item}`
			blocks.push({
				...common(id, place.path),
				kind: 'paragraph',
				indent: place.indent ?? 0,
				style: place.style ?? 'body',
				inlines: fill(clauseWording(key).text, slots),
			})
		},
		/** Column heads are the phrases `column.<key>`; widths add up to 100. */
		table: (
			id: BlockId,
			columns: readonly { readonly key: string; readonly width: number; readonly align?: 'left' | 'right' }[],
			rows: readonly TableRow[],
			place: Place & { readonly indent?: 0 | 1; readonly caption?: string } = {},
		): void => {
			const heads: TableColumn[] = columns.map((column) => ({
				head: phraseText(`column.${column.key}`),
				align: column.align ?? 'left',
				width: column.width,
			}))
			blocks.push({
				...common(id, place.path),
				kind: 'table',
				indent: place.indent ?? 0,
				caption: place.caption ?? null,
				columns: heads,
				rows,
			})
		},
		rawTable: (
			id: BlockId,
			columns: readonly TableColumn[],
			rows: readonly TableRow[],
			place: Place & { readonly indent?: 0 | 1 } = {},
		): void => {
			blocks.push({ ...common(id, place.path), kind: 'table', indent: place.indent ?? 0, caption: null, columns, rows })
		},
		signature: (block: Omit<SignatureBlock, 'kind' | 'section'>): void => {
			blocks.push({ ...block, kind: 'signature', section })
		},
	}
}

/** A user's text in the language that is printed, trimmed; null when it is a blank. */
export function typedText(agreement: Agreement, language: ContractLanguage, path: FieldPath): string | null {
	const second = agreement.parties.language === 'de+en' && language !== agreement.parties.governingLanguage
	const translated = second ? agreement.translations[path] : undefined
	const text = translated ?? getAt(agreement, path)
	return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

/** What moves with an own wording is not printed with its value of today. */
function withOpen(slots: Slots, open: ReadonlySet<string> | undefined): Slots {
	if (open === undefined) return slots
	return Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, open.has(name) ? `{${name}}` : value]))
}

/** Words of inlines in a row. */
export function plainText(inlines: readonly Inline[]): string {
	return inlines.map((inline) => inline.text).join('')
}

function joinInlines(items: readonly (readonly Inline[])[], language: ContractLanguage): Inline[] {
	const joined: Inline[] = []
	items.forEach((item, index) => {
		if (index > 0)
			joined.push({ kind: 'text', text: index === items.length - 1 ? (language === 'de' ? ' und ' : ' and ') : ', ' })
		joined.push(...item)
	})
	return joined
}
