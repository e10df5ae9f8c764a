import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('a charge for two periods', () => {
	it.each([
		['de', 'Die Monatspauschale beträgt 210 Euro. Im Jahr zahlt der Kunde 2.640 Euro.'],
		['de', 'Die Jahresgebühr von 3.600 Euro wird in zwölf Monatsraten zu je 320 Euro gezahlt.'],
		['de', 'Die Bäckerei zahlt für die Reinigung 180 Euro im Monat, also 2.060 Euro im Jahr.'],
		['de', 'Die Wartung der Heizung kostet 90 Euro je Quartal. Das ergibt 380 Euro im Jahr.'],
		['de', 'Der Hofladen zahlt monatlich 75 Euro. Für das Vertragsjahr sind das 950 Euro.'],
		['de', 'Für den Winterdienst zahlt die Schule 400 Euro pro Monat. Die Jahressumme beträgt 4.400 Euro.'],
		[
			'de',
			'5.1 Das Entgelt beträgt 1.250 Euro im Monat.\n\n5.2 Das Jahresentgelt von 14.500 Euro wird in zwölf Raten berechnet.',
		],
		[
			'de',
			'Die Miete des Krans beträgt 300 Euro je Woche. Die Laufzeit ist ein Jahr.\n\nDie Jahresmiete beträgt 13.000 Euro.',
		],
		['de', 'Die Vergütung beträgt 500 Euro im Monat. Über die Laufzeit von 24 Monaten zahlt der Verein 11.000 Euro.'],
		['en', 'The charge of €1,200 a month comes to €13,200 for the contract year.'],
		['en', 'The bakery pays $90 per month. The annual total is $1,000.'],
		['en', 'The rent of the barn is £450 per quarter, which makes £1,900 a year.'],
		['en', 'The gardener charges €60 a week. Over the year this comes to €2,600.'],
		['en', 'The annual fee of $4,800 is paid in twelve monthly instalments of $420 each.'],
		['en', 'The monthly retainer is £700. The client pays £8,000 per year.'],
		[
			'en',
			'5.1 The Customer pays £1,250 per month for the Service.\n\n5.2 The annual charge of £14,500 is invoiced in twelve instalments.',
		],
		['en', 'The school pays 250 dollars per month for 24 months. The total over the 24 months is 5,500 dollars.'],
		['de', 'Auf das Jahr gerechnet sind es 4.400 Euro. Das Honorar beläuft sich auf 400 Euro monatlich.'],
		['de', 'Der Wartungsvertrag kostet 120 Euro im Quartal. Jährlich werden 500 Euro fällig.'],
		['de', '3.1 Der Imker erhält 45 Euro je Woche.\n\n3.2 Im Jahr erhält der Imker 2.000 Euro.'],
		['en', 'The annual fee is £6,000. It is payable in four quarterly instalments of £1,400.'],
		['en', 'The monthly service fee is £310. That adds up to £3,620 per annum.'],
	] as const)('%s: “%s” is found', (language, text) => {
		expect(mismatches(text, language)).toHaveLength(1)
	})

	it.each([
		['de', 'Die Monatspauschale beträgt 210 Euro. Im Jahr zahlt der Kunde 2.520 Euro.'],
		['de', 'Die Monatspauschale beträgt 210 Euro. Im Jahr zahlt der Kunde höchstens 2.640 Euro.'],
		['de', 'Die Monatspauschale beträgt 210 Euro netto. Im Jahr zahlt der Kunde 2.998,80 Euro brutto.'],
		['de', 'Die Wartung kostet 90 Euro im Monat. Die Jahresgebühr für die Software beträgt 900 Euro.'],
		['de', 'Die Jahresgebühr von 3.600 Euro wird in zwölf Monatsraten zu je 300 Euro gezahlt.'],
		['de', 'Der Beitrag beträgt 30 Euro im Monat. Bei Vorauszahlung zahlt das Mitglied 330 Euro im Jahr.'],
		['de', 'Das Entgelt beträgt 1.000 Euro im Jahr. Es wird monatlich mit 83,33 Euro berechnet.'],
		['de', '5.1 Das Entgelt beträgt 1.250 Euro im Monat.\n\n5.2 Die Schulungspauschale beträgt 2.000 Euro im Jahr.'],
		['en', 'The charge of €1,200 a month comes to €14,400 for the contract year.'],
		['en', 'The rent is £450 per quarter. The annual insurance premium is £300.'],
		['en', 'The fee is $90 per month, up to $1,000 per year.'],
		['en', 'The gardener charges €60 a week. Over the year this comes to €3,120.'],
		['en', 'The plan costs $10 per month or $100 per year.'],
		['en', 'The annual fee of $4,800 is paid in twelve monthly instalments of $400 each.'],
		['en', 'The annual fee of $4,800 is paid with a deposit of $600 and twelve monthly instalments of $350 each.'],
		['en', '5.1 The Customer pays £1,250 per month for the Service.\n\n5.2 The annual charge for training is £2,000.'],
		['de', 'Die Haftung ist auf 1.000 Euro im Monat und 5.000 Euro im Jahr begrenzt.'],
		['de', 'Der Preis beträgt 10 Euro je Nutzer und Monat. Für 20 Nutzer zahlt der Kunde 2.400 Euro im Jahr.'],
		['en', 'The fee is $100 per user per month. For ten users the Customer pays $12,000 per year.'],
		['en', 'The budget for parts is $500 a month. The budget for labour is $3,000 a year.'],
	] as const)('%s: “%s” passes', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
