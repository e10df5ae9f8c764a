import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../src/shared/history/csv-file'
import { type CsvLimits, createCsvScanner } from '../../../src/shared/history/csv-scanner'
import { sniffDialect } from '../../../src/shared/history/delimiter'
import { HistoryError } from '../../../src/shared/history/history-error'
import { createRandom } from '../../../src/shared/realism/random'

type Scanned = { line: number; cells: string[] }

function scan(text: string, options: { cuts?: readonly number[]; limits?: CsvLimits } = {}): Scanned[] {
	const bytes = new TextEncoder().encode(text)
	const { delimiter, newline } = sniffDialect(bytes)
	const rows: Scanned[] = []
	const scanner = createCsvScanner({
		file: 'x.csv',
		delimiter,
		newline,
		...(options.limits ? { limits: options.limits } : {}),
		onRow: (row) => {
			rows.push({ line: row.line, cells: cellsOf(row) })
		},
	})
	let from = 0
	for (const cut of [...(options.cuts ?? []), bytes.length]) {
		scanner.push(bytes.subarray(from, cut))
		from = cut
	}
	scanner.finish()
	return rows
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

describe('csv scanner', () => {
	test('reads quotes, doubled quotes and newlines in cells, and counts lines as an editor does', () => {
		const text = 'a,b,c\r\n1,"say ""hi""","two\r\nlines"\r\n2,,\r\n'
		expect(scan(text)).toEqual([
			{ line: 1, cells: ['a', 'b', 'c'] },
			{ line: 2, cells: ['1', 'say "hi"', 'two\r\nlines'] },
			{ line: 4, cells: ['2', '', ''] },
		])
	})

	test('skips empty lines but keeps an empty quoted cell', () => {
		expect(scan('a,b\n\n\r\n1,2\n""\n')).toEqual([
			{ line: 1, cells: ['a', 'b'] },
			{ line: 4, cells: ['1', '2'] },
			{ line: 5, cells: [''] },
		])
	})

	test('ends the last row at the end of the file, with or without a trailing delimiter', () => {
		expect(scan('a,b\n1,"2"').at(-1)).toEqual({ line: 2, cells: ['1', '2'] })
		expect(scan('a,b\n1,').at(-1)).toEqual({ line: 2, cells: ['1', ''] })
	})

	test('takes a cell with text after its closing quote as it stands', () => {
		expect(scan('a,b\n"x" y,2\n').at(-1)).toEqual({ line: 2, cells: ['"x" y', '2'] })
	})

	test('reads rows that end with a carriage return alone', () => {
		expect(scan('a;b\r1;2\r3;4')).toEqual([
			{ line: 1, cells: ['a', 'b'] },
			{ line: 2, cells: ['1', '2'] },
			{ line: 3, cells: ['3', '4'] },
		])
	})

	test('says on which line a quote opened that never closes', () => {
		expect(problemOf(() => scan('a,b\n1,2\n3,"open\nmore\n'))).toEqual({
			code: 'unclosed-quote',
			file: 'x.csv',
			line: 3,
		})
	})

	test('refuses more columns and longer rows than the limits', () => {
		const limits = { maxRowBytes: 100, maxColumns: 64 }
		expect(problemOf(() => scan(`${'x,'.repeat(70)}\n`, { limits }))).toMatchObject({ code: 'too-many-columns' })
		expect(problemOf(() => scan(`a,b\n1,"${'x'.repeat(200)}"\n`, { limits, cuts: [150] }))).toEqual({
			code: 'row-too-long',
			file: 'x.csv',
			line: 2,
			limitBytes: 100,
		})
	})

	test('counts lines and finds the end of long quoted text wherever its quotes fall', () => {
		for (let length = 240; length < 270; length++) {
			const text = `a,b\n1,"${'x'.repeat(length)}""\n\n${'y'.repeat(9)}"\n2,3\n`
			expect(scan(text, { cuts: [length - 3, length + 9] })).toEqual([
				{ line: 1, cells: ['a', 'b'] },
				{ line: 2, cells: ['1', `${'x'.repeat(length)}"\n\n${'y'.repeat(9)}`] },
				{ line: 5, cells: ['2', '3'] },
			])
		}
	})

	test('hands over the rows before a row that cannot be read', () => {
		const lines: number[] = []
		const scanner = createCsvScanner({ file: 'x.csv', delimiter: 0x2c, onRow: ({ line }) => lines.push(line) })
		scanner.push(new TextEncoder().encode('a,b\n1,2\n3,"open\n'))
		expect(problemOf(() => scanner.finish())).toMatchObject({ code: 'unclosed-quote', line: 3 })
		expect(lines).toEqual([1, 2])
	})

	test('agrees with csv-parse on random tables cut at random places', () => {
		const random = createRandom(20260105)
		const pick = <T>(values: readonly T[]): T => values[Math.floor(random.uniform() * values.length)]!
		const long = 'a text that is longer than any stretch which is looked at in one step, '.repeat(5)
		const pieces = ['a', long, 'Ö', '€', '"', ',', ';', '\t', '|', '\n', '\r\n', ' ', '0', 'long text', '😀', '""']
		for (let round = 0; round < 150; round++) {
			const delimiter = pick([',', ';', '\t', '|'])
			const newline = pick(['\n', '\r\n'])
			const columns = 2 + Math.floor(random.uniform() * 5)
			const table = Array.from({ length: 3 + Math.floor(random.uniform() * 12) }, () =>
				Array.from({ length: columns }, () =>
					Array.from({ length: Math.floor(random.uniform() * 5) }, () => pick(pieces)).join(''),
				),
			)
			table.unshift(Array.from({ length: columns }, (_, i) => `h${i}`))
			const text = table
				.map((cells) =>
					cells
						.map((cell) =>
							/["\n\r]/.test(cell) || cell.includes(delimiter) || random.uniform() < 0.2
								? `"${cell.replaceAll('"', '""')}"`
								: cell,
						)
						.join(delimiter),
				)
				.join(newline)
			const size = new TextEncoder().encode(text).length
			const cuts = Array.from({ length: 6 }, () => Math.floor(random.uniform() * size)).sort((a, b) => a - b)
			const peer: string[][] = parse(text, { delimiter, record_delimiter: newline, relax_column_count: true })
			expect(peer).toEqual(table)
			expect(
				scan(text, { cuts }).map(({ cells }) => cells),
				JSON.stringify(text),
			).toEqual(peer)
		}
	})
})

describe('dialect', () => {
	test.each([
		['a,b;c,d\n1,2;3,4\n', ','],
		['a;b;c\n1,5;2,5;3\n', ';'],
		['a\tb\n1, 2\t3\n', '\t'],
		['a|b|c\n1|2|3\n', '|'],
		['sep=|\na|b\n', '|'],
		['"a;b",c\n"1;2",3\n', ','],
	])('finds the delimiter of %j', (text, delimiter) => {
		expect(String.fromCharCode(sniffDialect(new TextEncoder().encode(text)).delimiter)).toBe(delimiter)
	})
})
