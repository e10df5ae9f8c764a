import { type CreditScale, isWorse } from '../../credits/credit-scale'
import { boundaryOf, tiersByDepth } from '../../credits/tiered'
import type { Boundary, Tier } from '../remedies/schema'

/**
 * What is wrong between a tier and the others: it can never pay, pays no more than a lighter one, lies on the good side of
 * the promise, or leaves figures without a tier. `free-band`: between the promise and the lightest tier nothing is paid
 * although the promise is broken. `at-promise`: the tier pays although the promise is just kept. `hole`: between this tier
 * and the next a figure pays nothing, be it the limit alone. `open-end`: nothing is paid for the worst figures.
 */
export type TierMark =
	| 'same-threshold'
	| 'not-deeper'
	| 'above-target'
	| 'at-promise'
	| 'free-band'
	| 'hole'
	| 'open-end'
	| 'never'

export type TierTable = {
	readonly tiers: readonly Tier[]
	readonly boundary: Boundary
	/** The promised figure, null when unknown. */
	readonly target: number | null
	readonly worse: CreditScale['worse']
}

/** Marks by tier id. */
export function tierMarks({ tiers, boundary, target, worse }: TierTable): Record<string, readonly TierMark[]> {
	const byDepth = tiersByDepth(tiers, worse)
	return Object.fromEntries(
		tiers.map((tier) => {
			const at = byDepth.indexOf(tier)
			const own = boundaryOf(tier, boundary)
			const next = byDepth.slice(at + 1).find((other) => other.threshold !== tier.threshold)
			const lighter = byDepth.slice(0, at).filter((other) => other.threshold !== tier.threshold)
			const marks: TierMark[] = []
			if (tiers.some((other) => other !== tier && other.threshold === tier.threshold)) marks.push('same-threshold')
			if (lighter.some((other) => other.creditPpm >= tier.creditPpm)) marks.push('not-deeper')
			if (target !== null && isWorse(target, tier.threshold, worse)) marks.push('above-target')
			if (target !== null && own === 'at-or-below' && tier.threshold === target) marks.push('at-promise')
			if (target !== null && at === 0 && isWorse(tier.threshold, target, worse)) marks.push('free-band')
			if (tier.floor !== null) {
				if (!isWorse(tier.floor, tier.threshold, worse)) marks.push('never')
				else if (next === undefined) marks.push('open-end')
				else if (leavesHole(tier.floor, own, next, boundaryOf(next, boundary), worse)) marks.push('hole')
			}
			return [tier.id, marks]
		}),
	)
}

/** A tier that stops before the next one begins, or at the very limit that neither of them holds. */
function leavesHole(floor: number, own: Boundary, next: Tier, ofNext: Boundary, worse: CreditScale['worse']): boolean {
	if (floor === next.threshold) return own === 'at-or-below' && ofNext === 'below'
	return isWorse(next.threshold, floor, worse)
}
