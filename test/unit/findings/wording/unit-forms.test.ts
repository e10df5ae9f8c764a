import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('one quantity in two units', () => {
	it.each([
		['de', 'Der Tank fasst 5.000 Liter (50 m³).', '5.000 Liter (50 m³)'],
		['de', 'Die Bandbreite beträgt 1 Gbit/s (100 Mbit/s).', '1 Gbit/s (100 Mbit/s)'],
		['de', 'Das Netz liefert 2,5 MW, das entspricht 250 kW.', '2,5 MW, das entspricht 250 kW'],
		['de', 'Die Last darf 1,5 t oder 150 kg nicht übersteigen.', '1,5 t oder 150 kg'],
		['de', 'Der Druck beträgt 4 bar (also 400 mbar).', '4 bar (also 400 mbar)'],
		['de', 'Er pflegt 3 ha Rasen (3.000 m²).', '3 ha Rasen (3.000 m²)'],
		['de', 'Er liefert 5.000 Liter Wasser. Das sind 50 m³.', '5.000 Liter Wasser. Das sind 50 m³'],
		['de', 'Die Strecke misst 12 km, mithin 1.200 m.', '12 km, mithin 1.200 m'],
		['en', 'The tank holds 12,000 litres (1.2 m³).', '12,000 litres (1.2 m³)'],
		['en', 'The link carries 1 Gbit/s, i.e. 100 Mbit/s.', '1 Gbit/s, i.e. 100 Mbit/s'],
		['en', 'The load is 1.5 t, that is 150 kg.', '1.5 t, that is 150 kg'],
		['en', 'He supplies 12,000 litres of water (1.2 m³) a day.', '12,000 litres of water (1.2 m³)'],
		['en', 'The plant yields 2.5 MW, equal to 250 kW.', '2.5 MW, equal to 250 kW'],
		['en', 'Each site uses 3 MWh or 300 kWh a month.', '3 MWh or 300 kWh'],
		['en', 'The field measures 3 hectares. This equals 3,000 m².', '3 hectares. This equals 3,000 m²'],
		['en', 'Storage is 2 TB (200 GB).', '2 TB (200 GB)'],
	] as const)('%s: “%s” is found', (language, text, quote) => {
		expect(mismatches(text, language)).toEqual([`number-mismatch: ${quote}`])
	})

	it.each([
		['de', 'Der Tank fasst 5.000 Liter (5 m³).'],
		['de', 'Der Tank fasst 5.230 Liter (rund 5 m³).'],
		['de', 'Der Speicher hat 1 TB (1.024 GB), das Abbild 1 GB (1.000 MB).'],
		['de', 'Die Leitung liefert 1 Gbit/s (100 Mbit/s garantiert).'],
		['de', 'Er liefert Säcke zu 5 kg oder 300 g.'],
		['de', 'Die Halle misst 40 m (800 m²).'],
		['de', 'Er fährt 50 km/h (höchstens 2 km).'],
		['de', 'Der Weg ist 1,2 km (1.234 m) lang.'],
		['de', 'Bei 20 °C und 3 bar (3.000 mbar) hält die Leitung.'],
		['en', 'The tank holds 12,000 litres (12 m³).'],
		['en', 'The tank holds 12,345 litres (about 12 m³).'],
		['en', 'Storage is 2 TB (2,048 GB), the image 1 GB (1,000 MB).'],
		['en', 'The link carries 1 Gbit/s (upload 100 Mbit/s).'],
		['en', 'Bags weigh 5 kg or 300 g.'],
		['en', 'The drive reads 1 Gbit/s, or 125 MB/s.'],
		['en', 'The hall is 40 m (800 m²) and the road 1.2 km (1,234 m) long.'],
	] as const)('%s: “%s” passes', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})

describe('hours from clock to clock and how many they are', () => {
	it.each([
		['de', 'Die Hotline ist täglich von 7:00 bis 19:00 Uhr erreichbar (11 Stunden).'],
		['de', 'Die Servicezeit ist montags bis freitags von 8 bis 17 Uhr, das sind 40 Stunden in der Woche.'],
		['de', 'Montags bis freitags von 8 bis 17 Uhr ist die Werkstatt besetzt (40 Wochenstunden).'],
		['de', 'Der Schalter öffnet 40 Stunden in der Woche, montags bis freitags von 8 bis 17 Uhr.'],
		['de', 'Die Pforte ist Mo–Fr 8:00–17:00 Uhr besetzt. Das sind 40 Stunden pro Woche.'],
		['de', 'Der Wachdienst ist von 18:00 bis 6:00 Uhr, also zehn Stunden, vor Ort.'],
		['de', 'Die Nachtwache dauert von 22 bis 6 Uhr, insgesamt neun Stunden.'],
		[
			'de',
			'Der Laden ist montags bis donnerstags von 8 bis 17 Uhr und freitags von 8 bis 14 Uhr offen (40 Wochenstunden).',
		],
		['de', 'Von 8 bis 17 Uhr mit einer Stunde Pause arbeitet er, also neun Stunden.'],
		['en', 'The hotline is open daily from 07:00 to 19:00 (11 hours).'],
		['en', 'Service hours are Monday to Friday, 8 a.m. to 5 p.m., i.e. 40 hours a week.'],
		['en', 'The desk is staffed 40 hours a week, Monday to Friday, 8 a.m. to 5 p.m.'],
		['en', 'The desk is staffed Mon–Fri 08:00–17:00. That is 40 hours per week.'],
		['en', 'A guard is on site from 6 p.m. to 6 a.m., ten hours in all.'],
		['en', 'The gate is open from 9 a.m. to 5 p.m. every day, so nine hours a day.'],
		[
			'en',
			'The shop opens Monday to Thursday from 8 a.m. to 5 p.m. and on Friday from 8 a.m. to 2 p.m. (40 hours a week).',
		],
		['en', 'He works from 08:00 to 17:00 with a one-hour break, that is nine hours.'],
	] as const)('%s: “%s” is found', (language, text) => {
		expect(mismatches(text, language)).toHaveLength(1)
	})

	it.each([
		['de', 'Die Hotline ist täglich von 7:00 bis 19:00 Uhr erreichbar (12 Stunden).'],
		['de', 'Die Servicezeit ist montags bis freitags von 8 bis 17 Uhr, das sind 45 Stunden in der Woche.'],
		['de', 'Von 8 bis 17 Uhr mit einer Stunde Pause arbeitet er, also acht Stunden.'],
		['de', 'Er arbeitet montags bis freitags von 8 bis 17 Uhr, abzüglich der Pausen also 40 Stunden in der Woche.'],
		['de', 'Von 8 bis 17 Uhr besetzt; Störungen behebt er binnen vier Stunden.'],
		['de', 'Die Hotline ist von 8 bis 17 Uhr erreichbar. Die Reaktionszeit beträgt vier Stunden.'],
		['de', 'Von 7:30 bis 19:00 Uhr, also rund 12 Stunden, ist jemand da.'],
		['de', 'Er prüft alle zwei Stunden, von 8 bis 17 Uhr.'],
		['de', 'Der Wachdienst ist von 18:00 bis 6:00 Uhr, also zwölf Stunden, vor Ort.'],
		['de', 'Die Wartung darf von 2 bis 6 Uhr stattfinden und höchstens zwei Stunden dauern.'],
		['en', 'The hotline is open daily from 07:00 to 19:00 (12 hours).'],
		['en', 'Service hours are Monday to Friday, 8 a.m. to 5 p.m., i.e. 45 hours a week.'],
		['en', 'He works from 08:00 to 17:00 with a one-hour break, that is eight hours.'],
		['en', 'He works Monday to Friday, 8 a.m. to 5 p.m., less breaks, i.e. 40 hours a week.'],
		['en', 'Support is open 8 a.m. to 5 p.m., with a response within four hours.'],
		['en', 'The desk opens from 08:00 to 17:00. The response time is four hours.'],
		['en', 'Open 7:30 a.m. to 7 p.m., about 12 hours a day.'],
		['en', 'Maintenance takes place from 02:00 to 06:00 and lasts no more than two hours.'],
		['en', 'A guard is on site from 6 p.m. to 6 a.m., twelve hours in all.'],
		['de', 'Priorität 1 (8–18 Uhr): 4 Stunden.'],
		['de', 'Störungen, die zwischen 8 und 17 Uhr gemeldet werden: 4 Stunden.'],
		['de', 'Von 8 bis 18 Uhr (an Samstagen vier Stunden) ist jemand da.'],
		['de', 'Er kommt montags bis freitags von 8 bis 12 und von 13 bis 17 Uhr, das sind 40 Stunden in der Woche.'],
		['de', 'Zwischen 22 und 6 Uhr gilt ein Zuschlag, auch wenn er nur zwei Stunden arbeitet.'],
		['en', 'Priority 1 (08:00–18:00): 4 hours.'],
		['en', 'Faults reported between 8 a.m. and 5 p.m.: four hours.'],
		['en', 'From 8 a.m. to 6 p.m. (four hours on Saturdays) somebody is in.'],
		['en', 'The hotline is open 8 a.m. to 6 p.m., the store eight hours a day.'],
		['en', 'He comes Monday to Friday from 8 a.m. to noon and 1 p.m. to 5 p.m., i.e. 40 hours a week.'],
	] as const)('%s: “%s” passes', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
