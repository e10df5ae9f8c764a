import { matcher } from '../../matcher'
import { lawRule } from './law-rule'

const vague = matcher(
	/(?<![\p{L}])(?:zeitnah\w*|in der Regel|grundsätzlich|nach Möglichkeit|bemüht sich|branchenüblich\w*|schnellstmöglich\w*|best efforts?|reasonable (?:efforts|endeavours)|as soon as possible)(?![\p{L}])/giu,
)

/** A vague word in standard terms is read against the side that wrote them. Once for the agreement. */
export const lawVagueRule = lawRule({
	id: 'law-vague',
	norms: {
		de: '§§ 305c II, 307 I 2 BGB',
		at: '§ 915 ABGB',
		ch: 'Art. 18 OR',
	},
	places: ({ agreement, texts }) => {
		if (!agreement.legal.standardTerms) return []
		const [first] = texts.flatMap(({ path, section, text }) =>
			vague(text).map(({ quote }) => ({ path, section, values: { quote } })),
		)
		return first === undefined ? [] : [first]
	},
})
