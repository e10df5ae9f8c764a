import { create } from 'zustand'
import type { PaperSummary } from '../../shared/ipc/paper-shapes'
import { call, onEvent } from '../ipc/api'
import { openPaper } from './route-store'
import { useVerifyStore } from './verify-store'

type State = {
	/** null until the first answer. */
	readonly rows: readonly PaperSummary[] | null
	/** Why a file was not opened, and which; null where nothing was refused. */
	readonly refused: { readonly path: string; readonly reason: string } | null
	/** The file that is being read, and how far: a share of the work. */
	readonly reading: { readonly path: string; readonly workId: string; readonly share: number } | null
	/** Ends the reading; nothing of the file is kept then. */
	readonly cancel: () => void
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
	reading: null,
	cancel: () => {
		const { reading } = get()
		if (reading !== null) void call('papers:cancel', { workId: reading.workId }).catch(() => undefined)
	},
	reload: async () => set({ rows: await call('papers:list', {}) }),
	choose: async () => {
		const path = await call('papers:choose-file', {})
		if (path !== null) await get().read(path)
	},
	read: async (path) => {
		const workId = crypto.randomUUID()
		set({ reading: { path, workId, share: 0 }, refused: null })
		const end = onEvent('papers:progress', ({ workId: of, share }) => {
			if (of === workId) set({ reading: { path, workId, share } })
		})
		try {
			const added = await call('papers:add', { path, workId })
			if (added.kind === 'refused') set({ refused: { path, reason: added.reason } })
			else if (added.kind === 'ours') void useVerifyStore.getState().check(path)
			else if (added.kind === 'added') await openPaper(added.id)
		} finally {
			end()
			set({ reading: null })
		}
	},
	closeRefusal: () => set({ refused: null }),
}))
