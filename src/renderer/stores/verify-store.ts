import { create } from 'zustand'
import type { Verification } from '../../shared/ipc/verify-shape'
import { call } from '../ipc/api'

export type VerifyState =
	| { readonly kind: 'closed' | 'waiting' | 'working' }
	| { readonly kind: 'done'; readonly result: Verification }
	| { readonly kind: 'failed'; readonly error: unknown }

type State = {
	readonly state: VerifyState
	readonly open: () => void
	/** Opens the file dialog, then looks at what was chosen; what was shown stays where the dialog is cancelled. */
	readonly choose: () => Promise<void>
	readonly check: (path: string) => Promise<void>
	readonly close: () => void
}

/** Counts the documents, so that an answer that nobody waits for any more is not shown. */
let asked = 0

/** The one dialog in which a document is looked at, from wherever it was opened. */
export const useVerifyStore = create<State>()((set, get) => ({
	state: { kind: 'closed' },
	open: () => set({ state: { kind: 'waiting' } }),
	choose: async () => {
		try {
			const path = await call('verify:choose-file', {})
			if (path !== null) await get().check(path)
		} catch (error) {
			set({ state: { kind: 'failed', error } })
		}
	},
	check: async (path) => {
		asked++
		const own = asked
		set({ state: { kind: 'working' } })
		try {
			const result = await call('verify:run', { path })
			if (own === asked) set({ state: { kind: 'done', result } })
		} catch (error) {
			if (own === asked) set({ state: { kind: 'failed', error } })
		}
	},
	close: () => {
		asked++
		set({ state: { kind: 'closed' } })
	},
}))
