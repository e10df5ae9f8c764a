import { describe, expect, test } from 'vitest'
import { historyQuality } from '../../../src/shared/history/quality'
import { readFixture, readText } from './read-text'

/** Count and first line of every rule that found something. */
function found(history: Parameters<typeof historyQuality>[0]): Record<string, [number, number | null]> {
	return Object.fromEntries(
		historyQuality(history).map(({ rule, count, examples }) => [rule, [count, examples[0]?.line ?? null]]),
	)
}

function interval(...rows: string[]) {
	return readText(`Start;Angeboten;Angenommen;Abgebrochen;Angenommen 20 s;Hotline\n${rows.join('\n')}\n`, {
		timeZone: 'Europe/Berlin',
	})
}

describe('contacts', () => {
	test('each fault of a call is named once, with its line', () => {
		expect(found(readFixture('calls.csv', { timeZone: 'UTC' }))).toEqual({
			'bad-number': [1, 9],
			'contact-missing-start': [1, 8],
			'contact-both': [1, 6],
			'contact-negative': [1, 7],
		})
	})

	test('the faults of intervals: a repetition, more in time than offered, a hole in the day, more ended than offered', () => {
		expect(found(readFixture('intervals.csv', { timeZone: 'UTC' }))).toEqual({
			'bad-number': [1, 8],
			'interval-duplicate': [1, 6],
			'interval-impossible': [1, 7],
			'interval-gap': [1, 5],
			'interval-sum': [1, 5],
		})
	})

	test('a night and a long weekend are no holes, a week without rows is', () => {
		const day = (date: string) => [`${date} 08:00;9;8;1;7;A`, `${date} 08:30;9;8;1;7;A`]
		expect(found(interval(...day('2026-04-02'), ...day('2026-04-07')))).toEqual({ 'interval-gap': [1, 4] })
		expect(found(interval(...day('2026-04-03'), ...day('2026-04-07')))).toEqual({})
	})

	test('a total beside its parts is left out, whichever comes first', () => {
		const rows = [
			'Start;Intervalldauer;Angeboten;Abgebrochen',
			...['2026-03-02 00:00;24 h;30;2', '2026-03-02 08:00;30;10;1', '2026-03-02 08:30;30;20;1'],
		]
		expect(found(readText(rows.join('\n'), { timeZone: 'UTC' }))).toEqual({ 'interval-overlap': [1, 2] })
	})

	test('two queues at the same time are no repetition', () => {
		expect(found(interval('2026-03-02 08:00;9;8;1;7;A', '2026-03-02 08:00;9;8;1;7;B'))).toEqual({})
	})

	test('the hour that comes twice is told, and its rows are no repetitions', () => {
		const rows = ['2026-10-25 02:00;9;8;1;7;A', '2026-10-25 02:30;9;8;1;7;A']
		const more = ['2026-10-25 02:00;9;8;1;7;A', '2026-10-25 02:30;9;8;1;7;A']
		expect(found(interval(...rows, ...more))).toEqual({ 'repeated-hour': [4, null] })
	})

	test('a service level without its seconds is told', () => {
		const text = 'Interval Start,Calls Offered,Calls Abandoned,SL\n2026-03-02T08:00Z,40,2,0.8\n'
		expect(found(readText(text))).toEqual({ 'threshold-missing': [1, 2] })
	})

	test('times without a zone are told', () => {
		expect(found(readText('call start,wait time\n2026-03-02 08:00,12\n'))['no-time-zone']).toEqual([1, null])
	})
})

describe('counts', () => {
	test('more solved and passed on than there were, and a period twice', () => {
		expect(found(readFixture('counts.csv', { timeZone: 'UTC' }))).toEqual({
			'count-impossible': [2, 4],
		})
		const text = 'month,sessions,deflected\n2026-01,10,4\n2026-01,10,4\n2026-02,10,-1\nnever,1,1\n'
		expect(found(readText(text, { timeZone: 'UTC' }))).toEqual({
			'bad-date': [1, 5],
			'count-missing-start': [1, 5],
			'count-impossible': [1, 4],
			'count-duplicate': [1, 3],
		})
	})
})

describe('outages', () => {
	test('those of an impact that does not count are told, until a weight is given', () => {
		expect(found(readFixture('upptime.csv'))).toEqual({ 'outage-open': [1, 11], 'outage-uncounted': [1, 6] })
		expect(found(readFixture('upptime.csv', { impactWeights: { degraded: 0.5 } }))).toEqual({ 'outage-open': [1, 11] })
	})
})
