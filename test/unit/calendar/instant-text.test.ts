import { describe, expect, it } from 'vitest'
import { formatInstant, localDateAt, parseInstant } from '../../../src/shared/calendar/instant-text'
import { at, seeded, utc } from './build-calendar'

/** The instant in UTC with how it was read, or the code. */
function read(text: string, timeZone: string | null = null): string {
	const parsed = parseInstant(text, timeZone)
	return parsed.ok ? `${utc(parsed.epochSeconds)} ${parsed.reading}` : parsed.code
}

describe('reading instants', () => {
	it('BT-70: takes ISO 8601 with an offset', () => {
		expect(read('2026-03-02T09:00:00Z')).toBe('2026-03-02T09:00:00Z offset')
		expect(read('2026-03-02T09:00+01:00')).toBe('2026-03-02T08:00:00Z offset')
		expect(read('2026-03-02 09:00:07.250 -0330')).toBe('2026-03-02T12:30:07.250Z offset')
		expect(read('2026-03-02T09:00:00,5+05')).toBe('2026-03-02T04:00:00.500Z offset')
		expect(read('2026-03-02T24:00Z', 'Europe/Berlin')).toBe('2026-03-03T00:00:00Z offset')
	})

	it('BT-70: takes local time and dates where a zone is said', () => {
		expect(read('2026-03-02T09:00:00', 'Europe/Berlin')).toBe('2026-03-02T08:00:00Z once')
		expect(read('2026-07-02 09:00', 'Europe/Berlin')).toBe('2026-07-02T07:00:00Z once')
		expect(read('2026-07-02', 'Europe/Berlin')).toBe('2026-07-01T22:00:00Z once')
		expect(read('2026-07-02T09:00:00.125', '+05:30')).toBe('2026-07-02T03:30:00.125Z once')
	})

	it('BT-04: reads a leap second as the second before it', () => {
		expect(read('2016-12-31T23:59:60Z')).toBe('2016-12-31T23:59:59Z offset')
	})

	it('BT-71: says what a switch of the clocks did to a reading', () => {
		expect(read('2026-03-29T01:59:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:59Z once')
		expect(read('2026-03-29T02:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00Z skipped')
		expect(read('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z skipped')
		expect(read('2026-03-29T03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00Z once')
		expect(read('2026-10-25T01:59', 'Europe/Berlin')).toBe('2026-10-24T23:59:00Z once')
		expect(read('2026-10-25T02:00', 'Europe/Berlin')).toBe('2026-10-25T00:00:00Z repeated')
		expect(read('2026-10-25T02:59', 'Europe/Berlin')).toBe('2026-10-25T00:59:00Z repeated')
		expect(read('2026-10-25T03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00Z once')
	})

	it('BT-72: refuses by code what it cannot read', () => {
		const bad = [
			'',
			'yesterday',
			'2026-02-29T10:00Z',
			'2026-13-01T10:00Z',
			'2026-03-02T24:01Z',
			'2026-03-02T24:00:00.5Z',
			'2026-03-02T10:60Z',
			'2026-03-02T10:00:61Z',
			'2026-03-02T10:00+24:00',
			'2026-03-02T10:00[Europe/Berlin]',
			'02.03.2026 10:00',
			'1772442000',
		]
		expect(bad.map((text) => [text, read(text, 'Europe/Berlin')])).toEqual(bad.map((text) => [text, 'not-a-time']))
		expect(read('2026-03-02T10:00')).toBe('no-zone')
		expect(read('2026-03-02T10:00', 'Mars/Base')).toBe('unknown-time-zone')
		expect(read('0026-03-02T10:00Z')).toBe('out-of-range')
		expect(read('9026-03-02T10:00', 'UTC')).toBe('out-of-range')
	})
})

describe('printing instants', () => {
	it('BT-73: local date and time with offset, milliseconds where there are any', () => {
		expect(formatInstant(at('2026-03-29T00:59:59Z'), 'Europe/Berlin')).toBe('2026-03-29T01:59:59+01:00')
		expect(formatInstant(at('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toBe('2026-03-29T03:00:00+02:00')
		expect(formatInstant(at('2026-03-02T09:00:00.050Z'), 'UTC')).toBe('2026-03-02T09:00:00.050+00:00')
		expect(formatInstant(at('2026-03-02T23:59:59.999Z') + 0.0009, 'UTC')).toBe('2026-03-03T00:00:00+00:00')
		expect(formatInstant(at('2026-03-02T02:00:00Z'), 'America/St_Johns')).toBe('2026-03-01T22:30:00-03:30')
		expect(formatInstant(at('1969-12-31T23:59:59.500Z'), 'Asia/Kathmandu')).toBe('1970-01-01T05:29:59.500+05:30')
	})

	it('BT-73: an offset with seconds is printed to the minute, as the same instant', () => {
		const monrovia = formatInstant(at('1970-06-01T12:00:00Z'), 'Africa/Monrovia')
		expect([monrovia, read(monrovia ?? '')]).toEqual(['1970-06-01T11:16:00-00:44', '1970-06-01T12:00:00Z offset'])
	})

	it('BT-72: has nothing to print for an unknown zone or a time that is none', () => {
		expect(formatInstant(0, 'Mars/Base')).toBe(null)
		expect(formatInstant(Number.NaN, 'UTC')).toBe(null)
		expect(formatInstant(1.8e12, 'UTC')).toBe(null)
		expect(localDateAt(0, 'Mars/Base')).toBe(null)
	})

	it('BT-27: the date is that of the zone', () => {
		expect(localDateAt(at('2026-03-01T23:30:00Z'), 'Europe/Berlin')).toBe('2026-03-02')
		expect(localDateAt(at('2026-03-01T23:30:00Z'), 'America/New_York')).toBe('2026-03-01')
	})

	it('BT-73: reads back to the same instant', () => {
		const draw = seeded(31)
		const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC']
		for (let round = 0; round < 2_000; round++) {
			const epoch = Math.round(draw() * 2e9 * 1_000) / 1_000
			const text = formatInstant(epoch, zones[round % zones.length]!) ?? ''
			expect(parseInstant(text)).toEqual({ ok: true, epochSeconds: epoch, reading: 'offset' })
		}
	})
})
