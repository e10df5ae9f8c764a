import { create } from 'zustand'
import { useAgreementStore } from './agreement-store'
import { settleSuggesting } from './suggesting'

export type AgreementView = 'guided' | 'edit' | 'realism' | 'review'

export type Route =
	| { readonly name: 'agreements' }
	| {
			readonly name: 'agreement'
			readonly id: string
			readonly view: AgreementView
			/** Section (`objectives`), own article or annex (`own:<id>`); kept over a change of view. */
			readonly section: string
	  }
	| { readonly name: 'histories' }
	| { readonly name: 'settings' }

type State = {
	readonly route: Route
	/** Where to go once the user has decided about changes that could not be saved. */
	readonly waiting: Route | null
	/** Leaving an agreement saves it first; what could not be saved is left only when the user says so. */
	readonly navigate: (route: Route) => Promise<void>
	readonly decide: (choice: 'stay' | 'leave') => void
	readonly setView: (view: AgreementView) => void
	readonly setSection: (section: string) => void
}

export const useRouteStore = create<State>()((set, get) => ({
	route: { name: 'agreements' },
	waiting: null,
	navigate: async (route) => {
		const from = get().route
		const isReview = route.name === 'agreement' && route.view === 'review'
		if (from.name === 'agreement' && !(route.name === 'agreement' && route.id === from.id)) {
			if (!settleSuggesting()) return
			await useAgreementStore.getState().flush()
			if (useAgreementStore.getState().saveState.kind === 'error') {
				set({ waiting: route })
				return
			}
			set({ route })
			useAgreementStore.getState().discard()
			return
		}
		if (isReview && !settleSuggesting()) return
		set({ route })
	},
	decide: (choice) => {
		const { waiting, route } = get()
		const isLeaving = choice === 'leave' && waiting !== null
		set({ waiting: null, route: isLeaving ? waiting : route })
		if (isLeaving) useAgreementStore.getState().discard()
	},
	setView: (view) => {
		const { route } = get()
		// The review shows suggestions, not what is about to become some.
		if (view === 'review' && !settleSuggesting()) return
		if (route.name === 'agreement') set({ route: { ...route, view } })
	},
	setSection: (section) => {
		const { route } = get()
		if (route.name === 'agreement' && route.section !== section) set({ route: { ...route, section } })
	},
}))

/** Shows a section from its beginning, as the section list does; `revealField` of the agreement store shows a field of it. */
export function goToSection(section: string): void {
	useAgreementStore.getState().setFocusPath(null)
	useRouteStore.getState().setSection(section)
}

export function openAgreement(id: string, view: AgreementView = 'edit'): Promise<void> {
	return useRouteStore.getState().navigate({ name: 'agreement', id, view, section: 'parties' })
}
