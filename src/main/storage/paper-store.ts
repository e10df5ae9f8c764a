import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { problemsOf } from '../../shared/agreement/open'
import { AppError } from '../../shared/ipc/errors'
import { PAPER_VERSION, type PaperFile, paperFileSchema } from '../../shared/paper/paper-file'
import { toJsonText } from './adapter'
import { makeFolder, syncFolder, whenWritten, writeDurably } from './durable-file'
import { isMissing, toReadError, toWriteError } from './file-errors'
import { isReplaceable, type OpenOutcome, openStored, type Parse } from './open'
import type { Aside } from './set-aside'
import { checkId, isSafeId, stampOf, type WorkspacePaths } from './workspace-paths'

/** Papers of others: `papers/<id>/paper.json` with what is said about one, beside its file as it came. */
export type PaperStore = {
	/** Those that can be read, newest first. */
	readonly list: () => Promise<readonly PaperFile[]>
	readonly open: (id: string) => Promise<OpenOutcome<PaperFile>>
	/** The file as it came. Rejects with `not-found` or `cannot-read`. */
	readonly bytes: (paper: PaperFile) => Promise<Uint8Array>
	readonly add: (paper: PaperFile, bytes: Uint8Array) => Promise<void>
	/** Rejects with `not-found` where it was deleted meanwhile, and else like any write. */
	readonly save: (paper: PaperFile) => Promise<void>
	/** Into the trash folder, with its file. */
	readonly remove: (id: string) => Promise<void>
	/** Brings back what was deleted last. */
	readonly restore: (id: string) => Promise<void>
}

type Options = {
	readonly paths: WorkspacePaths
	/** Gives null while nothing may be written: opened read-only, or closed. */
	readonly aside: () => Aside | null
	readonly now: () => string
}

export function createPaperStore({ paths, aside, now }: Options): PaperStore {
	const root = join(paths.folder, 'papers')
	const folderOf = (id: string) => join(root, checkId(id))
	const fileOf = (id: string) => join(folderOf(id), 'paper.json')
	const originalOf = ({ id, format }: PaperFile) => join(folderOf(id), `original.${format}`)

	function requireWritable(path: string): void {
		if (aside() === null) throw new AppError('read-only', path)
	}

	async function open(id: string): Promise<OpenOutcome<PaperFile>> {
		const path = fileOf(id)
		await whenWritten(path)
		return openStored(path, { parse: parsePaper, label: `${id}.paper`, aside: aside() })
	}

	async function write(paper: PaperFile): Promise<void> {
		await writeDurably(fileOf(paper.id), toJsonText(paper))
	}

	return {
		list: async () => {
			const found: PaperFile[] = []
			for (const id of (await namesIn(root)).filter(isSafeId)) {
				const opened = await open(id)
				if (opened.kind === 'opened') found.push(opened.value)
			}
			return found.sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
		},
		open,
		bytes: async (paper) => {
			try {
				return await readFile(originalOf(paper))
			} catch (error) {
				throw toReadError(error, originalOf(paper))
			}
		},
		add: async (paper, bytes) => {
			requireWritable(fileOf(paper.id))
			await makeFolder(folderOf(paper.id))
			await writeDurably(originalOf(paper), bytes, { keepBackup: false })
			// What is said comes last: until it is there, the folder is no paper.
			await write(paper)
		},
		save: async (paper) => {
			requireWritable(fileOf(paper.id))
			const found = await open(paper.id)
			if (found.kind === 'missing') throw new AppError('not-found', paper.name)
			if (!isReplaceable(found))
				throw new AppError(found.kind === 'too-new' ? 'too-new' : 'broken-file', fileOf(paper.id))
			await write(paper)
		},
		remove: async (id) => {
			requireWritable(fileOf(id))
			await whenWritten(fileOf(id))
			await mkdir(paths.trash, { recursive: true })
			await moved(folderOf(id), join(paths.trash, `paper.${id}.${stampOf(now())}`))
		},
		restore: async (id) => {
			requireWritable(fileOf(id))
			const names = (await namesIn(paths.trash)).filter((name) => name.startsWith(`paper.${checkId(id)}.`)).sort()
			const newest = names.at(-1)
			if (newest === undefined) throw new AppError('not-found', id)
			await moved(join(paths.trash, newest), folderOf(id))
		},
	}
}

async function moved(from: string, to: string): Promise<void> {
	try {
		await rename(from, to)
		await syncFolder(join(to, '..'))
	} catch (error) {
		throw isMissing(error) ? new AppError('not-found', from) : toWriteError(error, to)
	}
}

async function namesIn(folder: string): Promise<string[]> {
	try {
		return await readdir(folder)
	} catch (error) {
		if (isMissing(error)) return []
		throw toReadError(error, folder)
	}
}

const versionSchema = z.object({ schemaVersion: z.number().int().nonnegative() })

const parsePaper: Parse<PaperFile> = (json) => {
	const version = versionSchema.safeParse(json)
	if (version.success && version.data.schemaVersion > PAPER_VERSION)
		return { kind: 'too-new', schemaVersion: version.data.schemaVersion, asKnown: null }
	const parsed = paperFileSchema.safeParse(json)
	if (!parsed.success) return { kind: 'invalid', problems: problemsOf(parsed.error) }
	return { kind: 'parsed', value: parsed.data, migratedFrom: null }
}
