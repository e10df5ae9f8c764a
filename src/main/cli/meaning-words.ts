import type { MeaningWords } from '../../shared/compare/meaning-words'
import { durationWords, formatsOf } from '../words/formats'
import { type Translate, translator } from '../words/messages'

/** How the command line says what a change means. */
export function meaningWordsIn({ language }: Pick<Translate, 'language'>): MeaningWords {
	const { number, percent, money, day, month } = formatsOf(language)
	const app = translator(language, 'app')
	return {
		sections: translator(language, 'sections'),
		compare: translator(language, 'compare'),
		section: (id) => app(`section.${id}`),
		duration: (seconds) => durationWords(language, seconds),
		percent: (ppm) => percent(ppm / 1_000_000, 4),
		number: (value) => number(value, 3),
		money,
		date: day,
		month,
	}
}
