import type { Problem } from '../../shared/agreement/open'
import { AppError } from '../../shared/ipc/errors'
import { backupPath, writeDurably } from './durable-file'
import { errnoOf, isMissing, toReadError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import { type JsonProblem, MAX_JSON_BYTES, parseJsonBytes } from './safe-json'
import { type Aside, setAside } from './set-aside'

/** What a schema says of parsed JSON; `migratedFrom` is the older schema version it was lifted from. */
export type ParseOutcome<T> =
	| { readonly kind: 'parsed'; readonly value: T; readonly migratedFrom: number | null }
	| { readonly kind: 'too-new'; readonly schemaVersion: number; readonly asKnown: T | null }
	| { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
export type Parse<T> = (json: unknown) => ParseOutcome<T>

export type BrokenReason = JsonProblem | 'not-a-file' | 'invalid'

export type Opened<T> = {
	readonly kind: 'opened'
	readonly value: T
	readonly migratedFrom: number | null
	/** Set when the file was not usable and the previous save was taken instead. */
	readonly recovered: Recovered | null
}
export type Recovered = {
	readonly reason: BrokenReason | 'missing'
	/** Where the unusable file is now; null when there was none or it could not be moved. */
	readonly setAside: string | null
}
/** Written by a newer Pledge: may be looked at as it is, is never written. */
export type TooNew<T> = {
	readonly kind: 'too-new'
	readonly path: string
	readonly schemaVersion: number
	/** The part that this version understands; null when it makes no sense of it. */
	readonly asKnown: T | null
	readonly raw: unknown
}
/** Neither the file nor its backup can be used. */
export type Broken = {
	readonly kind: 'broken'
	readonly path: string
	readonly reason: BrokenReason
	readonly problems: readonly Problem[]
	/** Where the files are now; empty when they stayed in place because nothing may be written. */
	readonly setAside: readonly string[]
}
export type Missing = { readonly kind: 'missing'; readonly path: string }
export type OpenOutcome<T> = Opened<T> | TooNew<T> | Broken | Missing

export type OpenOptions<T> = {
	readonly parse: Parse<T>
	/** The name that a file set aside gets, before its instant. */
	readonly label: string
	/** Null: nothing may be moved or written, as in a workspace opened read-only. */
	readonly aside: Aside | null
	readonly maxBytes?: number
	readonly fileSystem?: FileSystem
}

type Fault = { readonly kind: 'fault'; readonly reason: BrokenReason; readonly problems: readonly Problem[] }
type Parsed<T> = { readonly kind: 'parsed'; readonly value: T; readonly migratedFrom: number | null; bytes: Uint8Array }
type Look<T> = Parsed<T> | TooNew<T> | Fault | Missing

/**
 * Opens `path`, or its backup when the file is missing or unusable; what cannot be used is set aside, never overwritten.
 * Rejects with AppError `cannot-read` when the system refuses to read: the file may be fine, so it stays where it is.
 */
export async function openStored<T>(path: string, options: OpenOptions<T>): Promise<OpenOutcome<T>> {
	const main = await look(path, options)
	if (main.kind === 'too-new') return main
	if (main.kind === 'parsed') return opened(main, null)
	const backup = await look(backupPath(path), options)
	if (backup.kind === 'too-new') return backup
	if (backup.kind === 'parsed') return recover(path, main, backup, options)
	if (main.kind === 'missing' && backup.kind === 'missing') return main
	return giveUp(path, main, backup, options)
}

async function recover<T>(path: string, main: Fault | Missing, backup: Parsed<T>, options: OpenOptions<T>) {
	const reason = main.kind === 'missing' ? 'missing' : main.reason
	const moved = main.kind === 'fault' ? await tryAside(path, options) : null
	// Without a free place for it the backup stays the only good copy, and is still what is opened.
	if (options.aside !== null && (main.kind === 'missing' || moved !== null)) {
		await writeDurably(path, backup.bytes, { ...withFileSystem(options), keepBackup: false }).catch(() => undefined)
	}
	return opened(backup, { reason, setAside: moved })
}

async function giveUp<T>(path: string, main: Fault | Missing, backup: Fault | Missing, options: OpenOptions<T>) {
	const moved: string[] = []
	for (const [look, at] of [
		[main, path],
		[backup, backupPath(path)],
	] as const) {
		const target = look.kind === 'fault' ? await tryAside(at, options) : null
		// While the file itself is still in its place, nothing may look as if that were free.
		if (look.kind === 'fault' && target === null) break
		if (target !== null) moved.push(target)
	}
	const fault = main.kind === 'fault' ? main : backup
	return {
		kind: 'broken',
		path,
		reason: fault.kind === 'fault' ? fault.reason : 'not-a-file',
		problems: fault.kind === 'fault' ? fault.problems : [],
		setAside: moved,
	} as const
}

/** On a disk that takes no writes the file stays in place; nothing will be written over it there either. */
async function tryAside<T>(path: string, options: OpenOptions<T>): Promise<string | null> {
	if (options.aside === null) return null
	const suffix = path.endsWith('.bak') ? '.bak' : ''
	return setAside(path, `${options.label}${suffix}`, options.aside).catch(() => null)
}

async function look<T>(path: string, options: OpenOptions<T>): Promise<Look<T>> {
	const read = await readBytes(path, options)
	if (!(read instanceof Uint8Array)) return read
	const json = parseJsonBytes(read)
	if (json.kind === 'refused') return { kind: 'fault', reason: json.problem, problems: [] }
	const outcome = options.parse(json.value)
	switch (outcome.kind) {
		case 'parsed':
			return { ...outcome, bytes: read }
		case 'too-new':
			return { ...outcome, path, raw: json.value }
		case 'invalid':
			return { kind: 'fault', reason: 'invalid', problems: outcome.problems }
	}
}

async function readBytes<T>(path: string, options: OpenOptions<T>): Promise<Uint8Array | Fault | Missing> {
	const fileSystem = options.fileSystem ?? nodeFileSystem
	try {
		const found = await fileSystem.stat(path)
		if (!found.isFile()) return { kind: 'fault', reason: 'not-a-file', problems: [] }
		// Asked before reading: a file of many gigabytes must not reach the memory.
		if (found.size > (options.maxBytes ?? MAX_JSON_BYTES)) return { kind: 'fault', reason: 'too-large', problems: [] }
		return await fileSystem.readFile(path)
	} catch (error) {
		if (isMissing(error)) return { kind: 'missing', path }
		if (errnoOf(error) === 'ELOOP') return { kind: 'fault', reason: 'not-a-file', problems: [] }
		throw toReadError(error, path)
	}
}

function opened<T>(parsed: Parsed<T>, recovered: Recovered | null): Opened<T> {
	return { kind: 'opened', value: parsed.value, migratedFrom: parsed.migratedFrom, recovered }
}

function withFileSystem<T>(options: OpenOptions<T>): { readonly fileSystem?: FileSystem } {
	return options.fileSystem === undefined ? {} : { fileSystem: options.fileSystem }
}

/** For callers that need the value or an error: AppError `not-found`, `too-new` or `broken-file`, naming the file. */
export function requireValue<T>(outcome: OpenOutcome<T>): T {
	switch (outcome.kind) {
		case 'opened':
			return outcome.value
		case 'missing':
			throw new AppError('not-found', outcome.path)
		case 'too-new':
			throw new AppError('too-new', outcome.path)
		case 'broken':
			throw new AppError('broken-file', outcome.path)
	}
}

/**
 * Whether a save may take the place of what was found: never of a newer file, nor of a broken one that could not be moved
 * and so is still where the save would go.
 */
export function isReplaceable<T>(outcome: OpenOutcome<T>): boolean {
	switch (outcome.kind) {
		case 'missing':
			return true
		case 'too-new':
			return false
		case 'broken':
			return outcome.setAside.length > 0
		case 'opened':
			return outcome.recovered === null || outcome.recovered.reason === 'missing' || outcome.recovered.setAside !== null
	}
}
