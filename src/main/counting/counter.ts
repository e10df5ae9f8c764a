import { Worker } from 'node:worker_threads'
import type { Points } from '../agreement-points'
import type { CountQuestion } from './count-points'

export type Counter = {
	/** Asked one after the other. Null where the agreement cannot be counted. */
	readonly count: (question: CountQuestion) => Promise<Points | null>
	/** Gives the thread back; the next question starts another. What is being counted is given up. */
	readonly end: () => Promise<void>
}

/**
 * Counts in a thread of its own: the rules take half a second for a long agreement, and the window waits for whatever the main thread does.
 * Without a built worker in this thread.
 */
export function createCounter(workerPath: string | null): Counter {
	return workerPath === null ? counterInThisThread() : counterInWorker(workerPath)
}

function counterInThisThread(): Counter {
	return { count: async (question) => (await import('./count-points')).countFile(question), end: async () => {} }
}

function counterInWorker(workerPath: string): Counter {
	let worker: Worker | null = null

	function start(): Worker {
		// Its end tells as much, to whoever waits.
		return new Worker(workerPath).on('error', () => undefined)
	}

	async function end(): Promise<void> {
		const ended = worker
		worker = null
		await ended?.terminate()
	}

	return {
		count: (question) => {
			worker ??= start()
			const asked = worker
			return new Promise((resolve) => {
				const settle = (points: Points | null) => {
					asked.off('message', settle).off('exit', onExit)
					resolve(points)
				}
				const onExit = () => {
					// A thread that died, or was ended, counts nothing; the next question gets a new one.
					if (worker === asked) worker = null
					settle(null)
				}
				// Only the worker posts here, and only this.
				asked.on('message', settle).on('exit', onExit)
				asked.postMessage(question)
			})
		},
		end,
	}
}
