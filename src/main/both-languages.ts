import type { Agreement } from '../shared/agreement/schema'
import { languagesOf } from '../shared/findings/run'
import type { Block, ContractLanguage, Inline, Outline } from '../shared/outline/block'
import { buildOutline, type OutlineOptions } from '../shared/outline/build'
import { sideBySide } from '../shared/outline/side-by-side'

/** What a contract's document says: its one language, or both side by side. `languages`: for a copy in one of the two. */
export function contractOutline(
	agreement: Agreement,
	options: OutlineOptions,
	languages: readonly ContractLanguage[] = languagesOf(agreement),
): Outline {
	return languages.map((language) => buildOutline(agreement, language, options)).reduce(sideBySide)
}

/**
 * One document of both languages: the governing text whole, then the other from a new page on. Ids of the second part are
 * prefixed by its language, so that references stay within it; it is signed only once, in the governing text.
 */
export function joinOutlines(governing: Outline, other: Outline): Outline {
	const second = other.blocks
		.filter((block) => block.kind !== 'signature')
		.flatMap((block) => asSecond(block, other.language))
	const density = governing.density === 'tight' || other.density === 'tight' ? 'tight' : governing.density
	return { ...governing, ...(density === undefined ? {} : { density }), blocks: [...governing.blocks, ...second] }
}

function asSecond(block: Block, language: ContractLanguage): Block[] {
	const rename = (id: string) => `${language}.${id}`
	const moved = (inlines: readonly Inline[]) =>
		inlines.map(
			(inline): Inline => (inline.kind === 'reference' ? { ...inline, target: rename(inline.target) } : inline),
		)
	const id = rename(block.id)
	switch (block.kind) {
		// A document has one title; the second part begins with a head of its own.
		case 'title': {
			const { section, path, text, subtitle } = block
			const head: Block = {
				id,
				section,
				path,
				language,
				text,
				kind: 'heading',
				level: 1,
				role: 'front',
				number: null,
				pageBreakBefore: true,
			}
			if (subtitle === null) return [head]
			const line: Block = {
				id: `${id}.subtitle`,
				section,
				path,
				language,
				kind: 'paragraph',
				indent: 0,
				style: 'body',
				inlines: moved(subtitle),
			}
			return [head, line]
		}
		case 'heading':
			return [{ ...block, id, language }]
		case 'clause':
		case 'item':
		case 'paragraph':
			return [{ ...block, id, language, inlines: moved(block.inlines) }]
		case 'table':
			return [
				{
					...block,
					id,
					language,
					rows: block.rows.map((row) => ({ ...row, id: rename(row.id), cells: row.cells.map(moved) })),
				},
			]
		case 'signature':
			return []
	}
}
