import { describe, expect, test } from 'vitest'
import type { History } from '../../../src/shared/history/history'
import { createHistoryReader } from '../../../src/shared/history/history-reader'
import { judge } from '../../../src/shared/realism/judge'
import type { JudgedObjective, JudgeOptions } from '../../../src/shared/realism/judge-context'
import { utc } from '../history/read-text'
import { objective, office } from './objective-samples'

function history(...files: readonly string[]): History {
	const reader = createHistoryReader({ timeZone: 'UTC' })
	for (const [n, text] of files.entries()) {
		const file = reader.file(`${n}.csv`)
		file.push(new TextEncoder().encode(text))
		file.finish()
	}
	return reader.finish()
}

function verdict(from: History, wanted: Partial<JudgedObjective>, options: JudgeOptions = {}) {
	const services = [{ id: 'hot', name: 'Hotline' }]
	return judge([objective(wanted)], {
		calendars: [office],
		services,
		history: from,
		options: { timeZone: 'UTC', ...options },
	})[0]!
}

/** `met/cases` of each window, and whether it is complete. */
const counts = (from: History, wanted: Partial<JudgedObjective>, options: JudgeOptions = {}) =>
	verdict(from, wanted, options).windows.map(({ met, cases, complete }) => `${met}/${cases}${complete ? '' : ' open'}`)
const reasons = (from: History, wanted: Partial<JudgedObjective>) => verdict(from, wanted).reasons
const missing = (column: string) => [{ code: 'missing-column', column }]

const JANUARY = { covers: { from: '2026-01-01', to: '2026-01-31' }, asOf: utc('2026-02-01 00:00:00') } as const
const wait = { metric: 'wait-time', value: 20, share: 800_000 } as const
const abandonment = { metric: 'abandonment', value: 50_000, share: null } as const
const deflection = { metric: 'self-service-share', comparison: 'at-least', value: 300_000, share: null } as const

describe('calls', () => {
	const calls = history(
		'offered at,abandoned,wait time\n2026-01-01 10:00,no,5\n2026-01-31 10:00,no,5\n2026-02-28 10:00,no,50\n',
	)

	test('after "as of" were not made yet, and stretch no days', () => {
		expect(counts(calls, wait, { asOf: utc('2026-02-10 00:00:00') })).toEqual(['2/2'])
		expect(counts(calls, wait)).toEqual(['2/2', '0/1'])
		expect(counts(calls, wait, { asOf: utc('2026-01-20 00:00:00') })).toEqual(['1/1 open'])
	})

	test('that lack something say so before the tickets do', () => {
		const averages = 'start,offered,abandoned,asa\n2026-01-05 10:00,10,2,15\n'
		expect(reasons(history('id,created,resolved\n1,2026-01-05 10:00,\n', averages), wait)).toEqual([
			{ code: 'averages-only', metric: 'wait-time' },
		])
	})

	test('are not judged by a time that must be at least so long, nor on a calendar that is not there', () => {
		expect(reasons(calls, { ...wait, comparison: 'at-least' })).toEqual([
			{ code: 'comparison-not-supported', comparison: 'at-least' },
		])
		expect(reasons(calls, { ...wait, calendarId: 'gone' })).toEqual([{ code: 'unknown-calendar', calendarId: 'gone' }])
	})

	test('given up before they were offered are none, though they waited longer than promised', () => {
		const abandoned = (at: string) =>
			`offered at,abandoned at,abandoned,wait time\n2026-01-05 10:00,,no,5\n2026-01-05 10:20,2026-01-05 ${at},yes,60\n`
		const of = (at: string) => counts(history(abandoned(at)), wait, JANUARY)
		expect([of('10:19:59'), of('10:20:00')]).toEqual([['1/1'], ['1/2']])
		expect(counts(history(abandoned('10:19:59')), abandonment, JANUARY)).toEqual(['1/1'])
	})

	test('with a fault are none', () => {
		const rows = [
			'2026-01-05 10:00,2026-01-05 10:00:05,,no,5,60',
			',2026-01-05 10:00:05,,no,5,60',
			'2026-01-05 10:10,2026-01-05 10:09:55,,no,5,60',
			'2026-01-05 10:20,,2026-01-05 10:19:00,yes,5,60',
			'2026-01-05 10:30,2026-01-05 10:30:05,,no,-5,60',
			'2026-01-05 10:40,2026-01-05 10:40:05,,no,5,-60',
			'2026-01-05 10:50,2026-01-05 10:50:05,,yes,5,60',
		]
		const head = 'offered at,answered at,abandoned at,abandoned,wait time,handle time'
		for (const [n, row] of rows.entries())
			expect([n, counts(history([head, rows[0], ...(n > 0 ? [row] : [])].join('\n')), wait, JANUARY)]).toEqual([
				n,
				['1/1'],
			])
	})
})

describe('interval counts', () => {
	const head = 'start,offered,abandoned,answered within 20 s,abandoned within 20 s'
	const rows = (...lines: readonly string[]) => history([head, ...lines].join('\n'))

	test('without those answered in time name the column', () => {
		expect(reasons(history('start,offered,abandoned\n2026-01-05 10:00,10,2\n'), wait)).toEqual(
			missing('answeredWithin'),
		)
	})

	test('of a row that is not over at "as of" are none yet', () => {
		const two = rows('2026-01-05 10:00,10,0,8,0', '2026-01-05 10:30,10,0,8,0')
		const at = (asOf: string) => counts(two, wait, { ...JANUARY, asOf: utc(asOf) })
		expect([at('2026-01-05 10:59:59'), at('2026-01-05 11:00:00')]).toEqual([['8/10 open'], ['16/20 open']])
	})

	test('of a row without a number are none, and a good contact is never no case', () => {
		expect(
			counts(rows('2026-01-05 10:00,10,0,8,0', '2026-01-05 10:30,,0,8,0', '2026-01-05 11:00,10,,,'), wait, JANUARY),
		).toEqual(['8/10'])
		expect(counts(rows('2026-01-05 10:00,10,1,10,1', '2026-01-05 10:30,10,0,8,0'), wait, JANUARY)).toEqual(['18/20'])
	})

	test('of whole days belong to the service, whenever in the day it opens', () => {
		// Sunday 4 January.
		const days = history('Datum;Angeboten;Abgebrochen;Angenommen 20 s\n2026-01-04;100;2;90\n2026-01-05;100;2;90\n')
		expect(counts(days, { ...wait, calendarId: 'office' }, JANUARY)).toEqual(['180/200'])
		const halfHours = rows('2026-01-04 10:00,10,0,8,0', '2026-01-05 10:00,10,0,8,0', '2026-01-05 10:30,10,0,8,0')
		expect(counts(halfHours, { ...wait, calendarId: 'office' }, JANUARY)).toEqual(['16/20'])
	})

	test('of the last day of a month say nothing about the next', () => {
		const days = Array.from({ length: 31 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')};10;0;8`)
		expect(counts(history(['Datum;Angeboten;Abgebrochen;Angenommen 20 s', ...days].join('\n')), wait)).toEqual([
			'248/310',
		])
	})

	test('turn good and bad around where many are promised to give up', () => {
		const one = rows('2026-01-05 10:00,10,2,8,0', '2026-01-05 10:30,10,0,8,0')
		expect(counts(one, abandonment, JANUARY)).toEqual(['18/20'])
		expect(counts(one, { ...abandonment, comparison: 'at-least' }, JANUARY)).toEqual(['2/20'])
	})

	test('with an unknown threshold in one row are not guessed at', () => {
		const text =
			'start,offered,abandoned,answered within,threshold\n2026-01-05 10:00,10,2,8,20\n2026-01-05 10:30,10,2,8,\n'
		expect(reasons(history(text), wait)).toEqual(missing('thresholdSeconds'))
	})

	test('with a fault are none', () => {
		const good = '2026-01-05 10:00,10,0,8,0'
		const more = (...lines: readonly string[]) =>
			counts(rows(good, '2026-01-05 10:30,10,0,8,0', ...lines), wait, JANUARY)
		expect(more()).toEqual(['16/20'])
		for (const bad of [',10,0,8,0', '2026-01-05 11:00,10,-1,8,0', '2026-01-05 11:00,10,0,18,0', good])
			expect(more(bad)).toEqual(['16/20'])
	})
})

describe('a service column', () => {
	test('decides whose intervals and whose counts they are', () => {
		const intervals = history(
			'start,service,offered,abandoned,answered within 20 s\n2026-01-05 10:00,Hotline,10,0,8\n2026-01-05 10:00,Sales,10,0,2\n',
		)
		expect(counts(intervals, { ...wait, serviceId: 'hot' }, JANUARY)).toEqual(['8/10'])
		const bots = history('month,service,sessions,deflected,handed over\n2026-01,Hotline,10,6,4\n2026-01,Sales,10,1,9\n')
		expect(counts(bots, { ...deflection, serviceId: 'hot' }, JANUARY)).toEqual(['6/10'])
		expect(counts(bots, deflection, JANUARY)).toEqual(['7/20'])
	})
})

describe('self-service', () => {
	const head = 'month,sessions,deflected,handed over'
	const bots = (...rows: readonly string[]) => [head, ...rows].join('\n')

	test('of a period that is not over is not counted, and covers no more than is known', () => {
		const two = history(bots('2026-01,10,6,4', '2026-02,10,6,4'))
		expect(counts(two, deflection)).toEqual(['6/10', '6/10'])
		expect(counts(two, deflection, { asOf: utc('2026-02-10 00:00:00') })).toEqual(['6/10', '0/0 open'])
	})

	test('leaves out periods with a fault', () => {
		const found = (row: string) => {
			const days = history(['date,sessions,deflected,handed over', '2026-01-05,10,6,4', row].join('\n'))
			return counts(days, deflection, JANUARY)
		}
		expect(found('2026-01-06,10,6,4')).toEqual(['12/20'])
		for (const row of [',10,6,4', '2026-01-06,10,-6,4', '2026-01-06,5,6,4', '2026-01-05,10,6,4'])
			expect(found(row)).toEqual(['6/10'])
	})

	test('is held against tickets that had come, and against calls and intervals without fault that were answered', () => {
		const tickets = 'id,created\n1,2026-01-01 10:00\n2,2026-01-31 10:00\n3,2026-02-05 10:00\n'
		expect(counts(history(bots('2026-01,10,6,4'), tickets), deflection, { ...JANUARY })).toEqual(['6/8'])
		const feb = { covers: { from: '2026-01-01', to: '2026-02-28' }, asOf: utc('2026-02-03 00:00:00') }
		expect(counts(history(bots('2026-01,10,6,4'), tickets), deflection, feb)[0]).toBe('6/8')
		expect(counts(history(bots('2026-01,10,6,4'), tickets), deflection, feb)[1]).toBe('0/0 open')
		const calls =
			'offered at,abandoned,wait time\n2026-01-05 10:00,no,5\n2026-01-05 10:10,yes,5\n2026-01-05 10:20,no,-5\n'
		expect(counts(history(bots('2026-01,10,6,4'), calls), deflection, JANUARY)).toEqual(['6/7'])
		const intervals = 'start,offered,answered,abandoned\n2026-01-05 10:00,10,3,7\n2026-01-05 10:30,10,12,0\n'
		expect(counts(history(bots('2026-01,10,6,4'), intervals), deflection, JANUARY)).toEqual(['6/9'])
	})
})
