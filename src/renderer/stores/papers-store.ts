import { create } from 'zustand'
import type { PaperSummary } from '../../shared/ipc/paper-shapes'
import { call } from '../ipc/api'
import { openPaper } from './route-store'
import { useVerifyStore } from './verify-store'

type State = {
	/** null until the first answer. */
	readonly rows: readonly PaperSummary[] | null
	/** Why a file was not opened, and which; null where nothing was refused. */
	readonly refused: { readonly path: string; readonly reason: string } | null
	readonly isReading: boolean
	readonly reload: () => Promise<void>
	/** Opens the file dialog, then reads what was chosen. Rejects with an AppError. */
	readonly choose: () => Promise<void>
	/** Into the workspace and onto the screen. A document of Pledge's is checked instead. */
	readonly read: (path: string) => Promise<void>
	readonly closeRefusal: () => void
}

/** The papers of others that the workspace keeps. */
export const usePapersStore = create<State>()((set, get) => ({
	rows: null,
	refused: null,
	isReading: false,
	reload: async () => set({ rows: await call('papers:list', {}) }),
	choose: async () => {
		const path = await call('papers:choose-file', {})
		if (path !== null) await get().read(path)
	},
	read: async (path) => {
		set({ isReading: true, refused: null })
		try {
			const added = await call('papers:add', { path })
			if (added.kind === 'refused') set({ refused: { path, reason: added.reason } })
			else if (added.kind === 'ours') void useVerifyStore.getState().check(path)
			else await openPaper(added.id)
		} finally {
			set({ isReading: false })
		}
	},
	closeRefusal: () => set({ refused: null }),
}))
