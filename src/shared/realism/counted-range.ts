import type { ContactColumns } from '../history/contacts'
import type { CountColumns } from '../history/counts'
import type { TableColumns } from '../history/table-columns'

export type Extent = { readonly first: number; readonly last: number }

/** First and last instant that contacts tell of, not after `asOf`; null without any. */
export function contactExtent({ calls, intervals }: ContactColumns, asOf: number): Extent | null {
	return unite([
		calls && extentOf(calls.times.offeredAt, null, asOf),
		intervals && extentOf(intervals.times.intervalStart, intervals.numbers.intervalSeconds, asOf),
	])
}

export function countExtent(counts: CountColumns, asOf: number): Extent | null {
	return extentOf(counts.times.periodStart, counts.numbers.periodSeconds, asOf)
}

/** First and last of a column's instants not after `asOf`; null without any. */
export function instantExtent(column: Float64Array, asOf: number): Extent | null {
	return extentOf(column, null, asOf)
}

/** The part that both cover; null where there is none. */
export function overlap(a: Extent, b: Extent): Extent | null {
	const both = { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) }
	return both.first <= both.last ? both : null
}

/** The last instant of columns whose rows last: the end of the latest. */
export function lastOf(
	table: Pick<TableColumns<string, string, string>, 'times'>,
	lengths: Float64Array | null,
): number {
	let last = Number.NEGATIVE_INFINITY
	for (const column of Object.values(table.times))
		for (const [row, at] of (column ?? []).entries()) {
			const end = at + (lengths?.[row] || 0)
			if (end > last) last = end
		}
	return last
}

function extentOf(start: Float64Array | null, lengths: Float64Array | null, asOf: number): Extent | null {
	let first = Number.POSITIVE_INFINITY
	let last = Number.NEGATIVE_INFINITY
	for (const [row, at] of (start ?? []).entries()) {
		if (!(at <= asOf)) continue
		// The end is exclusive: a row that ends at midnight says nothing about the next day.
		const end = Math.min(at + Math.max(0, (lengths?.[row] || 1) - 1), asOf)
		if (at < first) first = at
		if (end > last) last = end
	}
	return first <= last ? { first, last } : null
}

function unite(extents: readonly (Extent | null)[]): Extent | null {
	const known = extents.filter((extent) => extent !== null)
	if (known.length === 0) return null
	return {
		first: Math.min(...known.map(({ first }) => first)),
		last: Math.max(...known.map(({ last }) => last)),
	}
}
