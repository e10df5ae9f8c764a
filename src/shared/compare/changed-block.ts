import { sectionOf } from '../agreement/section-list'
import type { Block, BlockId, FieldPath, Inline, Outline } from '../outline/block'

/**
 * Where a field is printed: the block of the value itself, else of what holds it, else the article of its section; null for what no
 * outline prints. The first outline that knows the place decides.
 */
export function blockFinder(outlines: readonly Outline[]): (path: FieldPath) => BlockId | null {
	const indexes = outlines.map(indexOf)
	return (path) => {
		// An own wording and a second text stand where the first text stands.
		const [top, ...rest] = path.split('.')
		const wanted = top === 'translations' ? rest.join('.') : path
		for (let at = wanted; at.includes('.') || at === wanted; at = at.slice(0, at.lastIndexOf('.'))) {
			for (const index of indexes) {
				const found = index.get(at)
				if (found !== undefined) return found
			}
			if (!at.includes('.')) break
		}
		const section = sectionOf(wanted)
		for (const { blocks } of outlines) {
			const head = blocks.find((block) => block.kind === 'heading' && block.section === section)
			if (head !== undefined) return head.id
		}
		return null
	}
}

/** Values before the blocks they stand in before what lies below, and a section's own blocks before all others. */
function indexOf({ blocks }: Outline): ReadonlyMap<FieldPath, BlockId> {
	const index = new Map<FieldPath, BlockId>()
	const note = (path: FieldPath | null, { id, section }: Block, isOwn: boolean) => {
		if (path === null || path === '' || index.has(path)) return
		if (!isOwn || (sectionOf(path) ?? section) === section) index.set(path, id)
	}
	for (const isOwn of [true, false]) {
		for (const block of blocks) for (const path of pathsIn(block)) note(path, block, isOwn)
		for (const block of blocks) {
			note(block.path, block, isOwn)
			if (block.kind === 'table') for (const row of block.rows) note(row.path, block, isOwn)
		}
		// An entry whose parts are printed leads to the first of them.
		for (const block of blocks)
			for (const path of [...pathsIn(block), block.path ?? ''])
				for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1))
					note(path.slice(0, end), block, isOwn)
	}
	return index
}

function pathsIn(block: Block): FieldPath[] {
	const paths = (inlines: readonly Inline[]) =>
		inlines.flatMap((inline) => (inline.kind === 'value' || inline.kind === 'blank' ? [inline.path] : []))
	switch (block.kind) {
		case 'clause':
		case 'item':
		case 'paragraph':
			return paths(block.inlines)
		case 'title':
			return paths(block.subtitle ?? [])
		case 'table':
			return block.rows.flatMap(({ cells }) => cells.flatMap(paths))
		case 'signature':
			return [block.heading, ...block.lines.map(({ value }) => value ?? [])].flatMap(paths)
		case 'heading':
			return []
	}
}
