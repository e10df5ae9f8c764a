import { dirname } from 'node:path'
import {
	chainedLine,
	faultOfLog,
	headOfLog,
	type LogFault,
	type LogHead,
	logHeadSchema,
	withoutLink,
} from '../../shared/versions/log-chain'
import { syncFolder, writeDurably } from './durable-file'
import { isMissing, toReadError, toWriteError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import { parseJsonText } from './safe-json'

export type LogContents = {
	readonly entries: readonly unknown[]
	/** Lines, from 1, that are not JSON: a torn last line after a power cut, or damage. They stay in the file. */
	readonly unreadableLines: readonly number[]
	/** The first line that is not as it was written; null when all are. What the log says from there on proves nothing. */
	readonly fault: LogFault | null
}

type Waiter = { readonly entry: object; readonly resolve: () => void; readonly reject: (error: unknown) => void }
const waiting = new Map<string, Waiter[]>()
const running = new Map<string, Promise<void>>()

/**
 * Appends one entry as one line, chained to those before it, and resolves when it is on the disk. Lines keep the order of the calls. Nobody
 * else may append to the log meanwhile.
 */
export function appendLogEntry(path: string, entry: object, fileSystem: FileSystem = nodeFileSystem): Promise<void> {
	return new Promise((resolve, reject) => {
		const waiters = waiting.get(path)
		if (waiters === undefined) waiting.set(path, [{ entry, resolve, reject }])
		else waiters.push({ entry, resolve, reject })
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
			await append(
				path,
				waiters.map((waiter) => waiter.entry),
				fileSystem,
			)
			for (const waiter of waiters) waiter.resolve()
		} catch (error) {
			for (const waiter of waiters) waiter.reject(toWriteError(error, path))
		}
	}
	running.delete(path)
}

async function append(path: string, entries: readonly object[], fileSystem: FileSystem): Promise<void> {
	const handle = await fileSystem.open(path, 'a+')
	try {
		const found = await handle.readFile()
		const size = found.length
		let text = found.toString('utf8')
		const known = text.length
		let head = await readHead(path, fileSystem)
		// A line torn by a power cut is ended, so that it takes no other with it.
		if (text !== '' && !text.endsWith('\n')) text += '\n'
		// JSON has no raw line break, so an entry is always exactly one line.
		for (const entry of entries) {
			text += `${chainedLine(text, entry, head)}\n`
			head = null
		}
		try {
			await handle.appendFile(text.slice(known))
			await handle.sync()
		} catch (error) {
			// Half an entry, e.g. on a full disk, must not be taken for one that was acknowledged.
			await handle.truncate(size).catch(() => undefined)
			throw error
		}
		if (size === 0) await syncFolder(dirname(path), fileSystem)
		await keepHead(path, text, fileSystem)
	} finally {
		await handle.close()
	}
}

/** Where the last entry of a log is named: `log.head.json` beside `log.jsonl`. */
export function headFileOf(logFile: string): string {
	return logFile.replace(/\.jsonl$/, '.head.json')
}

/** Keeps what the last entry of a log is. The entry is on the disk by then: an older head is no lie, so a failure is none of the entry's. */
export async function keepHead(logFile: string, text: string, fileSystem: FileSystem = nodeFileSystem): Promise<void> {
	const head = headOfLog(text)
	if (head === null) return
	const written = writeDurably(headFileOf(logFile), `${JSON.stringify(head)}\n`, { keepBackup: false, fileSystem })
	await written.catch(() => undefined)
}

/** Null where none was kept, as by an older Pledge, and where it cannot be read. */
async function readHead(logFile: string, fileSystem: FileSystem): Promise<LogHead | null> {
	try {
		const json = parseJsonText(await fileSystem.readFile(headFileOf(logFile), 'utf8'))
		return json.kind === 'json' ? (logHeadSchema.safeParse(json.value).data ?? null) : null
	} catch {
		return null
	}
}

/** A missing log is an empty one. Rejects with AppError `cannot-read`. */
export async function readLog(path: string, fileSystem: FileSystem = nodeFileSystem): Promise<LogContents> {
	let text = ''
	// Before the log: an entry that is appended meanwhile is then in the log and not yet in the head.
	const head = await readHead(path, fileSystem)
	try {
		text = await fileSystem.readFile(path, 'utf8')
	} catch (error) {
		if (!isMissing(error)) throw toReadError(error, path)
	}
	const entries: unknown[] = []
	const unreadableLines: number[] = []
	for (const [index, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue
		const json = parseJsonText(line)
		if (json.kind === 'json') entries.push(withoutLink(json.value))
		else unreadableLines.push(index + 1)
	}
	return { entries, unreadableLines, fault: faultOfLog(text, head) }
}
