import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../../src/shared/agreement/values/calendar'
import { emptyWeek } from '../../../src/shared/sections/readings/weekly-hours'
import { specialDays, withSpecialDay, yearlyDates } from '../../../src/shared/sections/special-days'

const calendar: Calendar = {
	id: 'c',
	name: '',
	timeZone: 'Europe/Berlin',
	weekly: emptyWeek(),
	holidays: null,
	closed: ['2027-12-24'],
	open: { '2027-12-31': [['08:00', '12:00']] },
}

describe('special days', () => {
	it('are closed and open days in one order', () => {
		expect(specialDays(calendar)).toEqual([
			{ date: '2027-12-24', segments: [] },
			{ date: '2027-12-31', segments: [['08:00', '12:00']] },
		])
	})

	it('stand in one place only', () => {
		const opened = withSpecialDay(calendar, '2027-12-24', [['09:00', '10:00']])
		expect([opened.closed, Object.keys(opened.open).sort()]).toEqual([[], ['2027-12-24', '2027-12-31']])
		const closed = withSpecialDay(calendar, '2027-12-31', [])
		expect([closed.closed, closed.open]).toEqual([['2027-12-24', '2027-12-31'], {}])
		const plain = withSpecialDay(closed, '2027-12-31', null)
		expect([plain.closed, plain.open]).toEqual([['2027-12-24'], {}])
	})

	it('of every year are those inside the term', () => {
		expect(yearlyDates('12-24', '2026-12-25', '2028-12-24')).toEqual(['2027-12-24', '2028-12-24'])
	})
})
