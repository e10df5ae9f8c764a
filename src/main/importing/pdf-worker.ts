import { parentPort, workerData } from 'node:worker_threads'
import { pdfPages } from './pdf-pages'

/** Counts the pages of one PDF beside the main thread; whoever started it ends it when it takes too long. */
async function run(): Promise<void> {
	// Written by read-pdf, the only one who starts this worker.
	const bytes = workerData as Uint8Array
	parentPort?.postMessage(await pdfPages(bytes))
}

void run()
