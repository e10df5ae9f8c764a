import type { CreditFormula, Tier } from '../sections/remedies/schema'

/** What was measured in one window. Only what the formula looks at needs to be right. */
export type Measured = {
	/** Attained share or availability, parts per million. */
	readonly attainedPpm: number
	/** Promised share or availability, parts per million. */
	readonly targetPpm: number
	/** Cases that missed the target beyond the allowed share, for `per-ticket`. */
	readonly missedBeyondAllowed: number
	/** Time the service was down, and how much of it the promise allows, for formulas on time. */
	readonly downtimeSeconds: number
	readonly allowedDowntimeSeconds: number
	/** Length of the window. */
	readonly windowSeconds: number
}

export type Credit = {
	/** Minor units, rounded once, half up; negative for a bonus the customer owes. */
	readonly minor: number
	/** The tier that pays, if the scheme has tiers. */
	readonly tier: Tier | null
}

/**
 * The credit of one promise for one window before any cap.
 *
 * @param baseMinor what percentages are taken of, minor units
 */
export function creditOf(formula: CreditFormula, measured: Measured, baseMinor: number): Credit {
	const none: Credit = { minor: 0, tier: null }
	const missed = measured.attainedPpm < measured.targetPpm
	switch (formula.kind) {
		case 'tiered': {
			const tier = tierFor(formula, measured.attainedPpm)
			return tier === null ? none : { minor: partOf(baseMinor, tier.creditPpm), tier }
		}
		case 'proportional': {
			if (!missed) return none
			const steps = (measured.targetPpm - measured.attainedPpm) / formula.stepPpm
			const counted = formula.started ? Math.ceil(steps) : Math.floor(steps)
			return { minor: partOf(baseMinor, Math.min(1_000_000, counted * formula.ratePpm)), tier: null }
		}
		case 'multiple-of-downtime-fee': {
			if (!missed || measured.windowSeconds === 0) return none
			const share = (measured.downtimeSeconds / measured.windowSeconds) * formula.factor
			return { minor: Math.floor(baseMinor * Math.min(1, share) + 0.5), tier: null }
		}
		case 'per-interval': {
			const beyond = Math.max(0, measured.downtimeSeconds - measured.allowedDowntimeSeconds)
			const intervals = Math.ceil(beyond / formula.intervalSeconds)
			return { minor: partOf(baseMinor, Math.min(1_000_000, intervals * formula.creditPpm)), tier: null }
		}
		case 'per-ticket':
			return { minor: measured.missedBeyondAllowed * formula.amountMinor, tier: null }
		case 'bonus-malus':
			if (missed) return { minor: partOf(baseMinor, formula.malusPpm), tier: null }
			return measured.attainedPpm >= formula.bonusFrom
				? { minor: -partOf(baseMinor, formula.bonusPpm), tier: null }
				: none
	}
}

/** The deepest tier that is reached, whatever order the tiers stand in. */
export function tierFor(formula: Extract<CreditFormula, { kind: 'tiered' }>, attainedPpm: number): Tier | null {
	const reached = formula.tiers.filter((tier) =>
		formula.boundary === 'below' ? attainedPpm < tier.threshold : attainedPpm <= tier.threshold,
	)
	return reached.reduce<Tier | null>(
		(deepest, tier) => (deepest === null || tier.threshold < deepest.threshold ? tier : deepest),
		null,
	)
}

/** Half up, in integers, so that a cent never depends on a binary fraction. */
function partOf(baseMinor: number, ppm: number): number {
	return Number((BigInt(baseMinor) * BigInt(Math.round(ppm)) * 2n + 1_000_000n) / 2_000_000n)
}
