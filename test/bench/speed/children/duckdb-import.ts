import { queryDuckDb, sqlText } from '../duckdb'
import type { ImportedFacts } from '../imported-facts'

/** A process that takes the columns that Pledge takes into a table of DuckDB, typed, and says what it found. */
const COLUMNS = [
	'Ticket ID',
	'Status',
	'Priority',
	'Source',
	'Type',
	'Agent',
	'Group',
	'Created time',
	'Resolved time',
	'Closed time',
	'Last update time',
	'Initial response time',
	'First response status',
	'Resolution status',
]
const [path = '', peersFolder = ''] = process.argv.slice(2)
const columns = COLUMNS.map((name) => `"${name}"`).join(', ')
const sum = (name: string) => `sum(epoch("${name}"))::BIGINT::DOUBLE`
const [row] = await queryDuckDb(peersFolder, [
	`CREATE TABLE tickets AS SELECT ${columns} FROM read_csv(${sqlText(path)}, header = true)`,
	`SELECT count(*)::DOUBLE AS rows, ${sum('Created time')} AS created, ${sum('Initial response time')} AS responded,
		${sum('Resolved time')} AS resolved, ${sum('Closed time')} AS closed,
		count(*) FILTER (Priority = 'Urgent')::DOUBLE AS urgent, count(DISTINCT Agent)::DOUBLE AS agents FROM tickets`,
])
const facts: ImportedFacts = {
	rows: Number(row?.rows),
	created: Number(row?.created),
	responded: Number(row?.responded),
	resolved: Number(row?.resolved),
	closed: Number(row?.closed),
	urgent: Number(row?.urgent),
	agents: Number(row?.agents),
}
process.stdout.write(JSON.stringify(facts))
