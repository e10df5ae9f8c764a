import { GRID } from './beta-binomial-grid'
import { fitRegression, logitAt, type RegressionRow, shareAt, uncertaintyAt } from './beta-binomial-regression'
import { type PassProbability, passProbability } from './pass-probability'
import type { WindowCount, WindowPosterior } from './window-posterior'

/**
 * A change of the share of good cases with time. `from` and `to` are the fitted shares (0..1) of the first and the last
 * month, `next` that of the coming one; `passProbability` the chance at that level.
 */
export type Trend = {
	readonly direction: 'better' | 'worse'
	readonly from: number
	readonly to: number
	readonly next: number
	readonly months: number
	/** Twice the gain in ln likelihood less the price of a parameter (BIC); named from CLEAR on. */
	readonly evidence: number
	readonly passProbability: PassProbability
}

/** "Strong" in the scale of Kass and Raftery 1995. */
export const CLEAR = 6
const FEWEST_MONTHS = 9

/**
 * The trend, where a beta-binomial regression on time beats the constant model by a BIC difference of CLEAR; else null.
 * On steady desks that happens in about one of a hundred.
 */
export function findTrend(
	counts: readonly WindowCount[],
	sharePpm: number,
	sizes: readonly (readonly number[])[],
	clear = CLEAR,
): Trend | null {
	if (counts.length < FEWEST_MONTHS) return null
	const first = counts[0]!.index
	const last = counts[counts.length - 1]!.index
	const middle = (first + last) / 2
	const reach = Math.max(1, (last - first) / 2)
	const at = (index: number): readonly number[] => [1, (index - middle) / reach]
	const moving = counts.map(({ index, cases, met }): RegressionRow => ({ cases, met, x: at(index) }))
	const constant = counts.map(({ cases, met }): RegressionRow => ({ cases, met, x: [1] }))
	const fit = fitRegression(moving)
	const gain = 2 * (fit.lnLikelihood - fitRegression(constant).lnLikelihood)
	const evidence = gain - Math.log(counts.length)
	if (evidence < clear) return null
	const next = at(last + 1)
	return {
		direction: fit.coefficients[1]! > 0 ? 'better' : 'worse',
		from: shareAt(fit, at(first)),
		to: shareAt(fit, at(last)),
		next: shareAt(fit, next),
		months: counts.length,
		evidence,
		passProbability: passProbability(
			around({ logit: logitAt(fit.coefficients, next), lnRho: fit.lnRho }, uncertaintyAt(moving, fit, next)),
			sharePpm,
			sizes,
		),
	}
}

/** The fitted level with its uncertainty, as weights over the grid. */
function around(
	centre: { readonly logit: number; readonly lnRho: number },
	deviation: { readonly logit: number; readonly lnRho: number },
): WindowPosterior {
	// Narrower than the grid is wide there would be nothing left.
	const logitWidth = Math.max(0.12, deviation.logit)
	const rhoWidth = Math.max(0.2, deviation.lnRho)
	const weights = GRID.mu.map((mu, g) => {
		const off = (Math.log(mu / (1 - mu)) - centre.logit) / logitWidth
		const rhoOff = (Math.log(GRID.rho[g]!) - centre.lnRho) / rhoWidth
		return Math.exp(-0.5 * (off * off + rhoOff * rhoOff))
	})
	let sum = 0
	for (const weight of weights) sum += weight
	return { weights: weights.map((weight) => weight / sum), memory: 1 }
}
