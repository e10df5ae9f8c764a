import { parentPort, workerData } from 'node:worker_threads'
import { type ImportQuestion, importBytes } from './import-file'

/** Reads one document beside the main thread; whoever started it ends it when it takes too long. */
async function run(): Promise<void> {
	// Written by import-file, the only one who starts this worker.
	parentPort?.postMessage(await importBytes(workerData as ImportQuestion))
}

void run()
