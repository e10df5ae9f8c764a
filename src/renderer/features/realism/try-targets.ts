import type { Objective } from '../../../shared/agreement/values/objective'
import { SHARE_METRICS, TIME_METRICS } from '../../../shared/agreement/values/objective'
import { NICE_AVAILABILITIES_PPM, NICE_SHARES_PPM, niceSeconds } from '../../../shared/realism/nice-targets'

const COLUMNS = 5

/**
 * Targets to set side by side, strictest first for times and loosest last: the draft's, the suggested one, and their nice
 * neighbours. Empty where a metric has no ladder of targets.
 */
export function targetsBeside(objective: Objective, suggested: number | null): readonly number[] {
	const ladder = ladderOf(objective)
	if (ladder.length === 0) return []
	const chosen = new Set([objective.value, ...(suggested === null ? [] : [suggested])])
	const low = Math.min(...chosen)
	const high = Math.max(...chosen)
	const below = ladder.filter((value) => value < low).reverse()
	const between = ladder.filter((value) => value > low && value < high)
	const above = ladder.filter((value) => value > high)
	// One neighbour at each end first, then what lies between, then what lies further out.
	const further = interleave(above.slice(1), below.slice(1))
	for (const value of [...below.slice(0, 1), ...above.slice(0, 1), ...spread(between), ...further]) {
		if (chosen.size < COLUMNS) chosen.add(value)
	}
	return [...chosen].sort((a, b) => a - b)
}

function ladderOf({ metric, comparison }: Objective): readonly number[] {
	if (TIME_METRICS.has(metric)) return comparison === 'at-most' ? niceSeconds(metric) : []
	if (!SHARE_METRICS.has(metric)) return []
	if (metric === 'availability') return [...NICE_AVAILABILITIES_PPM].reverse()
	const shares = comparison === 'at-most' ? NICE_SHARES_PPM.map((share) => 1_000_000 - share) : NICE_SHARES_PPM
	return [...shares].sort((a, b) => a - b)
}

/** The middle one first, so that a long stretch is not shown by its beginning alone. */
function spread(values: readonly number[]): readonly number[] {
	const middle = Math.floor(values.length / 2)
	return interleave(values.slice(middle), values.slice(0, middle).reverse())
}

function interleave(a: readonly number[], b: readonly number[]): readonly number[] {
	return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index], b[index]])
		.flat()
		.filter((value) => value !== undefined)
}

/** The same promise with other values, to be judged beside the draft; ids tell which is which. */
export function variantsOf(objective: Objective, values: readonly number[]): readonly Objective[] {
	return values.map((value, index) => ({ ...objective, id: variantId(index), value }))
}

export function variantId(index: number): string {
	return `variant-${index}`
}
