import { useMemo } from 'react'
import type { Anchor, Suggestion, Thread } from '../../../shared/agreement/review'
import type { Agreement } from '../../../shared/agreement/schema'
import type { ContractLanguage, Outline } from '../../../shared/outline/block'
import { locateKept } from '../../../shared/review/located-items'
import { type PrintedText, type PrintedTexts, printedTexts } from '../../../shared/review/printed-texts'
import type { Tone } from '../../components/paper/marks'

/** Where an item lies on the paper that is shown; null where its words are gone, or stand in the other language. */
export type ItemPlace = { readonly at: PrintedText; readonly start: number; readonly end: number } | null

type Common = {
	readonly id: string
	readonly author: string
	/** ISO instant. */
	readonly at: string
	readonly isOpen: boolean
	readonly place: ItemPlace
	/** Some of its words went, or others came in between. */
	readonly isChanged: boolean
}

export type ThreadItem = Common & { readonly kind: 'thread'; readonly thread: Thread }
/** Threads on the very words of a suggestion are what is said about it. */
export type SuggestionItem = Common & {
	readonly kind: 'suggestion'
	readonly suggestion: Suggestion
	readonly replies: readonly Thread[]
}
export type ReviewItem = ThreadItem | SuggestionItem

/** Everything that was said about an agreement, in the order of the paper; what has no place comes last. */
export function itemsOf({ review }: Agreement, outline: Outline): readonly ReviewItem[] {
	const printed = printedTexts(outline)
	const suggestions = review.suggestions.map((suggestion) => suggestionItem(suggestion, printed, outline.language))
	const answered = new Map<string, SuggestionItem>()
	for (const item of suggestions) {
		if (item.suggestion.kind === 'wording') answered.set(anchorKey(item.suggestion.anchor), item)
	}
	const repliesTo = new Map<SuggestionItem, Thread[]>()
	const threads = review.threads.flatMap((thread): ThreadItem[] => {
		const suggestion = answered.get(anchorKey(thread.anchor))
		if (suggestion === undefined) return [threadItem(thread, printed, outline.language)]
		repliesTo.set(suggestion, [...(repliesTo.get(suggestion) ?? []), thread])
		return []
	})
	const items: ReviewItem[] = [
		...threads,
		...suggestions.map((item) => ({ ...item, replies: repliesTo.get(item) ?? [] })),
	]
	return items.sort(byPlace)
}

export function useItems(agreement: Agreement, outline: Outline): readonly ReviewItem[] {
	const { review } = agreement
	// The words are in the outline: only what was said and what is printed matter here.
	// biome-ignore lint/correctness/useExhaustiveDependencies: see above
	return useMemo(() => itemsOf(agreement, outline), [review, outline])
}

function threadItem(thread: Thread, printed: PrintedTexts, language: ContractLanguage): ThreadItem {
	const [first] = thread.comments
	return {
		kind: 'thread',
		...{ id: thread.id, thread, author: first?.author ?? '', at: first?.at ?? '' },
		isOpen: thread.resolved === null,
		...placed(thread.anchor, printed, language),
	}
}

function suggestionItem(suggestion: Suggestion, printed: PrintedTexts, language: ContractLanguage): SuggestionItem {
	const { id, author, at } = suggestion
	const place =
		suggestion.kind === 'wording'
			? placed(suggestion.anchor, printed, language)
			: { place: valuePlace(suggestion.path, printed), isChanged: false }
	return { kind: 'suggestion', id, suggestion, author, at, isOpen: suggestion.state === 'open', replies: [], ...place }
}

function placed(
	anchor: Anchor,
	printed: PrintedTexts,
	language: ContractLanguage,
): { readonly place: ItemPlace; readonly isChanged: boolean } {
	if (anchor.language !== language) return { place: null, isChanged: false }
	const located = locateKept(anchor, printed)
	if (located.kind === 'detached') return { place: null, isChanged: false }
	const { at, start, end } = located
	return { place: { at, start, end }, isChanged: located.kind === 'changed' }
}

/** Where a value is printed first. */
export function valuePlace(path: string, { all }: PrintedTexts): ItemPlace {
	for (const at of all) {
		let offset = 0
		for (const inline of at.inlines) {
			const end = offset + inline.text.length
			if ((inline.kind === 'value' || inline.kind === 'blank') && isSamePlace(inline.path, path)) {
				return { at, start: offset, end }
			}
			offset = end
		}
	}
	return null
}

/** A value may be printed by a field within it, or within a group that is one value. */
function isSamePlace(printed: string, path: string): boolean {
	return printed === path || printed.startsWith(`${path}.`) || path.startsWith(`${printed}.`)
}

function anchorKey({ language, block, start, end, text }: Anchor): string {
	return `${language} ${block} ${start} ${end} ${text}`
}

function byPlace(a: ReviewItem, b: ReviewItem): number {
	if (a.place === null || b.place === null) {
		return Number(a.place === null) - Number(b.place === null) || a.at.localeCompare(b.at)
	}
	return a.place.at.order - b.place.at.order || a.place.start - b.place.start || a.at.localeCompare(b.at)
}

/** Each author's colour, by the order in which they came. */
export function tonesOf({ review }: Agreement): ReadonlyMap<string, Tone> {
	const said = [...review.suggestions, ...review.threads.flatMap(({ comments }) => comments)]
	const authors = [...said].sort((a, b) => a.at.localeCompare(b.at)).map(({ author }) => author)
	return new Map([...new Set(authors)].map((author, index) => [author, (index % 4) as Tone]))
}
