import { useMemo } from 'react'
import { useUiLanguage } from './i18n'
import type { UiLanguage } from './messages'

/** Numbers, dates and money for the interface. The contract's text has its own formats in `src/shared/outline`. */
export type Format = {
	readonly number: (value: number, maximumDigits?: number) => string
	/** With this many decimals, no fewer and no more, so that figures in a column line up. */
	readonly fixed: (value: number, digits: number) => string
	/** Parts per million as "99.9%" or "99,9 %", with as many digits as the share needs. */
	readonly sharePpm: (ppm: number) => string
	/** A probability or part from 0 to 1 in whole percent. */
	readonly percent: (part: number, maximumDigits?: number) => string
	/** Minor units (cents) of a currency; whole amounts carry no decimals. */
	readonly moneyMinor: (minor: number, currency: string) => string
	/** `2026-11-30` or an ISO instant, read in the reader's zone: "30 Nov 2026". */
	readonly date: (iso: string) => string
	/** The same without this year: "30 Nov". */
	readonly shortDate: (iso: string) => string
	/** `2026-11` as "November 2026". */
	readonly month: (yearMonth: string) => string
	/** "21:42". */
	readonly time: (iso: string) => string
	/** "30 Nov 2026, 21:42". */
	readonly dateTime: (iso: string) => string
	/** Seconds in the two largest units that matter: "43 min 12 s". */
	readonly duration: (seconds: number) => string
	/** 1 to 12: "January". */
	readonly monthName: (month: number) => string
	/** 0 to 6 from Monday: "Mon", or "Monday" in full. */
	readonly weekday: (index: number, width?: 'short' | 'long') => string
	readonly list: (words: readonly string[]) => string
	readonly compare: (a: string, b: string) => number
}

const made = new Map<UiLanguage, Format>()

export function formatOf(language: UiLanguage): Format {
	const known = made.get(language)
	if (known !== undefined) return known
	const format = makeFormat(language)
	made.set(language, format)
	return format
}

export function useFormat(): Format {
	const language = useUiLanguage()
	return useMemo(() => formatOf(language), [language])
}

function makeFormat(language: UiLanguage): Format {
	// English as it is written in Europe: 30 Nov 2026, 24-hour clock.
	const locale = language === 'de' ? 'de-DE' : 'en-GB'
	const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
	const dayOnly = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
	const monthOnly = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
	const weekdays = {
		short: new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
		long: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
	}
	const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
	const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
	const words = new Intl.ListFormat(locale, { type: 'conjunction' })
	const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
	const number = (value: number, maximumFractionDigits = 2) =>
		new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value)
	const percent = (part: number, maximumFractionDigits = 0) =>
		new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits }).format(part)
	return {
		number,
		fixed: (value, digits) =>
			new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
		percent,
		sharePpm: (ppm) => percent(ppm / 1_000_000, 4),
		moneyMinor: (minor, currency) => money(locale, minor, currency),
		monthName: (index) => monthOnly.format(new Date(Date.UTC(2000, index - 1, 1))),
		// 3 January 2000 was a Monday.
		weekday: (index, width = 'short') => weekdays[width].format(new Date(Date.UTC(2000, 0, 3 + index))),
		date: (iso) => day.format(dayOf(iso)),
		shortDate: (iso) => (dayOf(iso).getFullYear() === new Date().getFullYear() ? dayOnly : day).format(dayOf(iso)),
		month: (yearMonth) => month.format(new Date(`${yearMonth}-01T00:00:00Z`)),
		time: (iso) => clock.format(new Date(iso)),
		dateTime: (iso) => `${day.format(new Date(iso))}, ${clock.format(new Date(iso))}`,
		duration: (seconds) => duration(seconds, number),
		list: (items) => words.format(items),
		compare: (a, b) => collator.compare(a, b),
	}
}

function money(locale: string, minor: number, currency: string): string {
	const style = { style: 'currency', currency } as const
	const digits = new Intl.NumberFormat(locale, style).resolvedOptions().maximumFractionDigits ?? 2
	const value = minor / 10 ** digits
	return new Intl.NumberFormat(locale, {
		...style,
		minimumFractionDigits: Number.isInteger(value) ? 0 : digits,
	}).format(value)
}

/** A date alone is that day in every zone; `new Date('2026-11-30')` would be midnight in London. */
function dayOf(iso: string): Date {
	return new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00` : iso)
}

function duration(seconds: number, number: (value: number, digits?: number) => string): string {
	const hours = Math.floor(seconds / 3_600)
	const minutes = Math.floor((seconds % 3_600) / 60)
	const rest = Math.round(seconds % 60)
	const parts = [
		hours > 0 ? `${number(hours)} h` : null,
		minutes > 0 ? `${minutes} min` : null,
		rest > 0 && hours === 0 ? `${rest} s` : null,
	].filter((part) => part !== null)
	return parts.length === 0 ? '0 s' : parts.join(' ')
}
