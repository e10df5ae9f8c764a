import type { CreditFormula, Tier } from '../sections/remedies/schema'
import { creditOf, type Measured } from './credit'

/** What happened in the example: an attained figure, seconds down, seconds beyond what is allowed, or cases too late. */
export type CreditCase =
	| { readonly kind: 'attained'; readonly ppm: number }
	| { readonly kind: 'down'; readonly seconds: number }
	| { readonly kind: 'beyond'; readonly seconds: number }
	| { readonly kind: 'late'; readonly cases: number }

/** `creditMinor` below zero is a bonus for the provider. */
export type CreditExample = { readonly of: CreditCase; readonly creditMinor: number }

export type ExampleBase = {
	/** What percentages are taken of. */
	readonly feeMinor: number
	/** Length of what the fee is for. */
	readonly periodSeconds: number
	/** The promised share or availability; null where it is not known. */
	readonly targetPpm: number | null
}

const HOUR = 3_600

/**
 * A credit formula in figures: typical cases and what each pays, before caps. Cases that need a target are left out where it
 * is null. Amounts are those of `creditOf`.
 */
export function creditExamples(formula: CreditFormula, base: ExampleBase): readonly CreditExample[] {
	const { targetPpm } = base
	const pays = (of: CreditCase): CreditExample => ({
		of,
		creditMinor: creditOf(formula, measuredIn(of, base), base.feeMinor).minor,
	})
	const attained = (ppm: number) => pays({ kind: 'attained', ppm: Math.max(0, ppm) })
	switch (formula.kind) {
		case 'tiered':
			return tierFigures(formula.tiers).map(attained)
		case 'proportional':
			if (targetPpm === null) return []
			return [1, 2.5].map((steps) => attained(targetPpm - Math.round(steps * formula.stepPpm)))
		case 'multiple-of-downtime-fee':
			return [HOUR, 4 * HOUR].map((seconds) => pays({ kind: 'down', seconds }))
		case 'per-interval':
			return [1, 2.5].map((intervals) =>
				pays({ kind: 'beyond', seconds: Math.round(intervals * formula.intervalSeconds) }),
			)
		case 'per-ticket':
			return [1, 3].map((cases) => pays({ kind: 'late', cases }))
		case 'bonus-malus':
			return [...(targetPpm === null ? [] : [attained(targetPpm - 10_000)]), attained(formula.bonusFrom)]
	}
}

function measuredIn(of: CreditCase, base: ExampleBase): Measured {
	// A case told in time or number stands for a broken promise; an attained figure is compared with the promise itself.
	const [attainedPpm, targetPpm] = of.kind === 'attained' ? [of.ppm, base.targetPpm ?? 0] : [0, 1_000_000]
	return {
		attainedPpm,
		targetPpm,
		missedBeyondAllowed: of.kind === 'late' ? of.cases : 0,
		downtimeSeconds: of.kind === 'down' || of.kind === 'beyond' ? of.seconds : 0,
		allowedDowntimeSeconds: 0,
		windowSeconds: base.periodSeconds,
	}
}

/** For each tier a figure between it and the next deeper one. */
function tierFigures(tiers: readonly Tier[]): number[] {
	const sorted = [...tiers].sort((a, b) => b.threshold - a.threshold)
	return sorted.map((tier, index) => {
		const next = sorted[index + 1]?.threshold ?? Math.max(0, tier.threshold - 20_000)
		// Strictly between: at the limit itself the boundary would decide.
		return next + Math.floor((tier.threshold - next) / 2)
	})
}
