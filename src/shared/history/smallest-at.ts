/** The entry that would stand at `place` (from 0) if the values were sorted upwards; they change places. Hoare's quickselect. */
export function smallestAt(values: Float64Array, place: number): number {
	let low = 0
	let high = values.length - 1
	while (low < high) {
		// The middle one, so that sorted columns are no bad case.
		const pivot = values[(low + high) >> 1]!
		let i = low
		let j = high
		while (i <= j) {
			while (values[i]! < pivot) i++
			while (values[j]! > pivot) j--
			if (i > j) break
			const held = values[i]!
			values[i++] = values[j]!
			values[j--] = held
		}
		if (place <= j) high = j
		else if (place >= i) low = i
		else break
	}
	return values[place]!
}
