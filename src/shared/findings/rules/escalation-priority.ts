import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** A priority with promised times for which no level of the ladder is meant. */
export const escalationPriorityRule: Rule = {
	id: 'escalation-priority',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { levels } = agreement.escalation
		if (levels.length === 0 || levels.some(({ priorities }) => priorities.length === 0)) return []
		const escalated = new Set(levels.flatMap(({ priorities }) => priorities))
		const promised = agreement.objectives.items.flatMap(({ kind, priority }) =>
			kind === 'promise' && priority !== null ? [priority] : [],
		)
		return [...new Set(promised)]
			.filter((priority) => !escalated.has(priority))
			.sort()
			.map((priority): Finding => found('escalation-priority', 'warning', 'escalation.levels', { priority }))
	},
}
