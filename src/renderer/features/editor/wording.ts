import type { EditResult } from '../../../shared/agreement/edit'
import { type Agreement, agreementSchema } from '../../../shared/agreement/schema'
import type { Block, ClauseBlock, ContractLanguage, ItemBlock, ParagraphBlock } from '../../../shared/outline/block'
import { buildOutline } from '../../../shared/outline/build'
import { inlineText } from '../../../shared/outline/to-text'

export type House = {
	/** The clause alone, values filled in: what an override was made from. Empty where it is no longer printed. */
	readonly clause: string
	/** The clause and its fixed points, a line each: all that an override takes the place of. */
	readonly whole: string
}

/** What the house wording of a clause, point or paragraph says now, whether it was overridden or not. */
export function houseWording(agreement: Agreement, clauseId: string, language: ContractLanguage): House {
	const { blocks } = buildOutline(agreement, language, { ignoreOverrides: true })
	const start = blocks.findIndex((block) => block.id === clauseId)
	const clause = blocks[start]
	if (clause?.kind === 'item' || clause?.kind === 'paragraph') {
		const text = inlineText(clause.inlines)
		return { clause: text, whole: text }
	}
	if (clause?.kind !== 'clause') return { clause: '', whole: '' }
	const lines = [inlineText(clause.inlines)]
	for (const block of blocks.slice(start + 1)) {
		if (block.kind !== 'item' || !block.id.startsWith(`${clauseId}.`)) break
		lines.push(inlineText(block.inlines))
	}
	return { clause: inlineText(clause.inlines), whole: lines.join('\n') }
}

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

export function withOverride(
	agreement: Agreement,
	place: { readonly clause: string; readonly language: ContractLanguage },
	text: string,
): EditResult {
	const others = withoutEntry(agreement, place)
	const madeFrom = houseWording(agreement, place.clause, place.language).clause
	const parsed = agreementSchema.shape.overrides.safeParse([...others, { ...place, text, madeFrom }])
	if (!parsed.success) return { kind: 'invalid', problems: [{ path: 'overrides', message: 'is not allowed' }] }
	return { kind: 'changed', agreement: { ...agreement, overrides: parsed.data } }
}

export function withoutOverride(
	agreement: Agreement,
	place: { readonly clause: string; readonly language: ContractLanguage },
): EditResult {
	return { kind: 'changed', agreement: { ...agreement, overrides: withoutEntry(agreement, place) } }
}

function withoutEntry(
	agreement: Agreement,
	place: { readonly clause: string; readonly language: ContractLanguage },
): Agreement['overrides'] {
	return agreement.overrides.filter((one) => one.clause !== place.clause || one.language !== place.language)
}
