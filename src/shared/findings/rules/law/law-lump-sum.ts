import { wordsOf } from '../../../outline/marked-text'
import { matcher } from '../../matcher'
import { lawRule } from './law-rule'
import { ownWords } from './own-words'

const lumpSums = matcher(/(?<![\p{L}])(?:pauschaliert\p{L}*\s+Schadens?ersatz\p{L}*|liquidated damages)(?![\p{L}])/giu)
const PROOF = /nachweis|nachzuweisen|prove|proof|evidence/iu

/** Liquidated damages in own wording that does not leave the other side the proof of a lower loss. Our clause leaves it. */
export const lawLumpSumRule = lawRule({
	id: 'law-lump-sum',
	norms: { de: '§§ 309 Nr. 5, 307, 310 I BGB', gb: 'Cavendish Square v Makdessi [2015] UKSC 67' },
	places: ({ agreement, texts }, law) => {
		if (agreement.remedies.nature !== 'liquidated-damages')
			return ownWords(texts, lumpSums, ({ text }) => law === 'gb' || !PROOF.test(text))
		if (law === 'gb') return agreement.legal.standardTerms ? [{ path: 'remedies.nature' }] : []
		return agreement.overrides.flatMap((own, index) =>
			own.clause === 'remedies.nature-liquidated-damages' && !PROOF.test(wordsOf(own))
				? [{ path: `overrides.${index}`, section: 'remedies', severity: 'warning' as const }]
				: [],
		)
	},
})
