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

/** What all other promises pay: credits month by month, bonuses year by year. */
export type OtherPayments = { readonly credits: Float64Array; readonly bonuses: Float64Array }

export function sumOfOthers(payments: readonly Payments[], years: number): OtherPayments {
	const credits = new Float64Array(years * MONTHS_IN_YEAR)
	const bonuses = new Float64Array(years)
	for (const column of payments)
		for (let at = 0; at < credits.length; at++) {
			const minor = column[at]!
			if (minor > 0) credits[at]! += minor
			else if (minor < 0) bonuses[Math.floor(at / MONTHS_IN_YEAR)]! -= minor
		}
	return { credits, bonuses }
}

/**
 * What some payers together are left with in each year under the same caps, beside others whose sums are known. A moving
 * target asks it of many months at once: minima and maxima, because no processor foresees which month costs something.
 */
export function capOwn(own: readonly Payments[], others: OtherPayments, caps: CapAmounts): Float64Array {
	const [only, ...more] = own
	return only !== undefined && more.length === 0 ? capOnly(only, others, caps) : capSeveral(own, others, caps)
}

/** `capSeveral` of one payer, which most promises have: the same sums in the same order. */
function capOnly(own: Payments, others: OtherPayments, caps: CapAmounts): Float64Array {
	const left = new Float64Array(others.bonuses.length)
	const monthCap = caps.monthMinor ?? Number.POSITIVE_INFINITY
	const yearCap = caps.yearMinor ?? Number.POSITIVE_INFINITY
	for (let year = 0; year < left.length; year++) {
		const first = year * MONTHS_IN_YEAR
		let any = 0
		for (let at = first; at < first + MONTHS_IN_YEAR; at++) any += Math.abs(own[at]!)
		if (any === 0) continue
		let paid = 0
		let credits = 0
		let bonuses = 0
		for (let at = first; at < first + MONTHS_IN_YEAR; at++) {
			const minor = own[at]!
			const sum = others.credits[at]! + Math.max(minor, 0)
			bonuses += Math.max(-minor, 0)
			const allowed = Math.min(sum, monthCap, yearCap - paid)
			paid += allowed
			credits += Math.max(minor, 0) * (allowed === sum ? 1 : allowed / sum)
		}
		const bonus = others.bonuses[year]! + bonuses
		const setOff = Math.min(bonus, paid)
		left[year] = setOff > 0 ? credits - (bonuses * setOff) / bonus : credits
	}
	return left
}

function capSeveral(own: readonly Payments[], others: OtherPayments, caps: CapAmounts): Float64Array {
	const left = new Float64Array(others.bonuses.length)
	const monthCap = caps.monthMinor ?? Number.POSITIVE_INFINITY
	const yearCap = caps.yearMinor ?? Number.POSITIVE_INFINITY
	const credits = new Float64Array(own.length)
	const bonuses = new Float64Array(own.length)
	for (let year = 0; year < left.length; year++) {
		const first = year * MONTHS_IN_YEAR
		if (isUnpaid(own, first)) continue
		let paid = 0
		let bonus = others.bonuses[year]!
		credits.fill(0)
		bonuses.fill(0)
		for (let at = first; at < first + MONTHS_IN_YEAR; at++) {
			let sum = others.credits[at]!
			for (let p = 0; p < own.length; p++) {
				const minor = own[p]![at]!
				sum += Math.max(minor, 0)
				bonuses[p]! += Math.max(-minor, 0)
			}
			const allowed = Math.min(sum, monthCap, yearCap - paid)
			paid += allowed
			const part = allowed === sum ? 1 : allowed / sum
			for (let p = 0; p < own.length; p++) credits[p]! += Math.max(own[p]![at]!, 0) * part
		}
		for (let p = 0; p < own.length; p++) bonus += bonuses[p]!
		const setOff = Math.min(bonus, paid)
		let all = 0
		for (let p = 0; p < own.length; p++) all += setOff > 0 ? credits[p]! - (bonuses[p]! * setOff) / bonus : credits[p]!
		left[year] = all
	}
	return left
}

function isUnpaid(own: readonly Payments[], first: number): boolean {
	let any = 0
	for (let p = 0; p < own.length; p++)
		for (let at = first; at < first + MONTHS_IN_YEAR; at++) any += Math.abs(own[p]![at]!)
	return any === 0
}
