import type { KeyboardEvent } from 'react'

/** Arrow keys, Home and End go from row to row of a list; true where the key was one of them. Typing stays typing. */
export function moveAmongRows(event: KeyboardEvent, list: HTMLElement): boolean {
	if (event.ctrlKey || event.altKey || event.metaKey) return false
	if (event.target instanceof Element && event.target.closest('input, textarea') !== null) return false
	const rows = [...list.querySelectorAll<HTMLElement>('[data-check-row]')]
	const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement))
	const next = rows[nextIndex(event.key, at, rows.length)]
	if (next === undefined) return false
	next.focus()
	return true
}

function nextIndex(key: string, at: number, count: number): number {
	switch (key) {
		case 'ArrowDown':
			return Math.min(at + 1, count - 1)
		case 'ArrowUp':
			return Math.max(at - 1, 0)
		case 'Home':
			return 0
		case 'End':
			return count - 1
		default:
			return -1
	}
}

/** The row that takes the focus when the row of `element` goes away: the one behind it, else the one before. */
export function neighbourOf(element: Element): HTMLElement | null {
	const rows = [...document.querySelectorAll<HTMLElement>('[data-check-row]')]
	const at = rows.findIndex((row) => row.closest('li')?.contains(element))
	return rows[at + 1] ?? rows[at - 1] ?? null
}
