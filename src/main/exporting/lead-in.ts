import type { Block } from '../../shared/outline/block'
import { inlineText } from '../../shared/outline/to-text'

/** A point of this many characters (two lines and more) may stand alone beside a page's edge. */
const LONE_LENGTH = 160

/**
 * Whether a block shares a page with the one after it: what a sentence announces begins below it, signatures never stand without text,
 * and neither the first nor the last point of a list stands alone where it is short.
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
			if (block.kind !== 'item') return true
			if (blocks[index - 1]?.kind !== 'item' && isShort(block)) return true
			return blocks[index + 2]?.kind !== 'item' && isShort(next)
		case 'paragraph':
			return block.kind === 'paragraph' && inlineText(block.inlines).endsWith(':')
		default:
			return false
	}
}

function isShort(block: Block & { readonly kind: 'item' }): boolean {
	return inlineText(block.inlines).length < LONE_LENGTH
}
