import { type IdColumn, idAt } from './id-table'

/** The row of a ticket, -1 where there is none. */
export function rowOfId(ids: IdColumn | null, id: string): number {
	if (ids === null) return -1
	for (let row = 0; row < ids.ends.length; row++) if (idAt(ids, row) === id) return row
	return -1
}

/** Ids that begin with the text, then those that hold it further on, any case, in the order of the rows; at most `limit`. */
export function findIds(ids: IdColumn | null, text: string, limit: number): readonly string[] {
	if (ids === null) return []
	const wanted = text.trim().toLowerCase()
	const begin: string[] = []
	const hold: string[] = []
	for (let row = 0; row < ids.ends.length && begin.length < limit; row++) {
		const id = idAt(ids, row)
		const at = id.toLowerCase().indexOf(wanted)
		if (at === 0) begin.push(id)
		else if (at > 0 && hold.length < limit) hold.push(id)
	}
	return [...begin, ...hold].slice(0, limit)
}
