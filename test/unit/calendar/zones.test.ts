import { describe, expect, it } from 'vitest'
import type { Segment } from '../../../src/shared/agreement/values/calendar'
import { compileCalendar } from '../../../src/shared/calendar/compile-calendar'
import { countSeconds, isOpen } from '../../../src/shared/calendar/count-seconds'
import { nextOpening } from '../../../src/shared/calendar/due-time'
import { isKnownTimeZone } from '../../../src/shared/calendar/zone-table'
import { at, calendarOf, compiled, EVERY_DAY, NINE_TO_FIVE, utc, weekdays } from './build-calendar'

const HOUR = 3_600
const daily = (timeZone: string, ...segments: Segment[]) =>
	compiled(calendarOf(weekdays(EVERY_DAY, segments), { timeZone }), '2025-01-01', '2026-12-31')
const hours = (clock: ReturnType<typeof compiled>, from: string, to: string) =>
	countSeconds(clock, at(from), at(to)) / HOUR

describe('switches of the clocks', () => {
	it('BT-01: a night shift counts what elapses (T6)', () => {
		const night = daily('Europe/Berlin', ['22:00', '06:00'])
		expect(hours(night, '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toBe(7)
		expect(hours(night, '2026-10-24T12:00Z', '2026-10-25T12:00Z')).toBe(9)
		expect(hours(night, '2026-05-02T12:00Z', '2026-05-03T12:00Z')).toBe(8)
	})

	it('BT-30: opening times take the offset of their date, not of today', () => {
		const office = daily('Europe/Berlin', ['09:00', '17:00'])
		expect(utc(nextOpening(office, at('2026-01-12T00:00Z')))).toBe('2026-01-12T08:00:00Z')
		expect(utc(nextOpening(office, at('2026-07-13T00:00Z')))).toBe('2026-07-13T07:00:00Z')
		expect(utc(nextOpening(office, at('1975-07-14T00:00Z')))).toBe('1975-07-14T08:00:00Z')
		const saoPaulo = daily('America/Sao_Paulo', ['09:00', '17:00'])
		expect(utc(nextOpening(saoPaulo, at('2019-01-14T03:00Z')))).toBe('2019-01-14T11:00:00Z')
		expect(utc(nextOpening(saoPaulo, at('2020-01-13T03:00Z')))).toBe('2020-01-13T12:00:00Z')
		const kathmandu = daily('Asia/Kathmandu', ['09:00', '17:00'])
		expect(utc(nextOpening(kathmandu, at('2026-01-12T00:00Z')))).toBe('2026-01-12T03:15:00Z')
	})

	it('BT-31: a skipped opening or closing time moves on by the gap', () => {
		const opensInGap = daily('Europe/Berlin', ['02:30', '06:00'])
		// 02:30 does not exist on 29 March 2026; it becomes 03:30 summer time.
		expect(utc(nextOpening(opensInGap, at('2026-03-29T00:00Z')))).toBe('2026-03-29T01:30:00Z')
		expect(hours(opensInGap, '2026-03-29T00:00Z', '2026-03-29T12:00Z')).toBe(2.5)
		const closesInGap = daily('Europe/Berlin', ['22:00', '02:30'])
		expect(isOpen(closesInGap, at('2026-03-29T01:29:59Z'))).toBe(true)
		expect(isOpen(closesInGap, at('2026-03-29T01:30:00Z'))).toBe(false)
	})

	it('BT-31: midnight can be skipped too', () => {
		const wholeDay = daily('America/Sao_Paulo', ['00:00', '24:00'])
		expect(hours(wholeDay, '2018-11-03T03:00Z', '2018-11-05T02:00Z')).toBe(47)
		const sunday = compiled(calendarOf(weekdays(['sun'], [['00:00', '24:00']]), { timeZone: 'America/Sao_Paulo' }))
		// Sunday, 4 November 2018 began at 01:00 and had 23 hours.
		expect(hours(sunday, '2018-11-03T00:00Z', '2018-11-06T00:00Z')).toBe(23)
	})

	it('BT-32: a repeated opening or closing time is its first coming', () => {
		const opensTwice = daily('Europe/Berlin', ['02:30', '06:00'])
		// 02:30 comes at 00:30Z and at 01:30Z on 25 October 2026.
		expect(utc(nextOpening(opensTwice, at('2026-10-25T00:00Z')))).toBe('2026-10-25T00:30:00Z')
		expect(hours(opensTwice, '2026-10-25T00:00Z', '2026-10-25T12:00Z')).toBe(4.5)
		const closesTwice = daily('Europe/Berlin', ['22:00', '02:30'])
		expect(isOpen(closesTwice, at('2026-10-25T00:29:59Z'))).toBe(true)
		expect(isOpen(closesTwice, at('2026-10-25T00:30:00Z'))).toBe(false)
		expect(isOpen(closesTwice, at('2026-10-25T01:15:00Z'))).toBe(false)
	})

	it('BT-33: service open at a switch loses or gains what the clocks move', () => {
		const day = daily('Europe/Berlin', ['00:00', '24:00'])
		expect(hours(day, '2026-03-28T23:00Z', '2026-03-29T22:00Z')).toBe(23)
		const sundays = compiled(calendarOf(weekdays(['sun'], [['00:00', '24:00']]), { timeZone: 'Europe/Berlin' }))
		expect(hours(sundays, '2026-03-27T00:00Z', '2026-03-31T00:00Z')).toBe(23)
		expect(hours(sundays, '2026-10-23T00:00Z', '2026-10-27T00:00Z')).toBe(25)
		const lordHowe = compiled(calendarOf(weekdays(['sun'], [['00:00', '24:00']]), { timeZone: 'Australia/Lord_Howe' }))
		expect(hours(lordHowe, '2025-04-04T00:00Z', '2025-04-08T00:00Z')).toBe(24.5)
		expect(hours(lordHowe, '2025-10-03T00:00Z', '2025-10-07T00:00Z')).toBe(23.5)
	})

	it('BT-33: Ramadan takes the summer time of Casablanca away twice a year', () => {
		const sundays = compiled(calendarOf(weekdays(['sun'], [['00:00', '24:00']]), { timeZone: 'Africa/Casablanca' }))
		expect(hours(sundays, '2025-02-21T00:00Z', '2025-02-25T00:00Z')).toBe(25)
		expect(hours(sundays, '2025-04-04T00:00Z', '2025-04-08T00:00Z')).toBe(23)
	})

	it('BT-34: a segment left without length counts nothing', () => {
		// 02:30 becomes 03:30, later than the closing at 03:00.
		const short = daily('Europe/Berlin', ['02:30', '03:00'])
		expect(hours(short, '2026-03-29T00:00Z', '2026-03-29T12:00Z')).toBe(0)
		expect(hours(short, '2026-03-30T00:00Z', '2026-03-30T12:00Z')).toBe(0.5)
		const withOffice = daily('Europe/Berlin', ['02:30', '03:00'], ['03:00', '05:00'])
		expect(hours(withOffice, '2026-03-29T00:00Z', '2026-03-29T12:00Z')).toBe(2)
	})

	it('BT-35: the Friday that Apia left out has no service of its own', () => {
		const fridays = compiled(calendarOf(weekdays(['fri'], [['09:00', '17:00']]), { timeZone: 'Pacific/Apia' }))
		expect(hours(fridays, '2011-12-25T00:00Z', '2012-01-05T00:00Z')).toBe(0)
		expect(hours(fridays, '2011-12-25T00:00Z', '2012-01-08T00:00Z')).toBe(8)
		const thursdayNight = compiled(calendarOf(weekdays(['thu'], [['22:00', '06:00']]), { timeZone: 'Pacific/Apia' }))
		expect(hours(thursdayNight, '2011-12-30T00:00Z', '2012-01-02T00:00Z')).toBe(8)
	})
})

describe('zone names', () => {
	it('BT-36: an unknown zone is a problem that is returned', () => {
		const range = { fromEpochSeconds: 0, toEpochSeconds: 1 }
		expect(compileCalendar(calendarOf(NINE_TO_FIVE, { timeZone: 'Europe/Bielefeld' }), range)).toEqual({
			ok: false,
			problem: { code: 'unknown-time-zone', timeZone: 'Europe/Bielefeld' },
		})
	})

	it('BT-36: names in any case and fixed offsets are known, other texts are not', () => {
		const known = ['Europe/Berlin', 'europe/berlin', 'UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires', '+05:30']
		expect(known.filter((name) => !isKnownTimeZone(name))).toEqual([])
		const unknown = [
			'',
			'Berlin',
			'Europe/',
			' UTC',
			'2026-01-01T00:00Z',
			'2026-01-01T00:00+01:00[Europe/Berlin]',
			'+25:00',
			'__proto__',
		]
		expect(unknown.filter((name) => isKnownTimeZone(name))).toEqual([])
	})
})
