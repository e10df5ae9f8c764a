import { join } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import type { ListedVersion } from '../../shared/versions/listed-version'
import type { Numbered } from '../../shared/versions/next-number'
import {
	type ReadVersion,
	readVersion,
	type Version,
	type VersionEntry,
	type VersionHead,
	versionEntries,
	versionText,
} from '../../shared/versions/version'
import { makeFolder } from './durable-file'
import { isMissing, toReadError } from './file-errors'
import { type FileStamp, fileStamp, isSameStamp } from './file-stamp'
import { type FileSystem, nodeFileSystem } from './file-system'
import { appendLogEntry, readLog } from './log-file'
import { MAX_JSON_BYTES, parseJsonBytes } from './safe-json'
import { writeOnce } from './write-once'

/** Where an agreement's versions and its log lie. */
export type VersionPlace = { readonly folder: string; readonly logFile: string }

/** The number in a version file's name, null for any other file. */
export function versionNumberIn(name: string): number | null {
	const match = /^([1-9]\d{0,6})\.json$/.exec(name)
	return match === null ? null : Number(match[1])
}

export async function versionNumbers(folder: string, fileSystem: FileSystem = nodeFileSystem): Promise<number[]> {
	try {
		const names = await fileSystem.readdir(folder)
		return names.flatMap((name) => versionNumberIn(name) ?? []).sort((a, b) => a - b)
	} catch (error) {
		if (isMissing(error)) return []
		throw toReadError(error, folder)
	}
}

/** What a file of a version holds; null where there is none. Rejects with AppError `cannot-read`. */
export async function readVersionFile(
	{ folder }: Pick<VersionPlace, 'folder'>,
	number: number,
	fileSystem: FileSystem = nodeFileSystem,
): Promise<ReadVersion | null> {
	const path = join(folder, `${number}.json`)
	try {
		const found = await fileSystem.stat(path)
		if (!found.isFile() || found.size > MAX_JSON_BYTES) return { kind: 'changed' }
		const bytes = await fileSystem.readFile(path)
		const json = parseJsonBytes(bytes)
		if (json.kind === 'refused') return { kind: 'changed' }
		const read = readVersion(bytes.toString('utf8'), json.value)
		return read.kind === 'version' && read.version.number !== number ? { kind: 'changed' } : read
	} catch (error) {
		if (isMissing(error)) return null
		throw toReadError(error, path)
	}
}

type Known = { readonly stamp: FileStamp; readonly listed: ListedVersion; readonly hash: string | null }
/** Version files never change, so what one said is known as long as it is the same file. */
const known = new Map<string, Known>()

/** All versions by number, with what the log says of each. Rejects with AppError `cannot-read`. */
export async function listVersions(
	place: VersionPlace,
	fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly ListedVersion[]> {
	const { entries } = await readLog(place.logFile, fileSystem)
	// A merged log may speak of two versions of one number, of which one has another by now.
	const logged = new Map<number, VersionEntry[]>()
	for (const entry of versionEntries(entries)) logged.set(entry.number, [...(logged.get(entry.number) ?? []), entry])
	const listed: ListedVersion[] = []
	for (const number of await versionNumbers(place.folder, fileSystem)) {
		listed.push(judged(await lookAt(place, number, fileSystem), logged.get(number) ?? []))
		logged.delete(number)
	}
	for (const [number, told] of logged) {
		const [entry] = told
		listed.push({ kind: 'faulty', number, fault: 'missing', told: entry === undefined ? null : headOf(entry) })
	}
	return listed.sort((a, b) => a.number - b.number)
}

async function lookAt(place: VersionPlace, number: number, fileSystem: FileSystem): Promise<Known> {
	const path = join(place.folder, `${number}.json`)
	const stamp = fileStamp(path)
	const before = known.get(path)
	if (before !== undefined && isSameStamp(before.stamp, stamp)) return before
	const read = await readVersionFile(place, number, fileSystem)
	const listed: ListedVersion =
		read?.kind === 'version'
			? { kind: 'version', ...headOf(read.version) }
			: read?.kind === 'too-new'
				? { kind: 'too-new', number }
				: { kind: 'faulty', number, fault: 'changed', told: null }
	const now = { stamp: stamp ?? { modifiedAtMs: 0, bytes: 0, inode: 0 }, listed, hash: hashOf(read) }
	if (stamp !== null) known.set(path, now)
	return now
}

function hashOf(read: ReadVersion | null): string | null {
	return read?.kind === 'version' ? read.hash : null
}

/** A file that was sealed again after a change still differs from what the log says. */
function judged({ listed, hash }: Known, entries: readonly VersionEntry[]): ListedVersion {
	if (listed.kind === 'too-new') return listed
	const { number } = listed
	const told = entries.at(-1)
	if (listed.kind === 'faulty') return { ...listed, told: told === undefined ? null : headOf(told) }
	if (told === undefined) return { kind: 'faulty', number, fault: 'not-in-log', told: headOf(listed) }
	if (entries.some(({ fileHash }) => fileHash === hash)) return listed
	return { kind: 'faulty', number, fault: 'changed', told: headOf(told) }
}

export function headOf({ number, name, note, by, at, contentHash }: VersionHead): VersionHead {
	return { number, name, note, by, at, contentHash }
}

/** Numbers that are taken, each with its text where that is known for sure. */
export function numberedOf(listed: readonly ListedVersion[]): Numbered[] {
	return listed.map((one) => {
		const { number } = one
		return { number, contentHash: one.kind === 'version' ? one.contentHash : null }
	})
}

/** Writes a version and then its line in the log. Rejects with `already-exists` when its number is taken, and else like any write. */
export async function addVersion(
	place: VersionPlace,
	version: Version,
	fileSystem: FileSystem = nodeFileSystem,
): Promise<VersionHead> {
	const text = versionText(version)
	const made = readVersion(text, JSON.parse(text))
	// What could not be read again must not take a number for good.
	if (made.kind !== 'version') throw new AppError('bad-request', String(version.number))
	await makeFolder(place.folder, fileSystem)
	await writeOnce(join(place.folder, `${version.number}.json`), text, fileSystem)
	const head = headOf(version)
	await appendLogEntry(place.logFile, { kind: 'version', ...head, fileHash: made.hash }, fileSystem)
	return head
}
