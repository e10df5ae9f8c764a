import { describe, expect, it } from 'vitest'
import { barHeight, scaleOf } from '../../../src/renderer/components/verdict/bar-scale'
import { shownPart, snap, timeTicks } from '../../../src/renderer/features/realism/distribution-scale'

describe('the scale of bars', () => {
	it.each([
		[[0.128, 0.056], 0.05, [0, 0.05, 0.1, 0.15]],
		[[0, 0], 0.05, [0, 0.02, 0.04, 0.06]],
		[[166], 1, [0, 100, 200]],
		[[0.0004], 0.001, [0, 0.0005, 0.001]],
	])('of %o with %d allowed has the steps %o', (values, floor, ticks) => {
		expect(scaleOf(values, floor).ticks).toEqual(ticks)
	})

	it('begins at zero and holds every value and the allowed share', () => {
		for (const highest of [0.0007, 0.013, 0.19, 1, 37, 990]) {
			const { ticks, max } = scaleOf([highest, highest / 7])
			expect(ticks[0]).toBe(0)
			expect(max).toBeGreaterThanOrEqual(highest)
			expect(ticks.length).toBeLessThanOrEqual(7)
		}
	})

	it('draws half of the scale half as high, and zero as a stub', () => {
		const scale = scaleOf([0.15])
		expect(barHeight(scale.max / 2, scale, 100)).toBe(50)
		expect(barHeight(0, scale, 100)).toBe(2)
	})
})

describe('the distribution', () => {
	const histogram = { step: 300, counts: [5, 9, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4] }

	it('is cut behind the last case and the marks, and counts what lies beyond', () => {
		expect(shownPart(histogram, [900])).toEqual({
			step: 300,
			counts: [5, 9, 3, 0, 0, 0, 0, 0, 0, 0],
			rest: 4,
			reach: 3_000,
		})
		expect(shownPart(histogram, [3_600]).reach).toBe(3_900)
	})

	it('reaches a target beyond all its bins', () => {
		expect(shownPart(histogram, [9_000]).reach).toBeGreaterThanOrEqual(9_000)
	})

	it('loses no case', () => {
		for (const mark of [300, 3_600, 90_000]) {
			const { counts, rest } = shownPart(histogram, [mark])
			expect(counts.reduce((sum, count) => sum + count, rest)).toBe(21)
		}
	})

	it('stands the line on whole bins inside the chart', () => {
		const shown = { step: 300, reach: 3_000 }
		expect([-50, 10, 449, 451, 99_999].map((seconds) => snap(seconds, shown))).toEqual([300, 300, 300, 600, 3_000])
	})

	it('names round times', () => {
		expect(timeTicks(3_000)).toEqual([0, 600, 1_200, 1_800, 2_400, 3_000])
	})
})
