import { parentPort, workerData } from 'node:worker_threads'
import { verifyDocument } from './verify'
import type { VerifyQuestion } from './verify-file'

/** Looks at one document beside the main thread; whoever started it ends it when it takes too long. */
async function run(): Promise<void> {
	// Written by verify-file, the only one who starts this worker.
	const { bytes, pledgeVersion } = workerData as VerifyQuestion
	parentPort?.postMessage(await verifyDocument(bytes, pledgeVersion))
}

void run()
