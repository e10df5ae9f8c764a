import { describe, expect, test } from 'vitest'
import { smallestAt } from '../../../src/shared/history/smallest-at'
import { createRandom } from '../../../src/shared/realism/random'

describe('the entry at a place of sorted values', () => {
	test('is the one that sorting finds, for few, many, equal, sorted and reversed values', () => {
		const random = createRandom(5)
		for (let round = 0; round < 300; round++) {
			const length = 1 + Math.floor(random.uniform() * 60)
			const kinds = 1 + Math.floor(random.uniform() * 40)
			const values = Float64Array.from({ length }, () => Math.floor(random.uniform() * kinds))
			if (round % 3 === 1) values.sort()
			if (round % 3 === 2) values.sort().reverse()
			const place = Math.floor(random.uniform() * length)
			const sorted = values.toSorted()
			expect(smallestAt(values, place)).toBe(sorted[place])
			expect(values.toSorted()).toEqual(sorted)
		}
	})
})
