import { wordsOf } from '../../../outline/marked-text'
import { matcher } from '../../matcher'
import { lawRule } from './law-rule'

const limits = matcher(
	/(?<![\p{L}])(?:innerhalb|binnen|within)\s+(?:von\s+)?(?:\d+|ein(?:er|es)|zwei|drei|one|two|three)[\s\u00a0]+\p{L}+/giu,
)
/** What tells from when a limit runs. */
const EVENT = /(?<![\p{L}])(?:nach|ab|seit|sobald|after|from|of|following|once)(?![\p{L}])/iu

/** Own wording with a time limit that lost the event from which the clause counted it; default without a reminder needs one. */
export const lawStartEventRule = lawRule({
	id: 'law-start-event',
	norms: { de: '§ 286 II Nr. 2 BGB', at: '§ 1334 ABGB', ch: 'Art. 102 II OR' },
	places: ({ agreement, house }) =>
		agreement.overrides.flatMap((own, index) => {
			const { clause, language } = own
			const text = wordsOf(own)
			const [match] = limits(text)
			const counted = EVENT.test(house.get(`${language}:${clause}`) ?? '')
			if (match === undefined || !counted || EVENT.test(text)) return []
			const values = { quote: match.quote.replace(/\s+/g, ' ') }
			return [{ path: `overrides.${index}`, section: clause.split('.')[0] ?? '', values }]
		}),
})
