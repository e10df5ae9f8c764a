import { parentPort } from 'node:worker_threads'
import type { History } from '../../shared/history/history'
import { historySummary } from '../../shared/realism/history-summary'

// Only summary-thread posts here, one history.
parentPort?.once('message', (history: History) => {
	parentPort?.postMessage(historySummary(history))
})
