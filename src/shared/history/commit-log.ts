import { cellsOf } from './csv-file'
import { stateOfCommit, UPPTIME_HEADERS } from './formats/upptime'
import { HistoryError } from './history-error'
import { createRowWriter, type TableReader } from './row-source'

const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/

/**
 * A table that may turn out to be a log of commits, `git log --format=%cI%x09%s`: it has no header, and only the commits in
 * which a state changed are rows. Any other table goes through untouched. Throws HistoryError `not-recognised` where no
 * commit tells a state.
 */
export function readCommitLog(file: string, table: TableReader): TableReader {
	const writer = createRowWriter()
	let dateAt = -1
	let found = 0

	function take(cells: readonly string[], line: number): void {
		const state = stateOfCommit(cells.at(-1) ?? '')
		if (state === null) return
		found++
		writer.start(line)
		for (const text of [cells[dateAt] ?? '', state.service, state.state]) writer.text(text)
		table.row(writer.row)
	}

	return {
		header(names) {
			// A column is never called like an instant.
			dateAt = names.length < 2 ? -1 : names.findIndex((name) => INSTANT.test(name))
			if (dateAt < 0) {
				table.header(names)
				return
			}
			table.header(UPPTIME_HEADERS)
			take(names, 1)
		},
		row(row) {
			if (dateAt < 0) table.row(row)
			else take(cellsOf(row), row.line)
		},
		reserve(rows) {
			if (dateAt < 0) table.reserve?.(rows)
		},
		finish() {
			if (dateAt >= 0 && found === 0)
				throw new HistoryError({ code: 'not-recognised', file, missing: 'startedAt', option: '--map' })
			table.finish()
		},
	}
}
