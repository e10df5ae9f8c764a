import { useMemo } from 'react'
import type { Anchor, Suggestion, Thread } from '../../../shared/agreement/review'
import type { Agreement } from '../../../shared/agreement/schema'
import type { ContractLanguage, Outline } from '../../../shared/outline/block'
import type { Located } from '../../../shared/review/locate'
import {
	type LocatedSuggestion,
	type LocatedThread,
	locatedSuggestions,
	locatedThreads,
} from '../../../shared/review/located-items'
import type { PrintedText } from '../../../shared/review/printed-texts'
import type { Tone } from '../../components/paper/marks'
import { contractLanguages } from '../../stores/paper-language'

/** Where an item lies on the paper that is shown; null where its words are gone, or stand in the other language. */
export type ItemPlace = { readonly at: PrintedText; readonly start: number; readonly end: number } | null

type Common = {
	readonly id: string
	readonly author: string
	/** ISO instant. */
	readonly at: string
	readonly isOpen: boolean
	readonly place: ItemPlace
	/** Its words are of the contract's other language, which this paper does not print. */
	readonly otherLanguage: ContractLanguage | null
	/** Some of its words went, or others came in between. */
	readonly isChanged: boolean
}

export type ThreadItem = Common & { readonly kind: 'thread'; readonly thread: Thread }
/** `replies` are what was said about it while it is open: on its very words, since it was made, and readable by the same people. */
export type SuggestionItem = Common & {
	readonly kind: 'suggestion'
	readonly suggestion: Suggestion
	readonly replies: readonly Thread[]
}
export type ReviewItem = ThreadItem | SuggestionItem

/** Whether somebody may choose its words: it has none, and could have. A value has the place of its field, what is decided none to find. */
export function canBePlaced(item: ReviewItem): boolean {
	if (item.place !== null || item.otherLanguage !== null) return false
	return item.kind === 'thread' || (item.suggestion.kind === 'wording' && item.isOpen)
}

/** Everything that was said about an agreement, in the order of the paper; what has no place comes last. */
export function itemsOf(agreement: Agreement, outline: Outline): readonly ReviewItem[] {
	const suggestions = locatedSuggestions(agreement, outline).map(suggestionItem)
	const onWords = new Map<string, SuggestionItem[]>()
	for (const item of suggestions) {
		// With the decision the conversation stands by itself, to be resolved.
		if (item.suggestion.kind !== 'wording' || !item.isOpen || isNowhere(item.suggestion.anchor)) continue
		const key = anchorKey(item.suggestion.anchor)
		onWords.set(key, [...(onWords.get(key) ?? []), item])
	}
	const repliesTo = new Map<SuggestionItem, Thread[]>()
	const threads = locatedThreads(agreement, outline).flatMap((located): ThreadItem[] => {
		const suggestion = onWords
			.get(anchorKey(located.thread.anchor))
			?.findLast((one) => isAbout(located.thread, one.suggestion))
		if (suggestion === undefined) return [threadItem(located)]
		repliesTo.set(suggestion, [...(repliesTo.get(suggestion) ?? []), located.thread])
		return []
	})
	const items: ReviewItem[] = [
		...threads,
		...suggestions.map((item) => ({ ...item, replies: repliesTo.get(item) ?? [] })),
	]
	const others = contractLanguages(agreement).filter(
		(one) => one !== outline.language && one !== outline.beside?.language,
	)
	return items.map((item) => ({ ...item, otherLanguage: otherLanguageOf(item, others) })).sort(byPlace)
}

export function useItems(agreement: Agreement, outline: Outline): readonly ReviewItem[] {
	const { review } = agreement
	// The words are in the outline: only what was said and what is printed matter here.
	// biome-ignore lint/correctness/useExhaustiveDependencies: see above
	return useMemo(() => itemsOf(agreement, outline), [review, outline])
}

function otherLanguageOf(item: ReviewItem, others: readonly ContractLanguage[]): ContractLanguage | null {
	const said = item.kind === 'thread' ? item.thread : item.suggestion
	if (item.place !== null || !('anchor' in said) || said.anchor.block === '') return null
	return others.find((one) => one === said.anchor.language) ?? null
}

function isAbout({ visibility, resolved, comments }: Thread, suggestion: Suggestion): boolean {
	const [first] = comments
	const isLater = first !== undefined && Date.parse(first.at) >= Date.parse(suggestion.at)
	return isLater && resolved === null && visibility === suggestion.visibility
}

function threadItem({ thread, located }: LocatedThread): ThreadItem {
	const [first] = thread.comments
	return {
		kind: 'thread',
		...{ id: thread.id, thread, author: first?.author ?? '', at: first?.at ?? '' },
		isOpen: thread.resolved === null,
		...placed(located),
		otherLanguage: null,
	}
}

function suggestionItem({ suggestion, located }: LocatedSuggestion): SuggestionItem {
	const { id, author, at } = suggestion
	const isOpen = suggestion.state === 'open'
	return {
		kind: 'suggestion',
		id,
		suggestion,
		author,
		at,
		isOpen,
		replies: [],
		otherLanguage: null,
		...placed(located),
	}
}

function placed(located: Located): Pick<Common, 'place' | 'isChanged'> {
	if (located.kind === 'detached') return { place: null, isChanged: false }
	const { at, start, end } = located
	return { place: { at, start, end }, isChanged: located.kind === 'changed' }
}

/** Nothing of it tells where it belongs: two of the kind have nothing in common. */
export function isNowhere({ block, quote }: Anchor): boolean {
	return block === '' && quote === ''
}

function anchorKey({ language, block, start, end, text }: Anchor): string {
	return `${language} ${block} ${start} ${end} ${text}`
}

function byPlace(a: ReviewItem, b: ReviewItem): number {
	if (a.place === null || b.place === null) {
		const last = (item: ReviewItem) => Number(item.place === null) + Number(item.otherLanguage !== null)
		return last(a) - last(b) || a.at.localeCompare(b.at)
	}
	return a.place.at.order - b.place.at.order || a.place.start - b.place.start || a.at.localeCompare(b.at)
}

/** Each author's colour, by the order in which they came. */
export function tonesOf({ review }: Agreement): ReadonlyMap<string, Tone> {
	const said = [...review.suggestions, ...review.threads.flatMap(({ comments }) => comments)]
	const authors = [...said].sort((a, b) => a.at.localeCompare(b.at)).map(({ author }) => author)
	return new Map([...new Set(authors)].map((author, index) => [author, (index % 4) as Tone]))
}
