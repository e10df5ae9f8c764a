import { describe, expect, it } from 'vitest'
import type { Segment } from '../../../src/shared/agreement/values/calendar'
import { countSeconds } from '../../../src/shared/calendar/count-seconds'
import { at, calendarOf, compiled, EVERY_DAY, NINE_TO_FIVE, weekdays } from './build-calendar'

const HOUR = 3_600
type Parts = Parameters<typeof calendarOf>

/** Hours counted from midnight to midnight UTC. 2026-03-02 is a Monday. */
function hours([weekly, rest]: Parts, from: string, to: string): number {
	return countSeconds(compiled(calendarOf(weekly, rest)), at(from), at(to)) / HOUR
}

const day = (date: string, segments: Segment[]) => ({ open: { [date]: segments } })
const holiday = (date: string) => ({ holidays: { country: 'DE', region: null, dates: { [date]: 'Feiertag' } } })
const nightly = weekdays(['mon', 'tue', 'wed', 'thu', 'fri'], [['22:00', '06:00']])

describe('segments', () => {
	it('BT-10: breaks between segments do not count', () => {
		const split = weekdays(
			['mon'],
			[
				['08:00', '12:00'],
				['13:00', '18:00'],
				['20:00', '20:30'],
			],
		)
		expect(hours([split], '2026-03-02', '2026-03-03')).toBe(9.5)
		expect(hours([split], '2026-03-02T12:00Z', '2026-03-02T13:00Z')).toBe(0)
	})

	it('BT-11: 24:00 is the first instant of the next day', () => {
		const late = weekdays(['mon'], [['20:00', '24:00']])
		expect(hours([late], '2026-03-02', '2026-03-04')).toBe(4)
		expect(hours([late], '2026-03-03T00:00Z', '2026-03-04')).toBe(0)
	})

	it('BT-12: an end that is not after the start is on the next day', () => {
		const friday = weekdays(['fri'], [['22:00', '06:00']])
		expect(hours([friday], '2026-03-06', '2026-03-07')).toBe(2)
		expect(hours([friday], '2026-03-07', '2026-03-08')).toBe(6)
		expect(hours([friday], '2026-03-05', '2026-03-06')).toBe(0)
		expect(hours([weekdays(['sun'], [['23:00', '00:00']])], '2026-03-08', '2026-03-10')).toBe(1)
	})

	it.each([
		['a closed day', { closed: ['2026-03-04'] }],
		['a holiday', holiday('2026-03-04')],
		['an opened day with no segments', day('2026-03-04', [])],
	])('BT-13: a tail counts into %s, whose own tail is gone', (_, rest) => {
		expect(hours([nightly, rest], '2026-03-03', '2026-03-04')).toBe(8)
		expect(hours([nightly, rest], '2026-03-04', '2026-03-05')).toBe(6)
		expect(hours([nightly, rest], '2026-03-05', '2026-03-06')).toBe(2)
	})

	it('BT-14: equal start and end run for a whole day', () => {
		expect(hours([weekdays(['mon'], [['08:00', '08:00']])], '2026-03-01', '2026-03-08')).toBe(24)
		expect(hours([weekdays(['mon'], [['08:00', '08:00']])], '2026-03-03', '2026-03-08')).toBe(8)
		expect(hours([weekdays(['mon'], [['00:00', '00:00']])], '2026-03-02', '2026-03-03')).toBe(24)
	})

	it('BT-15: overlapping and touching segments count once, across days too', () => {
		const overlapping = weekdays(
			['mon'],
			[
				['10:00', '14:00'],
				['08:00', '12:00'],
				['14:00', '15:00'],
			],
		)
		expect(hours([overlapping], '2026-03-02', '2026-03-03')).toBe(7)
		const across = { mon: [['20:00', '10:00']], tue: [['08:00', '12:00']] } satisfies Parts[0]
		expect(hours([across], '2026-03-02', '2026-03-05')).toBe(16)
		const longest = weekdays(EVERY_DAY, [
			['23:59', '23:58'],
			['00:00', '24:00'],
		])
		expect(hours([longest], '2026-03-02', '2026-03-09')).toBe(168)
	})

	it('BT-16: a calendar without segments is never open', () => {
		expect(hours([{}], '2020-01-01', '2030-01-01')).toBe(0)
	})
})

describe('days', () => {
	it('BT-20: an opened day beats a holiday and a closed day, both beat the week', () => {
		const both = { ...holiday('2026-03-03'), closed: ['2026-03-03'] }
		const opened = { ...both, ...day('2026-03-03', [['10:00', '11:00']]) }
		expect(hours([NINE_TO_FIVE], '2026-03-03', '2026-03-04')).toBe(8)
		expect(hours([NINE_TO_FIVE, both], '2026-03-03', '2026-03-04')).toBe(0)
		expect(hours([NINE_TO_FIVE, opened], '2026-03-03', '2026-03-04')).toBe(1)
	})

	it('BT-21: stored holidays are the only ones', () => {
		const stored = { holidays: { country: 'DE', region: 'BY', dates: { '2026-01-05': 'Betriebsfest' } } }
		expect(hours([NINE_TO_FIVE, stored], '2026-01-05', '2026-01-06')).toBe(0)
		// Epiphany is a holiday in Bavaria, but nobody stored it.
		expect(hours([NINE_TO_FIVE, stored], '2026-01-06', '2026-01-07')).toBe(8)
		const none = { holidays: { country: 'DE', region: 'BY', dates: {} } }
		expect(hours([NINE_TO_FIVE, none], '2026-01-01', '2026-01-03')).toBe(16)
	})

	it('BT-22: without stored holidays those of country and region are computed', () => {
		const bavaria = { holidays: { country: 'DE', region: 'BY' } }
		const berlin = { holidays: { country: 'DE', region: 'BE' } }
		expect(hours([NINE_TO_FIVE, bavaria], '2026-01-06', '2026-01-07')).toBe(0)
		expect(hours([NINE_TO_FIVE, berlin], '2026-01-06', '2026-01-07')).toBe(8)
		expect(hours([NINE_TO_FIVE, bavaria], '2026-04-03', '2026-04-04')).toBe(0)
		// Mother's Day, Carnival Monday and Christmas Eve are observed, not public.
		expect(hours([NINE_TO_FIVE, bavaria], '2026-02-16', '2026-02-17')).toBe(8)
		expect(hours([NINE_TO_FIVE, bavaria], '2026-12-24', '2026-12-25')).toBe(8)
	})

	it('BT-24: nothing starts on a closed date', () => {
		const rest = { closed: ['2026-03-03', '2026-03-07'] }
		expect(hours([NINE_TO_FIVE, rest], '2026-03-02', '2026-03-09')).toBe(32)
	})

	it('BT-25: an opened date has exactly its own segments, and the tail of the day before', () => {
		const weekend = day('2026-03-07', [
			['10:00', '12:00'],
			['23:00', '01:00'],
		])
		expect(hours([nightly, weekend], '2026-03-07', '2026-03-08')).toBe(6 + 2 + 1)
		expect(hours([nightly, weekend], '2026-03-08', '2026-03-09')).toBe(1)
		expect(hours([nightly, day('2026-03-06', [['10:00', '12:00']])], '2026-03-06', '2026-03-08')).toBe(6 + 2)
	})

	it('BT-26: an opened date with no segments is closed', () => {
		expect(hours([NINE_TO_FIVE, day('2026-03-03', [])], '2026-03-02', '2026-03-05')).toBe(16)
	})

	it('BT-27: dates and weekdays are those of the zone', () => {
		const tokyo = { ...weekdays(['mon'], [['00:00', '24:00']]) }
		const rest = { timeZone: 'Asia/Tokyo' }
		// Monday in Tokyo is Sunday 15:00 to Monday 15:00 UTC.
		expect(hours([tokyo, rest], '2026-03-01T15:00Z', '2026-03-02T15:00Z')).toBe(24)
		expect(hours([tokyo, rest], '2026-03-02T15:00Z', '2026-03-03T15:00Z')).toBe(0)
		expect(hours([tokyo, { ...rest, closed: ['2026-03-02'] }], '2026-03-01', '2026-03-04')).toBe(0)
		expect(hours([tokyo, { ...rest, closed: ['2026-03-01'] }], '2026-03-01', '2026-03-04')).toBe(24)
	})
})

describe('stretches of decades', () => {
	it('BT-10: count every Monday of a hundred years', () => {
		const mondays = weekdays(['mon'], [['09:00', '10:00']])
		// 36,525 days from a Thursday hold 5,218 Mondays.
		expect(hours([mondays], '1970-01-01', '2070-01-01')).toBe(5_218)
	})
})
