import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { openAgreement } from '../../shared/agreement/open'
import type { Agreement } from '../../shared/agreement/schema'
import type { Bundle, BundledVersion } from '../../shared/bundles/bundle'
import type { Conflict } from '../../shared/bundles/conflict'
import { conflictsSchema, PARTS } from '../../shared/bundles/manifest'
import { logFileOf } from '../storage/agreement-log'
import { readAttachment } from '../storage/attachment-store'
import { isMissing, toReadError } from '../storage/file-errors'
import { readLog } from '../storage/log-file'
import { parseJsonBytes } from '../storage/safe-json'
import { listVersions, readVersionFile } from '../storage/version-files'
import { attachmentFileIn } from '../storage/workspace-paths'
import type { Packed } from './bundle-file'
import { readLineage } from './lineage'

export type FromFolder = Packed & {
	/** Numbers of versions that are not as they were made, and hashes of files that are missing or changed: they are not in it. */
	readonly leftOut: { readonly versions: readonly number[]; readonly attachments: readonly string[] }
	/** The text it grew out of is known to the other side: it came in a bundle for outside. */
	readonly isBaseKnown: boolean
	/** States of its past that the other side knows. */
	readonly outside: readonly string[]
	readonly logFault: Awaited<ReturnType<typeof readLog>>['fault']
}

/** What belongs to an agreement's file: its versions, its log and the files of its annexes, as they lie beside it. */
export async function bundleOfFolder(agreementFile: string, agreement: Agreement): Promise<FromFolder> {
	const folder = dirname(agreementFile)
	const isOwnFolder = basename(agreementFile) === PARTS.agreement
	const logFile = logFileOf(agreementFile)
	const versions: BundledVersion[] = []
	const faulty: number[] = []
	for (const listed of isOwnFolder ? await listVersions({ folder: join(folder, 'versions'), logFile }) : []) {
		const read =
			listed.kind === 'version' ? await readVersionFile({ folder: join(folder, 'versions') }, listed.number) : null
		if (read?.kind !== 'version') faulty.push(listed.number)
		else versions.push({ ...read.version, text: await textOf(join(folder, 'versions', `${listed.number}.json`)) })
	}
	const base = isOwnFolder ? await baseIn(folder, agreement) : null
	const { origin, past, outside } = await readLineage(folder)
	const bundle: Bundle = {
		audience: 'internal',
		review: 'all',
		agreement,
		base: base ?? agreement,
		past: isOwnFolder ? past : [],
		versions,
		log: await textOf(logFile),
		conflicts: isOwnFolder ? await conflictsIn(folder) : [],
	}
	const { attachments, missing } = await attachmentsOf(folder, bundle)
	const { fault } = await readLog(logFile)
	const leftOut = { versions: faulty, attachments: missing }
	const isBaseKnown = base !== null && origin === 'external'
	return { bundle, attachments, leftOut, isBaseKnown, outside, logFault: fault }
}

/** Hashes of the files that an agreement's annexes name. */
export function attachmentsIn({ annexes }: Agreement): string[] {
	return annexes.flatMap(({ attachment }) => (attachment === null ? [] : [attachment.sha256]))
}

export function attachmentsNeeded({ agreement, base, versions }: Bundle): ReadonlySet<string> {
	const all = [agreement, ...(base === null ? [] : [base]), ...versions.map((version) => version.agreement)]
	return new Set(all.flatMap(attachmentsIn))
}

async function attachmentsOf(folder: string, bundle: Bundle) {
	const attachments = new Map<string, Uint8Array>()
	const missing: string[] = []
	for (const sha256 of attachmentsNeeded(bundle)) {
		const stored = await readAttachment(attachmentFileIn(folder, sha256), sha256)
		if (stored.kind === 'intact') attachments.set(sha256, stored.bytes)
		else missing.push(sha256)
	}
	return { attachments, missing }
}

/** Left there when the folder came out of a bundle. One that cannot be read is as good as none. */
export async function baseIn(folder: string, agreement: Agreement): Promise<Agreement | null> {
	const opened = openAgreement(await jsonIn(folder, PARTS.base))
	return opened.kind === 'opened' && opened.agreement.id === agreement.id ? opened.agreement : null
}

async function conflictsIn(folder: string): Promise<readonly Conflict[]> {
	const parsed = conflictsSchema.safeParse(await jsonIn(folder, PARTS.conflicts))
	return parsed.success ? parsed.data : []
}

async function jsonIn(folder: string, name: string): Promise<unknown> {
	const json = parseJsonBytes(Buffer.from(await textOf(join(folder, name)), 'utf8'))
	return json.kind === 'json' ? json.value : null
}

/** Empty where there is no such file. Rejects with AppError `cannot-read`. */
async function textOf(path: string): Promise<string> {
	try {
		return await readFile(path, 'utf8')
	} catch (error) {
		if (isMissing(error)) return ''
		throw toReadError(error, path)
	}
}
