import { describe, expect, it } from 'vitest'
import { choiceEntry } from '../../../src/renderer/components/fields/entry/choice'
import { dateEntry } from '../../../src/renderer/components/fields/entry/date'
import { durationEntry } from '../../../src/renderer/components/fields/entry/duration'
import type { Entry } from '../../../src/renderer/components/fields/entry/entry'
import { hoursEntry, timeEntry } from '../../../src/renderer/components/fields/entry/hours'
import { moneyEntry } from '../../../src/renderer/components/fields/entry/money'
import { monthDayEntry } from '../../../src/renderer/components/fields/entry/month-day'
import { numberEntry } from '../../../src/renderer/components/fields/entry/number'
import { shareEntry } from '../../../src/renderer/components/fields/entry/share'
import { fieldKey } from '../../../src/renderer/components/fields/field-key'
import { linesOf } from '../../../src/renderer/components/fields/lines'

/** The value, or the reason why there is none. */
function read<T>(entry: Entry<T>, text: string): T | string {
	const outcome = entry.read(text)
	return outcome.kind === 'read' ? outcome.value : outcome.reason
}

const plain = (text: string) => text.replace(/\u00a0|\u202f/g, ' ')

describe('durations', () => {
	it.each([
		['30 min', 1_800],
		['30', 1_800],
		['4 h', 14_400],
		['4h', 14_400],
		['2 Std 30', 9_000],
		['2 Std. 30 Min.', 9_000],
		['2 Stunden und 30 Minuten', 9_000],
		['1,5 h', 5_400],
		['1.5 hours', 5_400],
		['2:30', 9_000],
		['45 s', 45],
		['1 h 1 min 1 s', 3_661],
		['90 sec', 90],
		['0', 0],
		['1 Tag', 'duration-days'],
		['2 weeks', 'duration-days'],
		['bald', 'duration'],
		['30 min 2 h', 'duration'],
		['-5 min', 'duration'],
		['1,5 s', 'duration-whole'],
		['99999999999 h', 'duration'],
	])('read %s as %s', (text, expected) => {
		expect(read(durationEntry(), text)).toBe(expected)
	})

	it('take the unit of the field for a bare number', () => {
		expect(read(durationEntry(3_600), '48')).toBe(172_800)
	})

	it('are shown as they can be typed again', () => {
		for (const seconds of [0, 45, 60, 1_800, 3_600, 5_400, 3_661, 172_800]) {
			expect(read(durationEntry(), durationEntry().show(seconds))).toBe(seconds)
		}
		expect(plain(durationEntry().show(5_400))).toBe('1 h 30 min')
	})
})

describe('shares', () => {
	it.each([
		['95', 950_000],
		['95 %', 950_000],
		['99,9', 999_000],
		['99.999 %', 999_990],
		['100', 1_000_000],
		['0,0001', 1],
		['100,1', 'share-range'],
		['99,99999', 'share-decimals'],
		['fast alle', 'share'],
		['', 'share'],
	])('read %s as %s', (text, expected) => {
		expect(read(shareEntry('de'), text)).toBe(expected)
	})

	it('show as many decimals as they have, in the language of the reader', () => {
		expect([999_990, 950_000].map((ppm) => plain(shareEntry('de').show(ppm)))).toEqual(['99,999 %', '95 %'])
		expect([999_990, 950_000].map((ppm) => plain(shareEntry('en').show(ppm)))).toEqual(['99.999%', '95%'])
	})
})

describe('money', () => {
	it.each([
		['12.480', 1_248_000],
		['12.480,50 €', 1_248_050],
		['12480.5', 1_248_050],
		['1.234.567', 123_456_700],
		["12'480.00 CHF", 1_248_000],
		['0,1', 10],
		['12,345', 'money-decimals'],
		['viel', 'money'],
		['1.2.3', 'money'],
	])('in German reads %s as %s', (text, expected) => {
		expect(read(moneyEntry('de', 'EUR'), text)).toBe(expected)
	})

	it('never takes one sign before three digits for decimals: a slip would cost a factor of a thousand', () => {
		expect(read(moneyEntry('en', 'EUR'), '12,480')).toBe(1_248_000)
		expect(read(moneyEntry('en', 'EUR'), '12.480')).toBe('money-decimals')
	})

	it('knows currencies without decimals', () => {
		expect(read(moneyEntry('en', 'JPY'), '5,000')).toBe(5_000)
		expect(read(moneyEntry('en', 'JPY'), '5.5')).toBe('money-decimals')
		expect(plain(moneyEntry('de', 'EUR').show(1_248_050))).toBe('12.480,50 €')
	})
})

describe('dates', () => {
	it.each([
		['31.12.2026', '2026-12-31'],
		['1.2.27', '2027-02-01'],
		['2026-12-31', '2026-12-31'],
		['31 Dec 2026', '2026-12-31'],
		['March 5, 2027', '2027-03-05'],
		['3. März 2027', '2027-03-03'],
		['1. Mai 2027', '2027-05-01'],
		['31/12/2026', '2026-12-31'],
		['03/04/2026', 'date-order'],
		['31.2.2026', 'date'],
		['29.2.2028', '2028-02-29'],
		['morgen', 'date'],
	])('read %s as %s', (text, expected) => {
		expect(read(dateEntry('de'), text)).toBe(expected)
	})

	it('are shown as they can be typed again', () => {
		for (const language of ['de', 'en'] as const) {
			for (let month = 1; month <= 12; month++) {
				const date = `2027-${String(month).padStart(2, '0')}-09`
				expect(read(dateEntry(language), dateEntry(language).show(date))).toBe(date)
			}
		}
	})

	it('of every year need day and month', () => {
		expect(['24.12.', '24 Dec', '29.2.', 'Winter'].map((text) => read(monthDayEntry('de'), text))).toEqual([
			'12-24',
			'12-24',
			'02-29',
			'month-day',
		])
	})
})

describe('hours', () => {
	it.each([
		[
			'8-12, 13-18',
			[
				['08:00', '12:00'],
				['13:00', '18:00'],
			],
		],
		[
			'13–18 Uhr; 8–12 Uhr',
			[
				['08:00', '12:00'],
				['13:00', '18:00'],
			],
		],
		['8:30 bis 16', [['08:30', '16:00']]],
		['9 am - 5 pm', [['09:00', '17:00']]],
		['22-6', [['22:00', '06:00']]],
		['0-24', [['00:00', '24:00']]],
		['24h', [['00:00', '24:00']]],
		['geschlossen', []],
		['8-13, 12-18', 'hours-overlap'],
		['22-6, 23-24', 'hours-overlap'],
		['8', 'hours'],
		['8-25', 'hours'],
	])('read %s', (text, expected) => {
		expect(read(hoursEntry, text)).toEqual(expected)
	})

	it('end a day at 24:00 but do not start there', () => {
		expect(read(timeEntry, '24:00')).toBe('time')
		expect(read(timeEntry, '0830')).toBe('08:30')
	})
})

describe('numbers and choices', () => {
	it('keep to their limits', () => {
		const day = numberEntry('de', { min: 1, max: 31 })
		expect(['25', '0', '32', '2,5', 'x'].map((text) => read(day, text))).toEqual([
			25,
			'number-range',
			'number-range',
			'number-whole',
			'number',
		])
	})

	it('find a choice by its label, its value or a beginning that only one has', () => {
		const entry = choiceEntry([
			{ value: 'a', label: 'Anbieter' },
			{ value: 'k', label: 'Kunde' },
			{ value: 'ko', label: 'Kundin' },
		])
		expect(['anbieter', 'K', 'Anb', 'Kund', 'x'].map((text) => read(entry, text))).toEqual([
			'a',
			'k',
			'a',
			'choice',
			'choice',
		])
	})
})

describe('lists and names', () => {
	it('make one item of each pasted line, without bullets and numbers', () => {
		expect(linesOf('- Telefon\r\n\n• Portal\n 3. E-Mail \n4G-Router')).toEqual([
			'Telefon',
			'Portal',
			'E-Mail',
			'4G-Router',
		])
	})

	it('name a field without the ids of its list', () => {
		expect(fieldKey('services.items.desk.request.need')).toBe('services.items.request.need')
		expect(fieldKey('parties.customer.contacts.x.name')).toBe('party.contacts.name')
		expect(fieldKey('objectives.measuredBy')).toBe('objectives.measuredBy')
	})
})
