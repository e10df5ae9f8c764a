import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../src/renderer/app/format'

/** Intl puts no-break spaces before signs; the claim is about the words. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('format', () => {
	const [de, en] = [formatOf('de'), formatOf('en')]

	it('writes shares with the digits they need', () => {
		expect([999_000, 999_990, 950_000].map((ppm) => plain(de.sharePpm(ppm)))).toEqual(['99,9 %', '99,999 %', '95 %'])
		expect(en.sharePpm(999_000)).toBe('99.9%')
	})

	it('writes money without decimals where there are none', () => {
		expect([plain(de.moneyMinor(14_160_000, 'EUR')), en.moneyMinor(14_160_050, 'EUR')]).toEqual([
			'141.600 €',
			'€141,600.50',
		])
		expect(en.moneyMinor(1_200, 'JPY')).toBe('JP¥1,200')
	})

	it('keeps a date its day in every zone', () => {
		expect([en.date('2026-11-30'), de.date('2026-01-01')]).toEqual(['30 Nov 2026', '1. Jan. 2026'])
	})

	it('says durations in their largest two units', () => {
		expect([0, 45, 2_592, 5_400, 90_000].map(en.duration)).toEqual(['0 s', '45 s', '43 min 12 s', '1 h 30 min', '25 h'])
	})
})
