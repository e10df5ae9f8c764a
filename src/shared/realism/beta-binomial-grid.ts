import { lnGamma, lnRising } from './ln-gamma'

const MU_POINTS = 60
const RHO_POINTS = 24
export const GRID_POINTS = MU_POINTS * RHO_POINTS

/**
 * Grid over the mean share `mu` (equally spaced in logit, -3 to 9) and the intra-class correlation `rho` (log-spaced,
 * 1e-4 to 0.5): windows differ more than chance alone explains. Point `g` has Beta parameters `a[g]`, `b[g]`;
 * `lnPrior` is Jeffreys' Beta(1/2, 1/2) in mu times 1/sqrt(rho), with the Jacobians mu (1 - mu) and rho of the spacing.
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
	for (let r = 0; r < RHO_POINTS; r++) {
		const correlation = 1e-4 * (0.5 / 1e-4) ** (r / (RHO_POINTS - 1))
		const size = (1 - correlation) / correlation
		for (let m = 0; m < MU_POINTS; m++) {
			const g = r * MU_POINTS + m
			const odds = Math.exp(-3 + (12 * m) / (MU_POINTS - 1))
			const mean = odds / (1 + odds)
			const rest = 1 / (1 + odds)
			mu[g] = mean
			rho[g] = correlation
			a[g] = mean * size
			b[g] = rest * size
			lnPrior[g] = 0.5 * (Math.log(mean) + Math.log(rest) + Math.log(correlation))
		}
	}
	return { mu, rho, a, b, lnPrior }
}

const MAX_ROWS_KEPT = 4_000
// A cache of facts: what it answers never depends on what was asked before. Targets near each other share most rows.
const rowsKept = new Map<number, Float64Array>()

/** ln P(`met` of `cases`) at every grid point; the binomial coefficient, the same everywhere, is left out. Read only. */
export function logLikelihood(cases: number, met: number): Float64Array {
	const key = cases * 67_108_864 + met
	const known = rowsKept.get(key)
	if (known !== undefined) return known
	const row = new Float64Array(GRID_POINTS)
	const missed = cases - met
	for (let r = 0; r < RHO_POINTS; r++) {
		const first = r * MU_POINTS
		const size = GRID.a[first]! + GRID.b[first]!
		const whole = lnRising(size, cases)
		for (let g = first; g < first + MU_POINTS; g++) {
			const good = met <= 24 ? lnRising(GRID.a[g]!, met) : lnGamma(GRID.a[g]! + met) - LN_GAMMA_A[g]!
			const bad = missed <= 24 ? lnRising(GRID.b[g]!, missed) : lnGamma(GRID.b[g]! + missed) - LN_GAMMA_B[g]!
			row[g] = good + bad - whole
		}
	}
	if (rowsKept.size >= MAX_ROWS_KEPT) rowsKept.clear()
	rowsKept.set(key, row)
	return row
}
