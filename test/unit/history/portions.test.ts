import { describe, expect, test } from 'vitest'
import { createBatch, createCellScanner, LF, SPARE_BYTES } from '../../../src/shared/history/csv-cells'
import type { CsvPlan } from '../../../src/shared/history/csv-file'
import { HistoryError } from '../../../src/shared/history/history-error'
import { createHistoryReader, type HistoryOptions } from '../../../src/shared/history/history-reader'
import { guessRowStart } from '../../../src/shared/history/row-start'
import { createRandom } from '../../../src/shared/realism/random'

const PLAN: CsvPlan = { startsAt: 0, delimiter: 0x2c, newline: LF, firstLine: 1 }
const HEADER = 'Ticket ID,Status,Priority,Agent,Created time,Resolved time,Closed time,Resolution time (in hrs)\n'

type File = { readonly name: string; readonly header: string; readonly rows: readonly string[] }
type Reader = ReturnType<typeof createHistoryReader>
type Batches = ReturnType<Reader['batches']>

function feed(reader: Batches, text: string, line: number): void {
	const bytes = new TextEncoder().encode(text)
	const batch = createBatch(bytes.length + SPARE_BYTES)
	batch.bytes.set(bytes)
	createCellScanner({ file: '', ...PLAN, firstLine: line, maxColumns: 100 }).scan(batch, bytes.length, true)
	reader.take(batch, bytes.length)
}

/** Reads files row by row, or some stretches of them as portions of readers of their own. */
function read(files: readonly File[], options: HistoryOptions, isPortion: (stretch: number) => boolean) {
	const history = createHistoryReader(options)
	let absorbed = 0
	try {
		for (const { name, header, rows } of files) {
			const reader = history.batches(name, PLAN, 1_000)
			feed(reader, header, 1)
			let line = 2
			for (let at = 0, stretch = 0; at < rows.length; stretch++) {
				const text = rows.slice(at, at + 7 + stretch).join('')
				if (isPortion(stretch)) {
					const other = createHistoryReader(options).batches(name, PLAN, 1_000)
					feed(other, header, 1)
					feed(other, text, 1)
					const portion = structuredClone(other.portion())
					if (portion !== null && reader.absorb(portion, line)) absorbed++
					else feed(reader, text, line)
				} else feed(reader, text, line)
				line += text.split('\n').length - 1
				at += 7 + stretch
			}
			reader.finish()
		}
		return { history: history.finish(), absorbed }
	} catch (error) {
		if (error instanceof HistoryError) return { history: error.problem, absorbed }
		throw error
	}
}

function makeRows(count: number, idOf: (row: number) => string, dateOf: (row: number) => string): string[] {
	const random = createRandom(count)
	const pick = (words: readonly string[]) => words[Math.floor(random.uniform() * words.length)]!
	return Array.from({ length: count }, (_, row) => {
		if (random.uniform() < 0.03) return HEADER
		const cells = [
			...[idOf(row), pick(['Open', '"Closed\nfor good"', '']), pick(['Low', 'Urgent', 'Hoch']), `Agent ${row % 9}`],
			...[dateOf(row), pick(['', 'soon', dateOf(row + 3)]), pick(['', dateOf(row + 5)]), pick(['', '12.5', 'long'])],
		]
		const surplus = pick(['', '', '', '', '', '', '', '', ',', ',x'])
		return `${cells.slice(0, random.uniform() < 0.05 ? 6 : 8).join(',')}${surplus}\n`
	})
}

const two = (value: number) => String(value).padStart(2, '0')
const iso = (row: number) => `2025-03-${two(1 + (row % 28))} 08:${two(row % 60)}:00`
const slashed = (row: number) => `${two(1 + (row % 28))}/03/2025 08:${two(row % 60)}`
const ambiguous = (row: number) => `0${1 + (row % 9)}/03/2025`

describe('a file read in portions', () => {
	const fileOf = (idOf: (row: number) => string, dateOf: (row: number) => string, rows = 400): File => ({
		...{ name: 'tickets.csv', header: HEADER },
		rows: makeRows(rows, idOf, dateOf),
	})
	test.each([
		['ids that count up', [fileOf((row) => `${1_000 + row}`, iso)]],
		['ids that count down', [fileOf((row) => `${9_000 - row}`, iso)]],
		['ids of which some come again', [fileOf((row) => `${(row * 7) % 240}`, iso)]],
		['ids that are missing at times', [fileOf((row) => (row % 5 === 0 ? '' : `${row}`), iso)]],
		['dates whose order only some rows tell', [fileOf((row) => `${row}`, slashed)]],
		['dates whose order nobody tells', [fileOf((row) => `${row}`, ambiguous)]],
		[
			'tickets of an earlier file with other columns',
			[
				{
					name: 'old.csv',
					header: 'Ticket ID,Created time,Resolved time,Group\n',
					rows: Array.from({ length: 60 }, (_, row) => `${row * 3},${iso(row)},${iso(row + 9)},Desk ${row % 4}\n`),
				},
				fileOf((row) => `${row}`, iso),
			],
		],
	] as const)('is the file read at once, with %s', (_, files) => {
		const options = { timeZone: 'Europe/Berlin', isOneOfMany: files.length > 1 }
		const whole = read(files, options, () => false)
		for (const isPortion of [(n: number) => n % 2 === 1, (n: number) => n > 3, () => true]) {
			const parts = read(files, options, isPortion)
			expect(parts.absorbed).toBeGreaterThan(3)
			expect(parts.history).toEqual(whole.history)
		}
	})

	test.each(['pausedAt', 'kept'] as const)('is not read in portions where a column tells %s', (field) => {
		const reader = createHistoryReader({ mapping: { [field]: ['More'] } }).batches('more.csv', PLAN, 100)
		feed(reader, 'Ticket ID,Created time,Resolved time,More\n', 1)
		expect(reader.layout()?.hasPortions).toBe(false)
		expect(reader.portion()).toBeNull()
	})
})

describe('where a row begins in the middle of a file', () => {
	const bytes = (text: string) => new TextEncoder().encode(text)
	const ROWS = 'b,1,2\nc,1,2\nd,1,2\ne,1,2\n'

	test('is behind the first line end from which on rows are whole', () => {
		expect(guessRowStart(bytes(`x,y\n${ROWS}`), 3, PLAN)).toBe(4)
		expect(guessRowStart(bytes(`\n${ROWS}`), 3, PLAN)).toBe(1)
		const quoted = 'of a ""long"" text,\nwith lines",5,6\n'
		expect(guessRowStart(bytes(quoted + ROWS), 3, PLAN)).toBe(quoted.length)
	})

	test('is nowhere where no four rows are whole', () => {
		expect(guessRowStart(bytes('x\nb,1,2\nc,1,2\nd,1,2\n'), 3, PLAN)).toBe(-1)
		expect(guessRowStart(bytes('one long text without an end'), 3, PLAN)).toBe(-1)
	})
})
