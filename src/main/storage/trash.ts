import { dirname, join } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import type { AgreementStore } from './agreement-store'
import { type AgreementSummary, readSummary } from './agreement-summary'
import { makeFolder, syncFolder } from './durable-file'
import { isMissing, toReadError, toWriteError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import { whenAppended } from './log-file'
import { instantOf, isSafeId, stampOf, type WorkspacePaths } from './workspace-paths'

export type TrashedAgreement = {
	/** Names it in `restore` and `purge`. */
	readonly name: string
	readonly id: string
	/** ISO instant, UTC. */
	readonly deletedAt: string
	/** Null when its file cannot be read. */
	readonly summary: AgreementSummary | null
}

export type Trash = {
	/** Moves an agreement with its versions and log; returns the name that brings it back. */
	readonly remove: (id: string) => Promise<string>
	/** Newest first. */
	readonly list: () => Promise<readonly TrashedAgreement[]>
	/** Returns the id; rejects with `already-exists` when another agreement has it by now. */
	readonly restore: (name: string) => Promise<string>
	/** Deletes for good. */
	readonly purge: (name: string) => Promise<void>
}

export type TrashOptions = {
	readonly paths: WorkspacePaths
	readonly agreements: AgreementStore
	readonly now: () => string
	readonly writable: () => boolean
	readonly fileSystem?: FileSystem
}

export function createTrash({ paths, agreements, now, writable, fileSystem = nodeFileSystem }: TrashOptions): Trash {
	async function remove(id: string): Promise<string> {
		const folder = paths.agreementFolder(id)
		return agreements.withdraw(id, async () => {
			await whenAppended(paths.logFile(id))
			await makeFolder(paths.trash, fileSystem)
			const name = await freeName(`${id}.${stampOf(now())}`)
			await move(folder, join(paths.trash, name))
			return name
		})
	}

	async function list(): Promise<readonly TrashedAgreement[]> {
		const names = await namesIn(paths.trash, fileSystem)
		const found = names.flatMap((name) => parseName(name) ?? [])
		const listed = await Promise.all(
			found.map(async ({ name, id, deletedAt }) => {
				const outcome = await readSummary(join(paths.trash, name, 'agreement.json'), fileSystem)
				return { name, id, deletedAt, summary: outcome.kind === 'summary' ? outcome.summary : null }
			}),
		)
		return listed.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : a.deletedAt > b.deletedAt ? -1 : 0))
	}

	async function restore(name: string): Promise<string> {
		const { id } = requireName(name)
		requireWritable()
		const folder = paths.agreementFolder(id)
		await makeFolder(paths.agreements, fileSystem)
		if (await exists(folder)) throw new AppError('already-exists', folder)
		await move(join(paths.trash, name), folder)
		return id
	}

	async function purge(name: string): Promise<void> {
		requireName(name)
		requireWritable()
		const folder = join(paths.trash, name)
		if (!(await exists(folder))) throw new AppError('not-found', folder)
		try {
			await fileSystem.rm(folder, { recursive: true, force: true })
			await syncFolder(paths.trash, fileSystem)
		} catch (error) {
			throw toWriteError(error, folder)
		}
	}

	async function move(from: string, to: string): Promise<void> {
		try {
			await fileSystem.rename(from, to)
			await syncFolder(dirname(to), fileSystem)
			await syncFolder(dirname(from), fileSystem)
		} catch (error) {
			if (isMissing(error)) throw new AppError('not-found', from, { cause: error })
			throw toWriteError(error, from)
		}
	}

	async function freeName(stem: string): Promise<string> {
		let name = stem
		for (let count = 2; await exists(join(paths.trash, name)); count++) name = `${stem}.${count}`
		return name
	}

	async function exists(path: string): Promise<boolean> {
		try {
			await fileSystem.lstat(path)
			return true
		} catch (error) {
			if (isMissing(error)) return false
			throw toReadError(error, path)
		}
	}

	function requireWritable(): void {
		if (!writable()) throw new AppError('read-only', paths.trash)
	}

	return { remove, list, restore, purge }
}

type Name = { readonly name: string; readonly id: string; readonly deletedAt: string }

/** `<id>.<stamp>` or `<id>.<stamp>.<count>`; anything else in the folder is not ours and is left alone. */
function parseName(name: string): Name | null {
	const [id, stamp, count, ...rest] = name.split('.')
	if (id === undefined || stamp === undefined || rest.length > 0 || !isSafeId(id)) return null
	if (count !== undefined && !/^[1-9]\d{0,5}$/.test(count)) return null
	const deletedAt = instantOf(stamp)
	return deletedAt === null ? null : { name, id, deletedAt }
}

function requireName(name: string): Name {
	const parsed = parseName(name)
	if (parsed === null) throw new AppError('bad-request', name.slice(0, 120))
	return parsed
}

async function namesIn(folder: string, fileSystem: FileSystem): Promise<readonly string[]> {
	try {
		const found = await fileSystem.readdir(folder, { withFileTypes: true })
		return found.filter((item) => item.isDirectory()).map((item) => item.name)
	} catch (error) {
		if (isMissing(error)) return []
		throw toReadError(error, folder)
	}
}
