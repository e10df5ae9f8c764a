import { create } from 'zustand'
import type { HistoryOptions, HistorySummary, ImportOutcome } from '../../shared/ipc/shapes'
import { call } from '../ipc/api'
import { useHistoriesStore } from './histories-store'

type NeedsMapping = Extract<ImportOutcome, { kind: 'needs-mapping' }>
type Refused = Extract<ImportOutcome, { kind: 'refused' }>

/** What is imported for whom; kept while a question about the columns is answered. */
export type Wish = {
	readonly paths: readonly string[]
	readonly agreementId: string | null
	readonly options: HistoryOptions
	/** Asks what the columns mean before it reads. */
	readonly ask?: boolean
	/** A history that goes once this one has come. */
	readonly replaces?: string
}

export type Progress = { readonly readBytes: number; readonly totalBytes: number; readonly rows: number | null }

/** The files of a history, as far as this session knows them, and how they were read. */
type Origin = { readonly paths: readonly string[]; readonly options: HistoryOptions }

export type ImportState =
	| { readonly kind: 'idle' }
	| { readonly kind: 'running'; readonly wish: Wish; readonly importId: string; readonly progress: Progress | null }
	| { readonly kind: 'mapping'; readonly wish: Wish; readonly question: NeedsMapping }
	/** Asked what the words of a history's columns mean. */
	| { readonly kind: 'words'; readonly history: HistorySummary; readonly origin: Origin }
	| { readonly kind: 'refused'; readonly wish: Wish; readonly refusal: Refused }
	| { readonly kind: 'failed'; readonly wish: Wish; readonly error: unknown }
	| { readonly kind: 'done'; readonly history: HistorySummary }

type State = {
	readonly state: ImportState
	/** Opens the file dialog, then imports. Rejects with an AppError when the dialog could not be shown. */
	readonly choose: (agreementId: string | null) => Promise<void>
	/** Reads the files of a history again with other columns: the same files if they are known, else those that are chosen. */
	readonly again: (history: HistorySummary) => Promise<void>
	/** Asks what the words of its columns mean. */
	readonly askWords: (history: HistorySummary) => Promise<void>
	/** Reads the files of the history whose words were asked for again, with the answers. */
	readonly readAgain: (options: HistoryOptions) => Promise<void>
	readonly start: (wish: Wish) => Promise<void>
	readonly cancel: () => Promise<void>
	readonly close: () => void
	readonly progressed: (importId: string, progress: Progress) => void
}

export const NO_OPTIONS: HistoryOptions = { format: null, map: {}, mapValue: {}, timeZone: null, dateOrder: null }

const IDLE: ImportState = { kind: 'idle' }
let count = 0

/** One import at a time, as the user sees it. */
export const useImportStore = create<State>()((set, get) => {
	const isCurrent = (importId: string) => {
		const { state } = get()
		return state.kind === 'running' && state.importId === importId
	}
	return {
		state: IDLE,
		choose: async (agreementId) => {
			const paths = await call('histories:choose-files', {})
			if (paths.length > 0) await get().start({ paths, agreementId, options: NO_OPTIONS })
		},
		again: async ({ id, agreementId }) => {
			const { paths: known, options } = await call('histories:origin', { id })
			const paths = known.length > 0 ? known : await call('histories:choose-files', {})
			if (paths.length > 0) await get().start({ paths, agreementId, options, ask: true, replaces: id })
		},
		askWords: async (history) => {
			const origin = await call('histories:origin', { id: history.id })
			if (get().state.kind !== 'running') set({ state: { kind: 'words', history, origin } })
		},
		readAgain: async (options) => {
			const { state } = get()
			if (state.kind !== 'words') return
			const { id, agreementId } = state.history
			const known = state.origin.paths
			const paths = known.length > 0 ? known : await call('histories:choose-files', {})
			if (paths.length > 0) await get().start({ paths, agreementId, options, replaces: id })
		},
		start: async (wish) => {
			if (get().state.kind === 'running') return
			count++
			const importId = `import-${count}`
			set({ state: { kind: 'running', wish, importId, progress: null } })
			try {
				const outcome = await call('histories:import', { importId, ...wish, askZone: true, paths: [...wish.paths] })
				if (outcome.kind === 'imported') await useHistoriesStore.getState().reload()
				if (isCurrent(importId)) set({ state: stateAfter(outcome, wish) })
			} catch (error) {
				if (isCurrent(importId)) set({ state: { kind: 'failed', wish, error } })
			}
		},
		cancel: async () => {
			const { state } = get()
			if (state.kind !== 'running') return
			// Whatever still comes back from it is not wanted any more.
			set({ state: IDLE })
			await call('histories:cancel', { importId: state.importId })
		},
		close: () => set({ state: IDLE }),
		progressed: (importId, progress) => {
			const { state } = get()
			if (state.kind === 'running' && state.importId === importId) set({ state: { ...state, progress } })
		},
	}
})

function stateAfter(outcome: ImportOutcome, wish: Wish): ImportState {
	switch (outcome.kind) {
		case 'imported':
			return { kind: 'done', history: outcome.history }
		case 'needs-mapping':
			return { kind: 'mapping', wish, question: outcome }
		case 'refused':
			return { kind: 'refused', wish, refusal: outcome }
		case 'cancelled':
			return IDLE
	}
}
