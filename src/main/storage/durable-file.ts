import { dirname, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { errnoOf, isMissing, toWriteError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import { sweepAgain, sweepLeftovers, temporaryPath } from './temporary-files'

export type DurableOptions = {
	readonly fileSystem?: FileSystem
	/** Keep the version that is replaced as `<path>.bak`. On unless said otherwise. */
	readonly keepBackup?: boolean
}

type Contents = string | Uint8Array
type Waiter = { readonly resolve: () => void; readonly reject: (error: unknown) => void }
type Waiting = { contents: Contents; options: DurableOptions; waiters: Waiter[] }
type Queue = { next: Waiting | null; readonly drained: Promise<void> }

const queues = new Map<string, Queue>()

export function backupPath(path: string): string {
	return `${path}.bak`
}

/**
 * Replaces the file at `path`, whose folder must exist. Resolves when these contents, or later ones given
 * for the same path, are on the disk. While one write is under way only the newest waiting contents are kept.
 * Rejects with AppError `read-only`, `disk-full` or `cannot-write`; the previous file is then untouched.
 */
export function writeDurably(path: string, contents: Contents, options: DurableOptions = {}): Promise<void> {
	return new Promise((resolve, reject) => {
		const waiter: Waiter = { resolve, reject }
		const queue = queues.get(path)
		if (queue === undefined) {
			const first: Waiting = { contents, options, waiters: [waiter] }
			// The loop starts in a later microtask, so that the queue is in the map before it looks for itself there.
			const drained = Promise.resolve().then(() => drain(path))
			queues.set(path, { next: first, drained })
			return
		}
		if (queue.next === null) queue.next = { contents, options, waiters: [waiter] }
		else {
			queue.next.contents = contents
			queue.next.options = options
			queue.next.waiters.push(waiter)
		}
	})
}

/** Resolves when no write to `path` is under way or waiting. */
export async function whenWritten(path: string): Promise<void> {
	for (let queue = queues.get(path); queue !== undefined; queue = queues.get(path)) await queue.drained
}

/** The same for every file below `folder`. */
export async function whenWrittenUnder(folder: string): Promise<void> {
	const paths = [...queues.keys()].filter((path) => path.startsWith(folder + sep))
	for (const path of paths) await whenWritten(path)
}

async function drain(path: string): Promise<void> {
	const queue = queues.get(path)
	while (queue !== undefined && queue.next !== null) {
		const { contents, options, waiters } = queue.next
		queue.next = null
		try {
			await replaceFile(path, contents, options)
			for (const waiter of waiters) waiter.resolve()
		} catch (error) {
			for (const waiter of waiters) waiter.reject(error)
		}
	}
	queues.delete(path)
}

async function replaceFile(path: string, contents: Contents, options: DurableOptions): Promise<void> {
	const fileSystem = options.fileSystem ?? nodeFileSystem
	const temporary = temporaryPath(path)
	try {
		await sweepLeftovers(path, fileSystem)
		const previous = await previousOf(path, fileSystem)
		await writeAndSync(temporary, contents, previous?.mode ?? 0o666, fileSystem)
		if (previous !== null && options.keepBackup !== false) await keepPrevious(path, previous, fileSystem)
		await renameOver(temporary, path, fileSystem)
		await syncFolder(dirname(path), fileSystem)
	} catch (error) {
		await removeIfThere(temporary, fileSystem)
		sweepAgain(path)
		throw toWriteError(error, path)
	}
}

type Previous = {
	/** Permission bits: a file its owner made private stays private. */
	readonly mode: number
	/** Whether the file has a second name, e.g. its backup's after a crash between the two renames. */
	readonly shared: boolean
}

async function previousOf(path: string, fileSystem: FileSystem): Promise<Previous | null> {
	try {
		const { mode, nlink } = await fileSystem.stat(path)
		return { mode: mode & 0o777, shared: nlink > 1 }
	} catch (error) {
		if (isMissing(error)) return null
		throw error
	}
}

async function writeAndSync(path: string, contents: Contents, mode: number, fileSystem: FileSystem) {
	// `wx` never follows or reuses something that already has this name.
	const handle = await fileSystem.open(path, 'wx', mode)
	try {
		await handle.writeFile(contents)
		await handle.sync()
	} finally {
		await handle.close()
	}
}

/** The backup is a second name for the same bytes, put in place in one step: target and backup can be read at any moment. */
async function keepPrevious(path: string, previous: Previous, fileSystem: FileSystem): Promise<void> {
	const next = temporaryPath(backupPath(path))
	try {
		await fileSystem.link(path, next)
	} catch {
		// FAT and some network drives have no hard links.
		await fileSystem.copyFile(path, next)
		const handle = await fileSystem.open(next, 'r+')
		try {
			await handle.sync()
		} finally {
			await handle.close()
		}
	}
	try {
		await renameOver(next, backupPath(path), fileSystem)
		// POSIX: renaming one name of a file onto another name of the same file succeeds and does nothing.
		if (previous.shared) await removeIfThere(next, fileSystem)
	} catch (error) {
		await removeIfThere(next, fileSystem)
		throw error
	}
}

const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY'])
const RETRY_PAUSES_MS = [5, 10, 20, 40, 80, 160, 320]

/** On Windows a virus scanner or indexer may hold a file for a moment, and replacing it then fails. */
async function renameOver(from: string, to: string, fileSystem: FileSystem): Promise<void> {
	for (const pauseMs of process.platform === 'win32' ? RETRY_PAUSES_MS : []) {
		try {
			await fileSystem.rename(from, to)
			return
		} catch (error) {
			if (!BUSY.has(errnoOf(error) ?? '')) throw error
			await pause(pauseMs)
		}
	}
	await fileSystem.rename(from, to)
}

/** Some network drives cannot sync a folder, and a folder may take new names without being readable. */
const CANNOT_SYNC_FOLDERS = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF', 'EACCES', 'EPERM'])

/** Makes renames and new names in a folder survive a power cut. Windows does that by itself and cannot open folders. */
export async function syncFolder(folder: string, fileSystem: FileSystem = nodeFileSystem): Promise<void> {
	if (process.platform === 'win32') return
	try {
		const handle = await fileSystem.open(folder, 'r')
		try {
			await handle.sync()
		} finally {
			await handle.close()
		}
	} catch (error) {
		if (!CANNOT_SYNC_FOLDERS.has(errnoOf(error) ?? '')) throw error
	}
}

/** Makes a folder and the missing ones above it; their names survive a power cut. Rejects with AppError. */
export async function makeFolder(folder: string, fileSystem: FileSystem = nodeFileSystem): Promise<void> {
	try {
		const first = await fileSystem.mkdir(folder, { recursive: true })
		if (first === undefined) return
		for (let made = folder; made.length >= first.length; made = dirname(made)) {
			await syncFolder(dirname(made), fileSystem)
		}
	} catch (error) {
		throw toWriteError(error, folder)
	}
}

async function removeIfThere(path: string, fileSystem: FileSystem): Promise<void> {
	try {
		await fileSystem.unlink(path)
	} catch {
		// Nothing there, or the disk takes no writes: either way the real file is as it was.
	}
}
