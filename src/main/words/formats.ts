import type { UiLanguage } from './messages'

/** Numbers and dates for the reader; the contract's own formats are in `src/shared/outline`. */
export type Formats = {
	readonly number: (value: number, maximumDigits?: number) => string
	/** A part from 0 to 1 as a percentage. */
	readonly percent: (part: number, maximumDigits?: number) => string
	/** The same with always as many digits, so that columns of it stand under each other. */
	readonly exactPercent: (part: number, digits: number) => string
	/** An amount in minor units of a currency (ISO 4217). */
	readonly money: (minor: number, currency: string) => string
	/** The local day of an ISO instant with offset, or of a date. */
	readonly day: (iso: string) => string
	/** The month of the same: "March 2026". */
	readonly monthOfYear: (iso: string) => string
	/** 1 to 12: "January". */
	readonly month: (month: number) => string
}

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const

// Making one of Intl's formats takes far longer than using it, and a report has thousands of numbers.
const kept = new Map<UiLanguage, Formats>()

export function formatsOf(language: UiLanguage): Formats {
	const known = kept.get(language) ?? makeFormats(LOCALES[language])
	kept.set(language, known)
	return known
}

function makeFormats(locale: string): Formats {
	const numbers = new Map<string, Intl.NumberFormat>()
	const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
		const key = JSON.stringify(options)
		const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options)
		numbers.set(key, known)
		return known
	}
	// The day is taken from the text as it stands there, so the machine's zone plays no part.
	const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
	const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
	const monthOfYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
	const startOf = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`)
	return {
		number: (value, maximumFractionDigits = 0) => numberFormat({ maximumFractionDigits }).format(value),
		percent: (part, maximumFractionDigits = 1) =>
			numberFormat({ style: 'percent', maximumFractionDigits }).format(part),
		exactPercent: (part, digits) =>
			numberFormat({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(part),
		money: (minor, currency) => {
			const format = numberFormat({ style: 'currency', currency })
			return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
		},
		month: (index) => month.format(new Date(Date.UTC(2000, index - 1, 1))),
		monthOfYear: (iso) => monthOfYear.format(startOf(iso)),
		day: (iso) => day.format(startOf(iso)),
	}
}

/** Exact, in hours, minutes and seconds of whatever clock it is; never days, which differ by clock. */
export function durationWords(language: UiLanguage, seconds: number): string {
	const { number } = formatsOf(language)
	const hours = Math.floor(seconds / 3_600)
	const minutes = Math.floor((seconds - hours * 3_600) / 60)
	const rest = Math.round((seconds - hours * 3_600 - minutes * 60) * 1_000) / 1_000
	const parts = [
		hours > 0 ? `${number(hours)} h` : '',
		minutes > 0 ? `${minutes} min` : '',
		rest > 0 ? `${number(rest, 3)} s` : '',
	].filter((part) => part !== '')
	return parts.length === 0 ? '0 s' : parts.join(' ')
}

/** Minor units of a currency, with its code; the bare amount of hundredths where the code is none. */
export function moneyWords(language: UiLanguage, currency: string, minor: number): string {
	const locale = LOCALES[language]
	if (!/^[A-Z]{3}$/.test(currency))
		return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(minor / 100)
	const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' })
	return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
