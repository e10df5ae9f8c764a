import type { Outline } from '../../../shared/outline/block'
import { printedTexts } from '../../../shared/review/printed-texts'
import type { SelectedWords } from '../paper/selected-words'

/** All words of the block with the focus, for those who work by key and mean the whole clause; null where no block has it. */
export function wholeOf(outline: Outline, focused: Element | null): SelectedWords | null {
	const blockId = focused?.closest<HTMLElement>('[data-block]')?.dataset.block
	if (blockId === undefined) return null
	const first = printedTexts(outline).all.find(({ block, text }) => block.id === blockId && text !== '')
	return first === undefined ? null : { address: first.outlineAddress, start: 0, end: first.text.length }
}
