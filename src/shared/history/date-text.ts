import { dayOf } from '../calendar/civil-date'
import { cellText } from './cell-text'
import type { DateOrder } from './history-error'

/** What a date cell turned out to be; the number behind it is in `out[0]`. */
export const DATE_MISSING = 0
/** Epoch seconds. */
export const DATE_ABSOLUTE = 1
/** Seconds of a zone-less wall clock, counted as if it were UTC. */
export const DATE_LOCAL = 2
/** Two numbers and a year whose order the column must decide: see `unpackDate`. */
export const DATE_OPEN = 3
export const DATE_BAD = 4

const MIN_YEAR = 1970
const MAX_YEAR = 2199
/** Seconds; no zone was ever further from UTC, and open dates are packed with no more room. */
const MAX_OFFSET = 14 * 3_600
/** By the first three letters, and by four where three are shared (juin, juillet). */
const MONTHS: ReadonlyMap<string, number> = new Map([
	...Object.entries({
		jan: 1,
		feb: 2,
		mar: 3,
		apr: 4,
		may: 5,
		jun: 6,
		jul: 7,
		aug: 8,
		sep: 9,
		oct: 10,
		nov: 11,
		dec: 12,
	}),
	...Object.entries({ mär: 3, mrz: 3, mai: 5, okt: 10, dez: 12 }),
	...Object.entries({ ene: 1, abr: 4, ago: 8, dic: 12, set: 9 }),
	...Object.entries({ fév: 2, fev: 2, avr: 4, juin: 6, juil: 7, aoû: 8, aou: 8, déc: 12 }),
])

/** Day number on which each month from January of MIN_YEAR on begins, and the one after the last. */
const MONTH_STARTS = Int32Array.from({ length: (MAX_YEAR - MIN_YEAR + 1) * 12 + 1 }, (_, i) =>
	dayOf(MIN_YEAR, 1 + i, 1),
)

/** Four digits, `-`, two, `-`, two, then `T` or a space and `hh:mm:ss`: nearly every export. -1 where it is not. */
function isoSeconds(bytes: Uint8Array, at: number): number {
	const a = bytes[at]! - 48
	const b = bytes[at + 1]! - 48
	const c = bytes[at + 2]! - 48
	const d = bytes[at + 3]! - 48
	const e = bytes[at + 5]! - 48
	const f = bytes[at + 6]! - 48
	const g = bytes[at + 8]! - 48
	const h = bytes[at + 9]! - 48
	const i = bytes[at + 11]! - 48
	const j = bytes[at + 12]! - 48
	const k = bytes[at + 14]! - 48
	const l = bytes[at + 15]! - 48
	const m = bytes[at + 17]! - 48
	const n = bytes[at + 18]! - 48
	// A digit is neither below 0 nor above its limit; one sign tells of all of them.
	const below = a | b | c | d | e | f | g | h | i | j | k | l | m | n
	const above = (9 - a) | (9 - b) | (9 - c) | (9 - d) | (1 - e) | (9 - f) | (3 - g) | (9 - h)
	const late = (2 - i) | (9 - j) | (5 - k) | (9 - l) | (5 - m) | (9 - n)
	if ((below | above | late) < 0) return -1
	if (bytes[at + 4] !== 0x2d || bytes[at + 7] !== 0x2d || bytes[at + 13] !== 0x3a || bytes[at + 16] !== 0x3a) return -1
	if (bytes[at + 10] !== 0x54 && bytes[at + 10] !== 0x20) return -1
	const month = (a * 1_000 + b * 100 + c * 10 + d - MIN_YEAR) * 12 + e * 10 + f - 1
	const dayOfMonth = g * 10 + h - 1
	const hour = i * 10 + j
	if (month < 0 || month >= MONTH_STARTS.length - 1 || e * 10 + f < 1 || e * 10 + f > 12 || hour > 23) return -1
	const day = MONTH_STARTS[month]! + dayOfMonth
	if (dayOfMonth < 0 || day >= MONTH_STARTS[month + 1]!) return -1
	return day * 86_400 + hour * 3_600 + (k * 10 + l) * 60 + m * 10 + n
}

function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

type Cell = { readonly bytes: Uint8Array; readonly start: number; readonly end: number; readonly flag: number }

/**
 * Reads a date cell by position, never through the runtime's own date parser (which guesses). Returns the kind; `out[0]`
 * receives the number, `out[1]` and `out[2]` the two open parts.
 */
export function readDate({ bytes, start, end, flag }: Cell, out: Float64Array): number {
	if (end === start) return DATE_MISSING
	if (end - start >= 19) {
		const seconds = isoSeconds(bytes, start)
		if (seconds >= 0) {
			if (end - start === 19) {
				out[0] = seconds
				return DATE_LOCAL
			}
			if (end - start === 20 && bytes[start + 19] === 0x5a) {
				out[0] = seconds
				return DATE_ABSOLUTE
			}
		}
	}
	return readDateText(cellText(bytes, start, end, flag).trim(), out)
}

const CLOCK = String.raw`(?:[T,]?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp])?\.?\s?(?:[Mm]\.?)?(?:\s*Uhr)?)?`
const OFFSET = String.raw`\s*(Z|z|UTC|GMT)?\s*(?:([+-])(\d{2}):?(\d{2})?)?(?:\s*\[[^\]]*\])?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${CLOCK}${OFFSET}$`)
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})${CLOCK}${OFFSET}$`)
const NAMED_DAY_FIRST = new RegExp(
	String.raw`^(\d{1,2})(?:\.\s*|[-/\s])([\p{L}]{3,10})\.?[-/\s,]\s*(\d{4}|\d{2})${CLOCK}${OFFSET}$`,
	'u',
)
const NAMED_MONTH_FIRST = new RegExp(
	String.raw`^([\p{L}]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4}|\d{2})${CLOCK}${OFFSET}$`,
	'u',
)
const EPOCH = /^(\d{10})(\d{3})?$/
/** Days since 1899-12-30 as spreadsheets store them, from 1970 to 2119; no other date is five digits. */
const SERIAL = /^(2[5-9]\d{3}|[3-7]\d{4})(?:[.,](\d+))?$/

/** The slow road: every shape but the usual one. */
export function readDateText(text: string, out: Float64Array): number {
	if (isMissing(text)) return DATE_MISSING
	const first = YEAR_FIRST.exec(text)
	if (first) return place(out, first, 5, Number(first[1]), Number(first[3]), Number(first[4]))
	const named = NAMED_DAY_FIRST.exec(text)
	if (named) return place(out, named, 4, fullYear(named[3]!), monthNumber(named[2]!), Number(named[1]))
	const american = NAMED_MONTH_FIRST.exec(text)
	if (american) return place(out, american, 4, fullYear(american[3]!), monthNumber(american[1]!), Number(american[2]))
	const last = YEAR_LAST.exec(text)
	if (last) {
		// With dots the day comes first wherever such dates are written.
		if (last[2] === '.') return place(out, last, 5, fullYear(last[4]!), Number(last[3]), Number(last[1]))
		return placeOpen(out, last)
	}
	const epoch = EPOCH.exec(text)
	if (epoch) {
		out[0] = Number(epoch[1]) + Number(epoch[2] ?? 0) / 1_000
		return DATE_ABSOLUTE
	}
	const serial = SERIAL.exec(text)
	if (serial) {
		out[0] = Math.round((Number(serial[1]) - 25_569 + Number(`0.${serial[2] ?? 0}`)) * 86_400)
		return out[0] < 0 ? DATE_BAD : DATE_LOCAL
	}
	return DATE_BAD
}

function fullYear(text: string): number {
	const year = Number(text)
	return text.length > 2 ? year : year < 70 ? 2_000 + year : 1_900 + year
}

function monthNumber(name: string): number {
	const word = name.toLowerCase()
	return MONTHS.get(word.slice(0, 4)) ?? MONTHS.get(word.slice(0, 3)) ?? 0
}

/** Seconds of the day and the offset from the groups of CLOCK and OFFSET that begin at `at`; NaN where impossible. */
function clockSeconds(match: RegExpExecArray, at: number): { seconds: number; offset: number | null } {
	const half = match[at + 4]?.toLowerCase()
	let hour = Number(match[at] ?? 0)
	const minute = Number(match[at + 1] ?? 0)
	const second = Number(match[at + 2] ?? 0)
	if (half !== undefined) {
		if (hour < 1 || hour > 12) return { seconds: Number.NaN, offset: null }
		hour = (hour % 12) + (half === 'p' ? 12 : 0)
	}
	if (hour > 23 || minute > 59 || second > 59) return { seconds: Number.NaN, offset: null }
	const fraction = match[at + 3] === undefined ? 0 : Number(`0.${match[at + 3]!.slice(0, 3)}`)
	const seconds = hour * 3_600 + minute * 60 + second + fraction
	const sign = match[at + 6]
	if (sign === undefined) return { seconds, offset: match[at + 5] === undefined ? null : 0 }
	const offset = Number(match[at + 7]) * 3_600 + Number(match[at + 8] ?? 0) * 60
	if (offset > MAX_OFFSET || Number(match[at + 8] ?? 0) > 59) return { seconds: Number.NaN, offset: null }
	return { seconds, offset: sign === '-' ? -offset : offset }
}

function place(
	out: Float64Array,
	match: RegExpExecArray,
	clockAt: number,
	...[year, month, day]: readonly [number, number, number]
): number {
	const { seconds, offset } = clockSeconds(match, clockAt)
	if (Number.isNaN(seconds) || year < MIN_YEAR || year > MAX_YEAR) return DATE_BAD
	if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return DATE_BAD
	out[0] = dayOf(year, month, day) * 86_400 + seconds - (offset ?? 0)
	return offset === null ? DATE_LOCAL : DATE_ABSOLUTE
}

function placeOpen(out: Float64Array, match: RegExpExecArray): number {
	const { seconds, offset } = clockSeconds(match, 5)
	const a = Number(match[1])
	const b = Number(match[3])
	const short = match[4]!.length === 2
	const year = fullYear(match[4]!)
	if (Number.isNaN(seconds) || year < MIN_YEAR || year > MAX_YEAR) return DATE_BAD
	if (a < 1 || b < 1 || a > (short ? 99 : 31) || b > 31 || (a > 12 && b > 12 && !short)) return DATE_BAD
	// Offsets reach 14 hours either way, so seconds + 86,400 stays positive; the last digit says whether one was given.
	const date = ((year - MIN_YEAR) * 128 + a) * 32 + b
	out[0] = (date * 400_000 + Math.floor(seconds - (offset ?? 0)) + 86_400) * 2 + (offset === null ? 0 : 1)
	out[1] = a
	out[2] = b
	return DATE_OPEN
}

/**
 * An open date once its order is known; NaN where the order makes it impossible. `ymd` reads a two-digit year first.
 * `absolute` says whether the cell carried an offset.
 */
export function unpackDate(packed: number, order: DateOrder): { seconds: number; absolute: boolean } {
	const absolute = packed % 2 === 1
	const half = Math.floor(packed / 2)
	const seconds = (half % 400_000) - 86_400
	const date = Math.floor(half / 400_000)
	const b = date % 32
	const a = Math.floor(date / 32) % 128
	const tail = Math.floor(date / 4_096) + MIN_YEAR
	const year = order === 'ymd' ? fullYear(String(a).padStart(2, '0')) : tail
	const month = order === 'mdy' ? a : b
	const day = order === 'dmy' ? a : order === 'mdy' ? b : tail % 100
	if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return { seconds: Number.NaN, absolute }
	return { seconds: dayOf(year, month, day) * 86_400 + seconds, absolute }
}

/** Cells that say "nothing here" in exports and public data. */
export function isMissing(text: string): boolean {
	if (text.length > 6) return false
	switch (text.toLowerCase()) {
		case '':
		case '?':
		case '-':
		case '--':
		case 'null':
		case 'none':
		case 'nan':
		case 'nat':
		case 'n/a':
		case 'na':
		case '(null)':
			return true
		default:
			return false
	}
}

/** Whether a text is a date with a time of day that names no zone: its instant is anybody's guess. */
export function isZonelessTime(text: string): boolean {
	if (!text.includes(':')) return false
	const out = new Float64Array(1)
	const kind = readDateText(text.trim(), out)
	if (kind === DATE_OPEN) return !unpackDate(out[0]!, 'dmy').absolute
	return kind === DATE_LOCAL
}
