import type { Objective } from '../agreement/values/objective'
import type { CreditScale } from './credit-scale'

const STEPS = { second: 1, minute: 60, 'hundredth-percent': 100, 'tenth-percent': 1_000 } as const

/** A figure as the objective's rounding rule has it, half up; rules of another unit leave it alone. */
export function roundFigure(figure: number, unit: CreditScale['unit'], rounding: Objective['rounding']): number {
	if (rounding === 'none') return figure
	const isShareRule = rounding === 'hundredth-percent' || rounding === 'tenth-percent'
	if (unit !== (isShareRule ? 'ppm' : 'seconds')) return figure
	const step = STEPS[rounding]
	return Math.floor(figure / step + 0.5) * step
}
