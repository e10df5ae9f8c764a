import { fitRegression, type RegressionRow, shareAt } from './beta-binomial-regression'
import { CLEAR } from './trend'
import type { WindowCount } from './window-posterior'

/** The month of the year (1 to 12) that differs most, its share of good cases (0..1) and that of the other months. */
export type ShareSeason = {
	readonly month: number
	readonly share: number
	readonly otherwise: number
	readonly evidence: number
}

/** Two full cycles. */
export const SEASON_MONTHS = 24
/** The month is chosen among twelve, which is worth a bit of chance. */
const CHOSEN_AMONG = 2 * Math.log(12)

/**
 * A month of the year in which the share differs, where it beats a model with a level and a trend by a BIC difference of
 * CLEAR; else null. `monthOf` gives the month of the year of a count's index. Needs two full cycles.
 */
export function findShareSeason(
	counts: readonly WindowCount[],
	monthOf: (index: number) => number,
): ShareSeason | null {
	if (counts.length < SEASON_MONTHS) return null
	const middle = (counts[0]!.index + counts[counts.length - 1]!.index) / 2
	const time = (index: number) => (index - middle) / (counts.length / 2)
	const plain = counts.map(({ index, cases, met }): RegressionRow => ({ cases, met, x: [1, time(index)] }))
	const base = fitRegression(plain)
	const months = distinctMonths(counts, monthOf, (count) => {
		const mu = shareAt(base, [1, time(count.index)])
		return (count.met - count.cases * mu) / Math.sqrt(count.cases * mu * (1 - mu) + 1)
	})
	let found: ShareSeason | null = null
	// The two that stand out most; the others cannot win.
	for (const month of months.slice(0, 2)) {
		const own = counts.map(
			({ index, cases, met }): RegressionRow => ({
				cases,
				met,
				x: [1, time(index), monthOf(index) === month ? 1 : 0],
			}),
		)
		const fit = fitRegression(own)
		const evidence = 2 * (fit.lnLikelihood - base.lnLikelihood) - Math.log(counts.length) - CHOSEN_AMONG
		if (evidence >= CLEAR && evidence > (found?.evidence ?? 0))
			found = { month, share: shareAt(fit, [1, 0, 1]), otherwise: shareAt(fit, [1, 0, 0]), evidence }
	}
	return found
}

/** Months of the year seen at least twice, those with the largest mean deviation first. */
export function distinctMonths<Row extends { readonly index: number }>(
	rows: readonly Row[],
	monthOf: (index: number) => number,
	deviationOf: (row: Row) => number,
): number[] {
	const sums = new Map<number, { sum: number; count: number }>()
	for (const row of rows) {
		const entry = sums.get(monthOf(row.index)) ?? { sum: 0, count: 0 }
		entry.sum += deviationOf(row)
		entry.count++
		sums.set(monthOf(row.index), entry)
	}
	return [...sums]
		.filter(([, { count }]) => count >= 2)
		.sort(([a, x], [b, y]) => Math.abs(y.sum) / Math.sqrt(y.count) - Math.abs(x.sum) / Math.sqrt(x.count) || a - b)
		.map(([month]) => month)
}
