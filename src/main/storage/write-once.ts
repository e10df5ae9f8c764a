import { dirname } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import { syncFolder } from './durable-file'
import { errnoOf, toWriteError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import { sweepLeftovers, temporaryPath } from './temporary-files'

/**
 * Makes a file that is never to change, in a folder that exists, and resolves when it is on the disk whole. Rejects with `already-exists`
 * where there is one of this name, which stays as it is, and else like any write.
 */
export async function writeOnce(
	path: string,
	contents: string,
	fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
	const temporary = temporaryPath(path)
	try {
		await sweepLeftovers(path, fileSystem)
		await writeNew(temporary, contents, fileSystem)
		try {
			// Unlike a rename, a second name never takes the place of a file.
			await fileSystem.link(temporary, path)
		} catch (error) {
			if (errnoOf(error) === 'EEXIST') throw error
			// FAT and some network drives have no hard links.
			await writeNew(path, contents, fileSystem)
		}
		await fileSystem.unlink(temporary)
		await syncFolder(dirname(path), fileSystem)
	} catch (error) {
		await fileSystem.unlink(temporary).catch(() => undefined)
		if (errnoOf(error) === 'EEXIST') throw new AppError('already-exists', path, { cause: error })
		throw toWriteError(error, path)
	}
}

async function writeNew(path: string, contents: string, fileSystem: FileSystem): Promise<void> {
	const handle = await fileSystem.open(path, 'wx')
	try {
		await handle.writeFile(contents)
		await handle.sync()
	} catch (error) {
		// Ours, and half written.
		await fileSystem.unlink(path).catch(() => undefined)
		throw error
	} finally {
		await handle.close()
	}
}
