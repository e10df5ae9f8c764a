import { readdir } from 'node:fs/promises'
import { contentHash } from '../../shared/agreement/content-hash'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Agreement } from '../../shared/agreement/schema'
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

/** The text of an agreement as it stands, and all finals in its log if one is given. */
export async function approvalsOfAgreement(agreement: Agreement, logFile: string | null): Promise<Approvals> {
	const own = contentHash(publicAgreement(await withTermHolidays(agreement)))
	const { finals, faults } = logFile === null ? NO_LOG : await finalsIn(logFile)
	return { has: (hash) => hash === own || finals.has(hash), faults }
}

/** Every final of every agreement in a workspace. Rejects with AppError `cannot-read`. */
export async function approvalsOfWorkspace(folder: string): Promise<Approvals> {
	const paths = workspacePaths(folder)
	const hashes = new Set<string>()
	const faults = []
	for (const id of await agreementIds(paths.agreements)) {
		const found = await finalsIn(paths.logFile(id))
		for (const hash of found.finals) hashes.add(hash)
		faults.push(...found.faults)
	}
	return { has: (hash) => hashes.has(hash), faults }
}

type Finals = { readonly finals: ReadonlySet<string>; readonly faults: Approvals['faults'] }
const NO_LOG: Finals = { finals: new Set(), faults: [] }

async function finalsIn(file: string): Promise<Finals> {
	const { entries, fault } = await readLog(file)
	return fault === null
		? { finals: finalHashes(entries), faults: [] }
		: { finals: new Set(), faults: [{ file, fault }] }
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
