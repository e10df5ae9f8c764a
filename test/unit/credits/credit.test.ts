import { describe, expect, it } from 'vitest'
import { creditOf } from '../../../src/shared/credits/credit'
import { creditScale } from '../../../src/shared/credits/credit-scale'
import { factsOf } from '../../../src/shared/credits/measurement'
import { roundFigure } from '../../../src/shared/credits/round-figure'
import { partOf, partOfTime } from '../../../src/shared/credits/round-minor'
import type { CreditFormula } from '../../../src/shared/sections/remedies/schema'

const times = { metric: 'first-response', comparison: 'at-most', value: 1_800, share: 950_000 } as const
const abandoned = { metric: 'abandonment', comparison: 'at-most', value: 50_000, share: null } as const
const up = { metric: 'availability', comparison: 'at-least', value: 999_000, share: null } as const
const incidents = { metric: 'custom', comparison: 'at-most', value: 5, share: null } as const
const rest = { customUnit: 'count', rounding: 'none' } as const
const MONTH = 30 * 86_400

describe('the figure a promise is settled by', () => {
	it('is the share of its cases, else its own value, with the side on which it breaks', () => {
		expect(creditScale(times)).toEqual({ unit: 'ppm', target: 950_000, worse: 'lower' })
		expect(creditScale({ ...times, share: null })).toEqual({ unit: 'seconds', target: 1_800, worse: 'higher' })
		expect(creditScale(abandoned)).toEqual({ unit: 'ppm', target: 50_000, worse: 'higher' })
		expect(creditScale(up)).toEqual({ unit: 'ppm', target: 999_000, worse: 'lower' })
		expect(creditScale({ ...incidents, customUnit: 'count' })).toEqual({ unit: 'number', target: 5, worse: 'higher' })
		expect(creditScale({ ...incidents, customUnit: 'share' }).unit).toBe('ppm')
	})

	it('is rounded half up as the promise says, in its own unit only', () => {
		expect(roundFigure(998_950, 'ppm', 'hundredth-percent')).toBe(999_000)
		expect(roundFigure(998_949.9, 'ppm', 'hundredth-percent')).toBe(998_900)
		expect(roundFigure(998_500, 'ppm', 'tenth-percent')).toBe(999_000)
		expect(roundFigure(89.9, 'seconds', 'minute')).toBe(60)
		expect(roundFigure(90, 'seconds', 'minute')).toBe(120)
		expect(roundFigure(998_950, 'ppm', 'minute')).toBe(998_950)
	})

	it('of downtime at the limit is exactly the limit', () => {
		const { measured } = factsOf({ ...up, ...rest }, { kind: 'downtime', seconds: 2_592 }, MONTH)
		expect([measured.attained, measured.allowedDowntimeSeconds]).toEqual([999_000, 2_592])
	})

	it('of missed cases counts what goes beyond the allowed ones', () => {
		// 95 % of 41 cases are 39: two may miss.
		const beyond = (missed: number, cases: number | null) =>
			factsOf({ ...times, ...rest }, { kind: 'missed', missed, cases }, MONTH).measured.missedBeyondAllowed
		expect([beyond(2, 41), beyond(3, 41), beyond(3, null)]).toEqual([0, 1, 3])
		const calls = factsOf({ ...abandoned, ...rest }, { kind: 'missed', missed: 7, cases: 100 }, MONTH).measured
		expect([calls.attained, calls.missedBeyondAllowed]).toEqual([70_000, 2])
	})
})

describe('formulas where more is worse', () => {
	const credit = (formula: CreditFormula, figure: number) =>
		creditOf(formula, factsOf({ ...abandoned, ...rest }, { kind: 'figure', figure }, MONTH).measured, 100_000).minor

	it('pay above their limits', () => {
		const tier = (id: string, threshold: number, creditPpm: number) => ({
			...{ id, threshold, creditPpm, boundary: null, floor: null },
		})
		const tiers = [tier('b', 80_000, 100_000), tier('a', 50_000, 50_000)]
		const at = (boundary: 'below' | 'at-or-below') =>
			[50_000, 50_001, 80_000, 80_001].map((figure) => credit({ kind: 'tiered', boundary, tiers }, figure))
		expect(at('below')).toEqual([0, 5_000, 5_000, 10_000])
		expect(at('at-or-below')).toEqual([5_000, 5_000, 10_000, 10_000])
	})

	it('count steps upwards', () => {
		const formula = { kind: 'proportional', ratePpm: 20_000, stepPpm: 10_000, started: true } as const
		expect([50_000, 50_001, 60_000, 60_001].map((figure) => credit(formula, figure))).toEqual([0, 2_000, 2_000, 4_000])
	})

	it('give the bonus for staying low', () => {
		const formula = { kind: 'bonus-malus', malusPpm: 50_000, bonusFrom: 20_000, bonusPpm: 10_000 } as const
		expect([50_001, 50_000, 20_001, 20_000].map((figure) => credit(formula, figure))).toEqual([5_000, 0, 0, -1_000])
	})

	it('count each incident beyond the promised number', () => {
		const facts = (figure: number) => factsOf({ ...incidents, ...rest }, { kind: 'figure', figure }, MONTH).measured
		const each = (figure: number) => creditOf({ kind: 'per-ticket', amountMinor: 5_000 }, facts(figure), 0).minor
		expect([each(5), each(6), each(8)]).toEqual([0, 5_000, 15_000])
	})
})

describe('amounts', () => {
	it('are rounded once, half up, whatever the binary fraction', () => {
		// 1.005 in binary is a little less than it says.
		expect(partOf(100_500, 10)).toBe(1)
		expect(partOf(150, 10_000)).toBe(2)
		expect(partOf(149, 10_000)).toBe(1)
		expect(partOf(999_999_999_999, 333_333)).toBe(333_333_000_000)
		expect(partOfTime(1, 1, 1, 2)).toBe(1)
		expect(partOfTime(1_000_000_000_000, 1, 1, 3)).toBe(333_333_333_333)
	})

	it('never exceed what they are taken of, and need a window', () => {
		expect(partOfTime(500, 100, 86_400, MONTH)).toBe(500)
		expect(partOfTime(500, 100, 86_400, 0)).toBe(0)
		const steps: CreditFormula = { kind: 'proportional', ratePpm: 300_000, stepPpm: 10_000, started: true }
		const { measured } = factsOf({ ...times, ...rest }, { kind: 'figure', figure: 0 }, MONTH)
		expect(creditOf(steps, measured, 12_345).minor).toBe(12_345)
	})

	it('of two exact steps are those of two steps', () => {
		const steps = (figure: number, started: boolean) => {
			const { measured } = factsOf({ ...times, ...rest }, { kind: 'figure', figure }, MONTH)
			return creditOf({ kind: 'proportional', ratePpm: 10_000, stepPpm: 10_000, started }, measured, 100).minor
		}
		expect([steps(930_000, true), steps(930_000, false), steps(929_999, true), steps(930_001, false)]).toEqual([
			2, 2, 3, 1,
		])
	})

	it('of started intervals begin just beyond the allowed time', () => {
		const seconds = (down: number) => {
			const { measured } = factsOf({ ...up, ...rest }, { kind: 'downtime', seconds: down }, MONTH)
			return creditOf({ kind: 'per-interval', intervalSeconds: 1_800, creditPpm: 10_000 }, measured, 10_000).minor
		}
		expect([seconds(2_592), seconds(2_593), seconds(4_392), seconds(4_393)]).toEqual([0, 100, 100, 200])
	})
})
