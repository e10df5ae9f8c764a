import { readSync } from 'node:fs'
import { type CsvBatch, createBatch, createCellScanner, SPARE_BYTES } from '../../shared/history/csv-cells'
import type { CsvPlan } from '../../shared/history/csv-file'
import { CSV_LIMITS } from '../../shared/history/csv-scanner'
import { HistoryError } from '../../shared/history/history-error'
import { createSimdMarks } from './simd-marks'

/** Small enough that what the scanner found is still at hand when its cells are read. */
const CHUNK_BYTES = 256 * 1024

export type Place = {
	/** Byte of the file at which a row begins, and its line. */
	readonly at: number
	readonly line: number
}

/**
 * Hands over every row that begins from a place on up to byte `until`, batch by batch; after each it yields how far it has read.
 * Returns where the next row begins. Throws HistoryError `unreadable`, `row-too-long` and what scanner and taker say.
 */
export type RowTaker = (from: Place, until: number) => Generator<number, Place>

export function createRowTaker(
	{ file, descriptor, plan }: { readonly file: string; readonly descriptor: number; readonly plan: CsvPlan },
	take: (batch: CsvBatch, bytesSeen: number) => void,
): RowTaker {
	const { delimiter, newline } = plan
	const { maxColumns, maxRowBytes } = CSV_LIMITS
	const { room, findMarks } = createSimdMarks(2 * CHUNK_BYTES + SPARE_BYTES)
	const batch = createBatch(0)
	batch.bytes = room
	const scanner = createCellScanner({ file, delimiter, newline, firstLine: plan.firstLine, maxColumns, findMarks })

	return function* (from, until) {
		scanner.jumpTo(from.line)
		let position = from.at
		/** Bytes of the row that is not finished yet, at the front of the batch. */
		let kept = 0
		for (;;) {
			// Beyond the end only the row is wanted that reaches over it.
			const isBeyond = position >= until
			const wanted = isBeyond ? CHUNK_BYTES : Math.min(CHUNK_BYTES, until - position)
			makeRoom(kept, wanted)
			const bytes = readBytes(descriptor, file, batch.bytes.subarray(kept, kept + wanted), position)
			position += bytes
			const size = kept + bytes
			const rest = size === 0 ? 0 : scanRows(size, bytes === 0, isBeyond ? 1 : undefined)
			const at = position - size + rest
			yield position
			if (bytes === 0 || at >= until) return { at, line: scanner.line() }
			batch.bytes.copyWithin(0, rest, size)
			kept = size - rest
			if (kept > maxRowBytes)
				throw new HistoryError({ code: 'row-too-long', file, line: scanner.line(), limitBytes: maxRowBytes })
		}

		/** What is wrong with a row before comes first. */
		function scanRows(size: number, isLast: boolean, maxRows: number | undefined): number {
			batch.rowCount = 0
			try {
				return scanner.scan(batch, size, isLast, maxRows)
			} finally {
				take(batch, position)
			}
		}
	}

	function makeRoom(kept: number, more: number): void {
		if (batch.bytes.length >= kept + more + SPARE_BYTES) return
		const longer = new Uint8Array(2 * (kept + more) + SPARE_BYTES)
		longer.set(batch.bytes.subarray(0, kept))
		batch.bytes = longer
	}
}

/** Fewer bytes than there is room for only at the end of the file. */
export function readBytes(descriptor: number, file: string, into: Uint8Array, position: number): number {
	try {
		return readSync(descriptor, into, 0, into.length, position)
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
		throw new HistoryError({ code: 'unreadable', file, reason })
	}
}
