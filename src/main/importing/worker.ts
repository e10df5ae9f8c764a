import { parentPort, workerData } from 'node:worker_threads'
import { HistoryError } from '../../shared/history/history-error'
import { importFiles } from './import-files'
import { buffersOf, type WorkerAnswer, type WorkerRequest } from './worker-messages'

/** Reads exports beside the main thread, so that windows stay alive. It is stopped by being terminated. */
async function run(): Promise<void> {
	const port = parentPort
	if (port === null) return
	// Written by import-history, the only one who starts this worker.
	const request = workerData as WorkerRequest
	const answer = (message: WorkerAnswer, buffers: ArrayBuffer[] = []) => port.postMessage(message, buffers)
	try {
		const history = await importFiles({
			...request,
			onProgress: (progress) => answer({ kind: 'progress', progress }),
		})
		answer({ kind: 'history', history }, buffersOf(history))
	} catch (error) {
		if (!(error instanceof HistoryError)) throw error
		answer({ kind: 'problem', problem: error.problem })
	}
}

void run()
