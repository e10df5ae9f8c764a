import { useDeferredValue, useEffect, useMemo } from 'react'
import type { Agreement } from '../../../shared/agreement/schema'
import type { Outline } from '../../../shared/outline/block'
import { buildOutline } from '../../../shared/outline/build'
import { accept } from '../../../shared/review/accept'
import { printedTexts } from '../../../shared/review/printed-texts'
import type { Tone } from '../../components/paper/marks'
import { useOutline } from '../../stores/outline'
import { usePaperLanguage } from '../../stores/paper-language'
import { useReviewStore } from '../../stores/review-store'
import { useSettled } from '../../stores/settled-agreement'
import { type ReviewItem, tonesOf, useItems } from './items'

export type ReviewView = {
	readonly agreement: Agreement
	readonly outline: Outline
	readonly items: readonly ReviewItem[]
	/** Those that the margin shows. */
	readonly shown: readonly ReviewItem[]
	readonly tones: ReadonlyMap<string, Tone>
	readonly wordsAfter: (id: string) => string | null
}

/** What was said about the open agreement, with its places on the paper as it is now. */
export function useReview(): ReviewView {
	const agreement = useSettled('paper')
	const language = usePaperLanguage()
	const outline = useOutline(language)
	const items = useItems(agreement, outline)
	const shownKind = useReviewStore((state) => state.shown)
	const chosenId = useReviewStore((state) => state.chosenId)
	const leave = useReviewStore((state) => state.leave)
	useEffect(() => leave, [leave])
	useChosenAnswer(items)
	const tones = useMemo(() => tonesOf(agreement), [agreement])
	const shown = useMemo(
		() => (shownKind === 'all' ? items : items.filter(({ isOpen, id }) => isOpen || id === chosenId)),
		[items, shownKind, chosenId],
	)
	const after = useValueWords(agreement, items, language)
	return { agreement, outline, items, shown, tones, wordsAfter: after }
}

/** A thread that is told with a suggestion has no card of its own: whoever is led to it comes to the suggestion. */
function useChosenAnswer(items: readonly ReviewItem[]): void {
	const chosenId = useReviewStore((state) => state.chosenId)
	const change = useReviewStore((state) => state.change)
	const about = items.find((item) => item.kind === 'suggestion' && item.replies.some(({ id }) => id === chosenId))
	useEffect(() => {
		if (about !== undefined) change({ chosenId: about.id })
	}, [about, change])
}

/** What the place of each open value suggestion would say; worked out between frames, since each is a contract of its own. */
function useValueWords(
	agreement: Agreement,
	items: readonly ReviewItem[],
	language: Outline['language'],
): (id: string) => string | null {
	const now = useMemo(() => ({ agreement, items, language }), [agreement, items, language])
	const settled = useDeferredValue(now)
	return useMemo(() => {
		const words = new Map<string, string>()
		for (const item of settled.items) {
			if (item.kind !== 'suggestion' || item.suggestion.kind !== 'value' || !item.isOpen || item.place === null)
				continue
			const accepted = accept(settled.agreement, item.id, { by: item.author, at: item.at })
			if (accepted.kind !== 'changed') continue
			const outline = buildOutline(accepted.agreement, settled.language)
			const text = printedTexts(outline).at(settled.language, item.place.at.address)?.text
			if (text !== undefined) words.set(item.id, text)
		}
		return (id) => words.get(id) ?? null
	}, [settled])
}
