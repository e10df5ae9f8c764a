import type { Objective } from '../../agreement/values/objective'
import type { Finding, KnownVerdict, Rule, Severity } from '../finding'

/**
 * What history says of the objectives. A promise that it does not support is a warning, no error: whoever knows better may
 * still sign it.
 */
export const realismRule: Rule = {
	id: 'realism',
	waitsFor: 'service',
	check: ({ agreement, verdicts }) =>
		verdicts.flatMap(({ objectiveId, verdict }): Finding[] => {
			const objective = agreement.objectives.items.find(({ id }) => id === objectiveId)
			if (objective === undefined) return []
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
				},
			]
		}),
}

function severityOf(verdict: KnownVerdict['verdict'], { kind }: Objective): Severity | null {
	if (verdict === 'realistic') return null
	return verdict === 'unrealistic' && kind === 'promise' ? 'warning' : 'info'
}
