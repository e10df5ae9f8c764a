import { useEffect } from 'react'
import { takesLetters } from '../../components/review/takes-letters'
import { useReviewStore } from '../../stores/review-store'
import { canBePlaced, type ReviewItem } from './items'

export type ReviewKeys = {
	readonly onComment: () => void
	readonly onSuggest: () => void
	readonly onAccept: (id: string) => void
	readonly onReject: (id: string) => void
	readonly onResolve: (id: string) => void
	readonly onReply: (id: string) => void
	readonly onPlace: (item: ReviewItem) => void
}

/** Chooses the next open item after the chosen one, around the end. */
export function chooseNext(items: readonly ReviewItem[], step: 1 | -1): void {
	const { chosenId, change } = useReviewStore.getState()
	const open = items.filter(({ isOpen, id }) => isOpen || id === chosenId)
	const at = open.findIndex(({ id }) => id === chosenId)
	const next = open[at < 0 ? (step === 1 ? 0 : open.length - 1) : (at + step + open.length) % open.length]
	if (next !== undefined) change({ chosenId: next.id, composing: null })
}

/** Single letters, as long as nobody is typing and no dialog is open. */
export function useReviewKeys(items: readonly ReviewItem[], keys: ReviewKeys): void {
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
			if (takesLetters(event.target)) return
			const { chosenId, composing, change } = useReviewStore.getState()
			const act = deedOf(event.key, { items, keys, chosenId })
			if (act !== null) {
				act()
				event.preventDefault()
			} else if (event.key === 'Escape' && (chosenId !== null || composing !== null)) {
				change({ chosenId: null, composing: null })
				event.preventDefault()
			}
		}
		window.addEventListener('keydown', onKey)
		return () => window.removeEventListener('keydown', onKey)
	}, [items, keys])
}

type Situation = { readonly items: readonly ReviewItem[]; readonly keys: ReviewKeys; readonly chosenId: string | null }

function deedOf(key: string, { items, keys, chosenId }: Situation): (() => void) | null {
	switch (key) {
		case 'n':
			return () => chooseNext(items, 1)
		case 'N':
		case 'p':
			return () => chooseNext(items, -1)
		case 'c':
			return keys.onComment
		case 's':
			return keys.onSuggest
	}
	const chosen = items.find(({ id }) => id === chosenId)
	if (chosen === undefined) return null
	switch (key) {
		case 'a':
			return chosen.kind === 'suggestion' && chosen.isOpen ? () => keys.onAccept(chosen.id) : null
		case 'r':
			return chosen.kind === 'suggestion' && chosen.isOpen ? () => keys.onReject(chosen.id) : null
		case 'e':
			return chosen.kind === 'thread' ? () => keys.onResolve(chosen.id) : null
		case 't':
			return () => keys.onReply(chosen.id)
		case 'h':
			return canBePlaced(chosen) ? () => keys.onPlace(chosen) : null
		default:
			return null
	}
}
