import type { Objective } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import { setting } from '../found'

/** Acknowledgement, response, workaround, restoration, resolution: each may take no less time than the one before it. */
const ORDER: readonly string[] = ['acknowledgement', 'first-response', 'workaround', 'restoration', 'resolution']

/** Compared only on the same clock: eight service hours and eight clock hours are not the same time. */
export const responseOrderRule: Rule = {
	id: 'response-order',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { items } = agreement.objectives
		return items.flatMap((earlier) =>
			items
				.filter((later) => comesLater(earlier, later) && alike(earlier, later) && earlier.value > later.value)
				.map(
					(later): Finding => ({
						rule: 'response-order',
						severity: 'error',
						section: 'objectives',
						path: `objectives.items.${earlier.id}.value`,
						fix: setting('response-order.fix', `objectives.items.${earlier.id}.value`, shortest(items, earlier), {
							targetSeconds: shortest(items, earlier),
						}),
						values: {
							earlier: earlier.metric,
							later: later.metric,
							earlierSeconds: earlier.value,
							laterSeconds: later.value,
						},
					}),
				),
		)
	},
}

/** The time of the later step that is over first. */
function shortest(items: readonly Objective[], earlier: Objective): number {
	const later = items.filter((one) => comesLater(earlier, one) && alike(earlier, one))
	return Math.min(...later.map(({ value }) => value))
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
