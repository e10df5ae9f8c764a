import type { EventPayload, Handlers } from '../shared/ipc/channel'
import type { contract, events } from '../shared/ipc/contract'
import type { Desktop } from './desktop'

type Events = typeof events

export type ContextOptions = {
	readonly workspaceFolder: string
	readonly userDataFolder: string
	readonly appVersion: string
	/** A workspace that is new gets the sample agreement and its history. */
	readonly withSample: boolean
	/** The built import worker; the path `importHistory` takes. */
	readonly workerFile: string
	readonly desktop: Desktop
	readonly emit: <N extends keyof Events & string>(name: N, payload: EventPayload<Events, N>) => void
}

export type Context = {
	/** `app:flushed` belongs to the window and is answered there. */
	readonly handlers: Omit<Handlers<typeof contract>, 'app:flushed'>
	/** Waits for queued writes and gives the workspace's lock back. */
	readonly close: () => Promise<void>
}

/** The composition root. Throws AppError `locked` when another program has the workspace open. */
export async function openContext(_options: ContextOptions): Promise<Context> {
	// Calls answer `internal` until the handlers are bound here.
	return { handlers: {} as Context['handlers'], close: async () => {} }
}
