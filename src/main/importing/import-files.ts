import { type FileHandle, open, stat } from 'node:fs/promises'
import { csvPlan } from '../../shared/history/csv-file'
import type { History } from '../../shared/history/history'
import { HistoryError } from '../../shared/history/history-error'
import { createHistoryReader, type HistoryOptions, type HistoryReader } from '../../shared/history/history-reader'
import { type ByteSource, fileSource } from './byte-source'
import { containerOf } from './container'
import { readJson } from './read-json'
import { readSheets } from './read-sheets'
import { builtScanner, MANY_BYTES, scanInWorker } from './scan-in-worker'

export type ImportProgress = { readonly bytesRead: number; readonly bytesTotal: number }

export type ImportRequest = {
	readonly paths: readonly string[]
	readonly options: HistoryOptions
	readonly onProgress?: (progress: ImportProgress) => void
	readonly signal?: AbortSignal
	readonly limits?: ImportLimits
	/** The built scanner, for further threads; null does without, and so do small files. The one beside the build unless said. */
	readonly scannerPath?: string | null
}

export type ImportLimits = { readonly maxFileBytes: number }
export const IMPORT_LIMITS: ImportLimits = { maxFileBytes: 8 * 1024 ** 3 }

const CHUNK_BYTES = 1024 * 1024
const PROGRESS_EVERY_MS = 100

/**
 * Reads export files chunk by chunk, long ones with the help of other threads; memory grows with the tickets, not with the text. Rejects with
 * HistoryError: `cancelled` once the signal is given, `unreadable`, `file-too-large` or what the reader says.
 */
export async function importFiles(request: ImportRequest): Promise<History> {
	const { paths, options, onProgress, signal, scannerPath = builtScanner() } = request
	const limits = request.limits ?? IMPORT_LIMITS
	const handles: { path: string; handle: FileHandle; size: number }[] = []
	try {
		for (const path of paths) handles.push(await openExport(path, limits))
		const bytesTotal = handles.reduce((sum, { size }) => sum + size, 0)
		const readerOptions = { ...options, isOneOfMany: paths.length > 1 }
		const reader = createHistoryReader(readerOptions)
		// One buffer for all: the reader copies what it must keep of a chunk.
		const buffer = new Uint8Array(CHUNK_BYTES)
		let bytesRead = 0
		let reportedAt = 0
		const showProgress = () => {
			const now = performance.now()
			if (!onProgress || now - reportedAt < PROGRESS_EVERY_MS) return
			reportedAt = now
			onProgress({ bytesRead: Math.min(bytesRead, bytesTotal), bytesTotal })
		}
		for (const opened of handles) {
			const { path, handle, size } = opened
			const before = bytesRead
			const source = fileSource(path, opened, (from, bytes) => {
				if (signal?.aborted) throw new HistoryError({ code: 'cancelled' })
				// A workbook and JSON are read more than once; progress is the furthest place reached.
				bytesRead = Math.max(bytesRead, before + Math.min(size, from + bytes))
				showProgress()
			})
			if (await readContainer(source, reader)) {
				bytesRead = before + size
				continue
			}
			const plan = scannerPath === null || size < MANY_BYTES ? null : csvPlan(path, await source.read(0, CHUNK_BYTES))
			bytesRead = before
			if (scannerPath !== null && plan !== null) {
				await scanInWorker({
					...{ scannerPath, file: path, descriptor: handle.fd, fileBytes: size, plan, options: readerOptions },
					reader: reader.batches(path, plan, size),
					onBytes: (bytes) => {
						if (signal?.aborted) throw new HistoryError({ code: 'cancelled' })
						bytesRead = before + bytes
						showProgress()
					},
				})
				continue
			}
			const file = reader.file(path, size)
			for (;;) {
				if (signal?.aborted) throw new HistoryError({ code: 'cancelled' })
				const bytes = await readChunk(handle, path, buffer)
				if (bytes === 0) break
				file.push(buffer.subarray(0, bytes))
				bytesRead += bytes
				showProgress()
			}
			file.finish()
		}
		const history = reader.finish()
		onProgress?.({ bytesRead, bytesTotal })
		return history
	} finally {
		for (const { handle } of handles) await handle.close()
	}
}

/** Reads a file that is not CSV; false where it is. */
async function readContainer(source: ByteSource, reader: HistoryReader): Promise<boolean> {
	const container = await containerOf(source)
	switch (container) {
		case 'csv':
			return false
		case 'workbook':
			await readSheets(source, reader)
			return true
		case 'json':
			await readJson(source, reader)
			return true
		case 'encrypted-workbook':
			throw new HistoryError({ code: 'encrypted', file: source.name })
		case 'old-workbook':
			throw new HistoryError({ code: 'old-workbook', file: source.name })
	}
}

async function openExport(path: string, limits: ImportLimits) {
	let handle: FileHandle | null = null
	try {
		// Asked before opening: a pipe that nobody writes to would keep us waiting for ever.
		const found = await stat(path)
		if (!found.isFile()) throw new HistoryError({ code: 'unreadable', file: path, reason: 'not-a-file' })
		handle = await open(path, 'r')
		const { size } = await handle.stat()
		if (size > limits.maxFileBytes)
			throw new HistoryError({ code: 'file-too-large', file: path, limitBytes: limits.maxFileBytes })
		return { path, handle, size }
	} catch (error) {
		await handle?.close()
		throw asHistoryError(error, path)
	}
}

async function readChunk(handle: FileHandle, path: string, buffer: Uint8Array): Promise<number> {
	try {
		const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
		return bytesRead
	} catch (error) {
		throw asHistoryError(error, path)
	}
}

function asHistoryError(error: unknown, file: string): HistoryError {
	if (error instanceof HistoryError) return error
	const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
	return new HistoryError({ code: 'unreadable', file, reason })
}
