import { queryDuckDb, sqlText } from '../duckdb'

/** A process in which DuckDB computes quantiles of calendar time by priority, and nothing else. */
const [path = '', peersFolder = ''] = process.argv.slice(2)
const took = (name: string) => `epoch("${name}") - epoch("Created time")`
const quantiles = (name: string) => `quantile_disc(${took(name)}, [0.5, 0.9, 0.95])`
const rows = await queryDuckDb(peersFolder, [
	`SELECT Priority AS priority, count(*)::DOUBLE AS cases, ${quantiles('Initial response time')} AS responded,
		${quantiles('Resolved time')} AS resolved
		FROM read_csv(${sqlText(path)}, header = true) GROUP BY Priority ORDER BY Priority`,
])
process.stdout.write(JSON.stringify(rows.map(({ priority, cases }) => ({ priority, cases: Number(cases) }))))
