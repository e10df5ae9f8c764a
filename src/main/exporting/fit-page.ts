import type { Outline } from '../../shared/outline/block'
import { textArea } from './page-geometry'
import { outlineRows } from './pdf-layout'
import { paginate } from './pdf-pagination'

/** Points kept free at the foot: Word breaks lines a little otherwise than the PDF does. */
const RESERVE = 26

/**
 * The outline under the first of the limits with which it fits one page; under the last where none does. What a limit takes away the
 * outline says itself.
 */
export function fitPage<Limits>(limits: readonly Limits[], build: (limits: Limits) => Outline): Outline {
	let outline: Outline | null = null
	for (const one of limits) {
		outline = build(one)
		if (paginate(outlineRows(outline), textArea.height - RESERVE).length === 1) return outline
	}
	if (outline === null) throw new Error('no limits to fit a page by')
	return outline
}
