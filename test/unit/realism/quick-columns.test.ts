import { expect, test } from 'vitest'
import { quantileInterval } from '../../../src/shared/realism/quantile-interval'
import { sortSeconds } from '../../../src/shared/realism/radix-sort'
import { createRandom } from '../../../src/shared/realism/random'
import { sortedQuantile } from '../../../src/shared/realism/sorted-column'

test.each([
	['whole seconds', (u: number) => Math.floor(u * 3e6)],
	['few values', (u: number) => Math.floor(u * 3)],
	['large whole seconds', (u: number) => Math.floor(u * 2 ** 31)],
	['beyond the digits', (u: number) => Math.floor(u * 2 ** 40)],
	['fractions', (u: number) => u * 1_000],
	['negative ones', (u: number) => Math.floor(u * 1_000) - 500],
] as const)('%s are sorted as by comparing', (_, value) => {
	const random = createRandom(2)
	for (const length of [0, 1, 1_999, 5_000]) {
		const column = Float64Array.from({ length }, () => value(random.uniform()))
		expect(sortSeconds(column.slice())).toEqual([...column].sort((a, b) => a - b).reduce(put, new Float64Array(length)))
	}
})

function put(column: Float64Array, value: number, i: number): Float64Array {
	column[i] = value
	return column
}

test('the interval of a quantile is that of sorting every resample', () => {
	const random = createRandom(9)
	const sorted = Float64Array.from({ length: 800 }, () => Math.exp(random.normal())).sort()
	const quick = quantileInterval(sorted, 0.95, { random: createRandom(1), resamples: 4_000, confidence: 0.9 })!
	const plain = Float64Array.from({ length: 4_000 }, () => {
		const resample = Float64Array.from({ length: 800 }, () => sorted[Math.floor(random.uniform() * 800)]!).sort()
		return sortedQuantile(resample, 0.95)!
	}).sort()
	expect(Math.abs(quick.low / plain[200]! - 1)).toBeLessThan(0.02)
	expect(Math.abs(quick.high / plain[3_799]! - 1)).toBeLessThan(0.02)
	expect(quantileInterval(new Float64Array(0), 0.5, { random, resamples: 10, confidence: 0.9 })).toBeNull()
})
