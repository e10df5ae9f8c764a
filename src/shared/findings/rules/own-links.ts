import type { Agreement } from '../../agreement/schema'
import type { BlockId, ContractLanguage, Outline } from '../../outline/block'
import { type MarkedPiece, parseMarked } from '../../outline/marked-text'
import { LOST_VALUE } from '../../outline/slot-book'
import type { Finding, Rule } from '../finding'

/** Own wording that refers to a clause which is not printed, or prints a value that its clause does not have. */
export const ownLinksRule: Rule = {
	id: 'own-links',
	waitsFor: 'legal',
	check: ({ agreement, outlines }) => {
		const ids = new Map<Outline, ReadonlySet<BlockId>>()
		return markedTexts(agreement).flatMap((own): Finding[] => {
			const pieces = parseMarked(own.text)
				.flatMap((part) => part.pieces)
				.filter(({ kind }) => kind === 'reference' || kind === 'slot')
			// Most own wording has neither.
			if (pieces.length === 0) return []
			const printed = outlines.filter(({ language }) => own.language === null || own.language === language)
			return printed
				.flatMap((outline) => {
					const known = ids.get(outline) ?? new Set(outline.blocks.map(({ id }) => id))
					ids.set(outline, known)
					return brokenIn(pieces, own, outline, known)
				})
				.slice(0, 1)
		})
	},
}

type MarkedOwn = {
	readonly path: string
	readonly section: string
	/** The block that prints it. */
	readonly block: BlockId
	readonly text: string
	/** Null where every language prints it. */
	readonly language: ContractLanguage | null
}

function markedTexts(agreement: Agreement): readonly MarkedOwn[] {
	const overrides = agreement.overrides.flatMap(({ clause, language, text, marked }, index): MarkedOwn[] =>
		marked === true
			? [{ path: `overrides.${index}`, section: clause.split('.')[0] ?? '', block: clause, text, language }]
			: [],
	)
	const parts = [
		...agreement.ownArticles.map((part) => ({ part, path: `ownArticles.${part.id}`, block: `own.${part.id}` })),
		...agreement.annexes.map((part) => ({ part, path: `annexes.${part.id}`, block: `own-annex.${part.id}` })),
	]
	const texts = parts.flatMap(({ part, path, block }) =>
		part.content.flatMap((one): MarkedOwn[] => {
			if (one.kind !== 'text' || one.marked !== true) return []
			const at = `${path}.content.${one.id}.text`
			return [{ path: at, section: 'own-content', block: `${block}.${one.id}`, text: one.text ?? '', language: null }]
		}),
	)
	return [...overrides, ...texts]
}

function brokenIn(
	pieces: readonly MarkedPiece[],
	own: MarkedOwn,
	outline: Outline,
	ids: ReadonlySet<BlockId>,
): Finding[] {
	const lost = pieces.find((piece) => piece.kind === 'reference' && !ids.has(piece.target))
	const common = { rule: 'own-links', severity: 'error', section: own.section, path: own.path } as const
	if (lost?.kind === 'reference')
		return [{ ...common, values: { problem: 'reference', clause: own.block, target: lost.target } }]
	const asked = pieces.filter((piece) => piece.kind === 'slot')
	if (asked.length === 0 || !hasLostValue(outline, own.block)) return []
	return [
		{ ...common, values: { problem: 'value', clause: own.block, target: asked.map(({ slot }) => slot).join(', ') } },
	]
}

/** A value that is not there is printed as such; where its own field is empty, that is a blank with the field's path. */
function hasLostValue({ blocks, language }: Outline, id: BlockId): boolean {
	return blocks.some(
		(block) =>
			(block.id === id || block.id.startsWith(`${id}.`)) &&
			'inlines' in block &&
			block.inlines.some((one) => one.kind === 'blank' && one.path === '' && one.text === LOST_VALUE[language]),
	)
}
