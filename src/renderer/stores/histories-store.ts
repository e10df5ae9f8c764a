import { create } from 'zustand'
import type { HistorySummary } from '../../shared/ipc/shapes'
import { call } from '../ipc/api'
import { useSettingsStore } from './settings-store'

type State = {
	/** Newest first; null until the first answer. */
	readonly histories: readonly HistorySummary[] | null
	/** What went wrong when they were last asked for. */
	readonly error: unknown
	readonly reload: () => Promise<void>
	/** Rejects with an AppError when it could not be done. */
	readonly attach: (historyId: string, agreementId: string | null) => Promise<void>
	readonly remove: (id: string) => Promise<void>
	/** Keeps which days a history covers and up to which day it is known. */
	readonly observe: (historyId: string, days: Pick<HistorySummary, 'covers' | 'asOf'>) => Promise<void>
}

/** The imported histories of the workspace. */
export const useHistoriesStore = create<State>()((set, get) => ({
	histories: null,
	error: null,
	reload: async () => {
		try {
			const found = await call('histories:list', {})
			const sorted = [...found].sort((a, b) => b.importedAt.localeCompare(a.importedAt))
			const { histories } = get()
			// Where nothing changed they stay the same, or all that was said of them would be worked out anew.
			const isSame = histories !== null && JSON.stringify(histories) === JSON.stringify(sorted)
			set({ histories: isSame ? histories : sorted, error: null })
			// Histories that could not be read are known only now that they were listed.
			await useSettingsStore.getState().reloadInfo()
		} catch (error) {
			set({ error })
		}
	},
	attach: async (historyId, agreementId) => {
		await call('histories:attach', { historyId, agreementId })
		await get().reload()
	},
	observe: async (historyId, days) => {
		await call('histories:observe', { historyId, ...days })
		await get().reload()
	},
	remove: async (id) => {
		await call('histories:delete', { id })
		await get().reload()
	},
}))

const NONE: readonly HistorySummary[] = []

/** The histories that speak for an agreement, newest first. */
export function attachedTo(
	histories: readonly HistorySummary[] | null,
	agreementId: string | null,
): readonly HistorySummary[] {
	if (histories === null || agreementId === null) return NONE
	return histories.filter((history) => history.agreementId === agreementId)
}
