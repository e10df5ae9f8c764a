import { readdir } from 'node:fs/promises'
import { contentHash } from '../../shared/agreement/content-hash'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Agreement } from '../../shared/agreement/schema'
import { approvedHashes } from '../../shared/review/approvals'
import { approvedInLog } from '../../shared/versions/log-approvals'
import type { LogFault } from '../../shared/versions/log-chain'
import { finalHashes } from '../exporting/finals'
import { shownBeside } from '../exporting/payload'
import { withTermHolidays } from '../prepare-agreement'
import { isMissing, toReadError } from '../storage/file-errors'
import { readLog } from '../storage/log-file'
import { isSafeId, workspacePaths } from '../storage/workspace-paths'
import type { Verified } from './verify'

/** Whether a text is known to be approved. A log that is not as it was written approves nothing. */
export type Approvals = {
	readonly has: (contentHash: string) => boolean
	readonly faults: readonly { readonly file: string; readonly fault: LogFault }[]
}

/** The text of an agreement as it stands, and all finals and approved texts in its log if one is given, else its own approvals. */
export async function approvalsOfAgreement(agreement: Agreement, logFile: string | null): Promise<Approvals> {
	const own = contentHash(publicAgreement(await withTermHolidays(agreement)))
	const { hashes, faults } = logFile === null ? NO_LOG : await hashesIn(logFile)
	// In a workspace the log says who approved; elsewhere there is only the file itself.
	const inFile = logFile === null ? approvedHashes(agreement.review) : new Set<string>()
	return { has: (hash) => hash === own || hashes.has(hash) || inFile.has(hash), faults }
}

/** Every final and every approved text of every agreement in a workspace. Rejects with AppError `cannot-read`. */
export async function approvalsOfWorkspace(folder: string): Promise<Approvals> {
	const paths = workspacePaths(folder)
	const hashes = new Set<string>()
	const faults = []
	for (const id of await agreementIds(paths.agreements)) {
		const found = await hashesIn(paths.logFile(id))
		for (const hash of found.hashes) hashes.add(hash)
		faults.push(...found.faults)
	}
	return { has: (hash) => hashes.has(hash), faults }
}

type Logged = { readonly hashes: ReadonlySet<string>; readonly faults: Approvals['faults'] }
const NO_LOG: Logged = { hashes: new Set(), faults: [] }

async function hashesIn(file: string): Promise<Logged> {
	const { entries, fault } = await readLog(file)
	if (fault !== null) return { hashes: new Set(), faults: [{ file, fault }] }
	return { hashes: new Set([...finalHashes(entries), ...approvedInLog(entries)]), faults: [] }
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

/**
 * An approved hash inside a document whose words are others approves nothing, and nobody approved what a review copy shows beside the
 * contract.
 */
export function isApproved({ contentHash, sameText, payload }: Verified, approvals: Approvals): boolean {
	if (payload !== null && shownBeside(payload) !== null) return false
	return contentHash !== null && sameText && approvals.has(contentHash)
}
