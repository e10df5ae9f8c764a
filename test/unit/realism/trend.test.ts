import { describe, expect, test } from 'vitest'
import { fitRegression, type RegressionRow, shareAt, solve } from '../../../src/shared/realism/beta-binomial-regression'
import { lnGamma } from '../../../src/shared/realism/ln-gamma'
import { minimise } from '../../../src/shared/realism/nelder-mead'
import { createRandom, type Random } from '../../../src/shared/realism/random'
import { findShareSeason } from '../../../src/shared/realism/season'
import { findTrend } from '../../../src/shared/realism/trend'
import { volumeModel } from '../../../src/shared/realism/volume-forecast'
import type { WindowCount } from '../../../src/shared/realism/window-posterior'

/** Months of a desk whose mean share of good cases is `share(index)`. */
function desk(random: Random, months: number, share: (index: number) => number, rho = 0.01): WindowCount[] {
	const size = (1 - rho) / rho
	return Array.from({ length: months }, (_, index) => {
		const cases = 40 + Math.floor(random.uniform() * 40)
		const x = random.gamma(share(index) * size)
		const p = x / (x + random.gamma((1 - share(index)) * size))
		let met = 0
		for (let i = 0; i < cases; i++) if (random.uniform() < p) met++
		return { index, cases, met }
	})
}

const monthOf = (index: number) => (index % 12) + 1

test('the simplex finds the bottom of a curved valley', () => {
	const { at } = minimise(([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2, [-1.2, 1], 0.5)
	expect(at[0]).toBeCloseTo(1, 2)
	expect(at[1]).toBeCloseTo(1, 2)
})

test('linear equations are solved, singular ones refused', () => {
	expect(
		solve(
			[
				[0, 2],
				[3, 1],
			],
			[4, 5],
		),
	).toEqual([1, 2])
	expect(
		solve(
			[
				[1, 2],
				[2, 4],
			],
			[1, 2],
		),
	).toBeNull()
})

test('the regression is the highest point that a plain search over its likelihood finds', () => {
	const rows = desk(createRandom(3), 14, (index) => 0.95 - 0.01 * index).map(({ index, cases, met }): RegressionRow => {
		return { cases, met, x: [1, (index - 6.5) / 7] }
	})
	const plain = (a: number, b: number, rho: number) =>
		rows.reduce((sum, { cases, met, x }) => {
			const mu = 1 / (1 + Math.exp(-a - b * x[1]!))
			const [alpha, beta] = [(mu * (1 - rho)) / rho, ((1 - mu) * (1 - rho)) / rho]
			const lnBeta = (p: number, q: number) => lnGamma(p) + lnGamma(q) - lnGamma(p + q)
			return sum + lnBeta(alpha + met, beta + cases - met) - lnBeta(alpha, beta)
		}, 0)
	const fit = fitRegression(rows)
	let best = Number.NEGATIVE_INFINITY
	for (let a = 0.5; a < 4; a += 0.05)
		for (let b = -2; b < 1; b += 0.05)
			for (let lnRho = -9; lnRho < -1; lnRho += 0.25) best = Math.max(best, plain(a, b, Math.exp(lnRho)))
	expect(fit.lnLikelihood).toBeGreaterThan(best - 0.05)
	expect(fit.lnLikelihood).toBeCloseTo(plain(fit.coefficients[0]!, fit.coefficients[1]!, Math.exp(fit.lnRho)), 8)
	expect(shareAt(fit, [1, -1])).toBeGreaterThan(shareAt(fit, [1, 1]))
})

describe('trend', () => {
	const sizes = [[60]]

	test('is named where the share falls, with the chance at the level it falls to', () => {
		const falling = desk(createRandom(1), 18, (index) => 0.97 - 0.01 * index)
		const trend = findTrend(falling, 900_000, sizes)!
		expect(trend.direction).toBe('worse')
		expect(Math.abs(trend.from - 0.97)).toBeLessThan(0.03)
		expect(Math.abs(trend.to - 0.8)).toBeLessThan(0.04)
		expect(trend.next).toBeLessThan(trend.to)
		expect(trend.passProbability.estimate).toBeLessThan(0.2)
		const rising = desk(createRandom(2), 18, (index) => 0.8 + 0.01 * index)
		expect(findTrend(rising, 900_000, sizes)!.direction).toBe('better')
	})

	test('is named on few steady desks and on most that move', () => {
		const random = createRandom(4)
		let [steady, moving] = [0, 0]
		for (let round = 0; round < 150; round++) {
			if (
				findTrend(
					desk(random, 18, () => 0.92, 0.02),
					900_000,
					sizes,
				) !== null
			)
				steady++
			if (
				findTrend(
					desk(random, 18, (index) => 0.97 - 0.01 * index, 0.005),
					900_000,
					sizes,
				) !== null
			)
				moving++
		}
		expect(steady / 150).toBeLessThanOrEqual(0.03)
		expect(moving / 150).toBeGreaterThan(0.8)
	})

	test('is not looked for below nine months', () => {
		expect(
			findTrend(
				desk(createRandom(1), 8, (index) => 0.99 - 0.05 * index),
				900_000,
				sizes,
			),
		).toBeNull()
	})
})

describe('season', () => {
	const december = (index: number) => (monthOf(index) === 12 ? 0.75 : 0.94)

	test('is named after two full cycles and not before', () => {
		const found = findShareSeason(desk(createRandom(8), 36, december), monthOf)!
		expect(found.month).toBe(12)
		expect(Math.abs(found.share - 0.75)).toBeLessThan(0.06)
		expect(Math.abs(found.otherwise - 0.94)).toBeLessThan(0.02)
		expect(findShareSeason(desk(createRandom(8), 23, december), monthOf)).toBeNull()
	})

	test('is not seen where there is none', () => {
		const random = createRandom(9)
		let named = 0
		for (let round = 0; round < 60; round++)
			if (
				findShareSeason(
					desk(random, 36, () => 0.93, 0.02),
					monthOf,
				) !== null
			)
				named++
		expect(named).toBeLessThanOrEqual(2)
	})
})

describe('volume', () => {
	const year = (random: Random, months: number, rate: (index: number) => number) =>
		Array.from({ length: months }, (_, index) => {
			return { index, month: monthOf(index), days: 30, cases: random.poisson(rate(index)) }
		})

	test('a busy month of the year is named and forecast', () => {
		const model = volumeModel(year(createRandom(1), 36, (index) => (monthOf(index) === 1 ? 300 : 200)))!
		expect(model.season!.month).toBe(1)
		expect(Math.abs(model.season!.factor - 1.5)).toBeLessThan(0.15)
		expect(model.forecast(1, { month: 1, days: 30 }).expected).toBeGreaterThan(270)
		expect(model.forecast(2, { month: 2, days: 30 }).expected).toBeLessThan(220)
		expect(volumeModel(year(createRandom(1), 5, () => 100))).toBeNull()
	})

	test('ninety percent intervals hold about that many months to come, and widen', () => {
		const random = createRandom(6)
		let [held, rounds] = [0, 0]
		for (let round = 0; round < 400; round++) {
			const wander = round % 2 === 0 ? 0 : 0.1
			let level = Math.log(80)
			const levels = Array.from({ length: 20 }, () => {
				level += wander * random.normal()
				return Math.exp(level)
			})
			const all = year(random, 20, (index) => levels[index]!)
			const model = volumeModel(all.slice(0, 18))!
			const near = model.forecast(1, { month: 7, days: 30 })
			const far = model.forecast(2, { month: 8, days: 30 })
			expect(far.high - far.low).toBeGreaterThanOrEqual(near.high - near.low)
			if (all[18]!.cases >= near.low && all[18]!.cases <= near.high) held++
			if (all[19]!.cases >= far.low && all[19]!.cases <= far.high) held++
			rounds += 2
		}
		expect(held / rounds).toBeGreaterThan(0.86)
		expect(held / rounds).toBeLessThan(0.96)
	})
})
