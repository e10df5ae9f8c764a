import { dirname, join } from 'node:path'
import { makeFolder, syncFolder } from './durable-file'
import { isMissing, toWriteError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import { stampOf } from './workspace-paths'

export type Aside = {
	readonly folder: string
	/** Instant that names the file, ISO. */
	readonly now: () => string
	readonly fileSystem?: FileSystem
}

/** Moves a file that cannot be read out of the way, to a name nobody has. Returns that path; rejects with AppError. */
export async function setAside(path: string, label: string, aside: Aside): Promise<string> {
	const fileSystem = aside.fileSystem ?? nodeFileSystem
	try {
		await makeFolder(aside.folder, fileSystem)
		const target = await freeName(join(aside.folder, `${label}.${stampOf(aside.now())}`), fileSystem)
		await fileSystem.rename(path, target)
		await syncFolder(aside.folder, fileSystem)
		await syncFolder(dirname(path), fileSystem)
		return target
	} catch (error) {
		throw toWriteError(error, path)
	}
}

async function freeName(stem: string, fileSystem: FileSystem): Promise<string> {
	for (let count = 1; ; count++) {
		const candidate = count === 1 ? `${stem}.json` : `${stem}-${count}.json`
		try {
			await fileSystem.lstat(candidate)
		} catch (error) {
			if (isMissing(error)) return candidate
			throw error
		}
	}
}
