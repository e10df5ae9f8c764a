import { wordsOf } from '../../../outline/marked-text'
import { lawRule } from './law-rule'

/** What no cap may cover, by law; our clauses leave it open. */
const UNLIMITED = {
	de: /vorsatz|intent/iu,
	at: /vorsatz|intent/iu,
	ch: /absicht|vorsatz|intent|grob|gross/iu,
	gb: /death|personal injury|tod/iu,
} as const

/** A cap on liability in standard terms, or in own wording that does not leave open what no cap may cover. */
export const lawLiabilityRule = lawRule({
	id: 'law-liability',
	norms: {
		de: '§§ 276 III, 307 II, 309 Nr. 7 BGB',
		at: '§ 879 ABGB',
		ch: 'Art. 100 OR',
		gb: 'Unfair Contract Terms Act 1977, s. 2',
	},
	places: ({ agreement: { legal, overrides } }, law) => {
		const own = overrides.flatMap((one, index) =>
			one.clause.startsWith('legal.liability') && !UNLIMITED[law].test(wordsOf(one))
				? [{ path: `overrides.${index}`, section: 'legal', severity: 'warning' as const }]
				: [],
		)
		if (own.length > 0) return own
		return legal.liability.kind === 'capped' && legal.standardTerms ? [{ path: 'legal.liability' }] : []
	},
})
