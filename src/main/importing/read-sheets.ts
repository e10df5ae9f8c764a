import { cellsOf } from '../../shared/history/csv-file'
import type { CsvRow } from '../../shared/history/csv-scanner'
import { HistoryError } from '../../shared/history/history-error'
import type { HistoryReader } from '../../shared/history/history-reader'
import type { ByteSource } from './byte-source'
import { openWorkbook, type Sheet } from './xlsx/read-workbook'

/** Titles and notes above a table take no more rows than this. */
const HEADER_WITHIN_ROWS = 40
const INFO = { encoding: 'xlsx', delimiter: '' }

type Found = { readonly sheet: Sheet; readonly line: number; readonly names: readonly string[] }

/**
 * Reads the first sheet that has a header we understand, and every further sheet with the same header (a year kept in
 * twelve sheets). The header need not stand in the first row.
 */
export async function readSheets(source: ByteSource, reader: HistoryReader): Promise<void> {
	const workbook = await openWorkbook(source)
	const found: Found[] = []
	let candidate: Found | null = null
	for (const sheet of workbook.sheets) {
		const tops = await topRows(workbook, sheet)
		const [first] = found
		const header = tops.find(({ names }) =>
			first === undefined ? reader.recognises(source.name, names) : sameNames(first.names, names),
		)
		if (header) found.push(header)
		candidate ??= tops[0] ?? null
	}
	if (found.length === 0) {
		if (candidate === null) throw new HistoryError({ code: 'empty-file', file: source.name })
		// Says what is missing, or takes the row as the user's mapping wants it.
		found.push(candidate)
	}
	for (const { sheet, line, names } of found) {
		const table = reader.table(source.name, INFO)
		table.header(names)
		await workbook.rows(sheet, {
			width: () => names.length,
			onRow: (row) => {
				if (row.line > line) table.row(row)
				return 'more'
			},
		})
		table.finish()
	}
}

/** Rows near the top that could name columns: at least two cells that hold something. */
export async function topRows(
	workbook: Awaited<ReturnType<typeof openWorkbook>>,
	sheet: Sheet,
	most = HEADER_WITHIN_ROWS,
): Promise<Found[]> {
	const tops: Found[] = []
	let seen = 0
	await workbook.rows(sheet, {
		width: () => 0,
		onRow: (row: CsvRow) => {
			seen++
			const names = cellsOf(row)
			while (names.at(-1) === '') names.pop()
			if (names.filter((name) => name.trim() !== '').length >= 2) tops.push({ sheet, line: row.line, names })
			return seen < most ? 'more' : 'enough'
		},
	})
	return tops
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((name, i) => name === b[i])
}
