import { type Objective, SHARE_METRICS, TIME_METRICS } from '../../agreement/values/objective'
import type { Finding, KnownVerdict, Rule, Severity } from '../finding'
import type { Fix } from '../fix'
import { setting } from '../found'

/**
 * What history says of the objectives. A promise that it does not support is a warning, no error: whoever knows better may
 * still sign it.
 */
export const realismRule: Rule = {
	id: 'realism',
	waitsFor: 'service',
	check: ({ agreement, verdicts }) =>
		verdicts.flatMap(({ objectiveId, verdict, suggested }): Finding[] => {
			const objective = agreement.objectives.items.find(({ id }) => id === objectiveId)
			if (objective === undefined) return []
			// Said of the target before it: what history supports is never unrealistic.
			if (verdict === 'unrealistic' && suggested?.value === objective.value) return []
			// What is only reported at first shows in time what it is worth.
			if (verdict === 'not enough data' && objective.rampUpMonths > 0) return []
			const severity = severityOf(verdict, objective)
			if (severity === null) return []
			return [
				{
					rule: 'realism',
					severity,
					section: 'objectives',
					path: `objectives.items.${objectiveId}.value`,
					// The target belongs to it: a stricter one is another finding than the one that was silenced.
					values: { problem: verdict.replaceAll(' ', '-'), objective: objectiveId, target: objective.value },
					...(verdict === 'not enough data' ? rampUpOf(objective) : fixOf(objective, suggested?.value)),
				},
			]
		}),
}

function severityOf(verdict: KnownVerdict['verdict'], { kind }: Objective): Severity | null {
	if (verdict === 'realistic') return null
	return verdict === 'unrealistic' && kind === 'promise' ? 'warning' : 'info'
}

/** What history supports in place of what is promised; nothing where that would promise more. */
function fixOf(objective: Objective, target: number | undefined): { readonly fix?: Fix } {
	if (target === undefined || !isLooser(objective, target)) return {}
	const path = `objectives.items.${objective.id}.value`
	return { fix: { ...spoken(objective, target), edits: [{ kind: 'set', path, value: target }] } }
}

const USUAL_RAMP_UP_MONTHS = 3

/** A promise that nobody can judge yet may first be reported without a cost. */
function rampUpOf({ id, kind }: Objective): { readonly fix?: Fix } {
	if (kind !== 'promise') return {}
	const path = `objectives.items.${id}.rampUpMonths`
	return { fix: setting('realism.fix-ramp-up', path, USUAL_RAMP_UP_MONTHS, { months: USUAL_RAMP_UP_MONTHS }) }
}

function isLooser({ comparison, value }: Objective, target: number): boolean {
	return comparison === 'at-most' ? target > value : target < value
}

function spoken({ metric, customUnit }: Objective, target: number): Pick<Fix, 'label' | 'values'> {
	const isShare = SHARE_METRICS.has(metric) || (metric === 'custom' && customUnit === 'share')
	if (isShare) return { label: 'realism.fix-share', values: { targetPpm: target } }
	const isTime = TIME_METRICS.has(metric) || (metric === 'custom' && customUnit === 'seconds')
	if (isTime) return { label: 'realism.fix-time', values: { targetSeconds: target } }
	return { label: 'realism.fix-count', values: { target } }
}
