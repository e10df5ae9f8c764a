import { lawRule } from './law-rule'

/** A penalty that is no sum of money, such as an extra service. */
export const lawPenaltyExtraRule = lawRule({
	id: 'law-penalty-extra',
	norms: { de: '§ 342 BGB' },
	places: ({ agreement: { remedies } }) =>
		remedies.nature === 'contractual-penalty'
			? remedies.otherRemedies
					.filter(({ kind }) => kind === 'extra-service')
					.slice(0, 1)
					.map(({ id }) => ({ path: `remedies.otherRemedies.${id}.kind` }))
			: [],
})
