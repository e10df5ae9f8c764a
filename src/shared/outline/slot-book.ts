import type { Block, BlockId, ContractLanguage, Inline } from './block'
import type { MarkedPiece } from './marked-text'
import { type Slots, slotInlines } from './slots'

/** Printed in the place of a value that no clause of the contract has. */
export const LOST_VALUE: Readonly<Record<ContractLanguage, string>> = { de: '[Wert]', en: '[value]' }

/** What the slots of every printed clause hold, and where own wording waits for one of them: clauses are written one after the other. */
export type SlotBook = {
	readonly language: ContractLanguage
	readonly values: Map<BlockId, Slots>
	readonly awaited: Map<Inline, { readonly clause: BlockId; readonly slot: string }>
}

export function emptySlotBook(language: ContractLanguage): SlotBook {
	return { language, values: new Map(), awaited: new Map() }
}

/** Own wording in print; a value stays a blank until `withValues`, for its clause may come later. */
export function markedInlines(pieces: readonly MarkedPiece[], home: BlockId, book: SlotBook): readonly Inline[] {
	return pieces.map((piece): Inline => {
		if (piece.kind === 'reference') return { kind: 'reference', target: piece.target, text: '', number: '' }
		if (piece.kind !== 'slot') return piece
		const blank: Inline = { kind: 'blank', text: LOST_VALUE[book.language], path: '' }
		book.awaited.set(blank, { clause: piece.clause ?? home, slot: piece.slot })
		return blank
	})
}

/** The same blocks with the values that were waited for. */
export function withValues(blocks: readonly Block[], book: SlotBook): readonly Block[] {
	if (book.awaited.size === 0) return blocks
	const known = (inline: Inline): readonly Inline[] => {
		const place = book.awaited.get(inline)
		const filled = place === undefined ? undefined : book.values.get(place.clause)?.[place.slot]
		return filled === undefined ? [inline] : slotInlines(filled)
	}
	return blocks.map((block) =>
		block.kind === 'clause' || block.kind === 'item' || block.kind === 'paragraph'
			? { ...block, inlines: block.inlines.flatMap(known) }
			: block,
	)
}
