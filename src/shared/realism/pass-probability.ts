import { GRID, GRID_POINTS } from './beta-binomial-grid'
import { betaBinomialTail } from './beta-binomial-tail'
import { requiredCases } from './required-cases'
import { medianOf } from './sorted-column'
import type { WindowPosterior } from './window-posterior'

/** Chance to pass the next window: posterior mean and the 5 % and 95 % points over the posterior, all 0..1. */
export type PassProbability = { readonly estimate: number; readonly low: number; readonly high: number }

/** Grid points of less weight are skipped; all of them together weigh less than 0.2 %. */
const SKIPPED_WEIGHT = 1e-6
const RECENT = 12
/** From this many cases a month on the steps of ceil(share * n) no longer matter and one typical size will do. */
const MANY_CASES = 500

/**
 * Sizes the coming window may have, each as the sizes of the months it is made of: recent runs of `monthsInWindow`
 * months. With fewer months than a window has, months of the median size stand in.
 */
export function comingSizes(monthCases: readonly number[], monthsInWindow: number): readonly (readonly number[])[] {
	const typical = Math.max(1, Math.round(medianOf(monthCases.slice(-RECENT))))
	if (monthCases.length < monthsInWindow || typical >= MANY_CASES) return [Array<number>(monthsInWindow).fill(typical)]
	const runs: number[][] = []
	const first = Math.max(0, monthCases.length - monthsInWindow - (monthsInWindow === 1 ? RECENT : 4) + 1)
	for (let i = first; i + monthsInWindow <= monthCases.length; i++) runs.push(monthCases.slice(i, i + monthsInWindow))
	return runs
}

/**
 * The chance that at least ceil(share * n) of the n cases of the next window make it. A window of several months sums
 * months with a share of their own each; that sum is taken as one beta-binomial with the same mean and variance.
 */
export function passProbability(
	posterior: WindowPosterior,
	sharePpm: number,
	sizes: readonly (readonly number[])[],
): PassProbability {
	const shapes = sizes.map(windowShape)
	const chances: number[] = []
	const weights: number[] = []
	let total = 0
	let estimate = 0
	for (let g = 0; g < GRID_POINTS; g++) {
		const weight = posterior.weights[g]!
		if (weight < SKIPPED_WEIGHT) continue
		let chance = 0
		for (const { cases, dilution } of shapes) {
			const rho = Math.min(0.999, GRID.rho[g]! * dilution)
			const size = rho > 0 ? (1 - rho) / rho : 1e9
			const a = GRID.mu[g]! * size
			chance += betaBinomialTail({ cases, needed: requiredCases(sharePpm, cases), a, b: size - a })
		}
		chance /= shapes.length
		chances.push(chance)
		weights.push(weight)
		total += weight
		estimate += weight * chance
	}
	return aroundEstimate({
		estimate: Math.min(1, estimate / total),
		low: weightedQuantile(chances, weights, 0.05 * total),
		high: weightedQuantile(chances, weights, 0.95 * total),
	})
}

/** The mean of a skewed posterior can lie beyond its 5 % or 95 % point; an interval that leaves it out says nothing. */
export function aroundEstimate({ estimate, low, high }: PassProbability): PassProbability {
	return { estimate, low: Math.min(low, estimate), high: Math.max(high, estimate) }
}

/** Cases of the window and by how much its correlation is smaller than a month's. */
function windowShape(months: readonly number[]): { cases: number; dilution: number } {
	const cases = months.reduce((sum, n) => sum + n, 0)
	if (months.length === 1 || cases < 2) return { cases, dilution: 1 }
	const pairs = months.reduce((sum, n) => sum + n * (n - 1), 0)
	return { cases, dilution: pairs / (cases * (cases - 1)) }
}

function weightedQuantile(values: readonly number[], weights: readonly number[], goal: number): number {
	const order = Uint32Array.from(values.keys()).sort((x, y) => values[x]! - values[y]!)
	let sum = 0
	for (const i of order) {
		sum += weights[i]!
		if (sum >= goal) return values[i]!
	}
	return values[order[order.length - 1]!] ?? 0
}
