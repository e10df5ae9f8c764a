import { partOf } from './round-minor'

/** Caps on all credits together, as amounts; null where none is agreed or the fee is not known. */
export type CapAmounts = { readonly monthMinor: number | null; readonly yearMinor: number | null }

export type CappedCredit = {
	readonly minor: number
	/** Which cap took something away; the narrower one where both would. */
	readonly by: 'month' | 'year' | null
}

/**
 * The caps in minor units, half up.
 *
 * @param fees what is settled for all services in the month and in the year of the cap
 */
export function capAmounts(
	remedies: { readonly monthlyCapPpm: number | null; readonly yearlyCapPpm: number | null },
	fees: { readonly monthMinor: number | null; readonly yearMinor: number | null },
): CapAmounts {
	const amount = (ppm: number | null, fee: number | null) => (ppm === null || fee === null ? null : partOf(fee, ppm))
	return {
		monthMinor: amount(remedies.monthlyCapPpm, fees.monthMinor),
		yearMinor: amount(remedies.yearlyCapPpm, fees.yearMinor),
	}
}

/**
 * A month's credits under the caps. `alreadyMinor` is what the year of the cap has paid so far. A bonus (below zero) is not
 * capped: it is only set off against credits.
 */
export function capCredit(creditMinor: number, caps: CapAmounts, alreadyMinor: number): CappedCredit {
	const month = caps.monthMinor ?? Number.POSITIVE_INFINITY
	const year = caps.yearMinor === null ? Number.POSITIVE_INFINITY : Math.max(0, caps.yearMinor - alreadyMinor)
	if (creditMinor <= Math.min(month, year)) return { minor: creditMinor, by: null }
	return year < month ? { minor: year, by: 'year' } : { minor: month, by: 'month' }
}
