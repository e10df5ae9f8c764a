import { Worker } from 'node:worker_threads'
import { HistoryError } from '../../shared/history/history-error'
import { AppError } from '../../shared/ipc/errors'
import type { Proposal } from '../../shared/realism/propose'
import type { WhatIf } from '../../shared/realism/what-if'
import type { DeskAnswer, DeskRequest, DeskResult } from './desk-messages'
import type { HistoryDesk, Judged, Stored } from './history-desk'
import { buffersOf } from './worker-messages'

export type DeskClient = HistoryDesk & {
	/** Waits for the jobs under way. */
	readonly close: () => Promise<void>
}

/** A desk in a thread of its own, started with the first job; without a built worker it works in this thread. */
export function createDeskClient(workerPath: string | null): DeskClient {
	return workerPath === null ? deskInThisThread() : deskInWorker(workerPath)
}

function deskInThisThread(): DeskClient {
	// Loaded with the first job: it brings the list of holidays along.
	let loaded: Promise<HistoryDesk> | null = null
	const desk = () => {
		loaded ??= import('./history-desk').then(({ createHistoryDesk }) => createHistoryDesk())
		return loaded
	}
	return {
		store: async (job) => (await desk()).store(job),
		judge: async (job) => (await desk()).judge(job),
		whatIf: async (job) => (await desk()).whatIf(job),
		propose: async (job) => (await desk()).propose(job),
		forget: async (id) => (await desk()).forget(id),
		close: async () => {},
	}
}

type Waiter = { readonly resolve: (result: DeskResult) => void; readonly reject: (error: Error) => void }

function deskInWorker(workerPath: string): DeskClient {
	const waiting = new Map<number, Waiter>()
	let worker: Worker | null = null
	let tickets = 0

	function start(): Worker {
		const started = new Worker(workerPath)
		// Only the worker posts here, and only these messages.
		started.on('message', (answer: DeskAnswer) => settle(answer))
		started.on('error', (error) => {
			// A thread that died takes its jobs along; the next job gets a new one.
			if (worker === started) worker = null
			for (const { reject } of waiting.values()) reject(error)
			waiting.clear()
		})
		return started
	}

	function settle(answer: DeskAnswer): void {
		const waiter = waiting.get(answer.ticket)
		waiting.delete(answer.ticket)
		if (answer.kind === 'done') waiter?.resolve(answer.result)
		else if (answer.kind === 'problem') waiter?.reject(new HistoryError(answer.problem))
		else waiter?.reject(new AppError(answer.code, answer.detail))
	}

	function ask(job: DeskRequest['job']): Promise<DeskResult> {
		worker ??= start()
		const ticket = ++tickets
		const request: DeskRequest = { ticket, job }
		const buffers = job.kind === 'store' ? buffersOf(job.history) : []
		return new Promise((resolve, reject) => {
			waiting.set(ticket, { resolve, reject })
			worker?.postMessage(request, buffers)
		})
	}

	return {
		// A job of one kind is answered with the result of that kind.
		store: async (job) => (await ask({ kind: 'store', ...job })) as Stored,
		judge: async (job) => (await ask({ kind: 'judge', ...job })) as Judged,
		whatIf: async (job) => (await ask({ kind: 'what-if', ...job })) as WhatIf,
		propose: async (job) => (await ask({ kind: 'propose', ...job })) as Proposal,
		forget: async (id) => {
			if (worker !== null) await ask({ kind: 'forget', id })
		},
		close: async () => {
			const open = [...waiting.values()]
			if (worker === null) return
			// The queue of the worker is worked off in order, so the answer to a last job means that all are done.
			if (open.length > 0) await ask({ kind: 'forget', id: '' }).catch(() => null)
			await worker.terminate()
			worker = null
		},
	}
}
