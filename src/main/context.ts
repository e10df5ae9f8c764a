import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Handlers } from '../shared/ipc/channel'
import type { contract } from '../shared/ipc/contract'
import type { AppInfo } from '../shared/ipc/shapes'
import { addSample } from './add-sample'
import { createAgreementPoints } from './agreement-points'
import { createAgreementVerdicts } from './agreement-verdicts'
import type { Desktop } from './desktop'
import { enterWorkspace } from './enter-workspace'
import { createExportedFiles } from './exported-files'
import { createRenderDesk } from './exporting/render-desk'
import { createHistoryLibrary } from './history-library'
import { createDeskClient } from './importing/history-desk-client'
import { addressesHandlers } from './ipc/addresses-handlers'
import { agreementsHandlers } from './ipc/agreements-handlers'
import { annexesHandlers } from './ipc/annexes-handlers'
import { appHandlers } from './ipc/app-handlers'
import { approvalsHandlers } from './ipc/approvals-handlers'
import { benchmarksHandlers } from './ipc/benchmarks-handlers'
import { bundlesHandlers } from './ipc/bundles-handlers'
import { clausesHandlers } from './ipc/clauses-handlers'
import { exportHandlers } from './ipc/export-handlers'
import { filesHandlers } from './ipc/files-handlers'
import { historiesHandlers } from './ipc/histories-handlers'
import { lookHandlers } from './ipc/look-handlers'
import { papersHandlers } from './ipc/papers-handlers'
import { playbooksHandlers } from './ipc/playbooks-handlers'
import { policiesHandlers } from './ipc/policies-handlers'
import { previewHandlers } from './ipc/preview-handlers'
import { renewalsHandlers } from './ipc/renewals-handlers'
import { reviewHandlers } from './ipc/review-handlers'
import { applySettings, languageOf, settingsHandlers } from './ipc/settings-handlers'
import { verifyHandlers } from './ipc/verify-handlers'
import { versionsHandlers } from './ipc/versions-handlers'
import { wishesHandlers } from './ipc/wishes-handlers'
import { resourcePath } from './resources'
import type { Emit, Session, Sources } from './session'
import { openSettingsFile } from './settings-file'
import { createSharedSettings } from './shared-settings'

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
	const points = createAgreementPoints({
		paths: workspace.paths,
		writable: workspace.readOnly === null,
		appVersion,
		onCounted: () => emit('agreements:counted', {}),
	})
	const verdicts = createAgreementVerdicts({
		paths: workspace.paths,
		writable: workspace.readOnly === null,
		appVersion,
		now: sources.now,
	})
	const workerPath = (name: string) => (workersFolder === null ? null : path.join(workersFolder, name))
	const histories = createHistoryLibrary({
		workspace,
		desk: createDeskClient(workerPath('history-desk.cjs')),
		workerPath: workerPath('worker.cjs'),
		newId: sources.newId,
		now: sources.now,
		systemTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		onProgress: (importId, { bytesRead, bytesTotal }) =>
			emit('histories:progress', { importId, readBytes: bytesRead, totalBytes: bytesTotal, rows: null }),
		onUnreadable: (file) => noteSetAside({ file, movedTo: null, reason: 'invalid', restoredFrom: null }),
	})
	const exported = createExportedFiles()
	const desk = createRenderDesk(workerPath('render-worker.cjs'))
	const agreements = agreementsHandlers({
		session,
		points,
		verdicts,
		addSample: (sampleLanguage, create) =>
			addSample({
				workspace,
				histories,
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
	return {
		handlers: {
			...appHandlers(info),
			...settingsHandlers(settings, desktop),
			...agreements,
			...annexesHandlers(session, workerPath('pdf-worker.cjs')),
			...playbooksHandlers(session),
			...addressesHandlers(session),
			...lookHandlers(session),
			...benchmarksHandlers(session),
			...policiesHandlers(session),
			...renewalsHandlers({ session, points, histories }),
			...clausesHandlers({ session, exported }),
			...historiesHandlers({ session, library: histories, verdicts, exported, appVersion }),
			...bundlesHandlers({ session, exported, appVersion, userName: () => settings.get().userName }),
			...papersHandlers({ session, exported, workerPath: workerPath('paper-worker.cjs') }),
			...wishesHandlers(session),
			...approvalsHandlers({ session, userName: () => settings.get().userName }),
			...versionsHandlers({ session, userName: () => settings.get().userName }),
			...exportHandlers({ session, exported, desk, appVersion, userName: () => settings.get().userName }),
			...previewHandlers({ session, desk, appVersion }),
			...filesHandlers(desktop, exported),
			...reviewHandlers({ session, workerPath: workerPath('import-worker.cjs') }),
			...verifyHandlers({ session, appVersion, workerPath: workerPath('verify-worker.cjs') }),
		},
		close: async () => {
			await histories.close()
			await desk.close()
			await points.flush()
			await verdicts.flush()
			await workspace.close()
		},
	}
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
