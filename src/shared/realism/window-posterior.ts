import { GRID, GRID_POINTS, logLikelihood, MU_POINTS, SPREAD_POINTS } from './beta-binomial-grid'

/** One decided window: `met` of `cases`; `index` counts windows along the calendar, so that gaps are seen. */
export type WindowCount = { readonly index: number; readonly cases: number; readonly met: number }

/** How much a window counts less than the next one: desks drift, and old months mislead. */
export const MEMORIES: readonly number[] = [1, 0.95, 0.9, 0.8, 0.7]

/** Windows that must have been seen before predictions are scored; fewer say more about the prior. */
const WARM_UP = 6
/** Points this far (in nats) below the best weigh nothing worth an exponential. */
const NEGLIGIBLE = -20

/** Weights over the grid's points (sum 1) and the memory they were made with. */
export type WindowPosterior = { readonly weights: Float64Array; readonly memory: number }

/**
 * What all targets of one objective have in common: the memory, and for the window `ahead` windows after the last one (1 is
 * the next) the weight of every spread (sum 1). Targets of their own could each get another, and then a looser one might look
 * worse than a strict one.
 */
export type SharedFit = {
	readonly memory: number
	/** Index of the first window to come. */
	readonly next: number
	readonly spreadAt: (ahead: number) => Float64Array
}

/**
 * Fits what targets share to the counts at several of them. A window's log-likelihood is discounted by `memory ** age`; the
 * memory is the one of MEMORIES whose one-step-ahead predictions of these very windows scored best (log score, mean over the
 * targets), the longest where they tie. The spread's log-likelihood is the mean over the targets as well (a composite
 * likelihood, Varin et al. 2011): the same cases stand behind all of them, so together they tell little more than one.
 *
 * @param targets counts at each target, in order of time; without any the priors speak
 */
export function fitShared(
	targets: readonly (readonly WindowCount[])[],
	next: number,
	memories: readonly number[] = MEMORIES,
): SharedFit {
	const memory = chooseMemory(targets, memories)
	const totals = targets.map((windows) => discounted(windows, memory, next))
	const known = new Map<number, Float64Array>()
	return {
		memory,
		next,
		spreadAt: (ahead) => {
			const weights = known.get(ahead) ?? spreadWeights(totals, memory ** (ahead - 1))
			known.set(ahead, weights)
			return weights
		},
	}
}

/**
 * Posterior over mean and spread of the share in the window `ahead` windows after the last one: the further ahead, the less
 * the past says. With the same windows and more good cases in them, the share is better in the usual stochastic order.
 */
export function fitTarget(
	shared: SharedFit,
	windows: readonly WindowCount[],
	ahead = 1,
	memory = shared.memory,
): WindowPosterior {
	const spread = shared.spreadAt(ahead)
	const lnWeights = discounted(windows, memory, shared.next, ahead)
	const weights = new Float64Array(GRID_POINTS)
	for (let r = 0; r < SPREAD_POINTS; r++) {
		const [first, end] = [r * MU_POINTS, (r + 1) * MU_POINTS]
		const top = highest(lnWeights, first, end)
		let sum = 0
		for (let g = first; g < end; g++) {
			const weight = Math.exp(lnWeights[g]! - top)
			weights[g] = weight
			sum += weight
		}
		const scale = spread[r]! / sum
		for (let g = first; g < end; g++) weights[g]! *= scale
	}
	return { weights, memory }
}

/** The posterior of one series of windows that shares nothing with others. `windows` in order of time, at least one. */
export function fitWindows(windows: readonly WindowCount[], memories = MEMORIES, ahead = 1): WindowPosterior {
	return fitTarget(fitShared([windows], windows[windows.length - 1]!.index + 1, memories), windows, ahead)
}

/** ln prior and discounted ln likelihood at every grid point. */
function discounted(windows: readonly WindowCount[], memory: number, next: number, ahead = 1): Float64Array {
	const total = GRID.lnPrior.slice()
	for (const { index, cases, met } of windows) {
		const row = logLikelihood(cases, met)
		const weight = memory ** (next - 1 - index + ahead - 1)
		for (let g = 0; g < GRID_POINTS; g++) total[g]! += row[g]! * weight
	}
	return total
}

/** Weight of each spread (sum 1), from log posteriors at the targets whose likelihood is discounted by `decay` once more. */
function spreadWeights(totals: readonly Float64Array[], decay: number): Float64Array {
	const ln = new Float64Array(SPREAD_POINTS)
	const { lnPrior } = GRID
	const scratch = new Float64Array(GRID_POINTS)
	for (const total of totals.length > 0 ? totals : [lnPrior]) {
		for (let g = 0; g < GRID_POINTS; g++) scratch[g] = lnPrior[g]! + (total[g]! - lnPrior[g]!) * decay
		for (let r = 0; r < SPREAD_POINTS; r++) {
			const [first, end] = [r * MU_POINTS, (r + 1) * MU_POINTS]
			const top = highest(scratch, first, end)
			let sum = 0
			for (let g = first; g < end; g++) sum += Math.exp(scratch[g]! - top)
			ln[r]! += (top + Math.log(sum)) / Math.max(1, totals.length)
		}
	}
	const top = highest(ln, 0, SPREAD_POINTS)
	const weights = ln.map((value) => Math.exp(value - top))
	const sum = weights.reduce((all, weight) => all + weight, 0)
	return weights.map((weight) => weight / sum)
}

/** The memory that foretold the windows best, over the targets together; the longest where they tie. */
export function chooseMemory(
	targets: readonly (readonly WindowCount[])[],
	memories: readonly number[] = MEMORIES,
): number {
	let [best, bestScore] = [memories[0] ?? 1, Number.NEGATIVE_INFINITY]
	if (memories.length < 2) return best
	const likelihoods = targets.map((windows) => windows.map(({ cases, met }) => logLikelihood(cases, met)))
	for (const memory of memories) {
		let score = 0
		for (const [i, windows] of targets.entries()) score += scoreMemory(windows, likelihoods[i]!, memory)
		if (score > bestScore + 1e-9 * Math.max(1, targets.length)) {
			best = memory
			bestScore = score
		}
	}
	return best
}

/** Sum of ln predictive probabilities of the windows after the first few. */
function scoreMemory(windows: readonly WindowCount[], likelihood: readonly Float64Array[], memory: number): number {
	const total = GRID.lnPrior.slice()
	let score = 0
	for (let t = 0; t < windows.length; t++) {
		const row = likelihood[t]!
		if (t >= WARM_UP) score += lnPredictive(total, row)
		const decay = t + 1 < windows.length ? memory ** (windows[t + 1]!.index - windows[t]!.index) : 1
		for (let g = 0; g < GRID_POINTS; g++) {
			const prior = GRID.lnPrior[g]!
			total[g] = prior + (total[g]! - prior + row[g]!) * decay
		}
	}
	return score
}

function lnPredictive(lnWeights: Float64Array, row: Float64Array): number {
	const top = highest(lnWeights, 0, GRID_POINTS)
	let peak = Number.NEGATIVE_INFINITY
	for (let g = 0; g < GRID_POINTS; g++) {
		const joint = lnWeights[g]! + row[g]!
		if (joint > peak) peak = joint
	}
	let weight = 0
	let predicted = 0
	for (let g = 0; g < GRID_POINTS; g++) {
		const own = lnWeights[g]! - top
		if (own > NEGLIGIBLE) weight += Math.exp(own)
		const joint = lnWeights[g]! + row[g]! - peak
		if (joint > NEGLIGIBLE) predicted += Math.exp(joint)
	}
	return Math.log(predicted) + peak - Math.log(weight) - top
}

function highest(values: Float64Array, first: number, end: number): number {
	let top = Number.NEGATIVE_INFINITY
	for (let i = first; i < end; i++) if (values[i]! > top) top = values[i]!
	return top
}
