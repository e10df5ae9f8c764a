import type { CreditFormula, Tier } from '../sections/remedies/schema'
import { isWorse } from './credit-scale'
import { isMissed, type Measured } from './measured'
import { countedSteps } from './proportional'
import { partOf, partOfTime } from './round-minor'
import { startedIntervals } from './started-intervals'
import { tierFor } from './tiered'

export type Credit = {
	/** Minor units, rounded once, half up; negative for a bonus the customer owes. */
	readonly minor: number
	/** The tier that pays, if the scheme has tiers. */
	readonly tier: Tier | null
}

/**
 * The credit of one promise for one window before any cap; what is taken of the base never exceeds it.
 *
 * @param baseMinor what percentages are taken of, minor units
 */
export function creditOf(formula: CreditFormula, measured: Measured, baseMinor: number): Credit {
	const pays = (minor: number): Credit => ({ minor, tier: null })
	const part = (ppm: number) => pays(partOf(baseMinor, Math.min(1_000_000, ppm)))
	switch (formula.kind) {
		case 'tiered': {
			const tier = tierFor(formula, measured.attained, measured.worse)
			return tier === null ? pays(0) : { minor: partOf(baseMinor, tier.creditPpm), tier }
		}
		case 'proportional':
			return part(countedSteps(formula, measured) * formula.ratePpm)
		case 'multiple-of-downtime-fee':
			if (!isMissed(measured)) return pays(0)
			return pays(partOfTime(baseMinor, formula.factor, measured.downtimeSeconds, measured.windowSeconds))
		case 'per-interval':
			return part(startedIntervals(formula.intervalSeconds, measured) * formula.creditPpm)
		case 'per-affected-interval': {
			const seconds = measured.affectedIntervals * formula.intervalSeconds
			return pays(partOfTime(baseMinor, formula.refundPpm / 1e6, seconds, measured.windowSeconds))
		}
		case 'per-ticket':
			return pays(measured.missedBeyondAllowed * formula.amountMinor)
		case 'bonus-malus':
			if (isMissed(measured)) return part(formula.malusPpm)
			return isWorse(measured.attained, formula.bonusFrom, measured.worse)
				? pays(0)
				: pays(-partOf(baseMinor, formula.bonusPpm))
	}
}
