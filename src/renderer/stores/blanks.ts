import type { Block, Inline, Outline } from '../../shared/outline/block'
import { type Place, placeOfPath } from './places'

/** Something the paper still waits for. */
export type Blank = { readonly path: string; readonly place: Place; readonly text: string }

const known = new WeakMap<Outline, readonly Blank[]>()

/** The blanks of the paper in print order, each field once however often it is printed. */
export function blanksOf(outline: Outline): readonly Blank[] {
	const before = known.get(outline)
	if (before !== undefined) return before
	const byPath = new Map<string, Blank>()
	for (const block of outline.blocks) {
		for (const inline of inlinesOf(block)) {
			if (inline.kind !== 'blank' || byPath.has(inline.path)) continue
			byPath.set(inline.path, { path: inline.path, place: placeOfPath(inline.path), text: inline.text })
		}
	}
	const blanks = [...byPath.values()]
	known.set(outline, blanks)
	return blanks
}

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
