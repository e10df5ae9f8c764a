import { pooledCount, pooledCountUpTo, pooledQuantile } from './sorted-column'

/** `counts[i]` cases lie above `i * step` and at most at `(i + 1) * step` seconds (the first from zero); the last holds the rest. */
export type Histogram = { readonly step: number; readonly counts: readonly number[] }

const BINS = 30
const STEPS = [
	...[10, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 43_200, 86_400],
	...[172_800, 345_600, 604_800, 1_209_600, 2_419_200],
]

/**
 * The durations of all sorted columns together in thirty equal bins that reach twice the target or the 95 % quantile,
 * whichever is further. null when empty.
 */
export function histogramOf(sorted: readonly Float64Array[], targetSeconds: number): Histogram | null {
	const reach = Math.max(2 * targetSeconds, pooledQuantile(sorted, 0.95) ?? 0)
	const all = pooledCount(sorted)
	if (all === 0) return null
	const step = STEPS.find((candidate) => candidate * BINS >= reach) ?? Math.ceil(reach / BINS)
	const counts: number[] = []
	let before = 0
	for (let bin = 1; bin <= BINS; bin++) {
		const upTo = pooledCountUpTo(sorted, bin * step)
		counts.push(upTo - before)
		before = upTo
	}
	counts.push(all - before)
	return { step, counts }
}
