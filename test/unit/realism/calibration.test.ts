import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { measureAvailability } from '../../bench/calibration/availability'
import { backtestHelpDesk } from '../../bench/calibration/backtest'
import { measureCoverage } from '../../bench/calibration/share-coverage'
import { DESKS, measureSuggestions } from '../../bench/calibration/suggestions'
import { FIXTURES } from '../history/read-text'

// A small part of what `npm run calibrate` simulates; the seeds are fixed, so nothing here depends on luck any more.

test('ninety percent intervals of the chance cover the truth over desks of every kind', () => {
	const { histories, covered } = measureCoverage(2, 5)
	expect(histories).toBe(480)
	expect(covered).toBeGreaterThanOrEqual(0.87)
	expect(covered).toBeLessThanOrEqual(0.95)
})

test.each([DESKS[0]!, DESKS[5]!, DESKS[8]!])('suggested targets hold: $name', (desk) => {
	const row = measureSuggestions(desk, 60, 31)
	expect(row.suggested).toBeGreaterThan(50)
	expect(row.held).toBeGreaterThanOrEqual(0.93)
	// What is usually done instead does not hold.
	expect(row.pooledHeld).toBeLessThan(0.75)
})

describe('availability', () => {
	test('forecasts agree with what then happens', () => {
		const row = measureAvailability({ months: 12, services: 500, badWeeks: false, seed: 3 })
		for (const [from, to] of [
			[0, 0.4],
			[0.4, 0.8],
			[0.8, 1],
		] as const) {
			const bins = row.bins.filter((bin) => bin.from >= from - 1e-9 && bin.from < to - 1e-9)
			const count = bins.reduce((sum, bin) => sum + bin.count, 0)
			const off = bins.reduce((sum, bin) => sum + bin.count * (bin.predicted - bin.observed), 0) / count
			expect(Math.abs(off)).toBeLessThan(0.06)
		}
		expect(row.brier).toBeLessThan(row.naiveBrier)
	})

	test('bad weeks are better foreseen than by counting the months that passed', () => {
		const row = measureAvailability({ months: 12, services: 400, badWeeks: true, seed: 4 })
		expect(row.brier).toBeLessThan(row.naiveBrier)
	})
})

test.each(['resolution', 'first-response'] as const)(
	'%s of a real help desk is foreseen better than by counting',
	(metric) => {
		const row = backtestHelpDesk(path.join(FIXTURES, 'helpdesk.csv'), metric)
		expect(row.nextMonths).toBe(33)
		for (const { threshold, ours, naive, stationary } of row.scores)
			expect([threshold, ours < naive, ours < stationary]).toEqual([threshold, true, true])
		expect(row.suggestionsKept).toBeGreaterThanOrEqual(0.85)
		expect(row.pooledKept).toBeLessThan(0.6)
	},
)
