import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/ipc/errors'
import type { Payload } from './payload'
import type { Renderer, RenderJob } from './render-job'
import type { RenderAnswer, RenderRequest } from './render-messages'

export type RenderDesk = {
	/** Rejects with AppError `cancelled` as soon as the signal is given, whatever is under way. */
	readonly render: (job: RenderJob, signal: AbortSignal) => Promise<Uint8Array>
	readonly close: () => Promise<void>
}

/** Makes files in a thread of its own, one after the other, started with the first job; without a built worker in this thread. */
export function createRenderDesk(workerPath: string | null): RenderDesk {
	const thread = workerPath === null ? ownThread() : workerThread(workerPath)
	let queue: Promise<unknown> = Promise.resolve()
	return {
		render: (job, signal) => {
			const made = queue.then(() => {
				if (signal.aborted) throw new AppError('cancelled')
				return thread.render(job, signal)
			})
			queue = made.catch(() => undefined)
			return made
		},
		close: async () => {
			await queue
			await thread.end()
		},
	}
}

type Thread = {
	/** Called for one job at a time. */
	readonly render: RenderDesk['render']
	readonly end: () => Promise<void>
}

function ownThread(): Thread {
	let renderer: Promise<Renderer> | null = null
	return {
		render: async (job, signal) => {
			renderer ??= import('./render-job').then(({ createRenderer }) => createRenderer())
			const bytes = await (await renderer)(job)
			if (signal.aborted) throw new AppError('cancelled')
			return bytes
		},
		end: async () => {},
	}
}

function workerThread(workerPath: string): Thread {
	let worker: Worker | null = null
	/** What the thread has of the job before. */
	let known: Payload | null = null

	async function end(): Promise<void> {
		const ended = worker
		worker = null
		known = null
		await ended?.terminate()
	}

	function render(job: RenderJob, signal: AbortSignal): Promise<Uint8Array> {
		worker ??= new Worker(workerPath)
		const started = worker
		const request: RenderRequest = { ...job, payload: job.payload === known ? null : job.payload }
		known = job.payload
		return new Promise<Uint8Array>((resolve, reject) => {
			const settle = (then: () => void) => {
				started.off('message', onAnswer)
				started.off('error', onError)
				started.off('exit', onExit)
				signal.removeEventListener('abort', onAbort)
				then()
			}
			// Only the worker posts here, and only these messages.
			const onAnswer = (answer: RenderAnswer) =>
				settle(() => (answer.kind === 'made' ? resolve(answer.bytes) : reject(errorOf(answer))))
			// A thread that died takes its job along; the next job gets a new one.
			const onError = (error: Error) => settle(() => void end().then(() => reject(error)))
			const onExit = () => onError(new Error('the thread ended before its answer'))
			// A page that is being drawn hears nothing, so its thread is ended.
			const onAbort = () => settle(() => void end().then(() => reject(new AppError('cancelled'))))
			started.on('message', onAnswer)
			started.on('error', onError)
			started.on('exit', onExit)
			signal.addEventListener('abort', onAbort)
			started.postMessage(request)
		})
	}

	return { render, end }
}

function errorOf(answer: RenderAnswer & { readonly kind: 'failed' }): Error {
	if (answer.code !== 'internal') return new AppError(answer.code, answer.detail)
	// Its own stack would tell of this file only.
	const error = new Error('making a file failed')
	error.stack = answer.stack
	return error
}
