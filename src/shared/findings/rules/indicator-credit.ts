import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

/** An indicator is only reported: credits for it contradict the text. A promise without any scheme is worth a look. */
export const indicatorCreditRule: Rule = {
	id: 'indicator-credit',
	check: ({ agreement }) => {
		const { schemes } = agreement.remedies
		const indicators = new Set(
			agreement.objectives.items.filter((one) => one.kind === 'indicator').map((one) => one.id),
		)
		return schemes.flatMap((scheme) =>
			scheme.objectiveIds
				.filter((id) => indicators.has(id))
				.map((id): Finding => {
					const path = `remedies.schemes.${scheme.id}.objectiveIds`
					const others = scheme.objectiveIds.filter((one) => one !== id)
					const values = { objective: id, scheme: scheme.name ?? scheme.id }
					return found('indicator-credit', 'error', path, values, setting('indicator-credit.fix', path, others))
				}),
		)
	},
}
