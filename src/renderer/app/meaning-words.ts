import type { MeaningWords } from '../../shared/compare/meaning-words'
import { formatOf } from './format'
import { translator, type UiLanguage } from './messages'

/** How the window says what a change means. */
export function meaningWordsOf(language: UiLanguage): MeaningWords {
	const format = formatOf(language)
	const app = translator(language, 'app')
	return {
		sections: translator(language, 'sections'),
		compare: translator(language, 'compare'),
		section: (id) => app(`section.${id}`),
		duration: format.duration,
		percent: format.sharePpm,
		number: (value) => format.number(value, 3),
		money: format.moneyMinor,
		date: format.date,
		month: format.monthName,
	}
}
