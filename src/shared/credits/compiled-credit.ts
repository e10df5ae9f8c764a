import type { CreditFormula } from '../sections/remedies/schema'
import { type CreditScale, isWorse } from './credit-scale'
import { isMissed, type Measured } from './measured'
import { countedSteps } from './proportional'
import { partOf } from './round-minor'
import { startedIntervals } from './started-intervals'
import { tierFor, tiersByDepth } from './tiered'

/**
 * The same amounts as `creditOf`, for a simulation that asks a hundred thousand times: what the figure does not change is
 * computed once. Parts of the base that follow the downtime are rounded in doubles, a cent off at most.
 */
export function compileCredit(
	formula: CreditFormula,
	baseMinor: number,
	worse: CreditScale['worse'],
): (measured: Measured) => number {
	const part = (ppm: number) => partOf(baseMinor, Math.min(1_000_000, ppm))
	const ofTime = (factor: number) => Math.floor(baseMinor * Math.min(1, factor) + 0.5)
	switch (formula.kind) {
		case 'tiered':
			return tierSteps(formula, baseMinor, worse)
		case 'proportional': {
			// Beyond so many steps the base is reached.
			const most = formula.ratePpm === 0 ? 0 : Math.ceil(1_000_000 / formula.ratePpm)
			const amounts = Array.from({ length: Math.min(most, 10_000) + 1 }, (_, steps) => part(steps * formula.ratePpm))
			return (measured) => {
				const steps = countedSteps(formula, measured)
				return amounts[steps] ?? part(steps * formula.ratePpm)
			}
		}
		case 'multiple-of-downtime-fee':
			return (measured) =>
				isMissed(measured) ? ofTime((formula.factor * measured.downtimeSeconds) / measured.windowSeconds) : 0
		case 'per-interval':
			return (measured) => {
				const intervals = startedIntervals(formula.intervalSeconds, measured)
				return intervals <= 0 ? 0 : part(intervals * formula.creditPpm)
			}
		case 'per-affected-interval':
			return ({ affectedIntervals, windowSeconds }) =>
				ofTime(((formula.refundPpm / 1e6) * affectedIntervals * formula.intervalSeconds) / windowSeconds)
		case 'per-ticket':
			return ({ missedBeyondAllowed }) => missedBeyondAllowed * formula.amountMinor
		case 'bonus-malus': {
			const [malus, bonus] = [part(formula.malusPpm), -partOf(baseMinor, formula.bonusPpm)]
			return (measured) =>
				isMissed(measured) ? malus : isWorse(measured.attained, formula.bonusFrom, worse) ? 0 : bonus
		}
	}
}

/** Most windows are kept: a figure on the good side of every tier is answered without looking at one. */
function tierSteps(
	formula: Extract<CreditFormula, { kind: 'tiered' }>,
	baseMinor: number,
	worse: CreditScale['worse'],
): (measured: Measured) => number {
	const lightest = tiersByDepth(formula.tiers, worse)[0]
	if (lightest === undefined) return () => 0
	const amounts = new Map(formula.tiers.map((tier) => [tier.id, partOf(baseMinor, tier.creditPpm)]))
	return ({ attained }) => {
		if (isWorse(lightest.threshold, attained, worse)) return 0
		const tier = tierFor(formula, attained, worse)
		return tier === null ? 0 : (amounts.get(tier.id) ?? 0)
	}
}
