import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch'))

describe('amounts that come of others', () => {
	it.each([
		['de', 'Der Preis steigt von 4,20 € um 0,35 € auf 4,65 €.'],
		['en', 'The price goes up by 5%, from £3.00 to £3.30.'],
		['de', 'Das Entgelt sinkt von 800 Euro um 10 % auf 700 Euro.'],
		['en', 'The Customer pays a deposit of 20% of the Contract Price of €45,000 (i.e. €8,000) on signature.'],
		['de', 'Der Preis beträgt 18.000 Euro. Davon zahlt die Kundin 30 Prozent, das sind 6.000 Euro, bei Freigabe.'],
		['en', 'The bureau charges £4.50 per payslip. For 220 payslips this comes to £880.'],
		['de', 'Die Agentur berechnet 0,14 € je Wort. Ein Auftrag von 10.000 Wörtern kostet damit 1.540 €.'],
		['en', 'The guards work in three shifts: 06:00 to 14:00 and 14:00 to 22:00.'],
		['en', 'The Agency supplies translations in the following six languages:\n\n1. French\n2. Spanish\n3. Polish'],
	] as const)('are told where they do not (%s): %s', (language, text) => {
		expect(mismatches(text, language)).toHaveLength(1)
	})

	it.each([
		['de', 'Der Preis steigt von 4,20 € um 0,45 € auf 4,65 €.'],
		['en', 'The price goes up by 10%, from £3.00 to £3.30.'],
		['de', 'Das Entgelt sinkt von 800 Euro um 10 % auf 720 Euro.'],
		['en', 'The Customer pays a deposit of 20% of the Contract Price of €45,000 (i.e. €9,000) on signature.'],
		[
			'de',
			'Der Preis beträgt 18.000 Euro. Davon zahlt die Kundin 30 Prozent, den Rest von 6.000 Euro zahlt der Verein.',
		],
		['en', 'The bureau charges £4.50 per payslip. For 220 payslips this comes to £990.'],
		['en', 'The bureau charges £4.50 per payslip and £880 per year for the portal.'],
		['en', 'The guards work in two shifts: 06:00 to 14:00 and 14:00 to 22:00.'],
		['en', 'The Agency supplies translations in the following three languages:\n\n1. French\n2. Spanish\n3. Polish'],
	] as const)('are left alone where they do, or where it is not said (%s): %s', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
