import { create } from 'zustand'
import type { AgreementSummary } from '../../shared/ipc/shapes'
import { call } from '../ipc/api'

type State = {
	/** null until the first answer. */
	readonly rows: readonly AgreementSummary[] | null
	readonly reload: () => Promise<void>
	readonly hide: (id: string) => void
}

/** The agreements of the workspace, as counted at their last save. */
export const useListStore = create<State>()((set, get) => ({
	rows: null,
	reload: async () => set({ rows: await call('agreements:list', {}) }),
	hide: (id) => set({ rows: get().rows?.filter((row) => row.id !== id) ?? null }),
}))
