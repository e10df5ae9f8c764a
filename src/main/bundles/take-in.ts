import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { entriesBeyond } from '../../shared/bundles/merge-log'
import { takeTheirs } from '../../shared/bundles/take-theirs'
import { AppError } from '../../shared/ipc/errors'
import type { Session } from '../session'
import { sha256Of } from '../storage/attachment-store'
import { writeDurably } from '../storage/durable-file'
import { toReadError } from '../storage/file-errors'
import { fileStamp } from '../storage/file-stamp'
import { requireValue } from '../storage/open'
import { numberOf } from '../versions/make-version'
import { MAX_BUNDLE_BYTES, type OpenedBundle, openBundle } from './bundle-file'
import { writeFolder } from './write-folder'

type Whole = Extract<OpenedBundle, { kind: 'bundle' }>

/** Rejects with AppError `cannot-read` or `not-found`. */
export async function readBundleFile(
	file: string,
): Promise<{ readonly opened: OpenedBundle; readonly sha256: string }> {
	try {
		const found = await stat(file)
		if (!found.isFile()) return { opened: { kind: 'refused', reason: 'not-a-bundle', part: '' }, sha256: '' }
		if (found.size > MAX_BUNDLE_BYTES) return { opened: { kind: 'refused', reason: 'too-large', part: '' }, sha256: '' }
		const bytes = await readFile(file)
		return { opened: await openBundle(bytes), sha256: sha256Of(bytes) }
	} catch (error) {
		throw toReadError(error, file)
	}
}

export type BundleTaken = {
	readonly id: string
	readonly isNew: boolean
	/** Fields that both sides changed: as suggestions beside ours, and those that no suggestion can show. */
	readonly suggested: number
	readonly undecided: readonly string[]
}

/** Puts a bundle into the workspace: as an agreement of its own, or into the one that it came from. Rejects like any write. */
export async function takeIn(session: Session, file: string, whole: Whole, sha256: string): Promise<BundleTaken> {
	const { workspace } = session
	const { id } = whole.bundle.agreement
	if (workspace.readOnly !== null) throw new AppError('read-only', workspace.paths.folder)
	if (fileStamp(workspace.paths.agreementFile(id)) === null) {
		await workspace.agreements.create(whole.bundle.agreement)
		await writeFolder(workspace.paths.agreementFolder(id), whole)
		return { id, isNew: true, suggested: 0, undecided: [] }
	}
	return workspace.versions.alone(id, () => mergeIn(session, file, whole, sha256))
}

async function mergeIn(
	session: Session,
	file: string,
	{ bundle, attachments }: Whole,
	sha256: string,
): Promise<BundleTaken> {
	const { workspace, now, newId } = session
	const { id } = bundle.agreement
	const name = path.basename(file).slice(0, 200)
	const ours = requireValue(await workspace.agreements.open(id))
	const taken = takeTheirs(ours, {
		theirs: bundle.agreement,
		base: bundle.base,
		conflicts: bundle.conflicts,
		suggestion: () => ({ id: newId(), author: name, at: now(), source: { file: name, sha256, untracked: false } }),
	})
	// Files first: an agreement that names them is never without them.
	for (const bytes of attachments.values()) await workspace.attachments.add(id, bytes)
	await workspace.agreements.save(taken.agreement)
	for (const { text: _text, ...version } of bundle.versions) {
		const known = (await workspace.versions.list(id)).some(
			(one) => one.kind === 'version' && one.contentHash === version.contentHash,
		)
		if (!known)
			await workspace.versions.add(id, { ...version, number: await numberOf(workspace, id, version.contentHash) })
	}
	const log = await readFile(workspace.paths.logFile(id), 'utf8').catch(() => '')
	await workspace.appendLog(id, { kind: 'taken-in', at: now(), file: name, sha256 })
	// What others logged is kept as theirs: it says nothing of what was done here.
	for (const entry of entriesBeyond(log, bundle.log)) await workspace.appendLog(id, { kind: 'received', entry })
	return { id, isNew: false, suggested: taken.suggested, undecided: taken.undecided }
}

/** A bundle as it is worked in by itself: what is saved goes back into its file, and all else in it stays. */
export async function saveIntoBundle(
	file: string,
	agreement: Whole['bundle']['agreement'],
	bytesOf: (whole: Whole) => Uint8Array,
): Promise<void> {
	const { opened } = await readBundleFile(file)
	if (opened.kind !== 'bundle') throw new AppError('broken-file', file)
	if (opened.bundle.agreement.id !== agreement.id) throw new AppError('bad-request', agreement.id)
	await writeDurably(file, bytesOf({ ...opened, bundle: { ...opened.bundle, agreement } }))
}
