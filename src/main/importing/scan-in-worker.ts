import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { BatchReader, CsvPlan } from '../../shared/history/csv-file'
import type { HistoryOptions, PortionReader } from '../../shared/history/history-reader'
import { buffersOf } from '../../shared/history/ticket-portion'
import { createRowTaker, type Place } from './row-taker'
import type { ReadPortion, ScanAnswer, ScanRequest } from './scan-messages'
import { createStretches, takeFirst } from './stretches'

/** Below this starting a thread costs more than it saves. */
export const MANY_BYTES = 8 * 1024 * 1024
/** More threads would wait for the disk. */
const MOST_WORKERS = 3

const besideTheBuild = fileURLToPath(new URL('scan-worker.cjs', import.meta.url))

/** The built scanner; null where the sources run as they are. */
export function builtScanner(): string | null {
	return existsSync(besideTheBuild) ? besideTheBuild : null
}

type Scan = {
	readonly scannerPath: string
	readonly file: string
	readonly descriptor: number
	readonly fileBytes: number
	readonly plan: CsvPlan
	readonly options: HistoryOptions
	readonly reader: BatchReader & PortionReader
	/** Told after each batch; what it throws stops the scan. */
	readonly onBytes: (bytesSeen: number) => void
}

/**
 * Several threads for one file: this one reads it from the front, others from the back. Where a row begins in the middle of
 * a file they can only guess; what they read counts if it begins exactly where the rows before it end, else this thread
 * reads it again. So the outcome, faults included, is that of one thread. Resolves when all rows are taken; rejects with
 * what the reader or `onBytes` say, and the other threads have ended then.
 */
export async function scanInWorker(scan: Scan): Promise<void> {
	const { file, descriptor, fileBytes, plan, options, reader, onBytes } = scan
	const stretches = createStretches(fileBytes)
	// Taken before anybody else can: the header is for this thread.
	let mine = takeFirst(stretches, 0)
	const helpers = startHelpers(scan.scannerPath, { file, descriptor, plan, options, stretches })
	const take = createRowTaker({ file, descriptor, plan }, reader.take)
	let place: Place = { at: plan.startsAt, line: plan.firstLine }
	try {
		let own = 0
		for (; mine >= 0; mine = takeFirst(stretches, own)) {
			await readUpToEnd(mine)
			own++
		}
		for (let index = own; index < stretches.count; index++) {
			const portion = await helpers.portionOf(index)
			if (portion?.from === place.at && reader.absorb(portion.table, place.line)) {
				place = { at: portion.to, line: place.line + portion.lines }
				letGo(buffersOf(portion.table.tickets))
			} else await readUpToEnd(index)
		}
		reader.finish()
	} finally {
		await helpers.stop()
	}

	async function readUpToEnd(index: number): Promise<void> {
		if (place.at >= endOf(index)) return
		const rows = take(place, endOf(index))
		for (;;) {
			const step = rows.next()
			if (step.done) {
				place = step.value
				return
			}
			onBytes(step.value + helpers.answers() * stretches.size)
			// Others want to be heard: answers of the threads, and who wants to stop all this.
			await setImmediate()
		}
	}

	function endOf(index: number): number {
		return index === stretches.count - 1 ? Number.POSITIVE_INFINITY : (index + 1) * stretches.size
	}
}

/** Gives memory back at once. Nothing is made while portions are absorbed, so that a collection would come too late. */
function letGo(buffers: ArrayBuffer[]): void {
	const { port1 } = new MessageChannel()
	port1.close()
	port1.postMessage(null, buffers)
}

function startHelpers(scannerPath: string, request: ScanRequest) {
	const found = new Map<number, ReadPortion | null>()
	let answers = 0
	let failure: { readonly error: unknown } | null = null
	let wake = () => {}
	const workers = Array.from({ length: Math.max(1, Math.min(availableParallelism() - 1, MOST_WORKERS)) }, () => {
		const worker = new Worker(scannerPath, { workerData: request })
		// Only the scanner posts here, and only these messages.
		worker.on('message', ({ index, portion }: ScanAnswer) => {
			answers++
			found.set(index, portion)
			wake()
		})
		worker.on('error', (error) => {
			failure = { error }
			wake()
		})
		return worker
	})

	/** Of a stretch that a helper took. */
	async function portionOf(index: number): Promise<ReadPortion | null> {
		while (!found.has(index)) {
			if (failure !== null) throw failure.error
			await new Promise<void>((resolve) => {
				wake = resolve
			})
		}
		const portion = found.get(index) ?? null
		found.delete(index)
		return portion
	}

	return { portionOf, answers: () => answers, stop: () => Promise.all(workers.map((worker) => worker.terminate())) }
}
