import type { Objective } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

/** Acknowledgement, response, workaround, restoration, resolution: each may take no less time than the one before it. */
const ORDER: readonly string[] = ['acknowledgement', 'first-response', 'workaround', 'restoration', 'resolution']

/** Compared only on the same clock: eight service hours and eight clock hours are not the same time. */
export const responseOrderRule: Rule = {
	id: 'response-order',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { items } = agreement.objectives
		return items.flatMap((earlier): Finding[] => {
			const [later] = items
				.filter((one) => comesLater(earlier, one) && alike(earlier, one) && earlier.value > one.value)
				.sort((x, y) => x.value - y.value)
			// Of several later steps the one that is over first.
			if (later === undefined) return []
			const path = `objectives.items.${earlier.id}.value`
			const fix = setting('response-order.fix', path, later.value, { targetSeconds: later.value })
			const values = {
				...{ earlier: earlier.metric, later: later.metric },
				...{ earlierSeconds: earlier.value, laterSeconds: later.value },
			}
			return [found('response-order', 'error', path, values, fix)]
		})
	},
}

function comesLater(earlier: Objective, later: Objective): boolean {
	const from = ORDER.indexOf(earlier.metric)
	const to = ORDER.indexOf(later.metric)
	return from >= 0 && to > from
}

function alike(a: Objective, b: Objective): boolean {
	return (
		a.serviceId === b.serviceId &&
		a.priority === b.priority &&
		a.calendarId === b.calendarId &&
		a.comparison === 'at-most' &&
		b.comparison === 'at-most'
	)
}
