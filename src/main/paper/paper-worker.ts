import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerProgress } from '../limited-worker'
import { type PaperQuestion, readPieces } from './read-pieces'

/** Reads one paper beside the main thread; whoever started it ends it when it takes too long. */
async function run(): Promise<void> {
	// Written by read-pieces, the only one who starts this worker.
	const question = workerData as PaperQuestion
	const onProgress = (workerProgress: number) => {
		parentPort?.postMessage({ workerProgress } satisfies WorkerProgress)
	}
	parentPort?.postMessage(await readPieces(question, onProgress))
}

void run()
