import { create } from 'zustand'
import { useAgreementStore } from './agreement-store'
import { useLayoutStore } from './layout-store'
import { usePaperStore } from './paper-store'
import { settleSuggesting } from './settle-suggesting'

export type AgreementView =
	| 'guided'
	| 'edit'
	| 'realism'
	| 'review'
	| 'challenges'
	| 'deviations'
	| 'customer-view'
	| 'renewal'

export type Route =
	| { readonly name: 'agreements' }
	| {
			readonly name: 'agreement'
			readonly id: string
			readonly view: AgreementView
			/** Section (`objectives`), own article or annex (`own:<id>`); kept over a change of view. */
			readonly section: string
			/** The file of a bundle that is worked in by itself; left out for an agreement of the workspace. */
			readonly file?: string
	  }
	| { readonly name: 'histories' }
	| { readonly name: 'clauses' }
	/** Contracts of others; with an id one of them. */
	| { readonly name: 'papers' }
	| { readonly name: 'paper'; readonly id: string }
	| { readonly name: 'settings' }

type State = {
	readonly route: Route
	/** Where to go once the user has decided about changes that could not be saved. */
	readonly waiting: Route | 'quit' | null
	/** Leaving an agreement saves it first; what could not be saved is left only when the user says so. */
	readonly navigate: (route: Route) => Promise<void>
	readonly decide: (choice: 'stay' | 'leave') => void
	/** The program is about to end. False where changes could not be saved: the user is asked about them, and it stays. */
	readonly canQuit: () => boolean
	/** The open bundle goes on in another file. */
	readonly setFile: (file: string) => void
	readonly setView: (view: AgreementView) => void
	readonly setSection: (section: string) => void
}

export const useRouteStore = create<State>()((set, get) => ({
	route: { name: 'agreements' },
	waiting: null,
	navigate: async (route) => {
		const from = get().route
		const isReview = route.name === 'agreement' && route.view === 'review'
		if (from.name === 'agreement' && !isSame(route, from)) {
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
		if (from.name === 'paper' && !isSame(route, from)) {
			await usePaperStore.getState().flush()
			if (usePaperStore.getState().saveState.kind === 'error') {
				set({ waiting: route })
				return
			}
			set({ route })
			usePaperStore.getState().discard()
			return
		}
		if (isReview && !settleSuggesting()) return
		set({ route })
	},
	decide: (choice) => {
		const { waiting, route } = get()
		if (choice === 'stay' || waiting === null) return set({ waiting: null })
		set({ waiting: null, route: waiting === 'quit' ? { name: 'agreements' } : waiting })
		if (route.name === 'agreement') useAgreementStore.getState().discard()
		if (route.name === 'paper') usePaperStore.getState().discard()
		// Nothing is left that could keep it.
		if (waiting === 'quit') window.close()
	},
	canQuit: () => {
		const isSaved = [useAgreementStore, usePaperStore].every((store) => store.getState().saveState.kind !== 'error')
		if (!isSaved) set({ waiting: 'quit' })
		return isSaved
	},
	setFile: (file) => {
		const { route } = get()
		if (route.name === 'agreement') set({ route: { ...route, file } })
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
	// What was pointed at on the paper stands in another section.
	useLayoutStore.getState().change({ clauseId: null })
	useRouteStore.getState().setSection(section)
}

function isSame(route: Route, from: Route): boolean {
	if (route.name === 'paper' && from.name === 'paper') return route.id === from.id
	if (route.name !== 'agreement' || from.name !== 'agreement') return route.name === from.name
	return route.id === from.id && route.file === from.file
}

export function openPaper(id: string): Promise<void> {
	return useRouteStore.getState().navigate({ name: 'paper', id })
}

/** A bundle in its own file, without the workspace. */
export function openBundleFile(id: string, file: string): Promise<void> {
	return useRouteStore.getState().navigate({ name: 'agreement', id, view: 'review', section: 'parties', file })
}

export function openAgreement(id: string, view: AgreementView = 'edit'): Promise<void> {
	return useRouteStore.getState().navigate({ name: 'agreement', id, view, section: 'parties' })
}
