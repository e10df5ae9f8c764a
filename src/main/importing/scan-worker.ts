import { parentPort, workerData } from 'node:worker_threads'
import type { CsvBatch } from '../../shared/history/csv-cells'
import { HistoryError } from '../../shared/history/history-error'
import { createHistoryReader } from '../../shared/history/history-reader'
import { guessRowStart } from '../../shared/history/row-start'
import { buffersOf } from '../../shared/history/ticket-portion'
import { createRowTaker, type Place, readBytes } from './row-taker'
import type { ReadPortion, ScanAnswer, ScanRequest } from './scan-messages'
import { takeLast } from './stretches'

/** Enough to see some rows, or else some long ones. */
const LOOK_BYTES = [16 * 1024, 1024 * 1024]

/** Reads stretches from the back of a CSV file while another thread reads from its front. It ends when none is left. */
function run(port: NonNullable<typeof parentPort>): void {
	// Written by scan-in-worker, the only one who starts this worker.
	const request = workerData as ScanRequest
	const header = headerOf(request)
	const columns = header === null ? null : columnsOf(request, header)
	// The other thread reads it all, and says what is wrong.
	if (header === null || columns === null) return
	const readStretch = createStretchReader(request, header, columns)
	for (let index = takeLast(request.stretches); index >= 0; index = takeLast(request.stretches)) {
		const portion = orNull(() => readStretch(index))
		const answer: ScanAnswer = { index, portion }
		port.postMessage(answer, portion === null ? [] : buffersOf(portion.table.tickets))
	}
}

/** The first row, as a batch of its own. */
function headerOf(request: ScanRequest): CsvBatch | null {
	const { startsAt, firstLine } = request.plan
	let header: CsvBatch | null = null
	const take = createRowTaker(request, (batch) => {
		if (batch.rowCount > 0) header = batch
	})
	return orNull(() => {
		drain(take({ at: startsAt, line: firstLine }, startsAt + 1))
		return header
	})
}

/** How many columns a row has; null where the rows of this file are not read in portions. */
function columnsOf(request: ScanRequest, header: CsvBatch): number | null {
	const layout = orNull(() => openReader(request, header, 0).layout())
	return layout?.hasPortions ? layout.columns : null
}

function openReader({ file, plan, options }: ScanRequest, header: CsvBatch, bytes: number) {
	const reader = createHistoryReader(options).batches(file, plan, bytes)
	reader.take(header, 0)
	return reader
}

function createStretchReader(
	request: ScanRequest,
	header: CsvBatch,
	columns: number,
): (index: number) => ReadPortion | null {
	const { size, count } = request.stretches
	let from = 0
	let reader = openReader(request, header, size)
	const take = createRowTaker(request, (batch, bytesSeen) => reader.take(batch, bytesSeen - from))
	return (index) => {
		from = rowStartIn(request, index * size, columns)
		if (from < 0) return null
		reader = openReader(request, header, size)
		const end = drain(take({ at: from, line: 1 }, index === count - 1 ? Number.POSITIVE_INFINITY : (index + 1) * size))
		const table = reader.portion()
		return table && { from, to: end.at, lines: end.line - 1, table }
	}
}

/** Byte at which the first row from byte `at` on seems to begin; -1 where none does. */
function rowStartIn({ file, descriptor, plan }: ScanRequest, at: number, columns: number): number {
	const before = at - 1
	let start = -1
	for (let nth = 0; start < 0 && nth < LOOK_BYTES.length; nth++) {
		const look = new Uint8Array(LOOK_BYTES[nth]!)
		const seen = readBytes(descriptor, file, look, before)
		start = guessRowStart(look.subarray(0, seen), columns, plan)
	}
	return start < 0 ? -1 : before + start
}

function drain(rows: Generator<number, Place>): Place {
	for (;;) {
		const step = rows.next()
		if (step.done) return step.value
	}
}

/** What is wrong with a file is for the other thread to say, which knows the line: it then reads the stretch itself. */
function orNull<Found>(read: () => Found): Found | null {
	try {
		return read()
	} catch (error) {
		if (error instanceof HistoryError) return null
		throw error
	}
}

if (parentPort !== null) run(parentPort)
