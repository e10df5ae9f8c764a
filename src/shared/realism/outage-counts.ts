import { lnGamma, lnRising } from './ln-gamma'
import type { Random } from './random'

/** Outages a month: mean `rate`; `dispersion` 0 is Poisson, above it months differ (variance rate + dispersion rate²). */
export type OutageRate = { readonly rate: number; readonly dispersion: number }

/** Half of the prior says that outages come one by one, half that they come in bad weeks of unknown weight. */
const DISPERSIONS: readonly { readonly dispersion: number; readonly prior: number }[] = [
	{ dispersion: 0, prior: 0.4 },
	{ dispersion: 0.5, prior: 0.2 },
	{ dispersion: 1, prior: 0.25 },
	{ dispersion: 2, prior: 0.15 },
]
const RATE_POINTS = 240
const LOWEST_RATE = 1e-4

/**
 * Posterior of the rate under a negative binomial with unknown dispersion; Jeffreys' prior 1/sqrt(rate). Counts in any
 * order. Drawing takes a grid of rates for the dispersed models and the exact gamma for Poisson.
 */
export function outageCountPosterior(counts: readonly number[]): { readonly draw: (random: Random) => OutageRate } {
	const months = counts.length
	const total = counts.reduce((sum, count) => sum + count, 0)
	const highest = Math.max(4, ...counts) * 8
	const step = Math.log(highest / LOWEST_RATE) / RATE_POINTS
	const rates = Float64Array.from({ length: RATE_POINTS }, (_, i) => LOWEST_RATE * Math.exp((i + 0.5) * step))
	const tables = DISPERSIONS.map(({ dispersion, prior }) => {
		const ln = rates.map((rate) => lnLikelihood(counts, rate, dispersion) + 0.5 * Math.log(rate) + Math.log(prior))
		return { dispersion, ln }
	})
	// Poisson is known in closed form: the grid would only blur it. The factorials and the step are the same everywhere.
	const lnPoisson =
		Math.log(DISPERSIONS[0]!.prior) + lnGamma(0.5 + total) - (0.5 + total) * Math.log(months) - Math.log(step)
	let top = lnPoisson
	for (const { ln } of tables.slice(1)) for (const value of ln) if (value > top) top = value
	const cells: { readonly dispersion: number; readonly rate: number; readonly weight: number }[] = [
		{ dispersion: 0, rate: 0, weight: Math.exp(lnPoisson - top) },
	]
	for (const { dispersion, ln } of tables.slice(1))
		for (const [i, value] of ln.entries())
			if (value - top > -25) cells.push({ dispersion, rate: rates[i]!, weight: Math.exp(value - top) })
	const cumulative = new Float64Array(cells.length)
	let sum = 0
	for (const [i, { weight }] of cells.entries()) {
		sum += weight
		cumulative[i] = sum
	}
	return {
		draw: (random) => {
			const goal = random.uniform() * sum
			let at = 0
			while (at < cells.length - 1 && cumulative[at]! <= goal) at++
			const { dispersion, rate } = cells[at]!
			if (dispersion === 0) return { dispersion, rate: random.gamma(0.5 + total) / months }
			return { dispersion, rate: rate * Math.exp((random.uniform() - 0.5) * step) }
		},
	}
}

/** ln P(counts) without the factorials of the counts, which are the same for every rate. */
function lnLikelihood(counts: readonly number[], rate: number, dispersion: number): number {
	if (dispersion === 0) return counts.reduce((sum, count) => sum + count * Math.log(rate), 0) - counts.length * rate
	const shape = 1 / dispersion
	const odds = rate / (shape + rate)
	let ln = counts.length * shape * Math.log(shape / (shape + rate))
	for (const count of counts) if (count > 0) ln += lnRising(shape, count) + count * Math.log(odds)
	return ln
}

/** Outages of one month. */
export function drawOutages(random: Random, { rate, dispersion }: OutageRate): number {
	return random.poisson(dispersion === 0 ? rate : rate * dispersion * random.gamma(1 / dispersion))
}
