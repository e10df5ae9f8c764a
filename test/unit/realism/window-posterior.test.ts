import { describe, expect, test } from 'vitest'
import { GRID, GRID_POINTS, MU_POINTS, SPREAD_POINTS } from '../../../src/shared/realism/beta-binomial-grid'
import { betaBinomialTail } from '../../../src/shared/realism/beta-binomial-tail'
import { normalTail, normalTailPoint } from '../../../src/shared/realism/normal-tail'
import { createRandom } from '../../../src/shared/realism/random'
import { leastUpperBound } from '../../../src/shared/realism/stochastic-order'
import { fitShared, fitTarget, fitWindows, type WindowCount } from '../../../src/shared/realism/window-posterior'

test.each([
	[0, 0.5],
	[1, 0.158655253931457],
	[-1, 0.841344746068543],
	[1.959963984540054, 0.025],
	[2.326347874040841, 0.01],
	[3, 0.001349898031630095],
	[5, 2.866515718791939e-7],
])('the normal tail beyond %d is %d, as in published tables', (x, tail) => {
	expect(normalTail(x) / tail).toBeCloseTo(1, 8)
	expect(normalTailPoint(tail)).toBeCloseTo(x, 7)
})

describe('the grid', () => {
	test('moves to better shares along a row, so that more good cases always mean a better share', () => {
		for (let g = 0; g < GRID_POINTS; g++) {
			if (g % MU_POINTS === 0) continue
			expect([GRID.mu[g]! > GRID.mu[g - 1]!, GRID.a[g]! > GRID.a[g - 1]!, GRID.b[g]! < GRID.b[g - 1]!]).toEqual([
				true,
				true,
				true,
			])
		}
	})

	test('has the mean and the variance of shares whose probit shifts', () => {
		const random = createRandom(4)
		for (const [row, column] of [
			[14, 20],
			[19, 26],
			[23, 30],
		] as const) {
			const g = row * MU_POINTS + column
			const spread = 0.017 * (2 / 0.017) ** (row / (SPREAD_POINTS - 1))
			const centre = normalTailPoint(1 - GRID.mu[g]!) * Math.sqrt(1 + spread * spread)
			const shares = Array.from({ length: 40_000 }, () => normalTail(-(centre + spread * random.normal())))
			const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
			const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length
			const { a, b } = { a: GRID.a[g]!, b: GRID.b[g]! }
			expect(mean).toBeCloseTo(a / (a + b), 2)
			expect(variance / ((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeCloseTo(1, 1)
		}
	})
})

describe('the fit', () => {
	const windows: WindowCount[] = [
		{ index: 0, cases: 12, met: 11 },
		{ index: 1, cases: 9, met: 9 },
		{ index: 3, cases: 14, met: 10 },
	]

	test('of one series is prior times discounted likelihood', () => {
		const { weights } = fitWindows(windows, [0.8], 2)
		const plain = GRID.mu.map((_, g) => {
			let product = Math.exp(GRID.lnPrior[g]!)
			for (const { index, cases, met } of windows) {
				const shape = { cases, a: GRID.a[g]!, b: GRID.b[g]! }
				const chance = betaBinomialTail({ ...shape, needed: met }) - betaBinomialTail({ ...shape, needed: met + 1 })
				// The window to come is the second after index 3.
				product *= Math.max(0, chance) ** (0.8 ** (3 - index + 1))
			}
			return product
		})
		const sum = plain.reduce((all, weight) => all + weight, 0)
		for (let g = 0; g < GRID_POINTS; g++) expect(weights[g]).toBeCloseTo(plain[g]! / sum, 8)
	})

	test('learns from the same target twice what it learns from it once', () => {
		const [once, twice] = [fitShared([windows], 4), fitShared([windows, windows], 4)]
		expect(twice.memory).toBe(once.memory)
		for (const [r, weight] of once.spreadAt(1).entries()) expect(twice.spreadAt(1)[r]).toBeCloseTo(weight, 12)
	})

	test('gives every spread the same weight at every target', () => {
		const shared = fitShared([windows], 4)
		const better = windows.map((window) => ({ ...window, met: window.cases }))
		const rowsOf = (weights: Float64Array) =>
			Array.from({ length: SPREAD_POINTS }, (_, r) =>
				weights.subarray(r * MU_POINTS, (r + 1) * MU_POINTS).reduce((sum, weight) => sum + weight, 0),
			)
		const rows = rowsOf(fitTarget(shared, better).weights)
		for (const [r, weight] of shared.spreadAt(1).entries()) expect(rows[r]).toBeCloseTo(weight, 12)
	})

	test('chooses the longest memory where all foretell alike, a short one where the desk turned', () => {
		const months = (metOf: (index: number) => number) =>
			Array.from({ length: 24 }, (_, index) => ({ index, cases: 60, met: metOf(index) }))
		expect(fitShared([months(() => 60)], 24).memory).toBe(1)
		expect(fitShared([months((index) => (index < 12 ? 58 : 40))], 24).memory).toBeLessThan(0.95)
	})
})

test('a least upper bound is nowhere below, and at each point as low as one of its own', () => {
	const random = createRandom(9)
	const spread = Array.from({ length: SPREAD_POINTS }, () => random.uniform())
	const one = () => {
		const weights = Float64Array.from({ length: GRID_POINTS }, () => random.uniform() ** 3)
		for (let r = 0; r < SPREAD_POINTS; r++) {
			const row = weights.subarray(r * MU_POINTS, (r + 1) * MU_POINTS)
			const sum = row.reduce((all, weight) => all + weight, 0)
			for (let m = 0; m < MU_POINTS; m++) row[m]! *= spread[r]! / sum
		}
		return weights
	}
	const given = [one(), one(), one()]
	const bound = leastUpperBound(given)
	const upTo = (weights: Float64Array, g: number) => {
		let sum = 0
		for (let at = g - (g % MU_POINTS); at <= g; at++) sum += weights[at]!
		return sum
	}
	for (let g = 0; g < GRID_POINTS; g++) {
		expect(bound[g]).toBeGreaterThanOrEqual(0)
		expect(upTo(bound, g)).toBeCloseTo(Math.min(...given.map((weights) => upTo(weights, g))), 10)
	}
})
