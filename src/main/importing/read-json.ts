import { createTranscoder, detectEncoding } from '../../shared/history/encoding'
import type { JsonShape } from '../../shared/history/formats/format'
import { HISTORY_FORMATS } from '../../shared/history/formats/list'
import { normaliseHeader } from '../../shared/history/header'
import { HistoryError } from '../../shared/history/history-error'
import type { HistoryReader } from '../../shared/history/history-reader'
import { type JsonCell, type JsonRecord, parseRecord, visitValues } from '../../shared/history/json-record'
import { createJsonScanner, type JsonLayout } from '../../shared/history/json-scanner'
import { createRowWriter, type KnownColumns } from '../../shared/history/row-source'
import { type ByteSource, chunksOf } from './byte-source'

const INFO = { encoding: 'json', delimiter: '' }
const MAX_COLUMNS = 4_096

const SAMPLES = 50

/** An array of records: the names of all plain values that any of them holds, in the order in which they came. */
export type JsonTable = {
	readonly path: string
	readonly keys: ReadonlyMap<string, number>
	readonly records: number
	/** The first of them. */
	readonly samples: readonly JsonRecord[]
}

/** What the columns of a table are, and how a record fills a row. */
export type JsonColumns = {
	readonly names: readonly string[]
	readonly known?: KnownColumns | undefined
	readonly rows: (record: JsonRecord) => readonly (readonly JsonCell[])[]
}

/**
 * Reads every array of records that we understand. It goes through the file once to learn the columns, since any record
 * may be the first to hold one, and once more for each table to read.
 */
export async function readJson(source: ByteSource, reader: HistoryReader): Promise<void> {
	let largest: { layout: JsonLayout; table: JsonTable; columns: JsonColumns } | null = null
	for (const layout of await layoutsOf(source)) {
		const wanted: { table: JsonTable; columns: JsonColumns }[] = []
		for (const table of await findTables(source, layout)) {
			const columns = columnsOf(table).find(({ names, known }) => reader.recognises(source.name, names, known))
			if (columns) wanted.push({ table, columns })
			if (largest === null || table.records > largest.table.records)
				largest = { layout, table, columns: plainColumns(table) }
		}
		for (const { table, columns } of wanted) await readTable({ source, reader, layout, table, columns })
		if (wanted.length > 0) return
	}
	if (largest === null) throw new HistoryError({ code: 'empty-file', file: source.name })
	// Says what is missing.
	await readTable({ source, reader, ...largest })
}

type TableToRead = {
	readonly source: ByteSource
	readonly reader: HistoryReader
	readonly layout: JsonLayout
	readonly table: JsonTable
	readonly columns: JsonColumns
}

async function readTable({ source, reader, layout, table, columns }: TableToRead): Promise<void> {
	const rows = reader.table(source.name, INFO)
	const writer = createRowWriter()
	rows.header(columns.names, columns.known)
	await scanRecords(source, layout, ({ path, record, line }) => {
		if (path !== table.path) return 'more'
		for (const cells of columns.rows(record)) {
			writer.start(line)
			for (const cell of cells) writer.text(cell === null || cell === undefined ? '' : String(cell))
			rows.row(writer.row)
		}
		return 'more'
	})
	rows.finish()
}

/**
 * Layouts to try in turn. Objects one after the other are records, unless none is understood: then they may be pages of
 * an answer that somebody glued together. An object alone holds its records, or is one.
 */
export async function layoutsOf(source: ByteSource): Promise<readonly JsonLayout[]> {
	for await (const chunk of utf8Chunks(source)) {
		if (/^\s*\[/.test(decode(chunk.subarray(0, 4_096)))) return ['array']
		break
	}
	let objects = 0
	const scanner = createJsonScanner({ file: source.name, layout: 'lines', decode, onRecord: () => objects++ })
	try {
		for await (const chunk of utf8Chunks(source)) {
			scanner.push(chunk)
			if (objects > 1) return ['lines', 'container']
		}
	} catch (error) {
		// Too large for a record; what is broken is told when it is read.
		if (!(error instanceof HistoryError)) throw error
	}
	return ['container', 'lines']
}

/**
 * The arrays of records in a file, in order; `most` ends the search after so many records. Throws HistoryError `bad-json`,
 * `too-deep`, `row-too-long`, `too-many-columns`.
 */
export async function findTables(
	source: ByteSource,
	layout: JsonLayout,
	most = Number.POSITIVE_INFINITY,
): Promise<readonly JsonTable[]> {
	let seen = 0
	const tables = new Map<string, { path: string; keys: Map<string, number>; records: number; samples: JsonRecord[] }>()
	await scanRecords(source, layout, ({ path, record, line }) => {
		const table = tables.get(path) ?? { path, keys: new Map<string, number>(), records: 0, samples: [] }
		tables.set(path, table)
		table.records++
		if (table.samples.length < SAMPLES) table.samples.push(record)
		visitValues(record, (key) => {
			if (!table.keys.has(key)) table.keys.set(key, table.keys.size)
		})
		if (table.keys.size > MAX_COLUMNS)
			throw new HistoryError({ code: 'too-many-columns', file: source.name, line, limit: MAX_COLUMNS })
		return ++seen < most ? 'more' : 'enough'
	})
	return [...tables.values()].filter(({ keys }) => keys.size > 0)
}

/** Ways to read a table, the most special first. */
export function columnsOf(table: JsonTable): JsonColumns[] {
	const keys = new Set([...table.keys.keys()].map(normaliseHeader))
	const shaped = HISTORY_FORMATS.flatMap(({ id, json = [] }) => {
		const shape = json.find(({ recognises }) => recognises(keys, table.path, table.samples))
		return shape ? [shapedColumns(id, shape)] : []
	})
	return [...shaped, plainColumns(table)]
}

function shapedColumns(format: string, shape: JsonShape): JsonColumns {
	return {
		names: shape.columns.map(([, name]) => name),
		known: { format, fields: shape.columns.map(([field]) => field) },
		rows: shape.rows,
	}
}

function plainColumns({ keys }: JsonTable): JsonColumns {
	return {
		names: [...keys.keys()],
		rows: (record) => {
			const cells = new Array<JsonCell>(keys.size).fill(null)
			visitValues(record, (key, value) => {
				const at = keys.get(key)
				if (at !== undefined) cells[at] = value
			})
			return [cells]
		},
	}
}

type FoundRecord = { readonly path: string; readonly record: JsonRecord; readonly line: number }

async function scanRecords(
	source: ByteSource,
	layout: JsonLayout,
	onRecord: (found: FoundRecord) => 'more' | 'enough',
): Promise<void> {
	let isEnough = false
	const scanner = createJsonScanner({
		file: source.name,
		layout,
		decode,
		onRecord: ({ table, bytes, start, end, line }) => {
			if (isEnough) return
			const record = parsed(decode(bytes.subarray(start, end)))
			if (record === null) throw new HistoryError({ code: 'bad-json', file: source.name, line })
			isEnough = onRecord({ path: table, record, line }) === 'enough'
		},
	})
	for await (const chunk of utf8Chunks(source)) {
		scanner.push(chunk)
		if (isEnough) return
	}
	scanner.finish()
}

/** The first records of a table. */
export async function sampleRecords(
	source: ByteSource,
	{ layout, path, most }: { readonly layout: JsonLayout; readonly path: string; readonly most: number },
): Promise<readonly JsonRecord[]> {
	const records: JsonRecord[] = []
	await scanRecords(source, layout, (found) => {
		if (found.path === path) records.push(found.record)
		return records.length < most ? 'more' : 'enough'
	})
	return records
}

function parsed(text: string): JsonRecord | null {
	try {
		return parseRecord(text)
	} catch {
		return null
	}
}

async function* utf8Chunks(source: ByteSource): AsyncGenerator<Uint8Array> {
	const { encoding, bomBytes } = detectEncoding(await source.read(0, 8_192))
	const transcode = createTranscoder(encoding)
	for await (const chunk of chunksOf(source, bomBytes)) yield transcode(chunk)
}

const decoder = new TextDecoder()
const decode = (bytes: Uint8Array): string => decoder.decode(bytes)
