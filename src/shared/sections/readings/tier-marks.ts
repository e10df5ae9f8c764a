import type { Tier } from '../remedies/schema'

/** What is wrong between a tier and the others: it can never pay, pays no more than a lighter one, or lies above the promise. */
export type TierMark = 'same-threshold' | 'not-deeper' | 'above-target' | 'at-promise' | 'free-band'

/**
 * Marks by tier id. `targetPpm` is the promised figure, null when unknown. `free-band`: between the promise and the lightest
 * tier nothing is paid although the promise is broken. `at-promise`: the tier pays although the promise is just kept.
 */
export function tierMarks(
	tiers: readonly Tier[],
	targetPpm: number | null,
	boundary: 'below' | 'at-or-below',
): Record<string, readonly TierMark[]> {
	const byThreshold = [...tiers].sort((a, b) => b.threshold - a.threshold)
	return Object.fromEntries(
		tiers.map((tier) => {
			const at = byThreshold.indexOf(tier)
			const lighter = byThreshold.slice(0, at).filter((other) => other.threshold > tier.threshold)
			const marks: TierMark[] = []
			if (tiers.some((other) => other !== tier && other.threshold === tier.threshold)) marks.push('same-threshold')
			if (lighter.some((other) => other.creditPpm >= tier.creditPpm)) marks.push('not-deeper')
			if (targetPpm !== null && tier.threshold > targetPpm) marks.push('above-target')
			if (targetPpm !== null && boundary === 'at-or-below' && tier.threshold === targetPpm) marks.push('at-promise')
			if (targetPpm !== null && at === 0 && tier.threshold < targetPpm) marks.push('free-band')
			return [tier.id, marks]
		}),
	)
}
