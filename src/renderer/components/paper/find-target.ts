import type { Block, Outline } from '../../../shared/outline/block'
import { placeOfPath } from '../../stores/places'
import { inlinesOf } from './block-inlines'

/** Where the paper prints a field. `rowId` names the table row when it is one. */
export type Target = { readonly blockId: string; readonly rowId: string | null }

/**
 * The place on the paper that belongs to a field: the words that print it, else the row or block that names it, else the
 * block of the nearest thing around it. Null when nothing of it is printed.
 */
export function findTarget(outline: Outline, path: string): Target | null {
	return printing(outline.blocks, path) ?? naming(outline.blocks, path) ?? containing(outline.blocks, path)
}

/** Its own section first: names of the parties are printed all over the contract. */
function printing(blocks: readonly Block[], path: string): Target | null {
	const place = placeOfPath(path)
	const printers = blocks.filter((block) => inlinesOf(block).some((inline) => pathOf(inline) === path))
	const block = printers.find((candidate) => candidate.section === place) ?? printers[0]
	if (block === undefined) return null
	if (block.kind !== 'table') return { blockId: block.id, rowId: null }
	const row = block.rows.find(({ cells }) => cells.some((cell) => cell.some((inline) => pathOf(inline) === path)))
	return { blockId: block.id, rowId: row?.id ?? null }
}

function naming(blocks: readonly Block[], path: string): Target | null {
	for (const block of blocks) {
		if (block.path === path) return { blockId: block.id, rowId: null }
		if (block.kind !== 'table') continue
		const row = block.rows.find((one) => one.path === path || one.also?.some((other) => other.path === path))
		if (row !== undefined) return { blockId: block.id, rowId: row.id }
	}
	return null
}

/** The longest path that the field lies under, or that lies under the field. */
function containing(blocks: readonly Block[], path: string): Target | null {
	let best: Target | null = null as Target | null
	let bestLength = 0
	const consider = (candidate: string | null, target: Target) => {
		const shared = candidate === null ? 0 : sharedLength(candidate, path)
		// A row says more of its thing than a clause that only mentions it.
		const isBetter = shared > bestLength || (shared === bestLength && target.rowId !== null && best?.rowId === null)
		if (shared === 0 || !isBetter) return
		best = target
		bestLength = shared
	}
	for (const block of blocks) {
		consider(block.path, { blockId: block.id, rowId: null })
		for (const inline of block.kind === 'table' ? [] : inlinesOf(block)) {
			consider(pathOf(inline), { blockId: block.id, rowId: null })
		}
		if (block.kind !== 'table') continue
		for (const row of block.rows) {
			consider(row.path, { blockId: block.id, rowId: row.id })
			for (const inline of row.cells.flat()) consider(pathOf(inline), { blockId: block.id, rowId: row.id })
		}
	}
	return best
}

/** Number of leading segments in common when one path lies under the other, else 0. */
function sharedLength(a: string, b: string): number {
	const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
	if (longer !== shorter && !longer.startsWith(`${shorter}.`)) return 0
	return shorter.split('.').length
}

function pathOf(inline: { readonly kind: string; readonly path?: string }): string | null {
	return inline.path ?? null
}
