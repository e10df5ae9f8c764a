import { cellsOf } from './csv-file'
import { createCsvScanner } from './csv-scanner'
import { sniffDialect } from './delimiter'
import { createTranscoder, detectEncoding, looksBinary } from './encoding'
import { SEVERAL_COLUMNS } from './fields'
import { generic } from './formats/generic'
import { findColumn, type Header, readHeader } from './header'
import { HistoryError } from './history-error'
import type { KeptMapping } from './mapping-text'
import { recogniseColumns } from './recognise'
import type { KnownColumns } from './row-source'

/** The top of a file for the mapping dialog; shown once and never kept, since it may name people. */
export type FilePreview = {
	/** Id of the format that is recognised; null where none is. */
	readonly format: string | null
	readonly headers: readonly string[]
	readonly sample: readonly (readonly string[])[]
	/** Field to its columns, as far as it can be guessed. */
	readonly guess: KeptMapping
}

const SAMPLE_ROWS = 5
const MAX_CELL_CHARACTERS = 80

/** Headers and first rows from the first bytes of a CSV file. Throws HistoryError `not-text` or `empty-file`. */
export function previewFile(file: string, head: Uint8Array): FilePreview {
	const { encoding, bomBytes } = detectEncoding(head)
	if (encoding === 'utf-8' && looksBinary(head)) throw new HistoryError({ code: 'not-text', file })
	const bytes = createTranscoder(encoding)(head.subarray(bomBytes))
	const dialect = sniffDialect(bytes)
	const rows: string[][] = []
	const scanner = createCsvScanner({
		file,
		delimiter: dialect.delimiter,
		newline: dialect.newline,
		onRow: (row) => {
			if (rows.length > SAMPLE_ROWS) return
			rows.push(cellsOf(row).map((cell) => cell.slice(0, MAX_CELL_CHARACTERS)))
		},
	})
	scanner.push(bytes.subarray(dialect.skipBytes))
	// The last row may be cut off by the end of the head; it is shown only where nothing else is.
	if (rows.length < 2) scanner.finish()
	const [first, ...sample] = rows
	if (first === undefined) throw new HistoryError({ code: 'empty-file', file })
	return previewTable({ file, names: first, rows: sample })
}

export type TableTop = {
	readonly file: string
	readonly names: readonly string[]
	readonly rows: readonly (readonly string[])[]
	/** What the container knows of its columns. */
	readonly known?: KnownColumns | undefined
}

/** The top of a table of any container: how its columns are taken, or could be. */
export function previewTable({ file, names, rows, known }: TableTop): FilePreview {
	const header = readHeader(names)
	const taken = takenColumns(file, header, known)
	return {
		format: taken?.format ?? null,
		headers: header.names,
		sample: rows.slice(0, SAMPLE_ROWS).map((row) => row.map((cell) => cell.slice(0, MAX_CELL_CHARACTERS))),
		guess: taken?.columns ?? guessColumns(header),
	}
}

/** The columns of a format that is recognised; null where none is. */
function takenColumns(
	file: string,
	header: Header,
	known?: KnownColumns,
): { readonly format: string; readonly columns: KeptMapping } | null {
	try {
		const { format, positions, shape } = recogniseColumns({ file, header, format: null, mapping: {}, known })
		if (shape !== null) return null
		const names = [...positions].map(([field, found]) => {
			const columns = found.map((position) => header.names[position] ?? '')
			// Of a field that takes one column only the first one is read.
			return [field, SEVERAL_COLUMNS.has(field) && columns.length > 1 ? columns : (columns[0] ?? '')]
		})
		return { format: format.id, columns: Object.fromEntries(names) }
	} catch (error) {
		if (error instanceof HistoryError) return null
		throw error
	}
}

function guessColumns(header: Header): Readonly<Record<string, string>> {
	const guess = new Map<string, string>()
	for (const [field, names] of Object.entries(generic.columns)) {
		const position = findColumn(header, names)
		if (position >= 0) guess.set(field, header.names[position]!)
	}
	return Object.fromEntries(guess)
}
