import { statSync } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { z } from 'zod'
import { type AgreementSummary, isTooNew, readSummary, type SummaryOutcome, summarySchema } from './agreement-summary'
import { writeDurably } from './durable-file'
import { type FileStamp, fileStamp, isSameStamp } from './file-stamp'
import { type FileSystem, nodeFileSystem } from './file-system'
import { folderIds } from './folder-ids'
import type { BrokenReason } from './open'
import { parseJsonBytes } from './safe-json'
import { versionNumbers } from './version-files'
import type { WorkspacePaths } from './workspace-paths'

export type ListedAgreement =
	| ({
			readonly kind: 'agreement'
			readonly id: string
			/** Milliseconds since 1970. */
			readonly modifiedAtMs: number
			/** Made by a newer Pledge: can be looked at only. */
			readonly tooNew: boolean
			/** The file itself is gone or unusable; opening takes the previous save. */
			readonly fromBackup: boolean
			/** The highest number of its versions; null where there is none. */
			readonly latestVersion: number | null
	  } & AgreementSummary)
	| {
			readonly kind: 'unreadable'
			readonly id: string
			readonly path: string
			readonly reason: BrokenReason | 'cannot-read' | 'missing'
	  }

export type AgreementIndex = {
	readonly list: () => Promise<readonly ListedAgreement[]>
	/** Writes the cache file if it would help the next start. */
	readonly flush: () => Promise<void>
}

/** `versionsMs` is the time of the folder of versions, which changes with every one that is added; 0 where there is none. */
type Versions = { readonly versionsMs: number; readonly latestVersion: number | null }
type Entry = { readonly stamp: FileStamp; readonly summary: AgreementSummary; readonly versions: Versions }

const INDEX_VERSION = 2
const indexSchema = z.object({
	version: z.literal(INDEX_VERSION),
	entries: z.array(
		z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.int().nullable(), summarySchema]),
	),
})

const NO_VERSIONS: Versions = { versionsMs: 0, latestVersion: null }

/** As many files are looked at before other work gets its turn: about 2 ms. */
const STATS_AT_A_TIME = 500
const READS_AT_A_TIME = 16
/** After so many files had to be read, the cache is written at once and not only when the workspace is closed. */
const WORTH_WRITING = 100

type Options = { readonly paths: WorkspacePaths; readonly writable: () => boolean; readonly fileSystem?: FileSystem }

/**
 * What the list of agreements shows, without opening them. `index.json` only saves reading: an entry counts as
 * long as its file has the same time, size and inode, so a wrong or missing cache costs time and nothing else.
 */
export function createAgreementIndex(options: Options): AgreementIndex {
	const { paths, writable } = options
	const fileSystem = options.fileSystem ?? nodeFileSystem
	let entries: Map<string, Entry> | null = null
	let dirty = false

	async function list(): Promise<readonly ListedAgreement[]> {
		const known = entries ?? (await loadIndex(paths.indexFile, fileSystem))
		const ids = await folderIds(paths.agreements, fileSystem)
		const next = new Map<string, Entry>()
		const listed = new Map<string, ListedAgreement>()
		const unknown: string[] = []
		for (const [index, id] of ids.entries()) {
			if (index % STATS_AT_A_TIME === STATS_AT_A_TIME - 1) await breathe()
			const stamp = fileStamp(paths.agreementFile(id))
			const entry = known.get(id)
			if (entry !== undefined && isSameStamp(entry.stamp, stamp)) {
				const versions = await versionsOf(id, entry.versions)
				const current = versions === entry.versions ? entry : { ...entry, versions }
				dirty ||= current !== entry
				next.set(id, current)
				listed.set(id, toListed(id, current, false))
			} else unknown.push(id)
		}
		for (let start = 0; start < unknown.length; start += READS_AT_A_TIME) {
			const batch = unknown.slice(start, start + READS_AT_A_TIME)
			await Promise.all(batch.map((id) => readInto(id, next, listed)))
		}
		dirty = dirty || unknown.length > 0 || known.size !== next.size
		entries = next
		if (unknown.length >= WORTH_WRITING) await flush()
		return ids.flatMap((id) => listed.get(id) ?? [])
	}

	async function readInto(id: string, next: Map<string, Entry>, listed: Map<string, ListedAgreement>): Promise<void> {
		const path = paths.agreementFile(id)
		// Stamped before reading: a file replaced meanwhile is read again next time.
		const stamp = fileStamp(path)
		const outcome: SummaryOutcome = await readSummary(path, fileSystem)
		switch (outcome.kind) {
			case 'summary': {
				const versions = await versionsOf(id, NO_VERSIONS)
				const entry = { stamp: stamp ?? { modifiedAtMs: 0, bytes: 0, inode: 0 }, summary: outcome.summary, versions }
				if (!outcome.fromBackup && stamp !== null) next.set(id, entry)
				listed.set(id, toListed(id, entry, outcome.fromBackup))
				return
			}
			case 'unreadable':
				listed.set(id, { kind: 'unreadable', id, path, reason: outcome.reason })
				return
			case 'missing':
				// An empty folder is a creation that was cut off before anything was acknowledged.
				if (await isEmpty(paths.agreementFolder(id), fileSystem)) return
				listed.set(id, { kind: 'unreadable', id, path, reason: 'missing' })
		}
	}

	/** Looks into the folder only when it has changed: most agreements of a list have none, and one call says so. */
	async function versionsOf(id: string, known: Versions): Promise<Versions> {
		const folder = paths.versionsFolder(id)
		const versionsMs = folderTime(folder)
		if (versionsMs === known.versionsMs) return known
		const numbers = await versionNumbers(folder, fileSystem).catch(() => [])
		return { versionsMs, latestVersion: numbers.at(-1) ?? null }
	}

	async function flush(): Promise<void> {
		if (!dirty || !writable() || entries === null) return
		dirty = false
		const rows = [...entries].map(([id, { stamp, versions, summary }]) => [
			id,
			stamp.modifiedAtMs,
			stamp.bytes,
			stamp.inode,
			versions.versionsMs,
			versions.latestVersion,
			summary,
		])
		// A cache that cannot be written is no failure of anything the user asked for.
		await writeDurably(paths.indexFile, JSON.stringify({ version: INDEX_VERSION, entries: rows }), {
			fileSystem,
			keepBackup: false,
		}).catch(() => undefined)
	}

	return { list, flush }
}

function toListed(id: string, { stamp, summary, versions }: Entry, fromBackup: boolean): ListedAgreement {
	const { latestVersion } = versions
	const tooNew = isTooNew(summary)
	return { kind: 'agreement', id, modifiedAtMs: stamp.modifiedAtMs, tooNew, fromBackup, latestVersion, ...summary }
}

function folderTime(folder: string): number {
	try {
		return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0
	} catch {
		return 0
	}
}

async function isEmpty(folder: string, fileSystem: FileSystem): Promise<boolean> {
	const names = await fileSystem.readdir(folder).catch(() => [])
	return names.every((name) => name.endsWith('.tmp'))
}

async function loadIndex(path: string, fileSystem: FileSystem): Promise<Map<string, Entry>> {
	const entries = new Map<string, Entry>()
	try {
		const json = parseJsonBytes(await fileSystem.readFile(path))
		const parsed = indexSchema.safeParse(json.kind === 'json' ? json.value : null)
		for (const [id, modifiedAtMs, bytes, inode, versionsMs, latestVersion, summary] of parsed.success
			? parsed.data.entries
			: []) {
			entries.set(id, { stamp: { modifiedAtMs, bytes, inode }, summary, versions: { versionsMs, latestVersion } })
		}
	} catch {
		// Missing or unreadable: every agreement is read again.
	}
	return entries
}
