import { dirname, join } from 'node:path'
import type { BadClauseFile, ClauseKey } from '../../shared/ipc/clause-shapes'
import { AppError } from '../../shared/ipc/errors'
import type { LibraryClause } from '../../shared/library/clause'
import { readClauseFile, writeClauseFile } from '../../shared/library/clause-file'
import { makeFolder, syncFolder, whenWritten, writeDurably } from './durable-file'
import { isMissing, toReadError, toWriteError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import type { Aside } from './set-aside'
import { stampOf, type WorkspacePaths } from './workspace-paths'

/** The user's own clauses, `clauses/<id>.<language>.md`. Changes are made one after the other. */
export type ClauseStore = {
	/** In the order of their file names. Files that are no clause are told and left as they are. */
	readonly list: () => Promise<{ readonly clauses: readonly LibraryClause[]; readonly bad: readonly BadClauseFile[] }>
	/** Rejects with `broken-file` rather than write over a file that cannot be read. */
	readonly save: (clause: LibraryClause) => Promise<LibraryClause>
	/** Adds one, under another id where that is taken. */
	readonly add: (clause: LibraryClause) => Promise<LibraryClause>
	/** Into the trash folder. Rejects with `not-found`. */
	readonly remove: (key: ClauseKey) => Promise<void>
	/** Brings back what was deleted last. */
	readonly restore: (key: ClauseKey) => Promise<void>
}

type Options = {
	readonly paths: WorkspacePaths
	/** Gives null while nothing may be written: opened read-only, or closed. */
	readonly aside: () => Aside | null
	readonly fileSystem?: FileSystem
}

/** A clause is a page; whatever is longer is no clause. */
export const MAX_CLAUSE_BYTES = 1_000_000

export function createClauseStore({ paths, aside, fileSystem = nodeFileSystem }: Options): ClauseStore {
	let queue: Promise<unknown> = Promise.resolve()
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const done = queue.then(work)
		queue = done.catch(() => undefined)
		return done
	}
	const fileOf = ({ id, language }: ClauseKey) => paths.clauseFile(id, language)
	const nameOf = ({ id, language }: ClauseKey) => `clause.${id}.${language}.`

	function requireAside(path: string): Aside {
		const place = aside()
		if (place === null) throw new AppError('read-only', path)
		return place
	}

	async function names(folder: string): Promise<readonly string[]> {
		try {
			return [...(await fileSystem.readdir(folder))].sort()
		} catch (error) {
			if (isMissing(error)) return []
			throw toReadError(error, folder)
		}
	}

	async function list() {
		const clauses: LibraryClause[] = []
		const bad: BadClauseFile[] = []
		for (const name of (await names(paths.clauses)).filter((one) => one.endsWith('.md'))) {
			const file = join(paths.clauses, name)
			const read = await readAt(file)
			if (read === null) continue
			// A file that was copied says who it is, not whose name it has.
			const isNamed = read.kind === 'clause' && name === `${read.clause.id}.${read.clause.language}.md`
			if (isNamed) clauses.push(read.clause)
			else if (read.kind === 'clause')
				bad.push({ file, fault: { code: 'bad-field', line: 2, detail: `id: ${read.clause.id}` } })
			else bad.push({ file, fault: read.fault })
		}
		return { clauses, bad }
	}

	async function readAt(file: string) {
		await whenWritten(file)
		try {
			return readClauseFile((await fileSystem.readFile(file, 'utf8')).slice(0, MAX_CLAUSE_BYTES))
		} catch (error) {
			if (isMissing(error)) return null
			throw toReadError(error, file)
		}
	}

	async function write(clause: LibraryClause): Promise<LibraryClause> {
		const file = fileOf(clause)
		requireAside(file)
		await makeFolder(paths.clauses, fileSystem)
		await writeDurably(file, writeClauseFile(clause), { fileSystem })
		return clause
	}

	async function moved(from: string, to: string): Promise<void> {
		try {
			await makeFolder(dirname(to), fileSystem)
			await fileSystem.rename(from, to)
			await syncFolder(dirname(to), fileSystem)
		} catch (error) {
			throw isMissing(error) ? new AppError('not-found', from) : toWriteError(error, to)
		}
	}

	return {
		list,
		save: (clause) =>
			inTurn(async () => {
				const known = await readAt(fileOf(clause))
				if (known?.kind === 'bad') throw new AppError('broken-file', fileOf(clause))
				if (known === null) return write(clause)
				const isSame = textsOf(known.clause) === textsOf(clause)
				return write({ ...clause, version: isSame ? known.clause.version : known.clause.version + 1 })
			}),
		add: (clause) =>
			inTurn(async () => {
				const taken = new Set(await names(paths.clauses))
				let id = clause.id
				for (let count = 2; taken.has(`${id}.${clause.language}.md`); count++) id = `${clause.id}-${count}`
				return write({ ...clause, id })
			}),
		remove: (key) =>
			inTurn(async () => {
				const place = requireAside(fileOf(key))
				await whenWritten(fileOf(key))
				await moved(fileOf(key), join(paths.trash, `${nameOf(key)}${stampOf(place.now())}.md`))
			}),
		restore: (key) =>
			inTurn(async () => {
				requireAside(fileOf(key))
				const newest = (await names(paths.trash)).filter((name) => name.startsWith(nameOf(key))).at(-1)
				if (newest === undefined) throw new AppError('not-found', key.id)
				if ((await readAt(fileOf(key))) !== null) throw new AppError('already-exists', fileOf(key))
				await moved(join(paths.trash, newest), fileOf(key))
			}),
	}
}

/** What a wording that was taken from it may differ from. */
const textsOf = ({ variants }: LibraryClause): string =>
	JSON.stringify(variants.map(({ stance, title, text }) => [stance, title, text]))
