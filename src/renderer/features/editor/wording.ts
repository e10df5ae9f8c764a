import type { EditResult } from '../../../shared/agreement/edit'
import { type Agreement, agreementSchema } from '../../../shared/agreement/schema'
import type { ClauseBlock, ContractLanguage, Outline } from '../../../shared/outline/block'
import { buildOutline } from '../../../shared/outline/build'
import { inlineText } from '../../../shared/outline/to-text'

/**
 * What the house wording of a clause says now, values filled in: the clause and the fixed points that an override takes the
 * place of, a line each. Empty where the clause is not printed any more.
 */
export function houseWording(agreement: Agreement, clauseId: string, language: ContractLanguage): string {
	const outline = buildOutline(agreement, language, { ignoreOverrides: true })
	return clauseLines(outline, clauseId).join('\n')
}

function clauseLines(outline: Outline, clauseId: string): string[] {
	const start = outline.blocks.findIndex((block) => block.id === clauseId)
	const clause = outline.blocks[start]
	if (clause?.kind !== 'clause') return []
	const lines = [inlineText(clause.inlines)]
	for (const block of outline.blocks.slice(start + 1)) {
		if (block.kind !== 'item' || !block.id.startsWith(`${clauseId}.`)) break
		lines.push(inlineText(block.inlines))
	}
	return lines
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
	const madeFrom = houseWording(agreement, place.clause, place.language)
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
