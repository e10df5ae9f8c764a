import type { LibraryClause } from './clause'
import { readClauseFile } from './clause-file'

const files = import.meta.glob<string>('../../../resources/library/*/*.md', {
	eager: true,
	query: '?raw',
	import: 'default',
})

let read: readonly LibraryClause[] | null = null

/** The clauses that ship with Pledge, in both languages, read once. A file that is no clause is a fault of ours. */
export function shippedClauses(): readonly LibraryClause[] {
	read ??= Object.entries(files).map(([path, source]) => {
		const outcome = readClauseFile(source)
		if (outcome.kind === 'bad') throw new Error(`${path}:${outcome.fault.line} ${outcome.fault.code}`)
		return outcome.clause
	})
	return read
}
