import { type Objective, SHARE_METRICS, TIME_METRICS } from '../agreement/values/objective'

/** What a credit scheme looks at for one objective. */
export type CreditScale = {
	/** Unit of the attained figure: a share or availability in parts per million, seconds, or a plain number. */
	readonly unit: 'ppm' | 'seconds' | 'number'
	/** The promised figure in that unit. */
	readonly target: number
	/** Which way the promise is broken. */
	readonly worse: 'lower' | 'higher'
}

/**
 * The figure an objective is settled by: the share of its cases where it has one, else its own value. A share of cases is
 * broken downwards whatever the comparison of the times behind it says.
 */
export function creditScale(
	objective: Pick<Objective, 'metric' | 'comparison' | 'value' | 'share'> & Partial<Pick<Objective, 'customUnit'>>,
): CreditScale {
	const { metric, comparison, value, share, customUnit } = objective
	const worse = comparison === 'at-most' ? 'higher' : 'lower'
	if (SHARE_METRICS.has(metric) || (metric === 'custom' && customUnit === 'share'))
		return { unit: 'ppm', target: value, worse }
	if (share !== null) return { unit: 'ppm', target: share, worse: 'lower' }
	const isTime = TIME_METRICS.has(metric) || (metric === 'custom' && customUnit === 'seconds')
	return { unit: isTime ? 'seconds' : 'number', target: value, worse }
}

/** Whether a figure is worse than another. */
export function isWorse(figure: number, than: number, worse: CreditScale['worse']): boolean {
	return worse === 'lower' ? figure < than : figure > than
}
