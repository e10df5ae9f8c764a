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

describe('a share of an amount, a price each, and a day that is counted', () => {
	it.each([
		['de', 'Der Rabatt beträgt 10 % auf den Listenpreis von 2.000 Euro. Der Kunde zahlt 1.900 Euro.'],
		['de', 'Auf den Preis von 800 Euro gewährt der Tischler 5 % Nachlass. Zu zahlen sind damit 740 Euro.'],
		['de', 'Die Anzahlung beträgt 30 % des Preises von 6.000 Euro, also 2.000 Euro.'],
		['de', 'Der Listenpreis beträgt 6.400 Euro, der Rabatt von 15 % 640 Euro.'],
		['de', 'Die Provision von 4 % auf den Umsatz von 50.000 Euro beträgt 2.500 Euro.'],
		['de', 'Der Nettopreis beträgt 1.000 Euro. Mit 19 % Umsatzsteuer zahlt der Kunde 1.200 Euro.'],
		['en', 'With VAT of 20% on £1,000 the customer pays £1,250.'],
		['en', 'The list price is £6,400, the discount of 15% £640.'],
		['en', 'The list price is £6,400. The discount of 15% is £640.'],
		['en', 'The agent earns a commission of 5% of the sales price of $200,000. The commission is $12,000.'],
		['en', 'The deposit is 25% of the price of €4,000, so €1,200.'],
		['en', 'The price is $500. After a discount of 10% the customer pays $400.'],
		['en', 'A discount of 15% applies to the fee of €2,000. The school pays €1,800.'],
		['de', 'Die Miete beträgt 850 Euro. Die Kaution beträgt drei Monatsmieten, also 2.500 Euro.'],
		['en', "The rent is £900 and the deposit of three months' rent is £2,500."],
		['de', 'Bei Verzug zahlt er 2 % je Stunde bis höchstens 10 %, erreicht nach acht Stunden.'],
		['en', 'The credit is 5% for each hour, capped at 20%, which is reached after five hours.'],
		['de', 'Die Strafe beträgt 50 Euro je Tag, höchstens 500 Euro, erreicht nach acht Tagen.'],
		['de', 'Bei 12 Stunden zu je 80 Euro beträgt das Honorar 980 Euro.'],
		['de', 'Die Agentur berechnet 0,14 € je Wort. Ein Auftrag von 10.000 Wörtern kostet damit 1.540 €.'],
		['de', 'Die Werkstatt liefert 20 Stühle zu je 90 Euro, insgesamt 1.900 Euro.'],
		['de', 'Jede Führung kostet 60 Euro. Für acht Führungen zahlt das Museum 500 Euro.'],
		['en', 'The tutor charges $40 per lesson. Twelve lessons come to $460.'],
		['en', 'The baker delivers 200 loaves at €3 each, making €650.'],
		['en', 'Each visit costs £75. The school pays £820 for twelve visits.'],
		['en', 'The caterer supplies 80 lunches at $12 per lunch, in all $980.'],
		['en', 'Four fitters work six hours each, 20 hours in all.'],
		['de', 'Vier Monteure arbeiten je sechs Stunden, insgesamt 20 Stunden.'],
		['en', 'The crate holds 500 pieces (five boxes of 50 pieces).'],
		['de', 'Die Lieferung umfasst 500 Stück (fünf Kartons zu je 50 Stück).'],
		[
			'en',
			'Payment falls due 30 days after the invoice date. Example: an invoice dated 1 April 2027 falls due on 15 May 2027.',
		],
		[
			'de',
			'Die Zahlung ist 14 Tage nach dem Rechnungsdatum fällig. Eine Rechnung vom 1. März 2027 ist damit am 20. März 2027 fällig.',
		],
		['en', 'The laboratory tests 60 samples a quarter, 200 a year.'],
		['de', 'Der Prüfer zieht zehn Proben im Monat, also 100 Proben im Jahr.'],
		['en', 'The gardener makes three visits per month (30 visits per year).'],
		['de', 'Die Kehrmaschine fährt fünf Touren je Quartal, das sind 25 Touren im Jahr.'],
	] as const)('%s: “%s” is found', (language, text) => {
		expect(mismatches(text, language)).toHaveLength(1)
	})

	it.each([
		['de', 'Der Rabatt beträgt 10 % auf den Listenpreis von 2.000 Euro. Der Kunde zahlt 1.800 Euro.'],
		['de', 'Der Rabatt beträgt 10 % auf den Listenpreis von 2.000 Euro. Der Versand kostet 50 Euro.'],
		['de', 'Der Rabatt beträgt 10 % auf den Listenpreis von 2.000 Euro. Die Schulung kostet 500 Euro.'],
		['de', 'Ab einem Bestellwert von 1.000 Euro gewährt er 5 % Rabatt, höchstens 100 Euro.'],
		['de', 'Die Anzahlung beträgt 30 % des Preises von 6.000 Euro, also 1.800 Euro.'],
		['de', 'Bei 12 Stunden zu je 80 Euro beträgt das Honorar 960 Euro.'],
		['de', 'Die Stunde kostet 80 Euro. Die Anfahrt kostet 40 Euro.'],
		['de', 'Bei 12 Stunden zu je 80 Euro fällt keine Anfahrt an. Die Maschine kostet 50 Euro.'],
		['en', 'With VAT of 20% on £1,000 the customer pays £1,200.'],
		['en', 'The list price is £6,400, the discount of 15% £960.'],
		['en', 'The price is $500. A deposit of 10% is due on order. The training costs $400.'],
		['en', 'The credit is 5% for each hour, capped at 20%, which is reached after four hours.'],
		['en', 'The tutor charges $40 per lesson. Materials cost $25.'],
		['en', 'The caterer supplies 80 lunches at $12 per lunch and 10 cakes for $200.'],
		['en', 'Four fitters work six hours each, 24 hours in all.'],
		['en', "The rent is £900 and the deposit of three months' rent is £2,700."],
		[
			'en',
			'Payment falls due 30 days after the invoice date. Example: an invoice dated 1 April 2027 falls due on 1 May 2027.',
		],
		[
			'de',
			'Die Zahlung ist 14 Tage nach dem Rechnungsdatum fällig. Der Vertrag beginnt am 1. März 2027 und endet am 28. Februar 2028.',
		],
		[
			'en',
			'Invoices are payable 30 days after receipt. This Agreement starts on 1 April 2027 and ends on 31 March 2029.',
		],
		['en', 'The crate holds 250 pieces (five boxes of 50 pieces).'],
		['de', 'Der Koch liefert 20 Essen zu je 8 Euro. Das Geschirr kostet zusammen 30 Euro.'],
		['en', 'The fee is $400 per month. In the early three months the Customer pays $300 per month.'],
		['en', 'The laboratory tests 60 samples a quarter, 240 a year.'],
		['de', 'Der Prüfer zieht zehn Proben im Monat, also 120 Proben im Jahr.'],
		['en', 'The laboratory tests 60 samples a quarter, up to 200 a year.'],
	] as const)('%s: “%s” passes', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
