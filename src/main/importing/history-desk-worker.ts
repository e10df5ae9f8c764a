import { parentPort } from 'node:worker_threads'
import { HistoryError } from '../../shared/history/history-error'
import { AppError } from '../../shared/ipc/errors'
import type { DeskAnswer, DeskRequest, WatchedJudgeJob } from './desk-messages'
import { createHistoryDesk, type JudgeWatch } from './history-desk'

const desk = createHistoryDesk()
/** One job at a time, in the order of the requests. */
let queue: Promise<void> = Promise.resolve()

// Only history-desk-client posts here, and only these messages.
parentPort?.on('message', (request: DeskRequest) => {
	queue = queue.then(async () => parentPort?.postMessage(await answer(request)))
})

async function answer({ ticket, job }: DeskRequest): Promise<DeskAnswer> {
	try {
		switch (job.kind) {
			case 'store':
				return { ticket, kind: 'done', result: await desk.store(job) }
			case 'judge':
				return { ticket, kind: 'done', result: await desk.judge(job, watchOf(ticket, job)) }
			case 'what-if':
				return { ticket, kind: 'done', result: await desk.whatIf(job) }
			case 'propose':
				return { ticket, kind: 'done', result: await desk.propose(job) }
			case 'ticket-clock':
				return { ticket, kind: 'done', result: await desk.ticketClock(job) }
			case 'find-tickets':
				return { ticket, kind: 'done', result: await desk.findTickets(job) }
			case 'figures':
				return { ticket, kind: 'done', result: await desk.figures(job) }
			case 'check':
				return { ticket, kind: 'done', result: await desk.check(job) }
			case 'share-credits':
				return { ticket, kind: 'done', result: await desk.shareCredits(job) }
			case 'forget':
				await desk.forget(job.id)
				return { ticket, kind: 'done', result: null }
		}
	} catch (error) {
		if (error instanceof HistoryError) return { ticket, kind: 'problem', problem: error.problem }
		if (error instanceof AppError) return { ticket, kind: 'error', code: error.code, detail: error.detail }
		const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
		return { ticket, kind: 'error', code: 'internal', detail }
	}
}

function watchOf(ticket: number, { stop }: WatchedJudgeJob): JudgeWatch {
	return {
		isStopped: () => Atomics.load(stop, 0) !== 0,
		onProgress: (done, total) => {
			const answer: DeskAnswer = { ticket, kind: 'progress', done, total }
			parentPort?.postMessage(answer)
		},
	}
}
