import { countUpTo } from '../calendar/count-up-to'
import { smallestAt } from '../history/smallest-at'

/** Smallest entry that at least `share` (0..1) of the entries do not exceed; null when empty. */
export function sortedQuantile(sorted: Float64Array, share: number): number | null {
	return sorted.length === 0 ? null : sorted[placeOf(share, sorted.length)]!
}

/** The same of values in any order, for shares upwards. The values change places. NaN counts as the largest. */
export function unsortedQuantiles(values: Float64Array, shares: readonly number[]): (number | null)[] {
	const numbers = numbersFirst(values)
	let from = 0
	return shares.map((share) => {
		if (values.length === 0) return null
		const place = placeOf(share, values.length)
		if (place >= numbers.length) return Number.NaN
		const found = smallestAt(numbers.subarray(from), place - from)
		// What stands before it is not larger, so that the next one is looked for behind.
		from = place
		return found
	})
}

// A cache of facts: sorted columns never change, and a target that moves asks for the same quantiles again.
const quantilesKept = new WeakMap<readonly Float64Array[], Map<number, number | null>>()

/** The same as `sortedQuantile` of several sorted columns together, which need not be merged for it. */
export function pooledQuantile(columns: readonly Float64Array[], share: number): number | null {
	const known = quantilesKept.get(columns) ?? new Map<number, number | null>()
	quantilesKept.set(columns, known)
	const kept = known.get(share)
	if (kept !== undefined) return kept
	const found = findPooledQuantile(columns, share)
	known.set(share, found)
	return found
}

function findPooledQuantile(columns: readonly Float64Array[], share: number): number | null {
	const size = pooledCount(columns)
	if (size === 0) return null
	const place = placeOf(share, size)
	// Of each column only the entries from `lows` up to `highs` may still be the one; NaN stands last.
	const lows = columns.map(() => 0)
	const highs = columns.map((column) => countUpTo(column, Number.POSITIVE_INFINITY))
	if (place >= sumOf(highs)) return Number.NaN
	for (;;) {
		let widest = 0
		for (let c = 1; c < columns.length; c++) if (highs[c]! - lows[c]! > highs[widest]! - lows[widest]!) widest = c
		const pivot = columns[widest]![(lows[widest]! + highs[widest]!) >> 1]!
		const upTo = columns.map((column) => countUpTo(column, pivot))
		if (sumOf(upTo) <= place) {
			for (let c = 0; c < columns.length; c++) lows[c] = Math.max(lows[c]!, upTo[c]!)
			continue
		}
		const below = columns.map((column) => countBelow(column, pivot))
		if (sumOf(below) <= place) return pivot
		for (let c = 0; c < columns.length; c++) highs[c] = Math.min(highs[c]!, below[c]!)
	}
}

export function pooledCount(columns: readonly Float64Array[]): number {
	return columns.reduce((sum, { length }) => sum + length, 0)
}

/** How many entries of sorted columns are at or below the value. */
export function pooledCountUpTo(columns: readonly Float64Array[], value: number): number {
	return columns.reduce((sum, column) => sum + countUpTo(column, value), 0)
}

/** Where the quantile stands among sorted entries, from 0. */
function placeOf(share: number, size: number): number {
	// The small step back keeps 0.9 * 10 = 9.000000000000002 at the ninth entry.
	return Math.min(size, Math.max(1, Math.ceil(share * size - 1e-9))) - 1
}

/** Moves NaN to the end; the part before it. */
function numbersFirst(values: Float64Array): Float64Array {
	let end = values.length
	for (let i = 0; i < end; ) {
		if (!Number.isNaN(values[i]!)) {
			i++
			continue
		}
		values[i] = values[--end]!
		values[end] = Number.NaN
	}
	return values.subarray(0, end)
}

function countBelow(sorted: Float64Array, value: number): number {
	let low = 0
	let high = sorted.length
	while (low < high) {
		const middle = (low + high) >>> 1
		if (sorted[middle]! < value) low = middle + 1
		else high = middle
	}
	return low
}

function sumOf(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0)
}

/** Median of plain numbers, the mean of the two middle ones for an even count; 0 when empty. */
export function medianOf(values: readonly number[]): number {
	if (values.length === 0) return 0
	const sorted = [...values].sort((a, b) => a - b)
	const middle = sorted.length >> 1
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
