import { type Objective, TIME_METRICS } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import { setting } from '../found'

/** A higher priority may not be slower than a lower one on the same clock. */
export const priorityOrderRule: Rule = {
	id: 'priority-order',
	waitsFor: 'service',
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
						fix: setting('priority-order.fix', `objectives.items.${higher.id}.value`, lowest(items, higher), {
							higher: higher.priority ?? '',
							targetSeconds: lowest(items, higher),
						}),
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

/** The strictest value of all lower priorities: with it none of them is overtaken any more. */
function lowest(items: readonly Objective[], higher: Objective): number {
	const lower = items.filter((one) => sameKind(higher, one) && (higher.priority ?? '') < (one.priority ?? ''))
	return Math.min(...lower.map(({ value }) => value))
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
