import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const said = (rule: string, text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith(`${rule}: `))

describe('times, efforts and qualities beyond set phrases', () => {
	it.each([
		['vague-time', 'de', 'Das Haus meldet Änderungen so früh, dass die Küche umplanen kann.', 'so früh'],
		[
			'vague-time',
			'de',
			'Er hält Proben über einen hinreichend langen Zeitraum bei höchstens 4 °C vor.',
			'über einen hinreichend langen Zeitraum',
		],
		['vague-time', 'de', 'Bei längeren Ausfällen stellt der Anbieter ein Ersatzgerät.', 'längeren Ausfällen'],
		['vague-time', 'de', 'Er kommt zu einem passenden Zeitpunkt.', 'zu einem passenden Zeitpunkt'],
		['vague-time', 'en', 'Pumps are recalibrated by the firm often enough to keep dry.', 'often enough'],
		['vague-time', 'en', 'The bureau answers a little later.', 'a little later'],
		['vague-time', 'en', 'The host patches it at its next convenient slot.', 'at its next convenient slot'],
		['vague-time', 'en', '| Task | Interval |\n|---|---|\n| Windows | as needed |', 'as needed'],
		[
			'vague-effort',
			'de',
			'Im Rahmen seiner betrieblichen Kapazitäten nimmt er Ware an.',
			'Im Rahmen seiner betrieblichen Kapazitäten',
		],
		['vague-effort', 'de', 'Der Anbieter plant, die Anlage im März umzustellen.', 'plant'],
		['vague-effort', 'de', 'Der Betrieb arbeitet auf dieses Ziel hin.', 'arbeitet auf dieses Ziel hin'],
		[
			'vague-effort',
			'en',
			'Cars arrive clean so far as the depot finds this workable.',
			'so far as the depot finds this workable',
		],
		[
			'vague-effort',
			'en',
			'It takes all commercially sensible steps to report by noon.',
			'all commercially sensible steps',
		],
		['vague-effort', 'en', 'The Agency plans to send the same interpreter.', 'plans to send'],
		['vague-quality', 'de', 'Das Lager ist staubarm.', 'staubarm'],
		['vague-quality', 'de', 'Er stellt ein vergleichbares Fahrzeug.', 'vergleichbares Fahrzeug'],
		['vague-quality', 'de', 'Größere Schäden meldet der Bote der Zentrale.', 'Größere Schäden'],
		['vague-quality', 'de', 'Sie haben einschlägige Berufserfahrung.', 'einschlägige Berufserfahrung'],
		['vague-quality', 'de', 'Die Geräte sind in gutem optischem Zustand.', 'gutem optischem Zustand'],
		['vague-quality', 'en', 'A credit accrues in a month in which calls are poor.', 'poor'],
		['vague-quality', 'en', 'He brings a replacement of a similar standard.', 'similar standard'],
		['vague-quality', 'en', 'The agency sends enough of them.', 'enough'],
		['vague-quality', 'en', 'Tools are fit for the job.', 'fit for the job'],
		['vague-quality', 'en', 'The colours match the proof closely.', 'closely'],
	] as const)('%s, %s: “%s” is found', (rule, language, text, quote) => {
		expect(said(rule, text, language)).toEqual([`${rule}: ${quote}`])
	})

	it.each([
		['vague-time', 'de', 'Bei Ausfällen, die länger als 4 Stunden dauern, stellt er ein Gerät.'],
		['vague-time', 'de', 'Er ruft die Paletten nach Bedarf ab.'],
		['vague-time', 'en', 'The cleaner empties the bins as required by clause 4.'],
		['vague-time', 'en', 'Response time is measured in minutes from the first ring.'],
		['vague-time', 'en', 'The desk attends promptly, which in this clause means within 60 minutes of the call.'],
		['vague-effort', 'de', 'Soweit das Gesetz dies zulässt, haftet er nicht.'],
		['vague-effort', 'de', 'Im Rahmen der gebuchten Kapazität speichert der Hoster Daten.'],
		['vague-effort', 'de', 'Der Kunde plant die Arbeiten und meldet sie an.'],
		['vague-effort', 'en', 'To the extent permitted by law, liability is excluded.'],
		['vague-effort', 'en', 'Backup traffic travels in the best-effort class (DSCP 0).'],
		['vague-quality', 'de', 'Der Fahrer hat einen guten Grund.'],
		['vague-quality', 'de', 'Größere Mengen als 5 t meldet er an.'],
		['vague-quality', 'de', 'Die größere Menge zählt.'],
		['vague-quality', 'de', 'Bei höherer Gewalt ruhen die Pflichten.'],
		['vague-quality', 'de', 'Der Abschluss ist mit der Note ausreichend (4,0) bestanden.'],
		['vague-quality', 'en', 'The Consultant carries professional indemnity insurance of £2,000,000.'],
		['vague-quality', 'en', 'The lot is acceptable at AQL 1.0 under ISO 2859-1.'],
		['vague-quality', 'en', 'The sign stays until the floor is dry.'],
		['vague-quality', 'en', 'Severity is low where one bed is without monitoring.'],
		['vague-quality', 'en', 'It is not enough that the carrier called. Both parties act in good faith.'],
	] as const)('%s, %s: “%s” passes', (rule, language, text) => {
		expect(said(rule, text, language)).toEqual([])
	})
})

describe('lists that take in whatever there may be', () => {
	it.each([
		['de', 'Er prüft Akku, Elektroden, Gehäuse, …; das Ergebnis trägt er ein.', '…'],
		[
			'de',
			'Nicht umfasst sind:\n\n- Schäden durch Frost\n- sonstige Arbeiten, die der Kunde wünscht',
			'sonstige Arbeiten',
		],
		['de', 'Der Preis umfasst Anfahrt, Material sowie sämtliche Nebenkosten.', 'sowie sämtliche Nebenkosten'],
		['de', 'Der Bote bringt Briefe, Pakete und was sonst noch anfällt.', 'und was sonst noch anfällt'],
		['de', 'Er kümmert sich etwa um Lampen, Schlösser und Türen.', 'etwa'],
		['de', 'Die Analyse umfasst mindestens pH-Wert und Chlorid. Der Preis ist pauschal.', 'mindestens'],
		['en', 'He mows, weeds and does such other jobs as the Client may name.', 'such other jobs as'],
		['en', 'The technician oils the rails and does whatever else the car needs.', 'whatever else the car needs'],
		['en', 'Extra charges apply to scanning and miscellaneous handling.', 'and miscellaneous handling'],
		['en', 'The fee covers travel, parking and any incidental expenses.', 'and any incidental expenses'],
	] as const)('%s: “%s” is found', (language, text, quote) => {
		expect(said('unbounded-list', text, language)).toEqual([`unbounded-list: ${quote}`])
	})

	it.each([
		['de', 'Sonstige Arbeiten vergütet der Kunde nach Aufwand.'],
		['de', 'Frostschäden ersetzt er nicht. Alle anderen Schäden ersetzt er bis 4.000 €.'],
		['de', 'Das Gerät wiegt etwa 30 kg und kostet etwa 200 Euro.'],
		['de', 'Der Bericht enthält mindestens Datum, Uhrzeit und Namen.'],
		['en', 'Any other work is charged at £40 an hour.'],
		['en', 'Each party bears all other costs itself.'],
		['en', 'It may seek an injunction without limiting its other rights or remedies.'],
		['en', 'The Client may include its logo.'],
	] as const)('%s: “%s” passes', (language, text) => {
		expect(said('unbounded-list', text, language)).toEqual([])
	})
})
