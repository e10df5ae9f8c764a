import type { CreditScheme, Tier } from '../sections/remedies/schema'
import { type CapAmounts, type CappedCredit, capCredit } from './caps'
import { creditOf } from './credit'
import type { Measured } from './measured'

/** What one scheme pays for one objective in one window, before caps. */
export type SchemeCredit = {
	readonly scheme: CreditScheme
	readonly baseMinor: number
	readonly minor: number
	readonly tier: Tier | null
}

export type Settled = {
	readonly parts: readonly SchemeCredit[]
	/** Sum of the parts. */
	readonly beforeCapsMinor: number
	readonly capped: CappedCredit
}

/**
 * Settles one window of one objective: every scheme pays for itself, the caps take from the sum. Amounts are minor units.
 *
 * @param baseOf what the percentages of a scheme are taken of
 * @param alreadyMinor credits that the year of the cap has seen so far
 */
export function settle(input: {
	readonly schemes: readonly CreditScheme[]
	readonly measured: Measured
	readonly baseOf: (scheme: CreditScheme) => number
	readonly caps: CapAmounts
	readonly alreadyMinor: number
}): Settled {
	const { schemes, measured, baseOf, caps, alreadyMinor } = input
	const parts = schemes.map((scheme): SchemeCredit => {
		const baseMinor = baseOf(scheme)
		return { scheme, baseMinor, ...creditOf(scheme.formula, measured, baseMinor) }
	})
	const beforeCapsMinor = parts.reduce((sum, { minor }) => sum + minor, 0)
	return { parts, beforeCapsMinor, capped: capCredit(beforeCapsMinor, caps, alreadyMinor) }
}
