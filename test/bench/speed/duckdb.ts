import { createRequire } from 'node:module'
import path from 'node:path'

/** The part of DuckDB's client that is used here. */
type DuckDb = {
	readonly DuckDBInstance: { readonly create: (path: string, options: Record<string, string>) => Promise<Instance> }
}
type Instance = { readonly connect: () => Promise<Connection> }
type Connection = {
	readonly run: (sql: string) => Promise<unknown>
	readonly runAndReadAll: (sql: string) => Promise<Rows>
}
type Rows = { readonly getRowObjectsJson: () => readonly Record<string, string | number | null>[] }

/** Runs statements in memory with two threads and returns the rows of the last one. */
export async function queryDuckDb(
	peersFolder: string,
	statements: readonly string[],
): Promise<readonly Record<string, string | number | null>[]> {
	const load = createRequire(path.join(peersFolder, 'package.json'))
	// The package is installed beside the project, so its types are not there.
	const { DuckDBInstance } = load('@duckdb/node-api') as DuckDb
	const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
	const connection = await instance.connect()
	for (const statement of statements.slice(0, -1)) await connection.run(statement)
	return (await connection.runAndReadAll(statements.at(-1)!)).getRowObjectsJson()
}

export function sqlText(text: string): string {
	return `'${text.replaceAll("'", "''")}'`
}
