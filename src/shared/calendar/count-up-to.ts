/** How many entries of an array, sorted upwards, are at or below the value; logarithmic in its length. */
export function countUpTo(sorted: Float64Array, value: number): number {
	let low = 0
	let high = sorted.length
	while (low < high) {
		const middle = (low + high) >>> 1
		if (sorted[middle]! <= value) low = middle + 1
		else high = middle
	}
	return low
}
