import { readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { type CsvBatch, createCellScanner, SPARE_BYTES } from '../../shared/history/csv-cells'
import { CSV_LIMITS } from '../../shared/history/csv-scanner'
import { HistoryError } from '../../shared/history/history-error'
import type { ScanAnswer, ScanRequest } from './scan-messages'

const CHUNK_BYTES = 1024 * 1024
/** Batches under way: enough that neither thread waits for the other over a slow stretch. */
const TURNS = 4

/** Finds the rows of a CSV file while another thread makes tickets of them. It is stopped by being terminated. */
function run(): void {
	const port = parentPort
	if (port === null) return
	// Written by scan-in-worker, the only one who starts this worker.
	const { file, descriptor, plan, read } = workerData as ScanRequest
	const { delimiter, newline, firstLine } = plan
	const { maxColumns, maxRowBytes } = CSV_LIMITS
	const scanner = createCellScanner({ file, delimiter, newline, firstLine, maxColumns })
	const batches = Array.from({ length: TURNS }, sharedBatch)
	/** Whether the other thread has the arrays of a turn. */
	const known = batches.map((): CsvBatch | null => null)
	let sent = 0
	let rest: Uint8Array = new Uint8Array(0)
	let position = plan.startsAt
	const answer = (message: ScanAnswer) => port.postMessage(message)

	function send(batch: CsvBatch): void {
		const turn = sent++ % TURNS
		const before = known[turn] ?? null
		const isKnown = before !== null && sameArrays(before, batch)
		known[turn] = { ...batch }
		const { rowCount } = batch
		answer({ kind: 'batch', turn, batch: isKnown ? null : batch, rowCount, bytesSeen: position })
	}

	/** The batch whose turn it is, once the other thread has read it. */
	function nextBatch(size: number): CsvBatch {
		for (;;) {
			const count = Atomics.load(read, 0)
			if (sent - count < TURNS) break
			Atomics.wait(read, 0, count)
		}
		const batch = batches[sent % TURNS]!
		if (batch.bytes.length < size) batch.bytes = new Uint8Array(new SharedArrayBuffer(size))
		batch.rowCount = 0
		return batch
	}

	try {
		for (let isLast = false; !isLast; ) {
			const batch = nextBatch(rest.length + CHUNK_BYTES + SPARE_BYTES)
			batch.bytes.set(rest)
			const bytes = readBytes(descriptor, file, batch.bytes.subarray(rest.length, rest.length + CHUNK_BYTES), position)
			isLast = bytes === 0
			position += bytes
			const size = rest.length + bytes
			try {
				const end = size === 0 ? 0 : scanner.scan(batch, size, isLast)
				rest = Uint8Array.from(batch.bytes.subarray(end, size))
			} catch (error) {
				// What is wrong with a row before comes first.
				send(batch)
				throw error
			}
			if (size > 0) send(batch)
			if (!isLast && rest.length > maxRowBytes)
				throw new HistoryError({ code: 'row-too-long', file, line: scanner.line(), limitBytes: maxRowBytes })
		}
		answer({ kind: 'end' })
	} catch (error) {
		if (!(error instanceof HistoryError)) throw error
		answer({ kind: 'problem', problem: error.problem })
	}
}

/** Room for cells of eight bytes; where a file has shorter ones the scanner makes room of its own, which is then copied over. */
function sharedBatch(): CsvBatch {
	const cells = CHUNK_BYTES / 8
	return {
		bytes: new Uint8Array(new SharedArrayBuffer(CHUNK_BYTES + 65_536)),
		starts: new Int32Array(new SharedArrayBuffer(cells * 4)),
		ends: new Int32Array(new SharedArrayBuffer(cells * 4)),
		flags: new Uint8Array(new SharedArrayBuffer(cells)),
		rows: new Int32Array(new SharedArrayBuffer(cells)),
		rowCount: 0,
	}
}

/** Arrays that the scanner made itself are not shared: they are sent each time. */
function sameArrays(a: CsvBatch, b: CsvBatch): boolean {
	const isSame = a.bytes === b.bytes && a.starts === b.starts && a.ends === b.ends && a.flags === b.flags
	const arrays = [b.bytes, b.starts, b.ends, b.flags, b.rows]
	return isSame && a.rows === b.rows && arrays.every(({ buffer }) => buffer instanceof SharedArrayBuffer)
}

function readBytes(descriptor: number, file: string, into: Uint8Array, position: number): number {
	try {
		return readSync(descriptor, into, 0, into.length, position)
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
		throw new HistoryError({ code: 'unreadable', file, reason })
	}
}

run()
