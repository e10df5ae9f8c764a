import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { openAgreement } from '../../shared/agreement/open'
import type { Agreement } from '../../shared/agreement/schema'
import type { Choice } from '../../shared/bundles/choice'
import { audienceOf, fromOutside } from '../../shared/bundles/exchanged'
import { type Came, settled } from '../../shared/bundles/incoming'
import { PARTS } from '../../shared/bundles/manifest'
import { entriesBeyond } from '../../shared/bundles/merge-log'
import { stateHash } from '../../shared/bundles/past'
import { AppError } from '../../shared/ipc/errors'
import type { Session } from '../session'
import { sha256Of } from '../storage/attachment-store'
import { toReadError } from '../storage/file-errors'
import { fileStamp } from '../storage/file-stamp'
import { appendLogEntry } from '../storage/log-file'
import { requireValue } from '../storage/open'
import { numberOf } from '../versions/make-version'
import { baseIn } from './agreement-folder'
import { MAX_BUNDLE_BYTES, type OpenedBundle, openBundle } from './bundle-file'
import { exchangedIn, noteExchanged, readLineage } from './lineage'
import { writeFolder } from './write-folder'

export type Whole = Extract<OpenedBundle, { kind: 'bundle' }>

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

/** A bundle as it comes to this workspace: what was sent decides for whom it is, not what its file says (`audienceOf`). */
export async function received({ workspace }: Session, whole: Whole): Promise<Whole> {
	const { bundle } = whole
	const audience = audienceOf(bundle, await readLineage(workspace.paths.agreementFolder(bundle.agreement.id)))
	return audience === bundle.audience ? whole : { ...whole, bundle: fromOutside(bundle), logFault: null }
}

/** Whether the agreement of a bundle is in the workspace. */
export function isKnown({ workspace }: Session, { bundle }: Whole): boolean {
	return fileStamp(workspace.paths.agreementFile(bundle.agreement.id)) !== null
}

/** What came, beside the text that it and ours grew out of. */
async function cameFrom({ workspace }: Session, { bundle }: Whole): Promise<Came> {
	const { id } = bundle.agreement
	const folder = workspace.paths.agreementFolder(id)
	const exchanged = await exchangedIn(folder, bundle.past)
	// An agreement that came from elsewhere: the other side may have packed its own anew, and then the text in the bundle is no common one.
	return { bundle, base: exchanged ?? (await baseIn(folder, bundle.agreement)) ?? bundle.base }
}

export async function lookIn(session: Session, whole: Whole): Promise<{ ours: Agreement; came: Came }> {
	const ours = requireValue(await session.workspace.agreements.open(whole.bundle.agreement.id))
	return { ours, came: await cameFrom(session, whole) }
}

export type TakingIn = {
	/** As the user knows it. */
	readonly file: string
	readonly sha256: string
	/** Who takes it in; empty while the user has not said. */
	readonly by: string
	/** By path; ours stands in the others. */
	readonly choices: Readonly<Record<string, Choice>>
}

export type BundleTaken = {
	readonly id: string
	readonly isNew: boolean
	readonly taken: number
	readonly suggested: number
	/** Fields that were chosen and do not fit together with the rest of their section. */
	readonly unfit: readonly string[]
	/** Names what was taken in, to undo it. */
	readonly state: string
}

/** Puts a bundle into the workspace: as an agreement of its own, or into the one that it came from. Rejects like any write. */
export async function takeIn(session: Session, sent: Whole, taking: TakingIn): Promise<BundleTaken> {
	const { workspace } = session
	const { id } = sent.bundle.agreement
	if (workspace.readOnly !== null) throw new AppError('read-only', workspace.paths.folder)
	const whole = await received(session, sent)
	if (isKnown(session, whole)) return workspace.versions.alone(id, () => mergeIn(session, whole, taking))
	await workspace.agreements.adopt(id, async (folder) => {
		await writeFolder(folder, whole)
		await appendLogEntry(path.join(folder, PARTS.log), entryOf(session, whole, taking))
	})
	return { id, isNew: true, taken: 0, suggested: 0, unfit: [], state: stateHash(whole.bundle.agreement) }
}

async function mergeIn(session: Session, whole: Whole, taking: TakingIn): Promise<BundleTaken> {
	const { workspace, now, newId } = session
	const { bundle, attachments, about } = whole
	const { id } = bundle.agreement
	const { ours, came } = await lookIn(session, whole)
	const file = path.basename(taking.file).slice(0, 200)
	const source = { file, sha256: taking.sha256, untracked: false }
	const outcome = settled(ours, came, {
		choose: (field) => taking.choices[field] ?? 'mine',
		suggestion: () => ({ id: newId(), author: workedBy(whole) || file, at: about.saved?.at ?? now(), source }),
	})
	requireReadable(outcome.agreement, taking.file)
	// Files first: an agreement that names them is never without them.
	for (const bytes of attachments.values()) await workspace.attachments.add(id, bytes)
	await workspace.agreements.save(outcome.agreement)
	await addVersions(session, whole)
	await noteExchanged(workspace.paths.agreementFolder(id), bundle)
	const log = await readFile(workspace.paths.logFile(id), 'utf8').catch(() => '')
	const { taken, suggested, unfit } = outcome
	await workspace.appendLog(id, { ...entryOf(session, whole, taking), taken, suggested })
	// What others logged is kept as theirs: it says nothing of what was done here.
	for (const entry of entriesBeyond(log, bundle.log)) await workspace.appendLog(id, { kind: 'received', entry })
	return { id, isNew: false, taken, suggested, unfit, state: stateHash(bundle.agreement) }
}

/**
 * Two that can be read may make one that cannot: more conversations than a file holds, one id twice. It would be refused when it is opened
 * next, so it is never written. Throws AppError `cannot-join` with the bundle's file.
 */
export function requireReadable(agreement: Agreement, file: string): void {
	if (openAgreement(agreement).kind !== 'opened') throw new AppError('cannot-join', file)
}

function entryOf({ now }: Session, whole: Whole, { file, sha256, by }: TakingIn) {
	const { audience } = whole.bundle
	return {
		kind: 'taken-in',
		at: now(),
		by,
		file: path.basename(file).slice(0, 200),
		sha256,
		audience,
		from: workedBy(whole),
	}
}

/** Who last had it in hand, as they call themselves; empty where nobody said. */
function workedBy({ about }: Whole): string {
	return about.saved?.by || about.sent?.by || ''
}

async function addVersions({ workspace }: Session, { bundle }: Whole): Promise<void> {
	const { id } = bundle.agreement
	for (const { text: _text, ...version } of bundle.versions) {
		const known = (await workspace.versions.list(id)).some(
			(one) => one.kind === 'version' && one.contentHash === version.contentHash,
		)
		if (!known)
			await workspace.versions.add(id, { ...version, number: await numberOf(workspace, id, version.contentHash) })
	}
}
