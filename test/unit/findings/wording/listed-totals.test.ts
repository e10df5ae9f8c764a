import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch'))

const PRICES = (gowns: string) => `| Item | Qty | Each | Total |
| --- | --- | --- | --- |
| Sheets | 400 | £2 | £800 |
| Gowns | 200 | £3 | ${gowns} |
| Towels | 100 | £4 | £400 |`

describe('figures that belong together', () => {
	it.each([
		['de', 'Raten:\n- 40 % sofort\n- 40 % nach dem Test\n- 30 % am Ende\n\nDas sind zusammen 100 %.', '100 %'],
		[
			'en',
			'1. Design: 25%\n2. Prototype: 35%\n3. Delivery: 30%\n\nThe payments make up the whole of the price.',
			'the whole',
		],
		[
			'de',
			'1. 20.000 Hefte im Mai\n2. 15.000 Hefte im Juni\n\nDie Gesamtauflage umfasst 50.000 Hefte.',
			'50.000 Hefte',
		],
		[
			'de',
			'Er stellt zwölf Container. Davon stehen sieben im Haus A und vier im Haus B.',
			'Davon stehen sieben im Haus A und vier im Haus B.',
		],
		['en', 'It serves 350 named users.\n\nThe fee for the 305 named users is due monthly.', '305 named users'],
		['en', PRICES('£650'), '£650'],
		[
			'de',
			'Die Kosten tragen die Stadt zu 60 %, der Kreis zu 30 % und die Gemeinde zu 20 %.',
			'60 %, der Kreis zu 30 % und die Gemeinde zu 20 %',
		],
		['en', 'Weighting:\n- price 50%\n- quality 30%\n- timeliness 30%', '30%'],
		['de', '| Kriterium | Gewicht |\n| --- | --- |\n| Preis | 50 % |\n| Güte | 30 % |\n| Treue | 30 % |', '30 %'],
		[
			'de',
			'Es gibt 40 Fahrzeuge, davon 22 Transporter, 10 Pkw und 7 Lkw.',
			'40 Fahrzeuge, davon 22 Transporter, 10 Pkw und 7 Lkw',
		],
		[
			'en',
			'It cleans 18 classrooms, 10 in the old wing and 7 in the new wing.',
			'18 classrooms, 10 in the old wing and 7 in',
		],
		['de', 'Die Eskalation hat drei Stufen. Stufe 1: Teamleiter. Stufe 2: Bereichsleiter.', 'drei Stufen'],
	] as const)('are told where they do not add up (%s): %s', (language, text, quote) => {
		expect(mismatches(text, language)).toEqual([`number-mismatch: ${quote}`])
	})

	it.each([
		['de', 'Raten:\n- 40 % sofort\n- 30 % nach dem Test\n- 30 % am Ende\n\nDas sind zusammen 100 %.'],
		['de', 'Raten:\n- höchstens 40 % sofort\n- 40 % nach dem Test\n- 30 % am Ende\n\nDas sind zusammen 100 %.'],
		['de', 'Er stellt zwölf Container. Davon stehen acht im Haus A und vier im Haus B.'],
		['de', 'Er stellt 120 Container. Davon stehen sieben im Haus A und vier im Haus B.'],
		['en', 'It serves 350 named users.\n\nThe fee for the first 50 named users is lower.'],
		['en', 'It serves 350 named users.\n\nOf the 305 named users in Hull two are trained.'],
		['en', PRICES('£600')],
		['de', 'Die Kosten tragen die Stadt zu 60 %, der Kreis zu 20 % und die Gemeinde zu 20 %.'],
		['en', 'The credit is 10% below 99%, 25% below 98% and 50% below 97% of the fee payable.'],
		['en', 'It makes three calls, one letter and one visit.'],
		['de', 'Es gibt 40 Fahrzeuge, davon 22 Transporter, 10 Pkw und 8 Lkw.'],
		['de', 'Es gibt 40 Fahrzeuge, darunter 22 Transporter, 10 Pkw und 7 Lkw.'],
		['de', 'Der Vertrag hat drei Anhänge: Anhang 1 (Orte), Anhang 2 (Zeiten), Anhang 3 (Preise).'],
	] as const)('are left alone where they do, or only might not (%s): %s', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
