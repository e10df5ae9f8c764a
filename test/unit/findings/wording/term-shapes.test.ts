import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const terms = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => /^un(?:used|defined)-term: /.test(found))

describe('a term that is defined without a mark, in a list or in brackets', () => {
	it.each([
		[
			'de',
			'Unter „Grundlast“ verstehen wir 40 kW, unter „Spitzenlast“ alles darüber. Grundlast kostet 8 Cent.',
			'Spitzenlast',
		],
		[
			'de',
			'(1) Werktag ist jeder Tag außer Sonntag. (2) Kerntag ist jeder Dienstag. (3) Er liefert an jedem Werktag.',
			'Kerntag',
		],
		[
			'de',
			'Werktag ist jeder Tag bis Samstag, Arbeitstag jeder Tag bis Freitag. Er liefert an jedem Werktag.',
			'Arbeitstag',
		],
		[
			'de',
			'Messjahr ist der Zeitraum ab Oktober. Grundpreis ist der Betrag ohne Verbrauch. Der Grundpreis beträgt 12 €.',
			'Messjahr',
		],
		[
			'de',
			'Die Zeit bis 22 Uhr heißt Tagzeit, die danach heißt Nachtzeit. In der Tagzeit kostet die Stunde 20 €.',
			'Nachtzeit',
		],
		[
			'de',
			'Im Sinne dieses Vertrags ist ein „Auftrag“ jede Bestellung und ein „Eilauftrag“ jede am selben Tag. Ein Auftrag kostet 4 €.',
			'Eilauftrag',
		],
		[
			'de',
			'2.1 Meldung: Anruf bei der Leitstelle.\n2.2 Frist: Zeit von der Meldung bis zum Rückruf.\n2.3 Umweg: Weg, auf dem der Anwender arbeitet.\n\n3.1 Die Frist je Meldung beträgt 25 Minuten.',
			'Umweg',
		],
		[
			'en',
			'An Emergency is any failure. A Nuisance is a dripping tap. In an Emergency the fitter attends.',
			'Nuisance',
		],
		['en', 'In this schedule, Base Load means 40 kW and Peak Load means the rest. Base Load costs 8p.', 'Peak Load'],
	] as const)('%s: “%s” is found unused', (language, text, quote) => {
		expect(terms(text, language)).toEqual([`unused-term: ${quote}`])
	})

	it.each([
		['de', 'Auftraggeber ist die Stadt Ulm. Ansprechpartner ist jede Kollegin. Gerichtsstand ist der Ort der Halle.'],
		[
			'de',
			'**Nutzer** ist, wer ein Konto hat. Jeder **Nutzer** meldet sich an. **Achtung:** Das Konto sperrt nach einer Stunde.',
		],
		[
			'de',
			'| Begriff | Bedeutung |\n|---|---|\n| „Seite“ | 1.500 Zeichen |\n| „Satz“ | 40 Zeichen |\n\nDie Seite kostet 38 €, der Satz 2 €.',
		],
		[
			'de',
			'- Restmüll: Leerung am Montag\n- Papier: Leerung am Freitag\n- Glas: Leerung auf Abruf\n\nRestmüll und Papier stellt der Kunde bereit.',
		],
		['en', 'The first crew ("Crew A") works early. A second one ("Crew B") works late. Crews A and B carry hoses.'],
	] as const)('%s: “%s” is used, or no term', (language, text) => {
		expect(terms(text, language)).toEqual([])
	})
})

describe('a term that is used like those that a text defines', () => {
	it.each([
		[
			'de',
			'Die Zeit zwischen zwei Ausfällen (MTBF) beträgt 4.000 Stunden. Sinkt die MTBF oder steigt die MTTR, berichtet er.',
			'MTTR',
		],
		['de', 'Das Callcenter („CC“) ruft zurück. Beschwerden gibt das CC an die BSt weiter.', 'BSt'],
		[
			'de',
			'„Voralarm“ ist die Meldung eines Melders. Beim Voralarm ruft er an, beim „Stillen Alarm“ kommt er.',
			'Stillen Alarm',
		],
		[
			'de',
			'„Technik“ sind die Geräte. Die Technik bleibt während der wie vorstehend definierten Abbauphase.',
			'Abbauphase',
		],
		[
			'en',
			'In this order "Talk Time" means the time of a call and "Wrap Time" the 90 seconds after it. He bills Talk Time, Wrap Time and Idle Time.',
			'Idle Time',
		],
		[
			'en',
			'The mean time to repair ("MTTR") is 7 hours. If the MTTR is longer, or the OEE falls, he adds a fitter.',
			'OEE',
		],
		[
			'en',
			'Fleet plc (the **Lessor**) leases vans (the **Vans**). The Lessor services the Vans. The lessee pays **Excess Wear** in May.',
			'Excess Wear',
		],
	] as const)('%s: “%s” is found undefined', (language, text, quote) => {
		expect(terms(text, language)).toEqual([`undefined-term: ${quote}`])
	})

	it.each([
		[
			'de',
			'Das Rechenzentrum (RZ) hat eine USV (unterbrechungsfreie Stromversorgung). Das RZ prüft die USV, die IT und die LED.',
		],
		[
			'de',
			'„Konto“ ist der Zugang. Jedes Konto gehört einem Kunden. „Verbraucher“ im Sinne des § 13 BGB beliefert er nicht.',
		],
		['en', '"Record" means one entry. He exports each Record as a "TIFF" file (Tagged Image File Format).'],
		['en', 'The mean time to repair (MTTR) is 7 hours. The MTTR and the VAT are shown in the RAF Museum.'],
	] as const)('%s: “%s” needs no definition', (language, text) => {
		expect(terms(text, language)).toEqual([])
	})
})
