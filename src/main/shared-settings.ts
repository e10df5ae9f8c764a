import { emptyWorkspace, type Workspace } from '../shared/agreement/workspace'
import type { OpenWorkspace } from './storage/workspace'

/** What all agreements of a workspace share. */
export type SharedSettings = {
	readonly current: () => Workspace
	/** Changes are made one after the other, each on what the one before left; resolves when it is on the disk. */
	readonly change: (edit: (workspace: Workspace) => Workspace) => Promise<void>
}

export function createSharedSettings({ file, saveWorkspaceFile }: OpenWorkspace): SharedSettings {
	let current: Workspace = file.kind === 'opened' ? file.value : (file.asKnown ?? emptyWorkspace(''))
	let queue: Promise<void> = Promise.resolve()
	return {
		current: () => current,
		change: (edit) => {
			const done = queue.then(async () => {
				const next = edit(current)
				await saveWorkspaceFile(next)
				current = next
			})
			queue = done.catch(() => undefined)
			return done
		},
	}
}
