import { open } from 'node:fs/promises'
import { cellsOf } from '../../shared/history/csv-file'
import { HistoryError } from '../../shared/history/history-error'
import { createHistoryReader } from '../../shared/history/history-reader'
import { type FilePreview, previewFile, previewTable } from '../../shared/history/preview'
import { type ByteSource, fileSource } from './byte-source'
import { containerOf } from './container'
import { columnsOf, findTables, layoutsOf, sampleRecords } from './read-json'
import { topRows } from './read-sheets'
import { openWorkbook } from './xlsx/read-workbook'

const HEAD_BYTES = 65_536
const SAMPLE_ROWS = 5
/** Enough to see every column that a JSON file usually has. */
const SAMPLE_RECORDS = 200

/** Headers and first rows of an export whose columns the user must name. Rejects with HistoryError. */
export async function previewExport(path: string): Promise<FilePreview> {
	try {
		const handle = await open(path, 'r')
		try {
			const { size } = await handle.stat()
			return await previewSource(fileSource(path, { handle, size }))
		} finally {
			await handle.close()
		}
	} catch (error) {
		if (error instanceof HistoryError) throw error
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
		throw new HistoryError({ code: 'unreadable', file: path, reason })
	}
}

async function previewSource(source: ByteSource): Promise<FilePreview> {
	switch (await containerOf(source)) {
		case 'csv':
			return previewFile(source.name, await source.read(0, HEAD_BYTES))
		case 'workbook':
			return previewWorkbook(source)
		case 'json':
			return previewJson(source)
		case 'encrypted-workbook':
			throw new HistoryError({ code: 'encrypted', file: source.name })
		case 'old-workbook':
			throw new HistoryError({ code: 'old-workbook', file: source.name })
	}
}

/** The sheet and header row that an import takes, else the first row of the first sheet that could name columns. */
async function previewWorkbook(source: ByteSource): Promise<FilePreview> {
	const { recognises } = createHistoryReader()
	const workbook = await openWorkbook(source)
	const tops = []
	for (const sheet of workbook.sheets) tops.push(...(await topRows(workbook, sheet)))
	const header = tops.find(({ names }) => recognises(source.name, names)) ?? tops[0]
	if (header === undefined) throw new HistoryError({ code: 'empty-file', file: source.name })
	const rows: string[][] = []
	await workbook.rows(header.sheet, {
		width: () => header.names.length,
		onRow: (row) => {
			if (row.line > header.line) rows.push(cellsOf(row))
			return rows.length < SAMPLE_ROWS ? 'more' : 'enough'
		},
	})
	return previewTable({ file: source.name, names: header.names, rows })
}

async function previewJson(source: ByteSource): Promise<FilePreview> {
	const { recognises } = createHistoryReader()
	const found = []
	for (const layout of await layoutsOf(source))
		for (const table of await findTables(source, layout, SAMPLE_RECORDS))
			for (const columns of columnsOf(table)) found.push({ layout, table, columns })
	const chosen = found.find(({ columns }) => recognises(source.name, columns.names, columns.known)) ?? found[0]
	if (chosen === undefined) throw new HistoryError({ code: 'empty-file', file: source.name })
	const { layout, table, columns } = chosen
	const records = await sampleRecords(source, { layout, path: table.path, most: SAMPLE_ROWS })
	const rows = records.flatMap((record) => columns.rows(record)).map((row) => row.map((cell) => String(cell ?? '')))
	return previewTable({ file: source.name, names: columns.names, rows, known: columns.known })
}
