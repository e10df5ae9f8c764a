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

/** What a text was found to be: approved or a final, the agreement's that was named as it stands now, or that of the hash that was named. */
export type Standing = 'approved' | 'agreement' | 'hash'

/** How a text is known; null for one that is not. A log that is not as it was written approves nothing. */
export type Approvals = {
	readonly standingOf: (contentHash: string) => Standing | null
	readonly faults: readonly { readonly file: string; readonly fault: LogFault }[]
}

/** The text of an agreement as it stands, and all finals and approved texts in its log if one is given, else its own approvals. */
export async function approvalsOfAgreement(agreement: Agreement, logFile: string | null): Promise<Approvals> {
	const own = contentHash(publicAgreement(await withTermHolidays(agreement)))
	const { hashes, faults } = logFile === null ? NO_LOG : await hashesIn(logFile)
	// In a workspace the log says who approved; elsewhere there is only the file itself.
	const inFile = logFile === null ? approvedHashes(agreement.review) : new Set<string>()
	const isKnown = (hash: string) => hashes.has(hash) || inFile.has(hash)
	return { standingOf: (hash) => (isKnown(hash) ? 'approved' : hash === own ? 'agreement' : null), faults }
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
	return { standingOf: (hash) => (hashes.has(hash) ? 'approved' : null), faults }
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
export function standingOf({ contentHash, sameText, payload }: Verified, approvals: Approvals): Standing | null {
	if (payload !== null && shownBeside(payload) !== null) return null
	return contentHash !== null && sameText ? approvals.standingOf(contentHash) : null
}
