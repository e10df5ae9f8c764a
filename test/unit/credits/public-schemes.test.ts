import { describe, expect, it } from 'vitest'
import { affectedIntervals } from '../../../src/shared/credits/affected-intervals'
import { capAmounts, capCredit } from '../../../src/shared/credits/caps'
import { creditOf } from '../../../src/shared/credits/credit'
import type { Measured } from '../../../src/shared/credits/measured'
import { tierMarks } from '../../../src/shared/sections/readings/tier-marks'
import type { Boundary, CreditFormula, Tier } from '../../../src/shared/sections/remedies/schema'

type Steps = readonly (readonly [threshold: number, credit: number, more?: Partial<Tier>])[]

/** Tiers in percent: below (or at or below) so much attained, so much of the base. */
function tiers(steps: Steps, boundary: Boundary = 'below'): Extract<CreditFormula, { kind: 'tiered' }> {
	const ppm = (percent: number) => Math.round(percent * 10_000)
	return {
		kind: 'tiered',
		boundary,
		tiers: steps.map(([threshold, credit, more], index) => ({
			...{ id: `t${index}`, threshold: ppm(threshold), creditPpm: ppm(credit), boundary: null, floor: null },
			...more,
		})),
	}
}

function measured(facts: Partial<Measured>): Measured {
	return {
		...{ attained: 1_000_000, target: 1_000_000, worse: 'lower', missedBeyondAllowed: 0, downtimeSeconds: 0 },
		...{ allowedDowntimeSeconds: 0, affectedIntervals: 0, windowSeconds: 30 * 86_400 },
		...facts,
	}
}

const pays = (formula: CreditFormula, feeMinor: number, attained: number, target = 0) =>
	creditOf(formula, measured({ attained, target }), feeMinor).minor

describe('published tables of availability, at their limits and beside them', () => {
	const EC2 = tiers([
		[99.99, 10],
		[99, 30],
		[95, 100],
	])
	const EC2_INSTANCE = tiers([
		[99.5, 10],
		[99, 30],
		[95, 100],
	])
	const S3 = tiers([
		[99.9, 10],
		[99, 25],
		[95, 100],
	])
	const S3_INFREQUENT = tiers([
		[99, 10],
		[98, 25],
		[95, 100],
	])
	const AZURE_ZONES = tiers([
		[99.99, 10],
		[99, 25],
		[95, 100],
	])
	const CLOUD4YOU = tiers([
		[99.9, 25],
		[99, 50],
		[95, 100],
	])
	const GITHUB = tiers(
		[
			[99.9, 10, { floor: 990_000 }],
			[99, 25, { boundary: 'below' }],
		],
		'at-or-below',
	)

	// Fee 1,000.00; attained in ppm; credit in minor units.
	it.each([
		['AWS EC2 region', EC2, 999_900, 0],
		['AWS EC2 region', EC2, 999_899, 10_000],
		['AWS EC2 region', EC2, 990_000, 10_000],
		['AWS EC2 region', EC2, 989_999, 30_000],
		['AWS EC2 region', EC2, 950_000, 30_000],
		['AWS EC2 region', EC2, 949_999, 100_000],
		['AWS EC2 instance', EC2_INSTANCE, 995_000, 0],
		['AWS EC2 instance', EC2_INSTANCE, 994_999, 10_000],
		['AWS S3 Standard, 28 Nov 2023', S3, 999_000, 0],
		['AWS S3 Standard, 28 Nov 2023', S3, 998_999, 10_000],
		['AWS S3 Standard, 28 Nov 2023', S3, 990_000, 10_000],
		['AWS S3 Standard, 28 Nov 2023', S3, 989_999, 25_000],
		['AWS S3 Standard, 28 Nov 2023', S3, 949_999, 100_000],
		['AWS S3 Infrequent Access', S3_INFREQUENT, 989_999, 10_000],
		['AWS S3 Infrequent Access', S3_INFREQUENT, 979_999, 25_000],
		['Azure VM over two zones', AZURE_ZONES, 999_900, 0],
		['Azure VM over two zones', AZURE_ZONES, 999_899, 10_000],
		['Azure VM over two zones', AZURE_ZONES, 989_999, 25_000],
		['Azure VM over two zones', AZURE_ZONES, 949_999, 100_000],
		['cloud4you', CLOUD4YOU, 999_000, 0],
		['cloud4you', CLOUD4YOU, 998_999, 25_000],
		['cloud4you', CLOUD4YOU, 989_999, 50_000],
		['cloud4you', CLOUD4YOU, 949_999, 100_000],
		['GitHub, licences before 4 Jan 2021', GITHUB, 999_001, 0],
		['GitHub, licences before 4 Jan 2021', GITHUB, 999_000, 10_000],
		['GitHub, licences before 4 Jan 2021', GITHUB, 990_001, 10_000],
		// Neither "more than 99.0" nor "below 99.0".
		['GitHub, licences before 4 Jan 2021', GITHUB, 990_000, 0],
		['GitHub, licences before 4 Jan 2021', GITHUB, 989_999, 25_000],
	])('%s', (_, table, attained, credit) => {
		expect(pays(table, 100_000, attained)).toBe(credit)
	})

	it('of GitHub are marked: they pay at the promise itself and leave 99.0 % without a tier', () => {
		expect(tierMarks({ tiers: GITHUB.tiers, boundary: GITHUB.boundary, target: 999_000, worse: 'lower' })).toEqual({
			t0: ['at-promise', 'hole'],
			t1: [],
		})
	})

	it('of AWS, Azure and cloud4you are marked nowhere', () => {
		const marked = ([table, target]: readonly [typeof EC2, number]) =>
			Object.values(tierMarks({ tiers: table.tiers, boundary: table.boundary, target, worse: 'lower' })).flat()
		const tables = [
			[EC2, 999_900],
			[EC2_INSTANCE, 995_000],
			[S3, 999_000],
			[AZURE_ZONES, 999_900],
			[CLOUD4YOU, 999_000],
		] as const
		expect(tables.flatMap(marked)).toEqual([])
	})

	it('of S3 look at the mean of five-minute rates, in which a quiet interval weighs as much as a busy one', () => {
		const intervals = (31 * 86_400) / 300
		const mean = (failing: number) => 1_000_000 - (failing / intervals) * 1_000_000
		// 8,928 intervals: 8 that fail whole leave 99.910 %, 9 leave 99.899 %.
		expect([intervals, pays(S3, 100_000, mean(8)), pays(S3, 100_000, mean(9))]).toEqual([8_928, 0, 10_000])
		// Errors over requests would pay nothing: 9 failed requests of a million.
		expect(pays(S3, 100_000, 1_000_000 - 9)).toBe(0)
	})
})

describe('AWS EC2 instances pay an hour back', () => {
	const hours: CreditFormula = {
		...{ kind: 'per-affected-interval', intervalSeconds: 3_600, toleranceSeconds: 360, refundPpm: 1_000_000 },
	}

	it('in full for each hour with more than six minutes down', () => {
		// 720 hours of a 30-day month at 1.00 each.
		const credit = (affected: number) => creditOf(hours, measured({ affectedIntervals: affected }), 72_000).minor
		expect([credit(0), credit(1), credit(3), credit(720), credit(800)]).toEqual([0, 100, 300, 72_000, 72_000])
	})

	it('and count an outage by the hours of the clock', () => {
		const count = (startMinute: number, minutes: number) =>
			affectedIntervals({
				...{ seconds: minutes * 60, phaseSeconds: startMinute * 60, intervalSeconds: 3_600, toleranceSeconds: 360 },
			})
		expect([count(10, 6), count(10, 6.02), count(50, 20), count(55, 10), count(55, 12), count(0, 180)]).toEqual([
			0, 1, 2, 0, 1, 3,
		])
	})
})

describe('credits that follow the downtime itself', () => {
	const multiple = (factor: number): CreditFormula => ({ kind: 'multiple-of-downtime-fee', factor })

	it('Cloudflare Business: 100 minutes for 2.1 % of the customers are 0.0000486 of the monthly fee', () => {
		// An outage counts by the share of customers it hits: 100 min x 0.021 = 126 s of 2,592,000 s.
		const facts = measured({ attained: 1_000_000 - 126 / 2.592, downtimeSeconds: 126 })
		const credit = (factor: number) => creditOf(multiple(factor), facts, 10_000_000).minor
		expect([credit(1), credit(10), credit(25)]).toEqual([486, 4_861, 12_153])
		const fivePercent = measured({ attained: 950_000, downtimeSeconds: 129_600 })
		expect(creditOf(multiple(1), fivePercent, 10_000_000).minor).toBe(500_000)
	})

	it('Slack, 14 Jun 2024: ten times the fee of the downtime of a calendar quarter below 99.99 %', () => {
		// 91 days are 7,862,400 s; 99.99 % leave 786.24 s. 10 x 1,200 / 7,862,400 of 240.00 is 0.3663.
		const credit = (downtimeSeconds: number) => {
			const windowSeconds = 91 * 86_400
			const attained = ((windowSeconds - downtimeSeconds) * 1_000_000) / windowSeconds
			const facts = measured({ attained, target: 999_900, downtimeSeconds, windowSeconds })
			return creditOf(multiple(10), facts, 24_000).minor
		}
		expect([credit(786.24), credit(787), credit(1_200), credit(7_862_400)]).toEqual([0, 24, 37, 24_000])
	})
})

describe('caps on all credits together', () => {
	it('Accord: 99.7 % of a charge of 10.00 pays 2 %, under caps of 10 % a month and in twelve months', () => {
		const table = tiers([
			[99.8, 2],
			[98, 3],
		])
		const credit = pays(table, 1_000, 997_000)
		const remedies = { monthlyCapPpm: 100_000, yearlyCapPpm: 100_000 }
		// The year of the cap is the last eleven months and this one.
		const caps = capAmounts(remedies, { monthMinor: 1_000, yearMinor: 12_000 })
		expect([credit, caps]).toEqual([20, { monthMinor: 100, yearMinor: 1_200 }])
		expect(capCredit(credit, caps, 0)).toEqual({ minor: 20, by: null })
		expect(capCredit(credit, caps, 1_190)).toEqual({ minor: 10, by: 'year' })
		expect(capCredit(credit, caps, 1_200)).toEqual({ minor: 0, by: 'year' })
		// A first month has no eleven before it.
		expect(capAmounts(remedies, { monthMinor: 1_000, yearMinor: 1_000 }).yearMinor).toBe(100)
		expect(capCredit(250, caps, 0)).toEqual({ minor: 100, by: 'month' })
	})

	it('Common Paper SLA 2.0: at most 8 % of the fees of the subscription period', () => {
		const caps = capAmounts(
			{ monthlyCapPpm: null, yearlyCapPpm: 80_000 },
			{ monthMinor: 100_000, yearMinor: 1_200_000 },
		)
		expect(caps).toEqual({ monthMinor: null, yearMinor: 96_000 })
		expect(capCredit(10_000, caps, 90_000)).toEqual({ minor: 6_000, by: 'year' })
		expect(capCredit(6_000, caps, 90_000)).toEqual({ minor: 6_000, by: null })
	})

	it('Cloudflare: in twelve months at most one monthly fee', () => {
		// A twelfth of the year, as near as parts per million come: 19,999.92 of 20,000 is rounded to the cent.
		const caps = capAmounts({ monthlyCapPpm: null, yearlyCapPpm: 83_333 }, { monthMinor: 20_000, yearMinor: 240_000 })
		expect([caps.yearMinor, capCredit(50, caps, 19_990)]).toEqual([20_000, { minor: 10, by: 'year' }])
	})

	it('GCP Compute Engine: at most half of the monthly bill', () => {
		const caps = capAmounts({ monthlyCapPpm: 500_000, yearlyCapPpm: null }, { monthMinor: 99_999, yearMinor: null })
		expect([caps.monthMinor, capCredit(99_999, caps, 0)]).toEqual([50_000, { minor: 50_000, by: 'month' }])
	})

	it('leave a bonus alone', () => {
		expect(capCredit(-500, { monthMinor: 0, yearMinor: 0 }, 100)).toEqual({ minor: -500, by: null })
	})
})
