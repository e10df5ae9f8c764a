import { compileCredit } from '../credits/compiled-credit'
import { roundFigure } from '../credits/round-figure'
import type { PayingPromise, Payments } from './credit-payer'
import { downtimeDraws } from './downtime-draws'
import type { Outlook } from './outlook'
import { MONTHS_IN_YEAR } from './year-windows'

/** Simulated years of an availability: what every window of them costs each payer at the promised target. */
export function downtimeYears(
	promise: PayingPromise,
	outlook: Extract<Outlook, { kind: 'downtime' }>,
	seed: number,
	payments: readonly Payments[],
): readonly Payments[] {
	const { scale, rounding, payers, monthsInWindow } = promise
	const years = payments[0]!.length / MONTHS_IN_YEAR
	const rules = payers.flatMap(({ formula }) => (formula.kind === 'per-affected-interval' ? [formula] : []))
	const { promised, down, affected } = downtimeDraws({ ...outlook, monthsInWindow, rules, years, seed })
	const measured = {
		...{ attained: 0, target: scale.target, worse: scale.worse, missedBeyondAllowed: 0 },
		...{ downtimeSeconds: 0, allowedDowntimeSeconds: 0, affectedIntervals: 0, windowSeconds: 0 },
	}
	for (const [p, { formula, baseMinor }] of payers.entries()) {
		const credit = compileCredit(formula, baseMinor, scale.worse)
		const intervals = formula.kind === 'per-affected-interval' ? affected[rules.indexOf(formula)]! : null
		const own = payments[p]!
		/** Most windows have no outage: what one without costs, for each month of the year by the length it last had. */
		const lengths = new Float64Array(MONTHS_IN_YEAR)
		const undisturbed = new Float64Array(MONTHS_IN_YEAR)
		for (let year = 0, at = 0; year < years; year++)
			for (let month = 0; month < MONTHS_IN_YEAR; month++, at++) {
				const total = promised[at]!
				const seconds = down[at]!
				const times = intervals === null ? 0 : intervals[at]!
				if (total === 0) continue
				if (seconds > 0 || times > 0) own[at] = costOf(total, seconds, times)
				else {
					if (lengths[month] !== total) undisturbed[month] = costOf(total, 0, 0)
					lengths[month] = total
					own[at] = undisturbed[month]!
				}
			}

		function costOf(total: number, seconds: number, affectedIntervals: number): number {
			measured.attained = roundFigure(((total - seconds) * 1_000_000) / total, 'ppm', rounding)
			measured.downtimeSeconds = seconds
			measured.allowedDowntimeSeconds = (total * (1_000_000 - scale.target)) / 1_000_000
			measured.windowSeconds = total
			measured.affectedIntervals = affectedIntervals
			return credit(measured)
		}
	}
	return payments
}
