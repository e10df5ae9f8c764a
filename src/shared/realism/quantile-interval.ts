import type { Random } from './random'

/**
 * Bootstrap interval of a quantile (`share` 0..1) of a sorted column, without drawing a single resample: the quantile of
 * a resample is an entry of the column whose place is that of an order statistic of uniforms, which is Beta(k, n - k + 1)
 * distributed. `confidence` 0.9 gives the 5 % and 95 % points over `resamples` draws; null when empty.
 */
export function quantileInterval(
	sorted: Float64Array,
	share: number,
	options: { readonly random: Random; readonly resamples: number; readonly confidence: number },
): { readonly low: number; readonly high: number } | null {
	const n = sorted.length
	if (n === 0) return null
	const { random, resamples, confidence } = options
	const k = Math.min(n, Math.max(1, Math.ceil(share * n - 1e-9)))
	const draws = new Float64Array(resamples)
	for (let i = 0; i < resamples; i++) {
		const x = random.gamma(k)
		const place = x / (x + random.gamma(n - k + 1))
		draws[i] = sorted[Math.min(n - 1, Math.floor(place * n))]!
	}
	draws.sort()
	const tail = (1 - confidence) / 2
	return { low: draws[Math.floor(tail * resamples)]!, high: draws[Math.ceil((1 - tail) * resamples) - 1]! }
}
