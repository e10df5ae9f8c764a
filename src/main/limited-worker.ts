import { Worker } from 'node:worker_threads'
import { AppError } from '../shared/ipc/errors'

export type WorkerLimits = { readonly timeMs: number; readonly memoryMb: number }

/** What a worker posts before its answer, where somebody asks how far it is: a share of the work, 0 to 1. */
export type WorkerProgress = { readonly workerProgress: number }

export type Asking = {
	readonly onProgress?: (share: number) => void
	/** Ends the work: the answer is AppError `cancelled`. */
	readonly signal?: AbortSignal
}

/**
 * One question to a built worker, which gets `data` and posts one answer. Null where it took too long, too much memory, or failed in a way
 * that nobody foresaw: with a stranger's file either way the file is at fault.
 */
export function askWorker<Answer>(
	workerPath: string,
	data: unknown,
	limits: WorkerLimits,
	{ onProgress, signal }: Asking = {},
): Promise<Answer | null> {
	if (signal?.aborted === true) return Promise.reject(new AppError('cancelled'))
	return new Promise((resolve, reject) => {
		const worker = new Worker(workerPath, {
			workerData: data,
			resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
		})
		const end = (then: () => void) => {
			clearTimeout(timer)
			signal?.removeEventListener('abort', onAbort)
			void worker.terminate().then(then)
		}
		const settle = (answer: Answer | null) => end(() => resolve(answer))
		const onAbort = () => end(() => reject(new AppError('cancelled')))
		const timer = setTimeout(() => settle(null), limits.timeMs)
		signal?.addEventListener('abort', onAbort)
		// Only the worker posts here: how far it is, and its answer.
		worker.on('message', (message: Answer | WorkerProgress) => {
			if (isProgress(message)) onProgress?.(message.workerProgress)
			else settle(message)
		})
		worker.on('error', () => settle(null))
	})
}

function isProgress(message: unknown): message is WorkerProgress {
	return typeof message === 'object' && message !== null && 'workerProgress' in message
}
