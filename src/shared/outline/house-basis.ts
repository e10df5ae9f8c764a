import type { Agreement } from '../agreement/schema'
import type { BlockId, ContractLanguage } from './block'
import { buildOutline } from './build'
import { plainText } from './writer'

/**
 * What an own wording was made from, if it were made today: the printed words of the house, but values that it prints itself as `{slot}`.
 * Null where the clause is not printed. The override has to be in the agreement.
 */
export function houseBasis(
	agreement: Agreement,
	{ clause, language }: { readonly clause: BlockId; readonly language: ContractLanguage },
): string | null {
	const { blocks } = buildOutline(agreement, language, {
		audience: 'internal',
		ignoreOverrides: true,
		openFollowed: true,
	})
	const block = blocks.find(({ id }) => id === clause)
	return block !== undefined && 'inlines' in block ? plainText(block.inlines) : null
}
