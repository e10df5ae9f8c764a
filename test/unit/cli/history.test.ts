import { execFileSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { IT_FIGURES } from '../../../src/shared/realism/figures/figure-ids'
import { FIXTURES } from '../history/read-text'
import { makeWorkbook } from '../importing/make-workbook'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { writeTickets } from './sample-history'

const shape = z.object({
	format: z.string(),
	rows: z.int(),
	tickets: z.int(),
	outages: z.int(),
	timeZone: z.string(),
	range: z.object({ start: z.iso.datetime({ offset: true }), end: z.iso.datetime({ offset: true }) }),
	columns: z.record(z.string(), z.string()),
	quality: z.array(
		z.object({ rule: z.string(), count: z.int(), examples: z.array(z.object({ file: z.string(), line: z.int() })) }),
	),
	metrics: z.record(z.string(), z.object({ cases: z.int() })),
	figures: z.object({
		itService: z.array(
			z.object({ id: z.string(), values: z.array(z.object({ part: z.string(), value: z.number() })) }),
		),
		customerService: z.array(z.object({ id: z.string(), missing: z.string().nullable() })),
		volume: z.array(z.object({ source: z.string(), months: z.array(z.object({ month: z.string(), cases: z.int() })) })),
	}),
})

const CSV = [
	'Vorgangsnummer;Priorität;Erstellt am;Erste Antwort am;Gelöst am',
	'1;Hoch;13.02.2026 09:00;13.02.2026 10:00;16.02.2026 12:00',
	'2;Hoch;14.02.2026 09:00;;',
	'2;Hoch;14.02.2026 09:00;13.02.2026 10:00;',
	'',
].join('\n')

test('says what was recognised, what is doubtful by line, and the key figures', async () => {
	const folder = tempFolder()
	writeFileSync(path.join(folder, 'a.csv'), CSV)
	const run = await pledge(folder, 'history', 'a.csv', '--time-zone', 'Europe/Berlin', '--json')
	expect([run.status, run.err]).toEqual([0, ''])
	const answer = shape.parse(JSON.parse(run.out))
	expect(answer).toMatchObject({ rows: 3, tickets: 2, outages: 0, timeZone: 'Europe/Berlin' })
	expect(answer.range).toEqual({ start: '2026-02-13T00:00:00+01:00', end: '2026-02-15T00:00:00+01:00' })
	expect(answer.columns).toMatchObject({ createdAt: 'Erstellt am', resolvedAt: 'Gelöst am' })
	const doubt = (rule: string) => answer.quality.find((item) => item.rule === rule)
	expect(doubt('duplicate-id')?.examples).toEqual([{ file: 'a.csv', line: 4 }])
	expect(doubt('negative-response')?.count).toBe(1)
	expect(new Set(answer.figures.itService.map(({ id }) => id))).toEqual(new Set(IT_FIGURES))
	expect(answer.figures.customerService.find(({ id }) => id === 'escalations')?.missing).toBe('escalatedAt')
	expect(answer.figures.volume[0]?.months).toEqual([{ month: '2026-02', cases: 1 }])
})

test('reads a workbook and JSON, asks for the order of dates, and names what it cannot read in one sentence', async () => {
	const folder = tempFolder()
	const rows = [
		['Issue key', 'Created', 'Resolved'],
		['A-1', '03/04/2026 10:00', '04/04/2026 10:00'],
	]
	writeFileSync(path.join(folder, 'a.xlsx'), makeWorkbook([{ name: 'Jira', rows }]))
	writeFileSync(path.join(folder, 'b.json'), JSON.stringify([{ key: 'A-1', created: '03/04/2026 10:00' }]))
	writeFileSync(path.join(folder, 'c.json'), '[{"id":1,\n "created":')
	writeFileSync(path.join(folder, 'd.xls'), Buffer.from('d0cf11e0a1b11ae10000', 'hex'))
	for (const file of ['a.xlsx', 'b.json']) {
		const asked = await pledge(folder, 'history', file, '--time-zone', 'UTC')
		expect([asked.status, asked.err.includes('--date-order'), isOneSentence(asked.err)]).toEqual([3, true, true])
	}
	const run = await pledge(folder, 'history', 'a.xlsx', '--time-zone', 'UTC', '--date-order', 'mdy', '--json')
	expect(JSON.parse(run.out)).toMatchObject({
		format: 'jira',
		tickets: 1,
		range: { start: '2026-03-04T00:00:00+00:00' },
	})
	const both = await pledge(folder, 'history', 'a.xlsx', 'b.json', '--date-order', 'dmy', '--json')
	expect(JSON.parse(both.out)).toMatchObject({ tickets: 1, rows: 2 })
	for (const file of ['c.json', 'd.xls']) {
		const refused = await pledge(folder, 'history', file)
		expect([refused.status, refused.err.includes(file), isOneSentence(refused.err)]).toEqual([3, true, true])
	}
})

test('counts key figures around the clock, or on the calendar given', async () => {
	const folder = tempFolder()
	writeFileSync(path.join(folder, 'a.csv'), CSV)
	const weekly = { mon: [['08:00', '18:00']], tue: [], wed: [], thu: [], fri: [['08:00', '18:00']], sat: [], sun: [] }
	const calendar = { id: 'c', name: 'C', timeZone: 'Europe/Berlin', weekly, holidays: null, closed: [], open: {} }
	writeFileSync(path.join(folder, 'cal.json'), JSON.stringify(calendar))
	const restoration = async (...options: string[]) => {
		const run = await pledge(folder, 'history', 'a.csv', '--time-zone', 'Europe/Berlin', '--json', ...options)
		return JSON.parse(run.out).metrics.restoration.medianSeconds
	}
	expect(await restoration()).toBe(75 * 3_600)
	expect(await restoration('--calendar', 'cal.json')).toBe(13 * 3_600)
})

test('prints it for reading in both languages', async () => {
	const folder = tempFolder()
	writeTickets(folder)
	const english = await pledge(folder, 'history', 'tickets.csv')
	expect(english.out).toContain('From 1 Jan 2026 to 31 Dec 2026')
	const german = await pledge(folder, 'history', 'tickets.csv', '--ui-language', 'de')
	expect(german.out).toContain('Vom 01.01.2026 bis zum 31.12.2026')
	for (const run of [english, german]) expect(run.out).not.toMatch(/cli:|\{|undefined|NaN/)
})

test.each([
	[['history'], 2],
	[['history', 'none.csv'], 3],
	[['history', 'a.csv', '--calendar', 'none.json'], 3],
	[['history', 'a.csv', '--calendar', 'a.csv'], 3],
	[['history', 'quote.csv'], 3],
])('ends %j with status %i and one sentence', async (argv, status) => {
	const folder = tempFolder()
	writeFileSync(path.join(folder, 'a.csv'), CSV)
	writeFileSync(path.join(folder, 'quote.csv'), 'Case number,Opened at\n1,"2026-01-01T00:00:00Z\n')
	const run = await pledge(folder, ...argv)
	expect([run.status, run.out, isOneSentence(run.err)]).toEqual([status, '', true])
})

test('says in words what stands in the place of an export, and waits for no pipe', async () => {
	const folder = tempFolder()
	execFileSync('mkfifo', [path.join(folder, 'pipe.csv')])
	const said = async (file: string) => (await pledge(folder, 'history', file)).err
	expect(await said('none.csv')).toBe('The file none.csv does not exist.\n')
	expect(await said('.')).toBe('. is a folder or a device; a file is needed.\n')
	expect(await said('pipe.csv')).toBe('pipe.csv is a folder or a device; a file is needed.\n')
})

test('names the line and the ticket of a doubt, or the line alone', async () => {
	const folder = tempFolder()
	writeFileSync(path.join(folder, 'id.csv'), 'id,created at,resolved at\n77,2026-01-02T00:00Z,2026-01-01T00:00Z\n')
	writeFileSync(path.join(folder, 'no.csv'), 'created at,resolved at\n2026-01-02T00:00Z,2026-01-01T00:00Z\n')
	const run = (file: string) => pledge(folder, 'history', file, '--ui-language', 'de')
	expect((await run('id.csv')).out).toContain('1 Ticket mit einer Lösung vor der Erstellung (Zeile 2, Ticket 77)\n')
	expect((await run('no.csv')).out).toContain('1 Ticket mit einer Lösung vor der Erstellung (Zeile 2)\n')
})

test('tickets, outages, calls, counts and breaches in one call make one history', async () => {
	const folder = tempFolder()
	const files = ['calls', 'intervals', 'counts', 'breaches', 'outages', 'generic'].map((name) => `${name}.csv`)
	for (const name of files) copyFileSync(path.join(FIXTURES, name), path.join(folder, name))
	const run = await pledge(folder, 'history', ...files, '--time-zone', 'Europe/Berlin', '--json')
	expect([run.status, run.err]).toEqual([0, ''])
	expect(JSON.parse(run.out)).toMatchObject({
		...{ format: 'calls+intervals+counts+breaches+outages+generic', tickets: 3, outages: 4 },
		contacts: { calls: 8, intervals: 7, offered: 1_115, thresholdSeconds: 20 },
		counts: { periods: 4, deflected: 190, selfServiceSolved: 70 },
		breaches: {
			rows: 5,
			years: [
				{ year: 2025, breaches: 3, credits: [{ currency: 'EUR', minor: 120_000 }] },
				{ year: 2026, breaches: 1, credits: [{ currency: 'EUR', minor: 120_050 }] },
			],
		},
	})
	const words = await pledge(folder, 'history', 'breaches.csv', '--time-zone', 'Europe/Berlin')
	expect(words.out).toContain('3 past breaches in 2025, EUR\u00a01,200.00 credited')
})

test('leaves automatic first responses out when told within how many seconds they came, and says so', async () => {
	const folder = tempFolder()
	const rows = ['1,2026-02-13 09:00:00,2026-02-13 09:00:04', '2,2026-02-13 09:00:00,2026-02-13 09:30:00']
	writeFileSync(path.join(folder, 'a.csv'), ['id,created,first response', ...rows].join('\n'))
	const run = await pledge(folder, 'history', 'a.csv', '--ignore-responses-within', '5', '--json')
	const answer = shape.parse(JSON.parse(run.out))
	expect(answer.metrics['first-response']?.cases).toBe(1)
	expect(answer.quality.find(({ rule }) => rule === 'quick-responses-ignored')?.count).toBe(1)
	for (const value of ['soon', '-1', '3601', '1.5']) {
		const wrong = await pledge(folder, 'history', 'a.csv', '--ignore-responses-within', value)
		expect([wrong.status, wrong.out, isOneSentence(wrong.err)]).toEqual([2, '', true])
	}
})
