import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** A promise of availability that rests on a supplier of whom nobody knows what is promised to us. */
export const supplierUnknownRule: Rule = {
	id: 'supplier-unknown',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const promised = new Set(
			agreement.objectives.items
				.filter(({ metric, kind }) => metric === 'availability' && kind === 'promise')
				.map(({ serviceId }) => serviceId),
		)
		return agreement.services.items
			.filter(({ id }) => promised.has(id) || promised.has(null))
			.flatMap(({ id, dependencies }) =>
				dependencies
					.filter(({ availabilityPpm }) => availabilityPpm === null)
					.map(
						(one): Finding =>
							found('supplier-unknown', 'info', `services.items.${id}.dependencies.${one.id}.availabilityPpm`, {
								component: one.component ?? one.supplier ?? one.id,
							}),
					),
			)
	},
}
