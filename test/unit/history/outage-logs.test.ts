import { describe, expect, test } from 'vitest'
import type { History } from '../../../src/shared/history/history'
import { HistoryError } from '../../../src/shared/history/history-error'
import { parseImpactWeights, parseMapping, parseValueMapping } from '../../../src/shared/history/mapping-text'
import { inferSampling } from '../../../src/shared/history/outage-sampling'
import { readFixture, readText, utc } from './read-text'

/** `Shop 12:05:00-12:20:00 1` for each outage: service, begin, end and the share that counts. */
function rowsOf({ outages }: History): string[] {
	if (outages === null) throw new Error('no outages')
	const clock = (epoch: number) =>
		Number.isNaN(epoch) ? '…' : new Date(epoch * 1_000).toISOString().slice(5, 19).replace('T', ' ')
	return Array.from({ length: outages.count }, (_, row) =>
		[
			outages.service?.words[outages.service.codes[row]!],
			`${clock(outages.startedAt[row]!)} to ${clock(outages.endedAt[row]!)}`,
			outages.planned[row] === 1 ? 'planned' : outages.affectedShare[row],
		].join(' | '),
	)
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

describe('Upptime', () => {
	const history = readFixture('upptime.csv')

	test('an outage lasts from the first red to the next green; yellow does not count unless said', () => {
		expect(rowsOf(history)).toEqual([
			'Shop | 08-18 12:05:00 to 08-18 12:20:00 | 1',
			'Manual | 08-18 12:15:00 to 08-18 13:00:00 | 0',
			'Shop | 08-18 12:24:00 to 08-18 12:29:30 | 1',
			'Manual | 08-18 13:00:00 to … | 1',
		])
	})

	test('only commits that tell a state are rows, and it looks every five minutes', () => {
		expect(history.sources[0]).toMatchObject({ format: 'upptime', rows: 9, samplingSeconds: 300 })
	})

	test('the newest commit may come first', () => {
		const lines = ['🟩 A is up (1)', '🟥 A is down (1)'].map((text, n) => `2026-08-18T12:0${5 - n}:00Z\t${text}`)
		expect(rowsOf(readText(lines.join('\n')))).toEqual(['A | 08-18 12:04:00 to 08-18 12:05:00 | 1'])
	})

	test('of changes in one second the order of the file decides, newest first', () => {
		const at = (minute: string, text: string) => `2026-08-18T12:${minute}:00Z\t${text}`
		const lines = [at('05', '🟩 A is up (1)'), at('05', '🟥 A is down (1)'), at('00', '🟩 A is up (1)')]
		expect(rowsOf(readText(lines.join('\n')))).toEqual(['A | 08-18 12:05:00 to 08-18 12:05:00 | 1'])
	})

	test('degraded counts by the weight the user names', () => {
		const weights = parseImpactWeights(['impact:degraded=0.25', 'priority:Hoch=P1'])
		expect(rowsOf(readFixture('upptime.csv', { impactWeights: weights }))[1]).toContain('| 0.25')
	})

	test('a log without a state is not recognised', () => {
		expect(problemOf(() => readText('2026-08-18T12:05:00Z\tchore\n2026-08-18T12:06:00Z\tfix\n'))).toEqual({
			code: 'not-recognised',
			file: 'export.csv',
			missing: 'startedAt',
			option: '--map',
		})
	})
})

describe('UptimeRobot', () => {
	const history = readFixture('uptimerobot.csv', { timeZone: 'UTC' })

	test('a row that says down is an outage as long as its duration; the others are none', () => {
		expect(rowsOf(history)).toEqual([
			'Shop | 03-04 10:05:30 to 03-04 10:20:30 | 1',
			'Mail | 03-05 08:00:00 to 03-05 09:30:00 | 1',
			'Mail | … to … | 1',
		])
	})

	test('bad cells are named', () => {
		expect(history.readingItems.map(({ rule, examples }) => [rule, examples[0]?.line])).toEqual([
			['bad-date', 7],
			['bad-number', 7],
		])
	})
})

describe('generic outage logs', () => {
	test.each([
		['critical', 1],
		['major', 1],
		['minor', 0],
		['none', 0],
		['flapping', 1],
		['database fell over', 1],
		['', 1],
	])('an impact “%s” counts %d', (impact, share) => {
		const text = `service,started at,ended at,impact\nA,2026-03-01T00:00:00Z,2026-03-01T01:00:00Z,${impact}\n`
		expect(readText(text).outages!.affectedShare[0]).toBe(share)
	})

	test('a given share beats the impact, and maintenance is planned', () => {
		const row = 'A,2026-03-01T00:00:00Z,2026-03-01T01:00:00Z'
		const text = `service,started at,ended at,impact,affected share\n${row},minor,40 %\n${row},maintenance,\n`
		expect(rowsOf(readText(text)).map((line) => line.split(' | ')[2])).toEqual(['0.4', 'planned'])
	})

	test('a duration stands in for a missing end', () => {
		const text = 'service,started at,downtime (min)\nA,2026-03-01T00:00:00Z,90\n'
		expect(rowsOf(readText(text, { mapping: parseMapping(['durationSeconds=downtime (min)']) }))).toEqual([
			'A | 03-01 00:00:00 to 03-01 01:30:00 | 1',
		])
	})

	test('the interval of the monitor may stand in the file or be said', () => {
		const text = 'service,started at,ended at,check interval\nA,2026-03-01T00:00:00Z,2026-03-01T01:00:00Z,60\n'
		expect(readText(text).sources[0]!.samplingSeconds).toBe(60)
		const plain = 'service,started at,ended at\nA,2026-03-01T00:00:00Z,2026-03-01T01:00:00Z\n'
		expect(readText(plain).sources[0]!.samplingSeconds).toBeNull()
		expect(readText(plain, { mapping: parseMapping(['samplingSeconds=120']) }).sources[0]!.samplingSeconds).toBe(120)
	})

	test('an impact’s weight beyond one is refused, and priorities are read beside it', () => {
		expect(problemOf(() => parseImpactWeights(['impact:minor=30']))).toMatchObject({ code: 'unknown-field' })
		expect(parseImpactWeights(['impact:Partial outage=30 %'])).toEqual({ 'partial outage': 0.3 })
		expect(parseValueMapping(['impact:minor=0.3', 'priority:Hoch=P2'])).toEqual({ Hoch: 'P2' })
	})
})

describe('how often a monitor looked', () => {
	const at = (...minutes: number[]) => minutes.map((minute) => utc('2026-03-01 00:00:00') + minute * 60)

	test('is the largest step that fits all begins and ends', () => {
		expect(inferSampling(at(5, 10, 25, 40, 65, 70, 115, 120))).toBe(300)
		expect(inferSampling(at(5, 10, 25, 40, 65, 70, 115, 121))).toBe(60)
	})

	test('is not told by few times or by seconds', () => {
		expect(inferSampling(at(5, 10, 25, 40, 65, 70, 115))).toBeNull()
		expect(inferSampling([...at(5, 10, 25, 40, 65, 70, 115), 17])).toBeNull()
	})
})
