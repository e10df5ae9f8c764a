import type { Objective } from '../agreement/values/objective'
import type { CreditScale } from '../credits/credit-scale'
import type { CreditFormula } from '../sections/remedies/schema'
import type { Outlook } from './outlook'

/** One scheme for one promise: what pays in the simulation. Amounts are minor units. */
export type CreditPayer = {
	readonly schemeId: string
	readonly formula: CreditFormula
	/** What percentages are taken of. */
	readonly baseMinor: number
}

/** A promise with what history expects of it and what it costs to break it. */
export type PayingPromise = {
	readonly objectiveId: string
	readonly scale: CreditScale
	readonly rounding: Objective['rounding']
	readonly monthsInWindow: number
	/** Cases a window within which the promise holds; null where it has no bound. */
	readonly volumeFrom: number | null
	readonly volumeTo: number | null
	readonly outlook: Outlook
	readonly payers: readonly CreditPayer[]
}

/**
 * Whether a formula can be computed from what is simulated: shares of cases know no downtime, outages no cases, and a promise
 * without a share only whether its cases were in time.
 */
export function isComputable(formula: CreditFormula, outlook: Outlook['kind'], unit: CreditScale['unit']): boolean {
	switch (formula.kind) {
		case 'tiered':
		case 'proportional':
		case 'bonus-malus':
			return unit === 'ppm'
		case 'per-ticket':
			return outlook === 'cases'
		case 'multiple-of-downtime-fee':
		case 'per-interval':
		case 'per-affected-interval':
			return outlook === 'downtime'
	}
}

/** What a payer pays month by month, before caps: `[year * 12 + month]`, below zero for a bonus. */
export type Payments = Float64Array
