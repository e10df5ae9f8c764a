import { parentPort, workerData } from 'node:worker_threads'
import { type PaperQuestion, readPieces } from './read-pieces'

/** Reads one paper beside the main thread; whoever started it ends it when it takes too long. */
async function run(): Promise<void> {
	// Written by read-pieces, the only one who starts this worker.
	const { bytes, name } = workerData as PaperQuestion
	parentPort?.postMessage(await readPieces(bytes, name))
}

void run()
