import { GRID_POINTS, MU_POINTS, SPREAD_POINTS } from './beta-binomial-grid'

/**
 * The least distribution over the grid that is nowhere below any of the given ones: for every spread the share's
 * distribution function is the smallest of theirs (least upper bound in the usual stochastic order, Shaked and
 * Shanthikumar 2007, 1.A). All must give each spread the same weight. At least one; a single one is returned as it is.
 */
export function leastUpperBound(distributions: readonly Float64Array[]): Float64Array {
	const [first, ...others] = distributions
	if (others.length === 0) return first!
	const bound = new Float64Array(GRID_POINTS)
	const sums = new Float64Array(distributions.length)
	for (let r = 0; r < SPREAD_POINTS; r++) {
		sums.fill(0)
		let before = 0
		for (let g = r * MU_POINTS; g < (r + 1) * MU_POINTS; g++) {
			let least = Number.POSITIVE_INFINITY
			for (const [d, weights] of distributions.entries()) {
				sums[d]! += weights[g]!
				if (sums[d]! < least) least = sums[d]!
			}
			// Each sum only grows, and so does the least of them.
			bound[g] = least - before
			before = least
		}
	}
	return bound
}
