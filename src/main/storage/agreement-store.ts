import { join } from 'node:path'
import { Low } from 'lowdb'
import type { Agreement } from '../../shared/agreement/schema'
import { AppError } from '../../shared/ipc/errors'
import { durableAdapter, toJsonText } from './adapter'
import { makeFolder, syncFolder, writeDurably } from './durable-file'
import { errnoOf, toWriteError } from './file-errors'
import { type FileStamp, fileStamp, isSameStamp } from './file-stamp'
import { type FileSystem, nodeFileSystem } from './file-system'
import { isReplaceable, type OpenOptions, type OpenOutcome, openStored, requireValue } from './open'
import { parseAgreementAs } from './parse-documents'
import { type Aside, setAside } from './set-aside'
import type { WorkspacePaths } from './workspace-paths'

export type Saved = {
	/** Where another program's version of the file went, that was written since we last read it; else null. */
	readonly keptAside: string | null
}

export type AgreementStore = {
	/** Reads the file again, also when it was opened before. */
	readonly open: (id: string) => Promise<OpenOutcome<Agreement>>
	/** Rejects with `already-exists` when the id is taken. */
	readonly create: (agreement: Agreement) => Promise<void>
	/**
	 * An agreement with all that lies beside it: `fill` writes into a folder that is none of an agreement yet, and afterwards all of it is
	 * there, or nothing. Rejects with `already-exists` when the id is taken, and else like any write.
	 */
	readonly adopt: (id: string, fill: (folder: string) => Promise<void>) => Promise<void>
	/** Rejects with `not-found`, `too-new`, `broken-file`, `read-only`, `disk-full` or `cannot-write`; the file is then as it was. */
	readonly save: (agreement: Agreement) => Promise<Saved>
	/** Ends work on an agreement: waits for its saves, and refuses new ones until `run` is done. */
	readonly withdraw: <T>(id: string, run: () => Promise<T>) => Promise<T>
	/** Resolves when every save asked for so far is on the disk or has failed. */
	readonly settle: () => Promise<void>
}

/** What is known of one agreement while its workspace is open. The value itself is kept only once it was saved. */
type Desk = {
	/** The file as we last read or wrote it; undefined until then. */
	stamp: FileStamp | null | undefined
	db: Low<Agreement> | null
	/** The newest value anybody asked to save: what waits is always written in the order of the calls. */
	wanted: Agreement | null
	readonly saves: Set<Promise<Saved>>
	/** Shared by the saves that come while the first of them makes sure that the file may be replaced. */
	ready: Promise<string | null> | null
	opening: Promise<OpenOutcome<Agreement>> | null
	withdrawn: boolean
}

export type StoreOptions = {
	readonly paths: WorkspacePaths
	/** Gives null while nothing may be written: opened read-only, or closed. */
	readonly aside: () => Aside | null
	readonly fileSystem?: FileSystem
}

/** One lowdb database per agreement, so that a save costs one agreement. An unsafe id is refused with `bad-request`. */
export function createAgreementStore({ paths, aside, fileSystem = nodeFileSystem }: StoreOptions): AgreementStore {
	const desks = new Map<string, Desk>()

	function deskOf(id: string): Desk {
		const known = desks.get(id)
		if (known !== undefined) return known
		const desk: Desk = {
			stamp: undefined,
			db: null,
			wanted: null,
			saves: new Set(),
			ready: null,
			opening: null,
			withdrawn: false,
		}
		desks.set(id, desk)
		return desk
	}

	function optionsFor(id: string): OpenOptions<Agreement> {
		return { parse: parseAgreementAs(id), label: `${id}.agreement`, aside: aside(), fileSystem }
	}

	async function open(id: string): Promise<OpenOutcome<Agreement>> {
		paths.agreementFile(id)
		const desk = deskOf(id)
		while (desk.saves.size > 0) await Promise.allSettled(desk.saves)
		// Only one at a time: the second would find the broken file already moved and report nothing of it.
		desk.opening ??= openNow(id, desk).finally(() => {
			desk.opening = null
		})
		return desk.opening
	}

	async function openNow(id: string, desk: Desk): Promise<OpenOutcome<Agreement>> {
		const path = paths.agreementFile(id)
		const before = fileStamp(path)
		const outcome = await openStored(path, optionsFor(id))
		const usable = outcome.kind === 'opened' && isReplaceable(outcome)
		desk.stamp = usable ? (outcome.recovered === null ? before : fileStamp(path)) : undefined
		return outcome
	}

	async function create(agreement: Agreement): Promise<void> {
		const folder = paths.agreementFolder(agreement.id)
		requireWritable(folder)
		await makeFolder(paths.agreements, fileSystem)
		try {
			await fileSystem.mkdir(folder)
		} catch (error) {
			if (errnoOf(error) === 'EEXIST') throw new AppError('already-exists', folder, { cause: error })
			throw toWriteError(error, folder)
		}
		try {
			await writeDurably(paths.agreementFile(agreement.id), toJsonText(agreement), { fileSystem })
			await syncFolder(paths.agreements, fileSystem)
		} catch (error) {
			// We made the folder a moment ago and nothing in it was acknowledged; left behind it would block the next try.
			await fileSystem.rm(folder, { recursive: true, force: true }).catch(() => undefined)
			throw toWriteError(error, folder)
		}
		deskOf(agreement.id).stamp = fileStamp(paths.agreementFile(agreement.id))
	}

	async function adopt(id: string, fill: (folder: string) => Promise<void>): Promise<void> {
		const folder = paths.agreementFolder(id)
		requireWritable(folder)
		// No id: a folder of this name is never listed, and one that a killed process left is nobody's.
		const arriving = join(paths.agreements, `.${id}.arriving`)
		try {
			await fileSystem.rm(arriving, { recursive: true, force: true })
			await makeFolder(arriving, fileSystem)
			await fill(arriving)
			await fileSystem.rename(arriving, folder)
			await syncFolder(paths.agreements, fileSystem)
		} catch (error) {
			await fileSystem.rm(arriving, { recursive: true, force: true }).catch(() => undefined)
			if (['EEXIST', 'ENOTEMPTY'].includes(errnoOf(error) ?? ''))
				throw new AppError('already-exists', folder, { cause: error })
			throw toWriteError(error, folder)
		}
		deskOf(id).stamp = fileStamp(paths.agreementFile(id))
	}

	async function save(agreement: Agreement): Promise<Saved> {
		const path = paths.agreementFile(agreement.id)
		requireWritable(path)
		const desk = deskOf(agreement.id)
		if (desk.withdrawn) throw new AppError('not-found', path)
		desk.wanted = agreement
		const run = write(agreement.id, desk)
		desk.saves.add(run)
		try {
			return await run
		} finally {
			desk.saves.delete(run)
			if (desk.saves.size === 0) desk.ready = null
		}
	}

	async function write(id: string, desk: Desk): Promise<Saved> {
		const path = paths.agreementFile(id)
		desk.ready ??= prepare(id, desk)
		const keptAside = await desk.ready
		const value = desk.wanted
		if (value === null) throw new AppError('internal', path)
		desk.db ??= new Low(durableAdapter(path, optionsFor(id)), value)
		desk.db.data = value
		await desk.db.write()
		desk.stamp = fileStamp(path)
		return { keptAside }
	}

	/**
	 * Nothing that could not be read is ever replaced, and what another program wrote, e.g. one that keeps two machines
	 * in step, is moved aside first. Returns where to.
	 */
	async function prepare(id: string, desk: Desk): Promise<string | null> {
		await desk.opening?.catch(() => undefined)
		const path = paths.agreementFile(id)
		if (desk.stamp === undefined) {
			requireValue(await openNow(id, desk))
			if (desk.stamp === undefined) throw new AppError('broken-file', path)
		}
		const now = fileStamp(path)
		const place = aside()
		if (now === null || place === null || isSameStamp(now, desk.stamp)) return null
		return setAside(path, `${id}.changed-elsewhere`, place)
	}

	async function withdraw<T>(id: string, run: () => Promise<T>): Promise<T> {
		requireWritable(paths.agreementFile(id))
		const desk = deskOf(id)
		desk.withdrawn = true
		try {
			while (desk.saves.size > 0) await Promise.allSettled(desk.saves)
			const result = await run()
			desks.delete(id)
			return result
		} finally {
			desk.withdrawn = false
		}
	}

	function requireWritable(path: string): void {
		if (aside() === null) throw new AppError('read-only', path)
	}

	async function settle(): Promise<void> {
		for (const desk of desks.values()) while (desk.saves.size > 0) await Promise.allSettled(desk.saves)
	}

	return { open, create, adopt, save, withdraw, settle }
}
