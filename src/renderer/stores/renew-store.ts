import { create } from 'zustand'

type State = {
	/** The agreement whose renewal is looked at; null where none is. */
	readonly agreement: { readonly id: string; readonly title: string } | null
	readonly ask: (agreement: { readonly id: string; readonly title: string }) => void
	readonly close: () => void
}

export const useRenewStore = create<State>()((set) => ({
	agreement: null,
	ask: (agreement) => set({ agreement }),
	close: () => set({ agreement: null }),
}))
