import { create } from 'zustand'
import type { Stance } from '../../shared/agreement/own-content'
import type { LibraryEntry, Topic } from '../../shared/library/clause'
import type { ContractLanguage } from '../../shared/outline/block'

/** What tells an entry from any other. */
export const entryKey = ({ origin, clause }: LibraryEntry): string => `${origin} ${clause.id} ${clause.language}`

type State = {
	readonly text: string
	readonly topic: Topic | null
	readonly stance: Stance | null
	/** Null: the interface's language. */
	readonly language: ContractLanguage | null
	/** Key of the clause that is read; null: the first that is found. */
	readonly chosen: string | null
	/** The variant that is read. */
	readonly variant: Stance
	readonly change: (part: Partial<Omit<State, 'change'>>) => void
}

/** What the library shows, kept while the user is elsewhere. */
export const useClauseView = create<State>()((set) => ({
	text: '',
	topic: null,
	stance: null,
	language: null,
	chosen: null,
	variant: 'neutral',
	change: (part) => set(part),
}))
