import { describe, expect, it } from 'vitest'
import { affectedIntervals } from '../../../src/shared/credits/affected-intervals'
import { baseFee, totalMonthlyFee } from '../../../src/shared/credits/base-fee'
import { capAmounts, capCredit } from '../../../src/shared/credits/caps'
import { creditScale } from '../../../src/shared/credits/credit-scale'
import type { Measured } from '../../../src/shared/credits/measured'
import { factsOf } from '../../../src/shared/credits/measurement'
import { countedSteps } from '../../../src/shared/credits/proportional'
import { roundFigure } from '../../../src/shared/credits/round-figure'
import { settle } from '../../../src/shared/credits/settle'
import { startedIntervals } from '../../../src/shared/credits/started-intervals'
import { tierFor } from '../../../src/shared/credits/tiered'
import { creditSchemeSchema } from '../../../src/shared/sections/remedies/schema'

const measured = (attained: number, more: Partial<Measured> = {}): Measured => ({
	...{ attained, target: 950_000, worse: 'lower', missedBeyondAllowed: 0, downtimeSeconds: 0 },
	...{ allowedDowntimeSeconds: 0, affectedIntervals: 0, windowSeconds: 2_592_000 },
	...more,
})

describe('tiers with a floor', () => {
	const tier = { id: 't', threshold: 999_000, floor: 990_000, creditPpm: 100_000, boundary: null }
	const pays = (boundary: 'below' | 'at-or-below') =>
		[999_000, 998_999, 990_001, 990_000, 989_999].map(
			(attained) => tierFor({ boundary, tiers: [tier] }, attained, 'lower') !== null,
		)

	it('hold the figure at the limit that the boundary counts in, and not at the other', () => {
		expect(pays('below')).toEqual([false, true, true, true, false])
		expect(pays('at-or-below')).toEqual([true, true, true, false, false])
	})
})

describe('steps', () => {
	const formula = { kind: 'proportional', stepPpm: 10_000, ratePpm: 20_000, started: false } as const

	it('are none where the promise is kept or exceeded', () => {
		expect(
			[950_000, 990_000].map((attained) => countedSteps({ ...formula, started: true }, measured(attained))),
		).toEqual([0, 0])
	})

	it('of two, whole or started, are two a hair beside', () => {
		expect(countedSteps(formula, measured(930_000.000_001))).toBe(2)
		expect(countedSteps({ ...formula, started: true }, measured(929_999.999_999))).toBe(2)
	})
})

describe('intervals', () => {
	it('begin beyond the allowed downtime only, and a hair is none', () => {
		const started = (downtimeSeconds: number, allowedDowntimeSeconds: number) =>
			startedIntervals(3_600, { downtimeSeconds, allowedDowntimeSeconds }) + 0
		expect([started(0, 5_000), started(4_999, 5_000), started(5_000, 5_000), started(5_001, 5_000)]).toEqual([
			0, 0, 0, 1,
		])
		expect([started(3_600.000_000_5, 0), started(3_600.1, 0)]).toEqual([1, 2])
	})

	it('of the clock are bad beyond the tolerance, at the beginning and at the end of an outage', () => {
		const bad = (seconds: number, phaseSeconds: number, toleranceSeconds = 360) =>
			affectedIntervals({ seconds, phaseSeconds, intervalSeconds: 3_600, toleranceSeconds })
		expect([bad(360, 0), bad(361, 0), bad(3_960, 0), bad(3_961, 0)]).toEqual([0, 1, 1, 2])
		expect([bad(720, 3_240), bad(721, 3_240), bad(7_200, 0, 3_600), bad(7_200, 0, 3_599)]).toEqual([0, 1, 0, 2])
	})
})

describe('rounding of a figure', () => {
	it('is as agreed, in its own unit', () => {
		expect(roundFigure(949_999.4, 'ppm', 'none')).toBe(949_999.4)
		expect(roundFigure(1.4, 'seconds', 'none')).toBe(1.4)
		expect([1.4, 1.5].map((figure) => roundFigure(figure, 'seconds', 'second'))).toEqual([1, 2])
		expect([89, 90].map((figure) => roundFigure(figure, 'seconds', 'minute'))).toEqual([60, 120])
		expect(roundFigure(1.4, 'ppm', 'second')).toBe(1.4)
	})
})

describe('caps', () => {
	it('leave nothing of a year that is used up, and are none where the fee is not known', () => {
		expect(capCredit(50, { monthMinor: null, yearMinor: 100 }, 150)).toEqual({ minor: 0, by: 'year' })
		const agreed = { monthlyCapPpm: 100_000, yearlyCapPpm: 50_000 }
		expect(capAmounts(agreed, { monthMinor: null, yearMinor: 1_000 })).toEqual({ monthMinor: null, yearMinor: 50 })
		expect(capAmounts({ monthlyCapPpm: null, yearlyCapPpm: null }, { monthMinor: 10, yearMinor: 10 })).toEqual({
			...{ monthMinor: null, yearMinor: null },
		})
	})
})

describe('what percentages are taken of', () => {
	const services = [
		{ id: 'a', monthlyFeeMinor: 1_000 },
		{ id: 'b', monthlyFeeMinor: 500 },
	]
	const quarterly = { serviceId: 'b', window: { unit: 'quarter', count: 1 } } as const

	it('is the fee of the service, of its window, or of all services', () => {
		expect(baseFee(services, 'service-monthly-fee', quarterly)).toBe(500)
		expect(baseFee(services, 'service-period-fee', quarterly)).toBe(1_500)
		expect(baseFee(services, 'total-monthly-fee', quarterly)).toBe(1_500)
		expect(baseFee(services, 'total-monthly-fee', undefined)).toBe(1_500)
	})

	it('is not known while one fee is missing, or without a service', () => {
		expect(totalMonthlyFee([...services, { id: 'c', monthlyFeeMinor: null }])).toBeNull()
		expect(totalMonthlyFee([])).toBeNull()
		expect(baseFee(services, 'service-period-fee', { ...quarterly, serviceId: 'x' })).toBeNull()
	})
})

describe('the figure of a promise', () => {
	const base = { comparison: 'at-most', value: 3_600, share: null } as const

	it('of a measure of its own is in its unit', () => {
		const unit = (customUnit: 'count' | 'share' | 'seconds') =>
			creditScale({ ...base, metric: 'custom', customUnit }).unit
		expect([unit('count'), unit('share'), unit('seconds')]).toEqual(['number', 'ppm', 'seconds'])
	})

	it('is rounded before it is compared, and gives an availability its downtime', () => {
		const promise = {
			metric: 'availability',
			comparison: 'at-least',
			value: 999_000,
			share: null,
			customUnit: 'count',
		} as const
		const facts = factsOf({ ...promise, rounding: 'tenth-percent' }, { kind: 'figure', figure: 998_500 }, 1_000_000)
		expect(facts.measured).toMatchObject({ attained: 999_000, downtimeSeconds: 1_500, allowedDowntimeSeconds: 1_000 })
		expect(facts.rawFigure).toBe(998_500)
		const better = factsOf({ ...promise, rounding: 'none' }, { kind: 'figure', figure: 1_000_001 }, 1_000_000)
		expect(better.measured.downtimeSeconds).toBe(0)
	})

	it('of missed cases of a plain number are all of them, of how many cases ever: only a share allows some', () => {
		// As if "at least 20 trainings" were 20 ppm of 100 cases, 99 would be allowed.
		const promise = { ...base, metric: 'custom', comparison: 'at-least', value: 20, customUnit: 'count' } as const
		const { measured, knows } = factsOf({ ...promise, rounding: 'none' }, { kind: 'missed', missed: 7, cases: 100 }, 1)
		expect([measured.missedBeyondAllowed, [...knows].sort()]).toEqual([7, ['intervals', 'missed']])
	})

	it('of missed cases counts those beyond the allowed ones, never less than none, and a number alone as it is', () => {
		const promise = { ...base, metric: 'resolution', share: 900_000, customUnit: 'count', rounding: 'none' } as const
		const beyond = (missed: number, cases: number | null) =>
			factsOf(promise, { kind: 'missed', missed, cases }, 1).measured.missedBeyondAllowed
		expect([beyond(9, 100), beyond(10, 100), beyond(11, 100), beyond(11, 105), beyond(7, null)]).toEqual([
			0, 0, 1, 1, 7,
		])
	})
})

describe('a window with several schemes', () => {
	it('pays the sum of them under the caps', () => {
		const scheme = (id: string, amountMinor: number) =>
			creditSchemeSchema.parse({
				id,
				name: null,
				objectiveIds: ['o'],
				formula: { kind: 'per-ticket', amountMinor },
				base: 'service-monthly-fee',
			})
		const settled = (monthMinor: number | null) =>
			settle({
				...{ schemes: [scheme('a', 100), scheme('b', 30)], measured: measured(0, { missedBeyondAllowed: 2 }) },
				...{ baseOf: () => 1_000, caps: { monthMinor, yearMinor: null }, alreadyMinor: 0 },
			})
		expect(settled(null)).toMatchObject({ beforeCapsMinor: 260, capped: { minor: 260, by: null } })
		expect(settled(250)).toMatchObject({ beforeCapsMinor: 260, capped: { minor: 250, by: 'month' } })
	})
})
