import { type Entry, plain, type Read, refused, taken, type UiLanguage } from './entry'

const MONTHS = ['jan', 'feb', 'm', 'apr', 'ma', 'jun', 'jul', 'aug', 'sep', 'o', 'nov', 'de'] as const

/** A date without a zone, kept as `2026-01-31`; typed `31.1.2026`, `31.01.26`, `2026-01-31`, `31 Jan 2026`. */
export function dateEntry(language: UiLanguage): Entry<string> {
	return { show: (iso) => showDate(iso, language), read: readDate }
}

export function showDate(iso: string, language: UiLanguage): string {
	const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
	const format = new Intl.DateTimeFormat(
		language === 'de' ? 'de' : 'en-GB',
		language === 'de'
			? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }
			: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
	)
	return format.format(new Date(Date.UTC(year, month - 1, day)))
}

function readDate(text: string): Read<string> {
	const typed = plain(text).toLowerCase()
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
	if (iso !== null) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]))
	const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(typed)
	if (dotted !== null) return real(fullYear(dotted[3] ?? ''), Number(dotted[2]), Number(dotted[1]))
	const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(typed)
	if (slashed !== null) return readSlashed(Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3] ?? ''))
	const worded =
		/^(\d{1,2})\.? ([a-zä]+)\.? (\d{4})$/.exec(typed) ?? swap(/^([a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(typed))
	if (worded === null) return refused('date')
	const month = monthOf(worded[2] ?? '')
	return month === null ? refused('date') : real(Number(worded[3]), month, Number(worded[1]))
}

/** 3/4/2026 is two dates, depending on who wrote it; 31/12/2026 is one. */
function readSlashed(first: number, second: number, year: number): Read<string> {
	if (first <= 12 && second <= 12 && first !== second) return refused('date-order')
	return first > 12 ? real(year, second, first) : real(year, first, second)
}

function swap(match: RegExpExecArray | null): readonly string[] | null {
	return match === null ? null : ['', match[2] ?? '', match[1] ?? '', match[3] ?? '']
}

function monthOf(word: string): number | null {
	if (/^(mär|mar|mrz|maer)/.test(word)) return 3
	if (/^(mai|may)$/.test(word)) return 5
	const at = MONTHS.findIndex(
		(start, index) => index !== 2 && index !== 4 && word.startsWith(start) && word.length >= 3,
	)
	return at < 0 ? null : at + 1
}

function fullYear(typed: string): number {
	return typed.length === 2 ? 2000 + Number(typed) : Number(typed)
}

function real(year: number, month: number, day: number): Read<string> {
	const date = new Date(Date.UTC(year, month - 1, day))
	const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
	return exists && year >= 1900 && year <= 2200 ? taken(date.toISOString().slice(0, 10)) : refused('date')
}
