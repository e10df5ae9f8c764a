import type { Agreement } from '../../agreement/schema'
import { SHARE_METRICS } from '../../agreement/values/objective'
import type { CreditScheme } from '../remedies/schema'

export type SchemeBase = {
	/** What percentages are taken of, minor units; null while a fee is missing. */
	readonly feeMinor: number | null
	/** The promised share or availability, parts per million; null where the promises differ or none is chosen. */
	readonly targetPpm: number | null
	/** Length of what the fee is for, a month taken as 30 days. */
	readonly periodSeconds: number
}

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

/** Fee and target a credit scheme works with, from the first of its promises. */
export function schemeBase(agreement: Agreement, scheme: CreditScheme): SchemeBase {
	const objectives = agreement.objectives.items.filter((objective) => scheme.objectiveIds.includes(objective.id))
	const targets = new Set(objectives.map((one) => (SHARE_METRICS.has(one.metric) ? one.value : one.share)))
	const [target = null] = targets
	const [first] = objectives
	const months =
		scheme.base === 'service-period-fee' && first !== undefined ? MONTHS[first.window.unit] * first.window.count : 1
	return {
		feeMinor: feeOf(agreement, scheme, first),
		targetPpm: targets.size === 1 ? target : null,
		periodSeconds: months * 30 * 86_400,
	}
}

function feeOf(
	agreement: Agreement,
	scheme: CreditScheme,
	objective: Agreement['objectives']['items'][number] | undefined,
): number | null {
	const services = agreement.services.items
	if (scheme.base === 'total-monthly-fee') {
		const fees = services.map((service) => service.monthlyFeeMinor)
		return fees.length === 0 || fees.includes(null) ? null : fees.reduce<number>((sum, fee) => sum + (fee ?? 0), 0)
	}
	const fee = services.find((service) => service.id === objective?.serviceId)?.monthlyFeeMinor ?? null
	if (fee === null || scheme.base === 'service-monthly-fee' || objective === undefined) return fee
	return fee * MONTHS[objective.window.unit] * objective.window.count
}
