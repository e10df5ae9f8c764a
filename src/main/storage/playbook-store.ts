import { AppError } from '../../shared/ipc/errors'
import { toJsonText } from './adapter'
import { backupPath, makeFolder, whenWritten, writeDurably } from './durable-file'
import { isMissing, toReadError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import { isReplaceable, type OpenOutcome, openStored, type Parse } from './open'
import { type Aside, setAside } from './set-aside'
import { isSafeId, type WorkspacePaths } from './workspace-paths'

/** The user's own playbooks; what is in one is the caller's to parse. An unsafe id is refused with `bad-request`. */
export type PlaybookStore = {
	/** Ids in alphabetical order. */
	readonly list: () => Promise<readonly string[]>
	readonly open: <T>(id: string, parse: Parse<T>) => Promise<OpenOutcome<T>>
	/** Rejects with `too-new` or `broken-file` rather than replace a file that `parse` cannot read and that cannot be moved. */
	readonly save: <T>(id: string, playbook: T, parse: Parse<T>) => Promise<void>
	/** Moves the file to the trash folder and returns where it is. */
	readonly remove: (id: string) => Promise<string>
}

export type PlaybookOptions = {
	readonly paths: WorkspacePaths
	/** Gives null while nothing may be written: opened read-only, or closed. */
	readonly aside: () => Aside | null
	readonly fileSystem?: FileSystem
}

export function createPlaybookStore({ paths, aside, fileSystem = nodeFileSystem }: PlaybookOptions): PlaybookStore {
	async function list(): Promise<readonly string[]> {
		try {
			const names = await fileSystem.readdir(paths.playbooks)
			const ids = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
			return ids.filter(isSafeId).sort()
		} catch (error) {
			if (isMissing(error)) return []
			throw toReadError(error, paths.playbooks)
		}
	}

	async function open<T>(id: string, parse: Parse<T>): Promise<OpenOutcome<T>> {
		const path = paths.playbookFile(id)
		await whenWritten(path)
		return openStored(path, { parse, label: `${id}.playbook`, aside: aside(), fileSystem })
	}

	async function save<T>(id: string, playbook: T, parse: Parse<T>): Promise<void> {
		const path = paths.playbookFile(id)
		requireAside(path)
		const found = await open(id, parse)
		if (!isReplaceable(found)) throw new AppError(found.kind === 'too-new' ? 'too-new' : 'broken-file', path)
		await makeFolder(paths.playbooks, fileSystem)
		await writeDurably(path, toJsonText(playbook), { fileSystem })
	}

	async function remove(id: string): Promise<string> {
		const path = paths.playbookFile(id)
		const trash = { ...requireAside(path), folder: paths.trash }
		await whenWritten(path)
		const moved = await setAside(path, `${id}.playbook`, trash)
		await fileSystem.rm(backupPath(path), { force: true }).catch(() => undefined)
		return moved
	}

	function requireAside(path: string): Aside {
		const place = aside()
		if (place === null) throw new AppError('read-only', path)
		return place
	}

	return { list, open, save, remove }
}
