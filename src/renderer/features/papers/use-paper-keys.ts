import { useEffect } from 'react'
import { takesLetters } from '../../components/review/takes-letters'
import { usePaperStore } from '../../stores/paper-store'

/** Single letters, as long as nobody is typing and no dialog is open. */
export function usePaperKeys(onComment: () => void, onResolve: (id: string) => void): void {
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
			if (takesLetters(event.target)) return
			const { chosenId, composing, choose } = usePaperStore.getState()
			if (event.key === 'c') onComment()
			else if (event.key === 'e' && chosenId !== null) onResolve(chosenId)
			else if (event.key === 't' && chosenId !== null)
				document.querySelector<HTMLElement>(`[data-reply="${CSS.escape(chosenId)}"]`)?.focus()
			else if (event.key === 'Escape' && (chosenId !== null || composing !== null)) choose(null)
			else return
			event.preventDefault()
		}
		window.addEventListener('keydown', onKey)
		return () => window.removeEventListener('keydown', onKey)
	}, [onComment, onResolve])
}
