import { readdir } from 'node:fs/promises'
import { contentHash } from '../../shared/agreement/content-hash'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Agreement } from '../../shared/agreement/schema'
import { finalHashes } from '../exporting/finals'
import { withTermHolidays } from '../prepare-agreement'
import { isMissing, toReadError } from '../storage/file-errors'
import { readLog } from '../storage/log-file'
import { isSafeId, workspacePaths } from '../storage/workspace-paths'
import type { Verified } from './verify'

/** Whether a text is known to be approved. */
export type Approvals = { readonly has: (contentHash: string) => boolean }

/** The text of an agreement as it stands, and all finals in its log if one is given. */
export async function approvalsOfAgreement(agreement: Agreement, logFile: string | null): Promise<Approvals> {
	const own = contentHash(publicAgreement(await withTermHolidays(agreement)))
	const finals = logFile === null ? new Set<string>() : finalHashes((await readLog(logFile)).entries)
	return { has: (hash) => hash === own || finals.has(hash) }
}

/** Every final of every agreement in a workspace. Rejects with AppError `cannot-read`. */
export async function approvalsOfWorkspace(folder: string): Promise<Approvals> {
	const paths = workspacePaths(folder)
	const hashes = new Set<string>()
	for (const id of await agreementIds(paths.agreements)) {
		const { entries } = await readLog(paths.logFile(id))
		for (const hash of finalHashes(entries)) hashes.add(hash)
	}
	return hashes
}

async function agreementIds(folder: string): Promise<string[]> {
	try {
		const found = await readdir(folder, { withFileTypes: true })
		return found.filter((entry) => entry.isDirectory() && isSafeId(entry.name)).map(({ name }) => name)
	} catch (error) {
		if (isMissing(error)) return []
		throw toReadError(error, folder)
	}
}

/** An approved hash inside a document whose words are others approves nothing. */
export function isApproved({ contentHash, sameText }: Verified, approvals: Approvals): boolean {
	return contentHash !== null && sameText && approvals.has(contentHash)
}
