import { importHistory } from '../../../../src/main/importing/import-history'
import type { TicketColumns } from '../../../../src/shared/history/history'
import type { ImportedFacts } from '../imported-facts'

/** A process that reads one export as Pledge does and says what it found. */
const [path = '', scannerPath = null] = process.argv.slice(2)
const history = await importHistory({ paths: [path], options: { timeZone: 'UTC' }, scannerPath })
process.stdout.write(JSON.stringify(factsOf(history.tickets!)))

function factsOf(tickets: TicketColumns): ImportedFacts {
	const { createdAt, firstResponseAt, resolvedAt, closedAt } = tickets.times
	const { words, codes } = tickets.words.priority!
	const urgent = words.indexOf('Urgent')
	return {
		rows: tickets.count,
		created: sumOf(createdAt!),
		responded: sumOf(firstResponseAt!),
		resolved: sumOf(resolvedAt!),
		closed: sumOf(closedAt!),
		urgent: codes.reduce((count, code) => count + (code === urgent ? 1 : 0), 0),
		agents: tickets.words.agent!.words.filter((word) => word !== '').length,
	}
}

function sumOf(column: Float64Array): number {
	let sum = 0
	for (const value of column) if (!Number.isNaN(value)) sum += value
	return sum
}
