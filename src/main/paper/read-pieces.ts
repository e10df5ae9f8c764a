import type { ContractLanguage } from '../../shared/outline/block'
import { wordsFoundInSteps } from '../../shared/paper/find-words'
import type { FoundWords } from '../../shared/paper/found-words'
import { languageOf, layPaper, type Paper } from '../../shared/paper/paper'
import type { Piece } from '../../shared/paper/piece'
import { type Asking, askWorker, type WorkerLimits } from '../limited-worker'
import { docxPayloadText, openDocx } from '../verifying/docx-parts'
import { type PaperRefusal, piecesOfFile } from './read-paper'

export type PaperQuestion = {
	readonly bytes: Uint8Array
	readonly name: string
	/** Of its words; null guesses. */
	readonly language: ContractLanguage | null
	/** Whether the wording rules are asked too. */
	readonly isLookedThrough: boolean
}

export type ReadPieces =
	| {
			readonly kind: 'pieces'
			readonly pieces: readonly Piece[]
			readonly language: ContractLanguage
			/** Null where nobody asked. */
			readonly found: readonly FoundWords[] | null
			/** It carries an agreement of Pledge's. */
			readonly isOurs: boolean
	  }
	| { readonly kind: PaperRefusal }

const LIMITS: WorkerLimits = { timeMs: 60_000, memoryMb: 1_024 }

/**
 * Reads anybody's file in a worker with limits. `workerPath` null does it in this thread. Rejects with AppError `cancelled` where the signal
 * says so.
 */
export async function readPiecesWithin(
	question: PaperQuestion,
	workerPath: string | null,
	asking: Asking = {},
): Promise<ReadPieces> {
	if (workerPath === null) return readPieces(question, asking.onProgress)
	return (await askWorker<ReadPieces>(workerPath, question, LIMITS, asking)) ?? { kind: 'too-large' }
}

/** `onProgress` is told a share from 0 to 1 while the words are looked through. */
export async function readPieces(
	{ bytes, name, language, isLookedThrough }: PaperQuestion,
	onProgress?: (share: number) => void,
): Promise<ReadPieces> {
	const read = await piecesOfFile(bytes, name)
	if (typeof read === 'string') return { kind: read }
	const { pieces } = read
	const spoken = language ?? languageOf(pieces, read.stated)
	if (pieces.length === 0) return { kind: 'empty' }
	const isOurs = await carriesAgreement(bytes)
	const found = isLookedThrough && !isOurs ? lookedThrough(layPaper(pieces, name, spoken), onProgress) : null
	return { kind: 'pieces', pieces, language: spoken, found, isOurs }
}

/** Most of the work is paragraph by paragraph; the rules that compare them come last. */
const STEPS_OF_RULES = 9
const BLOCKS_A_STEP = 200

function lookedThrough({ outline }: Paper, onProgress?: (share: number) => void): readonly FoundWords[] {
	const expected = outline.blocks.length / BLOCKS_A_STEP + STEPS_OF_RULES
	const steps = wordsFoundInSteps(outline)
	for (let done = 1; ; done++) {
		const step = steps.next()
		if (step.done === true) return step.value
		onProgress?.(Math.min(0.99, done / expected))
	}
}

async function carriesAgreement(bytes: Uint8Array): Promise<boolean> {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
	const opened = await openDocx(bytes)
	return opened.kind === 'docx' && docxPayloadText(opened.parts) !== null
}
