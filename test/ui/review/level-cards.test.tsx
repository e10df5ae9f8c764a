import { describe, expect, it } from 'vitest'
import { type Card, levelCards, type PlacedCard } from '../../../src/renderer/components/review/level-cards'
import { levelTops } from '../../../src/renderer/components/review/level-tops'
import { createRandom } from '../../../src/shared/realism/random'

const card = (id: string, wanted: number, full = 84): Card => ({ id, wanted, full, line: 30 })
const heightOf = (cards: readonly Card[], { id, look }: PlacedCard) => {
	const { full, line } = cards.find((one) => one.id === id)!
	return { full, line, chip: 24 }[look]
}
const widthOf = ({ look }: PlacedCard) => (look === 'chip' ? 24 : 316)
const driftOf = (cards: readonly Card[], { id, top }: PlacedCard) =>
	Math.abs(top - cards.find((one) => one.id === id)!.wanted)

/** Pairs of cards of which one lies on the other. */
function overlaps(cards: readonly Card[], placed: readonly PlacedCard[]): readonly string[] {
	return placed.flatMap((a, index) =>
		placed.slice(index + 1).flatMap((b) => {
			const isBelow = a.top + heightOf(cards, a) <= b.top + 1e-6 || b.top + heightOf(cards, b) <= a.top + 1e-6
			const isBeside = a.left + widthOf(a) <= b.left || b.left + widthOf(b) <= a.left
			return isBelow || isBeside ? [] : [`${a.id} on ${b.id}`]
		}),
	)
}

describe('the cards of a margin', () => {
	it('stand level with their words, in full, where there is room', () => {
		const cards = [card('a', 0), card('b', 100), card('c', 400)]
		expect(levelCards(cards, 'b')).toEqual([
			{ id: 'a', top: 0, left: 0, look: 'full' },
			{ id: 'b', top: 100, left: 0, look: 'full' },
			{ id: 'c', top: 400, left: 0, look: 'full' },
		])
	})

	it('share what room there is: two of one line part around it', () => {
		const cards = [card('a', 200), card('b', 200)]
		expect(levelCards(cards, null).map(({ top, look }) => [top, look])).toEqual([
			[154, 'full'],
			[246, 'full'],
		])
	})

	it('become lines where they crowd, and stay in full elsewhere', () => {
		const cards = [200, 224, 248, 272, 296].map((wanted, index) => card(`c${index}`, wanted))
		const looks = levelCards([...cards, card('far', 900)], null).map(({ look }) => look)
		expect(looks).toEqual(['line', 'line', 'line', 'line', 'line', 'full'])
	})

	it('make way for the chosen one as lines, which stands level and in full', () => {
		const cards = [card('a', 300), card('chosen', 324, 280), card('b', 348), card('c', 380)]
		const placed = levelCards(cards, 'chosen')
		expect(placed).toEqual([
			{ id: 'a', top: 286, left: 0, look: 'line' },
			{ id: 'chosen', top: 324, left: 0, look: 'full' },
			{ id: 'b', top: 612, left: 0, look: 'line' },
			{ id: 'c', top: 646, left: 0, look: 'line' },
		])
	})

	it('become chips side by side where there is no room for lines', () => {
		const cards = Array.from({ length: 24 }, (_, index) => card(`c${index}`, 100 + 24 * Math.floor(index / 8)))
		const placed = levelCards(cards, null)
		expect(new Set(placed.map(({ look }) => look))).toEqual(new Set(['chip']))
		expect(placed.map(({ left }) => left)).toEqual(cards.map((_, index) => 28 * (index % 8)))
		expect(Math.max(...placed.map((one) => driftOf(cards, one)))).toBeLessThanOrEqual(4)
	})

	it('never make smaller what is being written, whatever crowds around it', () => {
		const cards = Array.from({ length: 12 }, (_, index) => ({ ...card(`c${index}`, 200), isFixed: index === 5 }))
		expect(
			levelCards(cards, 'c2')
				.filter(({ look }) => look === 'full')
				.map(({ id }) => id),
		).toEqual(['c2', 'c5'])
	})

	it('never lie on one another, keep their order, and without a chosen one stay within three lines of their words', () => {
		const seen = { full: 0, line: 0, chip: 0 }
		for (let seed = 1; seed <= 300; seed++) {
			const random = createRandom(seed)
			const count = 1 + Math.floor(random.uniform() * 60)
			const page = 200 + random.uniform() * 3000
			// Each line of a paper is 24 px high.
			const wanted = Array.from({ length: count }, () => 400 + 24 * Math.floor((random.uniform() * page) / 24))
			const cards = wanted
				.sort((a, b) => a - b)
				.map((at, index) => card(`c${index}`, at, 50 + Math.floor(random.uniform() * 70)))
			const chosen = seed % 2 === 0 ? `c${Math.floor(random.uniform() * count)}` : null
			const placed = levelCards(cards, chosen)
			for (const { look } of placed) seen[look]++
			expect(overlaps(cards, placed), `seed ${seed}`).toEqual([])
			const order = [...placed].sort((a, b) => a.top - b.top || a.left - b.left).map(({ id }) => id)
			expect(order, `seed ${seed}`).toEqual(cards.map(({ id }) => id))
			if (chosen === null)
				expect(Math.max(...placed.map((one) => driftOf(cards, one))), `seed ${seed}`).toBeLessThanOrEqual(72)
			else expect(placed.find(({ id }) => id === chosen)).toMatchObject({ look: 'full' })
		}
		expect(Object.values(seen).every((times) => times > 200)).toBe(true)
	})
})

describe('tops', () => {
	/** By trying every arrangement of whole pixels. */
	function best(wanted: readonly number[], height: number): number {
		const tops = (from: number, left: readonly number[]): number =>
			left.length === 0
				? 0
				: Math.min(
						...Array.from({ length: 40 - from }, (_, step) => from + step).map(
							(top) => (top - left[0]!) ** 2 + tops(top + height, left.slice(1)),
						),
					)
		return tops(0, wanted)
	}

	it('have the least sum of squared distances that can be had', () => {
		for (const wanted of [
			[3, 3, 3],
			[20, 10, 10],
			[0, 0, 0],
			[5, 30, 6],
			[12, 12, 30],
		]) {
			const found = levelTops(
				wanted.map((at) => ({ wanted: at, height: 6, gap: 0 })),
				-1,
			)
			const cost = found.reduce((sum, top, index) => sum + (top - wanted[index]!) ** 2, 0)
			expect(cost).toBeLessThanOrEqual(best(wanted, 6))
			expect(cost).toBeGreaterThan(best(wanted, 6) - 1)
		}
	})

	it('put the first where it wants to be, or below what has no room above it', () => {
		const levels = [10, 12, 100].map((wanted, index) => ({ wanted, height: 20, gap: index === 0 ? 0 : 4 }))
		expect(levelTops(levels, 0)).toEqual([10, 34, 100])
		expect(levelTops(levels, 1)).toEqual([0, 24, 100])
		expect(levelTops(levels, 2)).toEqual([0, 24, 100])
	})
})
