import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** A service that is described and paid for, but for which nothing is measured. */
export const serviceUnpromisedRule: Rule = {
	id: 'service-unpromised',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { items } = agreement.objectives
		// Without any objective the whole section is told, and an objective of no service speaks for all.
		if (items.length === 0 || items.some(({ serviceId }) => serviceId === null)) return []
		return agreement.services.items
			.filter(({ id }) => items.every(({ serviceId }) => serviceId !== id))
			.map(
				({ id, name }): Finding =>
					found('service-unpromised', 'warning', `services.items.${id}`, { service: name ?? id }),
			)
	},
}
