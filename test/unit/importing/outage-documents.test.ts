import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFiles } from '../../../src/main/importing/import-files'
import type { History } from '../../../src/shared/history/history'
import type { HistoryOptions } from '../../../src/shared/history/history-reader'
import { parseImpactWeights } from '../../../src/shared/history/mapping-text'
import { FIXTURES } from '../history/read-text'

let folder: string
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'pledge-outages-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function read(content: unknown, options: HistoryOptions = {}): Promise<History> {
	const file = path.join(folder, 'log.json')
	await writeFile(file, JSON.stringify(content))
	return importFiles({ paths: [file], options: { timeZone: 'UTC', ...options } })
}

function fixture(name: string, options: HistoryOptions = {}): Promise<History> {
	return importFiles({ paths: [path.join(FIXTURES, name)], options: { timeZone: 'UTC', ...options } })
}

/** Service, begin, end and what counts, for each outage. */
function rowsOf({ outages }: History): string[] {
	if (outages === null) throw new Error('no outages')
	const clock = (epoch: number) =>
		Number.isNaN(epoch) ? '…' : new Date(epoch * 1_000).toISOString().slice(5, 16).replace('T', ' ')
	return Array.from({ length: outages.count }, (_, row) =>
		[
			outages.service?.words[outages.service.codes[row]!] ?? '',
			`${clock(outages.startedAt[row]!)} to ${clock(outages.endedAt[row]!)}`,
			outages.planned[row] === 1 ? 'planned' : outages.affectedShare[row],
		].join(' | '),
	)
}

describe('Statuspage', () => {
	test('an incident stands for each component; major and critical count, minor does not; maintenance is planned', async () => {
		const history = await fixture('statuspage.json')
		expect(rowsOf(history)).toEqual([
			'Checkout | 03-02 10:00 to 03-02 11:30 | 1',
			'API | 03-02 10:00 to 03-02 11:30 | 1',
			'Search | 03-05 09:00 to 03-05 11:00 | 0',
			' | 03-19 08:00 to … | 1',
			'API | … to 03-19 09:00 | 0',
			'API | 03-10 22:00 to 03-11 01:00 | planned',
		])
		expect(history.sources.map(({ format }) => format)).toEqual(['statuspage', 'statuspage'])
		expect(history.readingItems.map(({ rule, count }) => [rule, count])).toEqual([['bad-date', 1]])
		expect(JSON.stringify(history)).not.toMatch(/Jo Doe|Slow search/)
	})

	test('a minor impact counts by the weight that is named', async () => {
		const history = await fixture('statuspage.json', { impactWeights: parseImpactWeights(['impact:minor=0.5']) })
		expect(rowsOf(history)[2]).toBe('Search | 03-05 09:00 to 03-05 11:00 | 0.5')
	})
})

describe('Pingdom', () => {
	test('a state that says down is an outage; up and unknown are none', async () => {
		const history = await fixture('pingdom.json')
		expect(rowsOf(history)).toEqual([' | 03-01 10:00 to 03-01 10:05 | 1', ' | … to 03-02 00:06 | 1'])
		expect(history.sources[0]!.format).toBe('pingdom')
		expect(history.readingItems.map(({ rule, count }) => [rule, count])).toEqual([['bad-date', 1]])
	})

	test('the report of a transaction check has instants', async () => {
		const states = [
			{ status: 'up', from: '2026-03-01T00:00:00Z', to: '2026-03-01T10:00:00Z' },
			{
				status: 'down',
				from: '2026-03-01T10:00:00Z',
				to: '2026-03-01T10:04:00Z',
				error_in_step: 2,
				message: 'timeout',
			},
		]
		const history = await read({ report: { check_id: 7, name: 'Checkout', states } })
		expect(rowsOf(history)).toEqual([' | 03-01 10:00 to 03-01 10:04 | 1'])
	})
})

describe('reports over several checks', () => {
	test('Pingdom names each check beside its states', async () => {
		const state = (status: string, hour: number) => ({
			...{ status, from: `2026-03-01T${hour}:00:00Z`, to: `2026-03-01T${hour}:04:00Z` },
		})
		const report = [
			{ check_id: 7, name: 'Checkout', states: [state('up', 10), state('down', 11)] },
			{ check_id: 8, name: 'Login', states: [state('down', 12), state('unknown', 13)] },
		]
		const history = await read({ report })
		expect(history.sources[0]!.format).toBe('pingdom')
		expect(rowsOf(history)).toEqual([
			'Checkout | 03-01 11:00 to 03-01 11:04 | 1',
			'Login | 03-01 12:00 to 03-01 12:04 | 1',
		])
	})
})

describe('UptimeRobot', () => {
	test('incidents of the third version: downtime counts, slow responses by the weight that is named', async () => {
		const incident = (type: string, resolvedAt: string | null) => ({
			...{ id: 'a', status: 'resolved', type, cause: 333_333, reason: 'Connection Timeout', commentsCount: 0 },
			monitor: { id: 1, friendlyName: 'Shop' },
			...{ startedAt: '2026-03-01T10:00:00Z', resolvedAt, duration: 900, includeInReports: true },
		})
		const page = {
			nextLink: null,
			data: [incident('Downtime', '2026-03-01T10:15:00Z'), incident('Slow Response', null)],
		}
		const history = await read(page, { impactWeights: parseImpactWeights(['impact:degraded=0.5']) })
		expect(history.sources[0]!.format).toBe('uptimerobot')
		expect(rowsOf(history)).toEqual(['Shop | 03-01 10:00 to 03-01 10:15 | 1', 'Shop | 03-01 10:00 to … | 0.5'])
	})

	test('logs of type 1 are outages as long as their duration; the monitor tells how often it looks', async () => {
		const log = (type: number, minute: number, duration: number) => ({
			type,
			datetime: 1_772_323_200 + minute * 60,
			duration,
			reason: { code: '333333', detail: 'Connection Timeout' },
		})
		const monitors = [
			{ id: 1, friendly_name: 'Shop', interval: 60, logs: [log(2, 75, 900), log(1, 60, 900), log(98, 0, 3_600)] },
			{ id: 2, friendly_name: 'Mail', interval: 300, logs: [log(99, 10, 60), log(1, 5, 120)] },
			{ id: 3, friendly_name: 'Wiki', interval: 300 },
		]
		const history = await read({ stat: 'ok', monitors })
		expect(rowsOf(history)).toEqual(['Shop | 03-01 01:00 to 03-01 01:15 | 1', 'Mail | 03-01 00:05 to 03-01 00:07 | 1'])
		expect(history.sources[0]).toMatchObject({ format: 'uptimerobot', samplingSeconds: 300 })
	})
})

describe('Upptime', () => {
	const issue = (title: string, labels: readonly unknown[], closed: string | null = '2026-03-01T10:20:00Z') => ({
		...{
			number: 1,
			title,
			labels,
			state: closed === null ? 'open' : 'closed',
			body: 'In `a1b2c3d`, Shop was **down**',
		},
		...{ created_at: '2026-03-01T10:00:00Z', closed_at: closed },
	})
	const label = (name: string) => ({ name, color: 'ededed' })

	test('issues that it opened are outages from their opening to their closing, others are none', async () => {
		const history = await read([
			issue('🛑 Shop is down', [label('status'), label('shop')]),
			issue('🛑 Mail is down', [label('status'), label('mail')], null),
			issue('⚠️ Shop has degraded performance', [label('status'), label('shop')]),
			issue('Why the shop is down', [label('question')]),
			issue('Move to a new host', [label('maintenance')]),
		])
		expect(history.sources[0]).toMatchObject({ format: 'upptime', samplingSeconds: 300 })
		expect(rowsOf(history)).toEqual([
			'Shop | 03-01 10:00 to 03-01 10:20 | 1',
			'Mail | 03-01 10:00 to … | 1',
			'Shop | 03-01 10:00 to 03-01 10:20 | 0',
		])
	})

	test('issues as GitHub’s command line writes them are the same; issues of any other repository are tickets', async () => {
		const { created_at: createdAt, closed_at: closedAt, ...rest } = issue('🛑 Shop is down', [label('status')])
		expect(rowsOf(await read([{ ...rest, createdAt, closedAt }]))).toEqual(['Shop | 03-01 10:00 to 03-01 10:20 | 1'])
		const other = await read([issue('The printer is down', [label('bug')])])
		expect([other.outages, other.tickets?.count]).toEqual([null, 1])
	})

	test('the summary tells minutes of a day', async () => {
		const site = (name: string, dailyMinutesDown: object) => ({
			...{ name, slug: name.toLowerCase(), status: 'up', uptime: '99.9%', uptimeDay: '100.00%' },
			dailyMinutesDown,
		})
		const history = await read([site('Shop', { '2026-03-02': 8, '2026-03-05': 60 }), site('Mail', {})])
		expect(rowsOf(history)).toEqual(['Shop | 03-02 00:00 to 03-02 00:08 | 1', 'Shop | 03-05 00:00 to 03-05 01:00 | 1'])
		expect(history.sources[0]).toMatchObject({ format: 'upptime', samplingSeconds: 300 })
	})
})

describe('incidents of other monitors', () => {
	test('an incident without an end is open, flapping counts', async () => {
		const incidents = [
			{ id: 1, type: 'down', started_at: '2026-03-01T10:00:00Z', resolved_at: '2026-03-01T10:30:00Z' },
			{ id: 2, type: 'flapping', started_at: '2026-03-02T10:00:00Z' },
		]
		expect(rowsOf(await read({ incidents }))).toEqual([' | 03-01 10:00 to 03-01 10:30 | 1', ' | 03-02 10:00 to … | 1'])
		expect(rowsOf(await read({ incidents: incidents.slice(1) }))).toEqual([' | 03-02 10:00 to … | 1'])
	})

	test('local times are read in the zone that is named', async () => {
		const data = [{ started_at: '2026-07-10 17:20:15', ended_at: '2026-07-10 17:21:15' }]
		expect(rowsOf(await read({ data }, { timeZone: 'Europe/Berlin' }))).toEqual([' | 07-10 15:20 to 07-10 15:21 | 1'])
	})
})
