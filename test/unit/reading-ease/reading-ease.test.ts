import { describe, expect, it } from 'vitest'
import { addCounts, countText, NO_TEXT, readingEase } from '../../../src/shared/reading-ease/reading-ease'

describe('reading ease', () => {
	it('takes Amstad’s figure of a German passage, counted by hand', () => {
		// Der An-bie-ter be-ginnt mit der Ar-beit. Er ant-wor-tet in-ner-halb von 3-0 Mi-nu-ten.
		const counts = countText('Der Anbieter beginnt mit der Arbeit. Er antwortet innerhalb von 30 Minuten.', 'de')
		expect(counts).toEqual({ sentences: 2, words: 12, syllables: 23 })
		// 180 - 6 - 58.5 * 23 / 12 = 61.875
		expect(readingEase(counts, 'de')).toEqual({
			...counts,
			score: 61.9,
			level: 'standard',
			wordsPerSentence: 6,
			syllablesPerWord: 23 / 12,
		})
	})

	it('takes Flesch’s figure of an English passage, counted by hand', () => {
		// The Pro-vi-der re-stores the ser-vice with-in 4 hours. The Cus-tom-er can ask for a re-port at an-y time.
		const counts = countText(
			'The Provider restores the service within 4 hours. The Customer can ask for a report at any time.',
			'en',
		)
		expect(counts).toEqual({ sentences: 2, words: 18, syllables: 27 })
		// 206.835 - 1.015 * 9 - 84.6 * 1.5 = 70.8
		expect(readingEase(counts, 'en')).toMatchObject({ score: 70.8, level: 'fairly-easy' })
	})

	it('spells abbreviations out and says a figure digit by digit, and ends no sentence at a date or an abbreviation', () => {
		// Die G-m-b-H und das S-L-A gel-ten ab 1 Ja-nu-ar 2-0-2-7
		expect(countText('Die GmbH und das SLA gelten ab 1. Januar 2027.', 'de')).toEqual({
			sentences: 1,
			words: 10,
			syllables: 21,
		})
		// See Sec. 4.2, e.g. on E-mail.
		expect(countText('See No. 4.2, e.g. on e-mail.', 'en').sentences).toBe(1)
	})

	it.each([
		// A sentence of one word with so many syllables a word: 180 - 1 - 58.5 n.
		[1, 'very-easy'],
		[2, 'standard'],
		[3, 'very-hard'],
	] as const)('names the step of a German word of %i syllables', (syllables, level) => {
		expect(readingEase({ sentences: 1, words: 1, syllables }, 'de')?.level).toBe(level)
	})

	it('falls for longer sentences and for longer words, and knows nothing of a text without words', () => {
		const short = countText('Wir messen. Wir melden.', 'de')
		const long = countText('Wir messen, wir melden.', 'de')
		expect(readingEase(short, 'de')!.score).toBeGreaterThan(readingEase(long, 'de')!.score)
		expect(readingEase(countText('Wir protokollieren.', 'de'), 'de')!.score).toBeLessThan(
			readingEase(countText('Wir messen.', 'de'), 'de')!.score,
		)
		expect(readingEase(countText(' – ', 'de'), 'de')).toBeNull()
		expect(addCounts(NO_TEXT, short)).toEqual(short)
	})
})
