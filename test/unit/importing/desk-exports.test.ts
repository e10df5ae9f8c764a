import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFiles } from '../../../src/main/importing/import-files'
import {
	FLAG_SPAM,
	FLAG_VENDOR_RESOLUTION_VIOLATED,
	FLAG_VENDOR_RESOLUTION_WITHIN,
	FLAG_VENDOR_RESPONSE_WITHIN,
	type History,
} from '../../../src/shared/history/history'
import { idAt } from '../../../src/shared/history/id-table'
import { EVENT_KINDS, knowsKind } from '../../../src/shared/history/ticket-events'
import { FIXTURES, utc } from '../history/read-text'

function read(...names: string[]): Promise<History> {
	return importFiles({ paths: names.map((name) => path.join(FIXTURES, name)), options: { timeZone: 'UTC' } })
}

/** Times of the first ticket as text, words and numbers of all tickets, events as `kind@time`. */
function shown(history: History) {
	const tickets = history.tickets!
	const time = (column: Float64Array | null, row: number) =>
		column === null || Number.isNaN(column[row]!) ? null : new Date(column[row]! * 1_000).toISOString().slice(0, 16)
	const names = new Map(Object.entries(EVENT_KINDS).map(([name, kind]) => [kind as number, name]))
	return Array.from({ length: tickets.count }, (_, row) => ({
		id: idAt(tickets.ids!, row),
		created: time(tickets.times.createdAt, row),
		responded: time(tickets.times.firstResponseAt, row),
		firstResolved: time(tickets.firstResolvedAt, row),
		resolved: time(tickets.times.resolvedAt, row),
		priority: tickets.priority?.[row] ?? null,
		agent: tickets.words.agent?.words[tickets.words.agent.codes[row]!] ?? null,
		vendor: [
			tickets.numbers.vendorResponseSeconds?.[row] ?? null,
			tickets.numbers.vendorResolutionSeconds?.[row] ?? null,
		],
		flags: tickets.flags[row],
		events: tickets.events
			? Array.from(
					tickets.events.at.subarray(tickets.events.offsets[row], tickets.events.offsets[row + 1]),
					(at, i) => {
						const kind = tickets.events!.kind[tickets.events!.offsets[row]! + i]!
						return `${names.get(kind)}@${new Date(at * 1_000).toISOString().slice(0, 16)}`
					},
				)
			: null,
	}))
}

function badDates(history: History) {
	return history.readingItems
		.filter(({ rule }) => rule === 'bad-date')
		.flatMap(({ examples }) => examples.map(({ line, column }) => `${line}:${column}`))
}

describe('Jira', () => {
	test('CSV in German: named months, time left of a goal as the verdict, holds as pauses, comments unread', async () => {
		const history = await read('jira.csv')
		expect(history.sources[0]!.format).toBe('jira')
		expect(shown(history)).toEqual([
			{
				id: 'SD-1',
				created: '2026-03-12T15:04',
				responded: '2026-03-12T15:20',
				firstResolved: '2026-03-13T10:30',
				resolved: '2026-03-13T10:30',
				priority: 1,
				agent: expect.stringMatching(/^Agent [12]$/),
				vendor: [null, null],
				flags: FLAG_VENDOR_RESPONSE_WITHIN | FLAG_VENDOR_RESOLUTION_VIOLATED,
				events: ['paused@2026-03-12T16:00', 'resumed@2026-03-13T08:00'],
			},
			{
				id: 'SD-2',
				created: '2026-05-01T00:10',
				responded: null,
				firstResolved: null,
				resolved: null,
				priority: 3,
				agent: '',
				vendor: [null, null],
				// Time is left, but nothing has ended yet.
				flags: 0,
				events: ['paused@2026-05-01T08:00'],
			},
			expect.objectContaining({ id: 'SD-3', created: null }),
		])
		expect(badDates(history)).toEqual(['4:Erstellt'])
		expect(JSON.stringify(history.tickets!.words)).not.toMatch(/Muster|Beispiel|Jo Kunde/)
	})

	test('issues of the API: the changelog gives pauses, reopenings and the first resolution', async () => {
		const history = await read('jira.json')
		const [one, two, three] = shown(history)
		expect(one).toEqual({
			id: 'SD-1',
			created: '2026-03-02T08:00',
			responded: '2026-03-02T08:20',
			firstResolved: '2026-03-03T14:00',
			resolved: '2026-03-04T11:00',
			priority: 1,
			agent: 'Agent 1',
			vendor: [1_200, 36_000],
			flags: FLAG_VENDOR_RESPONSE_WITHIN | FLAG_VENDOR_RESOLUTION_VIOLATED,
			events: [
				'assigned@2026-03-02T08:05',
				'agentMessage@2026-03-02T08:20',
				'paused@2026-03-02T09:00',
				'resumed@2026-03-03T07:00',
				'customerMessage@2026-03-03T07:00',
				'resolved@2026-03-03T14:00',
				'reopened@2026-03-04T07:00',
				'resolved@2026-03-04T11:00',
			],
		})
		// Its workflow sets no resolution; the state says that it is done.
		expect(two).toMatchObject({ id: 'SD-2', resolved: '2026-03-07T08:00', priority: 4, agent: '' })
		expect(three).toMatchObject({ id: 'SD-3', created: null })
		expect([...history.tickets!.numbers.reopenCount!]).toEqual([1, 0, 0])
		expect(badDates(history)).toEqual(['15:fields.created'])
	})
})

describe('ServiceNow', () => {
	test('a log with several rows an incident: last state wins, first resolution stays, states give pauses', async () => {
		const history = await read('servicenow.csv')
		expect(history.sources[0]).toMatchObject({ format: 'servicenow', dateOrder: 'dmy', rows: 8 })
		const [one, two] = shown(history)
		expect(one).toEqual({
			id: 'INC0001',
			created: '2016-02-29T01:16',
			responded: null,
			firstResolved: '2016-02-29T11:29',
			resolved: '2016-02-29T16:00',
			priority: 2,
			agent: expect.stringMatching(/^Agent [12]$/),
			vendor: [null, null],
			flags: 0,
			events: [
				'paused@2016-02-29T08:53',
				'assigned@2016-02-29T08:53',
				'resumed@2016-02-29T10:00',
				'resolved@2016-02-29T11:29',
				'reopened@2016-02-29T14:00',
				'assigned@2016-02-29T14:00',
				'resolved@2016-03-05T12:00',
			],
		})
		expect(two).toMatchObject({ id: 'INC0002', resolved: null, priority: 1, events: [] })
		expect([...history.tickets!.numbers.reopenCount!]).toEqual([1, 0, 0])
		expect(history.readingItems.map(({ rule, count }) => [rule, count])).toEqual([
			['several-rows', 5],
			['bad-date', 1],
		])
	})

	test('task_sla: the end of a case only from resolution agreements, cancelled ones left out', async () => {
		const history = await read('servicenow-sla.csv')
		expect(shown(history).slice(0, 2)).toEqual([
			expect.objectContaining({
				id: 'INC0001',
				responded: '2026-03-02T09:20',
				resolved: '2026-03-03T10:00',
				vendor: [1_200, 36_000],
				flags: FLAG_VENDOR_RESPONSE_WITHIN | FLAG_VENDOR_RESOLUTION_VIOLATED,
			}),
			expect.objectContaining({
				id: 'INC0002',
				responded: null,
				resolved: null,
				vendor: [Number.NaN, 5_400],
				flags: 0,
			}),
		])
		expect(badDates(history)).toEqual(['6:start_time'])
	})
})

describe('Zammad', () => {
	test('the download in German and the API read alike; closing is the resolution, the last closing the last one', async () => {
		const csv = await read('zammad.csv')
		expect(csv.sources[0]!.format).toBe('zammad')
		const one = {
			id: '20001',
			created: '2026-03-02T08:00',
			responded: '2026-03-02T08:12',
			priority: 2,
			vendor: [720, 9_000],
		}
		expect(shown(csv)[0]).toMatchObject({ ...one, resolved: '2026-03-02T12:30', agent: 'Agent 1' })
		expect(shown(csv)[1]).toMatchObject({ id: '20002', resolved: null, priority: 3, agent: '' })
		expect(badDates(csv)).toEqual(['4:Erstellt am'])
		const json = await read('zammad.json')
		expect(json.sources[0]!.format).toBe('zammad')
		expect(shown(json)[0]).toMatchObject({ ...one, firstResolved: '2026-03-02T12:30', resolved: '2026-03-03T09:00' })
		expect(badDates(json)).toEqual(['3:created_at'])
	})
})

describe('Zendesk', () => {
	test('tickets and metrics, two files, are one history in either order', async () => {
		const files = ['zendesk-tickets.json', 'zendesk-metrics.json']
		const expected = {
			id: '35436',
			created: '2026-03-02T08:00',
			responded: null,
			firstResolved: '2026-03-02T12:00',
			resolved: '2026-03-02T12:00',
			priority: 1,
			agent: 'Agent 1',
			vendor: [1_200, 12_000],
			flags: 0,
			events: null,
		}
		for (const order of [files, files.toReversed()]) {
			const history = await read(...order)
			expect(history.sources.map(({ format }) => format)).toEqual(['zendesk', 'zendesk'])
			expect(shown(history).find(({ id }) => id === '35436')).toEqual(expected)
			expect(history.tickets!.count).toBe(3)
			expect(badDates(history)).toEqual(['4:created_at'])
		}
	})
})

describe('Freshdesk and Freshservice', () => {
	test('tickets of the API: number 4 is P1, numbers of states have their names, the last reopening is told', async () => {
		const history = await read('freshdesk.json')
		expect(history.sources[0]!.format).toBe('freshdesk')
		expect(shown(history)[0]).toEqual({
			id: '101',
			created: '2026-03-02T08:00',
			responded: '2026-03-02T08:20',
			firstResolved: '2026-03-04T12:00',
			resolved: '2026-03-04T12:00',
			priority: 1,
			agent: 'Agent 1',
			vendor: [null, null],
			flags: 0,
			events: ['reopened@2026-03-03T10:00'],
		})
		expect(shown(history)[1]).toMatchObject({ id: '102', priority: 4, flags: FLAG_SPAM, events: [] })
		expect(history.tickets!.words.status!.words).toEqual(['', 'Closed', 'Pending', 'Open'])
		// Pauses that have ended are not in the file, so nobody may believe that there were none.
		expect(knowsKind(history.tickets!.events, 'paused')).toBe(false)
		expect(badDates(history)).toEqual(['4:created_at'])
		const service = await read('freshservice.json')
		expect(service.sources[0]!.format).toBe('freshservice')
		expect(shown(service)[0]).toMatchObject({ id: '8', priority: 2, responded: '2026-03-02T08:30' })
		expect(badDates(service)).toEqual(['3:created_at'])
	})

	test('activities beside the tickets tell every pause', async () => {
		const history = await read('freshdesk.json', 'freshdesk-activities.json')
		expect(shown(history)[0]).toMatchObject({
			id: '101',
			firstResolved: '2026-03-02T12:00',
			resolved: '2026-03-04T12:00',
			events: [
				'paused@2026-03-02T09:00',
				'resumed@2026-03-02T11:00',
				'resolved@2026-03-02T12:00',
				'reopened@2026-03-03T10:00',
				'resolved@2026-03-04T12:00',
			],
		})
		expect(history.tickets!.count).toBe(3)
	})

	test('their own durations are hours in decimals or h:mm:ss, and their verdicts are kept apart', async () => {
		const history = await read('freshdesk.csv')
		expect(history.tickets!.numbers.vendorResponseSeconds![0]).toBe(1_200)
		expect(history.tickets!.flagsKnown & FLAG_VENDOR_RESOLUTION_WITHIN).toBe(0)
	})
})

test('objects line by line: a bad row is told by its line', async () => {
	const history = await read('generic.ndjson')
	expect(history.sources[0]!.format).toBe('generic')
	expect(shown(history).map(({ id, created, priority, vendor }) => ({ id, created, priority, vendor }))).toEqual([
		{ id: 'A-1', created: '2026-03-02T08:00', priority: 2, vendor: [null, null] },
		{ id: 'A-2', created: null, priority: 0, vendor: [null, null] },
	])
	expect(badDates(history)).toEqual(['2:createdAt'])
	expect(utc('2026-03-02 08:00')).toBe(history.tickets!.times.createdAt![0])
})
