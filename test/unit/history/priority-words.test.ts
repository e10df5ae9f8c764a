import { expect, test } from 'vitest'
import { priorityRank } from '../../../src/shared/history/priority-words'

test.each([
	...(['Urgent', 'Critical', 'Highest', '1 - Critical', 'P1', 'Dringend', 'Prio 1', ' kritisch ', 'SEV1'] as const).map(
		(word) => [word, 1] as const,
	),
	...(['High', 'Hoch', '2 - High', 'P2', 'priority 2'] as const).map((word) => [word, 2] as const),
	...(['Medium', 'Mittel', 'Normal', '3 - Moderate', 'p3'] as const).map((word) => [word, 3] as const),
	...(['Low', 'Niedrig', 'Lowest', '4 - Low', '5 - Planning', 'P4'] as const).map((word) => [word, 4] as const),
	...(['', 'Egal', 'P9', '12'] as const).map((word) => [word, 0] as const),
])('%j ranks %i', (word, rank) => {
	expect(priorityRank(word, { highestFirst: true })).toBe(rank)
	expect(priorityRank(word, { highestFirst: false })).toBe(rank)
})

test('a bare number depends on which end the product calls urgent', () => {
	expect([1, 2, 3, 4].map((n) => priorityRank(String(n), { highestFirst: true }))).toEqual([1, 2, 3, 4])
	expect([1, 2, 3, 4].map((n) => priorityRank(String(n), { highestFirst: false }))).toEqual([4, 3, 2, 1])
})
