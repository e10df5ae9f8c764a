import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Handlers } from '../shared/ipc/channel'
import type { contract } from '../shared/ipc/contract'
import type { AppInfo } from '../shared/ipc/shapes'
import { createAgreementPoints } from './agreement-points'
import { createAgreementVerdicts } from './agreement-verdicts'
import { createCounter } from './counting/counter'
import type { Desktop } from './desktop'
import { enterWorkspace } from './enter-workspace'
import { createExportedFiles } from './exported-files'
import { createRenderDesk } from './exporting/render-desk'
import type { HistoryLibrary } from './history-library'
import { agreementsHandlers } from './ipc/agreements-handlers'
import { appHandlers } from './ipc/app-handlers'
import { laterHandlers } from './ipc/later-handlers'
import { applySettings, languageOf, settingsHandlers } from './ipc/settings-handlers'
import { resourcePath } from './resources'
import type { Emit, Session, Sources } from './session'
import { openSettingsFile } from './settings-file'
import { createSharedSettings } from './shared-settings'

const COUNTED_BY_THEN_MS = 60_000

export type ContextOptions = {
	/** What the user named when starting; null: the last one, else the default. */
	readonly workspaceFolder: string | null
	readonly documentsFolder: string
	readonly userDataFolder: string
	readonly appVersion: string
	/** A workspace that is new gets the sample agreement and its history. */
	readonly withSample: boolean
	/** Where the built workers lie; null does their work in this thread. */
	readonly workersFolder: string | null
	readonly desktop: Desktop
	readonly emit: Emit
	/** Fixed ones for tests; else the clock and random ids. */
	readonly sources?: Sources
	readonly samplesFolder?: string
}

export type Context = {
	/** `app:flushed` and `app:take-files` belong to the window and are answered there. */
	readonly handlers: Omit<Handlers<typeof contract>, 'app:flushed' | 'app:take-files'>
	/** Loads what the window did not need to show its list; to be called when it shows it. */
	readonly loadAhead: () => Promise<void>
	/** Waits for queued writes and gives the workspace's lock back. */
	readonly close: () => Promise<void>
}

/**
 * The composition root. A workspace that cannot be written is opened for reading, and `app:info` says why. Rejects with
 * AppError when there is none that can be opened at all.
 */
export async function openContext(options: ContextOptions): Promise<Context> {
	const { desktop, emit, appVersion, userDataFolder, workersFolder } = options
	const sources = options.sources ?? systemSources()
	const settings = await openSettingsFile(userDataFolder, sources.now)
	applySettings(settings.get(), desktop)
	const entered = await enterWorkspace({
		given: options.workspaceFolder,
		last: settings.lastWorkspace(),
		defaults: [path.join(options.documentsFolder, 'Pledge'), path.join(userDataFolder, 'workspace')],
		now: sources.now,
	})
	const { workspace, readOnly } = entered
	const setAside = [...settings.setAside, ...entered.setAside]
	const noteSetAside = (item: AppInfo['setAside'][number]) => {
		if (!setAside.some(({ file }) => file === item.file)) setAside.push(item)
	}
	const language = () => languageOf(settings.get(), desktop)
	const shared = createSharedSettings(workspace)
	const session: Session = { ...sources, workspace, shared, desktop, emit, language, noteSetAside }
	const workerPath = (name: string) => (workersFolder === null ? null : path.join(workersFolder, name))
	const points = createAgreementPoints({
		paths: workspace.paths,
		writable: workspace.readOnly === null,
		appVersion,
		counter: createCounter(workerPath('count-worker.cjs')),
		// In this thread nothing else could be done meanwhile.
		patienceMs: workersFolder === null ? COUNTED_BY_THEN_MS : 0,
		onCounted: () => emit('agreements:counted', {}),
	})
	const verdicts = createAgreementVerdicts({
		paths: workspace.paths,
		writable: workspace.readOnly === null,
		appVersion,
		now: sources.now,
	})
	let loadingHistories: Promise<HistoryLibrary> | null = null
	const histories = () => {
		loadingHistories ??= loadHistories({ session, workerPath })
		return loadingHistories
	}
	const exported = createExportedFiles()
	const desk = createRenderDesk(workerPath('render-worker.cjs'))
	const agreements = agreementsHandlers({
		session,
		points,
		verdicts,
		addSample: async (sampleLanguage, create) =>
			(await import('./add-sample')).addSample({
				workspace,
				histories: await histories(),
				samplesFolder: options.samplesFolder ?? resourcePath('samples'),
				language: sampleLanguage,
				create,
			}),
	})
	const info = (): AppInfo => ({
		version: appVersion,
		systemLocale: desktop.systemLanguage(),
		workspacePath: workspace.paths.folder,
		workspaceName: nameOf(workspace),
		readOnly,
		setAside,
	})
	if (!options.withSample) await settings.rememberWorkspace(workspace.paths.folder).catch(() => undefined)
	if (options.withSample && entered.isNew) {
		try {
			await agreements['agreements:add-sample']({ language: language() })
		} catch (error) {
			// A workspace without its sample is still a workspace.
			console.error('Adding the sample failed:', error)
		}
	}
	const later = laterHandlers({
		...{ session, verdicts, exported, desk, histories, appVersion, workerPath },
		userName: () => settings.get().userName,
	})
	const closing = new AbortController()
	return {
		handlers: { ...appHandlers(info), ...settingsHandlers(settings, desktop), ...agreements, ...later.handlers },
		loadAhead: () => later.loadAhead(closing.signal),
		close: async () => {
			closing.abort()
			await later.settled()
			await loadingHistories?.then((library) => library.close())
			await desk.close()
			await points.flush()
			await verdicts.flush()
			await workspace.close()
		},
	}
}

type HistoriesOptions = {
	readonly session: Session
	readonly workerPath: (name: string) => string | null
}

async function loadHistories({ session, workerPath }: HistoriesOptions): Promise<HistoryLibrary> {
	const [{ createHistoryLibrary }, { createDeskClient }] = await Promise.all([
		import('./history-library'),
		import('./importing/history-desk-client'),
	])
	return createHistoryLibrary({
		workspace: session.workspace,
		desk: createDeskClient(workerPath('history-desk.cjs')),
		workerPath: workerPath('worker.cjs'),
		newId: session.newId,
		now: session.now,
		systemTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		onProgress: (importId, { bytesRead, bytesTotal }) =>
			session.emit('histories:progress', { importId, readBytes: bytesRead, totalBytes: bytesTotal, rows: null }),
		onUnreadable: (file) => session.noteSetAside({ file, movedTo: null, reason: 'invalid', restoredFrom: null }),
	})
}

function nameOf({ file, paths }: Session['workspace']): string {
	const name = file.kind === 'opened' ? file.value.name : (file.asKnown?.name ?? '')
	return name === '' ? path.basename(paths.folder) : name
}

function systemSources(): Sources {
	return {
		now: () => new Date().toISOString(),
		today: () => {
			const now = new Date()
			const two = (part: number) => String(part).padStart(2, '0')
			return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
		},
		newId: randomUUID,
	}
}
