import { monthsOf } from '../../credits/base-fee'
import type { Rule } from '../finding'
import { found } from '../found'

/** A right to terminate after more misses than there are windows to miss: it can never be used. */
export const chronicUnreachableRule: Rule = {
	id: 'chronic-unreachable',
	waitsFor: 'legal',
	check: ({ agreement }) => {
		const chronic = agreement.remedies.chronicFailure
		if (chronic === null || chronic.missed === null || chronic.withinMonths === null) return []
		const { missed, withinMonths } = chronic
		const shortest = Math.min(
			...agreement.objectives.items.filter(({ kind }) => kind === 'promise').map(({ window }) => monthsOf(window)),
		)
		const windows = Math.floor(withinMonths / shortest)
		if (!Number.isFinite(shortest) || windows >= missed) return []
		return [
			found(
				'chronic-unreachable',
				'warning',
				'remedies.chronicFailure.withinMonths',
				{ missed, withinMonths, windows },
				{
					label: 'chronic-unreachable.fix',
					values: { months: missed * shortest },
					edits: [{ kind: 'set', path: 'remedies.chronicFailure.withinMonths', value: missed * shortest }],
				},
			),
		]
	},
}
