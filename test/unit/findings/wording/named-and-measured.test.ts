import { describe, expect, it } from 'vitest'
import { piecesOfMarkdown } from '../../../../src/shared/paper/from-markdown'
import { foundWording } from '../../../helpers/found-wording'

const said = (rule: string, text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith(`${rule}: `))

describe('names of those who act beside terms that are defined', () => {
	it.each([
		['en', '"Load" means the contents of one skip. The Waste Company charges £92 for each Load.'],
		[
			'en',
			'"Reel" means 20 minutes of film. The Studio shall deliver four Reels. The crew of the Studio edits each Reel.',
		],
		[
			'en',
			'"Box" means a carton. The owner of each Box is Mill Estates plc. The Archive must not return a Box unasked.',
		],
		[
			'de',
			'Als **Ruhezeit** gilt die Zeit ab 22 Uhr, als **Lärm** jeder Schall über 45 dB(A). In der Ruhezeit gibt es keinen Lärm.',
		],
		['de', '„Pfand“ bedeutet 2 €. Eigentümer ist die Städtische Betriebe GmbH. Jede Kiste kostet Pfand.'],
	] as const)('%s: “%s” lacks no definition', (language, text) => {
		expect(said('undefined-term', text, language)).toEqual([])
	})

	it.each([
		['"Load" means the contents of one skip. The Waste Charge is £92 for each Load.', 'Waste Charge'],
		['"Reel" means 20 minutes of film. Each Reel is delivered by the end of the Cut Period.', 'Cut Period'],
		['"Reel" means 20 minutes of film. Each Reel is paid for, and the Rush Fee shall apply on Sundays.', 'Rush Fee'],
	] as const)('“%s” does', (text, term) => {
		expect(said('undefined-term', text, 'en')).toEqual([`undefined-term: ${term}`])
	})
})

describe('vague words that get their measure, or are refused, where they stand', () => {
	it.each([
		['vague-quality', 'en', 'Soup is served at a suitable temperature (at least 65 °C at the counter).'],
		['vague-quality', 'de', 'Die Halle hat eine ausreichende Beleuchtung (mindestens 500 Lux).'],
		['vague-quality', 'de', 'Die Luft hat eine angemessene Feuchte; angemessen sind 45 bis 55 % relative Feuchte.'],
		[
			'vague-time',
			'en',
			'A timely scan is one made no later than 15 minutes after loading. Drivers make timely scans.',
		],
		['vague-effort', 'en', 'Best endeavours are no defence.'],
		['vague-effort', 'de', 'Bemühen allein genügt nicht.'],
	] as const)('%s, %s: “%s” is left alone', (rule, language, text) => {
		expect(said(rule, text, language)).toEqual([])
	})

	it.each([
		['vague-quality', 'en', 'Soup is served at a suitable temperature (see clause 4).', 'suitable'],
		['vague-quality', 'de', 'Die Halle hat eine ausreichende Beleuchtung (siehe Anlage 2).', 'ausreichende'],
		['vague-time', 'en', 'A timely scan is one made by the driver.', 'timely'],
		['vague-effort', 'en', 'The Maintainer uses its best endeavours, and there are no spares.', 'best endeavours'],
	] as const)('%s, %s: “%s” is found', (rule, language, text, quote) => {
		expect(said(rule, text, language)).toEqual([`${rule}: ${quote}`])
	})
})

describe('what hangs on how things go', () => {
	it.each([
		['vague-effort', 'en', 'The gates stay open until 22:30, business needs permitting.', 'business needs permitting'],
		['vague-effort', 'en', 'Tide and wind allowing, the ferry sails at 08:00.', null],
		[
			'vague-effort',
			'en',
			'He cuts the lawn on Mondays, tide and wind allowing, and rakes it.',
			'tide and wind allowing',
		],
		[
			'vague-time',
			'de',
			'Den Befund sendet er zu, sobald die Auslastung der Auswertestelle dies erlaubt.',
			'sobald die Auslastung der Auswertestelle dies erlaubt',
		],
		[
			'vague-time',
			'en',
			'The lab reports once the workload of its staff permits.',
			'once the workload of its staff permits',
		],
		['vague-time', 'en', 'He inspects the pump once a few dry days have passed.', 'once a few dry days'],
		['vague-time', 'de', 'Er prüft die Pumpe nach einigen trockenen Tagen.', 'nach einigen trockenen Tagen'],
		[
			'unbounded-list',
			'en',
			'He cleans the fan, tests the alarm and carries out other similar tasks.',
			'other similar tasks',
		],
		[
			'unbounded-list',
			'de',
			'Er reinigt den Lüfter, prüft den Alarm und erledigt weitere ähnliche Arbeiten.',
			'weitere ähnliche Arbeiten',
		],
	] as const)('%s, %s: “%s”', (rule, language, text, quote) => {
		expect(said(rule, text, language)).toEqual(quote === null ? [] : [`${rule}: ${quote}`])
	})

	it.each([
		['vague-effort', 'en', 'The firm holds a permit allowing entry at night, and a pass permitting two visits.'],
		['vague-effort', 'en', 'The road is closed on Sundays, the licence permitting, and on Mondays.'],
		['vague-time', 'de', 'Er beginnt, sobald die Behörde den Bau erlaubt.'],
		['vague-time', 'de', 'Er liefert in weniger als drei Tagen.'],
		['vague-time', 'en', 'He reports after some of the days in June.'],
		['unbounded-list', 'en', 'Other similar tasks are not part of the fee.'],
	] as const)('%s, %s: “%s” is left alone', (rule, language, text) => {
		expect(said(rule, text, language)).toEqual([])
	})
})

describe('blanks and patterns', () => {
	it.each([
		['en', 'The fee for the pilot is to be agreed. The pilot ends in August.', 'is to be agreed'],
		['de', 'Der Satz beträgt 95 €; Anm.: mit Einkauf abstimmen, evtl. 90 €.', 'Anm.: mit Einkauf abstimmen'],
		['en', 'The rate is £95; note: align with Purchasing.', 'note: align with Purchasing'],
		['de', 'Der Kunde [Kundennummer] zahlt im Jahr 90 €.', '[Kundennummer]'],
	] as const)('%s: “%s” is a blank', (language, text, quote) => {
		expect(said('open-blank', text, language)).toEqual([`open-blank: ${quote}`])
	})

	it.each([
		['de', 'Anfragen kommen im Format [Kundennummer]-[Jahr] an, etwa 4711-2026.'],
		['en', 'Each label has a code in the form [site number]-[date]/[year].'],
		['en', 'A change of the fee is to be agreed by the board in writing.'],
		['de', 'Der Disponent muss die Tour mit dem Einkauf abstimmen.'],
	] as const)('%s: “%s” is none', (language, text) => {
		expect(said('open-blank', text, language)).toEqual([])
	})
})

describe('lists that leave it to Markdown to count', () => {
	it('count up where every item says 1', () => {
		const text = '1. He mows.\n1. He rakes.\n   1. On Monday.\n   1. On Friday.\n1. He pays under item 2.2.\n'
		expect(said('dangling-reference', `${text}1. Item 4 holds without item 3.`, 'en')).toEqual([])
		expect(said('dangling-reference', `${text}1. Item 7 holds.`, 'en')).toEqual(['dangling-reference: Item 7'])
	})

	it.each([
		['1. He mows.\n1. He rakes.\n   1. On Monday.\n   1. On Friday.\n1. He rests.', '1 2 2.1 2.2 3'],
		['1. He mows.\n   - at noon\n1. He rakes.', '1 - 2'],
		['1. He mows.\n\nIn winter:\n\n1. He rests.', '1 - 1'],
		['1. He mows.\n2. He rakes.\n3. He rests.', '1 2 3'],
		['1. He mows.\n   1. On Monday.\n2. He rakes.\n   1. On Friday.', '1 1.1 2 2.1'],
	] as const)('“%s” has the numbers %s', (text, numbers) => {
		const pieces = piecesOfMarkdown(text)
		const found = pieces.map((piece) => (piece.kind === 'text' && /\d/.test(piece.number ?? '') ? piece.number : '-'))
		expect(found.join(' ')).toBe(numbers)
	})
})
