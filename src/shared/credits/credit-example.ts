import type { CreditFormula, Tier } from '../sections/remedies/schema'
import { creditOf } from './credit'
import type { CreditScale } from './credit-scale'
import type { Measured } from './measured'
import { tiersByDepth } from './tiered'

/** What happened in the example: an attained figure, seconds down, seconds beyond what is allowed, bad intervals, or cases too late. */
export type CreditCase =
	| { readonly kind: 'attained'; readonly figure: number; readonly unit: CreditScale['unit'] }
	| { readonly kind: 'down'; readonly seconds: number }
	| { readonly kind: 'beyond'; readonly seconds: number }
	| { readonly kind: 'affected'; readonly intervals: number; readonly intervalSeconds: number }
	| { readonly kind: 'late'; readonly cases: number }

/** `creditMinor` below zero is a bonus for the provider. */
export type CreditExample = { readonly of: CreditCase; readonly creditMinor: number }

export type ExampleBase = {
	/** What percentages are taken of. */
	readonly feeMinor: number
	/** Length of what the fee is for. */
	readonly periodSeconds: number
	/** The promised figure; null where it is not known. */
	readonly target: number | null
	readonly unit: CreditScale['unit']
	readonly worse: CreditScale['worse']
}

const HOUR = 3_600

/**
 * A credit formula in figures: typical cases and what each pays, before caps. Cases that need a target are left out where it
 * is null. Amounts are those of `creditOf`.
 */
export function creditExamples(formula: CreditFormula, base: ExampleBase): readonly CreditExample[] {
	const { target, unit, worse } = base
	const pays = (of: CreditCase): CreditExample => ({
		of,
		creditMinor: creditOf(formula, measuredIn(of, base), base.feeMinor).minor,
	})
	const attained = (figure: number) => pays({ kind: 'attained', figure: Math.max(0, figure), unit })
	/** So much worse than a figure. */
	const worseBy = (figure: number, by: number) => (worse === 'lower' ? figure - by : figure + by)
	switch (formula.kind) {
		case 'tiered':
			return tierFigures(formula.tiers, base).map(attained)
		case 'proportional':
			if (target === null || unit !== 'ppm') return []
			return [1, 2.5].map((steps) => attained(worseBy(target, Math.round(steps * formula.stepPpm))))
		case 'multiple-of-downtime-fee':
			return [HOUR, 4 * HOUR].map((seconds) => pays({ kind: 'down', seconds }))
		case 'per-interval':
			return [1, 2.5].map((intervals) =>
				pays({ kind: 'beyond', seconds: Math.round(intervals * formula.intervalSeconds) }),
			)
		case 'per-affected-interval':
			return [1, 3].map((intervals) => pays({ kind: 'affected', intervals, intervalSeconds: formula.intervalSeconds }))
		case 'per-ticket':
			return [1, 3].map((cases) => pays({ kind: 'late', cases }))
		case 'bonus-malus':
			return [
				...(target === null ? [] : [attained(worseBy(target, unit === 'ppm' ? 10_000 : Math.ceil(target / 100)))]),
				attained(formula.bonusFrom),
			]
	}
}

function measuredIn(of: CreditCase, base: ExampleBase): Measured {
	// A case told in time or number stands for a broken promise; an attained figure is compared with the promise itself.
	const [attained, target, worse] =
		of.kind === 'attained' ? [of.figure, base.target ?? of.figure, base.worse] : ([0, 1_000_000, 'lower'] as const)
	return {
		attained,
		target,
		worse,
		missedBeyondAllowed: of.kind === 'late' ? of.cases : 0,
		downtimeSeconds: of.kind === 'down' || of.kind === 'beyond' ? of.seconds : 0,
		allowedDowntimeSeconds: 0,
		affectedIntervals: of.kind === 'affected' ? of.intervals : 0,
		windowSeconds: base.periodSeconds,
	}
}

/** For each tier a figure between it and the next deeper one. */
function tierFigures(tiers: readonly Tier[], { unit, worse }: ExampleBase): number[] {
	const sorted = tiersByDepth(tiers, worse)
	return sorted.map((tier, index) => {
		const end = tier.floor ?? sorted[index + 1]?.threshold ?? endOf(tier, unit, worse)
		// Strictly between: at the limit itself the boundary would decide.
		const half = Math.abs(end - tier.threshold) / 2
		if (worse === 'higher') return tier.threshold + Math.ceil(half)
		return end + Math.floor(half)
	})
}

/** Somewhat beyond the deepest tier: two percentage points, or a fifth of a number. */
function endOf(tier: Tier, unit: CreditScale['unit'], worse: CreditScale['worse']): number {
	const step = unit === 'ppm' ? 20_000 : Math.max(2, Math.round(tier.threshold / 5))
	return worse === 'lower' ? Math.max(0, tier.threshold - step) : tier.threshold + step
}
