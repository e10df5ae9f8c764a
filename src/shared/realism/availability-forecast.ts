import { drawOutages, type OutageRate, outageCountPosterior } from './outage-counts'
import { aroundEstimate, type PassProbability } from './pass-probability'
import { createRandom, type Random } from './random'

/** Prior of the log downtime (seconds): mean 20 minutes, weight 1, shape and scale 1.5. */
const PRIOR_MEAN = Math.log(20 * 60)
const PRIOR_SHAPE = 1.5
const PRIOR_SCALE = 1.5

const PARAMETER_DRAWS = 1_000
const WINDOWS_PER_DRAW = 60

/** What months tell: outages that began in each covered month, and the downtime of each outage in seconds. */
export type OutageEvidence = {
	readonly outagesByMonth: readonly number[]
	readonly outageSeconds: readonly number[]
}

/** One possible truth: how often outages come, and the log-normal length of each. */
export type DowntimeModel = OutageRate & { readonly centre: number; readonly spread: number }

/** Simulated downtime (seconds) of the coming window: row by row the windows of one draw of the parameters. */
export type DowntimeForecast = { readonly draws: number; readonly perDraw: number; readonly seconds: Float64Array }

/**
 * What months leave open about outages: counts negative binomial (outage-counts), log downtime normal with a
 * normal-inverse-gamma prior. Twelve quiet months do not prove 99.99 %: the priors say so.
 */
export function downtimePosterior({ outagesByMonth, outageSeconds }: OutageEvidence): {
	readonly draw: (random: Random) => DowntimeModel
} {
	const counts = outageCountPosterior(outagesByMonth)
	const logs = outageSeconds.map((seconds) => Math.log(Math.max(1, seconds))).sort((a, b) => a - b)
	const n = logs.length
	const mean = n === 0 ? 0 : logs.reduce((sum, x) => sum + x, 0) / n
	const squares = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0)
	const weight = 1 + n
	const location = (PRIOR_MEAN + n * mean) / weight
	const shape = PRIOR_SHAPE + n / 2
	const scale = PRIOR_SCALE + squares / 2 + (n * (mean - PRIOR_MEAN) ** 2) / (2 * weight)
	return {
		draw: (random) => {
			const { rate, dispersion } = counts.draw(random)
			const spread = Math.sqrt(scale / random.gamma(shape))
			return { rate, dispersion, spread, centre: location + (spread / Math.sqrt(weight)) * random.normal() }
		},
	}
}

/** Downtime of one simulated month, seconds. */
export function drawDowntime(random: Random, model: DowntimeModel): number {
	let down = 0
	for (let left = drawOutages(random, model); left > 0; left--)
		down += Math.exp(model.centre + model.spread * random.normal())
	return down
}

/** Simulates the coming window of `monthsInWindow` months, `perDraw` times for each draw of the parameters. */
export function forecastDowntime(
	input: OutageEvidence & { readonly monthsInWindow: number; readonly seed: number; readonly perDraw?: number },
): DowntimeForecast {
	const { monthsInWindow, perDraw = WINDOWS_PER_DRAW } = input
	const random = createRandom(input.seed)
	const posterior = downtimePosterior(input)
	const seconds = new Float64Array(PARAMETER_DRAWS * perDraw)
	for (let draw = 0; draw < PARAMETER_DRAWS; draw++) {
		const model = posterior.draw(random)
		for (let w = 0; w < perDraw; w++) {
			let down = 0
			for (let month = 0; month < monthsInWindow; month++) down += drawDowntime(random, model)
			seconds[draw * perDraw + w] = down
		}
	}
	return { draws: PARAMETER_DRAWS, perDraw, seconds }
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
