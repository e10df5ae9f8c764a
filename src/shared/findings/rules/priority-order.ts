import { type Objective, TIME_METRICS } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

/** A higher priority may not be slower than a lower one on the same clock. */
export const priorityOrderRule: Rule = {
	id: 'priority-order',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { items } = agreement.objectives
		return items.flatMap((higher): Finding[] => {
			const [lower] = items
				.filter(
					(one) => sameKind(higher, one) && (higher.priority ?? '') < (one.priority ?? '') && higher.value > one.value,
				)
				.sort((x, y) => x.value - y.value)
			// Of several lower ones the strictest: with its value none of them is overtaken any more.
			if (lower === undefined) return []
			const path = `objectives.items.${higher.id}.value`
			const fix = setting('priority-order.fix', path, lower.value, {
				higher: higher.priority ?? '',
				targetSeconds: lower.value,
			})
			const values = {
				metric: higher.metric,
				...{ higher: higher.priority ?? '', lower: lower.priority ?? '' },
				...{ higherSeconds: higher.value, lowerSeconds: lower.value },
			}
			return [found('priority-order', 'warning', path, values, fix)]
		})
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
