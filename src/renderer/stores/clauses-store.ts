import { create } from 'zustand'
import type { BadClauseFile, ClauseKey, ClauseUse } from '../../shared/ipc/clause-shapes'
import type { LibraryClause, LibraryEntry } from '../../shared/library/clause'
import { shippedClauses } from '../../shared/library/shipped'
import { call } from '../ipc/api'

type State = {
	/** The user's own; null until the first answer. */
	readonly own: readonly LibraryClause[] | null
	/** Files beside them that are none. */
	readonly bad: readonly BadClauseFile[]
	/** Where clauses are used in the agreements of the workspace; null until the first answer. */
	readonly uses: readonly ClauseUse[] | null
	/** What went wrong when they were last asked for. */
	readonly error: unknown
	readonly reload: () => Promise<void>
	readonly reloadUses: () => Promise<void>
	/** The clause as it is kept, with its version. Rejects with an AppError when it is not on the disk, as do all others. */
	readonly save: (clause: LibraryClause) => Promise<LibraryClause>
	readonly remove: (key: ClauseKey) => Promise<void>
	readonly restore: (key: ClauseKey) => Promise<void>
	/** Opens the file dialog; what came, or null where it was closed. */
	readonly importFiles: () => Promise<{
		readonly imported: readonly ClauseKey[]
		readonly bad: readonly BadClauseFile[]
	} | null>
}

/** The clauses of the library: those that ship, and the user's own. */
export const useClausesStore = create<State>()((set, get) => ({
	own: null,
	bad: [],
	uses: null,
	error: null,
	reload: async () => {
		try {
			const { clauses, bad } = await call('clauses:list', {})
			set({ own: clauses, bad, error: null })
		} catch (error) {
			set({ error })
		}
	},
	reloadUses: async () => set({ uses: await call('clauses:uses', {}) }),
	save: async (clause) => {
		const kept = await call('clauses:save', clause)
		await get().reload()
		return kept
	},
	remove: async (key) => {
		await call('clauses:delete', key)
		await get().reload()
	},
	restore: async (key) => {
		await call('clauses:restore', key)
		await get().reload()
	},
	importFiles: async () => {
		const { imported, bad } = await call('clauses:import', {})
		if (imported === null) return null
		await get().reload()
		return { imported, bad }
	},
}))

const SHIPPED: readonly LibraryEntry[] = shippedClauses().map((clause) => ({ origin: 'shipped', clause }))

/** All there is, the user's own first. */
export function entriesOf(own: readonly LibraryClause[] | null): readonly LibraryEntry[] {
	return [...(own ?? []).map((clause): LibraryEntry => ({ origin: 'own', clause })), ...SHIPPED]
}
