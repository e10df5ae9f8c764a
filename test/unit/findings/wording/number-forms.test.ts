import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('a number that does not follow from the others of its text', () => {
	it.each([
		['de', 'Das Boot hat acht Plätze. Alle sechs Plätze haben Westen.', 'sechs Plätze'],
		['de', 'Der Verleiher gibt 10 % Rabatt auf 500 Euro, also 460 Euro.', '10 % Rabatt auf 500 Euro, also 460 Euro'],
		[
			'de',
			'Er gewährt auf die Miete von 18.000 Euro einen Nachlass von 5 %, das sind 1.800 Euro.',
			'18.000 Euro einen Nachlass von 5 %, das sind 1.800 Euro',
		],
		['de', 'Jeder vierte Zug (20 %) hält nicht.', 'Jeder vierte Zug (20 %)'],
		['de', 'Das Zelt steht vom 3. bis zum 9. Mai, also acht Tage.', '3. bis zum 9. Mai, also acht Tage'],
		['de', 'Der Sender läuft rund um die Uhr, von 06:00 bis 24:00 Uhr.', 'rund um die Uhr, von 06:00 bis 24:00'],
		['de', 'Er lagert bei 2 bis 8 °C. Über dem vereinbarten Höchstwert von 6 °C ruft er an.', '6 °C'],
		['de', 'Die Monatsmiete beträgt 850 Euro, die Jahresmiete 9.600 Euro.', '850 Euro, die Jahresmiete 9.600 Euro'],
		['de', 'Im ersten Quartal (Januar bis April) liest er ab.', 'Quartal (Januar bis April)'],
		[
			'de',
			'| Priorität | Lösungszeit |\n| --- | --- |\n| 1 | 4 Stunden |\n| 2 | 12 Stunden |\n\nEine Störung der Priorität 2 löst er binnen 16 Stunden.',
			'16 Stunden',
		],
		[
			'de',
			'## 1 Preis\n\nDie Pauschale beträgt 120 Euro.\n\n## 2 Zahlung\n\nEr zahlt die Pauschale von 130 Euro.',
			'130 Euro',
		],
		['en', 'The fee is 40 dollars per lesson. For the ten lessons the pupil pays 450 dollars in all.', '450 dollars'],
		['en', 'Twelve lanterns at 15 dollars each make 160 dollars.', '15 dollars each make 160 dollars'],
		[
			'en',
			'The first instalment is 50%, the second 30% and the third 30% of the price.',
			'50%, the second 30% and the third 30%',
		],
		['en', 'Three sets of 45 minutes, two hours in total.', 'Three sets of 45 minutes, two hours'],
		['en', 'They sing twice a week, on Monday, Wednesday and Friday.', 'twice a week, on Monday, Wednesday and Friday'],
		['en', 'The nursery ships 500 saplings: 300 oaks and 250 beeches.', '500 saplings: 300 oaks and 250'],
		['en', 'The show starts at 19:30 and ends two hours later at 22:00.', '19:30 and ends two hours later at 22:00'],
		[
			'en',
			'The host promises uptime of 99% over a week of 168 hours. It allows itself 3.5 hours of downtime.',
			'99% over a week of 168 hours. It allows itself 3.5 hours',
		],
		[
			'de',
			'Der Kunde benennt vier Ansprechpartner:\n\na) für den Lohn,\n\nb) für die Zeit,\n\nc) für den Schutz.',
			'vier Ansprechpartner',
		],
		['en', 'The five papers are:\n\n- the plan\n- the list\n- the guide', 'five papers'],
		[
			'en',
			'The lease starts on 15 July 2027 and ends eight weeks later, on 2 September 2027.',
			'15 July 2027 and ends eight weeks later, on 2 September 2027',
		],
		['en', 'The hire lasts a fortnight (10 days).', 'fortnight (10 days)'],
		[
			'en',
			'**3 Storage.** He keeps the tapes for ten years.\n\n**8 Return.** After the storage period of twelve years he returns them.',
			'twelve years',
		],
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
		['en', 'The Vendor patches servers quarterly (three times a year).', 'quarterly (three times a year'],
		['de', 'Der Anbieter prüft die Filter monatlich, also zehnmal im Jahr.', 'monatlich, also zehnmal im Jahr'],
		['de', 'Der Anbieter wischt die Flure zweimal (3x) je Woche.', 'zweimal (3x)'],
		['de', 'Die Umschlagfrist beträgt 36 Stunden (zwei Tage).', '36 Stunden (zwei Tage)'],
		['de', 'Die Frist beträgt drei Monate (60 Tage).', 'drei Monate (60 Tage)'],
		['de', 'Die Laufzeit eines Pakets beträgt höchstens 0,05 Sekunden (500 ms).', '0,05 Sekunden (500 ms)'],
		['de', 'Der Anbieter stellt ein Dutzend (10) Leihgeräte bereit.', 'ein Dutzend (10)'],
		['en', 'The Provider keeps four engineers on duty. The three engineers rotate weekly.', 'three engineers'],
		['de', 'Der Anbieter betreibt drei Rechenzentren. Beide Rechenzentren liegen in Hessen.', 'Beide Rechenzentren'],
		['en', 'The deposit is USD 900. The Provider refunds the deposit of USD 800 at the end.', 'USD 800'],
		[
			'de',
			'Gutschriften enden bei 15 % der Vergütung. Ist die Obergrenze von 10 % erreicht, verfallen weitere.',
			'10 %',
		],
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
		['en', 'The Vendor sends reports every two weeks, that is 26 times a year.'],
		['de', 'Der Anbieter prüft die Filter halbjährlich (zweimal im Jahr).'],
		['de', 'Die Wiederherstellungszeit beträgt 48 Stunden (zwei Zeittage).'],
		['en', 'The battery lasts 48 hours (two days), a shift 16 hours (two days of eight hours).'],
		['de', 'Der Kunde zahlt binnen vier Wochen (20 Arbeitstagen).'],
		['de', 'Die Frist beträgt drei Monate (90 Tage).'],
		['en', 'The limit is 10 GB (10,240 MB).'],
		['de', 'Das Zelt steht vom 3. bis zum 9. Mai, also sechs Nächte und sieben Tage.'],
		['de', 'Jeder vierte Zug (25 %) hält nicht.'],
		[
			'de',
			'Zur Klasse 2 gehören diese Fälle:\n\n- ein Drucker druckt nicht\n- ein Scanner liest nicht\n- ein Bericht fehlt',
		],
		['en', 'At least two of these papers are kept:\n\n- the plan\n- the list\n- the guide'],
		['en', 'The lease starts on 15 July 2027 and ends seven weeks later, on 2 September 2027.'],
		['de', 'Der Verleiher gibt 10 % Rabatt auf 500 Euro, also 450 Euro.'],
		['de', 'Die Monatsmiete beträgt 850 Euro, die Jahresmiete 10.200 Euro.'],
		['de', 'Er lagert bei 2 bis 8 °C. Unter der vereinbarten Mindesttemperatur von 2 °C ruft er an.'],
		['de', 'Von 30 Bewohnern sind 18 Frauen, davon 6 im Erdgeschoss und 4 im ersten Stock.'],
		['en', 'The first instalment is 50%, the second 30% and the third 20% of the price.'],
		['en', 'Twelve lanterns at 15 dollars each make 180 dollars.'],
		['en', 'They sing three times a week, on Monday, Wednesday and Friday.'],
		['en', 'The show starts at 19:30 and ends at 22:00 with a break of 20 minutes.'],
		['en', 'A delay below 99% costs 10% of the fee, below 95% half of it.'],
		['en', 'Eighteen drivers (6 per shift) work on this account.'],
		['en', 'Four people attend: the manager and three agents.'],
		['de', 'Drei Personen nehmen teil: die Leiterin und ihre beiden Stellvertreter.'],
		['de', 'Es gibt drei Schritte: Annahme; Diagnose und Analyse; Lösung.'],
		['en', 'The floor is ninety-eight and a half per cent (98.5%).'],
		['de', 'Der Anbieter hält zwei Ersatzgeräte vor. Die anderen drei Geräte stehen beim Kunden.'],
		['en', 'A fine of EUR 50 applies per day. The Provider never exceeds the sum of EUR 500.'],
		['de', 'Der Anbieter zahlt binnen 6 Wochen. Entgelt erstattet er innerhalb von 30 Kalendertagen.'],
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
