import { readDecimal } from './decimal'
import { type Entry, plain, refused, taken, type UiLanguage } from './entry'

/** Counts and plain numbers. `whole` refuses decimals; limits are included. */
export function numberEntry(
	language: UiLanguage,
	limits: { readonly whole?: boolean; readonly min?: number; readonly max?: number } = {},
): Entry<number> {
	const { whole = true, min = 0, max = 1_000_000_000 } = limits
	const format = new Intl.NumberFormat(language, { maximumFractionDigits: whole ? 0 : 6 })
	return {
		show: (value) => format.format(value),
		read: (text) => {
			const typed = plain(text)
			const digits = readDecimal(typed.replace(/^[−-]/, ''), language)
			if (digits === null) return refused('number')
			if (whole && /[1-9]/.test(digits.fraction)) return refused('number-whole')
			const value = Number(`${digits.whole}.${digits.fraction || '0'}`) * (/^[−-]/.test(typed) ? -1 : 1)
			if (value < min || value > max)
				return refused('number-range', { min: format.format(min), max: format.format(max) })
			return taken(value)
		},
	}
}
