import { cellText } from './cell-text'
import type { CsvBatch } from './csv-cells'
import { type CsvRow, type CsvScanner, createCsvScanner, createReplay } from './csv-scanner'
import { sniffDialect } from './delimiter'
import { createTranscoder, detectEncoding, looksBinary } from './encoding'
import { HistoryError } from './history-error'
import type { TableInfo, TableReader } from './row-source'

const HEAD_BYTES = 65_536

export type FileReader = { readonly push: (chunk: Uint8Array) => void; readonly finish: () => void }

/** How the rows of a CSV file are to be found, from its first bytes. */
export type CsvPlan = {
	/** Byte at which its text begins, after a byte order mark and a line that names the delimiter. */
	readonly startsAt: number
	readonly delimiter: number
	readonly newline: number
	readonly firstLine: number
}

/** Takes rows that were found elsewhere, in the order of the file. */
export type BatchReader = {
	/** `bytesSeen` of the file stand before the end of the batch. */
	readonly take: (batch: CsvBatch, bytesSeen: number) => void
	readonly finish: () => void
}

/**
 * The plan of a file whose first bytes are `head`, 64 kB or more; null where it must be transcoded first and so cannot be read
 * in place. Throws HistoryError `not-text`.
 */
export function csvPlan(name: string, head: Uint8Array): CsvPlan | null {
	const { encoding, bomBytes } = detectEncoding(head)
	if (encoding !== 'utf-8') return null
	if (looksBinary(head)) throw new HistoryError({ code: 'not-text', file: name })
	const { delimiter, newline, skipBytes } = sniffDialect(head.subarray(bomBytes, bomBytes + HEAD_BYTES))
	return { startsAt: bomBytes + skipBytes, delimiter, newline, firstLine: skipBytes > 0 ? 2 : 1 }
}

/** The first row names the columns; the table is told how many rows to expect from how many came in how many bytes. */
function createTableRows(table: TableReader, bytesTotal: number | null) {
	let isHeaderRead = false
	let rows = 0
	/** Asked early, and once more when the rows are known better. */
	let askAgainAt = bytesTotal === null ? Number.POSITIVE_INFINITY : HEAD_BYTES

	return {
		onRow(row: CsvRow): void {
			if (isHeaderRead) {
				rows++
				table.row(row)
				return
			}
			isHeaderRead = true
			table.header(cellsOf(row))
		},
		reserve(bytesSeen: number): void {
			if (bytesSeen < askAgainAt || bytesTotal === null) return
			askAgainAt = askAgainAt === HEAD_BYTES ? bytesTotal / 8 : Number.POSITIVE_INFINITY
			table.reserve?.(Math.ceil((rows * bytesTotal * 1.02) / bytesSeen) + 16)
		},
	}
}

/** Hands rows that are found elsewhere to a table. Throws what the table says. */
export function createBatchReader(table: TableReader, bytesTotal: number): BatchReader {
	const { onRow, reserve } = createTableRows(table, bytesTotal)
	const replay = createReplay(onRow)
	return {
		take(batch, bytesSeen) {
			replay(batch)
			reserve(bytesSeen)
		},
		finish: table.finish,
	}
}

/**
 * CSV bytes that arrive in chunks, handed to the table that `open` makes once encoding and delimiter are known. Throws
 * HistoryError `empty-file`, `not-text` and what the scanner and the table say.
 */
export function createCsvFile(
	name: string,
	open: (info: TableInfo) => TableReader,
	bytesTotal: number | null = null,
): FileReader {
	const pending: Uint8Array[] = []
	let pendingBytes = 0
	let transcode: ((chunk: Uint8Array) => Uint8Array) | null = null
	let encoding = 'utf-8'
	let scanner: CsvScanner | null = null
	let table: TableReader | null = null
	let reserve: (bytesSeen: number) => void = () => {}
	let rest: Uint8Array = new Uint8Array(0)
	let bytesSeen = 0

	function begin(): void {
		const head = concat(pending)
		if (head.length === 0) throw new HistoryError({ code: 'empty-file', file: name })
		const dialect = sniffDialect(head.subarray(0, HEAD_BYTES))
		table = open({ encoding, delimiter: String.fromCharCode(dialect.delimiter) })
		const rows = createTableRows(table, bytesTotal)
		reserve = rows.reserve
		scanner = createCsvScanner({
			file: name,
			delimiter: dialect.delimiter,
			newline: dialect.newline,
			firstLine: dialect.skipBytes > 0 ? 2 : 1,
			onRow: rows.onRow,
		})
		scanner.push(head.subarray(dialect.skipBytes))
		pending.length = 0
	}

	function start(head: Uint8Array): Uint8Array {
		const detected = detectEncoding(head)
		if (detected.encoding === 'utf-8' && looksBinary(head)) throw new HistoryError({ code: 'not-text', file: name })
		encoding = detected.encoding
		transcode = createTranscoder(detected.encoding)
		return transcode(head.subarray(detected.bomBytes))
	}

	function feed(bytes: Uint8Array): void {
		bytesSeen += bytes.length
		if (scanner !== null) {
			scanner.push(bytes)
			reserve(bytesSeen)
			return
		}
		pending.push(bytes.slice())
		pendingBytes += bytes.length
		if (pendingBytes < HEAD_BYTES) return
		begin()
		reserve(bytesSeen)
	}

	return {
		push(chunk) {
			if (transcode !== null) {
				feed(transcode(chunk))
				return
			}
			rest = rest.length === 0 ? chunk : concat([rest, chunk])
			if (rest.length < 8) {
				rest = rest.slice()
				return
			}
			feed(start(rest))
		},
		finish() {
			if (transcode === null) feed(start(rest))
			if (scanner === null) begin()
			scanner!.finish()
			table!.finish()
		},
	}
}

export function cellsOf(row: CsvRow): string[] {
	const cells: string[] = []
	for (let i = row.first; i < row.first + row.cells; i++)
		cells.push(cellText(row.bytes, row.starts[i]!, row.ends[i]!, row.flags[i]!))
	return cells
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
	const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
	let at = 0
	for (const chunk of chunks) {
		out.set(chunk, at)
		at += chunk.length
	}
	return out
}
