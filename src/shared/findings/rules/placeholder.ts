import type { Finding, Rule } from '../finding'
import { found } from '../found'
import { matcher } from '../matcher'

/** Names that stand in for those to come. Lines to write on and words in brackets are found among the wording. */
const dummies = matcher(
	/\b(?:Max Mustermann|Erika Mustermann|Muster(?:firma|mann|kunde|straße|stadt) ?(?:GmbH|AG|KG)?|John Doe|Jane Doe|Acme (?:Inc|Corp|Ltd|GmbH)|Lorem ipsum)\b/giu,
)

/** Something typed that was never meant to stay: a blank that does not look like one. */
export const placeholderRule: Rule = {
	id: 'placeholder',
	check: ({ texts, agreement }) => {
		const names = (['provider', 'customer'] as const).map((party) => ({
			path: `parties.${party}.name`,
			text: agreement.parties[party].name ?? '',
		}))
		// Names of one word are no typed text.
		const single = names.filter(({ text }) => !/\s/.test(text))
		return [...texts, ...single].flatMap((one): Finding[] => {
			const [match] = dummies(one.text)
			if (match === undefined) return []
			const finding = found('placeholder', 'warning', one.path, { quote: match.quote })
			return ['section' in one ? { ...finding, section: one.section } : finding]
		})
	},
}
