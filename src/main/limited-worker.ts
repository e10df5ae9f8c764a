import { Worker } from 'node:worker_threads'

export type WorkerLimits = { readonly timeMs: number; readonly memoryMb: number }

/**
 * One question to a built worker, which gets `data` and posts one answer. Null where it took too long, too much memory, or failed in a way
 * that nobody foresaw: with a stranger's file either way the file is at fault.
 */
export function askWorker<Answer>(workerPath: string, data: unknown, limits: WorkerLimits): Promise<Answer | null> {
	return new Promise((resolve) => {
		const worker = new Worker(workerPath, {
			workerData: data,
			resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
		})
		const settle = (answer: Answer | null) => {
			clearTimeout(timer)
			void worker.terminate().then(() => resolve(answer))
		}
		const timer = setTimeout(() => settle(null), limits.timeMs)
		// Only the worker posts here, and only its answer.
		worker.on('message', (answer: Answer) => settle(answer))
		worker.on('error', () => settle(null))
	})
}
