import { type Objective, TIME_METRICS } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'

/** A higher priority may not be slower than a lower one on the same clock. */
export const priorityOrderRule: Rule = {
	id: 'priority-order',
	check: ({ agreement }) => {
		const { items } = agreement.objectives
		return items.flatMap((higher) =>
			items
				.filter(
					(lower) =>
						sameKind(higher, lower) && (higher.priority ?? '') < (lower.priority ?? '') && higher.value > lower.value,
				)
				.map(
					(lower): Finding => ({
						rule: 'priority-order',
						severity: 'warning',
						section: 'objectives',
						path: `objectives.items.${higher.id}.value`,
						values: {
							metric: higher.metric,
							higher: higher.priority ?? '',
							lower: lower.priority ?? '',
							higherSeconds: higher.value,
							lowerSeconds: lower.value,
						},
					}),
				),
		)
	},
}

function sameKind(a: Objective, b: Objective): boolean {
	return (
		a.priority !== null &&
		b.priority !== null &&
		TIME_METRICS.has(a.metric) &&
		a.metric === b.metric &&
		a.serviceId === b.serviceId &&
		a.calendarId === b.calendarId &&
		a.comparison === 'at-most' &&
		b.comparison === 'at-most'
	)
}
