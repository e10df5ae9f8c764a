import { lnGamma, lnRising, stirling } from './ln-gamma'
import { normalTail, normalTailPoint } from './normal-tail'

export const MU_POINTS = 60
export const SPREAD_POINTS = 24
export const GRID_POINTS = MU_POINTS * SPREAD_POINTS

const LEAST_SPREAD = 0.017
const MOST_SPREAD = 2
/** Nodes of the trapezoidal rule, in deviations of a normal month. */
const NODES = Array.from({ length: 31 }, (_, i) => (i - 15) / 3)

/**
 * Grid over the mean share `mu` (equally spaced in logit, -3 to 9) and the spread of the months, row by row of one spread.
 * Windows differ more than chance alone explains: in a slow month every case is slower by about the same factor. So the
 * spread is that of a normal shift of the share's probit, which one desk has at all its targets, and not the correlation
 * `rho`, which is smaller near 0 and 1. Point `g` has the Beta parameters `a[g]`, `b[g]` with the mean and the variance of
 * such a share. Along a row `a` rises and `b` falls, so more good cases always mean a better share (monotone likelihood
 * ratio): a looser target never gets a lower chance. `lnPrior` is Jeffreys' Beta(1/2, 1/2) in mu and flat in the spread
 * (Gelman 2006), with the Jacobians of the spacing.
 */
export type BetaBinomialGrid = {
	readonly mu: Float64Array
	readonly rho: Float64Array
	readonly a: Float64Array
	readonly b: Float64Array
	readonly lnPrior: Float64Array
}

export const GRID: BetaBinomialGrid = buildGrid()
const LN_GAMMA_A = GRID.a.map(lnGamma)
const LN_GAMMA_B = GRID.b.map(lnGamma)

function buildGrid(): BetaBinomialGrid {
	const [mu, rho, a, b, lnPrior] = [0, 0, 0, 0, 0].map(() => new Float64Array(GRID_POINTS)) as [
		Float64Array,
		Float64Array,
		Float64Array,
		Float64Array,
		Float64Array,
	] // map forgets that there are five
	for (let m = 0; m < MU_POINTS; m++) {
		const odds = Math.exp(-3 + (12 * m) / (MU_POINTS - 1))
		const mean = odds / (1 + odds)
		const rest = 1 / (1 + odds)
		const probit = normalTailPoint(rest)
		for (let r = 0; r < SPREAD_POINTS; r++) {
			const g = r * MU_POINTS + m
			const spread = LEAST_SPREAD * (MOST_SPREAD / LEAST_SPREAD) ** (r / (SPREAD_POINTS - 1))
			const correlation = correlationOf(probit, spread)
			const size = (1 - correlation) / correlation
			mu[g] = mean
			rho[g] = correlation
			a[g] = mean * size
			b[g] = rest * size
			lnPrior[g] = 0.5 * (Math.log(mean) + Math.log(rest)) + Math.log(spread)
		}
	}
	return { mu, rho, a, b, lnPrior }
}

/** Variance of a share whose probit is normal, over that of a single case; `probit` is that of the mean share. */
function correlationOf(probit: number, spread: number): number {
	const centre = probit * Math.sqrt(1 + spread * spread)
	let [weights, sum, squares] = [0, 0, 0]
	for (const node of NODES) {
		const weight = Math.exp((-node * node) / 2)
		// The bad cases: their small share keeps its precision.
		const bad = normalTail(centre + spread * node)
		weights += weight
		sum += weight * bad
		squares += weight * bad * bad
	}
	const mean = sum / weights
	return (squares / weights - mean * mean) / (mean * (1 - mean))
}

const MAX_ROWS_KEPT = 4_000
/** Up to so many cases a product is cheaper than two gammas; above, every argument is large enough for Stirling's series. */
const FEW = 24
// A cache of facts: what it answers never depends on what was asked before. Targets near each other share most rows.
const rowsKept = new Map<number, Float64Array>()
const wholesKept = new Map<number, Float64Array>()

/** ln P(`met` of `cases`) at every grid point; the binomial coefficient, the same everywhere, is left out. Read only. */
export function logLikelihood(cases: number, met: number): Float64Array {
	const key = cases * 67_108_864 + met
	const known = rowsKept.get(key)
	if (known !== undefined) return known
	const row = new Float64Array(GRID_POINTS)
	const missed = cases - met
	const whole = wholeOf(cases)
	const { a, b } = GRID
	// With many cases this is where the time goes while a target moves.
	if (met > FEW && missed > FEW)
		for (let g = 0; g < GRID_POINTS; g++)
			row[g] = stirling(a[g]! + met) - LN_GAMMA_A[g]! + (stirling(b[g]! + missed) - LN_GAMMA_B[g]!) - whole[g]!
	else
		for (let g = 0; g < GRID_POINTS; g++) {
			const good = met <= FEW ? lnRising(a[g]!, met) : stirling(a[g]! + met) - LN_GAMMA_A[g]!
			const bad = missed <= FEW ? lnRising(b[g]!, missed) : stirling(b[g]! + missed) - LN_GAMMA_B[g]!
			row[g] = good + bad - whole[g]!
		}
	if (rowsKept.size >= MAX_ROWS_KEPT) rowsKept.clear()
	rowsKept.set(key, row)
	return row
}

/** What depends on the number of cases alone: months keep theirs while a target moves. */
function wholeOf(cases: number): Float64Array {
	const known = wholesKept.get(cases)
	if (known !== undefined) return known
	const whole = GRID.a.map((a, g) => lnRising(a + GRID.b[g]!, cases))
	if (wholesKept.size >= MAX_ROWS_KEPT) wholesKept.clear()
	wholesKept.set(cases, whole)
	return whole
}
