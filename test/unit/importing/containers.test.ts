import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFiles } from '../../../src/main/importing/import-files'
import type { History } from '../../../src/shared/history/history'
import { HistoryError } from '../../../src/shared/history/history-error'
import type { HistoryOptions } from '../../../src/shared/history/history-reader'
import { idAt } from '../../../src/shared/history/id-table'
import { utc } from '../history/read-text'
import { makeWorkbook, serialOf } from './make-workbook'

let folder: string
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'pledge-containers-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function read(name: string, content: Uint8Array | string, options: HistoryOptions = {}): Promise<History> {
	const file = path.join(folder, name)
	await writeFile(file, content)
	return importFiles({ paths: [file], options: { timeZone: 'UTC', ...options } })
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
	const error = await work.then(
		() => null,
		(reason: unknown) => reason,
	)
	if (!(error instanceof HistoryError)) return error
	return { ...error.problem, ...('file' in error.problem ? { file: path.basename(error.problem.file) } : {}) }
}

function rowsOf({ tickets }: History) {
	if (tickets === null) throw new Error('no tickets')
	const { ids, times, priority, lines } = tickets
	return Array.from({ length: tickets.count }, (_, row) => ({
		id: ids && idAt(ids, row),
		createdAt: times.createdAt![row],
		resolvedAt: times.resolvedAt?.[row] ?? null,
		priority: priority?.[row] ?? null,
		line: lines[row],
	}))
}

const HEADER = ['ID', 'Created', 'Resolved', 'Priority']

describe('workbooks', () => {
	test('dates are numbers with a date format, in either date system', async () => {
		for (const system of [1900, 1904] as const) {
			const serial = (text: string) => ({ serial: serialOf(text, system), style: 1 as const })
			const bytes = makeWorkbook(
				[
					{
						name: 'Tickets',
						rows: [HEADER, ['T-1', serial('2026-01-05 09:00:00'), serial('2026-01-05 17:30:01'), 'P1']],
					},
				],
				{ date1904: system === 1904 },
			)
			expect(rowsOf(await read('a.xlsx', bytes))).toEqual([
				{
					id: 'T-1',
					createdAt: utc('2026-01-05 09:00:00'),
					resolvedAt: utc('2026-01-05 17:30:01'),
					priority: 1,
					line: 2,
				},
			])
		}
	})

	test('the header may stand below a title, on the second sheet, and cells may be text, inline, formula or boolean', async () => {
		const bytes = makeWorkbook([
			{ name: 'About', rows: [['Export of our tickets'], ['Made by', 'the desk']] },
			{
				name: 'Data',
				firstRow: 3,
				rows: [
					['Everything & more'],
					['Key', 'Created', 'Resolved', 'Priority', 'Spam'],
					[{ inline: 'T-1' }, '2026-01-05 09:00', { formula: 'B5+1', value: '2026-01-06 09:00' }, 'High', true],
					[7, '2026-01-07T09:00:00+01:00', null, null, false],
				],
			},
		])
		const history = await read('b.xlsx', bytes)
		expect(rowsOf(history)).toEqual([
			{
				id: 'T-1',
				createdAt: utc('2026-01-05 09:00:00'),
				resolvedAt: utc('2026-01-06 09:00:00'),
				priority: 2,
				line: 5,
			},
			{ id: '7', createdAt: utc('2026-01-07 08:00:00'), resolvedAt: Number.NaN, priority: 0, line: 6 },
		])
		expect([...history.tickets!.flags]).toEqual([2, 0])
		expect(history.readingItems).toEqual([])
	})

	test('sheets with the same header are read together', async () => {
		const month = (name: string, id: string, date: string) => ({ name, rows: [HEADER, [id, date, null, null]] })
		const bytes = makeWorkbook([month('Jan', 'A', '2026-01-05 09:00'), month('Feb', 'B', '2026-02-05 09:00')])
		expect(rowsOf(await read('c.xlsx', bytes)).map(({ id }) => id)).toEqual(['A', 'B'])
	})

	test('broken, cut-off, protected, old and foreign files are refused by what they are', async () => {
		const good = makeWorkbook([{ name: 'A', rows: [HEADER, ['1', '2026-01-05', null, null]] }])
		const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
		const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
		const sheet = (xml: string) =>
			makeWorkbook([{ name: 'A', rows: [] }], { parts: { 'xl/worksheets/sheet1.xml': xml } })
		expect(await problemOf(read('a.xlsx', good.subarray(0, good.length - 40)))).toEqual({
			code: 'damaged-file',
			file: 'a.xlsx',
		})
		expect(await problemOf(read('b.xlsx', encrypted))).toEqual({ code: 'encrypted', file: 'b.xlsx' })
		expect(await problemOf(read('c.xls', ole))).toEqual({ code: 'old-workbook', file: 'c.xls' })
		expect(await problemOf(read('d.zip', zipSync({ 'a.csv': strToU8('id,created') })))).toEqual({
			code: 'no-table',
			file: 'd.zip',
		})
		expect(await problemOf(read('e.xlsx', sheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>')))).toEqual({
			code: 'damaged-file',
			file: 'e.xlsx',
		})
		expect(
			await problemOf(read('f.xlsx', sheet('<!DOCTYPE a [<!ENTITY b "b">]><worksheet><sheetData/></worksheet>'))),
		).toEqual({ code: 'damaged-file', file: 'f.xlsx' })
		expect(await problemOf(read('g.xlsx', makeWorkbook([{ name: 'A', rows: [] }])))).toEqual({
			code: 'empty-file',
			file: 'g.xlsx',
		})
	})

	test('a part that unpacks to far more than its size is not unpacked', async () => {
		const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
		const header = `<row>${text('id')}${text('created')}</row>`
		const bomb = makeWorkbook([{ name: 'A', rows: [] }], {
			parts: {
				'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${header}${' '.repeat(8e6)}</sheetData></worksheet>`,
			},
		})
		expect(bomb.length).toBeLessThan(100_000)
		expect(await problemOf(read('bomb.xlsx', bomb))).toEqual({ code: 'unpacks-too-large', file: 'bomb.xlsx' })
	})
})

describe('JSON', () => {
	const one = { id: 1, created_at: '2026-01-05T09:00:00Z', resolved_at: null, priority: 'P2' }
	const two = { id: '90071992547409931', created_at: '2026-01-06T09:00:00Z', extra: { resolved: { at: null } } }
	const expected = [
		{ id: '1', createdAt: utc('2026-01-05 09:00:00'), resolvedAt: Number.NaN, priority: 2 },
		{ id: '90071992547409931', createdAt: utc('2026-01-06 09:00:00'), resolvedAt: Number.NaN, priority: 0 },
	]
	const rows = (history: History) => rowsOf(history).map(({ line: _, ...row }) => row)

	test('an array, objects line by line, and an array inside an object are the same records', async () => {
		const texts = [
			JSON.stringify([one, two]),
			`${JSON.stringify(one)}\n${JSON.stringify(two)}\n`,
			JSON.stringify({ count: 2, created_at: '2026-02-01', tickets: [one, two] }, null, '\t'),
			JSON.stringify({ data: { items: [one, two] }, paging: { next: null } }),
			`${JSON.stringify({ tickets: [one] })}\n${JSON.stringify({ tickets: [two] })}`,
			`\ufeff${JSON.stringify([one, two])}`,
		]
		for (const text of texts) expect(rows(await read('a.json', text))).toEqual(expected)
		expect(rows(await read('a.json', Buffer.from(`\ufeff${texts[0]}`, 'utf16le')))).toEqual(expected)
	})

	test('long ids stay apart though a double cannot tell them apart', async () => {
		const text =
			'[{"note":"a: 12345678901234567890, b","id":9007199254740993,"created":"2026-01-05"},{"id":9007199254740992,"created":"2026-01-05"}]'
		expect(rows(await read('a.json', text)).map(({ id }) => id)).toEqual(['9007199254740993', '9007199254740992'])
	})

	test('names of prototypes are keys like any other', async () => {
		const text = '[{"id":1,"__proto__":{"created":"2026-01-05"},"constructor":{"created":"x"},"created":"2026-01-06"}]'
		expect(rows(await read('a.json', text))).toEqual([
			{ id: '1', createdAt: utc('2026-01-06 00:00:00'), resolvedAt: null, priority: null },
		])
		expect(({} as Record<string, unknown>).created).toBeUndefined()
	})

	test('cut-off, broken and bottomless files are refused with the line', async () => {
		const text = JSON.stringify([one, two], null, 1)
		expect(await problemOf(read('a.json', text.slice(0, -20)))).toEqual({ code: 'bad-json', file: 'a.json', line: 13 })
		expect(await problemOf(read('b.json', '[{"id":1,\n"created":}]'))).toEqual({
			code: 'bad-json',
			file: 'b.json',
			line: 1,
		})
		expect(await problemOf(read('c.json', `[{"a":${'['.repeat(5_000)}`))).toEqual({
			code: 'too-deep',
			file: 'c.json',
			line: 1,
			limit: 64,
		})
		expect(await problemOf(read('d.json', '{"tickets": []}'))).toEqual({ code: 'empty-file', file: 'd.json' })
		expect(await problemOf(read('e.json', '[{"name":"x"}]'))).toMatchObject({
			code: 'not-recognised',
			missing: 'createdAt',
		})
	})

	test('records are told apart wherever the chunks are cut', async () => {
		const many = Array.from({ length: 3_000 }, (_, i) => ({ ...one, id: i, text: `\\"}]${'ä{['.repeat(i % 300)}` }))
		const history = await read('big.json', JSON.stringify(many))
		expect(history.tickets!.count).toBe(3_000)
	})
})
