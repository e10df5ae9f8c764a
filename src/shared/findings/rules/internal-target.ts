import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** A team that aims at the promise itself, or at less, misses it with every surprise. */
export const internalTargetRule: Rule = {
	id: 'internal-target',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.actionPlan.tasks.flatMap((task): Finding[] => {
			const objective = agreement.objectives.items.find(({ id }) => id === task.objectiveId)
			if (objective === undefined || task.internalTarget === null || objective.kind !== 'promise') return []
			const { comparison, value } = objective
			const hasMargin = comparison === 'at-most' ? task.internalTarget < value : task.internalTarget > value
			// Nothing is stricter than all or nothing.
			if (hasMargin || value === 0 || (comparison === 'at-least' && value === 1_000_000)) return []
			return [
				found('internal-target', 'warning', `actionPlan.tasks.${task.id}.internalTarget`, {
					objective: objective.id,
					target: task.internalTarget,
					promised: value,
				}),
			]
		}),
}
