import { wordsOf } from '../../../outline/marked-text'
import { matcher } from '../../matcher'
import { lawRule } from './law-rule'
import { ownWords } from './own-words'

const limits = matcher(
	/(?<![\p{L}])(?:innerhalb|binnen|within)\s+(?:von\s+)?(?:\d+|ein(?:er|es)|zwei|drei|one|two|three)[\s\u00a0]+\p{L}+/giu,
)
/** What tells from when a limit runs. */
const EVENT = /(?<![\p{L}])(?:nach|ab|seit|sobald|after|from|of|following|once)(?![\p{L}])/iu

const COUNT = '\\d+|eine[rsmn]?|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|one|two|three|four|five|six|eight|ten|twelve'
const UNITS =
	'(?:Zeit|Service)?stunden?|Minuten?|(?:Kalender|Werk|Arbeits)?tag(?:e[ns]?|s)?|Wochen?|hours?|minutes?|(?:(?:calendar|business|working) )?days?|weeks?'
/** Of a length that something takes; months and years are rather periods in which something is counted. */
const ownLimits = matcher(
	new RegExp(
		`(?<![\\p{L}])(?:innerhalb|binnen|within)\\s+(?:von\\s+)?(?:${COUNT})[\\s\\u00a0]+(?:${UNITS})(?![\\p{L}])`,
		'giu',
	),
)
const NAMED =
	/(?<![\p{L}])(?:nach|danach|daraufhin|ab|seit|sobald|wenn|falls|bei|vor|im|after|then|thereafter|from|of|following|once|when|where|if|upon|on|before|in case)(?![\p{L}])/iu
/** "Erkennt er einen Fehler, meldet er ihn binnen ...": the clause before the comma is the event. */
const isConditional = (sentence: string) => /,.*(?:innerhalb|binnen|within)/isu.test(sentence)
/** Twice within two days: a number of times, no time limit. */
const isCounted = (sentence: string) =>
	/(?:\d|zwei|drei|mehr|mal|twice|times|more)\P{L}+(?:\p{L}+\P{L}+)?(?:innerhalb|binnen|within)/iu.test(sentence)

/**
 * A time limit in an own article that names no event, and own wording that lost the one from which the clause counted it;
 * default without a reminder needs one.
 */
export const lawStartEventRule = lawRule({
	id: 'law-start-event',
	norms: { de: '§ 286 II Nr. 2 BGB', at: '§ 1334 ABGB', ch: 'Art. 102 II OR' },
	places: ({ agreement, house, texts }) => [
		...ownWords(
			texts.filter(({ path }) => path.startsWith('ownArticles.') || path.startsWith('annexes.')),
			ownLimits,
			({ sentence, text }) => !NAMED.test(text) && !isCounted(sentence) && !isConditional(sentence),
		),
		...agreement.overrides.flatMap((own, index) => {
			const { clause, language } = own
			const text = wordsOf(own)
			const [match] = limits(text)
			const counted = EVENT.test(house.get(`${language}:${clause}`) ?? '')
			if (match === undefined || !counted || EVENT.test(text)) return []
			const values = { quote: match.quote.replace(/\s+/g, ' ') }
			return [{ path: `overrides.${index}`, section: clause.split('.')[0] ?? '', values }]
		}),
	],
})
