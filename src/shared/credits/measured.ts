import type { CreditScale } from './credit-scale'
import { isWorse } from './credit-scale'

/** What was measured in one window. Only what the formula looks at needs to be right. */
export type Measured = {
	/** The attained figure in the unit of its scale. */
	readonly attained: number
	readonly target: number
	readonly worse: CreditScale['worse']
	/** Cases that missed the target beyond the allowed share, for `per-ticket`. */
	readonly missedBeyondAllowed: number
	/** Time the service was down, and how much of it the promise allows, for formulas on time. */
	readonly downtimeSeconds: number
	readonly allowedDowntimeSeconds: number
	/** Intervals of the clock in which it was down for longer than tolerated, for `per-affected-interval`. */
	readonly affectedIntervals: number
	/** Length of the window in the time that the promise counts. */
	readonly windowSeconds: number
}

export function isMissed({ attained, target, worse }: Measured): boolean {
	return isWorse(attained, target, worse)
}
