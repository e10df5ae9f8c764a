import { lawRule } from './law-rule'

/** Credits as the only right of the customer. */
export const lawSoleRemedyRule = lawRule({
	id: 'law-sole-remedy',
	norms: {
		de: '§§ 536, 536a, 543, 276 III, 307, 309 Nr. 7 BGB',
		at: '§ 879 ABGB',
		ch: 'Art. 100 OR',
		gb: 'Unfair Contract Terms Act 1977, ss. 2, 3, 11',
	},
	places: ({ agreement: { remedies, legal } }) =>
		remedies.damages === 'sole-remedy' && remedies.schemes.length > 0
			? [{ path: 'remedies.damages', severity: legal.standardTerms ? 'warning' : 'info' }]
			: [],
})
