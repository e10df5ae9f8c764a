import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('times of the day, days of the week and terms that are counted', () => {
	it.each([
		[
			'en',
			'From 1 November to 28 February the Operator shall upload the day-ahead schedule no later than 08:00 UTC (10:00 CET) each day.',
			'08:00 UTC (10:00 CET)',
		],
		['de', 'Die Meldung geht bis 10:00 Uhr MESZ (9:00 Uhr UTC) ein.', '10:00 Uhr MESZ (9:00 Uhr UTC)'],
		[
			'de',
			'Der Einlass beginnt um 18:00 Uhr, die Veranstaltung endet um 23:30 Uhr. Der Ordnungsdienst ist von einer Stunde vor Einlass bis 30 Minuten nach Veranstaltungsende anwesend. Für diese Anwesenheit vergütet der Veranstalter je Ordner acht Stunden zu 24,50 EUR.',
			'acht Stunden',
		],
		[
			'en',
			'The hall opens at 10:00 and closes at 16:00. The guard attends from 30 minutes before opening to one hour after closing, in all eight hours.',
			'eight hours',
		],
		[
			'de',
			'Die Leitstelle nimmt Alarme rund um die Uhr an sieben Tagen in der Woche (24/7) entgegen. Servicezeit: Montag bis Samstag, 0:00 bis 24:00 Uhr, auch an gesetzlichen Feiertagen.',
			'Montag bis Samstag, 0:00 bis 24:00',
		],
		[
			'en',
			'The hotline is open seven days a week: Monday to Friday, 00:00 to 24:00.',
			'seven days a week: Monday to Friday',
		],
		[
			'de',
			'Der Anbieter erstellt an jedem Kalendertag um 2:00 Uhr eine vollständige Datensicherung und bewahrt jede Sicherung 30 Tage auf. Die älteste Sicherung, die der Kunde abrufen kann, ist demnach 14 Tage alt.',
			'14 Tage',
		],
		['en', 'Backups are kept for 12 months. The oldest copy is therefore 6 months old.', '6 months'],
		[
			'de',
			'Die Grundlaufzeit des Wärmeliefervertrags beträgt 24 Monate. Der Kunde kann zweimal eine Verlängerung um jeweils zwölf Monate verlangen. Die Gesamtlaufzeit einschließlich beider Verlängerungen ist damit auf 60 Monate begrenzt.',
			'60 Monate',
		],
		[
			'en',
			'The initial term is three years. The Council may extend it by two extensions of one year each, so that the total term is six years.',
			'six years',
		],
		[
			'en',
			'1.1 **Support Hours** means 09:00 to 17:30, Monday to Friday, excluding public holidays in England.\n\n1.2 The Supplier shall run the service desk during the Support Hours without interruption.\n\n1.3 Where a target is stated in working days, one working day equals one full day of Support Hours, being eight hours.',
			'eight hours',
		],
		[
			'de',
			'2.1 Servicezeit ist montags bis freitags von 8:00 bis 18:00 Uhr.\n\n2.2 Ein Tag der Servicezeit entspricht acht Stunden.',
			'acht Stunden',
		],
	] as const)('is found in %s: “%s”', (language, text, quote) => {
		expect(mismatches(text, language)).toEqual([`number-mismatch: ${quote}`])
	})

	it.each([
		[
			'en',
			'From 1 November to 28 February the Operator shall upload the day-ahead schedule no later than 08:00 UTC (09:00 CET) each day.',
		],
		['en', 'The call takes place at 14:00 CEST (08:00 EDT).'],
		['de', 'Die Meldung geht bis 10:00 Uhr MESZ (8:00 Uhr UTC) ein.'],
		[
			'de',
			'Der Einlass beginnt um 18:00 Uhr, die Veranstaltung endet um 23:30 Uhr. Der Ordnungsdienst ist von einer Stunde vor Einlass bis 30 Minuten nach Veranstaltungsende anwesend. Für diese Anwesenheit vergütet der Veranstalter je Ordner sieben Stunden zu 24,50 EUR.',
		],
		[
			'en',
			'The hall opens at 10:00 and closes at 16:00. The guard attends from 30 minutes before opening to one hour after closing and replies within two hours.',
		],
		[
			'de',
			'Die Leitstelle nimmt Alarme rund um die Uhr an sieben Tagen in der Woche (24/7) entgegen. Servicezeit: Montag bis Sonntag, 0:00 bis 24:00 Uhr, auch an gesetzlichen Feiertagen.',
		],
		['en', 'The hotline is open 24/7. The office is open Monday to Friday, 08:00 to 17:00.'],
		[
			'de',
			'Der Anbieter erstellt an jedem Kalendertag um 2:00 Uhr eine vollständige Datensicherung und bewahrt jede Sicherung 30 Tage auf. Die älteste Sicherung, die der Kunde abrufen kann, ist demnach 30 Tage alt.',
		],
		['en', 'Backups are kept for 12 months. The oldest ticket was 6 months old.'],
		[
			'de',
			'Die Grundlaufzeit des Wärmeliefervertrags beträgt 24 Monate. Der Kunde kann zweimal eine Verlängerung um jeweils zwölf Monate verlangen. Die Gesamtlaufzeit einschließlich beider Verlängerungen ist damit auf 48 Monate begrenzt.',
		],
		[
			'en',
			'The initial term is three years. The Council may extend it by two extensions of one year each, so that the total term is five years.',
		],
		[
			'en',
			'1.1 **Support Hours** means 09:00 to 17:00, Monday to Friday, excluding public holidays in England.\n\n1.2 The Supplier shall run the service desk during the Support Hours without interruption.\n\n1.3 Where a target is stated in working days, one working day equals one full day of Support Hours, being eight hours.',
		],
		[
			'de',
			'2.1 Servicezeit ist montags bis freitags von 8:00 bis 18:00 Uhr.\n\n2.2 Innerhalb der Servicezeit reagiert der Anbieter täglich binnen vier Stunden.',
		],
	] as const)('is right in %s: “%s”', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
