import { describe, expect, it } from 'vitest'
import {
	clockedText,
	countText,
	dateText,
	durationText,
	moneyText,
	shareText,
} from '../../../src/shared/outline/format'
import { readValue } from '../../../src/shared/review/read-value'

const LANGUAGES = ['de', 'en'] as const

describe.each(LANGUAGES)('what the contract prints in %s', (language) => {
	const read = (value: number | string, printed: string, wished: string) =>
		readValue(value, { printed, wished }, language)?.value

	it('is read back as the value that prints it', () => {
		const seconds = [60, 90, 900, 1_800, 3_600, 5_400, 14_400, 90_000, 360_000]
		for (const from of seconds)
			for (const to of seconds) {
				expect(read(from, durationText(from, language), durationText(to, language))).toBe(to)
				for (const clock of ['service', 'calendar'] as const)
					expect(read(from, clockedText(from, clock, language), clockedText(to, clock, language))).toBe(to)
			}
		const shares = [999_990, 999_500, 990_000, 50_000]
		for (const to of shares) expect(read(950_000, shareText(950_000, language), shareText(to, language))).toBe(to)
		for (const to of [1, 123_456_789, 480_050])
			expect(read(480_000, moneyText(480_000, 'EUR', language), moneyText(to, 'EUR', language))).toBe(to)
		expect(read('2027-01-01', dateText('2027-01-01', language), dateText('2028-12-31', language))).toBe('2028-12-31')
		expect(read(3, countText(3, 'month', language), countText(6, 'month', language))).toBe(6)
	})

	it('is nothing else than a value: another clock, other words or no number are none', () => {
		const [service, calendar] = [clockedText(14_400, 'service', language), clockedText(28_800, 'calendar', language)]
		expect(readValue(14_400, { printed: service, wished: calendar }, language)?.isCertain ?? false).toBe(false)
		expect([
			read(14_400, service, 'soon'),
			read(950_000, shareText(950_000, language), 'all'),
			read('2027-01-01', dateText('2027-01-01', language), '1. Brumaire 2027'),
			read('Kiel', 'Kiel', 'Leeds'),
		]).toEqual(Array(4).fill(undefined))
	})
})

it('reads a period in other units than the contract would print', () => {
	expect(readValue(1_800, { printed: '30 Minuten', wished: '90 Minuten' }, 'de')).toEqual({
		value: 5_400,
		isCertain: true,
	})
	expect(readValue(14_400, { printed: '4 Servicestunden', wished: '2,5 Servicestunden' }, 'de')?.value).toBe(9_000)
	expect(readValue(14_400, { printed: '4 Service Hours', wished: '90 minutes (Service Hours)' }, 'en')?.value).toBe(
		5_400,
	)
})
