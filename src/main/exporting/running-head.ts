import type { Outline } from '../../shared/outline/block'
import { textArea, type } from './page-geometry'
import { textWidth } from './shaping'

/** Points between the title and the state. */
const GAP = 24

/** The text shortened with an ellipsis until it fits; `width` and `size` in points. */
export function fittedWords(text: string, width: number, size: number): string {
	if (textWidth('regular', text, size) <= width) return text
	const letters = Array.from(text)
	while (letters.length > 0 && textWidth('regular', `${letters.join('')}…`, size) > width) letters.pop()
	return `${letters.join('').trimEnd()}…`
}

/** Points; a house's line is set smaller before it is cut. */
const houseSize = { usual: 7, least: 5 } as const

/** The size in which a house's line has room for itself, in the half points that Word knows. */
export function houseLineSize(footer: string): number {
	const { usual, least } = houseSize
	const width = textWidth('regular', footer, usual)
	return width <= textArea.width ? usual : Math.max(least, Math.floor((2 * usual * textArea.width) / width) / 2)
}

/** The title as the head of a page has room for it in one line beside the state. */
export function runningHead({ runningTitle, runningState }: Pick<Outline, 'runningTitle' | 'runningState'>): string {
	const { size } = type.running
	return fittedWords(runningTitle, textArea.width - textWidth('regular', runningState, size) - GAP, size)
}
