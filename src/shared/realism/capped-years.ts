import type { CapAmounts } from '../credits/caps'
import type { Payments } from './credit-payer'
import { MONTHS_IN_YEAR } from './year-windows'

/** What each payer is left with in each year, and their sum, minor units. */
export type CappedYears = { readonly total: Float64Array; readonly byPayer: readonly Float64Array[] }

/**
 * Puts the caps on all payments together: a month's sum is cut to the monthly cap, then to what the yearly cap still has, month
 * by month; what is cut is taken from all payers in proportion. Bonuses are set off against the credits of their year only.
 * A year begins with nothing paid.
 */
export function capYears(payments: readonly Payments[], years: number, caps: CapAmounts): CappedYears {
	const total = new Float64Array(years)
	const byPayer = payments.map(() => new Float64Array(years))
	const bonuses = new Float64Array(payments.length)
	const monthCap = caps.monthMinor ?? Number.POSITIVE_INFINITY
	const yearCap = caps.yearMinor ?? Number.POSITIVE_INFINITY
	for (let year = 0; year < years; year++) {
		let paid = 0
		let bonus = 0
		bonuses.fill(0)
		for (let at = year * MONTHS_IN_YEAR; at < (year + 1) * MONTHS_IN_YEAR; at++) {
			let sum = 0
			for (let p = 0; p < payments.length; p++) {
				const minor = payments[p]![at]!
				if (minor > 0) sum += minor
				else if (minor < 0) {
					bonuses[p]! -= minor
					bonus -= minor
				}
			}
			if (sum === 0) continue
			const allowed = Math.min(sum, monthCap, yearCap - paid)
			paid += allowed
			const part = allowed / sum
			for (let p = 0; p < payments.length; p++) {
				const minor = payments[p]![at]!
				if (minor > 0) byPayer[p]![year]! += minor * part
			}
		}
		const setOff = Math.min(bonus, paid)
		if (setOff > 0) for (let p = 0; p < payments.length; p++) byPayer[p]![year]! -= (bonuses[p]! * setOff) / bonus
		total[year] = paid - setOff
	}
	return { total, byPayer }
}
