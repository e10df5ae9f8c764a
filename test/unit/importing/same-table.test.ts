import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFiles } from '../../../src/main/importing/import-files'
import type { History } from '../../../src/shared/history/history'
import type { HistoryOptions } from '../../../src/shared/history/history-reader'
import { idAt } from '../../../src/shared/history/id-table'
import { makeWorkbook, serialOf, type WorkbookCell } from './make-workbook'

let folder: string
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'pledge-same-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A plain generator (Numerical Recipes), so that a failure can be repeated. */
function randomOf(seed: number): (below: number) => number {
	let state = seed
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
		return Math.floor((state / 2 ** 32) * below)
	}
}

const HEADER = [
	'Ticket ID',
	'Subject',
	'Status',
	'Priority',
	'Agent',
	'Group',
	'Created time',
	'Resolved time',
	'Initial response time',
	'Last update time',
	'Resolution time (in hrs)',
	'Resolution status',
]
const DATES = new Set([6, 7, 8, 9])
type Row = readonly (string | null)[]

function randomRows(seed: number): Row[] {
	const random = randomOf(seed)
	const pick = (words: readonly string[]) => words[random(words.length)]!
	const at = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ')
	return Array.from({ length: 1 + random(120) }, (_, i): Row => {
		const created = 1_767_225_600 + random(90 * 86_400)
		const isOpen = random(5) === 0
		return [
			String(1_000 + i),
			pick(['Printer, "2nd floor"', 'Zeile eins\nZeile zwei', 'ä <b> & ü', '', '=1+1']),
			isOpen ? 'Open' : 'Resolved',
			pick(['Urgent', 'High', 'Medium', 'Low', '?', '']),
			pick(['Eva Muster', 'Max Beispiel', 'Ann Roe', '']),
			pick(['Network', 'Zürich', '']),
			at(created),
			isOpen ? null : at(created + random(500_000)),
			random(4) === 0 ? null : at(created + random(9_000)),
			at(created + 600_000),
			isOpen ? null : pick(['1.5', '2,25', '03:30:00', '-1']),
			isOpen ? null : pick(['Within SLA', 'SLA Violated']),
		]
	})
}

const quoted = (cell: string | null) => (cell === null ? '' : `"${cell.replaceAll('"', '""')}"`)
const csvOf = (rows: readonly Row[]) =>
	[HEADER.map(quoted), ...rows.map((row) => row.map(quoted))].map((row) => row.join(',')).join('\n')
const jsonOf = (rows: readonly Row[]) =>
	JSON.stringify(rows.map((row) => Object.fromEntries(HEADER.map((name, i) => [name, row[i]]))))

function workbookOf(rows: readonly Row[]): Uint8Array {
	const cell = (value: string | null | undefined, column: number): WorkbookCell => {
		if (value === null || value === undefined || value === '') return null
		return DATES.has(column) ? { serial: serialOf(value), style: 1 } : value
	}
	return makeWorkbook([{ name: 'Tickets', rows: [HEADER, ...rows.map((row) => row.map(cell))] }])
}

async function read(
	files: Readonly<Record<string, string | Uint8Array>>,
	options: HistoryOptions = {},
): Promise<History> {
	const paths = []
	for (const [name, content] of Object.entries(files)) {
		paths.push(path.join(folder, name))
		await writeFile(path.join(folder, name), content)
	}
	return importFiles({ paths, options: { timeZone: 'Europe/Berlin', ...options } })
}

/** All that is known of the tickets, by id: order, lines and files apart. */
function byId({ tickets }: History): Map<string, unknown> {
	if (tickets === null) throw new Error('no tickets')
	const { times, numbers, words, priority, flags, firstResolvedAt, events } = tickets
	return new Map(
		Array.from({ length: tickets.count }, (_, row): [string, unknown] => [
			idAt(tickets.ids!, row),
			{
				times: Object.values(times).map((column) => column?.[row]),
				numbers: Object.values(numbers).map((column) => column?.[row]),
				words: Object.values(words).map((column) => column?.words[column.codes[row]!]),
				more: [priority?.[row], flags[row], firstResolvedAt?.[row]],
				events: events && [...events.at.subarray(events.offsets[row], events.offsets[row + 1])],
			},
		]).sort(([a], [b]) => (a < b ? -1 : 1)),
	)
}

describe('the same table', () => {
	test('gives the same columns from CSV, a workbook and JSON', async () => {
		for (let seed = 1; seed <= 25; seed++) {
			const rows = randomRows(seed)
			const csv = await read({ 'a.csv': csvOf(rows) })
			const { lines, ...columns } = csv.tickets!
			for (const other of [await read({ 'a.xlsx': workbookOf(rows) }), await read({ 'a.json': jsonOf(rows) })]) {
				expect(other.sources[0]!.format).toBe('freshdesk')
				const { lines: otherLines, ...otherColumns } = other.tickets!
				expect(otherLines.length).toBe(lines.length)
				expect(byId(other)).toEqual(byId(csv))
				expect(otherColumns).toEqual(columns)
			}
		}
	})

	test('says the same whatever the order of its rows, its columns and its files', async () => {
		for (let seed = 1; seed <= 15; seed++) {
			const rows = randomRows(seed)
			// Some tickets came again later, with another state.
			const later = rows
				.filter((_, i) => i % 3 === 0)
				.map((row) => [...row.slice(0, 2), 'Closed', ...row.slice(3, 9), '2026-09-01 08:00:00', ...row.slice(10)])
			const random = randomOf(seed + 99)
			const shuffled = [...rows, ...later]
			for (let i = shuffled.length - 1; i > 0; i--) {
				const j = random(i + 1)
				;[shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!]
			}
			const expected = byId(await read({ 'a.csv': csvOf([...rows, ...later]) }))
			expect(byId(await read({ 'b.csv': csvOf(shuffled) }))).toEqual(expected)
		}
	})

	test('is one history from several files of several kinds, the later update winning', async () => {
		const rows = randomRows(7)
		const half = Math.ceil(rows.length / 2)
		const whole = byId(await read({ 'a.csv': csvOf(rows) }))
		const parts = { 'x.json': jsonOf(rows.slice(0, half + 3)), 'y.xlsx': workbookOf(rows.slice(half)) }
		const joined = await read(parts)
		expect(joined.sources.map(({ encoding }) => encoding)).toEqual(['json', 'xlsx'])
		expect(byId(joined)).toEqual(whole)
		expect(byId(await read(Object.fromEntries(Object.entries(parts).toReversed())))).toEqual(whole)
	})
})

test('a column named for one of several files need not be in all of them, but in one', async () => {
	const files = {
		'a.csv': 'Nr,Beginn,Created\n1,2026-01-05 09:00,2026-01-05 10:00\n',
		'b.csv': 'Nr,Created\n2,2026-01-06 10:00\n',
	}
	const mapping = { id: ['Nr'], createdAt: ['Beginn'] }
	expect((await read(files, { mapping })).sources.map(({ columns }) => columns.createdAt)).toEqual([
		['Beginn'],
		['Created'],
	])
	await expect(read(files, { mapping: { ...mapping, createdAt: ['Begin'] } })).rejects.toMatchObject({
		problem: { code: 'unknown-column', column: 'Begin' },
	})
})
