import type { Outline } from '../../shared/outline/block'
import { textArea } from './page-geometry'
import { outlineRows } from './pdf-layout'
import { paginate } from './pdf-pagination'

/** Points kept free at the foot: Word breaks lines a little otherwise than the PDF does, and gives rules between rows room of their own. */
const RESERVE = 14
const RESERVE_PER_ROW = 0.8

/**
 * The outline under the first of the limits with which it fits one page; under the last where none does. What a limit takes away the
 * outline says itself.
 */
export function fitPage<Limits>(limits: readonly Limits[], build: (limits: Limits) => Outline): Outline {
	let outline: Outline | null = null
	for (const one of limits) {
		outline = build(one)
		if (paginate(outlineRows(outline), textArea.height - reserveOf(outline)).length === 1) return outline
	}
	if (outline === null) throw new Error('no limits to fit a page by')
	return outline
}

function reserveOf({ blocks }: Outline): number {
	const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length + 1 : 0), 0)
	return RESERVE + rows * RESERVE_PER_ROW
}
