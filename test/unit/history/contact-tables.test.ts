import { describe, expect, test } from 'vitest'
import type { History } from '../../../src/shared/history/history'
import { HistoryError } from '../../../src/shared/history/history-error'
import { parseMapping } from '../../../src/shared/history/mapping-text'
import { readFixture, readText, utc } from './read-text'

const NO = Number.NaN

function calls(history: History) {
	if (!history.contacts?.calls) throw new Error('no calls')
	return history.contacts.calls
}

function intervals(history: History) {
	if (!history.contacts?.intervals) throw new Error('no intervals')
	return history.contacts.intervals
}

function items(history: History): Record<string, number> {
	return Object.fromEntries(history.readingItems.map(({ rule, count }) => [rule, count]))
}

function problemOf(run: () => unknown): unknown {
	try {
		run()
	} catch (error) {
		if (error instanceof HistoryError) return error.problem
		throw error
	}
	return null
}

describe('call logs', () => {
	const columns = calls(readFixture('calls.csv', { timeZone: 'UTC' }))

	test('the wait is the file’s own, or the time between its instants', () => {
		expect([...columns.numbers.waitSeconds!]).toEqual([15, 45, 12, 90, 60, -10, 10, 20])
	})

	test('talk and after-call work are added up to the handling time', () => {
		expect([...columns.numbers.handlingSeconds!]).toEqual([210, 150, NO, NO, 70, 70, 70, 60])
	})

	test('who left is told by the abandoned column', () => {
		expect([...columns.abandoned!]).toEqual([0, 0, 1, 1, 1, 0, 0, 0])
	})

	test('a number that is none is named by line and column', () => {
		const { readingItems } = readFixture('calls.csv', { timeZone: 'UTC' })
		expect(readingItems).toEqual([
			{ rule: 'bad-number', count: 1, examples: [{ file: 'export.csv', line: 9, id: null, column: 'Wait time' }] },
		])
	})

	test.each([
		['abandoned', 1],
		['Abgebrochen', 1],
		['yes', 1],
		['1', 1],
		['answered', 0],
		['Angenommen', 0],
		['no', 0],
		['', 0],
	])('a result “%s” means %i abandoned', (word, expected) => {
		const text = `call start,wait time,result\n2026-03-02T08:00:00Z,12,${word}\n2026-03-02T09:00:00Z,12,answered\n`
		expect(calls(readText(text)).abandoned![0]).toBe(expected)
	})

	test('a log that knows only answers takes a call without one as abandoned', () => {
		const text =
			'Anrufbeginn;Angenommen am;Wartezeit\n2026-03-02T08:00:00Z;2026-03-02T08:00:09Z;9\n2026-03-02T08:01:00Z;;33\n'
		expect([...calls(readText(text)).abandoned!]).toEqual([0, 1])
	})

	test('the unit of a duration stands in its header', () => {
		const text = 'call start,wait_time (min),handle time\n2026-03-02T08:00:00Z,1.5,0:04:10\n'
		const found = calls(readText(text))
		expect(found.numbers.waitSeconds![0]).toBe(90)
		expect(found.numbers.handlingSeconds![0]).toBe(250)
	})

	test('an outage log with a start and an end is no call log', () => {
		expect(readText('service,start time,end time\nA,2026-03-02T08:00:00Z,2026-03-02T09:00:00Z\n').contacts).toBeNull()
	})

	test('a ticket export with waits stays a ticket export', () => {
		const history = readText('id,created at,wait seconds,abandoned\n1,2026-03-02T08:00:00Z,12,no\n')
		expect([history.tickets?.count, history.contacts]).toEqual([1, null])
	})
})

describe('interval counts', () => {
	const history = readFixture('intervals.csv', { timeZone: 'UTC' })
	const columns = intervals(history)

	test('date and interval in two columns are one instant', () => {
		expect([...columns.times.intervalStart!].slice(0, 4)).toEqual([
			utc('2026-03-02 08:00:00'),
			utc('2026-03-02 08:30:00'),
			utc('2026-03-02 09:00:00'),
			utc('2026-03-02 10:00:00'),
		])
	})

	test('the length is the commonest step between the starts', () => {
		expect(new Set(columns.numbers.intervalSeconds)).toEqual(new Set([1_800]))
	})

	test('the threshold stands in the header of the count', () => {
		expect(new Set(columns.numbers.thresholdSeconds)).toEqual(new Set([20]))
		expect([...columns.numbers.answeredWithin!]).toEqual([15, 24, 900, 7, 7, 12, 8])
	})

	test('counts may have thousands, averages are durations, and what is no number is named', () => {
		expect([...columns.numbers.offered!]).toEqual([20, 30, 1_040, 10, 10, 10, 10])
		expect([...columns.numbers.answered!]).toEqual([18, 28, 1_000, 8, 8, 9, NO])
		expect([...columns.numbers.averageHandlingSeconds!]).toEqual([270, 300, 240, 180, 180, 180, 180])
		expect(items(history)).toEqual({ 'bad-number': 1 })
	})

	test('a service level in percent becomes a count of the offered; its threshold may be said', () => {
		const text = 'Interval Start,Calls Offered,Calls Abandoned,Service Level\n2026-03-02T08:00Z,40,2,82.5%\n'
		const found = intervals(readText(text, { mapping: parseMapping(['thresholdSeconds=30']) }))
		expect(found.numbers.answeredWithin![0]).toBe(33)
		expect(found.numbers.thresholdSeconds![0]).toBe(30)
		expect(found.numbers.answered![0]).toBe(38)
	})

	test('without its threshold a service level is kept and its threshold is unknown', () => {
		const text = 'Interval Start,Calls Offered,Calls Abandoned,SL\n2026-03-02T08:00Z,40,2,0.8\n'
		expect(intervals(readText(text)).numbers.thresholdSeconds).toBeNull()
	})

	test('SL 80/20 names twenty seconds', () => {
		const text = 'Interval Start,Calls Offered,Calls Abandoned,SL 80/20\n2026-03-02T08:00Z,40,2,75 %\n'
		const found = intervals(readText(text))
		expect([found.numbers.answeredWithin![0], found.numbers.thresholdSeconds![0]]).toEqual([30, 20])
	})

	test('rows of days and months have the length of that very day or month', () => {
		const days = 'Datum;Angeboten;Abgebrochen\n28.03.2026;1;0\n29.03.2026;1;0\n30.03.2026;1;0\n'
		expect([...intervals(readText(days, { timeZone: 'Europe/Berlin' })).numbers.intervalSeconds!]).toEqual([
			86_400, 82_800, 86_400,
		])
		const months = 'Monat;Angeboten;Abgebrochen\nMärz 2026;1;0\n2026-04;1;0\n'
		expect([...intervals(readText(months, { timeZone: 'Europe/Berlin' })).numbers.intervalSeconds!]).toEqual([
			31 * 86_400 - 3_600,
			30 * 86_400,
		])
	})

	test('of two equal rows in the hour that comes twice the second is an hour later', () => {
		const text = [
			'Date;Time;Offered;Abandoned',
			...['2026-10-25;01:30;1;0', '2026-10-25;02:00;2;0', '2026-10-25;02:30;3;0', '2026-10-25;02:00;4;0'],
			...['2026-10-25;02:30;5;0', '2026-10-25;03:00;6;0'],
		].join('\n')
		const found = intervals(readText(text, { timeZone: 'Europe/Berlin' }))
		const first = utc('2026-10-24 23:30:00')
		expect([...found.times.intervalStart!]).toEqual([0, 1, 2, 3, 4, 5].map((n) => first + n * 1_800))
	})
})

describe('counts and breaches', () => {
	test('months of a chatbot, with what it solved and passed on', () => {
		const { counts } = readFixture('counts.csv', { timeZone: 'Europe/Berlin' })
		expect([...counts!.numbers.deflected!]).toEqual([80, 110, 70, 70])
		expect([...counts!.numbers.selfServiceSolved!]).toEqual([40, 30, 20, 20])
		expect([...counts!.numbers.periodSeconds!]).toEqual([31, 28, 31 - 1 / 24, 31 - 1 / 24].map((days) => days * 86_400))
	})

	test('what a bot did not pass on it ended alone', () => {
		const { counts } = readText('date,sessions,handovers\n2026-01-05,10,4\n2026-01-06,8,8\n', { timeZone: 'UTC' })
		expect([...counts!.numbers.deflected!]).toEqual([6, 0])
		expect([...counts!.numbers.periodSeconds!]).toEqual([86_400, 86_400])
	})

	test('breaches have shares, minor units and a currency; bad cells are named', () => {
		const history = readFixture('breaches.csv', { timeZone: 'UTC' })
		const { numbers, words, times } = history.breaches!
		expect([...numbers.promised!]).toEqual([0.999, 0.95, 0.999, 0.999, 0.999])
		expect([...numbers.measured!]).toEqual([0.9971, 0.912, 0.9985, 0.994, 0.994])
		expect([...numbers.creditMinor!]).toEqual([80_000, 40_000, NO, 120_050, NO])
		expect([...words.currency!.codes].map((code) => words.currency!.words[code])).toEqual(['EUR', 'EUR', '', 'EUR', ''])
		expect(times.breachedAt![1]).toBe(utc('2025-07-01 00:00:00'))
		expect(items(history)).toEqual({ 'bad-date': 1, 'bad-number': 1 })
	})

	test.each([
		['credit (EUR)', '1,200.50', 120_050, 'EUR'],
		['credit', 'CHF 99', 9_900, 'CHF'],
		['credit', '$1,000', 100_000, 'USD'],
		['credit', '¥5000', 5_000, 'JPY'],
	])('a column “%s” with %s', (header, amount, minor, currency) => {
		const text = `date;objective;promised;measured;${header}\n2026-01-05;x;4 h;5:30:00;${amount}\n`
		const { numbers, words } = readText(text).breaches!
		expect([numbers.promised![0], numbers.measured![0], numbers.creditMinor![0]]).toEqual([14_400, 19_800, minor])
		expect(words.currency!.words[words.currency!.codes[0]!]).toBe(currency)
	})
})

describe('mixed files', () => {
	test('one mapping serves all files: what belongs to another kind is passed over', () => {
		const mapping = parseMapping(['priority=Prio', 'thresholdSeconds=20'])
		const history = readText('id,created at,Prio\n1,2026-03-02T08:00:00Z,P1\n', { mapping })
		expect(history.tickets?.count).toBe(1)
	})

	test('a column named for a field of one kind decides what the file is', () => {
		const history = readText('a,b\n2026-03-02T08:00:00Z,17\n', {
			mapping: parseMapping(['offeredAt=a', 'waitSeconds=b']),
		})
		expect([...calls(history).numbers.waitSeconds!]).toEqual([17])
	})

	test('a column that is not there is named', () => {
		expect(problemOf(() => readText('a,b\n1,2\n', { mapping: parseMapping(['offeredAt=z']) }))).toEqual({
			code: 'unknown-column',
			file: 'export.csv',
			field: 'offeredAt',
			column: 'z',
		})
	})
})
