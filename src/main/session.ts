import type { EventPayload } from '../shared/ipc/channel'
import type { events } from '../shared/ipc/contract'
import type { AppInfo } from '../shared/ipc/shapes'
import type { Desktop } from './desktop'
import type { SharedSettings } from './shared-settings'
import type { OpenWorkspace } from './storage/workspace'

type Events = typeof events

export type Emit = <N extends keyof Events & string>(name: N, payload: EventPayload<Events, N>) => void

/** The only places where the clock is read and ids are drawn; tests put fixed ones here. */
export type Sources = {
	/** ISO instant, UTC. */
	readonly now: () => string
	/** The day on the user's wall calendar, `YYYY-MM-DD`. */
	readonly today: () => string
	readonly newId: () => string
}

/** What every group of handlers works with. */
export type Session = Sources & {
	readonly workspace: OpenWorkspace
	/** What `workspace.json` says, and its changes. */
	readonly shared: SharedSettings
	readonly desktop: Desktop
	readonly emit: Emit
	/** The interface's language, for titles of the system's dialogs. */
	readonly language: () => 'de' | 'en'
	/** Adds to the files that could not be read, which `app:info` tells. */
	readonly noteSetAside: (item: AppInfo['setAside'][number]) => void
}
