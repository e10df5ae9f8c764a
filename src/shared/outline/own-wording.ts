import type { Agreement } from '../agreement/schema'
import type { Block, BlockId, ContractLanguage } from './block'

/** What was written by hand in a language, by the block whose words it takes the place of. */
export function ownWordings(agreement: Agreement, language: ContractLanguage): ReadonlyMap<BlockId, string> {
	return new Map(agreement.overrides.flatMap((one) => (one.language === language ? [[one.clause, one.text]] : [])))
}

/** Points and paragraphs in the user's own words; a clause has taken its own in when it was written, for its fixed points go with it. */
export function withOwnWording(block: Block, own: ReadonlyMap<BlockId, string>): Block {
	if (block.kind !== 'item' && block.kind !== 'paragraph') return block
	const text = own.get(block.id)
	return text === undefined ? block : { ...block, inlines: [{ kind: 'text', text }], overridden: true }
}
