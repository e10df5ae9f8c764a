import { matcher } from '../../matcher'
import { lawRule } from './law-rule'

const weekdays = matcher(
	/(?<![\p{L}\d])(?:\d+|ein(?:em|es)|zwei|drei|vier|fünf|zehn|vierzehn)[\s\u00a0]+(?:Werk|Arbeits)tag(?:e[ns]?|s)?(?![\p{L}])/giu,
)

/** Time limits of so many Werktage: how they are counted, and when the end moves. Once for the agreement. */
export const lawDaysRule = lawRule({
	id: 'law-days',
	norms: { de: '§§ 187, 188, 193 BGB', at: '§§ 902, 903 ABGB', ch: 'Art. 77, 78 OR' },
	places: ({ texts }) => {
		const first = texts.find(({ text }) => weekdays(text).length > 0)
		if (first === undefined) return []
		return [{ path: first.path, section: first.section, values: { quote: weekdays(first.text)[0]?.quote ?? '' } }]
	},
})
