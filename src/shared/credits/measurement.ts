import type { Objective } from '../agreement/values/objective'
import type { CreditFormula } from '../sections/remedies/schema'
import { type CreditScale, creditScale, isWorse } from './credit-scale'
import type { Measured } from './measured'
import { roundFigure } from './round-figure'

/** What somebody knows of one window. */
export type Measurement =
	/** The attained figure in the unit of its scale. */
	| { readonly kind: 'figure'; readonly figure: number }
	/** Cases missed (or intervals disturbed); of how many, null: the number is what goes beyond the allowed ones. */
	| { readonly kind: 'missed'; readonly missed: number; readonly cases: number | null }
	/** Downtime of an availability. */
	| { readonly kind: 'downtime'; readonly seconds: number }

/** What a formula looks at. */
export type Need = 'figure' | 'missed' | 'downtime' | 'intervals'

export function needOf(formula: CreditFormula): Need {
	switch (formula.kind) {
		case 'tiered':
		case 'proportional':
		case 'bonus-malus':
			return 'figure'
		case 'multiple-of-downtime-fee':
		case 'per-interval':
			return 'downtime'
		case 'per-affected-interval':
			return 'intervals'
		case 'per-ticket':
			return 'missed'
	}
}

export type WindowFacts = {
	readonly measured: Measured
	readonly scale: CreditScale
	/** The figure before the objective's rounding rule; null where none was measured. */
	readonly rawFigure: number | null
	/** What of `measured` is right. */
	readonly knows: ReadonlySet<Need>
}

type MeasuredObjective = Pick<Objective, 'metric' | 'comparison' | 'value' | 'share' | 'customUnit' | 'rounding'>

/**
 * Turns what is known of a window into what formulas look at.
 *
 * @param windowSeconds length of the window in the time that the promise counts; used for availability only
 */
export function factsOf(objective: MeasuredObjective, measurement: Measurement, windowSeconds: number): WindowFacts {
	const scale = creditScale(objective)
	const isAvailability = objective.metric === 'availability'
	const rawFigure = figureOf(scale, measurement, windowSeconds)
	const attained = rawFigure === null ? scale.target : roundFigure(rawFigure, scale.unit, objective.rounding)
	const downtimeSeconds =
		measurement.kind === 'downtime'
			? measurement.seconds
			: isAvailability && rawFigure !== null
				? Math.max(0, 1_000_000 - rawFigure) * (windowSeconds / 1_000_000)
				: 0
	const missed = missedBeyond(scale, measurement)
	const knows = new Set<Need>()
	if (rawFigure !== null) knows.add('figure')
	if (missed !== null) knows.add('missed')
	if (isAvailability && rawFigure !== null) knows.add('downtime')
	if (measurement.kind === 'missed') knows.add('intervals')
	return {
		scale,
		rawFigure,
		knows,
		measured: {
			attained,
			target: scale.target,
			worse: scale.worse,
			missedBeyondAllowed: missed ?? 0,
			downtimeSeconds,
			allowedDowntimeSeconds: isAvailability ? (windowSeconds * (1_000_000 - objective.value)) / 1_000_000 : 0,
			affectedIntervals: measurement.kind === 'missed' ? measurement.missed : 0,
			windowSeconds,
		},
	}
}

function figureOf(scale: CreditScale, measurement: Measurement, windowSeconds: number): number | null {
	switch (measurement.kind) {
		case 'figure':
			return measurement.figure
		case 'downtime':
			// One division of whole numbers, so that a figure at a limit is exactly the limit.
			return ((windowSeconds - measurement.seconds) * 1_000_000) / windowSeconds
		case 'missed': {
			const { missed, cases } = measurement
			if (scale.unit !== 'ppm' || cases === null || cases === 0) return null
			return ((scale.worse === 'lower' ? cases - missed : missed) * 1_000_000) / cases
		}
	}
}

/** Cases beyond the allowed ones; of a plain number what goes beyond the promised one. */
function missedBeyond({ unit, target, worse }: CreditScale, measurement: Measurement): number | null {
	if (measurement.kind === 'figure') {
		if (unit !== 'number') return null
		return isWorse(measurement.figure, target, worse) ? Math.ceil(Math.abs(measurement.figure - target) - 1e-9) : 0
	}
	if (measurement.kind === 'downtime') return null
	const { missed, cases } = measurement
	if (cases === null || unit !== 'ppm') return missed
	const goodPpm = worse === 'lower' ? target : 1_000_000 - target
	return Math.max(0, missed - allowedMisses(cases, goodPpm))
}

/** n - ceil(share * n), in whole numbers. */
export function allowedMisses(cases: number, goodPpm: number): number {
	return cases - Math.floor((goodPpm * cases + 999_999) / 1_000_000)
}
