import { isMissing } from './date-text'
import type { HistorySource, TicketColumns } from './history'
import { idAt } from './id-table'
import { priorityRank, rankOfName } from './priority-words'
import type { QualityLog } from './quality-items'

/** Ranks (0 unknown, 1 to 4) of every ticket, null without a priority column. Words that say nothing known are logged. */
export function rankPriorities(input: {
	readonly columns: Pick<TicketColumns, 'words' | 'count' | 'sourceOf' | 'lines' | 'ids'>
	readonly sources: readonly HistorySource[]
	readonly values: Readonly<Record<string, string>>
	readonly log: QualityLog
}): Uint8Array | null {
	const { columns, sources, values, log } = input
	const column = columns.words.priority
	if (column === null) return null
	const said = new Map(Object.entries(values).map(([word, name]) => [word.trim().toLowerCase(), rankOfName(name)]))
	const tables = sources.map(({ highestFirst }) =>
		Uint8Array.from(column.words, (word) => said.get(word.toLowerCase()) ?? priorityRank(word, { highestFirst })),
	)
	const ranks = new Uint8Array(columns.count)
	for (let row = 0; row < columns.count; row++) {
		const code = column.codes[row]!
		const source = columns.sourceOf[row]!
		const rank = tables[source]![code]!
		ranks[row] = rank
		if (rank === 0 && !isMissing(column.words[code]!))
			log.add('unknown-priority', {
				file: sources[source]!.file,
				line: columns.lines[row]!,
				id: columns.ids ? idAt(columns.ids, row) : null,
				value: column.words[code]!,
			})
	}
	return ranks
}
