import { matcher } from '../../matcher'
import { lawRule } from './law-rule'
import { ownWords } from './own-words'

const exclusions = matcher(
	/(?<![\p{L}])(?:(?:einzige[rn]?|ausschließliche[rn]?|alleinige[rn]?)\s+(?:Rechtsbehelf|Anspruch|Rechtsfolge)|(?:weitere|weitergehende|darüber hinausgehende|sonstige)\s+(?:Ansprüche|Rechte)[^.;]{0,60}\bausgeschlossen|(?:sole|exclusive|only)\s+(?:and exclusive\s+)?remed(?:y|ies))(?![\p{L}])/giu,
)

/** Credits as the only right of the customer, chosen or in own words. */
export const lawSoleRemedyRule = lawRule({
	id: 'law-sole-remedy',
	norms: {
		de: '§§ 536, 536a, 543, 276 III, 307, 309 Nr. 7 BGB',
		at: '§ 879 ABGB',
		ch: 'Art. 100 OR',
		gb: 'Unfair Contract Terms Act 1977, ss. 2, 3, 11',
	},
	places: ({ agreement: { remedies, legal }, texts }) => {
		const severity = legal.standardTerms ? ('warning' as const) : ('info' as const)
		return remedies.damages === 'sole-remedy' && remedies.schemes.length > 0
			? [{ path: 'remedies.damages', severity }]
			: ownWords(texts, exclusions).map((place) => ({ ...place, severity }))
	},
})
