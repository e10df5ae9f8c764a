import type { Agreement } from '../agreement/schema'
import { totalMonthlyFee } from '../credits/base-fee'
import { type CreditExample, creditExamples } from '../credits/credit-example'
import { schemeBase } from '../sections/readings/scheme-base'
import { addDays, addMonths } from '../sheets/calendar/months'
import { count, date, ppm, type Reading, type ReadingValue, reading, seconds } from './reading'

/** The most that a month and a year can cost, in money where the fees are known. */
export function capReadings(agreement: Agreement): Reading[] {
	const { monthlyCapPpm, yearlyCapPpm } = agreement.remedies
	const fee = totalMonthlyFee(agreement.services.items)
	if (fee === null) return [reading('cap.no-fee')]
	const part = (of: number, share: number) => money(agreement, Math.floor((of * share) / 1_000_000))
	return [
		...(monthlyCapPpm === null
			? []
			: [
					reading('cap.month', {
						share: ppm(monthlyCapPpm),
						fee: money(agreement, fee),
						most: part(fee, monthlyCapPpm),
					}),
				]),
		...(yearlyCapPpm === null
			? []
			: [
					reading('cap.year', {
						share: ppm(yearlyCapPpm),
						fee: money(agreement, fee * 12),
						most: part(fee * 12, yearlyCapPpm),
					}),
				]),
		...(monthlyCapPpm !== null && yearlyCapPpm !== null && monthlyCapPpm > 0
			? [reading('cap.months-until', { count: count(Math.floor((12 * yearlyCapPpm) / monthlyCapPpm)) })]
			: []),
	]
}

/** What a miss costs at each of the scheme's own figures, before caps. */
export function schemeReadings(agreement: Agreement, schemeId: string): Reading[] {
	const scheme = agreement.remedies.schemes.find(({ id }) => id === schemeId)
	if (scheme === undefined) return []
	const base = schemeBase(agreement, scheme)
	if (base.feeMinor === null && scheme.formula.kind !== 'per-ticket') return [reading('cap.no-fee')]
	return creditExamples(scheme.formula, { ...base, feeMinor: base.feeMinor ?? 0 }).map((example) =>
		creditReading(example, money(agreement, Math.abs(example.creditMinor))),
	)
}

function creditReading({ of, creditMinor }: CreditExample, credit: ReadingValue): Reading {
	switch (of.kind) {
		case 'attained': {
			const figure: ReadingValue =
				of.unit === 'ppm' ? ppm(of.figure) : of.unit === 'seconds' ? seconds(of.figure) : count(of.figure)
			return reading(creditMinor < 0 ? 'credit.bonus' : 'credit.attained', { figure, credit })
		}
		case 'down':
			return reading('credit.down', { time: seconds(of.seconds), credit })
		case 'beyond':
			return reading('credit.beyond', { time: seconds(of.seconds), credit })
		case 'affected':
			return reading('credit.affected', { count: count(of.intervals), time: seconds(of.intervalSeconds), credit })
		case 'late':
			return reading('credit.late', { count: count(of.cases), credit })
	}
}

/** When the first invoice is to be paid, and until when early payment earns its discount. */
export function paymentReadings(agreement: Agreement): Reading[] {
	const { termDays, earlyPayment } = agreement.remedies.payment
	const start = agreement.parties.effectiveDate
	if (start === null || termDays === null) return []
	const invoiced = addMonths(`${start.slice(0, 7)}-01`, 1)
	const due = date(addDays(invoiced, termDays))
	if (earlyPayment === null) return [reading('payment.due', { invoiced: date(invoiced), due })]
	const fee = totalMonthlyFee(agreement.services.items)
	const until = date(addDays(invoiced, earlyPayment.withinDays))
	return [
		reading('payment.due', { invoiced: date(invoiced), due }),
		fee === null
			? reading('payment.early', { until, share: ppm(earlyPayment.discountPpm) })
			: reading('payment.early-money', {
					until,
					saved: money(agreement, Math.floor((fee * earlyPayment.discountPpm) / 1_000_000)),
				}),
	]
}

/** How often a promise may be missed before the right to terminate opens. */
export function chronicReadings(agreement: Agreement): Reading[] {
	const chronic = agreement.remedies.chronicFailure
	if (chronic === null || chronic.missed === null || chronic.withinMonths === null) return []
	const values = { missed: count(chronic.missed), months: count(chronic.withinMonths) }
	if (chronic.missed > chronic.withinMonths) return [reading('chronic.never', values)]
	return [reading(chronic.consecutive ? 'chronic.in-a-row' : 'chronic.in-all', values)]
}

function money(agreement: Agreement, minor: number): ReadingValue {
	return { unit: 'money', minor, currency: agreement.parties.currency }
}
