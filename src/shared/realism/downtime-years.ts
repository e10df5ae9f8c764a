import { affectedIntervals } from '../credits/affected-intervals'
import { compileCredit } from '../credits/compiled-credit'
import { roundFigure } from '../credits/round-figure'
import { type DowntimeModel, downtimePosterior } from './availability-forecast'
import type { PayingPromise, Payments } from './credit-payer'
import { drawOutages } from './outage-counts'
import type { Outlook } from './outlook'
import type { Random } from './random'
import { MONTHS_IN_YEAR, yearWindows } from './year-windows'

/**
 * Simulated years of an availability: one rate, mean and spread a year, drawn from what the outage log leaves open, then the
 * outages of every month.
 */
export function downtimeYears(
	promise: PayingPromise,
	outlook: Extract<Outlook, { kind: 'downtime' }>,
	years: number,
	random: Random,
): Payments[] {
	const { scale, rounding, payers } = promise
	const payments = payers.map(() => new Float64Array(years * MONTHS_IN_YEAR))
	const credits = payers.map(({ formula, baseMinor }) => compileCredit(formula, baseMinor, scale.worse))
	const rules = payers.map(({ formula }) => (formula.kind === 'per-affected-interval' ? formula : null))
	const hasRule = rules.some((rule) => rule !== null)
	const affected = new Float64Array(payers.length)
	const windows = yearWindows(promise.monthsInWindow)
	const { monthSeconds } = outlook
	const posterior = downtimePosterior(outlook.evidence)
	const measured = {
		...{ attained: 0, target: scale.target, worse: scale.worse, missedBeyondAllowed: 0 },
		...{ downtimeSeconds: 0, allowedDowntimeSeconds: 0, affectedIntervals: 0, windowSeconds: 0 },
	}
	for (let year = 0; year < years; year++) {
		const model = posterior.draw(random)
		const ofCycle = windows.length === 1 ? 0 : Math.floor(random.uniform() * windows.length)
		for (const { startMonth, endMonth } of windows[ofCycle]!) {
			let total = 0
			let down = 0
			affected.fill(0)
			for (let month = startMonth; month < endMonth; month++) {
				const promised = monthSeconds[month % monthSeconds.length] ?? 0
				total += promised
				down += Math.min(promised, drawMonth(model))
			}
			if (total === 0) continue
			measured.attained = roundFigure(((total - down) * 1_000_000) / total, 'ppm', rounding)
			measured.downtimeSeconds = down
			measured.allowedDowntimeSeconds = (total * (1_000_000 - scale.target)) / 1_000_000
			measured.windowSeconds = total
			const at = year * MONTHS_IN_YEAR + ((endMonth - 1) % MONTHS_IN_YEAR)
			for (let p = 0; p < payers.length; p++) {
				measured.affectedIntervals = affected[p]!
				payments[p]![at] = credits[p]!(measured)
			}
		}
	}
	return payments

	function drawMonth(model: DowntimeModel): number {
		let down = 0
		for (let left = drawOutages(random, model); left > 0; left--) {
			const seconds = Math.exp(model.centre + model.spread * random.normal())
			down += seconds
			if (hasRule) countAffected(seconds)
		}
		return down
	}

	/** An outage begins anywhere in its interval; two of one interval are counted as if they were in two. */
	function countAffected(seconds: number): void {
		const phase = random.uniform()
		for (let p = 0; p < payers.length; p++) {
			const rule = rules[p]
			if (rule == null) continue
			const { intervalSeconds, toleranceSeconds } = rule
			affected[p]! += affectedIntervals({
				...{ seconds, phaseSeconds: phase * intervalSeconds, intervalSeconds, toleranceSeconds },
			})
		}
	}
}
