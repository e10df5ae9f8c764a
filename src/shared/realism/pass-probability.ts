import { GRID, GRID_POINTS } from './beta-binomial-grid'
import { betaBinomialTail } from './beta-binomial-tail'
import { medianOf } from './sorted-column'
import type { WindowPosterior } from './window-posterior'
import { type WindowShape, windowShapes } from './window-shape'

/** Chance to pass the next window: posterior mean and the 5 % and 95 % points over the posterior, all 0..1. */
export type PassProbability = { readonly estimate: number; readonly low: number; readonly high: number }

/** Grid points of less weight are skipped; all of them together weigh too little to be seen in any figure. */
const SKIPPED_WEIGHT = 1e-11
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
 *
 * @param growth factors of the cases of the window's first, second, ... month; none: as the sizes are
 */
export function passProbability(
	posterior: WindowPosterior,
	sharePpm: number,
	sizes: readonly (readonly number[])[],
	growth: readonly number[] = [],
): PassProbability {
	const chanceOf = chancesAt(sharePpm, sizes, growth)
	const chances: number[] = []
	const weights: number[] = []
	let total = 0
	let estimate = 0
	for (let g = 0; g < GRID_POINTS; g++) {
		const weight = posterior.weights[g]!
		if (weight < SKIPPED_WEIGHT) continue
		const chance = chanceOf(g)
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

const MAX_TABLES_KEPT = 64
// A cache of facts: while a target moves, the coming window keeps its sizes and the chance at a grid point stays the same.
const tablesKept = new WeakMap<readonly (readonly number[])[], Map<string, Float64Array>>()

/** The chance at a grid point, averaged over the sizes; each is computed when it is first asked for. */
function chancesAt(
	sharePpm: number,
	sizes: readonly (readonly number[])[],
	growth: readonly number[],
): (point: number) => number {
	const tables = tablesKept.get(sizes) ?? new Map<string, Float64Array>()
	tablesKept.set(sizes, tables)
	const key = [sharePpm, ...growth].join(' ')
	const table = tables.get(key) ?? new Float64Array(GRID_POINTS).fill(Number.NaN)
	if (tables.size >= MAX_TABLES_KEPT) tables.clear()
	tables.set(key, table)
	const shapes = windowShapes(sizes, sharePpm, growth)
	return (g) => {
		if (Number.isNaN(table[g])) table[g] = shapes.reduce((sum, shape) => sum + shape.part * chanceOf(shape, g), 0)
		return table[g]!
	}
}

function chanceOf({ cases, dilution, allowed }: WindowShape, g: number): number {
	const rho = Math.min(0.999, GRID.rho[g]! * dilution)
	const size = (1 - rho) / rho
	const a = GRID.mu[g]! * size
	const within = (misses: number) => betaBinomialTail({ cases, needed: cases - misses, a, b: size - a })
	const whole = Math.floor(allowed)
	const between = allowed - whole
	return between === 0 ? within(whole) : (1 - between) * within(whole) + between * within(whole + 1)
}

/** The mean of a skewed posterior can lie beyond its 5 % or 95 % point; an interval that leaves it out says nothing. */
export function aroundEstimate({ estimate, low, high }: PassProbability): PassProbability {
	return { estimate, low: Math.min(low, estimate), high: Math.max(high, estimate) }
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
