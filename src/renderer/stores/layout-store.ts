import { create } from 'zustand'
import type { ContractLanguage } from '../../shared/outline/block'

/** What the left pane of the editor shows. */
export type SidePane = 'sections' | 'check' | 'find'

type State = {
	readonly side: SidePane
	readonly isSideShown: boolean
	readonly isPaperShown: boolean
	/** Which language of a two-language agreement the paper shows; null: the one that governs. */
	readonly paperLanguage: ContractLanguage | null
	/** The clause that was pointed at on the paper. */
	readonly clauseId: string | null
	readonly isExportOpen: boolean
	/** The pages as they would leave, over everything else. */
	readonly isPreviewOpen: boolean
	readonly isNewOpen: boolean
	/** The clauses of the library that can be put into the open agreement. */
	readonly isInsertOpen: boolean
	/** The list of what can be done by key. */
	readonly isKeysOpen: boolean
	readonly show: (side: SidePane) => void
	readonly change: (part: Partial<Omit<State, 'show' | 'change'>>) => void
}

export const useLayoutStore = create<State>()((set) => ({
	side: 'sections',
	isSideShown: true,
	isPaperShown: true,
	paperLanguage: null,
	clauseId: null,
	isExportOpen: false,
	isPreviewOpen: false,
	isNewOpen: false,
	isInsertOpen: false,
	isKeysOpen: false,
	show: (side) => set({ side, isSideShown: true }),
	change: (part) => set(part),
}))
