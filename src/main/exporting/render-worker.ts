import { parentPort } from 'node:worker_threads'
import { AppError } from '../../shared/ipc/errors'
import type { Payload } from './payload'
import { createRenderer } from './render-job'
import type { RenderAnswer, RenderRequest } from './render-messages'

const render = createRenderer()
let payload: Payload | null = null
let queue: Promise<void> = Promise.resolve()

// Only render-desk posts here, and only these messages.
parentPort?.on('message', (request: RenderRequest) => {
	queue = queue.then(async () => parentPort?.postMessage(await answer(request)))
})

async function answer(request: RenderRequest): Promise<RenderAnswer> {
	try {
		payload = request.payload ?? payload
		if (payload === null) throw new Error('a job came before its payload')
		return { kind: 'made', bytes: await render({ ...request, payload }) }
	} catch (error) {
		const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
		if (error instanceof AppError) return { kind: 'failed', code: error.code, detail: error.detail, stack }
		return { kind: 'failed', code: 'internal', detail: '', stack }
	}
}
