import { lnRising } from './ln-gamma'
import { minimise } from './nelder-mead'

/** One window: `met` of `cases`, and what its share may depend on (the first entry is 1, the constant). */
export type RegressionRow = { readonly cases: number; readonly met: number; readonly x: readonly number[] }

/** logit of the mean share is the sum of `coefficients` times x; `lnRho` the ln of the correlation within a window. */
export type RegressionFit = {
	readonly coefficients: readonly number[]
	readonly lnRho: number
	/** ln likelihood without the binomial coefficients. */
	readonly lnLikelihood: number
}

const LOWEST_LN_RHO = Math.log(1e-4)
const HIGHEST_LN_RHO = Math.log(0.5)
/** A weak normal prior keeps slopes finite where every case was met. */
const PRIOR_DEVIATION = 5
const USUAL_LN_RHO = Math.log(0.01)
const RHO_DEVIATION = 10

/** Beta-binomial regression by maximum likelihood (Williams 1982). Rows in any order. */
export function fitRegression(rows: readonly RegressionRow[]): RegressionFit {
	const width = rows[0]?.x.length ?? 1
	const met = rows.reduce((sum, row) => sum + row.met, 0)
	const cases = rows.reduce((sum, row) => sum + row.cases, 0)
	const start = [Math.log((met + 0.5) / (cases - met + 0.5)), ...Array<number>(width - 1).fill(0), USUAL_LN_RHO]
	const first = minimise((at) => -penalised(rows, at), start, 0.3)
	// A second, smaller simplex around the first answer: the first may have collapsed on the way.
	const { at } = minimise((point) => -penalised(rows, point), first.at, 0.05)
	return {
		coefficients: at.slice(0, -1),
		lnRho: clampLnRho(at[width]!),
		lnLikelihood: lnLikelihood(rows, at),
	}
}

/** Mean share at x. */
export function shareAt(fit: RegressionFit, x: readonly number[]): number {
	return 1 / (1 + Math.exp(-logitAt(fit.coefficients, x)))
}

export function logitAt(coefficients: readonly number[], x: readonly number[]): number {
	return x.reduce((sum, value, i) => sum + value * coefficients[i]!, 0)
}

/**
 * Standard deviation of the logit at x and of ln rho, from the curvature of the likelihood at the fit. The correlation
 * between the two is left out.
 */
export function uncertaintyAt(
	rows: readonly RegressionRow[],
	fit: RegressionFit,
	x: readonly number[],
): { readonly logit: number; readonly lnRho: number } {
	const at = [...fit.coefficients, fit.lnRho]
	const step = 0.02
	const moved = (i: number, j: number, a: number, b: number) =>
		penalised(
			rows,
			at.map((value, k) => value + (k === i ? a * step : 0) + (k === j ? b * step : 0)),
		)
	const n = fit.coefficients.length
	const information = Array.from({ length: n }, (_, i) =>
		Array.from({ length: n }, (_, j) => {
			const bend = moved(i, j, 1, 1) - moved(i, j, 1, -1) - moved(i, j, -1, 1) + moved(i, j, -1, -1)
			return -bend / (4 * step * step)
		}),
	)
	const solved = solve(information, x)
	const variance = solved === null ? Number.NaN : x.reduce((sum, value, i) => sum + value * solved[i]!, 0)
	const rhoBend = -(moved(n, n, 1, 0) - 2 * moved(n, n, 0, 0) + moved(n, n, -1, 0)) / (step * step)
	return {
		logit: variance > 0 ? Math.sqrt(variance) : PRIOR_DEVIATION,
		lnRho: rhoBend > 0.1 ? 1 / Math.sqrt(rhoBend) : 3,
	}
}

function penalised(rows: readonly RegressionRow[], at: readonly number[]): number {
	const lnRho = at[at.length - 1]!
	const outside = lnRho - clampLnRho(lnRho)
	// The constant is free; slopes are held, and rho is kept in its range.
	let penalty = outside * outside + (clampLnRho(lnRho) - USUAL_LN_RHO) ** 2 / (2 * RHO_DEVIATION ** 2)
	for (let i = 1; i < at.length - 1; i++) penalty += at[i]! ** 2 / (2 * PRIOR_DEVIATION ** 2)
	return lnLikelihood(rows, at) - penalty
}

function lnLikelihood(rows: readonly RegressionRow[], at: readonly number[]): number {
	const rho = Math.exp(clampLnRho(at[at.length - 1]!))
	const size = (1 - rho) / rho
	let sum = 0
	for (const { cases, met, x } of rows) {
		let logit = 0
		for (let i = 0; i < x.length; i++) logit += x[i]! * at[i]!
		const bounded = Math.max(-30, Math.min(30, logit))
		const mu = 1 / (1 + Math.exp(-bounded))
		const rest = 1 / (1 + Math.exp(bounded))
		sum += lnRising(mu * size, met) + lnRising(rest * size, cases - met) - lnRising(size, cases)
	}
	return sum
}

function clampLnRho(lnRho: number): number {
	return Math.min(HIGHEST_LN_RHO, Math.max(LOWEST_LN_RHO, lnRho))
}

/** Gaussian elimination with pivoting; null where the matrix is singular. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
	const rows = matrix.map((row, i) => [...row, right[i]!])
	const n = rows.length
	for (let column = 0; column < n; column++) {
		let pivot = column
		for (let row = column + 1; row < n; row++)
			if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
		const kept = rows[pivot]!
		rows[pivot] = rows[column]!
		rows[column] = kept
		if (Math.abs(kept[column]!) < 1e-12) return null
		for (let row = 0; row < n; row++) {
			if (row === column) continue
			const factor = rows[row]![column]! / kept[column]!
			for (let k = column; k <= n; k++) rows[row]![k]! -= factor * kept[k]!
		}
	}
	return rows.map((row, i) => row[n]! / row[i]!)
}
