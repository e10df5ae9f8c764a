import type { Objective } from '../../agreement/values/objective'
import { supplierAvailability } from '../../sections/readings/supplier-availability'
import type { Service } from '../../sections/services/schema'
import type { Finding, Rule } from '../finding'

/** What suppliers promise less than we do has to be made up by ourselves: one of them alone, or all of them multiplied. */
export const supplierUndercutsRule: Rule = {
	id: 'supplier-undercuts',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.objectives.items.flatMap((objective): Finding[] => {
			if (objective.metric !== 'availability' || objective.comparison !== 'at-least') return []
			return agreement.services.items
				.filter(({ id }) => objective.serviceId === null || id === objective.serviceId)
				.flatMap((service) => undercuts(objective, service))
		}),
}

function undercuts(objective: Objective, { id, dependencies }: Service): Finding[] {
	const finding = (path: string, values: Finding['values']): Finding => ({
		rule: 'supplier-undercuts',
		severity: 'warning',
		section: 'services',
		path,
		values: { objective: objective.id, promisedPpm: objective.value, ...values },
	})
	const weaker = dependencies.filter(
		({ availabilityPpm }) => availabilityPpm !== null && availabilityPpm < objective.value,
	)
	if (weaker.length > 0)
		return weaker.map((one) =>
			finding(`services.items.${id}.dependencies.${one.id}.availabilityPpm`, {
				problem: 'one',
				// Those without a figure were left out above.
				suppliedPpm: one.availabilityPpm ?? 0,
				component: one.component ?? one.supplier ?? one.id,
			}),
		)
	const together = supplierAvailability(dependencies.map(({ availabilityPpm }) => availabilityPpm))
	return together !== null && together < objective.value
		? [finding(`services.items.${id}.dependencies`, { problem: 'together', togetherPpm: together })]
		: []
}
