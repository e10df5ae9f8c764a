import { describe, expect, it } from 'vitest'
import type { Recurrence } from '../../../src/shared/sections/downtime/schema'
import { newObjective, withMetric } from '../../../src/shared/sections/objectives/defaults'
import { allowedDowntime } from '../../../src/shared/sections/readings/allowed-downtime'
import { dueDates } from '../../../src/shared/sections/readings/due-dates'
import { lateCases } from '../../../src/shared/sections/readings/late-cases'
import { objectiveReading } from '../../../src/shared/sections/readings/objective-reading'
import { recurrenceDates, timesPerYear } from '../../../src/shared/sections/readings/recurrence-dates'
import { supplierAvailability } from '../../../src/shared/sections/readings/supplier-availability'
import { termRange } from '../../../src/shared/sections/readings/term-range'
import { tierMarks } from '../../../src/shared/sections/readings/tier-marks'
import {
	alwaysOpen,
	emptyWeek,
	isAlways,
	secondsPerWeek,
	weekStretches,
} from '../../../src/shared/sections/readings/weekly-hours'
import type { Boundary, Tier } from '../../../src/shared/sections/remedies/schema'

const MONTH = { kind: 'calendar', unit: 'month', count: 1 } as const

describe('allowed downtime', () => {
	it.each([
		[990_000, 25_920],
		[995_000, 12_960],
		[999_000, 2_592],
		[999_500, 1_296],
		[999_900, 259],
		[999_990, 25],
	])('of %i ppm in 30 days around the clock is %i s', (ppm, seconds) => {
		expect(allowedDowntime(ppm, MONTH).allowedSeconds).toBe(seconds)
	})

	it('shrinks with the service hours: 99.9 % of 45 hours a week leave 694 s a month', () => {
		expect(allowedDowntime(999_000, MONTH, 45 * 3_600)).toEqual({
			unit: 'month',
			days: 30,
			periodSeconds: 694_286,
			allowedSeconds: 694,
		})
	})
})

describe('late cases', () => {
	it('lets two of 42 be late at 95 %; the third breaks the promise', () => {
		expect(lateCases(42, 950_000)).toEqual({ cases: 42, mayMiss: 2, breaking: 3 })
	})

	it('lets none be late where the first already breaks it', () => {
		expect(lateCases(19, 950_000)).toEqual({ cases: 19, mayMiss: 0, breaking: 1 })
		expect(lateCases(20, 950_000)).toEqual({ cases: 20, mayMiss: 1, breaking: 2 })
	})

	it('cannot be broken at a share of nothing', () => {
		expect(lateCases(5, 0)).toEqual({ cases: 5, mayMiss: 5, breaking: null })
	})
})

describe('objective reading', () => {
	const facts = { cases: 200, secondsPerWeek: null }

	it('counts cases for shares, rounded towards the promise', () => {
		const abandoned = withMetric(newObjective('a', null, null), 'abandonment')
		expect(objectiveReading({ ...abandoned, value: 33_333 }, facts)).toEqual({ kind: 'counted', cases: 200, count: 6 })
		const solved = withMetric(newObjective('a', null, null), 'first-contact-resolution')
		expect(objectiveReading({ ...solved, value: 333_333 }, facts)).toEqual({ kind: 'counted', cases: 200, count: 67 })
	})

	it('has nothing to count where every single case counts', () => {
		expect(objectiveReading({ ...newObjective('a', null, null), share: null }, facts)).toBeNull()
	})
})

describe('a changed metric', () => {
	it('never keeps a value of another unit', () => {
		const response = { ...newObjective('a', null, null), value: 1_800 }
		expect(withMetric(response, 'restoration')).toMatchObject({ value: 1_800, share: 900_000, comparison: 'at-most' })
		expect(withMetric(response, 'availability')).toMatchObject({ value: 995_000, share: null, comparison: 'at-least' })
		expect(withMetric(withMetric(response, 'availability'), 'resolution')).toMatchObject({
			value: 144_000,
			share: 900_000,
		})
	})
})

describe('weekly hours', () => {
	const night = {
		...emptyWeek(),
		sat: [['22:00', '02:00']] as [string, string][],
		sun: [['01:00', '03:00']] as [string, string][],
	}

	it('show what runs past midnight on the next day', () => {
		expect(weekStretches(night).sun).toEqual([
			{ fromSeconds: 0, toSeconds: 7_200, tail: true },
			{ fromSeconds: 3_600, toSeconds: 10_800, tail: false },
		])
	})

	it('count overlaps once', () => {
		expect(secondsPerWeek(night)).toBe(5 * 3_600)
	})

	it('know 24x7, also when it is made of segments that meet', () => {
		expect(isAlways(alwaysOpen())).toBe(true)
		const halves = Object.fromEntries(
			Object.keys(emptyWeek()).map((day) => [
				day,
				[
					['00:00', '12:00'],
					['12:00', '24:00'],
				],
			]),
		)
		expect(isAlways(halves as unknown as ReturnType<typeof alwaysOpen>)).toBe(true)
		expect(isAlways({ ...alwaysOpen(), mon: [['00:00', '23:59']] })).toBe(false)
	})
})

describe('recurrence', () => {
	it('finds the second Sunday of each month', () => {
		expect(recurrenceDates({ kind: 'monthly', weekday: 'sun', ordinal: 2 }, '2026-11-23', 3)).toEqual([
			'2026-12-13',
			'2027-01-10',
			'2027-02-14',
		])
	})

	it('finds the last Friday, also of a month with five', () => {
		expect(recurrenceDates({ kind: 'monthly', weekday: 'fri', ordinal: -1 }, '2026-10-01', 2)).toEqual([
			'2026-10-30',
			'2026-11-27',
		])
	})

	it('does not move with the day it is looked at', () => {
		const everyThird: Recurrence = { kind: 'weekly', weekday: 'wed', everyWeeks: 3 }
		const [, second = '', third = ''] = recurrenceDates(everyThird, '2026-11-23', 3)
		expect(recurrenceDates(everyThird, second, 2)).toEqual([second, third])
	})

	it('counts a year', () => {
		expect(timesPerYear({ kind: 'monthly', weekday: 'sun', ordinal: 1 }, '2026-11-23')).toBe(12)
		expect(timesPerYear({ kind: 'weekly', weekday: 'mon', everyWeeks: 1 }, '2026-11-24')).toBe(52)
		expect(timesPerYear({ kind: 'dates', dates: ['2027-01-02', '2026-01-02'] }, '2026-11-23')).toBe(1)
	})
})

describe('due dates', () => {
	it('fall on the last day of a shorter month', () => {
		expect(dueDates({ kind: 'monthly', everyMonths: 1, day: 31 }, '2027-01-15', 3)).toEqual([
			'2027-01-31',
			'2027-02-28',
			'2027-03-31',
		])
	})

	it('of every third month are counted from January', () => {
		expect(dueDates({ kind: 'monthly', everyMonths: 3, day: 10 }, '2027-01-11', 2)).toEqual([
			'2027-04-10',
			'2027-07-10',
		])
	})

	it('of a leap day come on the 28th in other years', () => {
		expect(dueDates({ kind: 'yearly', month: 2, day: 29 }, '2027-01-01', 2)).toEqual(['2027-02-28', '2028-02-29'])
	})

	it('of a single date end with it', () => {
		expect(dueDates({ kind: 'once', date: '2026-01-01' }, '2026-01-02', 3)).toEqual([])
	})
})

describe('tiers', () => {
	const tier = (id: string, threshold: number, creditPpm: number, more: Partial<Tier> = {}): Tier => ({
		...{ id, threshold, creditPpm, boundary: null, floor: null },
		...more,
	})
	const table = { boundary: 'below', target: 950_000, worse: 'lower' } as const

	it('are fine when they pay more the worse it gets, from the promise on', () => {
		const tiers = [tier('a', 950_000, 50_000), tier('b', 900_000, 100_000)]
		expect(tierMarks({ ...table, tiers })).toEqual({ a: [], b: [] })
	})

	it('are marked where they pay nothing, too little, twice, or too early', () => {
		const tiers = [tier('a', 940_000, 50_000), tier('b', 900_000, 50_000), tier('c', 900_000, 80_000)]
		expect(tierMarks({ ...table, tiers })).toEqual({
			a: ['free-band'],
			b: ['same-threshold', 'not-deeper'],
			c: ['same-threshold'],
		})
		expect(tierMarks({ ...table, tiers: [tier('a', 990_000, 1)] })).toEqual({ a: ['above-target'] })
		const just = { ...table, tiers: [tier('a', 950_000, 1)], boundary: 'at-or-below' } as const
		expect(tierMarks(just)).toEqual({ a: ['at-promise'] })
	})

	it('leave a hole where one stops at a limit that neither it nor the next one holds', () => {
		const marks = (floor: number, own: Boundary, ofNext: Boundary) => {
			const tiers = [tier('a', 950_000, 1, { floor, boundary: own }), tier('b', 900_000, 2, { boundary: ofNext })]
			return tierMarks({ ...table, target: 960_000, tiers }).a?.filter((mark) => mark !== 'free-band')
		}
		expect(marks(900_000, 'at-or-below', 'below')).toEqual(['hole'])
		expect(marks(900_000, 'at-or-below', 'at-or-below')).toEqual([])
		expect(marks(900_000, 'below', 'below')).toEqual([])
		expect(marks(910_000, 'below', 'below')).toEqual(['hole'])
		expect(marks(950_000, 'below', 'below')).toEqual(['never'])
	})

	it('that end without a next one pay nothing for the worst figures', () => {
		expect(tierMarks({ ...table, tiers: [tier('a', 950_000, 1, { floor: 800_000 })] })).toEqual({ a: ['open-end'] })
	})

	it('of a figure that must stay low run upwards', () => {
		const tiers = [tier('a', 50_000, 50_000), tier('b', 80_000, 100_000)]
		expect(tierMarks({ tiers, boundary: 'below', target: 50_000, worse: 'higher' })).toEqual({ a: [], b: [] })
		expect(tierMarks({ tiers, boundary: 'below', target: 60_000, worse: 'higher' })).toEqual({
			a: ['above-target'],
			b: [],
		})
	})
})

describe('suppliers', () => {
	it('together keep the product of what they promise', () => {
		expect(supplierAvailability([999_500, 999_900])).toBe(999_400)
		expect(supplierAvailability([999_500, null])).toBe(999_500)
		expect(supplierAvailability([null])).toBeNull()
	})
})

describe('term', () => {
	it('ends the day before its anniversary', () => {
		expect(termRange({ effectiveDate: '2027-01-01', term: { kind: 'fixed', months: 24 } }, '2026-11-23')).toEqual({
			fromDate: '2027-01-01',
			toDate: '2028-12-31',
			isKnown: true,
		})
	})

	it('stands in with three years from today', () => {
		expect(termRange({ effectiveDate: null, term: { kind: 'indefinite' } }, '2026-11-23')).toEqual({
			fromDate: '2026-11-23',
			toDate: '2029-11-22',
			isKnown: false,
		})
	})
})
