import type { Finding, Rule } from '../finding'
import { found } from '../found'

/**
 * A promise that no credit belongs to in an agreement that has credits: forgotten, or an indicator by rights. Other remedies
 * speak for every promise.
 */
export const promiseWithoutRemedyRule: Rule = {
	id: 'promise-without-remedy',
	check: ({ agreement }) => {
		const { schemes } = agreement.remedies
		if (schemes.length === 0) return []
		const covered = new Set(schemes.flatMap(({ objectiveIds }) => objectiveIds))
		return agreement.objectives.items
			.filter(({ kind, id }) => kind === 'promise' && !covered.has(id))
			.map(
				({ id }): Finding => found('promise-without-remedy', 'info', `objectives.items.${id}.kind`, { objective: id }),
			)
	},
}
