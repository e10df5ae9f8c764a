import type { AttachOutcome } from '../../shared/ipc/attachment-shapes'
import { askWorker, type WorkerLimits } from '../limited-worker'
import { MAX_ATTACHMENT_BYTES } from '../storage/attachment-store'
import { readUpTo } from '../storage/read-up-to'
import type { PdfPages } from './pdf-pages'

export type ReadPdf =
	| { readonly kind: 'read'; readonly bytes: Uint8Array; readonly pages: number }
	| Extract<AttachOutcome, { kind: 'refused' }>

/** A file may be made to unpack into more than there is, or to lead in circles. */
const LIMITS: WorkerLimits = { timeMs: 20_000, memoryMb: 512 }

/**
 * Reads a PDF that somebody chose. `workerPath` names the built worker; without it the pages are counted in this thread
 * and without limits. Rejects with AppError `not-found` or `cannot-read`.
 */
export async function readPdf(
	file: string,
	workerPath: string | null,
	limits: WorkerLimits = LIMITS,
): Promise<ReadPdf> {
	const bytes = await readUpTo(file, MAX_ATTACHMENT_BYTES)
	if (bytes === 'not-a-file') return { kind: 'refused', reason: 'not-a-pdf' }
	if (bytes === 'too-large') return { kind: 'refused', reason: 'too-large' }
	const counted = workerPath === null ? await countHere(bytes) : await countInWorker(bytes, workerPath, limits)
	return counted.kind === 'pages' ? { kind: 'read', bytes, pages: counted.pages } : counted
}

async function countHere(bytes: Uint8Array): Promise<PdfPages> {
	// Loaded when it is needed: hardly any start needs it.
	const { pdfPages } = await import('./pdf-pages')
	return pdfPages(bytes)
}

async function countInWorker(bytes: Uint8Array, workerPath: string, limits: WorkerLimits): Promise<PdfPages> {
	return (await askWorker<PdfPages>(workerPath, bytes, limits)) ?? { kind: 'refused', reason: 'unreadable' }
}
