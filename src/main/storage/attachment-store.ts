import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import { makeFolder, writeDurably } from './durable-file'
import { isMissing, toReadError } from './file-errors'
import { type FileSystem, nodeFileSystem } from './file-system'
import type { WorkspacePaths } from './workspace-paths'

/** Larger files are refused when they are attached, so one that is larger now is another one. */
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024

export type StoredAttachment =
	| { readonly kind: 'intact'; readonly bytes: Uint8Array }
	| { readonly kind: 'missing' }
	/** Something lies there whose content is not what the hash names. */
	| { readonly kind: 'changed' }

export type AttachmentStore = {
	/** Returns the hex SHA-256, which names the file from then on. Rejects like any write. */
	readonly add: (agreementId: string, bytes: Uint8Array) => Promise<string>
	readonly read: (agreementId: string, sha256: string) => Promise<StoredAttachment>
	/** Takes along what is intact; what is missing stays missing and is told by whoever reads it. */
	readonly copy: (fromId: string, toId: string, hashes: readonly string[]) => Promise<void>
}

export type AttachmentStoreOptions = {
	readonly paths: WorkspacePaths
	readonly writable: () => boolean
	readonly fileSystem?: FileSystem
}

/**
 * Files of annexes, named by their content, beside the agreement they belong to. None is ever deleted while its agreement
 * stands: undoing an edit must find it again.
 */
export function createAttachmentStore(options: AttachmentStoreOptions): AttachmentStore {
	const { paths, writable, fileSystem = nodeFileSystem } = options

	async function add(agreementId: string, bytes: Uint8Array): Promise<string> {
		const sha256 = sha256Of(bytes)
		const file = paths.attachmentFile(agreementId, sha256)
		if (!writable()) throw new AppError('read-only', file)
		if ((await readAttachment(file, sha256, fileSystem)).kind === 'intact') return sha256
		await makeFolder(dirname(file), fileSystem)
		await writeDurably(file, bytes, { fileSystem, keepBackup: false })
		return sha256
	}

	const read = (agreementId: string, sha256: string) =>
		readAttachment(paths.attachmentFile(agreementId, sha256), sha256, fileSystem)

	async function copy(fromId: string, toId: string, hashes: readonly string[]): Promise<void> {
		for (const sha256 of new Set(hashes)) {
			const stored = await read(fromId, sha256)
			if (stored.kind === 'intact') await add(toId, stored.bytes)
		}
	}

	return { add, read, copy }
}

/** Rejects with AppError `cannot-read` when the system refuses to read it. */
export async function readAttachment(
	file: string,
	sha256: string,
	fileSystem: FileSystem = nodeFileSystem,
): Promise<StoredAttachment> {
	try {
		const found = await fileSystem.stat(file)
		if (!found.isFile() || found.size > MAX_ATTACHMENT_BYTES) return { kind: 'changed' }
		const bytes = await fileSystem.readFile(file)
		return sha256Of(bytes) === sha256 ? { kind: 'intact', bytes } : { kind: 'changed' }
	} catch (error) {
		if (isMissing(error)) return { kind: 'missing' }
		throw toReadError(error, file)
	}
}

export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex')
}
