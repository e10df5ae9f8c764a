import { describe, expect, it } from 'vitest'
import { alwaysOpen } from '../../../src/shared/calendar/compiled-calendar'
import { countSeconds, countUnpausedSeconds } from '../../../src/shared/calendar/count-seconds'
import { addServiceSeconds, nextOpening } from '../../../src/shared/calendar/due-time'
import { at, calendarOf, compiled, EVERY_DAY, NINE_TO_FIVE, seeded, utc, weekdays } from './build-calendar'

const HOUR = 3_600
const office = compiled(calendarOf(NINE_TO_FIVE))
const due = (clock: ReturnType<typeof compiled>, start: string, seconds: number) =>
	utc(addServiceSeconds(clock, at(start), seconds))

describe('due times', () => {
	it('BT-40: are the earliest instant by which the seconds have passed', () => {
		expect(due(office, '2026-03-06T16:00Z', HOUR)).toBe('2026-03-06T17:00:00Z')
		expect(due(office, '2026-03-06T16:00Z', HOUR + 1)).toBe('2026-03-09T09:00:01Z')
		expect(due(office, '2026-03-07T12:00Z', HOUR)).toBe('2026-03-09T10:00:00Z')
		expect(due(office, '2026-03-07T12:00Z', 0)).toBe('2026-03-07T12:00:00Z')
		expect(due(office, '2026-03-06T16:59:59.500Z', 0.75)).toBe('2026-03-09T09:00:00.250Z')
	})

	it('BT-41: going back gives the latest instant from which the seconds pass', () => {
		expect(due(office, '2026-03-09T10:00Z', -HOUR)).toBe('2026-03-09T09:00:00Z')
		expect(due(office, '2026-03-09T10:00Z', -HOUR - 1)).toBe('2026-03-06T16:59:59Z')
		expect(due(office, '2026-03-09T09:00Z', -HOUR)).toBe('2026-03-06T16:00:00Z')
		expect(due(office, '2026-03-08T09:00Z', -8 * HOUR)).toBe('2026-03-06T09:00:00Z')
		expect(due(office, '2026-03-09T10:00Z', -40 * 500 * HOUR)).toBe('2016-08-08T10:00:00Z')
	})

	it('BT-42: a term that is never over has none', () => {
		const never = compiled(calendarOf({}))
		const once = compiled(calendarOf({}, { open: { '2026-03-03': [['09:00', '12:00']] } }))
		expect(due(never, '2026-03-02', 1)).toBe(null)
		expect(due(never, '2026-03-02', -1)).toBe(null)
		expect(due(once, '2026-03-02', 3 * HOUR)).toBe('2026-03-03T12:00:00Z')
		expect(due(once, '2026-03-02', 3 * HOUR + 1)).toBe(null)
		expect(due(once, '2026-03-04', -3 * HOUR)).toBe('2026-03-03T09:00:00Z')
		expect(due(once, '2026-03-04', -3 * HOUR - 1)).toBe(null)
		expect(addServiceSeconds(office, at('2026-03-02'), Number.POSITIVE_INFINITY)).toBe(null)
		expect(addServiceSeconds(office, Number.NaN, 1)).toBe(null)
	})

	it('BT-43: the next opening of an instant in service is the instant', () => {
		expect(utc(nextOpening(office, at('2026-03-06T12:00Z')))).toBe('2026-03-06T12:00:00Z')
		expect(utc(nextOpening(office, at('2026-03-06T17:00Z')))).toBe('2026-03-09T09:00:00Z')
		expect(utc(nextOpening(office, at('2026-03-09T09:00Z')))).toBe('2026-03-09T09:00:00Z')
		const far = compiled(calendarOf({}, { open: { '2051-06-01': [['09:00', '10:00']] } }))
		expect(utc(nextOpening(far, at('2026-03-02')))).toBe('2051-06-01T09:00:00Z')
		expect(nextOpening(far, at('2051-06-01T10:00Z'))).toBe(null)
	})

	it('BT-44: without a calendar they are plain sums', () => {
		expect(due(alwaysOpen(), '2026-03-28T23:00Z', 48 * HOUR)).toBe('2026-03-30T23:00:00Z')
		expect(due(alwaysOpen(), '2026-03-28T23:00Z', -HOUR)).toBe('2026-03-28T22:00:00Z')
		expect(due(alwaysOpen(), '2026-03-28T23:00Z', 1e12)).toBe(null)
		expect(utc(nextOpening(alwaysOpen(), at('2026-12-25T03:00Z')))).toBe('2026-12-25T03:00:00Z')
	})

	it('BT-40: count back to the term they were asked for, from anywhere and over switches', () => {
		const draw = seeded(23)
		const clock = compiled(
			calendarOf(
				{ ...NINE_TO_FIVE, sat: [['22:00', '06:00']] },
				{ timeZone: 'America/New_York', closed: ['2026-03-10'], open: { '2026-03-14': [['08:00', '08:00']] } },
			),
			'2026-03-01',
			'2026-03-02',
		)
		for (let round = 0; round < 2_000; round++) {
			const start = at('2026-01-01') + Math.floor(draw() * 3e7)
			const seconds = 1 + Math.floor(draw() * 1e6)
			const then = addServiceSeconds(clock, start, seconds)!
			expect(countSeconds(clock, start, then)).toBe(seconds)
			expect(countSeconds(clock, start, then - 1)).toBe(seconds - 1)
			const before = addServiceSeconds(clock, start, -seconds)!
			expect(countSeconds(clock, before, start)).toBe(seconds)
			expect(countSeconds(clock, before + 1, start)).toBe(seconds - 1)
		}
	})
})

describe('worked examples', () => {
	const daily = (open: string, close: string, dates: Record<string, string> = {}) =>
		compiled(
			calendarOf(weekdays(EVERY_DAY, [[open, close]]), { holidays: { country: 'DE', region: null, dates } }),
			'2016-11-01',
			'2016-12-01',
		)

	it('T1 BT-21: 48 hours at 12 a day, with no, one and two holidays on the way', () => {
		const created = '2016-11-09T23:00Z'
		expect(due(daily('09:00', '21:00'), created, 48 * HOUR)).toBe('2016-11-13T21:00:00Z')
		const one = { '2016-11-13': 'Volkstrauertag' }
		expect(due(daily('09:00', '21:00', one), created, 48 * HOUR)).toBe('2016-11-14T21:00:00Z')
		const two = { ...one, '2016-11-11': 'St. Martin' }
		expect(due(daily('09:00', '21:00', two), created, 48 * HOUR)).toBe('2016-11-15T21:00:00Z')
	})

	it('T2 BT-41: four hours from Monday 17:00, and the warning an hour before', () => {
		const clock = compiled(calendarOf(weekdays(['mon', 'tue', 'wed', 'thu', 'fri'], [['08:00', '18:00']])))
		expect(due(clock, '2026-03-02T17:00Z', 4 * HOUR)).toBe('2026-03-03T11:00:00Z')
		expect(due(clock, '2026-03-03T11:00Z', -HOUR)).toBe('2026-03-03T10:00:00Z')
	})

	it('T3 BT-40: a day has to be said in hours: 12 end on Monday, 24 on Tuesday or Saturday', () => {
		expect(due(daily('09:00', '21:00'), '2026-03-02T09:00Z', 12 * HOUR)).toBe('2026-03-02T21:00:00Z')
		expect(due(daily('09:00', '21:00'), '2026-03-02T09:00Z', 24 * HOUR)).toBe('2026-03-03T21:00:00Z')
		expect(due(daily('09:00', '13:00'), '2026-03-02T09:00Z', 24 * HOUR)).toBe('2026-03-07T13:00:00Z')
	})

	it('T4 BT-10: 24 service hours at eight a day', () => {
		expect(due(office, '2026-03-02T09:00Z', 24 * HOUR)).toBe('2026-03-04T17:00:00Z')
	})

	it('T5 BT-40: what is left of a response time carries over to the next service time', () => {
		// Friday 16:30 with 60 minutes to respond: 30 remain for Monday.
		expect(due(office, '2026-03-06T16:30Z', HOUR)).toBe('2026-03-09T09:30:00Z')
	})

	it('T7 BT-45: a pause stays taken off, whatever the target becomes', () => {
		const pauses = [[at('2026-03-02T10:00Z'), at('2026-03-02T12:00Z')]] as const
		expect(countUnpausedSeconds(office, at('2026-03-02T09:00Z'), at('2026-03-02T15:00Z'), pauses)).toBe(4 * HOUR)
	})
})
