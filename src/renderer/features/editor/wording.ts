import type { Block, ClauseBlock, ItemBlock, ParagraphBlock } from '../../../shared/outline/block'

/** What may be said in own words. A single point or paragraph gets them from an accepted suggestion. */
export type WordedBlock = ClauseBlock | ItemBlock | ParagraphBlock

export function isWorded(block: Block | undefined): block is WordedBlock {
	if (block?.kind === 'clause') return canOverride(block)
	return (block?.kind === 'item' || block?.kind === 'paragraph') && block.overridden === true
}

/** Only our own clauses have house wording; what users wrote themselves is edited in its form. */
export function canOverride(clause: ClauseBlock): boolean {
	return clause.section !== 'own-content' && /^[a-z][a-z0-9-]*\.[A-Za-z0-9._-]+$/.test(clause.id)
}
