import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { countUpTo } from '../../../src/shared/calendar/count-up-to'
import { betaBinomialTail } from '../../../src/shared/realism/beta-binomial-tail'
import { histogramOf } from '../../../src/shared/realism/histogram'
import { endedWithin, survivalCurve } from '../../../src/shared/realism/kaplan-meier'
import { lnChoose, lnGamma, lnRising } from '../../../src/shared/realism/ln-gamma'
import { createRandom } from '../../../src/shared/realism/random'
import { requiredCases } from '../../../src/shared/realism/required-cases'
import { pooledQuantile, sortedQuantile, unsortedQuantiles } from '../../../src/shared/realism/sorted-column'
import { wilsonInterval } from '../../../src/shared/realism/wilson'
import { FIXTURES } from '../history/read-text'

type Facts = {
	kaplanMeierAml: Record<
		string,
		{
			time: number[]
			event: number[]
			steps: { time: number; atRisk: number; events: number; survival: number; stdErr: number | null }[]
		}
	>
	wilson: { x: number; n: number; z: number; lower: number; upper: number }[]
}
// Our own fixture.
const FACTS = JSON.parse(readFileSync(path.join(FIXTURES, 'statistics.json'), 'utf8')) as Facts

describe('Kaplan-Meier', () => {
	test.each(Object.keys(FACTS.kaplanMeierAml))('agrees with R on aml, %s', (group) => {
		const { time, event, steps } = FACTS.kaplanMeierAml[group]!
		const ended = Float64Array.from(time.filter((_, i) => event[i] === 1)).sort()
		const censored = Float64Array.from(time.filter((_, i) => event[i] === 0)).sort()
		const curve = survivalCurve(ended, censored)
		expect(curve.map(({ time: at, atRisk, events }) => ({ time: at, atRisk, events }))).toEqual(
			steps.map(({ time: at, atRisk, events }) => ({ time: at, atRisk, events })),
		)
		for (const [i, step] of steps.entries()) {
			expect(curve[i]!.survival).toBeCloseTo(step.survival, 12)
			if (step.stdErr === null) expect(curve[i]!.standardError).toBeNull()
			else expect(curve[i]!.standardError).toBeCloseTo(step.stdErr, 12)
			expect(endedWithin(ended, censored, step.time)).toBeCloseTo(1 - step.survival, 12)
		}
	})

	test('a target that moves back and forth meets what a walk from the start finds, to the last bit', () => {
		const random = createRandom(5)
		for (let round = 0; round < 20; round++) {
			const some = (count: number) =>
				Float64Array.from({ length: count }, () => Math.floor(60 * random.uniform())).sort()
			const [ended, censored] = [some(40), some(round)]
			for (let ask = 0; ask < 40; ask++) {
				const time = Math.floor(70 * random.uniform())
				const [last, lastOpen] = [ended.at(-1)!, censored.at(-1) ?? -1]
				const step = survivalCurve(ended, censored).findLast((one) => one.time <= time)
				const expected = lastOpen > last && lastOpen < time ? null : 1 - (step?.survival ?? 1)
				expect(endedWithin(ended, censored, time)).toBe(expected)
			}
			// Other open cases beside the same ended ones are another curve.
			const others = some(5)
			expect(endedWithin(ended, others, 20)).toBe(endedWithin(ended.slice(), others, 20))
		}
	})

	test('says nothing beyond the longest open case', () => {
		const ended = Float64Array.of(10, 20)
		const open = Float64Array.of(30)
		expect(endedWithin(ended, open, 30)).toBeCloseTo(2 / 3, 12)
		expect(endedWithin(ended, open, 31)).toBeNull()
		expect(endedWithin(new Float64Array(0), new Float64Array(0), 1)).toBeNull()
	})
})

test.each(FACTS.wilson)('Wilson interval of $x of $n', ({ x, n, z, lower, upper }) => {
	const interval = wilsonInterval(x, n, z)!
	expect(interval.low).toBeCloseTo(lower, 4)
	expect(interval.high).toBeCloseTo(upper, 4)
})

test('ln gamma agrees with factorials and with the half', () => {
	let factorial = 1
	for (let n = 1; n <= 20; n++) {
		expect(Math.exp(lnGamma(n)) / factorial).toBeCloseTo(1, 12)
		factorial *= n
	}
	expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
	expect(lnRising(0.3, 40)).toBeCloseTo(lnGamma(40.3) - lnGamma(0.3), 10)
	expect(lnRising(7, 3)).toBeCloseTo(Math.log(7 * 8 * 9), 12)
	expect(Math.exp(lnChoose(10, 3))).toBeCloseTo(120, 9)
})

test('the tail of a beta-binomial equals its sum, in every shape', () => {
	for (const [a, b] of [
		[0.2, 0.1],
		[0.9, 30],
		[30, 0.9],
		[5, 2],
		[900, 100],
	] as const) {
		for (const cases of [1, 7, 60]) {
			const term = (k: number) =>
				Math.exp(lnChoose(cases, k) + lnRising(a, k) + lnRising(b, cases - k) - lnRising(a + b, cases))
			for (let needed = 0; needed <= cases + 1; needed++) {
				let sum = 0
				for (let k = needed; k <= cases; k++) sum += term(k)
				expect(betaBinomialTail({ cases, needed, a, b })).toBeCloseTo(sum, 10)
			}
		}
	}
})

test('required cases are rounded up in integers', () => {
	expect([0, 1, 19, 20, 21, 100, 4_000_000].map((n) => requiredCases(950_000, n))).toEqual([
		0, 1, 19, 19, 20, 95, 3_800_000,
	])
	expect(requiredCases(900_000, 10)).toBe(9)
	expect(requiredCases(1_000_000, 7)).toBe(7)
	expect(requiredCases(999_990, 100_000)).toBe(99_999)
})

test('quantiles are entries of the column and counts include the target', () => {
	const sorted = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
	expect([0.1, 0.5, 0.9, 0.91, 1].map((share) => sortedQuantile(sorted, share))).toEqual([1, 5, 9, 10, 10])
	expect([0, 1, 4.5, 10, 11].map((value) => countUpTo(sorted, value))).toEqual([0, 1, 4, 10, 10])
	expect(sortedQuantile(new Float64Array(0), 0.5)).toBeNull()
})

test('quantiles of unsorted values and of several columns are those of one sorted column', () => {
	const random = createRandom(11)
	for (let round = 0; round < 200; round++) {
		const kinds = 1 + Math.floor(random.uniform() * 50)
		const columns = Array.from({ length: 1 + (round % 5) }, () =>
			Float64Array.from({ length: Math.floor(random.uniform() * 40) }, () =>
				random.uniform() < 0.03 ? Number.NaN : Math.floor(random.uniform() * kinds),
			).sort(),
		)
		const sorted = Float64Array.from(columns.flatMap((column) => [...column])).sort()
		const shares = [0, 0.05, 0.5, 0.9, 0.95, 1]
		const wanted = shares.map((share) => sortedQuantile(sorted, share))
		expect(shares.map((share) => pooledQuantile(columns, share))).toEqual(wanted)
		const mixed = Float64Array.from(sorted, (_, i) => sorted[(i * 7 + 3) % sorted.length]!)
		if (sorted.length % 7 !== 0) expect(unsortedQuantiles(mixed, shares)).toEqual(wanted)
	}
})

test('a histogram counts every case once', () => {
	const histogram = histogramOf([Float64Array.of(1, 11), Float64Array.of(10, 5_000)], 100)!
	expect(histogram.counts).toHaveLength(31)
	expect(histogram.counts.reduce((sum, n) => sum + n, 0)).toBe(4)
	expect(histogramOf([new Float64Array(0)], 60)).toBeNull()
})

test('a seed decides every draw, and draws have the moments they should', () => {
	const draw = (seed: number) => {
		const random = createRandom(seed)
		return Array.from({ length: 5 }, () => [random.uniform(), random.normal(), random.gamma(0.7), random.poisson(3)])
	}
	expect(draw(7)).toEqual(draw(7))
	expect(draw(7)).not.toEqual(draw(8))
	const random = createRandom(1)
	const mean = (next: () => number) => {
		let sum = 0
		for (let i = 0; i < 40_000; i++) sum += next()
		return sum / 40_000
	}
	expect(mean(random.uniform)).toBeCloseTo(0.5, 1)
	expect(Math.abs(mean(random.normal))).toBeLessThan(0.02)
	expect(mean(() => random.gamma(0.5))).toBeCloseTo(0.5, 1)
	expect(Math.abs(mean(() => random.poisson(600)) - 600)).toBeLessThan(1)
})
