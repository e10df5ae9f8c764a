import { dirname } from 'node:path'
import { syncFolder } from './durable-file'
import { isMissing, toReadError, toWriteError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import { parseJsonText } from './safe-json'

export type LogContents = {
	readonly entries: readonly unknown[]
	/** Lines, from 1, that are not JSON: a torn last line after a power cut, or damage. They stay in the file. */
	readonly unreadableLines: readonly number[]
}

type Waiter = { readonly line: string; readonly resolve: () => void; readonly reject: (error: unknown) => void }
const waiting = new Map<string, Waiter[]>()
const running = new Map<string, Promise<void>>()

/** Appends one entry as one line and resolves when it is on the disk. Lines keep the order of the calls. */
export function appendLogEntry(path: string, entry: unknown, fileSystem: FileSystem = nodeFileSystem): Promise<void> {
	// JSON has no raw line break, so an entry is always exactly one line.
	const line = `${JSON.stringify(entry)}\n`
	return new Promise((resolve, reject) => {
		const waiters = waiting.get(path)
		if (waiters === undefined) waiting.set(path, [{ line, resolve, reject }])
		else waiters.push({ line, resolve, reject })
		if (!running.has(path))
			running.set(
				path,
				Promise.resolve().then(() => drain(path, fileSystem)),
			)
	})
}

export async function whenAppended(path: string): Promise<void> {
	for (let run = running.get(path); run !== undefined; run = running.get(path)) await run
}

/** Entries that came while a write was under way go to the disk together, with one sync. */
async function drain(path: string, fileSystem: FileSystem): Promise<void> {
	for (let waiters = waiting.get(path); waiters !== undefined; waiters = waiting.get(path)) {
		waiting.delete(path)
		try {
			await append(path, waiters.map((waiter) => waiter.line).join(''), fileSystem)
			for (const waiter of waiters) waiter.resolve()
		} catch (error) {
			for (const waiter of waiters) waiter.reject(toWriteError(error, path))
		}
	}
	running.delete(path)
}

async function append(path: string, lines: string, fileSystem: FileSystem): Promise<void> {
	const handle = await fileSystem.open(path, 'a+')
	try {
		const { size } = await handle.stat()
		const last = Buffer.alloc(1)
		if (size > 0) await handle.read(last, 0, 1, size - 1)
		const torn = size > 0 && last.toString('latin1') !== '\n'
		try {
			await handle.appendFile(torn ? `\n${lines}` : lines)
			await handle.sync()
		} catch (error) {
			// Half an entry, e.g. on a full disk, must not be taken for one that was acknowledged.
			await handle.truncate(size).catch(() => undefined)
			throw error
		}
		if (size === 0) await syncFolder(dirname(path), fileSystem)
	} finally {
		await handle.close()
	}
}

/** A missing log is an empty one. Rejects with AppError `cannot-read`. */
export async function readLog(path: string, fileSystem: FileSystem = nodeFileSystem): Promise<LogContents> {
	let text: string
	try {
		text = await fileSystem.readFile(path, 'utf8')
	} catch (error) {
		if (isMissing(error)) return { entries: [], unreadableLines: [] }
		throw toReadError(error, path)
	}
	const entries: unknown[] = []
	const unreadableLines: number[] = []
	for (const [index, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue
		const json = parseJsonText(line)
		if (json.kind === 'json') entries.push(json.value)
		else unreadableLines.push(index + 1)
	}
	return { entries, unreadableLines }
}
