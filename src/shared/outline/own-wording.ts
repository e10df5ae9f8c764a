import type { Override } from '../agreement/own-content'
import type { Agreement } from '../agreement/schema'
import type { Block, BlockId, ClauseBlock, ContractLanguage, Inline } from './block'
import { ownSlots, parseMarked } from './marked-text'
import { markedInlines, type SlotBook } from './slot-book'

export type OwnWordings = ReadonlyMap<BlockId, Override>

/** What was written by hand in a language, by the block whose words it takes the place of. */
export function ownWordings(agreement: Agreement, language: ContractLanguage): OwnWordings {
	return new Map(agreement.overrides.flatMap((one) => (one.language === language ? [[one.clause, one]] : [])))
}

/**
 * A clause's own wording in its place: its first paragraph is the clause, points and further paragraphs are blocks below it, `<clause>.own-1`
 * and so on.
 */
export function ownClause(clause: ClauseBlock, { text, marked }: Override, book: SlotBook): readonly Block[] {
	if (marked !== true) return [{ ...clause, inlines: [{ kind: 'text', text }], overridden: true }]
	const parts = parseMarked(text)
	const isLed = parts[0]?.kind === 'paragraph'
	const inlines = isLed ? markedInlines(parts[0]?.pieces ?? [], clause.id, book) : []
	const below = parts.slice(isLed ? 1 : 0).map((part, index): Block => {
		const { section, path } = clause
		const id = `${clause.id}.own-${index + 1}`
		const words = markedInlines(part.pieces, clause.id, book)
		const common = { id, section, path, inlines: words, overridden: true } as const
		return part.kind === 'point'
			? { ...common, kind: 'item', level: part.level, number: '' }
			: { ...common, kind: 'paragraph', indent: 1, style: 'body' }
	})
	return [{ ...clause, inlines, overridden: true }, ...below]
}

/**
 * Points and paragraphs in the user's own words, which stay one paragraph each; a clause has taken its own in when it was written, for its
 * fixed points go with it.
 */
export function withOwnWording(block: Block, own: OwnWordings, book: SlotBook): Block {
	if (block.kind !== 'item' && block.kind !== 'paragraph') return block
	const found = own.get(block.id)
	if (found === undefined) return block
	return { ...block, inlines: ownLine(found, book), overridden: true }
}

function ownLine({ clause, text, marked }: Override, book: SlotBook): readonly Inline[] {
	if (marked !== true) return [{ kind: 'text', text }]
	return parseMarked(text).flatMap(({ pieces }, index) => {
		const inlines = markedInlines(pieces, clause, book)
		return index === 0 ? inlines : [{ kind: 'text', text: ' ' } as const, ...inlines]
	})
}

/** By clause, the values that an own wording prints itself: they move with it, so that they are nothing it could fall behind of. */
export function followedSlots(
	agreement: Agreement,
	language: ContractLanguage,
): ReadonlyMap<BlockId, ReadonlySet<string>> {
	return new Map(
		agreement.overrides.flatMap(({ clause, language: own, marked, text }) =>
			own === language && marked === true ? [[clause, ownSlots(text)] as const] : [],
		),
	)
}
