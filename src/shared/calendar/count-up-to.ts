/** How many entries of an array, sorted upwards, are at or below the value; logarithmic in its length. */
export function countUpTo(sorted: Float64Array, value: number): number {
	// Written out: clocks and moving targets ask millions of times.
	let low = 0
	let high = sorted.length
	while (low < high) {
		const middle = (low + high) >>> 1
		if (sorted[middle]! <= value) low = middle + 1
		else high = middle
	}
	return low
}

/**
 * How many of `length` entries pass, counted from the first, where none passes after one that does not; logarithmic.
 * Everything that is in order is searched by this.
 */
export function countWhile(length: number, passes: (index: number) => boolean): number {
	let low = 0
	let high = length
	while (low < high) {
		const middle = (low + high) >>> 1
		if (passes(middle)) low = middle + 1
		else high = middle
	}
	return low
}
