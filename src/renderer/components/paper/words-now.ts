import { type SelectedWords, selectedWords } from './selected-words'

/**
 * What is selected at this moment on a paper with a margin; null where there is nothing, or only a place between two letters. The window
 * tells of a selection between two drawings, so a key that follows another at once would be told too little.
 */
export function wordsNow(): SelectedWords | null {
	const selection = window.getSelection()
	const node = selection?.anchorNode ?? null
	const element = node instanceof Element ? node : (node?.parentElement ?? null)
	const desk = element?.closest<HTMLElement>('[data-beside]') ?? null
	const words = desk === null ? null : selectedWords(desk, selection)
	return words?.start === words?.end ? null : words
}
