import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Context, type ContextOptions, openContext } from '../../../src/main/context'
import type { Desktop } from '../../../src/main/desktop'
import { answer } from '../../../src/main/ipc/answer'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { CallArgs, CallResult, ChannelName, Reply } from '../../../src/shared/ipc/channel'
import { contract } from '../../../src/shared/ipc/contract'
import { AppError } from '../../../src/shared/ipc/errors'

type C = typeof contract
type Name = Exclude<ChannelName<C>, 'app:flushed' | 'app:take-files'>

export const NOW = '2026-11-23T08:15:00.000Z'
export const TODAY = '2026-11-23'

export type World = {
	readonly folder: string
	readonly userData: string
	readonly documents: string
	/** For exports and files to import. */
	readonly files: string
}

export type App = {
	readonly context: Context
	/** Goes the way of a call from the window: arguments and result are parsed. Rejects with the AppError of the reply. */
	readonly call: <N extends Name>(name: N, args: CallArgs<C, N>) => Promise<CallResult<C, N>>
	/** What the window is told of a failure, `code: detail`, or `done`. */
	readonly refusal: <N extends Name>(name: N, args: unknown) => Promise<string>
	readonly events: { readonly name: string; readonly payload: unknown }[]
	readonly desktop: FakeDesktop
	/** Unexpected errors that went to the log. */
	readonly unexpected: unknown[]
	readonly close: () => Promise<void>
}

export type FakeDesktop = Desktop & {
	files: readonly string[]
	folder: string | null
	savePath: string | null
	opens: boolean
	readonly done: string[]
}

export function makeWorld(): World {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'pledge-ipc-')))
	onTestFinished(() => rmSync(root, { recursive: true, force: true }), 60_000)
	const world = {
		folder: join(root, 'workspace'),
		userData: join(root, 'user-data'),
		documents: join(root, 'documents'),
		files: join(root, 'files'),
	}
	for (const folder of [world.userData, world.documents, world.files]) mkdirSync(folder)
	return world
}

export async function openApp(world: World, changes: Partial<ContextOptions> = {}): Promise<App> {
	const events: { name: string; payload: unknown }[] = []
	const unexpected: unknown[] = []
	const desktop = fakeDesktop()
	let made = 0
	const context = await openContext({
		workspaceFolder: world.folder,
		documentsFolder: world.documents,
		userDataFolder: world.userData,
		appVersion: '0.1.0',
		withSample: false,
		workersFolder: null,
		desktop,
		emit: (name, payload) => events.push({ name, payload }),
		sources: { now: () => NOW, today: () => TODAY, newId: () => `made-${++made}` },
		...changes,
	})
	let closed = false
	const close = async () => {
		if (closed) return
		closed = true
		await context.close()
	}
	onTestFinished(close, 60_000)

	const ask = (name: Name, args: unknown): Promise<Reply<unknown>> =>
		answer({
			name,
			channel: contract[name],
			// The handler of a channel takes what the schema of the same channel parsed.
			handler: context.handlers[name] as (args: never) => unknown,
			args,
			onUnexpected: (_name, error) => unexpected.push(error),
		})
	return {
		context,
		events,
		desktop,
		unexpected,
		close,
		call: async (name, args) => {
			const reply = await ask(name, args)
			if (!reply.ok) throw new AppError(reply.code, reply.detail)
			// Parsed with the schema of this channel.
			return reply.value as CallResult<C, typeof name>
		},
		refusal: async (name, args) => {
			const reply = await ask(name, args)
			return reply.ok ? 'done' : `${reply.code}: ${reply.detail}`
		},
	}
}

function fakeDesktop(): FakeDesktop {
	const done: string[] = []
	const desktop: FakeDesktop = {
		files: [],
		folder: null,
		savePath: null,
		opens: true,
		done,
		chooseFiles: async ({ title }) => {
			done.push(`choose files: ${title}`)
			return desktop.files
		},
		chooseFolder: async ({ title }) => {
			done.push(`choose folder: ${title}`)
			return desktop.folder
		},
		chooseSavePath: async ({ title, suggestedPath }) => {
			done.push(`choose save path: ${title}: ${suggestedPath}`)
			return desktop.savePath
		},
		showInFolder: (file) => void done.push(`show ${file}`),
		openFile: async (file) => {
			done.push(`open ${file}`)
			return desktop.opens
		},
		setTheme: (theme) => void done.push(`theme ${theme}`),
		setMenuLanguage: (language) => void done.push(`menu ${language}`),
		systemLanguage: () => 'en',
	}
	return desktop
}

/** The agreement of the sample, with its history in the workspace. */
export async function sampleAgreement(call: App['call']): Promise<Agreement> {
	const outcome = await call('agreements:open', await call('agreements:add-sample', { language: 'en' }))
	if (outcome.kind !== 'opened') throw new Error(`expected an opened one, got ${outcome.kind}`)
	return outcome.agreement
}
