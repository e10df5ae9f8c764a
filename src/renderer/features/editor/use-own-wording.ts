import { useMemo } from 'react'
import type { Override } from '../../../shared/agreement/own-content'
import type { LibraryEntry, LibraryVariant } from '../../../shared/library/clause'
import { sourceOf } from '../../../shared/library/find'
import { markedTextOf, overrideAt, type WordingPlace } from '../../../shared/library/take'
import type { BlockId, ContractLanguage } from '../../../shared/outline/block'
import { houseBasis } from '../../../shared/outline/house-basis'
import { useAgreement } from '../../stores/agreement-store'
import { entriesOf, useClausesStore } from '../../stores/clauses-store'

/** Own wording as the bar under the paper tells of it. */
export type OwnWording = {
	readonly own: Override
	/** Values or house wording moved since it was made. */
	readonly isOutdated: boolean
	/** It says something else than what was taken. */
	readonly isChanged: boolean
	/** Where it was taken from, as the library has it now. */
	readonly source: { readonly entry: LibraryEntry; readonly variant: LibraryVariant } | null
	readonly library: 'none' | 'same' | 'newer' | 'gone'
}

/** Null where the house wording stands. */
export function useOwnWording(block: BlockId, language: ContractLanguage): OwnWording | null {
	const agreement = useAgreement((open) => open)
	const clauses = useClausesStore((state) => state.own)
	return useMemo(() => {
		const clause = clauseOf(block)
		const place: WordingPlace = { clause, language }
		const own = overrideAt(agreement, place)
		if (own === null) return null
		const from = own.takenFrom
		const source = from === undefined ? null : sourceOf(entriesOf(clauses), from, language)
		// Own clauses that are not read yet are not gone.
		const isUnread = from?.origin === 'own' && clauses === null
		const library =
			from === undefined || isUnread
				? 'none'
				: source === null
					? 'gone'
					: source.variant.text === from.text
						? 'same'
						: 'newer'
		const isChanged = from !== undefined && markedTextOf(own) !== from.text
		return { own, isOutdated: own.madeFrom !== houseBasis(agreement, place), isChanged, source, library }
	}, [agreement, block, language, clauses])
}

/** A point or paragraph of an own wording belongs to its clause. */
export function clauseOf(block: BlockId): BlockId {
	return block.replace(/\.own-\d+$/, '')
}
