import path from 'node:path'
import type { Agreement } from '../../shared/agreement/schema'
import { askWorker, type WorkerLimits } from '../limited-worker'
import { readUpTo } from '../storage/read-up-to'
import type { KeptText } from '../versions/kept-text'
import { translator } from '../words/messages'
import { importReview, type ReviewImport } from './import-review'
import { MAX_WORD_BYTES } from './read-word'
import { returnedWords, unplacedLine } from './words'

export type ImportQuestion = {
	readonly agreement: Agreement
	readonly bytes: Uint8Array
	readonly fileName: string
	/** ISO instant. */
	readonly now: string
	/** The version that was sent, where it is kept. */
	readonly kept: KeptText | null
	/** Of what is said about what was read. */
	readonly language: 'de' | 'en'
}

export type ImportFileOptions = Pick<ImportQuestion, 'now' | 'language' | 'kept'> & {
	/** The built worker; null does its work in this thread and without limits. */
	readonly workerPath: string | null
}

export type ReturnedFile =
	| (Extract<ReviewImport, { kind: 'imported' }> & {
			/** What was not placed, a sentence each. */
			readonly lines: readonly string[]
	  })
	| Exclude<ReviewImport, { kind: 'imported' }>
	| { readonly kind: 'too-large' }

const LIMITS: WorkerLimits = { timeMs: 120_000, memoryMb: 1_024 }

/** Reads a Word file that came back. Rejects with AppError `not-found` or `cannot-read`. */
export async function importFile(
	agreement: Agreement,
	file: string,
	{ workerPath, ...said }: ImportFileOptions,
): Promise<ReturnedFile> {
	const bytes = await readUpTo(file, MAX_WORD_BYTES)
	if (!(bytes instanceof Uint8Array)) return { kind: 'too-large' }
	const question: ImportQuestion = { agreement, bytes, fileName: path.basename(file), ...said }
	if (workerPath === null) return importBytes(question)
	return (await askWorker<ReturnedFile>(workerPath, question, LIMITS)) ?? { kind: 'too-large' }
}

export async function importBytes(question: ImportQuestion): Promise<ReturnedFile> {
	const { agreement, bytes, fileName, now, language, kept } = question
	const t = translator(language, 'returned')
	const outcome = await importReview(agreement, bytes, { fileName, now, kept, words: returnedWords(t) })
	if (outcome.kind !== 'imported') return outcome
	return { ...outcome, lines: outcome.report.unplaced.map((one) => unplacedLine(t, one)) }
}
