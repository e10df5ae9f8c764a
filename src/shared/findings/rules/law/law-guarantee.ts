import { matcher } from '../../matcher'
import { lawRule } from './law-rule'

const guarantees = matcher(
	/(?<![\p{L}])(?:garantier(?:t|en|te|ten)|Garantien?|sichert[^.;]{1,60}\bzu|zugesichert\w*|Zusicherung(?:en)?|guarantee[sd]?|warrant(?:s|y|ies|ed)?)(?![\p{L}])/giu,
)
/** Liability "under any guarantee it has given" gives none. */
const isSupposed = (before: string) => /(?<!\p{L})(?:aus|under|from)\s+(?:eine[rm]|any|an?)\s+$/iu.test(before)
const isDenied = (before: string) => /(?:keine?|nicht|no|not)\s+(?:\p{L}+\s+)?$/iu.test(before)

/** A word that may mean liability without fault. */
export const lawGuaranteeRule = lawRule({
	id: 'law-guarantee',
	norms: { de: '§ 276 I BGB', at: '§ 880a ABGB' },
	places: ({ texts }) =>
		texts.flatMap(({ path, section, text }) => {
			const match = guarantees(text).find(({ index }) => {
				const before = text.slice(0, index)
				return !isDenied(before) && !isSupposed(before)
			})
			return match === undefined ? [] : [{ path, section, values: { quote: match.quote } }]
		}),
})
