import { describe, expect, it } from 'vitest'
import { creditExamples } from '../../../src/shared/credits/credit-example'

describe('credits in figures', () => {
	const base = {
		feeMinor: 1_248_000,
		target: 950_000,
		unit: 'ppm',
		worse: 'lower',
		periodSeconds: 30 * 86_400,
	} as const

	it('of tiers pay the tier between whose limits the figure lies', () => {
		const tiers = [
			{ id: 'a', threshold: 930_000, creditPpm: 50_000, boundary: null, floor: null },
			{ id: 'b', threshold: 900_000, creditPpm: 100_000, boundary: null, floor: null },
		]
		expect(creditExamples({ kind: 'tiered', boundary: 'below', tiers }, base)).toEqual([
			{ of: { kind: 'attained', unit: 'ppm', figure: 915_000 }, creditMinor: 62_400 },
			{ of: { kind: 'attained', unit: 'ppm', figure: 890_000 }, creditMinor: 124_800 },
		])
	})

	it('of started steps count the started one in full', () => {
		const formula = { kind: 'proportional', ratePpm: 20_000, stepPpm: 10_000 } as const
		expect(creditExamples({ ...formula, started: true }, base).map((one) => one.creditMinor)).toEqual([24_960, 74_880])
		expect(creditExamples({ ...formula, started: false }, base).map((one) => one.creditMinor)).toEqual([24_960, 49_920])
	})

	it('of downtime take ten times the fee of an hour of a 30-day month', () => {
		expect(creditExamples({ kind: 'multiple-of-downtime-fee', factor: 10 }, { ...base, feeMinor: 720_000 })).toEqual([
			{ of: { kind: 'down', seconds: 3_600 }, creditMinor: 10_000 },
			{ of: { kind: 'down', seconds: 14_400 }, creditMinor: 40_000 },
		])
	})

	it('of intervals and cases count each started one', () => {
		expect(creditExamples({ kind: 'per-interval', intervalSeconds: 3_600, creditPpm: 10_000 }, base)).toEqual([
			{ of: { kind: 'beyond', seconds: 3_600 }, creditMinor: 12_480 },
			{ of: { kind: 'beyond', seconds: 9_000 }, creditMinor: 37_440 },
		])
		expect(creditExamples({ kind: 'per-ticket', amountMinor: 5_000 }, base).map((one) => one.creditMinor)).toEqual([
			5_000, 15_000,
		])
	})

	it('of a bonus are owed to the provider', () => {
		expect(
			creditExamples({ kind: 'bonus-malus', malusPpm: 50_000, bonusFrom: 990_000, bonusPpm: 20_000 }, base),
		).toEqual([
			{ of: { kind: 'attained', unit: 'ppm', figure: 940_000 }, creditMinor: 62_400 },
			{ of: { kind: 'attained', unit: 'ppm', figure: 990_000 }, creditMinor: -24_960 },
		])
	})
})
