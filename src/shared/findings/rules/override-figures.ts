import { wordsOf } from '../../outline/marked-text'
import type { Finding, Rule } from '../finding'
import { found } from '../found'
import { matcher } from '../matcher'

const figures = matcher(
	/(?<![\d.,])(\d+(?:[.,]\d+)*)[\s\u00a0]*(%|€|£|Prozent|percent|(?:Service|Zeit)?stunden?|Minuten?|Sekunden?|Kalendertagen?|Monat(?:en?)?|Wochen?|Jahren?|hours?|Service Hours?|minutes?|seconds?|Calendar Days?|months?|weeks?|years?)(?![\p{L}])/giu,
)

/** Own wording whose figures are not those of the form: the table says one thing, the sentence another. */
export const overrideFiguresRule: Rule = {
	id: 'override-figures',
	waitsFor: 'legal',
	check: ({ agreement, house }) =>
		agreement.overrides.flatMap((override, index): Finding[] => {
			const { clause, language, takenFrom } = override
			// What the library says stands there as it was written: its values are those of the form, its figures its own.
			if (takenFrom?.text === override.text) return []
			const now = house.get(`${language}:${clause}`)
			if (now === undefined) return []
			const formed = figures(now)
			const own = figures(wordsOf(override))
			// A figure of the form that the sentence replaced by another of the same unit.
			const lost = formed.find(({ groups }) => own.every((one) => one.groups[0] !== groups[0]))
			const other = own.find(
				({ groups }) => groups[1] === lost?.groups[1] && formed.every((one) => one.groups[0] !== groups[0]),
			)
			if (lost === undefined || other === undefined) return []
			const path = `overrides.${index}`
			const values = { clause, own: tidy(other.quote), form: tidy(lost.quote) }
			const fix = { label: 'override-figures.fix', values: {}, edits: [{ kind: 'remove' as const, path }] }
			return [{ ...found('override-figures', 'warning', path, values, fix), section: clause.split('.')[0] ?? '' }]
		}),
}

const tidy = (quote: string) => quote.replace(/\s+/g, ' ')
