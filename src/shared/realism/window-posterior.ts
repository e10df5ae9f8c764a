import { GRID, GRID_POINTS, logLikelihood } from './beta-binomial-grid'

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
 * Posterior over mean and spread of the share per window. A window's log-likelihood is discounted by
 * `memory ** age`; the memory is the one of MEMORIES whose one-step-ahead predictions of these very windows scored best
 * (log score), the longest where they tie. `windows` in order of time, at least one.
 */
export function fitWindows(windows: readonly WindowCount[], memories = MEMORIES): WindowPosterior {
	const likelihood = windows.map(({ cases, met }) => logLikelihood(cases, met))
	let best: WindowPosterior | null = null
	let bestScore = Number.NEGATIVE_INFINITY
	for (const memory of memories) {
		const { score, total } = scoreMemory(windows, likelihood, memory)
		if (best === null || score > bestScore + 1e-9) {
			best = { weights: total, memory }
			bestScore = score
		}
	}
	return { weights: normalised(best!.weights), memory: best!.memory }
}

/**
 * The posterior for a window `ahead` windows after the last one (1 is the next), with a memory chosen before: the
 * further ahead, the less the past says.
 */
export function fitAhead(windows: readonly WindowCount[], memory: number, ahead: number): WindowPosterior {
	const last = windows[windows.length - 1]!.index
	const total = GRID.lnPrior.slice()
	for (const { index, cases, met } of windows) {
		const row = logLikelihood(cases, met)
		const weight = memory ** (last - index + ahead - 1)
		for (let g = 0; g < GRID_POINTS; g++) total[g]! += row[g]! * weight
	}
	return { weights: normalised(total), memory }
}

/** Sum of ln predictive probabilities and the final discounted log posterior. */
function scoreMemory(windows: readonly WindowCount[], likelihood: readonly Float64Array[], memory: number) {
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
	return { score, total }
}

function lnPredictive(lnWeights: Float64Array, row: Float64Array): number {
	let top = Number.NEGATIVE_INFINITY
	for (let g = 0; g < GRID_POINTS; g++) if (lnWeights[g]! > top) top = lnWeights[g]!
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

function normalised(lnWeights: Float64Array): Float64Array {
	let top = Number.NEGATIVE_INFINITY
	for (const value of lnWeights) if (value > top) top = value
	const weights = lnWeights.map((value) => (value - top > NEGLIGIBLE ? Math.exp(value - top) : 0))
	let sum = 0
	for (const weight of weights) sum += weight
	return weights.map((weight) => weight / sum)
}
