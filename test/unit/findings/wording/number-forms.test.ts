import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('a number that does not follow from the others of its text', () => {
	it.each([
		[
			'de',
			'Der Kunde zahlt 300 Euro für den Betrieb und 200 Euro für die Pflege, insgesamt 600 Euro.',
			'300 Euro für den Betrieb und 200 Euro für die Pflege, insgesamt 600 Euro',
		],
		[
			'en',
			'Three fitters and two cleaners, together six people, attend.',
			'Three fitters and two cleaners, together six',
		],
		['de', 'Die Pauschale beträgt 1.000 Euro im Monat (11.000 Euro im Jahr).', '1.000 Euro im Monat (11.000 Euro'],
		[
			'de',
			'Das Portal hat eine Verfügbarkeit von 99,9 % im Monat (höchstens 4 Stunden Ausfall).',
			'99,9 % im Monat (höchstens 4 Stunden',
		],
		[
			'en',
			'Uptime is 99.99% per month, which means 45 minutes of downtime.',
			'99.99% per month, which means 45 minutes',
		],
		['de', 'Der Betrieb beginnt am Dienstag, den 1. Juni 2026.', 'Dienstag, den 1. Juni 2026'],
		['de', 'Der Support ist von 8 bis 17 Uhr, also zehn Stunden, besetzt.', '8 bis 17 Uhr, also zehn Stunden'],
		['en', 'The desk is open from 8 a.m. to 5 p.m. (ten hours).', '8 a.m. to 5 p.m. (ten hours'],
		['de', 'Der Kunde zahlt ein Drittel (25 %) vorab.', 'ein Drittel (25 %)'],
		['en', 'He pays half of the fee (40%) first.', 'half of the fee (40%)'],
		['en', 'The term ends on 31 May 2029 (Friday).', '31 May 2029 (Friday'],
		[
			'de',
			'| Posten | Preis |\n| --- | --- |\n| Betrieb | 300,00 Euro |\n| Pflege | 200,00 Euro |\n| Summe | 550,00 Euro |',
			'550,00 Euro',
		],
	] as const)('%s: “%s” is found', (language, text, quote) => {
		expect(mismatches(text, language)).toEqual([`number-mismatch: ${quote}`])
	})

	it.each([
		['de', 'Der Kunde zahlt 300 Euro für den Betrieb und 200 Euro für die Pflege, insgesamt 500 Euro.'],
		['de', 'Je Fahrt fallen 10 Euro und je Stunde 20 Euro an, insgesamt höchstens 100 Euro.'],
		['de', 'Die Pauschale beträgt 1.000 Euro im Monat (12.000 Euro im Jahr).'],
		['en', 'The fee is USD 10 per month (USD 100 per year if paid in advance).'],
		['de', 'Das Portal hat eine Verfügbarkeit von 99,9 % im Monat (höchstens 43 Minuten Ausfall).'],
		['de', 'Das Portal hat eine Verfügbarkeit von 99,9 % im Monat (höchstens 10 Minuten Ausfall in der Servicezeit).'],
		['en', 'If uptime falls below 99.9% in a month after 4 hours of downtime, the Customer may terminate.'],
		['de', 'Der Betrieb beginnt am Montag, den 1. Juni 2026.'],
		['en', 'The term ends on Thursday, 31 May 2029.'],
		['de', 'Der Support ist von 8 bis 17 Uhr, also neun Stunden, besetzt.'],
		['en', 'The desk is open from 8 am to 5 pm (nine hours).'],
		['de', 'Der Kunde zahlt zwei Drittel (66,7 %) vorab, im Quartal (25 %) mehr.'],
		[
			'de',
			'| Posten | Preis |\n| --- | --- |\n| Betrieb | 300,00 Euro |\n| Pflege | 200,00 Euro |\n| Summe | 500,00 Euro |',
		],
		[
			'de',
			'| Posten | Preis |\n| --- | --- |\n| Betrieb | 300,00 Euro |\n| Pflege | nach Aufwand |\n| Summe | 550,00 Euro |',
		],
	] as const)('%s: “%s” passes', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
