import { matcher } from '../../matcher'
import { lawRule } from './law-rule'
import { ownWords } from './own-words'

const penalties = matcher(
	/(?<![\p{L}])(?:Vertragsstrafen?|Pönalen?|Konventionalstrafen?|contractual penalt(?:y|ies)|penalty payments?)(?![\p{L}])/giu,
)

/** A contractual penalty, chosen or in own words: what it takes before it is forfeited, or whether it stands at all. */
export const lawPenaltyRule = lawRule({
	id: 'law-penalty',
	norms: {
		de: '§ 339 BGB',
		at: '§ 1336 ABGB',
		ch: 'Art. 160–163 OR',
		gb: 'Cavendish Square v Makdessi [2015] UKSC 67',
	},
	places: ({ agreement, texts }) =>
		agreement.remedies.nature === 'contractual-penalty' && agreement.remedies.schemes.length > 0
			? [{ path: 'remedies.nature' }]
			: ownWords(texts, penalties),
})
