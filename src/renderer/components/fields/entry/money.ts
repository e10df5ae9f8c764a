import { readDecimal } from './decimal'
import { type Entry, plain, refused, taken, type UiLanguage } from './entry'

/** Integer minor units of a currency (cents; yen have none). An unknown code is treated as having two decimals. */
export function moneyEntry(language: UiLanguage, currency: string): Entry<number> {
	const decimals = minorDigits(currency)
	return {
		show: (minor) => showMoney(minor, currency, language),
		read: (text) => {
			const bare = plain(text)
				.replace(/[€$£¥]|[A-Za-z]{2,4}\.?/g, '')
				.replace(/,[-–—]+$/, '')
				.trim()
			const digits = readDecimal(bare, language)
			if (digits === null) return refused('money')
			// Zeros count too: `12.480` with decimals read English would be 12 euros and 48 cents.
			if (digits.fraction.length > decimals) return refused('money-decimals', { decimals, currency })
			const minor = Number(digits.whole) * 10 ** decimals + Number(digits.fraction.padEnd(decimals, '0') || '0')
			return minor > 1_000_000_000_000 ? refused('money') : taken(minor)
		},
	}
}

export function showMoney(minor: number, currency: string, language: UiLanguage): string {
	const decimals = minorDigits(currency)
	const whole = minor % 10 ** decimals === 0
	const digits = whole ? 0 : decimals
	return new Intl.NumberFormat(language, {
		style: 'currency',
		currency,
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(minor / 10 ** decimals)
}

export function minorDigits(currency: string): number {
	return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}
