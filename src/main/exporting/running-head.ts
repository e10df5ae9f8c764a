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

/** The title as the head of a page has room for it in one line beside the state. */
export function runningHead({ runningTitle, runningState }: Pick<Outline, 'runningTitle' | 'runningState'>): string {
	const { size } = type.running
	return fittedWords(runningTitle, textArea.width - textWidth('regular', runningState, size) - GAP, size)
}
