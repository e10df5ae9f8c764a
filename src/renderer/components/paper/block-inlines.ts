import type { Block, Inline } from '../../../shared/outline/block'

/** All words of a block in reading order. */
export function inlinesOf(block: Block): readonly Inline[] {
	switch (block.kind) {
		case 'title':
			return block.subtitle ?? []
		case 'heading':
			return []
		case 'table':
			return block.rows.flatMap((row) => row.cells.flat())
		case 'signature':
			return [...block.heading, ...block.lines.flatMap((line) => line.value ?? [])]
		default:
			return block.inlines
	}
}
