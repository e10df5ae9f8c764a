import type { Finding, Rule } from '../finding'
import { found } from '../found'
import { matcher } from '../matcher'

/** "5 Tage", "5-tägig", "within three days"; `Kalendertage`, `Werktage`, `business days` say which and are left to others. */
const days = matcher(
	/(?<![\p{L}\d,.])(?:\d+|ein(?:en|em|es|er)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|vierzehn|fünfzehn|zwanzig|dreißig|sechzig|neunzig|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety)(?:[\s\u00a0]+(?:vollen?[\s\u00a0]+|full[\s\u00a0]+)?(?:Tag(?:e[ns]?|es)?|days?)|-tägig\w*|-day)(?![\p{L}-])/giu,
)

/** A day that is a length of something measured, or a rhythm, is no time limit. */
const isLimit = (before: string, after: string) =>
	/(?:innerhalb|binnen|spätestens|bis zu|nach|mindestens|within|no later than|at least|after|up to|for)\W+(?:\p{L}+\W+){0,2}$/iu.test(
		before,
	) || /^\W*(?:vor|nach|ab|before|after|from|of|Frist|period|prior)\b/iu.test(after)

/** Time limits in days of which nobody said whether they are calendar days, working days or 24 hours. */
export const dayWordRule: Rule = {
	id: 'day-word',
	check: ({ texts }) =>
		texts.flatMap(({ section, path, text }): Finding[] => {
			const match = days(text).find(({ index, quote }) =>
				isLimit(
					text.slice(Math.max(0, index - 60), index),
					text.slice(index + quote.length, index + quote.length + 20),
				),
			)
			return match === undefined
				? []
				: [{ ...found('day-word', 'warning', path, { quote: match.quote.replace(/\s+/g, ' ') }), section }]
		}),
}
