import { describe, expect, it } from 'vitest'
import { keepEnds, makeRow, pageNumbers, paginate, type Row } from '../../../src/main/exporting/pdf-pagination'

const row = (name: string, height: number, more: Partial<Row> = {}): Row =>
	makeRow({ height, anchors: [name], paint: () => {}, ...more })

const names = (rows: readonly Row[], height: number) =>
	paginate(rows, height).map((page) =>
		page.map(({ row, isRepeat }) => (isRepeat ? `(${row.anchors[0]})` : row.anchors[0])),
	)

describe('pages', () => {
	it('fill from the top, and drop the gap above their first row', () => {
		const rows = [row('a', 40, { gap: 10 }), row('b', 40, { gap: 10 }), row('c', 40, { gap: 10 })]
		expect(paginate(rows, 100).map((page) => page.map(({ row, y }) => [row.anchors[0], y]))).toEqual([
			[
				['a', 0],
				['b', 50],
			],
			[['c', 0]],
		])
	})

	it('never leave a head alone at their foot', () => {
		expect(names([row('a', 70), row('head', 20, { keepWithNext: true }), row('text', 20)], 100)).toEqual([
			['a'],
			['head', 'text'],
		])
	})

	it('start where a row asks for it', () => {
		expect(names([row('a', 10), row('annex', 10, { startsPage: true })], 100)).toEqual([['a'], ['annex']])
		expect(names([row('annex', 10, { startsPage: true })], 100)).toEqual([['annex']])
	})

	it('repeat the head of a table, and only of a table that goes on', () => {
		const repeated = [row('head', 10)]
		const body = [1, 2, 3, 4].map((index) => row(`r${index}`, 30, { repeated }))
		expect(names([row('head', 10, { keepWithNext: true }), ...body], 100)).toEqual([
			['head', 'r1', 'r2', 'r3'],
			['(head)', 'r4'],
		])
	})

	it('take a group taller than a page row by row, losing nothing', () => {
		const rows = Array.from({ length: 7 }, (_, index) => row(String(index), 30, { keepWithNext: true }))
		expect(names(rows, 100)).toEqual([['0', '1', '2'], ['3', '4', '5'], ['6']])
	})

	it('know where every block starts', () => {
		const pages = paginate([row('a', 60), row('b', 60), row('c', 20)], 100)
		expect([...pageNumbers(pages)]).toEqual([
			['a', 1],
			['b', 2],
			['c', 2],
		])
	})
})

it.each([
	[1, [false]],
	[2, [true, false]],
	[3, [true, true, false]],
	[5, [true, false, false, true, false]],
])('keeps the first two and the last two of %i lines together', (count, kept) => {
	const lines = Array.from({ length: count }, (_, index) => row(String(index), 10))
	expect(keepEnds(lines).map((line) => line.keepWithNext)).toEqual(kept)
})
