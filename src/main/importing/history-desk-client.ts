import { Worker } from 'node:worker_threads'
import { HistoryError } from '../../shared/history/history-error'
import { AppError } from '../../shared/ipc/errors'
import type { DeskAnswer, DeskRequest, DeskResult } from './desk-messages'
import type { HistoryDesk, Judged, JudgeJob } from './history-desk'
import { buffersOf } from './worker-messages'

/** Who waits for a judgement: may give it up, and hears how far it is. */
export type JudgeWaiter = {
	readonly signal: AbortSignal
	readonly onProgress: (done: number, total: number) => void
}

export type DeskClient = Omit<HistoryDesk, 'judge'> & {
	readonly judge: (job: Omit<JudgeJob, 'kind'>, waiter?: JudgeWaiter) => Promise<Judged>
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
		judge: async (job, waiter) => {
			const watch = waiter && { isStopped: () => waiter.signal.aborted, onProgress: waiter.onProgress }
			return (await desk()).judge(job, watch)
		},
		whatIf: async (job) => (await desk()).whatIf(job),
		propose: async (job) => (await desk()).propose(job),
		ticketClock: async (job) => (await desk()).ticketClock(job),
		findTickets: async (job) => (await desk()).findTickets(job),
		figures: async (job) => (await desk()).figures(job),
		check: async (job) => (await desk()).check(job),
		shareCredits: async (job) => (await desk()).shareCredits(job),
		forget: async (id) => (await desk()).forget(id),
		close: async () => {},
	}
}

type ResultOf<Kind extends Exclude<keyof HistoryDesk, 'forget'>> = Awaited<ReturnType<HistoryDesk[Kind]>>

type Waiter = {
	readonly resolve: (result: DeskResult) => void
	readonly reject: (error: Error) => void
	readonly onProgress: JudgeWaiter['onProgress']
}

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
		if (answer.kind === 'progress') {
			waiter?.onProgress(answer.done, answer.total)
			return
		}
		waiting.delete(answer.ticket)
		if (answer.kind === 'done') waiter?.resolve(answer.result)
		else if (answer.kind === 'problem') waiter?.reject(new HistoryError(answer.problem))
		else waiter?.reject(new AppError(answer.code, answer.detail))
	}

	function ask(job: DeskRequest['job'], onProgress: Waiter['onProgress'] = () => {}): Promise<DeskResult> {
		worker ??= start()
		const ticket = ++tickets
		const request: DeskRequest = { ticket, job }
		const buffers = job.kind === 'store' ? buffersOf(job.history) : []
		return new Promise((resolve, reject) => {
			waiting.set(ticket, { resolve, reject, onProgress })
			worker?.postMessage(request, buffers)
		})
	}

	return {
		// A job of one kind is answered with the result of that kind.
		store: async (job) => (await ask({ kind: 'store', ...job })) as ResultOf<'store'>,
		judge: async (job, waiter) => {
			// The thread is busy while it judges and hears no message; memory it sees all the same.
			const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
			const onAbort = () => Atomics.store(stop, 0, 1)
			if (waiter?.signal.aborted) onAbort()
			waiter?.signal.addEventListener('abort', onAbort, { once: true })
			try {
				return (await ask({ kind: 'judge', ...job, stop }, waiter?.onProgress)) as ResultOf<'judge'>
			} finally {
				waiter?.signal.removeEventListener('abort', onAbort)
			}
		},
		whatIf: async (job) => (await ask({ kind: 'what-if', ...job })) as ResultOf<'whatIf'>,
		propose: async (job) => (await ask({ kind: 'propose', ...job })) as ResultOf<'propose'>,
		ticketClock: async (job) => (await ask({ kind: 'ticket-clock', ...job })) as ResultOf<'ticketClock'>,
		findTickets: async (job) => (await ask({ kind: 'find-tickets', ...job })) as ResultOf<'findTickets'>,
		figures: async (job) => (await ask({ kind: 'figures', ...job })) as ResultOf<'figures'>,
		check: async (job) => (await ask({ kind: 'check', ...job })) as ResultOf<'check'>,
		shareCredits: async (job) => (await ask({ kind: 'share-credits', ...job })) as ResultOf<'shareCredits'>,
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
