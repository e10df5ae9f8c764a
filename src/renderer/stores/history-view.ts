import { create } from 'zustand'
import { useRouteStore } from './route-store'

export const HISTORY_TABS = ['quality', 'figures', 'arrivals', 'content'] as const
export type HistoryTab = (typeof HISTORY_TABS)[number]

type State = {
	/** The history that is shown, or the benchmarks; null shows the newest history. */
	readonly shown: { readonly kind: 'history'; readonly id: string } | { readonly kind: 'benchmarks' } | null
	/** Stays when another history is chosen, so that two can be compared. */
	readonly tab: HistoryTab
	readonly show: (shown: State['shown']) => void
	readonly setTab: (tab: HistoryTab) => void
}

/** What the page of the histories shows; kept while one works elsewhere. */
export const useHistoryView = create<State>()((set) => ({
	shown: null,
	tab: 'quality',
	show: (shown) => set({ shown }),
	setTab: (tab) => set({ tab }),
}))

/** Leads to a history from anywhere in the window. */
export function openHistory(id: string, tab: HistoryTab): Promise<void> {
	useHistoryView.setState({ shown: { kind: 'history', id }, tab })
	return useRouteStore.getState().navigate({ name: 'histories' })
}
