import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('a quantity that is said to follow from others', () => {
	it.each([
		[
			'de',
			'Der Caterer liefert 80 Essen zu je 6,50 EUR am Tag. Für alle Essen zusammen zahlt die Schule 540 EUR am Tag.',
		],
		['de', 'Der Strom kostet 0,28 EUR je kWh. Für den Verbrauch von 15.000 kWh zahlt der Kunde insgesamt 4.320 EUR.'],
		['de', 'Der Hausmeister kommt zweimal in der Woche. Mit der Pauschale sind alle 120 Einsätze im Jahr abgegolten.'],
		[
			'de',
			'Der Wagen ist für 36 Monate geleast, mit 20.000 km im Jahr. Über die gesamte Laufzeit sind damit 50.000 km frei.',
		],
		['de', 'Für je 15 Kinder stellt der Träger eine Betreuerin. Bei 60 Kindern sind das somit fünf Betreuerinnen.'],
		[
			'de',
			'Die Kamera schreibt täglich 8 GB. Für die Aufbewahrung von 30 Tagen stellt der Anbieter demnach 200 GB bereit.',
		],
		['de', 'Ein Fünftel der 150 Stellplätze ist für Gäste bestimmt. Diese 25 Stellplätze liegen vor dem Eingang.'],
		[
			'de',
			'Das Lektorat kostet 4,80 EUR je Normseite. Das Manuskript hat 320 Normseiten. Das Honorar beträgt somit 1.436 EUR.',
		],
		[
			'de',
			'Von der Auftragssumme von 80.000 EUR sind 30 % (24.000 EUR) bei Beginn, 50 % (40.000 EUR) bei Lieferung und 20 % (18.000 EUR) bei Abnahme zu zahlen.',
		],
		['de', 'Der Dienst leert jeden der fünf Container dreimal im Monat. Im Jahr sind das zusammen 150 Leerungen.'],
		[
			'de',
			'Drei Wachleute bewachen das Gelände täglich von 22:00 bis 6:00 Uhr. Abgerechnet werden 144 Wachstunden je Woche.',
		],
		['de', 'Die Miete beträgt 9 EUR je m² im Monat. Für die 420 m² zahlt der Mieter somit 3.870 EUR im Monat.'],
		[
			'de',
			'Der Berater arbeitet zu einem Satz von 120 EUR je Stunde. Die vereinbarten 16 Stunden kosten insgesamt 1.820 EUR.',
		],
		['de', 'Die Pumpe fördert 40 Liter in der Minute, also 2.000 Liter in der Stunde.'],
		['de', 'Die Verzugszinsen betragen 9 % im Jahr, das entspricht 0,85 % im Monat.'],
		['de', 'Von 500 Stichproben prüft das Labor 4 %, also 25 Stichproben, ein zweites Mal.'],
		['de', 'Je Aufzug zahlt der Kunde 130 EUR im Monat. Für die neun Aufzüge zahlt er zusammen 1.270 EUR im Monat.'],
		[
			'de',
			'Die Küche kocht an fünf Tagen in der Woche jeweils 90 Essen. Im Vertrag sind alle 400 Essen je Woche bezahlt.',
		],
		[
			'en',
			'The agency sends four nurses. Each nurse costs £32 an hour. For the four nurses the clinic pays £138 an hour in total.',
		],
		['en', 'The printer charges £0.08 per page. For the 25,000 pages the Council will pay £2,200.'],
		['en', 'The plumber attends every six months. The price covers all four visits a year.'],
		[
			'en',
			'One first-aider is required per 50 visitors. For 400 visitors the Organiser shall therefore provide ten first-aiders.',
		],
		['en', 'The tank holds 30 m3 and the process uses 500 litres a day, so that a full tank lasts 50 days.'],
		['en', 'Half of the 64 lamps are emergency lamps. Those 34 lamps are tested monthly.'],
		['en', 'The server sends 2 GB an hour. Over 24 hours that makes 84 GB.'],
		['en', 'The Supplier leases 18 laptops at £22 each per month. The total monthly charge is £406.'],
		['en', 'Interest accrues at 8% per annum, that is 0.75% per month.'],
		['en', 'The Provider tests 5% of the 1,200 meters, that is 80 meters, each year.'],
		['en', 'The contract price of £90,000 is payable as to 30% (£27,000) on order and 70% (£66,000) on completion.'],
		['en', 'Three cleaners work from 17:00 to 20:00, Monday to Friday. The Client pays for 50 cleaner hours a week.'],
		['en', 'The van may cover 1,500 miles a month. The resulting 16,000 miles a year are included.'],
		['en', 'The window cleaner attends on Mondays and Thursdays. The three weekly visits are included in the price.'],
		[
			'en',
			'The Supplier delivers 60 boxes of paper a week. Over the 12 weeks of the trial that comes to 700 boxes in all.',
		],
		['en', 'Each of the 12 meters is read four times a year. The price covers all 36 readings a year.'],
		[
			'de',
			'Die Wartung der acht Aufzüge kostet 145,00 € je Anlage und Monat.\n\nDie Rechnung über den Gesamtbetrag von 1.060,00 € im Monat stellt die Liftbau zum Monatsersten.',
		],
		['en', 'From each batch of 600 pages the reviser re-reads 2.5%, namely 18 pages drawn by lot.'],
		[
			'de',
			'Der Versorger hat zum Jahresanfang einen Zählerstand von 18.240 m³ und zum Jahresende einen Zählerstand von 19.815 m³ abgelesen. Der Abrechnung liegt daher ein Verbrauch von 1.475 m³ zugrunde.',
		],
		[
			'en',
			'The Provider shall keep the booking platform available for 99.8% of each calendar year. In a year of 365 days this permits total downtime of 8.76 hours and no more.',
		],
		['de', 'Die Anlage hat 24 Module mit je 400 W. Die Gesamtleistung beträgt 8,6 kW.'],
		['de', 'Die Stadt hat 240 Klassen. Je Klasse stellt der Anbieter zwei Geräte, insgesamt 460 Geräte.'],
		['de', 'Der Winterdienst räumt die 14 Haltestellen je zweimal am Tag. Das sind zusammen 26 Räumungen am Tag.'],
		[
			'de',
			'Der Grundpreis beträgt 6,20 EUR je Zähler im Monat. Für die 38 Zähler zahlt die Genossenschaft demnach 253,60 EUR im Monat.',
		],
		[
			'de',
			'Der Dienstleister reinigt die Filter alle drei Monate. In der Jahresgebühr sind alle sechs Reinigungen enthalten.',
		],
		['de', 'Die Spedition fährt werktags fünf Touren mit je 18 Paletten. Am Tag befördert sie somit 95 Paletten.'],
		['de', 'Der Anbieter schult 25 % der 160 Beschäftigten, also 45 Beschäftigte, im ersten Jahr.'],
		[
			'de',
			'Das Honorar beträgt 1.100 EUR je Beratungstag. Für die zwölf Beratungstage zahlt der Auftraggeber insgesamt 12.300 EUR.',
		],
		['de', 'Die Datenleitung kostet 85 EUR im Monat. Über die Laufzeit von 48 Monaten sind das insgesamt 4.800 EUR.'],
		['en', 'The vessel carries 40 containers. Each container holds 20 pallets. All 820 pallets are insured.'],
		['en', 'The plant runs 16 hours a day on 250 days a year, which makes 4,500 hours a year.'],
		[
			'en',
			'The Contractor shall inspect every month one twelfth of the 360 gullies. It shall report on those 36 gullies by email.',
		],
		[
			'en',
			'A full-time post is 37.5 hours a week. The Provider supplies four posts of 37.5 hours a week each, in total 160 hours a week.',
		],
		['en', 'The lift company attends four times a year. It charges £80 per visit, in total £360 a year.'],
		[
			'en',
			'The caterer provides one waiter for every 12 guests. For the dinner with 96 guests it shall accordingly provide ten waiters.',
		],
		['en', 'The Client pays £0.45 per parcel. On the basis of 8,000 parcels a month the monthly charge is £3,400.'],
		[
			'en',
			'The boiler burns 15 litres of oil a day. Over the heating season of 200 days it therefore needs 3,500 litres.',
		],
		['en', 'Two thirds of the 90 rooms, namely 50 rooms, have a balcony.'],
		['en', 'The gardener attends on Tuesdays and Fridays from April to September. The fee covers all 40 visits.'],
	] as const)('%s: “%s” does not, and is found', (language, text) => {
		expect(mismatches(text, language)).not.toEqual([])
	})

	it.each([
		['de', 'Der Anbieter stellt 12 Lizenzen zu je 45 EUR im Monat bereit. Die Einrichtung kostet insgesamt 900 EUR.'],
		[
			'de',
			'Die Reinigung kostet 3,20 EUR je Quadratmeter im Monat. Das Objekt hat 850 Quadratmeter. Die Monatspauschale beträgt 2.720 EUR.',
		],
		[
			'de',
			'Der Auftragnehmer wartet die 14 Aufzüge viermal im Jahr. Je Wartung berechnet er 95 EUR, im Jahr also 5.320 EUR.',
		],
		[
			'de',
			'Der Auftragnehmer wartet die 14 Aufzüge viermal im Jahr. Für alle Wartungen zahlt der Kunde zusammen 5.320 EUR im Jahr.',
		],
		[
			'de',
			'Die Gärtnerei mäht den Rasen von April bis Oktober alle zwei Wochen. Alle 15 Mähgänge sind mit der Pauschale abgegolten.',
		],
		['de', 'Der Fahrer liefert montags und donnerstags. Die beiden wöchentlichen Lieferungen kosten zusammen 120 EUR.'],
		['de', 'Je 10 Arbeitsplätze stellt der Anbieter einen Drucker. Bei 45 Arbeitsplätzen sind das also fünf Drucker.'],
		['de', 'Der Speicher fasst 20 TB. Täglich fallen 150 GB an. Die Aufbewahrung von 90 Tagen benötigt damit 13,5 TB.'],
		['de', 'Die Miete beträgt 12 EUR je m² im Monat. Bei 250 m² sind das 3.000 EUR im Monat, also 36.000 EUR im Jahr.'],
		[
			'de',
			'Der Preis beträgt 0,25 EUR je Seite. Bei 20.000 Seiten im Quartal sind das insgesamt 5.000 EUR im Quartal.',
		],
		[
			'de',
			'Der Kunde zahlt je Nutzer 8 EUR im Monat. Bei 25 Nutzern ergibt das 200 EUR im Monat zuzüglich Umsatzsteuer, insgesamt 238 EUR.',
		],
		[
			'de',
			'Der Dienstleister stellt drei Techniker zu je 85 EUR je Stunde. Der Kunde zahlt für die Anfahrt insgesamt 140 EUR.',
		],
		[
			'de',
			'Der Anbieter hält zwei Rechenzentren vor. Jedes Rechenzentrum hat vier Leitungen. Alle acht Leitungen sind überwacht.',
		],
		['de', 'Ein Drittel der 90 Prüfungen findet vor Ort statt. Diese 30 Prüfungen kosten zusammen 2.400 EUR.'],
		[
			'de',
			'20 % der 50 Räume werden täglich gereinigt, die übrigen 40 Räume wöchentlich. Diese 40 Räume liegen im Altbau.',
		],
		[
			'de',
			'Der Auftragnehmer entleert die acht Tonnen zweimal im Monat. Mit der Jahrespauschale sind alle 192 Leerungen abgegolten.',
		],
		[
			'de',
			'Von der Vergütung von 24.000 EUR werden 30 % (7.200 EUR) bei Auftrag und 70 % (16.800 EUR) bei Abnahme fällig.',
		],
		[
			'de',
			'Die Vergütung beträgt 24.000 EUR zuzüglich 19 % Umsatzsteuer (4.560 EUR). Eine Anzahlung von 25 % (6.000 EUR) ist sofort fällig.',
		],
		[
			'de',
			'Der Sicherheitsdienst stellt von 18:00 bis 6:00 Uhr zwei Wachleute. Er rechnet im Monat 744 Wachstunden ab.',
		],
		[
			'de',
			'Zwei Wachkräfte sind montags bis freitags von 20:00 bis 6:00 Uhr anwesend. Das sind 100 Wachstunden je Woche.',
		],
		[
			'de',
			'Der Anbieter sichert täglich 40 GB. Er bewahrt jede Sicherung 30 Tage auf und stellt dafür insgesamt 1,2 TB bereit.',
		],
		[
			'de',
			'Die Laufzeit beträgt 36 Monate, die Monatsrate 210 EUR. Insgesamt zahlt der Mieter 7.560 EUR und am Ende eine Schlussrate von 500 EUR.',
		],
		[
			'de',
			'Der Verbrauch von 12.000 kWh im Jahr kostet bei 0,30 EUR je kWh insgesamt 3.600 EUR im Jahr, der Grundpreis 10 EUR im Monat.',
		],
		[
			'de',
			'Für je 25 Teilnehmer stellt der Veranstalter eine Aufsicht. Bei 60 Teilnehmern stellt er somit drei Aufsichten.',
		],
		['de', 'Die Schulung umfasst vier Termine zu je drei Stunden, insgesamt also zwölf Stunden.'],
		[
			'de',
			'Die Hotline ist an 5 Tagen in der Woche von 8 bis 18 Uhr besetzt. Insgesamt stehen vier Mitarbeiter bereit.',
		],
		['de', 'Der Lieferant liefert 5 Paletten zu je 40 Kartons. Alle 200 Kartons tragen ein Etikett.'],
		['de', 'Der Lieferant liefert wöchentlich 5 Paletten zu je 40 Kartons. Im Monat sind das rund 870 Kartons.'],
		['de', 'Die Vertragsstrafe beträgt 200 EUR je Tag, insgesamt 2.000 EUR. Sie entfällt nach zehn Tagen.'],
		[
			'de',
			'Der Auftragnehmer zahlt je Kalendertag des Verzugs 0,5 % der Auftragssumme von 40.000 EUR, insgesamt jedoch nicht mehr als 5 %, mithin 2.000 EUR.',
		],
		['de', 'Der Stundensatz beträgt 95 EUR. Das Kontingent von 10 Stunden im Monat kostet damit 950 EUR im Monat.'],
		['de', 'Der Stundensatz beträgt 95 EUR. Für das Kontingent von 10 Stunden zahlt der Kunde 900 EUR im Monat.'],
		['de', 'Das Paket enthält 100 Stunden im Jahr. Je Quartal kann der Kunde also 25 Stunden abrufen.'],
		['de', 'Die Wartung erfolgt alle sechs Monate. Die beiden Wartungen kosten je 300 EUR, zusammen 600 EUR.'],
		[
			'de',
			'Die Jahresgebühr beträgt 1.200 EUR. Bei Kündigung zum Halbjahr erstattet der Anbieter die Hälfte (600 EUR).',
		],
		['de', 'Der Kunde hat 40 Geräte. Ein Viertel der Geräte (10 Geräte) steht im Lager.'],
		['de', 'Die Mieterin zahlt monatlich 850 EUR. Die Kaution beträgt insgesamt 2.550 EUR.'],
		['de', 'Der Dienst kostet 49 EUR im Monat. Bei jährlicher Zahlung kostet er insgesamt 490 EUR im Jahr.'],
		['de', 'Die Kundin kauft 200 Flaschen zu je 6 EUR. Der Versand kostet insgesamt 30 EUR.'],
		['de', 'Die 24 Schränke wiegen je 80 kg, zusammen 1,92 t.'],
		[
			'de',
			'Der Auftraggeber zahlt für 8 Monteure je 60 EUR pro Stunde. Die Baustelleneinrichtung kostet insgesamt 4.800 EUR.',
		],
		['de', 'Die Verfügbarkeit beträgt 99,5 % im Monat. Bei 30 Tagen sind also 3,6 Stunden Ausfall zulässig.'],
		[
			'de',
			'Die Schulen erhalten je 30 Tablets. Für die vier Schulen beschafft der Träger damit 120 Tablets und 12 Ersatzgeräte, insgesamt 132 Geräte.',
		],
		[
			'en',
			'The Contractor shall service each of the four boilers twice a year. The eight services cost £1,200 a year.',
		],
		['en', 'The Supplier shall visit the site once a month. All 24 visits during the two-year term are included.'],
		[
			'en',
			'The Provider shall provide one toilet for every 25 guests. For the 180 guests it shall therefore provide eight toilets.',
		],
		[
			'en',
			'The hire charge is £35 per machine per day. The Hirer takes six machines for ten days and will pay £2,100 in total.',
		],
		['en', 'The hire charge is £35 per machine per day. The Hirer takes six machines. Delivery costs £120 in all.'],
		['en', 'The rate is £65 an hour. The monthly allowance of 20 hours therefore costs £1,300.'],
		['en', 'The Client pays £4 per user per month. With 150 users the monthly fee is £600, and the annual fee £7,200.'],
		['en', 'A quarter of the 80 seats are reserved. Those 20 seats are in the front rows.'],
		[
			'en',
			'The Caterer shall serve lunch on five days a week for 38 weeks a year. All 190 lunches are included in the price.',
		],
		[
			'en',
			'Two cleaners shall work from 18:00 to 21:00, Monday to Friday. The Client will pay for 30 cleaner hours a week.',
		],
		[
			'en',
			'The fee of £50,000 is payable as to 20% (£10,000) on signature, 50% (£25,000) on delivery and 30% (£15,000) on acceptance.',
		],
		[
			'en',
			'The Lessee may drive 12,000 miles a year. Over the term of three years it may therefore drive 36,000 miles.',
		],
		['en', 'The camera records 12 GB a day. Keeping 30 days of recordings needs 360 GB in total.'],
		[
			'en',
			'The Licensee shall pay £20 per seat. The minimum order is 50 seats, so the Licensee shall pay at least £1,000.',
		],
		[
			'en',
			'The Carrier charges £1.20 per mile. The round trip is 140 miles, and the Carrier therefore invoices £168 plus VAT.',
		],
		['en', 'The Carrier charges £1.20 per mile. The round trip is 140 miles. The toll amounts to £12 in all.'],
		['en', 'The supplier delivers 40 crates of 24 bottles each week. The 960 bottles are collected empty.'],
		['en', 'The price is £480 for 12 sessions, that is £40 per session.'],
		['en', 'The annual fee of £6,000 covers 48 visits, which comes to £125 per visit.'],
		['en', 'The Provider shall test 10% of the 300 backups, that is 30 backups, each year.'],
		[
			'en',
			'The penalty is £500 per day. For a delay of six days the penalty therefore is £3,000, subject to a cap of £2,500.',
		],
		['en', 'The Tenant pays £2,000 a month. The total deposit of £5,000 is held for two years.'],
		[
			'en',
			'The team consists of three engineers. Each engineer works 37.5 hours a week. The total overtime is 20 hours a month.',
		],
		['en', 'Each of the six vans is washed weekly. The total cost is £90 a week, which is £15 per van.'],
		['en', 'The gardener attends every two weeks from March to October. All 17 visits are included.'],
		['en', 'Support is available 24 hours a day on seven days a week. The total downtime in a year was 12 hours.'],
		['en', 'Interest accrues at 6% per annum, that is 0.5% per month.'],
		[
			'en',
			'The Client may call 30 hours a quarter. All 120 hours a year are included in the fee of £9,000, that is £75 an hour.',
		],
		['en', 'The machine fills 60 bottles per minute, and thus 3,600 bottles per hour.'],
		['en', 'The parties shall meet four times a year. All four meetings take place in Leeds.'],
		[
			'en',
			'The School has 420 pupils in 14 classes. Each class has one tablet trolley with 30 tablets, in total 420 tablets.',
		],
		[
			'en',
			'The Provider shall respond to all 15 alarms a month within 30 minutes, so no alarm may wait longer than half an hour.',
		],
		['en', 'The pool holds 500 m3. The filter cleans 50 m3 an hour, so that a full turnover takes ten hours.'],
		['en', "The Contractor shall supply five sets of 12 chairs. Those 60 chairs remain the Contractor's property."],
		[
			'en',
			'Storage costs £3 per pallet per week. For 200 pallets the weekly charge is £600; handling is charged at £2,400 in total.',
		],
		['en', 'Parking costs £5 a day. A monthly ticket costs £80 in all.'],
		['en', 'The Customer pays £100 per device for 30 devices and £50 per router for 4 routers, in total £3,200.'],
		[
			'en',
			'The Provider guarantees 99.9% availability in each calendar month. In a 30-day month that allows 43 minutes and 12 seconds of downtime.',
		],
		[
			'de',
			'Der Versorger hat zum Jahresanfang einen Zählerstand von 18.240 m³ und zum Jahresende einen Zählerstand von 19.815 m³ abgelesen. Der Abrechnung liegt daher ein Verbrauch von 1.575 m³ zugrunde.',
		],
		[
			'de',
			'Der Kunde darf im Monat 5 Tickets je Nutzer melden. Bei 40 Nutzern sind das 200 Tickets im Monat. Alle 200 Tickets werden dokumentiert.',
		],
		[
			'de',
			'Der Vertrag läuft 24 Monate. Die Vergütung beträgt 1.500 EUR im Monat. Nach 12 Monaten steigt sie um 3 %, also auf 1.545 EUR.',
		],
		['de', 'Der Auftraggeber nimmt jährlich 60 t Papier ab. Die monatliche Abnahme beträgt also 5 t.'],
		['de', 'Die Anlage hat 24 Module mit je 400 W. Die Gesamtleistung beträgt 9,6 kW.'],
		['de', 'Der Dienstleister liefert dienstags 30 und freitags 45 Kisten. Das sind 75 Kisten in der Woche.'],
		[
			'de',
			'Die Stadt hat 12 Schulen mit zusammen 240 Klassen. Je Klasse stellt der Anbieter zwei Geräte, insgesamt 480 Geräte.',
		],
		[
			'de',
			'Der Sachverständige prüft jährlich ein Fünftel der 400 Bäume. Alle 400 Bäume sind damit nach fünf Jahren geprüft.',
		],
		[
			'de',
			'Der Auftragnehmer fährt dreimal in der Woche. Eine Fahrt kostet 45 EUR. Für eine Sonderfahrt zahlt der Kunde 70 EUR.',
		],
		[
			'de',
			'Die Lizenz gilt für 100 Geräte an vier Standorten. Jeder Standort darf 30 Geräte nutzen, insgesamt aber nur 100 Geräte.',
		],
		[
			'en',
			'The Supplier shall keep 10% of the 400 units in stock. Those 40 units are kept in Leeds, and a further 60 units in York.',
		],
		['en', 'The monthly fee is £2,000. In December the Client pays twice the monthly fee, that is £4,000.'],
		['en', "The Consultant's day rate is £800. The project will take 30 days. The fixed price is £22,000."],
		[
			'en',
			'Each driver works five shifts a week. The depot employs 12 drivers. In total 58 shifts a week are scheduled because two drivers work part-time.',
		],
		['en', 'The Customer orders 500 units at £12 each. The tooling costs £3,000 in total.'],
		['en', 'The rent is £24,000 a year, payable in four equal quarterly payments of £6,000.'],
		['en', 'The Lessee pays £300 a month for 36 months, that is £10,800, and a final payment of £2,000.'],
		[
			'en',
			'The Provider shall answer 80% of calls within 20 seconds. Of the 5,000 calls a month it may therefore answer 1,000 later.',
		],
		[
			'en',
			'Water is charged at £1.80 per m3. The standing charge is £5 a month. At 20 m3 the monthly bill therefore comes to £41.',
		],
		['en', 'The lift company attends four times a year. It charges £80 per visit, and £320 a year.'],
		['en', 'The vessel carries 40 containers. Each container holds 20 pallets. All 800 pallets are insured.'],
		['en', 'Three quarters of the 200 seats are sold, that is 150 seats. The remaining 50 seats are given away.'],
		[
			'en',
			'The Council pays £5 per tree. It has 3,000 trees. The survey is carried out every five years, so that 600 trees are surveyed each year at a cost of £3,000.',
		],
	] as const)('%s: “%s” does, or is another thing', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
