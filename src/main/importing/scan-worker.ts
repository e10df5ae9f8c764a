import { readSync } from 'node:fs'
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { type CsvBatch, createBatch, createCellScanner, SPARE_BYTES } from '../../shared/history/csv-cells'
import { CSV_LIMITS } from '../../shared/history/csv-scanner'
import { HistoryError } from '../../shared/history/history-error'
import { batchBuffers, type ScanAnswer, type ScanRequest, type ScanReturn } from './scan-messages'

const CHUNK_BYTES = 1024 * 1024
/** Batches under way: enough that neither thread waits for the other over a slow stretch. */
const MOST_BATCHES = 4

/** Finds the rows of a CSV file while another thread makes tickets of them. It is stopped by being terminated. */
function run(): void {
	const port = parentPort
	if (port === null) return
	// Written by scan-in-worker, the only one who starts this worker.
	const { file, descriptor, plan, returned } = workerData as ScanRequest
	const { delimiter, newline, firstLine } = plan
	const { maxColumns, maxRowBytes } = CSV_LIMITS
	const scanner = createCellScanner({ file, delimiter, newline, firstLine, maxColumns })
	let made = 0
	let taken = 0
	let rest: Uint8Array = new Uint8Array(0)
	let position = plan.startsAt
	const send = (batch: CsvBatch) => {
		const answer: ScanAnswer = { kind: 'batch', batch, bytesSeen: position }
		port.postMessage(answer, batchBuffers(batch))
	}
	try {
		for (let isLast = false; !isLast; ) {
			const batch = nextBatch(rest.length + CHUNK_BYTES + SPARE_BYTES)
			batch.bytes.set(rest)
			const bytes = read(descriptor, file, batch.bytes.subarray(rest.length, rest.length + CHUNK_BYTES), position)
			isLast = bytes === 0
			position += bytes
			const size = rest.length + bytes
			try {
				const end = size === 0 ? 0 : scanner.scan(batch, size, isLast)
				rest = batch.bytes.slice(end, size)
			} catch (error) {
				// What is wrong with a row before comes first.
				send(batch)
				throw error
			}
			if (size > 0) send(batch)
			if (!isLast && rest.length > maxRowBytes)
				throw new HistoryError({ code: 'row-too-long', file, line: scanner.line(), limitBytes: maxRowBytes })
		}
		port.postMessage({ kind: 'end' } satisfies ScanAnswer)
	} catch (error) {
		if (!(error instanceof HistoryError)) throw error
		port.postMessage({ kind: 'problem', problem: error.problem } satisfies ScanAnswer)
	}

	/** One that came back, or a new one while there are few. */
	function nextBatch(size: number): CsvBatch {
		const batch = made < MOST_BATCHES ? createBatch(size) : takeBack()
		made = Math.min(MOST_BATCHES, made + 1)
		if (batch.bytes.length < size) batch.bytes = new Uint8Array(size)
		batch.rowCount = 0
		return batch
	}

	function takeBack(): CsvBatch {
		for (;;) {
			const seen = Atomics.load(returned, 0)
			// Posted by scan-in-worker, which posts nothing else.
			const message = receiveMessageOnPort(port!) as { message: ScanReturn } | undefined
			if (message !== undefined) {
				taken++
				return message.message.batch
			}
			if (seen === taken) Atomics.wait(returned, 0, seen)
		}
	}
}

function read(descriptor: number, file: string, into: Uint8Array, position: number): number {
	try {
		return readSync(descriptor, into, 0, into.length, position)
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
		throw new HistoryError({ code: 'unreadable', file, reason })
	}
}

run()
