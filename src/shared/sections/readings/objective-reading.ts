import { type Objective, SHARE_METRICS } from '../../agreement/values/objective'
import { type AllowedDowntime, allowedDowntime } from './allowed-downtime'
import { type LateCases, lateCases } from './late-cases'

/** What an objective means in whole things one can count. */
export type ObjectiveReading =
	| ({ readonly kind: 'downtime' } & AllowedDowntime)
	| ({ readonly kind: 'late' } & LateCases)
	/** Of `cases`, at most (or at least) `count` may (must) be counted. */
	| { readonly kind: 'counted'; readonly cases: number; readonly count: number }
	| null

/**
 * `cases` is how many fall into a window; `secondsPerWeek` the service time the availability is counted in, null for 24x7.
 */
export function objectiveReading(
	objective: Objective,
	facts: { readonly cases: number; readonly secondsPerWeek: number | null },
): ObjectiveReading {
	if (objective.metric === 'availability') {
		return { kind: 'downtime', ...allowedDowntime(objective.value, objective.window, facts.secondsPerWeek) }
	}
	if (SHARE_METRICS.has(objective.metric) || (objective.metric === 'custom' && objective.customUnit === 'share')) {
		const exact = (facts.cases * objective.value) / 1_000_000
		return {
			kind: 'counted',
			cases: facts.cases,
			count: objective.comparison === 'at-most' ? Math.floor(exact) : Math.ceil(exact),
		}
	}
	return objective.share === null ? null : { kind: 'late', ...lateCases(facts.cases, objective.share) }
}
