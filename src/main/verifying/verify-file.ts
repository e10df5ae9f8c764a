import { askWorker, type WorkerLimits } from '../limited-worker'
import { readUpTo } from '../storage/read-up-to'
import { MAX_DOCUMENT_BYTES, type VerifyOutcome } from './verify'

export type VerifyQuestion = { readonly bytes: Uint8Array; readonly pledgeVersion: string }

export type VerifyFileOptions = {
	readonly pledgeVersion: string
	/** The built worker; null does its work in this thread and without limits. */
	readonly workerPath: string | null
}

/** A contract of hundreds of pages is made again, which takes its time. */
const LIMITS: WorkerLimits = { timeMs: 180_000, memoryMb: 1_024 }

/** Verifies a file that somebody chose. Rejects with AppError `not-found` or `cannot-read`. */
export async function verifyFile(
	file: string,
	{ pledgeVersion, workerPath }: VerifyFileOptions,
): Promise<VerifyOutcome> {
	const bytes = await readUpTo(file, MAX_DOCUMENT_BYTES)
	if (bytes === 'not-a-file') return { kind: 'refused', reason: 'not-a-document' }
	if (bytes === 'too-large') return { kind: 'refused', reason: 'too-large' }
	if (workerPath !== null) {
		const question: VerifyQuestion = { bytes, pledgeVersion }
		return (await askWorker<VerifyOutcome>(workerPath, question, LIMITS)) ?? { kind: 'refused', reason: 'too-large' }
	}
	// Loaded when it is needed: hardly any start needs it.
	const { verifyDocument } = await import('./verify')
	return verifyDocument(bytes, pledgeVersion)
}
