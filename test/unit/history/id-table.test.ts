import { describe, expect, test } from 'vitest'
import { createIdTable, idAt } from '../../../src/shared/history/id-table'
import { createRandom } from '../../../src/shared/realism/random'

/** What `add` answers for each id: the row that has it already, else -1. */
function addAll(ids: readonly string[], reserveAfter = -1) {
	const table = createIdTable()
	const answers = ids.map((id, i) => {
		if (i === reserveAfter) table.reserve(ids.length)
		const bytes = new TextEncoder().encode(`..${id}.`)
		return table.add(bytes, 2, bytes.length - 1)
	})
	return { answers, kept: table.finish() }
}

/** The same with a map of strings. */
function plainly(ids: readonly string[]): number[] {
	const rows = new Map<string, number>()
	let next = 0
	return ids.map((id) => {
		const known = id === '' ? undefined : rows.get(id)
		if (known !== undefined) return known
		if (id !== '') rows.set(id, next)
		next++
		return -1
	})
}

const counted = Array.from({ length: 3_000 }, (_, i) => `${98_000 + i}`)

describe('ids of tickets', () => {
	test.each([
		['that count up', counted],
		['that count down', counted.toReversed()],
		['that count up and then come again', [...counted, '98000', '98001', 'x', '100999']],
		['that count down and then come again', [...counted.toReversed(), '98000', '100999']],
		['that turn around', ['1', '2', '3', '2', '1', '4', '3']],
		['that come again at once', ['7', '7', '8', '7']],
		['that are missing in between', ['', '1', '', '2', '1', '', '3', '2']],
		['with words before the number', counted.map((id) => `INC00${id}`).concat('INC0098001', 'INC9')],
		['of different lengths', ['9', '10', '11', '010', '10', '9', '011', '11']],
	])('finds again those %s', (_, ids) => {
		const { answers, kept } = addAll(ids, 5)
		expect(answers).toEqual(plainly(ids))
		const first = ids.filter((_, i) => answers[i] === -1)
		expect(Array.from(kept.ends.keys(), (row) => idAt(kept, row))).toEqual(first)
	})

	test('agrees with a map on ids in any order', () => {
		const random = createRandom(3)
		for (let round = 0; round < 40; round++) {
			const range = 10 ** (1 + Math.floor(random.uniform() * 5))
			const ids = Array.from({ length: 800 }, () => `${Math.floor(random.uniform() * range)}`)
			if (round % 2 === 0) ids.sort((a, b) => Number(a) - Number(b))
			expect(addAll(ids).answers).toEqual(plainly(ids))
		}
	})
})
