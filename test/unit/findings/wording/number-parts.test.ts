import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('parts and their whole', () => {
	it.each([
		[
			'en',
			'The Provider shall staff the contact centre with a team of nine, made up of one manager, two team leaders and seven agents.',
			'nine, made up of one manager, two team leaders and seven',
		],
		[
			'de',
			'Je Charge entnimmt das Labor 12 Proben, nämlich 5 aus dem oberen, 4 aus dem mittleren und 4 aus dem unteren Drittel des Silos.',
			'12 Proben, nämlich 5 aus dem oberen, 4 aus dem mittleren und 4 aus',
		],
		[
			'de',
			'Das Entgelt von 1.200 Euro setzt sich wie folgt zusammen: 700 Euro für den Betrieb, 300 Euro für die Pflege und 250 Euro für die Reise.',
			'1.200 Euro setzt sich wie folgt zusammen: 700 Euro für den Betrieb, 300 Euro für die Pflege und 250 Euro',
		],
		[
			'en',
			'The price of £9,000 consists of £4,000 for the pump, £3,500 for the pipes and £2,000 for labour.',
			'£9,000 consists of £4,000 for the pump, £3,500 for the pipes and £2,000',
		],
		[
			'de',
			'Von den 40 Stunden entfallen 20 Stunden auf die Pflege, 15 Stunden auf die Schulung und 10 Stunden auf Berichte.',
			'40 Stunden entfallen 20 Stunden auf die Pflege, 15 Stunden auf die Schulung und 10 Stunden',
		],
		[
			'en',
			'The Bureau has ten hours a month. It may use four of those hours for payroll, four for reports and four for queries.',
			'four of those hours for payroll, four for reports and four',
		],
		[
			'de',
			'Die Kosten tragen der Vermieter zur Hälfte, der Mieter zu einem Drittel und der Nutzer zu einem Viertel.',
			'Hälfte, der Mieter zu einem Drittel und der Nutzer zu einem Viertel',
		],
		[
			'en',
			'Half of the fee is due on signature, one quarter on delivery and one third on acceptance.',
			'Half of the fee is due on signature, one quarter on delivery and one third',
		],
		[
			'en',
			'The crew of six consists of a foreman, three fitters and three cleaners.',
			'six consists of a foreman, three fitters and three',
		],
		[
			'de',
			'Der Mietpreis von 500 Euro ist in zwei Teilen zu zahlen: 250 Euro sofort und 200 Euro nach Lieferung.',
			'500 Euro ist in zwei Teilen zu zahlen: 250 Euro sofort und 200 Euro',
		],
		[
			'en',
			'The fixed fee of £60,000 falls due as follows: 40% (£24,000) on signature, 35% (£21,000) when the Supplier delivers the scanners, and 25% (£18,000) on acceptance.',
			'£60,000 falls due as follows: 40% (£24,000) on signature, 35% (£21,000) when the Supplier delivers the scanners, and 25% (£18,000',
		],
		[
			'de',
			'Der Kunde zahlt die Einrichtungsgebühr vollständig in drei Raten:\n\n- 30 % bei Vertragsschluss,\n- 40 % bei Lieferung der Telefonanlage,\n- 25 % bei Abnahme.',
			'25 %',
		],
		[
			'de',
			'Es gilt:\n\n1. Reaktion: höchstens 30 Minuten nach Meldung,\n2. Anfahrt: höchstens 90 Minuten nach Ende der Reaktion,\n3. Reparatur: höchstens 4 Stunden nach Ende der Anfahrt.\n\nDie Summe der drei Höchstzeiten, 5 Stunden, ist die Obergrenze.',
			'5 Stunden',
		],
		[
			'en',
			'The move takes place in three steps:\n\n- packing: 2 days\n- transport: 1 day\n- unpacking: 3 days\n\nIn total the move takes 7 days.',
			'7 days',
		],
		[
			'de',
			'Die Parteien unterscheiden fünf Prioritätsstufen:\n\n| Stufe | Auswirkung | Reaktionszeit |\n|---|---|---|\n| 1 | Stillstand des Netzes | 15 Minuten |\n| 2 | Ausfall eines Standorts | 1 Stunde |\n| 3 | Ausfall eines Arbeitsplatzes | 4 Stunden |\n| 4 | Anfrage ohne Ausfall | 2 Werktage |',
			'fünf Prioritätsstufen',
		],
		[
			'de',
			'Der Auftraggeber bewertet monatlich nach folgendem Schlüssel; erreichbar sind höchstens 100 Punkte:\n\n| Kriterium | Höchstpunktzahl |\n|---|---:|\n| Sauberkeit der Sanitärräume | 40 |\n| Termintreue | 30 |\n| Dokumentation | 20 |\n| Beschwerdequote | 15 |',
			'100 Punkte',
		],
		[
			'en',
			'The Lessor shall service the eleven vehicles listed below at its Bristol workshop.\n\n| Class | Number |\n|---|---:|\n| Panel van | 4 |\n| Minibus | 3 |\n| Estate car | 5 |',
			'eleven vehicles',
		],
		[
			'en',
			'The Contractor shall clean the following three sites each weekday between 18:00 and 21:00:\n\n* Albion House, Leeds\n* Unit 4, Crossgates Park\n* the Harrogate training centre\n* 17 Dock Street',
			'three sites',
		],
		[
			'de',
			'Folgende drei Personen sind berechtigt, binnen 24 Stunden freizugeben:\n\n- Frau Ahrens\n- Herr Bolt\n- Frau Cramer\n- Herr Dorn',
			'drei Personen',
		],
		[
			'en',
			'We distinguish four severity levels:\n\n| Level | Response |\n|---|---|\n| 1 | 1 hour |\n| 2 | 2 hours |\n| 3 | 1 day |',
			'four severity',
		],
		['de', 'Die Kündigungsfrist beträgt in der Probezeit von sechs Monaten zwei (3) Wochen.', 'zwei (3)'],
		[
			'en',
			'The Provider guarantees 99.9% availability in each calendar month. In a 30-day month that allows 83 minutes and 12 seconds of downtime.',
			'99.9% availability in each calendar month. In a 30-day month that allows 83 minutes and 12 seconds',
		],
		[
			'en',
			'The shares add up to the fee.\n\n| Clinic | Share |\n|---|---:|\n| Northgate | 33.3% |\n| Southmead | 43.3% |\n| Weston | 33.3% |',
			'33.3%',
		],
	] as const)('is found in %s: “%s”', (language, text, quote) => {
		expect(mismatches(text, language)).toEqual([`number-mismatch: ${quote}`])
	})

	it.each([
		[
			'en',
			'The Provider shall staff the contact centre with a team of ten, made up of one manager, two team leaders and seven agents.',
		],
		[
			'de',
			'Je Charge entnimmt das Labor 13 Proben, nämlich 5 aus dem oberen, 4 aus dem mittleren und 4 aus dem unteren Drittel des Silos.',
		],
		[
			'de',
			'Das Entgelt von 1.250 Euro setzt sich wie folgt zusammen: 700 Euro für den Betrieb, 300 Euro für die Pflege und 250 Euro für die Reise.',
		],
		['de', 'Von den 40 Stunden entfallen 20 Stunden auf die Pflege und 15 Stunden auf die Schulung.'],
		[
			'en',
			'The Bureau has ten hours a month. It may use four of those hours for payroll, four for reports and two for queries.',
		],
		['de', 'Die Kosten tragen der Vermieter zur Hälfte, der Mieter zu einem Viertel und der Nutzer zu einem Viertel.'],
		['en', 'Half of the fee is due on signature, one quarter on delivery and one quarter on acceptance.'],
		['en', 'The kit contains 3 boxes, comprising 20 cups, 30 plates and 40 forks.'],
		['de', 'Die Vertragsstrafe von 500 Euro fällt an: 100 Euro je Tag, 200 Euro je Woche und 250 Euro je Monat.'],
		['en', 'The guard works shifts of 8 hours, namely 06:00 to 14:00 and 14:00 to 22:00.'],
		['en', 'The Provider offers three plans, namely Basic with 5 users, Plus with 10 users and Pro with 20 users.'],
		['de', 'Die Schulung dauert drei Tage, nämlich einen Tag Grundlagen und zwei Tage Praxis.'],
		['en', 'The crew of seven consists of a foreman, three fitters and three cleaners.'],
		['en', 'The two parties share the cost: the Tenant pays two thirds and the Landlord one third.'],
		['en', 'Work is done in two phases: one day of preparation and two days of testing.'],
		[
			'de',
			'Die Rechnung über 500 Euro ist binnen 14 Tagen zu zahlen, nämlich 250 Euro sofort und 250 Euro nach Lieferung.',
		],
		[
			'en',
			'The fixed fee of £60,000 falls due as follows: 40% (£24,000) on signature, 35% (£21,000) when the Supplier delivers the scanners, and 25% (£15,000) on acceptance.',
		],
		['en', 'Response times are as follows: 30 minutes for P1, 60 minutes for P2 and 90 minutes for P3.'],
		[
			'en',
			'In a 60-minute window the team handles three steps: 30 minutes of triage, 20 minutes of repair and 10 minutes of report.',
		],
		['de', 'Der Anbieter nimmt 100 Anrufe an: 40 am Vormittag, 30 am Nachmittag und 30 am Abend.'],
		['de', 'Die Miete beträgt 800 Euro und besteht aus der Kaltmiete und den Nebenkosten von 150 Euro.'],
		['de', 'Der Kunde zahlt 100 Euro, nämlich 80 Euro Grundpreis zuzüglich 20 Euro Porto.'],
		['en', 'The Depot holds twelve vans, namely four electric, four hybrid and four diesel vans.'],
		['en', 'The panel has five members, namely two from each party and a chair.'],
		['en', 'Invoices are paid within 30 days, made up of 10 days for checking and 20 days for payment.'],
		['de', 'Der Ausschuss hat fünf Mitglieder, nämlich zwei vom Kunden, zwei vom Anbieter und einen Vorsitzenden.'],
		[
			'en',
			'The Supplier keeps 20 spare parts, namely 10 pumps, 5 valves and 5 filters, and replaces 3 of them a year.',
		],
		['en', 'The weekly report of two pages contains the following: 1 table, 1 chart and 3 notes.'],
		[
			'de',
			'Der Kunde zahlt die Einrichtungsgebühr vollständig in drei Raten:\n\n- 30 % bei Vertragsschluss,\n- 40 % bei Lieferung der Telefonanlage,\n- 30 % bei Abnahme.',
		],
		[
			'de',
			'Bei Storno zahlt der Kunde in drei Stufen:\n\n- 20 % bis zum 10. Tag,\n- 30 % bis zum 5. Tag,\n- 60 % danach.',
		],
		[
			'de',
			'Es gilt:\n\n1. Reaktion: höchstens 30 Minuten nach Meldung,\n2. Anfahrt: höchstens 90 Minuten nach Ende der Reaktion,\n3. Reparatur: höchstens 4 Stunden nach Ende der Anfahrt.\n\nDie Summe der drei Höchstzeiten, 6 Stunden, ist die Obergrenze.',
		],
		[
			'en',
			'The move takes place in three steps:\n\n- packing: 2 days\n- transport: 1 day\n- unpacking: 3 days\n\nIn total the move takes 6 days.',
		],
		[
			'de',
			'Die Parteien unterscheiden vier Prioritätsstufen:\n\n| Stufe | Auswirkung | Reaktionszeit |\n|---|---|---|\n| 1 | Stillstand des Netzes | 15 Minuten |\n| 2 | Ausfall eines Standorts | 1 Stunde |\n| 3 | Ausfall eines Arbeitsplatzes | 4 Stunden |\n| 4 | Anfrage ohne Ausfall | 2 Werktage |',
		],
		[
			'de',
			'Für die zwei Standorte gelten die Stufen wie folgt:\n\n| Stufe | Auswirkung |\n|---|---|\n| 1 | Stillstand des Netzes |\n| 2 | Ausfall eines Standorts |\n| 3 | Ausfall eines Arbeitsplatzes |',
		],
		[
			'de',
			'Der Auftraggeber bewertet monatlich nach folgendem Schlüssel; erreichbar sind höchstens 100 Punkte:\n\n| Kriterium | Höchstpunktzahl |\n|---|---:|\n| Sauberkeit der Sanitärräume | 40 |\n| Termintreue | 30 |\n| Dokumentation | 20 |\n| Beschwerdequote | 10 |',
		],
		[
			'en',
			'The Lessor shall service the twelve vehicles listed below at its Bristol workshop.\n\n| Class | Number |\n|---|---:|\n| Panel van | 4 |\n| Minibus | 3 |\n| Estate car | 5 |',
		],
		[
			'en',
			'The Lessor shall service the three classes listed below at its Bristol workshop.\n\n| Class | Number |\n|---|---:|\n| Panel van | 2 |\n| Minibus | 1 |\n| Estate car | 1 |',
		],
		[
			'en',
			'The Contractor shall clean the following four sites each weekday between 18:00 and 21:00:\n\n* Albion House, Leeds\n* Unit 4, Crossgates Park\n* the Harrogate training centre\n* 17 Dock Street',
		],
		['de', 'Die vier Wochen vor dem Umzug sind wie folgt belegt:\n\n- Planung\n- Abbau\n- Transport'],
		['en', 'Each of the two parties names the following:\n\n- a manager\n- a deputy\n- a clerk'],
		[
			'en',
			'The following rates apply to both sites:\n\n| Work | Rate |\n|---|---|\n| Day | £100 |\n| Night | £200 |\n| Sunday | £300 |',
		],
		['de', 'Die Kündigungsfrist beträgt drei (3) Monate, in der Probezeit von sechs Monaten zwei (2) Wochen.'],
		[
			'en',
			'The Provider guarantees 99.9% availability in each calendar month. In a 30-day month that allows 43 minutes and 12 seconds of downtime.',
		],
		[
			'en',
			'The shares add up to the fee.\n\n| Clinic | Share |\n|---|---:|\n| Northgate | 33.3% |\n| Southmead | 33.3% |\n| Weston | 33.3% |',
		],
	] as const)('is right in %s: “%s”', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
