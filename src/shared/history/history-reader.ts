import { zoneTable } from '../calendar/zone-table'
import { cellText } from './cell-text'
import { type CsvRow, type CsvScanner, createCsvScanner } from './csv-scanner'
import { decideOrder } from './date-order'
import { sniffDialect } from './delimiter'
import { createTranscoder, detectEncoding, looksBinary } from './encoding'
import type { FieldMapping, HistoryField } from './fields'
import { type Header, normaliseHeader, readHeader } from './header'
import type { History, HistorySource } from './history'
import { type DateOrder, HistoryError } from './history-error'
import { createOutageBuilder } from './outage-builder'
import { rankPriorities } from './priority-column'
import { createQualityLog } from './quality-items'
import { recogniseColumns } from './recognise'
import { createTicketBuilder } from './ticket-builder'

export type HistoryOptions = {
	readonly format?: string | null
	/** Field to column or columns. */
	readonly mapping?: FieldMapping<HistoryField>
	/** Priority words the user explained: `{Hoch: 'P2'}`. */
	readonly priorityValues?: Readonly<Record<string, string>>
	/** Zone of times without one, if the user named it. */
	readonly timeZone?: string | null
	/** Zone assumed otherwise (the agreement's first calendar's); `UTC` unless said. */
	readonly defaultTimeZone?: string
	readonly dateOrder?: DateOrder | null
}

export type HistoryLimits = { readonly maxRows: number }
export const HISTORY_LIMITS: HistoryLimits = { maxRows: 20_000_000 }

const HEAD_BYTES = 65_536

export type FileReader = { readonly push: (chunk: Uint8Array) => void; readonly finish: () => void }

export type HistoryReader = {
	/** Files one after the other; `finish` of one before the next begins. */
	readonly file: (name: string) => FileReader
	readonly finish: () => History
}

/**
 * Reads CSV exports that arrive in chunks into one history. Pure: the bytes come from outside. Throws HistoryError
 * where a file cannot be understood without a decision of the user.
 */
export function createHistoryReader(options: HistoryOptions = {}): HistoryReader {
	const log = createQualityLog()
	const tickets = createTicketBuilder()
	const outages = createOutageBuilder()
	const sources: HistorySource[] = []

	function file(name: string): FileReader {
		const pending: Uint8Array[] = []
		let pendingBytes = 0
		let transcode: ((chunk: Uint8Array) => Uint8Array) | null = null
		let encoding = 'utf-8'
		let delimiter = ','
		let scanner: CsvScanner | null = null
		let header: Header | null = null
		let recognised: ReturnType<typeof recogniseColumns> | null = null
		let builder: typeof tickets | typeof outages = tickets
		let neededAt = 0
		let rows = 0
		let rest: Uint8Array = new Uint8Array(0)

		function begin(): void {
			const head = concat(pending)
			if (head.length === 0) throw new HistoryError({ code: 'empty-file', file: name })
			const dialect = sniffDialect(head.subarray(0, HEAD_BYTES))
			delimiter = String.fromCharCode(dialect.delimiter)
			scanner = createCsvScanner({
				file: name,
				delimiter: dialect.delimiter,
				newline: dialect.newline,
				firstLine: dialect.skipBytes > 0 ? 2 : 1,
				onRow,
			})
			scanner.push(head.subarray(dialect.skipBytes))
			pending.length = 0
		}

		function onRow(row: CsvRow): void {
			if (header === null || recognised === null) {
				const cells: string[] = []
				for (let i = 0; i < row.cells; i++) cells.push(cellText(row.bytes, row.starts[i]!, row.ends[i]!, row.flags[i]!))
				header = readHeader(cells)
				recognised = recogniseColumns({
					file: name,
					header,
					format: options.format ?? null,
					mapping: options.mapping ?? {},
				})
				builder = recognised.format.kind === 'tickets' ? tickets : outages
				builder.startFile(sources.length, recognised.positions)
				neededAt = recognised.positions.get(builder === tickets ? 'createdAt' : 'startedAt')![0]!
				return
			}
			if (isHeaderAgain(row, header, neededAt)) {
				log.add('repeated-header', { file: name, line: row.line, id: null })
				return
			}
			rows++
			if (rows > HISTORY_LIMITS.maxRows)
				throw new HistoryError({ code: 'too-many-rows', file: name, line: row.line, limit: HISTORY_LIMITS.maxRows })
			if (row.cells !== header.names.length) {
				log.add('ragged-row', { file: name, line: row.line, id: null, value: `${row.cells}/${header.names.length}` })
				// Surplus cells mean that an unquoted delimiter shifted the row; what stands where is unknown.
				if (hasSurplus(row, header.names.length)) return
			}
			if (builder === tickets) {
				const outcome = tickets.add(row)
				if (outcome.duplicate) log.add('duplicate-id', { file: name, line: row.line, id: null })
				for (const field of outcome.badDates) badDate(field, row.line)
			} else {
				for (const field of outages.add(row).badDates) badDate(field, row.line)
			}
		}

		function badDate(field: HistoryField, line: number): void {
			log.add('bad-date', { file: name, line, id: null, column: columnName(field) })
		}

		function columnName(field: HistoryField): string {
			return header?.names[recognised?.positions.get(field)?.[0] ?? -1] ?? field
		}

		return {
			push(chunk) {
				let bytes = chunk
				if (transcode === null) {
					rest = rest.length === 0 ? chunk : concat([rest, chunk])
					if (rest.length < 8) {
						rest = rest.slice()
						return
					}
					bytes = start(rest)
				} else {
					bytes = transcode(chunk)
				}
				feed(bytes)
			},
			finish() {
				if (transcode === null) feed(start(rest))
				if (scanner === null) begin()
				scanner!.finish()
				if (header === null || recognised === null) throw new HistoryError({ code: 'empty-file', file: name })
				const dateOrder = settleOrder()
				const names = header.names
				sources.push({
					file: name,
					format: recognised.format.id,
					kind: recognised.format.kind,
					encoding,
					delimiter,
					dateOrder,
					rows,
					columns: Object.fromEntries(
						[...recognised.positions].map(([field, at]) => [field, at.map((position) => names[position]!)]),
					),
					highestFirst: recognised.format.kind === 'tickets' ? recognised.format.highestFirst : true,
					samplingSeconds: null,
				})
			},
		}

		function start(head: Uint8Array): Uint8Array {
			const detected = detectEncoding(head)
			if (detected.encoding === 'utf-8' && looksBinary(head)) throw new HistoryError({ code: 'not-text', file: name })
			encoding = detected.encoding
			transcode = createTranscoder(detected.encoding)
			return transcode(head.subarray(detected.bomBytes))
		}

		function feed(bytes: Uint8Array): void {
			if (scanner !== null) {
				scanner.push(bytes)
				return
			}
			pending.push(bytes.slice())
			pendingBytes += bytes.length
			if (pendingBytes >= HEAD_BYTES) begin()
		}

		/** Decides day and month for every column with open dates; the order used, null where there was no question. */
		function settleOrder(): DateOrder | null {
			let used: DateOrder | null = null
			const open = builder.times.filter(({ builder: { evidence }, position }) => position >= 0 && evidence.open > 0)
			for (const { field, builder: column } of open) {
				const others = open.filter((slot) => slot.builder !== column).map((slot) => slot.builder.evidence)
				const order = options.dateOrder ?? decideOrder(column.evidence, others)
				if (order === null)
					throw new HistoryError({
						code: 'date-order',
						file: name,
						column: columnName(field),
						option: '--date-order',
					})
				used = order
				for (const row of column.settleOrder(builder.rows(), order)) badDate(field, builder.lineOf(row))
			}
			return used
		}
	}

	function finish(): History {
		const timeZone = options.timeZone ?? options.defaultTimeZone ?? 'UTC'
		let from = Number.POSITIVE_INFINITY
		let to = Number.NEGATIVE_INFINITY
		let zoneless = 0
		const columns = [
			...tickets.times.map(({ builder }) => ({ builder, rows: tickets.rows() })),
			...outages.times.map(({ builder }) => ({ builder, rows: outages.rows() })),
		]
		for (const { builder, rows } of columns) {
			const range = builder.localRange(rows)
			from = Math.min(from, range.from)
			to = Math.max(to, range.to)
			zoneless += range.count
		}
		// Built even when unused, so that an unknown zone is an error and not a surprise later.
		const table = zoneTable(timeZone, zoneless > 0 ? from : 0, zoneless > 0 ? to : 0)
		if (table === null) throw new HistoryError({ code: 'unknown-time-zone', timeZone })
		let repeated = 0
		for (const { builder, rows } of columns) repeated += builder.settleZone(rows, table)
		const given = zoneless === 0 || (options.timeZone ?? null) !== null
		if (!given) log.add('no-time-zone', null, zoneless)
		if (repeated > 0) log.add('repeated-hour', null, repeated)
		const ticketColumns = sources.some(({ kind }) => kind === 'tickets') ? tickets.finish() : null
		return {
			sources,
			tickets: ticketColumns && {
				...ticketColumns,
				priority: rankPriorities({ columns: ticketColumns, sources, values: options.priorityValues ?? {}, log }),
			},
			outages: sources.some(({ kind }) => kind === 'outages') ? outages.finish() : null,
			contacts: null,
			counts: null,
			breaches: null,
			timeZone,
			timeZoneGiven: given,
			readingItems: log.items(),
		}
	}

	return { file, finish }
}

/** Exports glued together repeat the header: the date column then holds its own name. */
function isHeaderAgain(row: CsvRow, header: Header, position: number): boolean {
	if (position >= row.cells) return false
	const first = row.bytes[row.starts[position]!]!
	if (first < 0x41 || row.ends[position] === row.starts[position]) return false
	const text = cellText(row.bytes, row.starts[position]!, row.ends[position]!, row.flags[position]!)
	return normaliseHeader(text) === normaliseHeader(header.names[position]!)
}

function hasSurplus(row: CsvRow, cells: number): boolean {
	for (let i = cells; i < row.cells; i++) if (row.ends[i]! > row.starts[i]!) return true
	return false
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
