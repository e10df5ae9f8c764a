/** Something that wants to stand at a height; all in pixels. */
export type Level = {
	readonly wanted: number
	readonly height: number
	/** Least room between it and what is above. */
	readonly gap: number
}

/**
 * Tops in the given order, none over another and none below zero, with the least sum of squared distances from where each wants to stand
 * (isotonic regression by pooling adjacent violators: Barlow et al., Statistical Inference under Order Restrictions, 1972). The first, if there
 * is one, stands exactly where it wants to, or below what has no room above it.
 *
 * @param first index of what stands level; -1 for none
 */
export function levelTops(levels: readonly Level[], first: number): readonly number[] {
	// Measured from where each would stand if all stood closely packed from the top: there tops only have to rise.
	const packed: number[] = []
	let end = 0
	for (const { height, gap } of levels) {
		packed.push(end + gap)
		end += gap + height
	}
	const wanted = levels.map((level, index) => level.wanted - (packed[index] ?? 0))
	const level = first < 0 ? null : Math.max(0, wanted[first] ?? 0)
	const rising =
		level === null
			? bounded(pooled(wanted), 0, Number.POSITIVE_INFINITY)
			: [
					...bounded(pooled(wanted.slice(0, first)), 0, level),
					level,
					...bounded(pooled(wanted.slice(first + 1)), level, Number.POSITIVE_INFINITY),
				]
	return rising.map((value, index) => value + (packed[index] ?? 0))
}

/** The rising sequence nearest to the given one. */
function pooled(values: readonly number[]): readonly number[] {
	const pools: { sum: number; count: number }[] = []
	for (const value of values) {
		let pool = { sum: value, count: 1 }
		for (let last = pools.at(-1); last !== undefined && last.sum / last.count > pool.sum / pool.count; ) {
			pools.pop()
			pool = { sum: last.sum + pool.sum, count: last.count + pool.count }
			last = pools.at(-1)
		}
		pools.push(pool)
	}
	return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
}

/** Within bounds the nearest rising sequence is the unbounded one, cut off. */
function bounded(values: readonly number[], least: number, most: number): readonly number[] {
	return values.map((value) => Math.min(most, Math.max(least, value)))
}
