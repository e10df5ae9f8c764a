import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { HISTORY_FORMATS } from '../../../src/shared/history/formats/list'
import { FLAG_ESCALATED, FLAG_MERGED, type History } from '../../../src/shared/history/history'
import { HistoryError } from '../../../src/shared/history/history-error'
import { createHistoryReader } from '../../../src/shared/history/history-reader'
import { idAt } from '../../../src/shared/history/id-table'
import { parseMapping, parseValueMapping } from '../../../src/shared/history/mapping-text'
import { historyQuality } from '../../../src/shared/history/quality'
import { FIXTURES, readBytes, readFixture, readText, utc } from './read-text'

function tickets(history: History) {
	if (history.tickets === null) throw new Error('no tickets')
	return history.tickets
}

function ids(history: History): string[] {
	const columns = tickets(history)
	return Array.from({ length: columns.count }, (_, row) => idAt(columns.ids!, row))
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

test('a row that comes again as it was is a duplicate, one that was written later is another state', () => {
	const row = (updated: string) => `1,Open,2026-01-05 09:00:00,,${updated}`
	const text = [
		'Ticket ID,Status,Created time,Resolved time,Last update time',
		row('2026-01-05 10:00:00'),
		row('2026-01-05 10:00:00'),
		row('2026-01-05 11:00:00'),
	]
	expect(readText(text.join('\n'), { timeZone: 'UTC' }).readingItems).toEqual([
		{ rule: 'duplicate-id', count: 1, examples: [{ file: 'export.csv', line: 3, id: null }] },
		{ rule: 'several-rows', count: 1, examples: [{ file: 'export.csv', line: 4, id: null }] },
	])
})

describe('formats', () => {
	test.each(HISTORY_FORMATS.map(({ id }) => id))('%s has a fixture that is recognised as such', (id) => {
		// Formats that come as JSON only are tried in importing/outage-documents.test.ts.
		const [csv, json] = ['csv', 'json'].map((ending) => existsSync(path.join(FIXTURES, `${id}.${ending}`)))
		expect(csv || json).toBe(true)
		if (!csv) return
		expect(readFixture(`${id}.csv`).sources.map(({ format }) => format)).toEqual([id])
	})

	test('Freshdesk: number 4 is P1, the first response is an instant, texts are never read', () => {
		const history = readFixture('freshdesk.csv', { timeZone: 'UTC' })
		const columns = tickets(history)
		expect(ids(history)).toEqual(['101', '102', '103'])
		expect([...columns.priority!]).toEqual([1, 1, 4])
		expect([...columns.lines]).toEqual([2, 4, 5])
		expect([...columns.times.createdAt!]).toEqual([
			utc('2026-01-05 09:00:00'),
			utc('2026-01-06 08:15:00'),
			utc('2026-01-06 10:00:00'),
		])
		expect([...columns.times.firstResponseAt!]).toEqual([utc('2026-01-05 09:20:00'), Number.NaN, Number.NaN])
		expect(columns.words.group!.words).toEqual(['', 'Network', 'Service desk'])
		const kept = JSON.stringify(history, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value))
		expect(kept).not.toMatch(/Jo Doe|Printer|Agent [A-Z]/)
		expect(columns.words.agent!.words).toEqual(['', 'Agent 1', 'Agent 2'])
	})

	test('Freshservice: number 1 is P4, merged and escalated are read, repeated headers do no harm', () => {
		const columns = tickets(readFixture('freshservice.csv'))
		expect([...columns.priority!]).toEqual([2, 4])
		expect([...columns.flags]).toEqual([FLAG_ESCALATED, FLAG_MERGED])
	})

	test('Zendesk: vendor minutes are left alone, so there is no response column', () => {
		const columns = tickets(readFixture('zendesk.csv'))
		expect(columns.times.firstResponseAt).toBeNull()
		expect([...columns.numbers.reopenCount!]).toEqual([0, 1])
		expect([...columns.priority!]).toEqual([1, 3])
	})

	test('Zendesk: minutes from the creation on are the first response where the user says so', () => {
		const mapping = { responseAfterSeconds: ['First reply time in minutes'] }
		const { times, numbers } = tickets(readFixture('zendesk.csv', { mapping, timeZone: 'UTC' }))
		expect([...times.firstResponseAt!]).toEqual([utc('2026-03-02 10:05:00'), Number.NaN])
		// The business minutes beside them stay what they are compared with.
		expect(numbers.vendorResponseSeconds?.[0]).toBe(300)
		const both = ['id,created,first response,reply after (hrs)', '1,2026-01-05 10:00,2026-01-05 10:30,0:12']
		const rows = [...both, '2,2026-01-05 10:00,,0:12', '3,2026-01-05 10:00,,-0:12']
		const told = readText(rows.join('\n'), {
			mapping: { responseAfterSeconds: ['reply after (hrs)'] },
			timeZone: 'UTC',
		})
		expect([...told.tickets!.times.firstResponseAt!].slice(0, 2)).toEqual([
			utc('2026-01-05 10:30:00'),
			utc('2026-01-05 10:12:00'),
		])
		// What cannot be stays in the column, and no clock uses it.
		expect(historyQuality(told).find(({ rule }) => rule === 'negative-response')?.count).toBe(1)
	})

	test('generic German: semicolons, day first, words of missing values', () => {
		const history = readFixture('generic.csv', { timeZone: 'Europe/Berlin' })
		const columns = tickets(history)
		expect([...columns.priority!]).toEqual([1, 3, 0])
		// 01:30 is before the spring change; 02:30 in autumn is read as the first of two.
		expect([...columns.times.createdAt!]).toEqual([
			utc('2026-03-29 00:30:00'),
			utc('2026-10-25 00:30:00'),
			utc('2026-04-01 05:05:00'),
		])
		expect([...columns.times.resolvedAt!]).toEqual([utc('2026-03-30 06:00:00'), Number.NaN, Number.NaN])
		expect(history.readingItems).toEqual([
			{ rule: 'repeated-hour', count: 1, examples: [] },
			{ rule: 'unknown-priority', count: 1, examples: [{ file: 'export.csv', line: 4, id: 'V-3', value: 'Egal' }] },
		])
	})

	test('outages: open end, planned, affected share', () => {
		const { outages } = readFixture('outages.csv')
		expect([...outages!.startedAt].map((at) => at - utc('2026-01-10 10:00:00'))).toEqual([
			0, 1_200, 2_044_800, 3_535_200,
		])
		expect([...outages!.endedAt].at(-1)).toBeNaN()
		expect([...outages!.planned]).toEqual([0, 0, 1, 0])
		expect([...outages!.plannedKnown]).toEqual([1, 1, 1, 1])
		expect([...outages!.affectedShare]).toEqual([1, 0.5, 1, 1])
		expect(outages!.cause!.words[outages!.cause!.codes[3]!]).toBe('Force majeure')
	})
})

describe('bytes', () => {
	const text =
		'Nummer;Priorität;Erstellt am;Gruppe\nA-1;Hoch;05.01.2026 08:00;Büro für Größe\nA-2;Niedrig;06.01.2026 08:00;€uro\n'
	const expected = { ids: ['A-1', 'A-2'], priority: [2, 4], groups: ['', 'Büro für Größe', '€uro'] }
	const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array => {
		const units = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
		return bigEndian ? units.swap16() : units
	}
	const cp1252 = Uint8Array.from(text, (char) => (char === '€' ? 0x80 : char.charCodeAt(0)))

	test.each([
		['UTF-8', new TextEncoder().encode(text), 'utf-8'],
		['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8'],
		['Windows-1252', cp1252, 'utf-8'],
		['UTF-16 little endian', utf16(false, true), 'utf-16le'],
		['UTF-16 big endian', utf16(true, true), 'utf-16be'],
		['UTF-16 without a mark', utf16(false, false), 'utf-16le'],
	])('reads %s the same in chunks of any size', (_, bytes, encoding) => {
		for (const chunk of [1, 3, 7, 64, bytes.length]) {
			const history = readBytes(bytes, { timeZone: 'UTC' }, chunk)
			const columns = tickets(history)
			expect({
				ids: ids(history),
				priority: [...columns.priority!],
				groups: columns.words.group!.words,
			}).toEqual(expected)
			expect(history.sources[0]!.encoding).toBe(encoding)
		}
	})

	test('refuses what is no text', () => {
		expect(problemOf(() => readBytes(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 9)))).toEqual({
			code: 'not-text',
			file: 'export.csv',
		})
		expect(problemOf(() => readText(''))).toEqual({ code: 'empty-file', file: 'export.csv' })
	})

	test('reads the same whatever the order of the columns', () => {
		const rows = readFileSync(path.join(FIXTURES, 'generic.csv'), 'utf8')
			.trim()
			.split('\n')
			.map((row) => row.split(';'))
		const turned = rows.map((cells) => [...cells].reverse().join(';')).join('\n')
		const plain = readFixture('generic.csv', { timeZone: 'Europe/Berlin' })
		const other = readText(turned, { timeZone: 'Europe/Berlin' })
		expect(tickets(other)).toEqual(tickets(plain))
	})
})

describe('rows', () => {
	test('the last row of an id wins, and the others are counted', () => {
		const history = readText(
			'id,created,resolved,group\n1,2026-01-01 08:00:00,,A\n2,2026-01-02 08:00:00,,B\n1,2026-01-01 09:00:00,2026-01-03 08:00:00,C\n',
			{ timeZone: 'UTC' },
		)
		const columns = tickets(history)
		expect(ids(history)).toEqual(['1', '2'])
		expect([...columns.times.createdAt!]).toEqual([utc('2026-01-01 09:00:00'), utc('2026-01-02 08:00:00')])
		expect([...columns.times.resolvedAt!]).toEqual([utc('2026-01-03 08:00:00'), Number.NaN])
		expect(columns.words.group!.words[columns.words.group!.codes[0]!]).toBe('C')
		expect(history.readingItems).toEqual([
			{ rule: 'duplicate-id', count: 1, examples: [{ file: 'export.csv', line: 4, id: null }] },
		])
	})

	test('short rows are read, shifted rows are not, and both are named by line', () => {
		const history = readText(
			'id,created,group\n1,2026-01-01 08:00:00\n2,a,2026-01-01 08:00:00,B\n3,2026-01-02 08:00:00,C,\n',
			{
				timeZone: 'UTC',
			},
		)
		expect(ids(history)).toEqual(['1', '3'])
		expect(history.readingItems).toEqual([
			{
				rule: 'ragged-row',
				count: 3,
				examples: [
					{ file: 'export.csv', line: 2, id: null, value: '2/3' },
					{ file: 'export.csv', line: 3, id: null, value: '4/3' },
					{ file: 'export.csv', line: 4, id: null, value: '4/3' },
				],
			},
		])
	})

	test('a header in the middle of glued exports is skipped', () => {
		const history = readText('id,created\n1,2026-01-01 08:00:00\nid,created\n2,2026-01-02 08:00:00\n', {
			timeZone: 'UTC',
		})
		expect(ids(history)).toEqual(['1', '2'])
		expect(history.sources[0]!.rows).toBe(2)
		expect(history.readingItems.map(({ rule, count }) => ({ rule, count }))).toEqual([
			{ rule: 'repeated-header', count: 1 },
		])
	})

	test('a date that is none is named by line and column, and the ticket stays', () => {
		const history = readText('id,created,resolved\n1,2026-01-01 08:00:00,tomorrow\n', { timeZone: 'UTC' })
		expect(tickets(history).count).toBe(1)
		expect(history.readingItems).toEqual([
			{ rule: 'bad-date', count: 1, examples: [{ file: 'export.csv', line: 2, id: null, column: 'resolved' }] },
		])
	})

	test('several files become one history and duplicates are found across them', () => {
		const reader = createHistoryReader()
		for (const [name, text] of [
			['a.csv', 'id,created\n1,2026-01-01T08:00:00Z\n'],
			['b.csv', 'created;id;group\n2026-01-02T08:00:00Z;2;B\n2026-01-03T08:00:00Z;1;C\n'],
		] as const) {
			const file = reader.file(name)
			file.push(new TextEncoder().encode(text))
			file.finish()
		}
		const history = reader.finish()
		expect(ids(history)).toEqual(['1', '2'])
		expect(tickets(history).times.createdAt![0]).toBe(utc('2026-01-03 08:00:00'))
		expect(history.readingItems).toEqual([
			{ rule: 'duplicate-id', count: 1, examples: [{ file: 'b.csv', line: 3, id: null }] },
		])
	})
})

describe('decisions of the user', () => {
	const open = 'id,created\n1,03/04/2026 10:00\n2,05/06/2026 10:00\n'

	test('undecidable dates need the named option, and it is enough', () => {
		expect(problemOf(() => readText(open))).toEqual({
			code: 'date-order',
			file: 'export.csv',
			column: 'created',
			option: '--date-order',
		})
		const columns = tickets(readText(open, { dateOrder: 'mdy', timeZone: 'UTC' }))
		expect([...columns.times.createdAt!]).toEqual([utc('2026-03-04 10:00:00'), utc('2026-05-06 10:00:00')])
	})

	test('one date far down decides for all', () => {
		const history = readText(`${open}3,28/02/2026 09:00\n`, { timeZone: 'UTC' })
		expect(tickets(history).times.createdAt![0]).toBe(utc('2026-04-03 10:00:00'))
		expect(history.sources[0]!.dateOrder).toBe('dmy')
	})

	test('times without a zone are counted unless the zone was named; offsets need none', () => {
		const local = 'id,created\n1,2026-07-01 08:00:00\n'
		const assumed = readText(local, { defaultTimeZone: 'Europe/Berlin' })
		expect([assumed.timeZone, assumed.timeZoneGiven]).toEqual(['Europe/Berlin', false])
		expect(assumed.readingItems).toEqual([{ rule: 'no-time-zone', count: 1, examples: [] }])
		expect(tickets(assumed).times.createdAt![0]).toBe(utc('2026-07-01 06:00:00'))
		const named = readText(local, { timeZone: 'America/New_York' })
		expect(named.readingItems).toEqual([])
		expect(tickets(named).times.createdAt![0]).toBe(utc('2026-07-01 12:00:00'))
		expect(readText('id,created\n1,2026-07-01T08:00:00+02:00\n').readingItems).toEqual([])
		expect(problemOf(() => readText(local, { timeZone: 'Europe/Nowhere' }))).toEqual({
			code: 'unknown-time-zone',
			timeZone: 'Europe/Nowhere',
		})
	})

	test('a mapping beats recognition field by field', () => {
		const text = 'Schlüssel,Start,Fertig,created\nA,2026-01-01 08:00:00,2026-01-02 08:00:00,2020-01-01 08:00:00\n'
		const history = readText(text, {
			timeZone: 'UTC',
			mapping: parseMapping(['id=Schlüssel', 'createdAt=Start', 'resolvedAt=Fertig']),
		})
		expect(ids(history)).toEqual(['A'])
		expect(tickets(history).times.createdAt![0]).toBe(utc('2026-01-01 08:00:00'))
		expect(history.sources[0]!.columns).toEqual({ id: ['Schlüssel'], createdAt: ['Start'], resolvedAt: ['Fertig'] })
	})

	test('two columns mapped to resolvedAt are the first and the last resolution', () => {
		const columns = tickets(
			readText('id,created,a,b\n1,2026-01-01 08:00:00,2026-01-03 08:00:00,2026-01-02 08:00:00\n', {
				timeZone: 'UTC',
				mapping: parseMapping(['resolvedAt=a', 'resolvedAt=b']),
			}),
		)
		expect(columns.firstResolvedAt![0]).toBe(utc('2026-01-02 08:00:00'))
		expect(columns.times.resolvedAt![0]).toBe(utc('2026-01-03 08:00:00'))
	})

	test('priority words can be explained', () => {
		const text = 'id,created,priority\n1,2026-01-01 08:00:00,Ganz eilig\n'
		const explained = readText(text, { timeZone: 'UTC', priorityValues: parseValueMapping(['priority:Ganz eilig=P2']) })
		expect([...tickets(explained).priority!]).toEqual([2])
		expect(explained.readingItems).toEqual([])
	})

	test('wrong mappings are refused by name', () => {
		const text = 'id,created\n1,2026-01-01 08:00:00\n'
		expect(problemOf(() => readText(text, { mapping: parseMapping(['createdAt=Nope']) }))).toEqual({
			code: 'unknown-column',
			file: 'export.csv',
			field: 'createdAt',
			column: 'Nope',
		})
		expect(problemOf(() => parseMapping(['colour=Nope']))).toEqual({ code: 'unknown-field', field: 'colour' })
		expect(problemOf(() => parseMapping(['__proto__=Nope']))).toEqual({ code: 'unknown-field', field: '__proto__' })
		expect(problemOf(() => readText(text, { format: 'lotus' }))).toEqual({ code: 'unknown-format', format: 'lotus' })
		expect(problemOf(() => readText('a,b\n1,2\n'))).toEqual({
			code: 'not-recognised',
			file: 'export.csv',
			missing: 'createdAt',
			option: '--map',
		})
	})
})
