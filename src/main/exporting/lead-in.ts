import type { Block } from '../../shared/outline/block'
import { inlineText } from '../../shared/outline/to-text'

/**
 * Whether a block shares a page with the one after it: what a sentence announces begins below it, signatures never stand without text,
 * and neither the first nor the last point of a list stands alone.
 */
export function leadsOn(blocks: readonly Block[], index: number): boolean {
	const block = blocks[index]
	const next = blocks[index + 1]
	if (block === undefined || next === undefined) return false
	switch (next.kind) {
		case 'signature':
		case 'table':
			return true
		case 'item':
			return block.kind !== 'item' || blocks[index - 1]?.kind !== 'item' || blocks[index + 2]?.kind !== 'item'
		case 'paragraph':
			return block.kind === 'paragraph' && inlineText(block.inlines).endsWith(':')
		default:
			return false
	}
}
