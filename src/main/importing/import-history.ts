import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { History } from '../../shared/history/history'
import { HistoryError } from '../../shared/history/history-error'
import { type ImportRequest, importFiles } from './import-files'
import type { WorkerAnswer, WorkerRequest } from './worker-messages'

export type ImportHistoryRequest = ImportRequest & {
	/** The built worker; without it the files are read in this thread (command line, tests). */
	readonly workerPath?: string | null
}

const END_LIMIT_MS = 2_000

/**
 * Imports export files with progress by bytes. Rejects with HistoryError; `cancelled` as soon as the signal is given,
 * nothing is kept then.
 */
export function importHistory(request: ImportHistoryRequest): Promise<History> {
	const { workerPath = null, signal } = request
	if (signal?.aborted) return Promise.reject(new HistoryError({ code: 'cancelled' }))
	return workerPath === null ? importFiles(request) : importInWorker(request, workerPath)
}

function importInWorker(request: ImportHistoryRequest, workerPath: string): Promise<History> {
	const { paths, options, onProgress, signal } = request
	const workerData: WorkerRequest = { paths, options }
	return new Promise((resolve, reject) => {
		const worker = new Worker(workerPath, { workerData })
		const onAbort = () => settle(() => reject(new HistoryError({ code: 'cancelled' })))
		const settle = (end: () => void) => {
			signal?.removeEventListener('abort', onAbort)
			// A thread that the runtime cannot end, as has been seen of one with threads of its own, must not keep its answer back.
			void Promise.race([worker.terminate(), pause(END_LIMIT_MS)]).then(end, end)
		}
		signal?.addEventListener('abort', onAbort, { once: true })
		// Only the worker posts here, and only these messages.
		worker.on('message', (message: WorkerAnswer) => {
			if (message.kind === 'progress') onProgress?.(message.progress)
			else if (message.kind === 'history') settle(() => resolve(message.history))
			else settle(() => reject(new HistoryError(message.problem)))
		})
		worker.on('error', (error) => settle(() => reject(error)))
	})
}
