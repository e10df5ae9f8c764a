import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Calendar } from '../../../src/shared/agreement/values/calendar'
import type { Objective } from '../../../src/shared/agreement/values/objective'
import { readField } from '../../../src/shared/readings/read-field'
import { OFFICE, readingsAgreement, responseP1 } from './readings-agreement'

const TODAY = '2026-06-01'

function read(objective: Partial<Objective>, calendar: Partial<Calendar> = {}, field = 'value') {
	const agreement: Agreement = readingsAgreement()
	const changed: Agreement = {
		...agreement,
		serviceHours: { ...agreement.serviceHours, calendars: [{ ...OFFICE, ...calendar }] },
		objectives: { ...agreement.objectives, items: [{ ...responseP1(), ...objective }] },
	}
	return readField(changed, `objectives.items.p1.${field}`, TODAY).map(({ key, values }) => [
		key,
		...Object.values(values).map((value) => ('iso' in value ? value.iso : Object.values(value).slice(1).join(' '))),
	])
}

describe('a time in service hours', () => {
	it('is read at the end of a week and before a holiday', () => {
		expect(read({})).toEqual([
			['due.weekend', 'P1 E-mail', '2027-01-01T17:50:00+01:00', '2027-01-04T08:50:00+01:00'],
			// Good Friday to Easter Monday: Thursday 17:50 is followed by Tuesday, in summer time.
			['due.holiday', 'P1 E-mail', '2027-03-25T17:50:00+01:00', '2027-03-30T08:50:00+02:00', 'Karfreitag'],
		])
	})

	it('rests while the customer owes an answer', () => {
		expect(read({}, {}, 'pauses')).toEqual([
			[
				'due.waited',
				'P1 E-mail',
				'2027-01-01T17:50:00+01:00',
				'2027-01-04T08:00:00+01:00',
				'7200',
				// 10 min on Friday, then 2 h of waiting from 08:00 and the other 50 min.
				'2027-01-04T10:50:00+01:00',
			],
		])
		expect(read({ pauses: [] }, {}, 'pauses')).toEqual([])
	})

	it('is read before closing where no day is closed', () => {
		const day: [string, string][] = [['08:00', '18:00']]
		const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }
		expect(read({ pauses: [] }, { weekly, holidays: null })).toEqual([
			['due.closing', 'P1 E-mail', '2027-01-01T17:50:00+01:00', '2027-01-02T08:50:00+01:00'],
		])
	})

	it('of a night shift is read in the night in which an hour is left out', () => {
		const night: [string, string][] = [['22:00', '06:00']]
		const weekly = { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night }
		expect(read({ pauses: [] }, { weekly, holidays: null })).toEqual([
			['due.closing', 'P1 E-mail', '2027-01-02T05:50:00+01:00', '2027-01-02T22:50:00+01:00'],
			['due.clock-change', 'P1 E-mail', '2027-03-28T01:30:00+01:00', '2027-03-28T03:30:00+02:00'],
		])
	})

	it('says when holidays cannot be counted yet', () => {
		const keys = read({}, { holidays: { country: 'DE', region: null } }).map(([key]) => key)
		expect(keys).toEqual(['due.weekend', 'without-holidays'])
	})

	it('does not speak of a question that comes after the time is over', () => {
		// Due on the same Friday at 17:55.
		expect(read({ value: 300 })[0]).toEqual([
			'due.weekend',
			'P1 E-mail',
			'2027-01-01T17:50:00+01:00',
			'2027-01-01T17:55:00+01:00',
		])
		expect(read({ value: 300 }, {}, 'pauses')).toEqual([])
	})
})

describe('a time around the clock', () => {
	it('is read in the night in which the clocks change', () => {
		expect(read({ calendarId: null, pauses: [] })).toEqual([
			['due.clock-change', 'P1 E-mail', '2027-03-28T01:30:00+01:00', '2027-03-28T03:30:00+02:00'],
		])
	})

	it('is read on a Friday night where clocks never change', () => {
		expect(read({ calendarId: null, pauses: [] }, { timeZone: 'Asia/Tokyo' })).toEqual([
			['due.night', 'P1 E-mail', '2027-01-01T22:00:00+09:00', '2027-01-01T23:00:00+09:00'],
		])
	})
})

describe('what has no moment of being due', () => {
	it.each([
		['a wait on the telephone', { metric: 'wait-time' as const }],
		['a calendar that is gone', { calendarId: 'gone' }],
	])('is not read: %s', (_, objective) => {
		expect(read(objective)).toEqual([])
	})

	it('is not read in a zone that nobody knows', () => {
		expect(read({}, { timeZone: 'Mars/Base' })).toEqual([])
	})

	it('is not read for a week without any hours', () => {
		const weekly = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
		expect(read({}, { weekly })).toEqual([])
	})
})
