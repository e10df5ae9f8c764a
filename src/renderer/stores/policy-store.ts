import { create } from 'zustand'
import type { PolicyFiles } from '../../shared/ipc/policy-shapes'
import { call } from '../ipc/api'

export type ChosenPolicies = Exclude<PolicyFiles, { kind: 'cancelled' }>

type State = {
	/** What the chosen files were read as, while the user looks at it; null where none are open. */
	readonly chosen: ChosenPolicies | null
	/** Asks for files of a desk or of OpenSLO. What cannot be read arrives as an error of the call. */
	readonly choose: () => Promise<void>
	readonly close: () => void
}

export const usePolicyStore = create<State>()((set) => ({
	chosen: null,
	choose: async () => {
		const found = await call('policies:choose', {})
		if (found.kind !== 'cancelled') set({ chosen: found })
	},
	close: () => set({ chosen: null }),
}))
