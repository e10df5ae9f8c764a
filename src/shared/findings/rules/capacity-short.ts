import type { Rule } from '../finding'
import { found } from '../found'

/** Fewer people a shift than the arrivals of the past ask for. */
export const capacityShortRule: Rule = {
	id: 'capacity-short',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { peoplePerShift, need } = agreement.actionPlan.capacity
		if (need === null || peoplePerShift === null || peoplePerShift >= need.people) return []
		const values = { people: peoplePerShift, needed: need.people }
		return [found('capacity-short', 'warning', 'actionPlan.capacity.peoplePerShift', values)]
	},
}
