import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** A promise for a priority that no level describes: nobody can say which cases it is for. */
export const priorityUndescribedRule: Rule = {
	id: 'priority-undescribed',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const described = new Set<string>(agreement.priorities.levels.map(({ id }) => id))
		const undescribed = agreement.objectives.items.filter(
			({ priority }) => priority !== null && !described.has(priority),
		)
		return undescribed.map(
			({ id, priority }): Finding =>
				found('priority-undescribed', 'error', `objectives.items.${id}.priority`, { priority: priority ?? '' }),
		)
	},
}
