import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { History } from '../../shared/history/history'
import { type HistorySummary, historySummary } from '../../shared/realism/history-summary'

/** Below this a thread takes longer to start than a summary takes. */
const MANY_TICKETS = 200_000

const besideTheBuild = fileURLToPath(new URL('summary-worker.cjs', import.meta.url))

/** The built worker; null where the sources run as they are. */
export function builtSummaryWorker(): string | null {
	return existsSync(besideTheBuild) ? besideTheBuild : null
}

/**
 * What a history holds, summed up in a thread of its own while this one judges by it. A copy is sent, without the text that
 * no figure reads. Where there is no worker, where few tickets make it pointless or the thread fails, this thread does it,
 * when the answer is asked for.
 */
export function sumUpAside(
	history: History,
	{ workerPath = builtSummaryWorker(), manyTickets = MANY_TICKETS } = {},
): () => Promise<HistorySummary> {
	if (workerPath === null || (history.tickets?.count ?? 0) < manyTickets) return async () => historySummary(history)
	const worker = new Worker(workerPath)
	const found = new Promise<HistorySummary | null>((resolve) => {
		// Only the worker posts here, and only this.
		worker.once('message', (summary: HistorySummary) => resolve(summary))
		worker.once('error', () => resolve(null))
		worker.once('exit', () => resolve(null))
	})
	worker.postMessage({ ...history, tickets: { ...history.tickets, kept: null } })
	return async () => {
		const summary = await found
		await worker.terminate()
		return summary ?? historySummary(history)
	}
}
