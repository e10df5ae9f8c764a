import { describe, expect, test } from 'vitest'
import { addEvidence, decideOrder, noEvidence } from '../../../src/shared/history/date-order'
import {
	DATE_ABSOLUTE,
	DATE_BAD,
	DATE_LOCAL,
	DATE_MISSING,
	DATE_OPEN,
	readDate,
	unpackDate,
} from '../../../src/shared/history/date-text'
import { utc } from './read-text'

function read(text: string): { kind: number; seconds: number } {
	const bytes = new TextEncoder().encode(text)
	const out = new Float64Array(3)
	const kind = readDate({ bytes, start: 0, end: bytes.length, flag: 0 }, out)
	return { kind, seconds: out[0]! }
}

describe('dates by position', () => {
	test.each([
		['2026-03-29T14:05:06Z', DATE_ABSOLUTE, '2026-03-29 14:05:06'],
		['2026-03-29T14:05:06+02:00', DATE_ABSOLUTE, '2026-03-29 12:05:06'],
		['2026-03-29 14:05:06.250 -0530', DATE_ABSOLUTE, '2026-03-29 19:35:06.250'],
		['2026-03-29 14:05:06+14:00', DATE_ABSOLUTE, '2026-03-29 00:05:06'],
		['2026-03-29 14:05:06 UTC', DATE_ABSOLUTE, '2026-03-29 14:05:06'],
		['2026-03-29 14:05:06', DATE_LOCAL, '2026-03-29 14:05:06'],
		['2026-03-29 14:05', DATE_LOCAL, '2026-03-29 14:05:00'],
		['2026-03-29', DATE_LOCAL, '2026-03-29 00:00:00'],
		['2026/3/9 4:05 PM', DATE_LOCAL, '2026-03-09 16:05:00'],
		['29.03.2026 14:05', DATE_LOCAL, '2026-03-29 14:05:00'],
		['9.3.26, 7:05 Uhr', DATE_LOCAL, '2026-03-09 07:05:00'],
		['12/Mar/26 3:04 PM', DATE_LOCAL, '2026-03-12 15:04:00'],
		['30/Jul/18 23:33', DATE_LOCAL, '2018-07-30 23:33:00'],
		['12. März 2026 12:00', DATE_LOCAL, '2026-03-12 12:00:00'],
		['Mar 12, 2026 12:30 AM', DATE_LOCAL, '2026-03-12 00:30:00'],
		['19/ene/26 12:47 PM', DATE_LOCAL, '2026-01-19 12:47:00'],
		['19/dic/26 1:47 p. m.', DATE_LOCAL, '2026-12-19 13:47:00'],
		['12/févr./26 3:04 PM', DATE_LOCAL, '2026-02-12 15:04:00'],
		['2 juin 2026 08:00', DATE_LOCAL, '2026-06-02 08:00:00'],
		['2 juillet 2026 08:00', DATE_LOCAL, '2026-07-02 08:00:00'],
		['12/Mär/26 3:04 PM', DATE_LOCAL, '2026-03-12 15:04:00'],
		// As a spreadsheet stores 29 March 2026, 14:05:06.
		['46110.586875', DATE_LOCAL, '2026-03-29 14:05:06'],
		['46110,5', DATE_LOCAL, '2026-03-29 12:00:00'],
		['1774793106', DATE_ABSOLUTE, '2026-03-29 14:05:06'],
		['1774793106500', DATE_ABSOLUTE, '2026-03-29 14:05:06.500'],
	])('reads %s', (text, kind, expected) => {
		expect(read(text)).toEqual({ kind, seconds: utc(expected) })
	})

	test.each([
		'2026-02-29 10:00:00',
		'31.04.2026',
		'2026-13-01',
		'10:00',
		'soon',
		'0001-01-01 00:00:00',
		'2026-03-29 25:00:00',
		'99/99/2026',
		'12/Foo/26 3:04 PM',
		'13:05 PM',
		'2026-03-29 14:05:06+99:00',
		'2026-03-29 14:05:06+01:75',
		'03/04/2026 10:00 -23:00',
	])('refuses %s', (text) => {
		expect(read(text).kind).toBe(DATE_BAD)
	})

	test.each(['', '?', 'NULL', 'n/a', '-'])('takes %j for a missing value', (text) => {
		expect(read(text).kind).toBe(DATE_MISSING)
	})

	test('leaves day and month open where only the column can tell', () => {
		const { kind, seconds } = read('03/04/2026 11:30 PM')
		expect(kind).toBe(DATE_OPEN)
		expect(unpackDate(seconds, 'dmy')).toEqual({ seconds: utc('2026-04-03 23:30:00'), absolute: false })
		expect(unpackDate(seconds, 'mdy')).toEqual({ seconds: utc('2026-03-04 23:30:00'), absolute: false })
	})

	test('reads a two-digit year first when told so', () => {
		expect(unpackDate(read('26/04/03 10:00').seconds, 'ymd')).toEqual({
			seconds: utc('2026-04-03 10:00:00'),
			absolute: false,
		})
	})

	test('keeps the offset of an open date', () => {
		const { seconds } = read('03/04/2026 00:30:00 +02:00')
		expect(unpackDate(seconds, 'mdy')).toEqual({ seconds: utc('2026-03-03 22:30:00'), absolute: true })
	})

	test('says that an order makes a date impossible', () => {
		expect(unpackDate(read('13/04/2026').seconds, 'mdy').seconds).toBeNaN()
	})
})

describe('order of day and month', () => {
	const evidenceOf = (...pairs: readonly (readonly [number, number])[]) => {
		const evidence = noEvidence()
		for (const [a, b] of pairs) addEvidence(evidence, a, b)
		return evidence
	}

	test('one day above twelve decides the whole column', () => {
		expect(decideOrder(evidenceOf([3, 4], [25, 3]), [])).toBe('dmy')
		expect(decideOrder(evidenceOf([3, 4], [3, 25]), [])).toBe('mdy')
		expect(decideOrder(evidenceOf([45, 3]), [])).toBe('ymd')
	})

	test('a silent column follows the others of its file', () => {
		expect(decideOrder(evidenceOf([3, 4]), [evidenceOf([3, 25])])).toBe('mdy')
	})

	test('neither silence nor contradiction is decided', () => {
		expect(decideOrder(evidenceOf([3, 4]), [evidenceOf([1, 2])])).toBeNull()
		expect(decideOrder(evidenceOf([25, 3], [3, 25]), [])).toBeNull()
		expect(decideOrder(evidenceOf([3, 4]), [evidenceOf([25, 3]), evidenceOf([3, 25])])).toBeNull()
	})
})
