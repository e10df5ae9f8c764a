import { create } from 'zustand'
import type { ItemList } from '../../../shared/sections/question-group'

type State = {
	readonly current: Readonly<Partial<Record<ItemList, string>>>
	readonly choose: (list: ItemList, id: string) => void
}

/** Which service and which calendar the forms below each other are about. */
export const useCurrentItem = create<State>()((set) => ({
	current: {},
	choose: (list, id) => set((state) => ({ current: { ...state.current, [list]: id } })),
}))
