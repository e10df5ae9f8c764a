import type { CreditFormula } from '../remedies/schema'

/** What happened in the example: an attained figure, seconds down, seconds beyond what is allowed, or cases too late. */
export type CreditCase =
	| { readonly kind: 'attained'; readonly ppm: number }
	| { readonly kind: 'down'; readonly seconds: number }
	| { readonly kind: 'beyond'; readonly seconds: number }
	| { readonly kind: 'late'; readonly cases: number }

/** `creditMinor` below zero is a bonus for the provider. */
export type CreditExample = { readonly of: CreditCase; readonly creditMinor: number }

const MONTH_SECONDS = 30 * 86_400
const HOUR = 3_600
const PPM = 1_000_000

/**
 * A credit formula in figures: typical cases and what each pays on a base of `feeMinor` (before caps). `targetPpm` is the
 * promised share or availability; cases that need one are left out where it is null. Rounded half up.
 */
export function creditExamples(
	formula: CreditFormula,
	base: { readonly feeMinor: number; readonly targetPpm: number | null },
): readonly CreditExample[] {
	const part = (ppm: number) => Math.floor((base.feeMinor * Math.min(ppm, PPM)) / PPM + 0.5)
	switch (formula.kind) {
		case 'tiered':
			return tierCases(formula.tiers).map(({ ppm, creditPpm }) => ({
				of: { kind: 'attained', ppm },
				creditMinor: part(creditPpm),
			}))
		case 'proportional': {
			const target = base.targetPpm
			if (target === null) return []
			return [1, 2.5].map((steps) => {
				const ppm = Math.max(0, target - Math.round(steps * formula.stepPpm))
				const short = (target - ppm) / formula.stepPpm
				const counted = formula.started ? Math.ceil(short) : Math.floor(short)
				return { of: { kind: 'attained', ppm }, creditMinor: part(counted * formula.ratePpm) }
			})
		}
		case 'multiple-of-downtime-fee':
			return [HOUR, 4 * HOUR].map((seconds) => ({
				of: { kind: 'down', seconds },
				creditMinor: Math.floor((base.feeMinor * seconds * formula.factor) / MONTH_SECONDS + 0.5),
			}))
		case 'per-interval':
			return [1, 2.5].map((intervals) => {
				const seconds = Math.round(intervals * formula.intervalSeconds)
				return {
					of: { kind: 'beyond', seconds },
					creditMinor: part(Math.ceil(seconds / formula.intervalSeconds) * formula.creditPpm),
				}
			})
		case 'per-ticket':
			return [1, 3].map((cases) => ({ of: { kind: 'late', cases }, creditMinor: cases * formula.amountMinor }))
		case 'bonus-malus':
			return [
				...(base.targetPpm === null
					? []
					: [
							{
								of: { kind: 'attained', ppm: Math.max(0, base.targetPpm - 10_000) } as const,
								creditMinor: part(formula.malusPpm),
							},
						]),
				{ of: { kind: 'attained', ppm: formula.bonusFrom }, creditMinor: -part(formula.bonusPpm) },
			]
	}
}

/** For each tier a figure between it and the next deeper one. */
function tierCases(tiers: readonly { threshold: number; creditPpm: number }[]): { ppm: number; creditPpm: number }[] {
	const sorted = [...tiers].sort((a, b) => b.threshold - a.threshold)
	return sorted.map((tier, index) => {
		const next = sorted[index + 1]?.threshold ?? Math.max(0, tier.threshold - 20_000)
		return { ppm: next + Math.ceil((tier.threshold - next) / 2), creditPpm: tier.creditPpm }
	})
}
