import { lstat } from 'node:fs/promises'
import path from 'node:path'
import type { Agreement } from '../../shared/agreement/schema'
import type { Finding } from '../../shared/findings/finding'
import { AppError } from '../../shared/ipc/errors'
import type { ExportEntry } from '../../shared/ipc/shapes'
import { readAttachment, type StoredAttachment } from '../storage/attachment-store'
import { writeDurably } from '../storage/durable-file'
import { isMissing, toReadError } from '../storage/file-errors'
import { pdfNameOf } from './file-name'

export type ReadAttachment = (sha256: string) => Promise<StoredAttachment>

type Found = { readonly fileName: string; readonly sha256: string; readonly bytes: Uint8Array }

export type Attachments = {
	/** Each content once under each of its names, in the order of the annexes. */
	readonly found: readonly Found[]
	/** One for each annex whose file is missing or was changed: a final is refused with them, a draft goes out with them. */
	readonly findings: readonly Finding[]
}

/** The files that belong to the contract, read whole and held against their hashes. */
export async function readAttachments(agreement: Agreement, read: ReadAttachment): Promise<Attachments> {
	const found: Found[] = []
	const findings: Finding[] = []
	for (const { id, title, attachment } of agreement.annexes) {
		if (attachment === null) continue
		const { fileName, sha256 } = attachment
		const stored = await read(sha256)
		if (stored.kind !== 'intact') {
			findings.push({
				rule: 'attachment',
				severity: 'error',
				section: 'own-content',
				path: `annexes.${id}.attachment`,
				values: { problem: stored.kind, file: fileName, annex: title ?? id },
			})
		} else if (!found.some((one) => one.sha256 === sha256 && one.fileName === fileName)) {
			found.push({ fileName, sha256, bytes: stored.bytes })
		}
	}
	return { found, findings }
}

/**
 * Puts the files beside an export. A file that is there is never replaced: the same content is left as it is, another one
 * makes the next free name. `onWritten` hears of each file, so that a failed export can take it back.
 */
export async function writeAttachments(
	found: Attachments['found'],
	folder: string,
	onWritten: (file: string) => void,
): Promise<ExportEntry['attachments']> {
	const entries: ExportEntry['attachments'] = []
	for (const { fileName, sha256, bytes } of found) {
		const { target, isThere } = await placeFor(folder, fileName, sha256)
		if (!isThere) {
			await writeDurably(target, bytes, { keepBackup: false })
			onWritten(target)
		}
		entries.push({ path: target, sha256, bytes: bytes.length })
	}
	return entries
}

async function placeFor(folder: string, fileName: string, sha256: string) {
	const stem = path.parse(pdfNameOf(fileName)).name
	for (let count = 1; ; count++) {
		const target = path.join(folder, count === 1 ? `${stem}.pdf` : `${stem} (${count}).pdf`)
		try {
			if ((await lstat(target)).isFile() && (await readAttachment(target, sha256)).kind === 'intact')
				return { target, isThere: true }
		} catch (error) {
			if (isMissing(error)) return { target, isThere: false }
			throw toReadError(error, target)
		}
		if (count === 10_000) throw new AppError('already-exists', target)
	}
}
