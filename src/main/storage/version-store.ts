import { AppError } from '../../shared/ipc/errors'
import type { ListedVersion } from '../../shared/versions/listed-version'
import type { ReadVersion, Version, VersionHead } from '../../shared/versions/version'
import { type FileSystem, nodeFileSystem } from './file-system'
import { addVersion, listVersions, readVersionFile, type VersionPlace } from './version-files'
import type { WorkspacePaths } from './workspace-paths'

export type VersionStore = {
	/** By number, those that cannot be relied on included. */
	readonly list: (id: string) => Promise<readonly ListedVersion[]>
	/** Rejects with `not-found` where there is none of this number. */
	readonly read: (id: string, number: number) => Promise<ReadVersion>
	/** Meant for `alone`, where its number was found. Rejects with `already-exists` when the number is taken. */
	readonly add: (id: string, version: Version) => Promise<VersionHead>
	/** Nobody else takes a number of this agreement until `run` is done. */
	readonly alone: <T>(id: string, run: () => Promise<T>) => Promise<T>
	/** Resolves when nothing is being added. */
	readonly settle: () => Promise<void>
}

export type VersionStoreOptions = {
	readonly paths: WorkspacePaths
	readonly requireWritable: (path: string) => void
	/** A log that is about to be written. */
	readonly onLog: (path: string) => void
	readonly fileSystem?: FileSystem
}

/** Versions lie beside their agreement and are never changed or deleted while it stands. */
export function createVersionStore(options: VersionStoreOptions): VersionStore {
	const { paths, requireWritable, onLog, fileSystem = nodeFileSystem } = options
	const running = new Map<string, Promise<unknown>>()
	const placeOf = (id: string): VersionPlace => ({ folder: paths.versionsFolder(id), logFile: paths.logFile(id) })

	async function alone<T>(id: string, run: () => Promise<T>): Promise<T> {
		const before = running.get(id) ?? Promise.resolve()
		const done = before.then(run)
		const ended = done.catch(() => undefined)
		running.set(id, ended)
		try {
			return await done
		} finally {
			if (running.get(id) === ended) running.delete(id)
		}
	}

	return {
		list: (id) => listVersions(placeOf(id), fileSystem),
		read: async (id, number) => {
			const read = await readVersionFile(placeOf(id), number, fileSystem)
			if (read === null) throw new AppError('not-found', `${paths.versionsFolder(id)}/${number}.json`)
			return read
		},
		add: async (id, version) => {
			const place = placeOf(id)
			requireWritable(place.folder)
			onLog(place.logFile)
			return addVersion(place, version, fileSystem)
		},
		alone,
		settle: async () => {
			while (running.size > 0) await Promise.all(running.values())
		},
	}
}
