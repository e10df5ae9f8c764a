/** Rows of one ticket in the order of their states. */
export type RowGroups = {
	/** Rows ticket by ticket; those of ticket `i` are `rows[offsets[i]..offsets[i + 1]]`. */
	readonly offsets: Uint32Array
	readonly rows: Uint32Array
	/** The last row of every ticket. */
	readonly last: Uint32Array
	/** Per ticket the last row of these files that `holds`, -1 where there is none. */
	readonly lastWhere: (sources: ReadonlySet<number>, holds: (row: number) => boolean) => Int32Array
	/** Per ticket the smallest value over its rows, NaN where there is none. */
	readonly smallest: (values: Float64Array) => Float64Array
}

type Input = {
	readonly rows: number
	readonly tickets: number
	readonly sourceOf: Uint16Array
	readonly updatedAt: Float64Array | null
}

/** Groups rows by ticket. A row without a time of update keeps its place after the row before it. */
export function groupRows({ rows, tickets, sourceOf, updatedAt }: Input, ticketOf: Uint32Array): RowGroups {
	const offsets = new Uint32Array(tickets + 1)
	for (let row = 0; row < rows; row++) offsets[ticketOf[row]! + 1]!++
	for (let i = 0; i < tickets; i++) offsets[i + 1]! += offsets[i]!
	const next = offsets.slice(0, tickets)
	const ordered = new Uint32Array(rows)
	for (let row = 0; row < rows; row++) ordered[next[ticketOf[row]!]!++] = row
	if (updatedAt !== null) {
		for (let i = 0; i < tickets; i++) {
			const group = ordered.subarray(offsets[i]!, offsets[i + 1]!)
			if (group.length < 2) continue
			if (group.every((row) => !Number.isNaN(updatedAt[row]!)))
				group.sort((a, b) => updatedAt[a]! - updatedAt[b]! || a - b)
		}
	}
	return {
		offsets,
		rows: ordered,
		last: Uint32Array.from({ length: tickets }, (_, i) => ordered[offsets[i + 1]! - 1]!),
		lastWhere(sources, holds) {
			const picked = new Int32Array(tickets).fill(-1)
			for (let i = 0; i < tickets; i++) {
				for (let at = offsets[i + 1]! - 1; at >= offsets[i]!; at--) {
					const row = ordered[at]!
					if (!sources.has(sourceOf[row]!) || !holds(row)) continue
					picked[i] = row
					break
				}
			}
			return picked
		},
		smallest(values) {
			const found = new Float64Array(tickets).fill(Number.NaN)
			for (let row = 0; row < rows; row++) {
				const ticket = ticketOf[row]!
				if (!(found[ticket]! <= values[row]!) && !Number.isNaN(values[row]!)) found[ticket] = values[row]!
			}
			return found
		},
	}
}
