import type { Block } from '../../shared/outline/block'

/** How many blocks stand above the contents, if the page has room for both: the title, which text prevails, and who agrees with whom. 0 without a title. */
export function coverLength(blocks: readonly Block[]): number {
	if (blocks[0]?.kind !== 'title') return 0
	const isParty = (block: Block) => block.kind === 'paragraph' && (block.style === 'party' || block.style === 'note')
	const end = blocks.findIndex((block, index) => index > 0 && !isParty(block))
	return end === -1 ? blocks.length : end
}
