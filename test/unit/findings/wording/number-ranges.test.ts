import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('things that are numbered, named and counted', () => {
	it.each([
		[
			'de',
			'Gegenstand der Vollwartung sind sieben Aufzüge im Klinikum: die Personenaufzüge Nr. 1 bis Nr. 5 und die Bettenaufzüge Nr. 6 bis Nr. 8.',
			'sieben Aufzüge im Klinikum: die Personenaufzüge Nr. 1 bis Nr. 5 und die Bettenaufzüge Nr. 6 bis Nr. 8',
		],
		[
			'en',
			'The Contractor shall vacuum floors 3 to 7 of Kestrel Tower every night, Sunday to Thursday. The price of £610 a week is made up of £152.50 for each of the four floors.',
			'floors 3 to 7 of Kestrel Tower every night, Sunday to Thursday. The price of £610 a week is made up of £152.50 for each of the four floors',
		],
		[
			'en',
			"The Archive shall store the Council's 1,800 boxes on a bay-and-box plan: boxes 1 to 600 in Bay A, boxes 601 to 1,250 in Bay B and boxes 1,251 to 1,900 in Bay C. Storage is charged by the Archive at 21p per box per month.",
			'1,800 boxes on a bay-and-box plan: boxes 1 to 600 in Bay A, boxes 601 to 1,250 in Bay B and boxes 1,251 to 1,900',
		],
		['en', 'Cleaning of the rolling stock covers 14 units: units 401 to 412 inclusive.', '14 units: units 401 to 412'],
		['de', 'Der Mieter nutzt die zehn Stellplätze 12 bis 22 auf dem Hof.', 'zehn Stellplätze 12 bis 22'],
		[
			'de',
			'Der Auftragnehmer reinigt die Räume 101 bis 112 täglich. Für jeden der zehn Räume erhält er 20 Euro.',
			'Räume 101 bis 112 täglich. Für jeden der zehn Räume',
		],
		['en', 'The guard checks gates 1, 2 and 4 to 6 (six gates) each hour.', 'gates 1, 2 and 4 to 6 (six gates'],
		[
			'en',
			"The parties shall hold four review meetings a year, in the second week of January, April and July, at the Water Company's Reading office.",
			'four review meetings a year, in the second week of January, April and July',
		],
		[
			'de',
			'Winterdienst schuldet der Auftragnehmer vom 1. November bis zum 31. März, also sechs Monate im Jahr.',
			'1. November bis zum 31. März, also sechs Monate',
		],
		['en', 'The pool is open from May to September (six months).', 'May to September (six months'],
		[
			'en',
			'The season runs from 15 April to 14 October, that is, seven months.',
			'15 April to 14 October, that is, seven months',
		],
		[
			'en',
			'For the first quarter of each calendar year (January to April) the Payroll Bureau shall send its statement.',
			'quarter of each calendar year (January to April)',
		],
		[
			'de',
			'Der Spediteur holt die Leergutpaletten dienstags und freitags ab. Mit dem Pauschalpreis von 310 EUR je Woche sind die drei wöchentlichen Abholungen abgegolten.',
			'drei wöchentlichen Abholungen',
		],
		[
			'en',
			'The Gardener attends on Mondays, Wednesdays and Fridays. The price covers the four weekly visits.',
			'four weekly visits',
		],
		['en', 'The canteen serves lunch Monday to Friday. The fee includes all six lunches a week.', 'six lunches a'],
	] as const)('is found in %s: “%s”', (language, text, quote) => {
		expect(mismatches(text, language)).toEqual([`number-mismatch: ${quote}`])
	})

	it.each([
		[
			'de',
			'Gegenstand der Vollwartung sind acht Aufzüge im Klinikum: die Personenaufzüge Nr. 1 bis Nr. 5 und die Bettenaufzüge Nr. 6 bis Nr. 8.',
		],
		[
			'en',
			'The Contractor shall vacuum floors 3 to 7 of Kestrel Tower every night. The price is £152.50 for each of the five floors.',
		],
		[
			'en',
			"The Archive shall store the Council's 1,900 boxes on a bay-and-box plan: boxes 1 to 600 in Bay A, boxes 601 to 1,250 in Bay B and boxes 1,251 to 1,900 in Bay C.",
		],
		['en', 'Cleaning of the rolling stock covers 12 units: units 401 to 412 inclusive.'],
		['de', 'Der Mieter nutzt die elf Stellplätze 12 bis 22 auf dem Hof.'],
		['de', 'Der Auftragnehmer reinigt die Räume 101 bis 112 täglich. Zwei Räume reinigt er auch am Sonntag.'],
		['de', 'Das Haus hat zwölf Etagen. Der Auftragnehmer reinigt die Etagen 3 bis 7.'],
		['en', 'The tower has 12 floors, of which floors 3 to 7 are let.'],
		[
			'en',
			'The contractor shall polish the lobbies of floors 3 to 7, five lobbies in all, and those of floors 8 to 10, three in all.',
		],
		['en', 'The guard checks gates 1, 2 and 4 to 6 (five gates) each hour.'],
		['de', 'Die Kühlräume 2 bis 8 °C kalt zu halten, ist Sache der zwei Kühlräume.'],
		['de', 'In den ersten zwei Stufen gilt: Stufen 1 bis 3 sind kostenfrei.'],
		[
			'en',
			"The parties shall hold three review meetings a year, in the second week of January, April and July, at the Water Company's Reading office.",
		],
		[
			'de',
			'Winterdienst schuldet der Auftragnehmer vom 1. November bis zum 31. März, also fünf Monate, und stellt ihn in sechs Raten in Rechnung.',
		],
		['en', 'The pool is open from May to September (five months).'],
		['en', 'The lessee may close the pool for two months from May to September.'],
		['en', 'The season runs from 15 April to 14 October, that is, six months.'],
		[
			'en',
			'For the first quarter of each calendar year (January to March) the Payroll Bureau shall send its statement.',
		],
		[
			'de',
			'Der Spediteur holt die Leergutpaletten dienstags und freitags ab. Mit dem Pauschalpreis von 310 EUR je Woche sind die beiden wöchentlichen Abholungen abgegolten.',
		],
		['en', 'The Gardener attends on Mondays, Wednesdays and Fridays. The price covers the three weekly visits.'],
		['en', 'The Gardener attends twice on Mondays and Fridays. The price covers the four weekly visits.'],
		[
			'en',
			'The canteen serves lunch Monday to Friday. On Saturdays it is closed. The fee includes the five lunches per week.',
		],
	] as const)('is right in %s: “%s”', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
