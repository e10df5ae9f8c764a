import { quantileInterval } from '../../../../src/shared/realism/quantile-interval'
import { createRandom } from '../../../../src/shared/realism/random'
import { sortedQuantile } from '../../../../src/shared/realism/sorted-column'
import { type BenchRow, medianOf, milliseconds, nearOrThrow, timed } from '../measure'
import type { BenchOptions } from '../options'

const CASES = 100_000
const RESAMPLES = 2_000

/** The 90 % interval of a 95 % quantile beside sorting every resample; of those only a part is done, and told so. */
export function quantileIntervalRows({ quick }: BenchOptions): readonly BenchRow[] {
	const random = createRandom(13)
	const column = Float64Array.from({ length: CASES }, () => Math.floor(30_000 * random.gamma(1.2))).sort()
	const sorted = quick ? 100 : 400
	const options = { confidence: 0.9, resamples: RESAMPLES, random }
	const own: number[] = []
	let interval = quantileInterval(column, 0.95, options)
	for (let round = 0; round < 9; round++)
		own.push(
			timed(() => {
				interval = quantileInterval(column, 0.95, options)
			}),
		)
	const quantiles = new Float64Array(sorted)
	const resample = new Float64Array(CASES)
	const part = timed(() => {
		for (let r = 0; r < sorted; r++) {
			for (let i = 0; i < CASES; i++) resample[i] = column[Math.floor(random.uniform() * CASES)]!
			quantiles[r] = sortedQuantile(resample.sort(), 0.95)!
		}
	})
	quantiles.sort()
	// Both ends come from draws; a quarter of the interval is several standard errors of theirs.
	const [low, high] = [quantiles[Math.floor(sorted * 0.05)]!, quantiles[Math.ceil(sorted * 0.95) - 1]!]
	nearOrThrow('interval of a quantile, lower end', interval!.low, low, (high - low) / 4)
	nearOrThrow('interval of a quantile, upper end', interval!.high, high, (high - low) / 4)
	const ours = medianOf(own)
	const peer = (part * RESAMPLES) / sorted
	return [
		{
			work: `interval of a p95, ${RESAMPLES.toLocaleString('en')} resamples of ${CASES.toLocaleString('en')}`,
			ours: milliseconds(ours),
			peer: `each sorted ${(peer / 1_000).toFixed(1)} s (from ${sorted})`,
			ratio: ours / peer,
			goal: '<= 1/1,000',
			met: ours / peer <= 1 / 1_000,
		},
	]
}
