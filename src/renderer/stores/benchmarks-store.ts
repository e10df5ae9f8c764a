import { create } from 'zustand'
import type { Benchmark } from '../../shared/realism/benchmark'
import { call } from '../ipc/api'

type State = {
	/** In the order in which they were added; null until the first answer. */
	readonly benchmarks: readonly Benchmark[] | null
	/** What went wrong when they were last asked for. */
	readonly error: unknown
	readonly reload: () => Promise<void>
	/** Adds one or replaces the one with its id. Rejects with an AppError when it is not on the disk. */
	readonly save: (benchmark: Benchmark) => Promise<void>
	/** Rejects as `save` does. */
	readonly remove: (id: string) => Promise<void>
}

/** What others reach, as the user noted it: figures with source and date. */
export const useBenchmarksStore = create<State>()((set, get) => ({
	benchmarks: null,
	error: null,
	reload: async () => {
		try {
			set({ benchmarks: await call('benchmarks:list', {}), error: null })
		} catch (error) {
			set({ error })
		}
	},
	save: async (benchmark) => {
		await call('benchmarks:save', benchmark)
		await get().reload()
	},
	remove: async (id) => {
		await call('benchmarks:delete', { id })
		await get().reload()
	},
}))
