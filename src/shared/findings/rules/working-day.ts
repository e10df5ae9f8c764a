import { freeId } from '../../agreement/edit'
import type { Agreement } from '../../agreement/schema'
import type { Finding, Rule } from '../finding'
import type { Fix } from '../fix'
import { found } from '../found'
import { matcher } from '../matcher'

const words = matcher(
	/(?<![\p{L}])(?:Werktag|Arbeitstag|Bankarbeitstag|Geschäftstag|business day|working day|banking day|workday)(?:e[ns]?|s)?(?![\p{L}])/giu,
)

/** Words for days that are meant in different ways: a Werktag may be a Saturday, a business day differs from town to town. */
export const workingDayRule: Rule = {
	id: 'working-day',
	waitsFor: 'legal',
	check: ({ agreement, texts }) => {
		const defined = agreement.legal.definitions.flatMap(({ term }) => (term === null ? [] : [stemOf(term)]))
		const told = new Map<string, Finding>()
		for (const { section, path, text } of texts) {
			for (const { quote } of words(text)) {
				const stem = stemOf(quote)
				if (told.has(stem) || defined.includes(stem)) continue
				const fix = definitionOf(agreement, quote)
				told.set(stem, { ...found('working-day', 'warning', path, { quote, word: stem }, fix), section })
			}
		}
		return [...told.values()]
	},
}

/** `Werktagen` and `Werktage` are one word. */
function stemOf(word: string): string {
	return word
		.toLowerCase()
		.replace(/(?<=tag)(?:e[ns]?|s)$/u, '')
		.replace(/(?<=day)s$/u, '')
}

/** A definition by the place of performance; in two languages the second text would have to be written too. */
function definitionOf({ legal, parties }: Agreement, quote: string): Fix | undefined {
	if (parties.language === 'de+en') return undefined
	const stem = stemOf(quote)
	const isGerman = /tag$/u.test(stem)
	const term = isGerman
		? stem.charAt(0).toUpperCase() + stem.slice(1)
		: stem.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
	const meaning = isGerman
		? 'jeder Tag von Montag bis Freitag, der am Erfüllungsort kein gesetzlicher Feiertag ist'
		: 'any day from Monday to Friday that is not a public holiday at the place of performance'
	const id = freeId(legal.definitions, stem.replaceAll(' ', '-'))
	return {
		label: 'working-day.fix',
		values: { term },
		edits: [{ kind: 'insert', path: 'legal.definitions', item: { id, term, meaning } }],
	}
}
