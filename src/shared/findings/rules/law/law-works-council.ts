import { matcher } from '../../matcher'
import { lawRule } from './law-rule'

const perPerson = matcher(
	/(?<![\p{L}])(?:je|pro|per|for each|nach)\s+(?:Mitarbeiter\w*|Beschäftigte\w*|Agent(?:in|en|innen|s)?|Bearbeiter\w*|Person|employee|staff member)(?![\p{L}])/giu,
)

/** Figures for single employees in a report: technical monitoring that a works council has a say in, or the law forbids. */
export const lawWorksCouncilRule = lawRule({
	id: 'law-works-council',
	norms: { de: '§ 87 I Nr. 6 BetrVG', at: '§§ 96 Abs. 1 Z 3, 96a ArbVG', ch: 'Art. 26 ArGV 3' },
	places: ({ texts }) =>
		texts.flatMap(({ path, section, text }) => {
			// Only what is reported: people are counted in many other places.
			if (section !== 'reporting') return []
			const [match] = perPerson(text)
			return match === undefined ? [] : [{ path, section, values: { quote: match.quote.replace(/\s+/g, ' ') } }]
		}),
})
