import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { problemsOf } from '../../shared/agreement/open'
import { AppError } from '../../shared/ipc/errors'
import { historyOptionsSchema, historySummarySchema } from '../../shared/ipc/shapes'
import { toJsonText } from './adapter'
import { makeFolder, syncFolder, writeDurably } from './durable-file'
import { toWriteError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import { folderIds } from './folder-ids'
import { openStored, type Parse, requireValue } from './open'
import type { WorkspacePaths } from './workspace-paths'

const META_VERSION = 1

/** `meta.json` beside the columns. Nothing in it names a person: of the files only their names and hashes are kept. */
const metaSchema = z.object({
	schemaVersion: z.literal(META_VERSION),
	summary: historySummarySchema,
	/** How the files were read; proposed again for files with the same headers. */
	options: historyOptionsSchema,
	/** Hex SHA-256 of the columns. */
	hash: z.string(),
})
export type HistoryMeta = z.infer<typeof metaSchema>

export type HistoryStore = {
	readonly columnsFile: (id: string) => string
	/** A free folder for a history to be; it counts only once its meta is written. */
	readonly begin: (id: string) => Promise<void>
	readonly writeMeta: (id: string, meta: Omit<HistoryMeta, 'schemaVersion'>) => Promise<void>
	/** Rejects with `not-found` or `broken-file`. */
	readonly readMeta: (id: string) => Promise<HistoryMeta>
	/** Newest import first; those that cannot be read are named apart and stay where they are. */
	readonly list: () => Promise<{ readonly metas: readonly HistoryMeta[]; readonly unreadable: readonly string[] }>
	readonly remove: (id: string) => Promise<void>
}

type Options = { readonly paths: WorkspacePaths; readonly writable: () => boolean; readonly fileSystem?: FileSystem }

export function createHistoryStore({ paths, writable, fileSystem = nodeFileSystem }: Options): HistoryStore {
	const metaFile = (id: string) => path.join(paths.historyFolder(id), 'meta.json')

	function requireWritable(): void {
		if (!writable()) throw new AppError('read-only', paths.histories)
	}

	async function readMeta(id: string): Promise<HistoryMeta> {
		const file = metaFile(id)
		// Nothing is moved aside here: the columns beside it would be left without a name.
		return requireValue(await openStored(file, { parse: parseMeta, label: `${id}.history`, aside: null, fileSystem }))
	}

	async function list(): ReturnType<HistoryStore['list']> {
		const metas: HistoryMeta[] = []
		const unreadable: string[] = []
		for (const id of await folderIds(paths.histories, fileSystem)) {
			try {
				metas.push(await readMeta(id))
			} catch (error) {
				// Without its meta it is an import that was cut off.
				if (!(error instanceof AppError && error.code === 'not-found')) unreadable.push(metaFile(id))
			}
		}
		metas.sort((a, b) => (a.summary.importedAt < b.summary.importedAt ? 1 : -1))
		return { metas, unreadable }
	}

	return {
		columnsFile: (id) => path.join(paths.historyFolder(id), 'columns.bin'),
		begin: async (id) => {
			requireWritable()
			await makeFolder(paths.historyFolder(id), fileSystem)
		},
		writeMeta: async (id, meta) => {
			requireWritable()
			const contents: HistoryMeta = { schemaVersion: META_VERSION, ...meta }
			await writeDurably(metaFile(id), toJsonText(contents), { fileSystem, keepBackup: false })
		},
		readMeta,
		list,
		remove: async (id) => {
			requireWritable()
			try {
				// Without the meta it is no longer a history, whatever happens to the rest.
				await fileSystem.rm(metaFile(id), { force: true })
				await fileSystem.rm(paths.historyFolder(id), { recursive: true, force: true })
				await syncFolder(paths.histories, fileSystem)
			} catch (error) {
				throw toWriteError(error, paths.historyFolder(id))
			}
		},
	}
}

/** Size and hex SHA-256 of a file, read in pieces. */
export async function fingerprintOf(file: string): Promise<{ bytes: number; sha256: string }> {
	const hash = createHash('sha256')
	let bytes = 0
	// A stream of a file without an encoding gives buffers.
	for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
		hash.update(chunk)
		bytes += chunk.length
	}
	return { bytes, sha256: hash.digest('hex') }
}

const versionSchema = z.object({ schemaVersion: z.number().int() })

const parseMeta: Parse<HistoryMeta> = (json) => {
	const version = versionSchema.safeParse(json)
	if (version.success && version.data.schemaVersion > META_VERSION) {
		return { kind: 'too-new', schemaVersion: version.data.schemaVersion, asKnown: null }
	}
	const parsed = metaSchema.safeParse(json)
	if (!parsed.success) return { kind: 'invalid', problems: problemsOf(parsed.error) }
	return { kind: 'parsed', value: parsed.data, migratedFrom: null }
}
