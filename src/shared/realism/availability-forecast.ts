import { aroundEstimate, type PassProbability } from './pass-probability'
import { createRandom } from './random'

/** Prior of the log downtime (seconds): mean 20 minutes, weight 1, shape and scale 1.5. */
const PRIOR_MEAN = Math.log(20 * 60)
const PRIOR_SHAPE = 1.5
const PRIOR_SCALE = 1.5

const PARAMETER_DRAWS = 1_000
const WINDOWS_PER_DRAW = 60

/** Simulated downtime (seconds) of the coming window: row by row the windows of one draw of the parameters. */
export type DowntimeForecast = { readonly draws: number; readonly perDraw: number; readonly seconds: Float64Array }

/**
 * Simulates the coming window: rate Gamma(1/2 + outages, months) (Jeffreys), log downtime normal with a
 * normal-inverse-gamma prior, then counts and durations. Twelve quiet months do not prove 99.99 %: the prior says so.
 */
export function forecastDowntime(input: {
	readonly months: number
	readonly outageSeconds: readonly number[]
	readonly monthsInWindow: number
	readonly seed: number
}): DowntimeForecast {
	const { months, outageSeconds, monthsInWindow, seed } = input
	const random = createRandom(seed)
	const logs = outageSeconds.map((seconds) => Math.log(Math.max(1, seconds))).sort((a, b) => a - b)
	const n = logs.length
	const mean = n === 0 ? 0 : logs.reduce((sum, x) => sum + x, 0) / n
	const squares = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0)
	const weight = 1 + n
	const location = (PRIOR_MEAN + n * mean) / weight
	const shape = PRIOR_SHAPE + n / 2
	const scale = PRIOR_SCALE + squares / 2 + (n * (mean - PRIOR_MEAN) ** 2) / (2 * weight)
	const seconds = new Float64Array(PARAMETER_DRAWS * WINDOWS_PER_DRAW)
	for (let draw = 0; draw < PARAMETER_DRAWS; draw++) {
		const rate = random.gamma(0.5 + n) / months
		const spread = Math.sqrt(scale / random.gamma(shape))
		const centre = location + (spread / Math.sqrt(weight)) * random.normal()
		for (let w = 0; w < WINDOWS_PER_DRAW; w++) {
			let down = 0
			for (let left = random.poisson(rate * monthsInWindow); left > 0; left--)
				down += Math.exp(centre + spread * random.normal())
			seconds[draw * WINDOWS_PER_DRAW + w] = down
		}
	}
	return { draws: PARAMETER_DRAWS, perDraw: WINDOWS_PER_DRAW, seconds }
}

/** Part of the simulated windows within the allowed downtime, and its 5 % and 95 % points over the parameters. */
export function chanceWithin(forecast: DowntimeForecast, allowedSeconds: number): PassProbability {
	const { draws, perDraw, seconds } = forecast
	const shares = new Float64Array(draws)
	let within = 0
	for (let draw = 0; draw < draws; draw++) {
		let own = 0
		for (let w = 0; w < perDraw; w++) if (seconds[draw * perDraw + w]! <= allowedSeconds) own++
		shares[draw] = own / perDraw
		within += own
	}
	shares.sort()
	return aroundEstimate({
		estimate: within / (draws * perDraw),
		low: shares[Math.floor(draws * 0.05)]!,
		high: shares[Math.ceil(draws * 0.95) - 1]!,
	})
}
