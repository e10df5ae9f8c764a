import type { Agreement } from '../../agreement/schema'
import { baseFee, monthsOf } from '../../credits/base-fee'
import { type CreditScale, creditScale } from '../../credits/credit-scale'
import type { CreditScheme } from '../remedies/schema'

/** Plain values side by side, so that a store can compare two of them. */
export type SchemeBase = {
	/** What percentages are taken of, minor units; null while a fee is missing. */
	readonly feeMinor: number | null
	/** Unit of the figure the scheme looks at, and its bad side; those of the first promise. */
	readonly unit: CreditScale['unit']
	readonly worse: CreditScale['worse']
	/** Whether its promises are all measured so: tiers can speak for one unit and one side only. */
	readonly isOneScale: boolean
	/** The promised figure in that unit; null where the promises differ or none is chosen. */
	readonly target: number | null
	/** Length of what the fee is for, a month taken as 30 days. */
	readonly periodSeconds: number
}

/** Fee and figures a credit scheme works with, from the first of its promises. */
export function schemeBase(agreement: Agreement, scheme: CreditScheme): SchemeBase {
	const objectives = agreement.objectives.items.filter((objective) => scheme.objectiveIds.includes(objective.id))
	const scales = objectives.map(creditScale)
	const [first] = objectives
	const { unit, worse, target } = scales[0] ?? { unit: 'ppm', worse: 'lower', target: null }
	const isOneScale = scales.every((scale) => scale.unit === unit && scale.worse === worse)
	const months = scheme.base === 'service-period-fee' && first !== undefined ? monthsOf(first.window) : 1
	return {
		feeMinor: baseFee(agreement.services.items, scheme.base, first),
		unit,
		worse,
		isOneScale,
		target: isOneScale && scales.every((scale) => scale.target === target) ? target : null,
		periodSeconds: months * 30 * 86_400,
	}
}
