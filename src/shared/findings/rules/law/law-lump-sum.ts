import { wordsOf } from '../../../outline/marked-text'
import { lawRule } from './law-rule'

/** Liquidated damages in own wording that does not leave the other side the proof of a lower loss. Our clause leaves it. */
export const lawLumpSumRule = lawRule({
	id: 'law-lump-sum',
	norms: { de: '§§ 309 Nr. 5, 307, 310 I BGB', gb: 'Cavendish Square v Makdessi [2015] UKSC 67' },
	places: ({ agreement }, law) => {
		if (agreement.remedies.nature !== 'liquidated-damages') return []
		if (law === 'gb') return agreement.legal.standardTerms ? [{ path: 'remedies.nature' }] : []
		return agreement.overrides.flatMap((own, index) =>
			own.clause === 'remedies.nature-liquidated-damages' &&
			!/nachweis|nachzuweisen|prove|proof|evidence/iu.test(wordsOf(own))
				? [{ path: `overrides.${index}`, section: 'remedies', severity: 'warning' as const }]
				: [],
		)
	},
})
