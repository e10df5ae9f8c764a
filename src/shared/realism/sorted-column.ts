/** Smallest entry that at least `share` (0..1) of the entries do not exceed; null when empty. */
export function sortedQuantile(sorted: Float64Array, share: number): number | null {
	if (sorted.length === 0) return null
	// The small step back keeps 0.9 * 10 = 9.000000000000002 at the ninth entry.
	const rank = Math.min(sorted.length, Math.max(1, Math.ceil(share * sorted.length - 1e-9)))
	return sorted[rank - 1]!
}

/** Median of plain numbers, the mean of the two middle ones for an even count; 0 when empty. */
export function medianOf(values: readonly number[]): number {
	if (values.length === 0) return 0
	const sorted = [...values].sort((a, b) => a - b)
	const middle = sorted.length >> 1
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
