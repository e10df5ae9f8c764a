import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('a figure that follows from those around it', () => {
	it.each([
		[
			'en',
			'The help desk is open Monday to Saturday, 08:00 to 18:00, a total of 50 hours per week.',
			'08:00 to 18:00, a total of 50 hours per week',
		],
		[
			'de',
			'Das Entgelt verteilt sich auf drei Gewerke: Heizung 45 %, Lüftung 30 % und Sanitär 20 %.',
			'45 %, Lüftung 30 % und Sanitär 20 %',
		],
		[
			'de',
			'Der Preis wird wie folgt gezahlt: ein Drittel bei Auftrag, ein Drittel bei Lieferung und ein Viertel bei Abnahme.',
			'ein Drittel bei Auftrag, ein Drittel bei Lieferung und ein Viertel',
		],
		[
			'en',
			'The deposit is repaid in two halves and a quarter: one half after 30 days, one quarter after 60 days and one half after 90 days.',
			'two halves and a quarter: one half after 30 days, one quarter after 60 days and one',
		],
		[
			'de',
			'Die Flotte umfasst 60 Fahrzeuge, davon 25 Elektrofahrzeuge, 20 Hybridfahrzeuge und 18 Dieselfahrzeuge.',
			'60 Fahrzeuge, davon 25 Elektrofahrzeuge, 20 Hybridfahrzeuge und 18',
		],
		[
			'en',
			'The twelve-person crew consists of four drivers, four loaders and five packers.',
			'twelve-person crew consists of four drivers, four loaders and five',
		],
		[
			'de',
			'Das Kontingent von 40 Beratungsstunden teilt sich auf in 15 Stunden Schulung, 15 Stunden Betrieb und 12 Stunden Projekte.',
			'40 Beratungsstunden teilt sich auf in 15 Stunden Schulung, 15 Stunden Betrieb und 12 Stunden',
		],
		[
			'en',
			'Of the annual allowance of 200 hours, 120 hours are for maintenance, 50 hours for repairs and 40 hours for training.',
			'200 hours, 120 hours are for maintenance, 50 hours for repairs and 40 hours',
		],
		[
			'de',
			'Das Team besteht aus acht Personen: einer Leiterin, drei Technikern und fünf Hilfskräften.',
			'acht Personen: einer Leiterin, drei Technikern und fünf',
		],
		[
			'en',
			'The annual fee of $48,000 is made up of $30,000 for hosting, $12,000 for support and $8,000 for licences.',
			'$48,000 is made up of $30,000 for hosting, $12,000 for support and $8,000',
		],
		[
			'de',
			'Die Jahresgebühr von 4.800 Euro setzt sich aus 3.600 Euro Grundgebühr und 1.000 Euro Servicegebühr zusammen.',
			'4.800 Euro setzt sich aus 3.600 Euro Grundgebühr und 1.000 Euro',
		],
		[
			'de',
			'Der Auftragnehmer übernimmt die Reinigung der folgenden fünf Gebäude:\n\n- Rathaus\n- Bauhof\n- Stadthalle\n- Bücherei',
			'fünf Gebäude',
		],
		[
			'en',
			'Four documents form part of this agreement: the price list, the site plan and the data sheet.',
			'Four documents form part of this agreement: the price list, the site plan and the data sheet',
		],
		['en', 'This Agreement has the following four schedules:\n\n1. Prices\n2. Sites\n3. Contacts', 'four schedules'],
		['de', 'Die vier Reifegrade sind: niedrig, mittel und hoch.', 'vier Reifegrade sind: niedrig, mittel und hoch'],
		[
			'de',
			'Wartungstermine sind viermal jährlich, nämlich im Februar, im Mai und im August.',
			'viermal jährlich, nämlich im Februar, im Mai und im August',
		],
		[
			'en',
			'Deliveries take place three times a week, on Mondays and Thursdays.',
			'three times a week, on Mondays and Thursdays',
		],
		[
			'de',
			'Die Zähler Nr. 101 bis 120 werden jährlich abgelesen; das Ablesen der 18 Zähler ist im Preis enthalten.',
			'Zähler Nr. 101 bis 120 werden jährlich abgelesen; das Ablesen der 18 Zähler',
		],
		[
			'en',
			'Bays 14 to 20 are reserved for the Client. The rent for the six bays is £120 a month.',
			'Bays 14 to 20 are reserved for the Client. The rent for the six bays',
		],
		[
			'de',
			'Die Mietzeit von 24 Monaten beginnt am 1. März 2026 und endet am 29. Februar 2029.',
			'24 Monaten beginnt am 1. März 2026 und endet am 29. Februar 2029',
		],
		[
			'en',
			'This Agreement commences on 1 May 2025 and continues for an initial period of three years, expiring on 30 April 2027.',
			'1 May 2025 and continues for an initial period of three years, expiring on 30 April 2027',
		],
		[
			'de',
			'Die Gewährleistung dauert zwei Jahre ab Abnahme. Bei Abnahme am 10. Juni 2025 endet sie also am 10. Juni 2026.',
			'10. Juni 2026',
		],
		[
			'en',
			'Notice must be given three months before expiry. As the term expires on 31 December 2026, notice must therefore be received by 31 October 2026.',
			'31 October 2026',
		],
		[
			'de',
			'Die Testphase läuft vom 1. bis 14. April 2026, also drei Wochen.',
			'1. bis 14. April 2026, also drei Wochen',
		],
		[
			'en',
			'Quotations stay open for 60 days. A quotation dated 1 March 2026 therefore lapses on 1 April 2026.',
			'1 April 2026',
		],
		[
			'de',
			'Die Servicezeit ist täglich von 7:00 bis 19:00 Uhr, mithin zehn Stunden.',
			'7:00 bis 19:00 Uhr, mithin zehn Stunden',
		],
		[
			'en',
			'The canteen is open from 11:30 to 14:30, i.e. for two hours a day.',
			'11:30 to 14:30, i.e. for two hours a day',
		],
		['en', 'The availability target is 99.5%. If availability falls below the agreed 99.9%, credits are due.', '99.9%'],
		[
			'de',
			'Die Reaktionszeit beträgt vier Stunden. Wird die Reaktionszeit von sechs Stunden überschritten, fällt eine Gutschrift an.',
			'sechs Stunden',
		],
		[
			'en',
			'12.2 The cap on liability is £250,000 per year.\n\n12.3 The cap of £500,000 in clause 12.2 does not apply to fraud.',
			'£500,000',
		],
		[
			'de',
			'§ 4 Laufzeit\n\n(1) Der Vertrag läuft 36 Monate.\n\n(2) Nach Ablauf der Laufzeit von 24 Monaten nach Absatz 1 verlängert er sich um ein Jahr.',
			'24 Monaten',
		],
		['en', 'The store is kept at −20 °C (−10 °F).', '−20 °C (−10 °F'],
		['en', 'Loads up to 2,000 kg (2,400 lb) may be lifted.', '2,000 kg (2,400 lb)'],
		['de', 'Die Leitung liefert 6 bar (600 mbar).', '6 bar (600 mbar)'],
		['en', 'Electricity is charged at 24.5 p/kWh (£24.50/MWh).', '24.5 p/kWh (£24.50/MWh)'],
		['de', 'Die Verzugszinsen betragen 6 % p. a. (0,6 % pro Monat).', '6 % p. a. (0,6 %'],
		[
			'de',
			'Der Zählerstand bei Übergabe betrug 4.512 kWh, bei Rückgabe 6.020 kWh; der Verbrauch beträgt somit 1.608 kWh.',
			'1.608 kWh',
		],
		[
			'en',
			'The copier read 120,400 pages in January and 134,900 pages in June, so that 15,500 pages were used.',
			'15,500 pages',
		],
		['de', 'Toleranz: Die Spannung liegt zwischen 218 V und 242 V (230 V ± 10 V).', '218 V und 242 V (230 V ± 10 V'],
		['en', 'The meeting starts at 15:00 GMT (17:00 CET).', '15:00 GMT (17:00 CET)'],
		['de', 'Im zweiten Halbjahr (Juli bis November) gelten die Sommerpreise nicht.', 'Halbjahr (Juli bis November)'],
		[
			'en',
			'The Heating Season runs from 1 October to 30 April, that is, six months.',
			'1 October to 30 April, that is, six months',
		],
		[
			'de',
			'Die Badesaison dauert von Mai bis September, insgesamt vier Monate.',
			'Mai bis September, insgesamt vier Monate',
		],
		['en', 'Two engineers attend each visit. The three engineers sign the log.', 'three engineers'],
		[
			'en',
			'The four quarterly reviews take place in March, June and September.',
			'four quarterly reviews take place in March, June and September',
		],
		[
			'de',
			'Schritt 1: Planung (5 Tage). Schritt 2: Umbau (10 Tage). Schritt 3: Test (3 Tage). Insgesamt dauert das Projekt 20 Tage.',
			'20 Tage',
		],
	] as const)('is found in %s: “%s”', (language, text, quote) => {
		expect(mismatches(text, language)).toEqual([`number-mismatch: ${quote}`])
	})

	it.each([
		['en', 'The Provider supports three environments: development, test and production, each with two servers.'],
		['en', 'The Supplier shall provide two engineers and one manager on weekdays, and one engineer at weekends.'],
		['de', 'Die Wartung findet in den Monaten März bis Mai statt; insgesamt sind zwei Monate Vorlauf nötig.'],
		[
			'en',
			'The fee of £1,200 is payable in advance: £400 of it is refunded if the course is cancelled and £200 if it is postponed.',
		],
		['en', 'Service credits: 5% of the monthly fee below 99.5%, 10% below 99% and 25% below 98%.'],
		[
			'de',
			'Die Vertragsstrafe beträgt 500 Euro für den ersten Tag, 300 Euro für den zweiten und 100 Euro für jeden weiteren Tag.',
		],
		[
			'en',
			'The agreement of 1 January 2024 is amended as follows. The term of two years in clause 3 starts on 1 July 2024.',
		],
		[
			'de',
			'Der Vertrag vom 12. März 2025 tritt am 1. April 2025 in Kraft und kann mit einer Frist von drei Monaten gekündigt werden.',
		],
		[
			'en',
			'The warranty period is 24 months. Claims notified by 31 March 2026 for deliveries before 1 March 2026 are handled first.',
		],
		[
			'de',
			'Rechnungen vom 1. März 2026 sind binnen 30 Tagen fällig. Der Skontoabzug entfällt daher ab dem 11. März 2026.',
		],
		['en', 'The pilot runs from 1 March 2026 to 31 May 2026. After the pilot the term of 24 months begins.'],
		[
			'en',
			"The contract begins on 1 January 2026 and ends on 31 December 2026. It may be terminated on three months' notice to the end of a quarter.",
		],
		[
			'de',
			'Der Vertrag beginnt am 1. Januar 2026. Die Mindestlaufzeit von 24 Monaten beginnt mit der Abnahme, die bis zum 30. Juni 2026 erfolgt.',
		],
		['en', 'The first year runs from 1 April 2026 to 31 March 2027, followed by renewal periods of 6 months.'],
		['de', 'Die Anlage steht in den Räumen 3 bis 7. Die zwei Räume im Keller sind nicht erfasst.'],
		['en', 'Lots 1 to 4 go to the Bidder; the two lots with the lowest price are drawn first.'],
		['en', 'The Client may nominate up to five users: users 1 to 3 as editors and users 4 to 10 as readers.'],
		['de', 'Im Serverschrank belegen die Geräte die Höheneinheiten 1 bis 12; drei Geräte haben zwei Netzteile.'],
		['en', 'Trains run from platforms 1 to 6. All four platforms on the east side have lifts.'],
		['de', 'Öffnungszeiten: Montag und Mittwoch 9 bis 17 Uhr. Die drei wöchentlichen Schulungen finden online statt.'],
		['en', 'Staff attend on Mondays and Thursdays. All five weekly reports are due on Friday.'],
		['en', 'The limit of 10 users in clause 4.1 applies per site.'],
		['en', '4.1 The fee is £100.\n\n4.2 The surcharge of £20 under clause 4.1 is payable monthly.'],
		[
			'en',
			'4.1 The Customer pays within 30 days.\n\n4.2 The notice of 60 days under clause 9 remains unaffected.\n\n9 Either party may terminate.',
		],
		[
			'de',
			'3.1 Der Anbieter reagiert binnen 4 Stunden.\n\n3.2 Die Wiederherstellungszeit von 8 Stunden nach Ziffer 3.1 beginnt mit der Meldung.',
		],
		[
			'de',
			'# Vertrag\n\n## 4 Kündigungsfrist: drei Monate\n\nBeide Parteien können den Vertrag kündigen, erstmals nach 24 Monaten.',
		],
		[
			'en',
			'# Agreement\n\n## 4 Response: 1 hour\n\nThe engineer responds on site within 4 hours and by phone within one hour.',
		],
		[
			'en',
			'The fee includes 20 tickets a month. Tickets beyond the 20 tickets included cost £30; the 5 tickets agreed for training are free.',
		],
		['en', 'Water is stored at 60 °C (140 °F) and drawn at 50 °C (122 °F).'],
		['de', 'Die Temperatur darf 25 °C (77 °F) um höchstens 2 °C überschreiten.'],
		['en', 'The alarm triggers at ±2 °C around 5 °C; the storage range is 2 to 8 °C.'],
		['de', 'Die Leistung beträgt 10 kW ± 5 % und der Strom 2 bis 8 A.'],
		['en', 'Fuel costs £1.50 per litre; deliveries cost £2 per km.'],
		['en', 'Interest of 8% per annum is due; a late fee of 1% per month applies in addition (not in the first month).'],
		[
			'de',
			'Der Zählerstand beträgt 1.200 kWh. Der Verbrauch im Vorjahr betrug 4.000 kWh, im Jahr davor also 4.200 kWh.',
		],
		['en', 'Core hours are 10:00 to 15:00. Employees work eight hours a day.'],
		[
			'de',
			'Servicezeit ist Montag bis Freitag von 8:00 bis 17:00 Uhr. Je Tag der Servicezeit stehen vier Stunden Schulung zur Verfügung.',
		],
		[
			'de',
			'2.1 Die Servicezeit läuft von 8:00 bis 18:00 Uhr.\n\n2.2 Der Techniker ist am Tag des Einsatzes während der Servicezeit für die Dauer von vier Stunden vor Ort.',
		],
		['de', 'Die Bewachung erfolgt 24/7. Kontrollgänge: Montag bis Freitag, 00:00 bis 24:00 Uhr, außer an Feiertagen.'],
		['en', 'The parties hold two meetings: a kick-off on Monday and weekly calls on Tuesday, Wednesday and Thursday.'],
		['de', 'Der Auftrag umfasst drei Phasen: Die Analyse dauert 10 Tage, die Umsetzung 20 Tage und der Test 5 Tage.'],
		[
			'en',
			'A maximum of 100 points is awarded, weighted as follows:\n\n| Criterion | Weight |\n|---|---|\n| Price | 40 |\n| Quality | 40 |\n| Time | 20 |',
		],
		[
			'en',
			'The two sites have the following numbers of rooms:\n\n| Site | Number of rooms |\n|---|---|\n| Leeds | 12 |\n| York | 9 |',
		],
		[
			'en',
			'The following 20 spare parts are kept at each depot:\n\n| Part | Number |\n|---|---|\n| Pump | 12 |\n| Valve | 9 |',
		],
		[
			'de',
			'Für die drei Standorte gelten folgende Öffnungszeiten:\n\n| Tag | Zeit |\n|---|---|\n| Montag | 8–17 Uhr |\n| Dienstag | 8–17 Uhr |\n| Mittwoch | 8–12 Uhr |\n| Donnerstag | 8–17 Uhr |',
		],
		['de', 'Der Kunde wählt zwei der folgenden drei Termine:\n\n- 1. März\n- 2. März\n- 3. März'],
		['en', 'At least two of the following four conditions must be met:\n\n- a\n- b\n- c\n- d'],
		[
			'en',
			'The work takes 10 days. The test takes 3 days. The whole project takes 20 days in total, waiting time included.',
		],
		[
			'de',
			'Der Umzug kostet 1.000 Euro. Die Reinigung kostet 200 Euro. Insgesamt zahlt der Kunde mit Umsatzsteuer 1.428 Euro.',
		],
		['en', 'The rent is £500. The service charge is £100. In total the Tenant pays £720 including VAT.'],
		['en', 'Three of the five directors are appointed by the Council, one by the Trust and two by the staff.'],
		['de', 'Die Hälfte der Kosten trägt der Bund, ein Drittel das Land; den Rest trägt die Gemeinde.'],
		['en', 'Half of the staff work in London, a third in Leeds and the others at home.'],
		['de', 'Von den 20 Plätzen sind 12 Plätze überdacht, 10 Plätze beleuchtet und 5 Plätze beides.'],
		['en', 'A quarter of the fee is due on signature and half on delivery, the balance on acceptance.'],
		[
			'de',
			'Der Anbieter hält zwei Leitungen mit 1 Gbit/s vor, nämlich 1 Gbit/s über Glasfaser und 500 Mbit/s über Funk.',
		],
	] as const)('is right in %s: “%s”', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
