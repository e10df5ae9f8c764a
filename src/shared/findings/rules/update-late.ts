import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** An update that may come only when all is over tells the customer nothing. */
export const updateLateRule: Rule = {
	id: 'update-late',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { items } = agreement.objectives
		return items
			.filter(({ metric }) => metric === 'update-interval')
			.flatMap((update): Finding[] => {
				const ends = items.filter(
					(one) =>
						(one.metric === 'restoration' || one.metric === 'resolution') &&
						one.serviceId === update.serviceId &&
						one.calendarId === update.calendarId &&
						(update.priority === null || one.priority === update.priority),
				)
				const first = Math.min(...ends.map(({ value }) => value))
				if (ends.length === 0 || update.value < first) return []
				return [
					found('update-late', 'warning', `objectives.items.${update.id}.value`, {
						updateSeconds: update.value,
						endSeconds: first,
					}),
				]
			})
	},
}
