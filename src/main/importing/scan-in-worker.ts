import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CsvBatch } from '../../shared/history/csv-cells'
import type { BatchReader, CsvPlan } from '../../shared/history/csv-file'
import { HistoryError } from '../../shared/history/history-error'
import type { ScanAnswer, ScanRequest } from './scan-messages'

/** Below this starting a thread costs more than it saves. */
export const MANY_BYTES = 8 * 1024 * 1024

const besideTheBuild = fileURLToPath(new URL('scan-worker.cjs', import.meta.url))

/** The built scanner; null where the sources run as they are. */
export function builtScanner(): string | null {
	return existsSync(besideTheBuild) ? besideTheBuild : null
}

type Scan = {
	readonly scannerPath: string
	readonly file: string
	readonly descriptor: number
	readonly plan: CsvPlan
	readonly reader: BatchReader
	/** Told after each batch; what it throws stops the scan. */
	readonly onBytes: (bytesSeen: number) => void
}

/**
 * Two threads for one file: the other finds the rows, this one takes them. Resolves when all rows are taken; rejects with what
 * the scanner, the reader or `onBytes` say, and the other thread has ended then.
 */
export function scanInWorker({ scannerPath, file, descriptor, plan, reader, onBytes }: Scan): Promise<void> {
	const read = new Int32Array(new SharedArrayBuffer(4))
	const workerData: ScanRequest = { file, descriptor, plan, read }
	const batches: CsvBatch[] = []
	return new Promise((resolve, reject) => {
		const worker = new Worker(scannerPath, { workerData })
		let isSettled = false
		const settle = (end: () => void) => {
			if (isSettled) return
			isSettled = true
			void worker.terminate().then(end, end)
		}
		// Only the scanner posts here, and only these messages.
		worker.on('message', (answer: ScanAnswer) => {
			if (isSettled) return
			try {
				if (answer.kind === 'problem') throw new HistoryError(answer.problem)
				if (answer.kind === 'end') {
					reader.finish()
					settle(resolve)
					return
				}
				const { turn, rowCount, bytesSeen } = answer
				const batch = answer.batch ?? batches[turn]!
				batches[turn] = batch
				batch.rowCount = rowCount
				reader.take(batch, bytesSeen)
				Atomics.add(read, 0, 1)
				Atomics.notify(read, 0)
				onBytes(bytesSeen)
			} catch (error) {
				settle(() => reject(error))
			}
		})
		worker.on('error', (error) => settle(() => reject(error)))
	})
}
