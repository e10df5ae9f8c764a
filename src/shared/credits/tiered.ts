import type { Boundary, CreditFormula, Tier } from '../sections/remedies/schema'
import { type CreditScale, isWorse } from './credit-scale'

export type TieredFormula = Extract<CreditFormula, { kind: 'tiered' }>

/** The deepest tier that holds the figure, whatever order the tiers stand in; null where none does. */
export function tierFor(
	formula: Pick<TieredFormula, 'boundary' | 'tiers'>,
	attained: number,
	worse: CreditScale['worse'],
): Tier | null {
	const holding = formula.tiers.filter((tier) => holds(tier, boundaryOf(tier, formula.boundary), attained, worse))
	return holding.reduce<Tier | null>(
		(deepest, tier) => (deepest === null || isWorse(tier.threshold, deepest.threshold, worse) ? tier : deepest),
		null,
	)
}

export function boundaryOf(tier: Pick<Tier, 'boundary'>, ofScheme: Boundary): Boundary {
	return tier.boundary ?? ofScheme
}

/** From the lightest to the deepest. */
export function tiersByDepth(tiers: readonly Tier[], worse: CreditScale['worse']): Tier[] {
	return [...tiers].sort((a, b) => (worse === 'lower' ? b.threshold - a.threshold : a.threshold - b.threshold))
}

function holds(tier: Tier, boundary: Boundary, attained: number, worse: CreditScale['worse']): boolean {
	const atThreshold = attained === tier.threshold
	if (!isWorse(attained, tier.threshold, worse) && !(atThreshold && boundary === 'at-or-below')) return false
	if (tier.floor === null) return true
	return isWorse(tier.floor, attained, worse) || (attained === tier.floor && boundary === 'below')
}
