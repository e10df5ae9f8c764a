import { chanceWithin, forecastDowntime } from '../../../src/shared/realism/availability-forecast'
import { createRandom, type Random } from '../../../src/shared/realism/random'

/** A month of 30 days at 99.9 %. */
const ALLOWED_SECONDS = 2_592
const BINS = 10

export type AvailabilityCalibration = {
	readonly services: number
	readonly bins: readonly {
		readonly from: number
		readonly count: number
		readonly predicted: number
		readonly observed: number
	}[]
	/** Largest distance between predicted and observed in a bin of at least 50 services. */
	readonly worstGap: number
	readonly brier: number
	/** Brier score of "the share of past months that passed". */
	readonly naiveBrier: number
}

/**
 * Simulated services: `rate` outages a month from 0.1 to 6 and a median of 5 to 120 minutes, both log-uniform. Under
 * `badWeeks` the rate of a month is itself gamma distributed with shape 1, so counts are overdispersed.
 */
export function measureAvailability(input: {
	readonly months: number
	readonly services: number
	readonly badWeeks: boolean
	readonly seed: number
}): AvailabilityCalibration {
	const { months, services, badWeeks, seed } = input
	const random = createRandom(seed)
	const bins = Array.from({ length: BINS }, (_, i) => ({ from: i / BINS, count: 0, predicted: 0, observed: 0 }))
	let [brier, naiveBrier] = [0, 0]
	for (let service = 0; service < services; service++) {
		const rate = 0.1 * 60 ** random.uniform()
		const centre = Math.log(300 * 24 ** random.uniform())
		const spread = 0.4 + random.uniform()
		const seen = Array.from({ length: months }, () => drawMonth(random, { rate, centre, spread, badWeeks }))
		const next = drawMonth(random, { rate, centre, spread, badWeeks })
		const forecast = forecastDowntime({
			outagesByMonth: seen.map(({ length }) => length),
			outageSeconds: seen.flat(),
			monthsInWindow: 1,
			seed: service,
			// The mean over a thousand draws of the parameters needs no more.
			perDraw: 10,
		})
		const chance = chanceWithin(forecast, ALLOWED_SECONDS).estimate
		const passed = isWithin(next) ? 1 : 0
		const naive = seen.filter(isWithin).length / months
		const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))]!
		bin.count++
		bin.predicted += chance
		bin.observed += passed
		brier += (chance - passed) ** 2
		naiveBrier += (naive - passed) ** 2
	}
	const filled = bins.filter(({ count }) => count > 0)
	const rows = filled.map(({ from, count, predicted, observed }) => {
		return { from, count, predicted: predicted / count, observed: observed / count }
	})
	const gaps = rows.filter(({ count }) => count >= 50).map((row) => Math.abs(row.predicted - row.observed))
	return {
		services,
		bins: rows,
		worstGap: Math.max(...gaps),
		brier: brier / services,
		naiveBrier: naiveBrier / services,
	}
}

type Service = { readonly rate: number; readonly centre: number; readonly spread: number; readonly badWeeks: boolean }

function drawMonth(random: Random, { rate, centre, spread, badWeeks }: Service): number[] {
	const own = badWeeks ? rate * random.gamma(1) : rate
	return Array.from({ length: random.poisson(own) }, () => Math.exp(centre + spread * random.normal()))
}

function isWithin(outageSeconds: readonly number[]): boolean {
	return outageSeconds.reduce((sum, seconds) => sum + seconds, 0) <= ALLOWED_SECONDS
}
