import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

describe('a term of a text that defines none', () => {
	it.each([
		['de', 'Der Betreiber zahlt für jede Minute Anrechenbare Ausfallzeit 3 €.', 'Anrechenbare Ausfallzeit'],
		['de', 'Das Entgelt steigt um den Vereinbarten Index.', 'Vereinbarten Index'],
		['de', 'Der Kunde meldet jeden Mangelfall (wie definiert) im Portal.', 'Mangelfall (wie definiert)'],
		['en', 'The rent rises by the Agreed Index.', 'Agreed Index'],
		['en', 'Subject to the Permitted Exceptions, the station shows no advertising.', 'Permitted Exceptions'],
		['en', 'The supplier repairs each Warranty Claim (as defined) free of charge.', 'Warranty Claim (as defined)'],
	] as const)('is told where nothing else could be meant (%s): %s', (language, text, term) => {
		expect(foundWording(text, language)).toEqual([`undefined-term: ${term}`])
	})

	it.each([
		['de', 'Die Technische Universität prüft den vereinbarten Index.'],
		['de', 'Kritische Systeme prüft der Betreiber täglich.'],
		[
			'en',
			'The supplier meets each Service Level in every Measurement Period. A breach of a Critical Service Level leads to a Service Credit.',
		],
		['en', 'The agreed index is published by the Royal Bank.'],
		['en', 'Capitalised terms have the meaning given in the master agreement. The rent rises by the Agreed Index.'],
	] as const)('is not told of other words (%s): %s', (language, text) => {
		expect(foundWording(text, language)).toEqual([])
	})
})

describe('an example in square brackets', () => {
	it.each([
		['en', 'Uptime is [e.g., 99.5%] a month.', 'open-blank: [e.g., 99.5%]'],
		['de', 'Die Frist beträgt [X] Tage.', 'open-blank: [X]'],
		['en', 'The period is [X] days.', 'open-blank: [X]'],
		['de', 'Die Verfügbarkeit beträgt [z. B. 99,5 %] im Monat.', 'open-blank: [z. B. 99,5 %]'],
	] as const)('is a blank and no list (%s): %s', (language, text, told) => {
		expect(foundWording(text, language)).toEqual([told])
	})
})
