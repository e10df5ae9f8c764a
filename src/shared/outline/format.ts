import type { Clock } from '../agreement/values/scalars'
import type { ContractLanguage } from './block'

/**
 * Numbers, dates, money and periods as the contract prints them. Never Intl: its data differs between runtimes, and a signed
 * text must not change with one. A no-break space keeps a number with its unit.
 */
const NBSP = '\u00A0'

const MONTHS: Readonly<Record<ContractLanguage, readonly string[]>> = {
	de: [
		'Januar',
		'Februar',
		'März',
		'April',
		'Mai',
		'Juni',
		'Juli',
		'August',
		'September',
		'Oktober',
		'November',
		'Dezember',
	],
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December',
	],
}

const WEEKDAY_NAMES: Readonly<Record<ContractLanguage, Readonly<Record<string, string>>>> = {
	de: {
		mon: 'Montag',
		tue: 'Dienstag',
		wed: 'Mittwoch',
		thu: 'Donnerstag',
		fri: 'Freitag',
		sat: 'Samstag',
		sun: 'Sonntag',
	},
	en: {
		mon: 'Monday',
		tue: 'Tuesday',
		wed: 'Wednesday',
		thu: 'Thursday',
		fri: 'Friday',
		sat: 'Saturday',
		sun: 'Sunday',
	},
}

/** `12345.5` -> `12.345,5` / `12,345.5`; as many decimals as given, at least `minDecimals`. */
export function numberText(value: number, language: ContractLanguage, minDecimals = 0): string {
	const [whole = '0', decimals = ''] = decimalDigits(Math.abs(value)).split('.')
	const group = language === 'de' ? '.' : ','
	const point = language === 'de' ? ',' : '.'
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
	const padded = decimals.padEnd(minDecimals, '0')
	return `${value < 0 ? '−' : ''}${grouped}${padded === '' ? '' : point + padded}`
}

/** Plain decimals, without the exponent that JavaScript would print for small numbers. */
function decimalDigits(value: number): string {
	return value.toFixed(9).replace(/\.?0+$/, '')
}

/** Parts per million as a percentage with the decimals that count: 999990 -> `99,999 %` / `99.999%`. */
export function shareText(ppm: number, language: ContractLanguage): string {
	const digits = numberText(ppm / 10_000, language)
	return language === 'de' ? `${digits}${NBSP}%` : `${digits}%`
}

/** Minor units with the currency's code or sign: `1.250,00 €` / `€1,250.00`. */
export function moneyText(minor: number, currency: string, language: ContractLanguage): string {
	const decimals = ZERO_DECIMAL.has(currency) ? 0 : 2
	const amount = numberText(minor / 10 ** decimals, language, decimals)
	if (language === 'de') return `${amount}${NBSP}${currency === 'EUR' ? '€' : currency}`
	if (currency === 'EUR') return `€${amount}`
	if (currency === 'GBP') return `£${amount}`
	return `${currency}${NBSP}${amount}`
}
const ZERO_DECIMAL: ReadonlySet<string> = new Set(['JPY', 'KRW', 'ISK', 'VND', 'CLP'])

/** `2027-03-01` -> `1. März 2027` / `1 March 2027`. */
export function dateText(date: string, language: ContractLanguage): string {
	const [year = '', month = '1', day = '1'] = date.split('-')
	const name = MONTHS[language][Number(month) - 1] ?? ''
	return language === 'de' ? `${Number(day)}.${NBSP}${name} ${year}` : `${Number(day)}${NBSP}${name} ${year}`
}

/** `12-24` (MM-DD) -> `24. Dezember` / `24 December`. */
export function monthDayText(monthDay: string, language: ContractLanguage): string {
	const [month = '1', day = '1'] = monthDay.split('-')
	const name = MONTHS[language][Number(month) - 1] ?? ''
	return language === 'de' ? `${Number(day)}.${NBSP}${name}` : `${Number(day)}${NBSP}${name}`
}

export function weekdayText(weekday: string, language: ContractLanguage): string {
	return WEEKDAY_NAMES[language][weekday] ?? weekday
}

export function monthName(month: number, language: ContractLanguage): string {
	return MONTHS[language][month - 1] ?? ''
}

const UNITS = {
	de: { hour: ['Stunde', 'Stunden'], minute: ['Minute', 'Minuten'], second: ['Sekunde', 'Sekunden'] },
	en: { hour: ['hour', 'hours'], minute: ['minute', 'minutes'], second: ['second', 'seconds'] },
} as const

/** `5400` -> `1 Stunde 30 Minuten`; never days, for nobody can say how long one is. */
export function durationText(seconds: number, language: ContractLanguage): string {
	const parts: string[] = []
	const add = (count: number, unit: 'hour' | 'minute' | 'second') => {
		if (count > 0) parts.push(`${numberText(count, language)}${NBSP}${UNITS[language][unit][count === 1 ? 0 : 1]}`)
	}
	add(Math.floor(seconds / 3600), 'hour')
	add(Math.floor((seconds % 3600) / 60), 'minute')
	add(Math.round(seconds % 60), 'second')
	return parts.length === 0 ? `0${NBSP}${UNITS[language].minute[1]}` : parts.join(' ')
}

/** A period with its clock: `30 Minuten der Servicezeit`, `8 Servicestunden`, `8 Service Hours`, `30 minutes (Service Hours)`. */
export function clockedText(seconds: number, clock: Clock, language: ContractLanguage): string {
	const wholeHours = seconds >= 3600 && seconds % 3600 === 0
	const hours = seconds / 3600
	if (language === 'de') {
		if (wholeHours) {
			const noun = clock === 'service' ? 'Servicestunde' : 'Zeitstunde'
			return `${numberText(hours, 'de')}${NBSP}${noun}${hours === 1 ? '' : 'n'}`
		}
		return clock === 'service'
			? `${durationText(seconds, 'de')} der Servicezeit`
			: `${durationText(seconds, 'de')} fortlaufender Zeit`
	}
	if (wholeHours) {
		const noun = clock === 'service' ? 'Service Hour' : 'Clock Hour'
		return `${numberText(hours, 'en')}${NBSP}${noun}${hours === 1 ? '' : 's'}`
	}
	return `${durationText(seconds, 'en')} (${clock === 'service' ? 'Service Hours' : 'continuous time'})`
}

/** `a, b und c`. */
export function listText(items: readonly string[], language: ContractLanguage): string {
	if (items.length <= 1) return items[0] ?? ''
	const last = items[items.length - 1] ?? ''
	return `${items.slice(0, -1).join(', ')} ${language === 'de' ? 'und' : 'and'} ${last}`
}

/** `3 Monate`, `1 month`, counted nouns the contract needs. */
const COUNTED = {
	de: {
		month: ['Monat', 'Monate'],
		monthDative: ['Monat', 'Monaten'],
		week: ['Woche', 'Wochen'],
		calendarDay: ['Kalendertag', 'Kalendertage'],
		calendarDayDative: ['Kalendertag', 'Kalendertagen'],
		year: ['Jahr', 'Jahre'],
		yearDative: ['Jahr', 'Jahren'],
		case: ['Fall', 'Fälle'],
		time: ['Mal', 'Mal'],
		copy: ['Ausfertigung', 'Ausfertigungen'],
	},
	en: {
		month: ['month', 'months'],
		monthDative: ['month', 'months'],
		week: ['week', 'weeks'],
		calendarDay: ['Calendar Day', 'Calendar Days'],
		calendarDayDative: ['Calendar Day', 'Calendar Days'],
		year: ['year', 'years'],
		yearDative: ['year', 'years'],
		case: ['case', 'cases'],
		time: ['time', 'times'],
		copy: ['copy', 'copies'],
	},
} as const
export type CountedNoun = keyof (typeof COUNTED)['de']

export function countText(count: number, noun: CountedNoun, language: ContractLanguage): string {
	return `${numberText(count, language)}${NBSP}${COUNTED[language][noun][count === 1 ? 0 : 1]}`
}
