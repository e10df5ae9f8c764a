import { describe, expect, it } from 'vitest'
import type { Window } from '../../../src/shared/agreement/values/objective'
import { nonOverlappingWindows, windowsBetween } from '../../../src/shared/calendar/windows'
import { at, utc } from './build-calendar'

function spans(window: Window, from: string, to: string, timeZone = 'UTC'): string[] {
	const outcome = windowsBetween(window, timeZone, { fromEpochSeconds: at(from), toEpochSeconds: at(to) })
	if (!outcome.ok) throw new Error(outcome.problem.code)
	return outcome.value.map(({ startEpoch, endEpoch }) => `${utc(startEpoch)} ${utc(endEpoch)}`.replaceAll(':00Z', ''))
}
const dates = (window: Window, from: string, to: string) =>
	spans(window, from, to).map((span) => span.replaceAll('T00:00', ''))
const calendar = (unit: Window['unit'], count = 1): Window => ({ kind: 'calendar', unit, count })

describe('calendar windows', () => {
	it('BT-60: begin and end with local days, also where the clocks switch', () => {
		expect(spans(calendar('month'), '2026-03-10', '2026-04-10', 'Europe/Berlin')).toEqual([
			'2026-02-28T23:00 2026-03-31T22:00',
			'2026-03-31T22:00 2026-04-30T22:00',
		])
		// Paraguay's clocks skipped the midnight of 1 October 2023: the month began at 01:00.
		expect(spans(calendar('month'), '2023-09-10', '2023-10-10', 'America/Asuncion')).toEqual([
			'2023-09-01T04:00 2023-10-01T04:00',
			'2023-10-01T04:00 2023-11-01T03:00',
		])
	})

	it('BT-60: are those that share time with the range', () => {
		expect(dates(calendar('month'), '2026-01-31', '2026-03-01')).toEqual([
			'2026-01-01 2026-02-01',
			'2026-02-01 2026-03-01',
		])
		expect(dates(calendar('month'), '2026-02-01', '2026-02-01T00:00:01Z')).toEqual(['2026-02-01 2026-03-01'])
		expect(dates(calendar('month'), '2026-02-01', '2026-02-01')).toEqual([])
	})

	it('BT-61: start in January, whatever their length', () => {
		expect(dates(calendar('month', 2), '2026-02-10', '2026-05-02')).toEqual([
			'2026-01-01 2026-03-01',
			'2026-03-01 2026-05-01',
			'2026-05-01 2026-07-01',
		])
		expect(dates(calendar('quarter'), '2025-12-31', '2026-04-01')).toEqual([
			'2025-10-01 2026-01-01',
			'2026-01-01 2026-04-01',
		])
		expect(dates(calendar('half-year'), '2026-03-01', '2026-08-01')).toEqual([
			'2026-01-01 2026-07-01',
			'2026-07-01 2027-01-01',
		])
		expect(dates(calendar('year'), '2026-03-01', '2026-08-01')).toEqual(['2026-01-01 2027-01-01'])
	})

	it('BT-61: lengths that do not fill years start anew in January', () => {
		expect(dates(calendar('month', 5), '2026-06-01', '2027-02-01')).toEqual([
			'2026-06-01 2026-11-01',
			'2026-11-01 2027-01-01',
			'2027-01-01 2027-06-01',
		])
		expect(dates(calendar('year', 2), '2027-06-01', '2028-02-01')).toEqual([
			'2026-01-01 2028-01-01',
			'2028-01-01 2030-01-01',
		])
		expect(dates(calendar('half-year', 3), '2027-06-01', '2027-08-01')).toEqual([
			'2026-01-01 2027-07-01',
			'2027-07-01 2028-01-01',
		])
	})
})

describe('rolling windows', () => {
	const quarter: Window = { kind: 'rolling', unit: 'quarter', count: 1 }

	it('BT-62: end with each month of the range', () => {
		expect(dates(quarter, '2026-01-31', '2026-03-02')).toEqual([
			'2025-11-01 2026-02-01',
			'2025-12-01 2026-03-01',
			'2026-01-01 2026-04-01',
		])
	})

	it('BT-63: the independent ones are chosen from the last back', () => {
		const range = { fromEpochSeconds: at('2026-01-01'), toEpochSeconds: at('2026-09-01') }
		const all = windowsBetween(quarter, 'UTC', range)
		const chosen = all.ok ? nonOverlappingWindows(all.value) : []
		expect(chosen.map(({ startEpoch, endEpoch }) => [utc(startEpoch), utc(endEpoch)])).toEqual([
			['2025-12-01T00:00:00Z', '2026-03-01T00:00:00Z'],
			['2026-03-01T00:00:00Z', '2026-06-01T00:00:00Z'],
			['2026-06-01T00:00:00Z', '2026-09-01T00:00:00Z'],
		])
	})
})

describe('windows that cannot be', () => {
	it('BT-36: come back as problems', () => {
		const range = { fromEpochSeconds: 0, toEpochSeconds: 1 }
		expect(windowsBetween(calendar('month'), 'Nowhere', range)).toEqual({
			ok: false,
			problem: { code: 'unknown-time-zone', timeZone: 'Nowhere' },
		})
		const reversed = { fromEpochSeconds: 1, toEpochSeconds: 0 }
		expect(windowsBetween(calendar('month'), 'UTC', reversed)).toEqual({
			ok: false,
			problem: { code: 'bad-range', ...reversed },
		})
	})
})
