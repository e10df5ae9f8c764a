import { zoneTable } from '../calendar/zone-table'
import { createBreachBuilder } from './breach-builder'
import { createCallBuilder } from './call-builder'
import { readCommitLog } from './commit-log'
import { createCountBuilder } from './count-builder'
import { type BatchReader, type CsvPlan, cellsOf, createBatchReader, createCsvFile, type FileReader } from './csv-file'
import type { CsvRow } from './csv-scanner'
import { decideOrder } from './date-order'
import type { FieldMapping, HistoryField } from './fields'
import type { JsonShape } from './formats/format'
import { type Header, normaliseHeader, readHeader } from './header'
import type { History, HistorySource, SourceKind } from './history'
import { type DateOrder, HistoryError } from './history-error'
import { createIntervalBuilder } from './interval-builder'
import { createOutageBuilder } from './outage-builder'
import { rankPriorities } from './priority-column'
import { createQualityLog, type QualityItem } from './quality-items'
import { withoutQuickResponses } from './quick-responses'
import { neededField, recogniseColumns } from './recognise'
import { hasSurplus, isHeaderAgain } from './row-shape'
import { createRowWriter, type KnownColumns, type TableInfo, type TableReader } from './row-source'
import type { TableKind } from './table-fields'
import { createTicketBuilder } from './ticket-builder'
import type { TicketPortion } from './ticket-portion'
import type { TimeBuilder } from './time-column'

export type HistoryOptions = {
	readonly format?: string | null
	/** Field to column or columns. */
	readonly mapping?: FieldMapping<HistoryField>
	/** Priority words the user explained: `{Hoch: 'P2'}`. */
	readonly priorityValues?: Readonly<Record<string, string>>
	/** Services that the files call by other words, in lower case: `{manual: 'application'}`. */
	readonly serviceNames?: Readonly<Record<string, string>>
	/** Share that counts of outages of some impact: `{minor: 0.3}`. */
	readonly impactWeights?: Readonly<Record<string, number>>
	/** Zone of times without one, if the user named it. */
	readonly timeZone?: string | null
	/** Zone assumed otherwise (the agreement's first calendar's); `UTC` unless said. */
	readonly defaultTimeZone?: string
	readonly dateOrder?: DateOrder | null
	/** First responses so soon after the creation are automatic replies and do not count, seconds; 0: people gave them. */
	readonly ignoreResponsesWithin?: number | null
	/** Several files are read with one mapping: each column must be in one of them, not in all. */
	readonly isOneOfMany?: boolean
}

export type HistoryLimits = { readonly maxRows: number }
export const HISTORY_LIMITS: HistoryLimits = { maxRows: 20_000_000 }

/** Rows of a stretch of a file with what was noticed while reading them. */
export type TablePortion = {
	readonly rows: number
	readonly items: readonly QualityItem[]
	readonly tickets: TicketPortion
}

export type PortionReader = {
	/** How many columns the header names, and whether rows can be read in portions; null before the header. */
	readonly layout: () => { readonly columns: number; readonly hasPortions: boolean } | null
	/** Everything read, to be absorbed by another reader of the same file; null where its rows cannot be handed over. */
	readonly portion: () => TablePortion | null
	/** Takes a stretch that another reader read, from line `firstLine` on; false, with nothing done, where that is too much. */
	readonly absorb: (portion: TablePortion, firstLine: number) => boolean
}

export type HistoryReader = {
	/** A CSV file; its size, where it is known, only helps to make room. Files and tables come one after the other; `finish` of one before the next begins. */
	readonly file: (name: string, bytes?: number) => FileReader
	/** A CSV file whose rows are found elsewhere, and of which other threads may read a part. */
	readonly batches: (name: string, plan: CsvPlan, bytes: number) => BatchReader & PortionReader
	/** A table of any other container. */
	readonly table: (name: string, info: TableInfo) => TableReader
	/** Whether a header would be understood: how a container finds its table and the row that names the columns. */
	readonly recognises: (name: string, names: readonly string[], known?: KnownColumns) => boolean
	readonly finish: () => History
}

/**
 * Reads exports that arrive in chunks or as tables into one history. Pure: the bytes come from outside. Throws HistoryError
 * where a file cannot be understood without a decision of the user.
 */
export function createHistoryReader(options: HistoryOptions = {}): HistoryReader {
	const log = createQualityLog()
	const tickets = createTicketBuilder()
	const outages = createOutageBuilder(options.impactWeights)
	const tables = {
		calls: createCallBuilder(),
		intervals: createIntervalBuilder(),
		counts: createCountBuilder(),
		breaches: createBreachBuilder(),
	} as const
	const sources: HistorySource[] = []

	function table(name: string, info: TableInfo): TableReader & PortionReader {
		let header: Header | null = null
		let recognised: ReturnType<typeof recogniseColumns> | null = null
		let builder: typeof tickets | typeof outages | (typeof tables)[TableKind] = tickets
		let addRow: (row: CsvRow) => RowFaults = tickets.add
		let neededAt = 0
		let rows = 0
		/** Names of the columns that the positions are about. */
		let columns: readonly string[] = []
		const reshaped = createRowWriter()

		function take(names: readonly string[], known?: KnownColumns): void {
			header = readHeader(names)
			recognised = recognise(name, header, known)
			const { format, positions, constants, shape } = recognised
			columns = shape?.columns.map(([, column]) => column) ?? header.names
			const fileColumns = { positions, constants, names: columns }
			if (format.kind === 'tickets') {
				builder = tickets
				tickets.startFile(sources.length, fileColumns)
			} else if (format.kind === 'outages') {
				builder = outages
				outages.startFile(sources.length, fileColumns, format.usualSamplingSeconds)
			} else {
				builder = tables[format.kind]
				builder.startFile(sources.length, fileColumns)
			}
			addRow = builder.add
			neededAt = positions.get(neededField(format))![0]!
		}

		function row(row: CsvRow): void {
			if (header === null) return
			if (recognised?.shape) {
				addShaped(recognised.shape, row)
				return
			}
			if (isHeaderAgain(row, header, neededAt)) {
				log.add('repeated-header', { file: name, line: row.line, id: null })
				return
			}
			countRow(row.line)
			if (row.cells !== header.names.length) {
				log.add('ragged-row', { file: name, line: row.line, id: null, value: `${row.cells}/${header.names.length}` })
				// Surplus cells mean that an unquoted delimiter shifted the row; what stands where is unknown.
				if (hasSurplus(row, header.names.length)) return
			}
			store(row)
		}

		/** Rows made of the cells of a row that is no ticket by itself. */
		function addShaped(shape: JsonShape, row: CsvRow): void {
			countRow(row.line)
			const cells = cellsOf(row)
			const record = Object.fromEntries(header!.names.map((column, i) => [column, cells[i] ?? '']))
			for (const made of shape.rows(record)) {
				reshaped.start(row.line)
				for (const cell of made) reshaped.text(cell === null || cell === undefined ? '' : String(cell))
				store(reshaped.row)
			}
		}

		function countRow(line: number): void {
			rows++
			if (rows > HISTORY_LIMITS.maxRows)
				throw new HistoryError({ code: 'too-many-rows', file: name, line, limit: HISTORY_LIMITS.maxRows })
		}

		function store(row: CsvRow): void {
			const faults = addRow(row)
			// A file that says when its rows were written is looked at when these times are settled.
			if (faults.duplicate) duplicate(row.line)
			for (const field of faults.badDates) badDate(field, row.line)
			for (const field of faults.badNumbers ?? [])
				log.add('bad-number', { file: name, line: row.line, id: null, column: columnName(field) })
		}

		function duplicate(line: number): void {
			if (recognised?.positions.has('updatedAt')) return
			log.add(recognised?.shape ? 'several-rows' : 'duplicate-id', { file: name, line, id: null })
		}

		function badDate(field: HistoryField, line: number): void {
			log.add('bad-date', { file: name, line, id: null, column: columnName(field) })
		}

		function columnName(field: HistoryField): string {
			return columns[recognised?.positions.get(field)?.[0] ?? -1] ?? field
		}

		function finish(): void {
			if (header === null || recognised === null) throw new HistoryError({ code: 'empty-file', file: name })
			const dateOrder = settleOrder()
			const names = columns
			const used = new Set([...recognised.positions.values()].flat())
			sources.push({
				file: name,
				format: recognised.format.id,
				kind: recognised.format.kind,
				encoding: info.encoding,
				delimiter: info.delimiter,
				dateOrder,
				rows,
				columns: Object.fromEntries([
					...[...recognised.positions].map(([field, at]) => [field, at.map((position) => names[position]!)] as const),
					...[...recognised.constants].map(([field, value]) => [field, [value]] as const),
				]),
				unusedColumns: names.filter((column, position) => column.trim() !== '' && !used.has(position)),
				highestFirst: recognised.format.kind === 'tickets' ? recognised.format.highestFirst : true,
				samplingSeconds: null,
			})
		}

		/** Decides day and month for every column with open dates; the order used, null where there was no question. */
		function settleOrder(): DateOrder | null {
			let used: DateOrder | null = null
			const open = builder.times.filter(({ builder: { evidence }, position }) => position >= 0 && evidence.open > 0)
			for (const slot of open) {
				const { field, builder: column } = slot
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
				for (const entry of column.settleOrder(entriesOf(slot, builder.rows()), order))
					badDate(field, builder.lineOf(rowOfEntry(slot, entry)))
			}
			return used
		}

		function reserve(size: number): void {
			if (builder === tickets && !recognised?.shape)
				tickets.reserve(tickets.rows() + Math.min(size, HISTORY_LIMITS.maxRows) - rows)
		}

		function layout(): ReturnType<PortionReader['layout']> {
			if (header === null || recognised === null) return null
			return {
				columns: header.names.length,
				hasPortions: builder === tickets && !recognised.shape && tickets.isPlain(),
			}
		}

		function portion(): TablePortion | null {
			const found = layout()?.hasPortions ? tickets.portion() : null
			// Which tickets are known is for the other reader to say.
			const items = log.items().filter(({ rule }) => rule !== 'duplicate-id')
			return found && { rows, items, tickets: found }
		}

		function absorb(other: TablePortion, firstLine: number): boolean {
			if (!layout()?.hasPortions || rows + other.rows > HISTORY_LIMITS.maxRows) return false
			rows += other.rows
			tickets.absorb(other.tickets, firstLine, duplicate)
			for (const { rule, count, examples } of other.items) {
				log.add(rule, null, count)
				for (const example of examples) log.add(rule, { ...example, line: example.line + firstLine - 1 }, 0)
			}
			return true
		}

		return { header: take, row, reserve, finish, layout, portion, absorb }
	}

	function recognise(file: string, header: Header, known?: KnownColumns) {
		const { format = null, mapping = {}, isOneOfMany = false } = options
		return recogniseColumns({ file, header, format, mapping, known, isOneOfMany })
	}

	function recognises(name: string, names: readonly string[], known?: KnownColumns): boolean {
		try {
			recognise(name, readHeader(names), known)
			return true
		} catch (error) {
			if (error instanceof HistoryError) return false
			throw error
		}
	}

	/** What no file has was misspelt. */
	function requireMappedColumns(): void {
		for (const [field, columns] of Object.entries(options.mapping ?? {})) {
			const used = new Set(sources.flatMap((source) => source.columns[field] ?? []).map(normaliseHeader))
			const missing = columns.find((column) => column !== '' && !used.has(normaliseHeader(column)))
			if (missing !== undefined)
				throw new HistoryError({ code: 'unknown-column', file: sources[0]?.file ?? '', field, column: missing })
		}
	}

	function finish(): History {
		if (options.isOneOfMany) requireMappedColumns()
		const timeZone = options.timeZone ?? options.defaultTimeZone ?? 'UTC'
		let from = Number.POSITIVE_INFINITY
		let to = Number.NEGATIVE_INFINITY
		let zoneless = 0
		const columns = [tickets, outages, ...Object.values(tables)].flatMap((one) =>
			one.times.map((slot: AnyTimeSlot) => ({ builder: slot.builder, rows: entriesOf(slot, one.rows()) })),
		)
		for (const { builder, rows } of columns) {
			const range = builder.localRange(rows)
			from = Math.min(from, range.from)
			to = Math.max(to, range.to)
			zoneless += range.count
		}
		// Built even when unused, so that an unknown zone is an error and not a surprise later.
		const table = zoneTable(timeZone, zoneless > 0 ? from : 0, zoneless > 0 ? to + MARGIN_SECONDS : 0)
		if (table === null) throw new HistoryError({ code: 'unknown-time-zone', timeZone })
		const has = (wanted: SourceKind): boolean => sources.some(({ kind }) => kind === wanted)
		/** Times with an offset of their own lie outside what the wall clocks needed. */
		const zoneOf = (builder: { readonly times: readonly { readonly builder: TimeBuilder }[]; rows: () => number }) => {
			let first = Number.POSITIVE_INFINITY
			let last = Number.NEGATIVE_INFINITY
			for (const time of builder.times[0]!.builder.finish(builder.rows())) {
				if (time < first) first = time
				if (time > last) last = time
			}
			return first <= last ? (zoneTable(timeZone, first, last + MARGIN_SECONDS) ?? table) : table
		}
		let repeated = 0
		for (const { builder, rows } of columns) repeated += builder.settleZone(rows, table)
		for (const { row, source, isSame } of tickets.furtherRows()) {
			const example = { file: sources[source]!.file, line: tickets.lineOf(row), id: null }
			log.add(isSame ? 'duplicate-id' : 'several-rows', example)
		}
		const given = zoneless === 0 || (options.timeZone ?? null) !== null
		if (!given) log.add('no-time-zone', null, zoneless)
		if (repeated > 0) log.add('repeated-hour', null, repeated)
		const told = has('tickets') ? tickets.finish() : null
		const ranked = told && {
			...told,
			priority: rankPriorities({ columns: told, sources, values: options.priorityValues ?? {}, log }),
		}
		const ignored =
			ranked === null || options.ignoreResponsesWithin == null
				? null
				: withoutQuickResponses(ranked, options.ignoreResponsesWithin)
		const built = has('outages') ? outages.finish() : null
		return {
			sources: sources.map((source, index) =>
				source.kind === 'outages' ? { ...source, samplingSeconds: built?.samplingOf(index) ?? null } : source,
			),
			tickets: ignored?.tickets ?? ranked,
			outages: built?.columns ?? null,
			contacts:
				has('calls') || has('intervals')
					? {
							calls: has('calls') ? tables.calls.finish() : null,
							intervals: has('intervals') ? tables.intervals.finish(zoneOf(tables.intervals)) : null,
						}
					: null,
			counts: has('counts') ? tables.counts.finish(zoneOf(tables.counts)) : null,
			breaches: has('breaches') ? tables.breaches.finish() : null,
			timeZone,
			timeZoneGiven: given,
			ignoredResponses: ignored?.ignored ?? null,
			...(Object.keys(options.serviceNames ?? {}).length > 0 && { serviceNames: options.serviceNames }),
			readingItems: log.items(),
		}
	}

	return {
		file: (name, bytes) => createCsvFile(name, (info) => readCommitLog(name, table(name, info)), bytes),
		batches: (name, plan, bytes) => {
			const own = table(name, { encoding: 'utf-8', delimiter: String.fromCharCode(plan.delimiter) })
			const { layout, portion, absorb } = own
			return { ...createBatchReader(readCommitLog(name, own), bytes), layout, portion, absorb }
		},
		table,
		recognises,
		finish,
	}
}

/** A column of times; events have entries of their own, other columns one a row. */
type AnyTimeSlot = {
	readonly builder: TimeBuilder
	readonly rows?: () => number
	readonly rowOf?: (entry: number) => number
}

function entriesOf(slot: AnyTimeSlot, rows: number): number {
	return slot.rows?.() ?? rows
}

function rowOfEntry(slot: AnyTimeSlot, entry: number): number {
	return slot.rowOf?.(entry) ?? entry
}

type RowFaults = {
	readonly duplicate?: boolean
	readonly badDates: readonly HistoryField[]
	readonly badNumbers?: readonly HistoryField[]
}

/** Room for the end of a month that begins with the last row. */
const MARGIN_SECONDS = 40 * 86_400
