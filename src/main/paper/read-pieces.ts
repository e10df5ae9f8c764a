import type { Piece } from '../../shared/paper/piece'
import { askWorker, type WorkerLimits } from '../limited-worker'
import { docxPayloadText, openDocx } from '../verifying/docx-parts'
import { type PaperRefusal, piecesOfFile } from './read-paper'

export type PaperQuestion = { readonly bytes: Uint8Array; readonly name: string }

export type ReadPieces =
	| {
			readonly kind: 'pieces'
			readonly pieces: readonly Piece[]
			/** It carries an agreement of Pledge's. */
			readonly isOurs: boolean
	  }
	| { readonly kind: PaperRefusal }

const LIMITS: WorkerLimits = { timeMs: 60_000, memoryMb: 1_024 }

/** Reads anybody's file in a worker with limits. `workerPath` null does it in this thread. */
export async function readPiecesWithin(question: PaperQuestion, workerPath: string | null): Promise<ReadPieces> {
	if (workerPath === null) return readPieces(question.bytes, question.name)
	return (await askWorker<ReadPieces>(workerPath, question, LIMITS)) ?? { kind: 'too-large' }
}

export async function readPieces(bytes: Uint8Array, name: string): Promise<ReadPieces> {
	const pieces = await piecesOfFile(bytes, name)
	if (typeof pieces === 'string') return { kind: pieces }
	if (pieces.length === 0) return { kind: 'empty' }
	return { kind: 'pieces', pieces, isOurs: await carriesAgreement(bytes) }
}

async function carriesAgreement(bytes: Uint8Array): Promise<boolean> {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
	const opened = await openDocx(bytes)
	return opened.kind === 'docx' && docxPayloadText(opened.parts) !== null
}
