import { useCallback, useMemo, useRef, useState } from 'react'
import { makeAnchor } from '../../../shared/review/make-anchor'
import { useT } from '../../app/i18n'
import { NO_MARKS } from '../../components/paper/marks'
import { Paper } from '../../components/paper/Paper'
import type { SelectedWords } from '../../components/paper/selected-words'
import { wordsNow } from '../../components/paper/words-now'
import { backToWords } from '../../components/review/back-to-words'
import { wholeOf } from '../../components/review/whole-block'
import { useAgreementStore } from '../../stores/agreement-store'
import { useReviewStore } from '../../stores/review-store'
import { keepSame } from '../../stores/same'
import { acceptOne, place, rejectOne, toggleResolved } from './deeds'
import type { ReviewItem } from './items'
import { Margin } from './Margin'
import { marksOf } from './paper-marks'
import type { ReviewView } from './use-review'
import { useReviewKeys } from './use-review-keys'

/** The paper with its margin. Words are chosen with the mouse or by key; what lies on them is chosen by a click on either. */
export function ReviewPaper({ review }: { readonly review: ReviewView }) {
	const t = useT('review')
	const { outline, shown, tones, wordsAfter } = review
	const mode = useReviewStore((state) => state.mode)
	const chosenId = useReviewStore((state) => state.chosenId)
	const change = useReviewStore((state) => state.change)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const [selected, setSelected] = useState<SelectedWords | null>(null)
	const last = useRef(NO_MARKS)
	const marks = useMemo(() => {
		const made = mode === 'clean' ? NO_MARKS : marksOf(shown, { chosenId, tones, wordsAfter })
		last.current = keepSame(last.current, made)
		return last.current
	}, [mode, shown, chosenId, tones, wordsAfter])

	const compose = useCallback(
		(kind: 'comment' | 'suggestion') => {
			const words = wordsNow() ?? wholeOf(outline, document.activeElement)
			if (words === null || isReadOnly) return
			const anchor = makeAnchor(outline, { language: outline.language, address: words.address }, words)
			if (anchor !== null) change({ composing: { kind, anchor }, chosenId: null })
		},
		[outline, isReadOnly, change],
	)
	const placeOn = useCallback(
		(item: ReviewItem) => {
			const focused = document.activeElement
			const words = wordsNow() ?? wholeOf(outline, focused)
			if (words === null || isReadOnly) return
			const anchor = makeAnchor(outline, { language: outline.language, address: words.address }, words)
			if (anchor === null || !place(item, anchor)) return
			window.getSelection()?.removeAllRanges()
			// The button goes with the deed.
			backToWords(focused, { address: words.address })
		},
		[outline, isReadOnly],
	)
	const keys = useMemo(
		() => ({
			onComment: () => compose('comment'),
			onSuggest: () => compose('suggestion'),
			onAccept: acceptOne,
			onReject: rejectOne,
			onResolve: (id: string) => {
				const item = shown.find((one) => one.id === id)
				if (item?.kind === 'thread') toggleResolved(item.thread)
			},
			onPlace: placeOn,
			onReply: (id: string) => document.querySelector<HTMLElement>(`[data-reply="${CSS.escape(id)}"]`)?.focus(),
		}),
		[compose, placeOn, shown],
	)
	useReviewKeys(shown, keys)
	const onSelect = useCallback(
		(words: SelectedWords | null) => setSelected(words?.start === words?.end ? null : words),
		[],
	)

	return (
		<Paper
			outline={outline}
			label={t('paper')}
			overriddenLabel=""
			focusPath={null}
			size="reading"
			marks={marks}
			onMarks={(ids) => change({ chosenId: ids.at(-1) ?? null, composing: null })}
			onSelect={onSelect}
			onVisit={(_path, blockId) => {
				const first = shown.find(({ place }) => place?.at.block.id === blockId)
				if (first !== undefined) change({ chosenId: first.id, composing: null })
			}}
			beside={<Margin review={review} selected={isReadOnly ? null : selected} onCompose={compose} onPlace={placeOn} />}
		/>
	)
}
