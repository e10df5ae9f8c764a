import type { Window } from '../agreement/values/objective'
import type { CreditScheme } from '../sections/remedies/schema'

/** What of a service money needs. */
export type PaidService = { readonly id: string; readonly monthlyFeeMinor: number | null }

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

export function monthsOf(window: Pick<Window, 'unit' | 'count'>): number {
	return MONTHS[window.unit] * window.count
}

/** Fees of all services for a month, minor units; null while one is missing or there is none. */
export function totalMonthlyFee(services: readonly PaidService[]): number | null {
	if (services.length === 0) return null
	let sum = 0
	for (const { monthlyFeeMinor } of services) {
		if (monthlyFeeMinor === null) return null
		sum += monthlyFeeMinor
	}
	return sum
}

/** What the percentages of a scheme are taken of for one objective, minor units; null while a fee is missing. */
export function baseFee(
	services: readonly PaidService[],
	base: CreditScheme['base'],
	objective: { readonly serviceId: string | null; readonly window: Pick<Window, 'unit' | 'count'> } | undefined,
): number | null {
	if (base === 'total-monthly-fee') return totalMonthlyFee(services)
	const fee = services.find(({ id }) => id === objective?.serviceId)?.monthlyFeeMinor ?? null
	if (fee === null || base === 'service-monthly-fee' || objective === undefined) return fee
	return fee * monthsOf(objective.window)
}
