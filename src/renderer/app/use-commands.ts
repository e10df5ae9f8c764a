import { useEffect } from 'react'
import { type CommandName, runCommand } from './commands'
import { watchPanes } from './panes'

/** The keys of the whole window; a dialog or field that handles a key itself prevents its default. */
export function useCommands(): void {
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.defaultPrevented) return
			const command = commandOf(event)
			if (command === null) return
			event.preventDefault()
			runCommand(command)
		}
		window.addEventListener('keydown', onKey)
		const endPanes = watchPanes()
		return () => {
			window.removeEventListener('keydown', onKey)
			endPanes()
		}
	}, [])
}

export function commandOf(event: KeyboardEvent): CommandName | null {
	if (event.key === 'F6') return event.shiftKey ? 'previous-pane' : 'next-pane'
	if (event.key === 'F1') return 'keys'
	if (event.key === 'F8') return event.shiftKey ? 'previous' : 'next'
	if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
	switch (event.key.toLowerCase()) {
		case 's':
			return 'save'
		case 'n':
			return 'new'
		case 'f':
			return 'find'
		case 'k':
			return 'palette'
		case 'e':
			return 'export'
		case 'p':
			return 'preview'
		case ',':
			return 'settings'
		case 'z':
			if (hasOwnUndo(event.target)) return null
			return event.shiftKey ? 'redo' : 'undo'
		case 'y':
			return hasOwnUndo(event.target) ? null : 'redo'
		default:
			return null
	}
}

/** A text field that is no field of the agreement, such as a search, keeps the undo of the browser. */
function hasOwnUndo(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		target.closest('input, textarea, [contenteditable]') !== null &&
		target.closest('[data-path]') === null
	)
}
