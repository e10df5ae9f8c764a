import { formatDate, parseDate, SECONDS_PER_DAY } from './civil-date'
import {
	epochOfLocal,
	FIRST_EPOCH_SECONDS,
	isKnownTimeZone,
	LAST_EPOCH_SECONDS,
	localDayAt,
	offsetAt,
	readingKind,
	zoneTable,
} from './zone-table'

/**
 * `reading` says what the zone did to a text without offset: `skipped` moved on by the gap, `repeated` took the first.
 * Problems: `not-a-time`; `no-zone` where neither text nor caller says one; `unknown-time-zone`; `out-of-range`.
 */
export type ParsedInstant =
	| { readonly ok: true; readonly epochSeconds: number; readonly reading: 'offset' | 'once' | 'skipped' | 'repeated' }
	| { readonly ok: false; readonly code: 'not-a-time' | 'no-zone' | 'unknown-time-zone' | 'out-of-range' }

const INSTANT =
	/^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?([Zz]|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?)?$/

/**
 * ISO 8601 date and time to epoch seconds (with fraction). Without offset it is read in `timeZone`; a date alone is its
 * midnight there. 24:00 is the end of the day, a leap second (:60) the second before it. No bracketed zones.
 */
export function parseInstant(text: string, timeZone: string | null = null): ParsedInstant {
	const match = INSTANT.exec(text.trim())
	if (match === null) return { ok: false, code: 'not-a-time' }
	const [, date = '', hour = '00', minute = '00', second = '00', fraction = '0', offset] = match
	const day = parseDate(date)
	const secondsOfDay = secondsInDay(Number(hour), Number(minute), Number(second))
	if (day === null || secondsOfDay === null) return { ok: false, code: 'not-a-time' }
	const local = day * SECONDS_PER_DAY + secondsOfDay
	if (secondsOfDay === SECONDS_PER_DAY && Number(fraction) > 0) return { ok: false, code: 'not-a-time' }
	// Whole seconds first: adding the fraction last rounds once.
	const part = Number(`0.${fraction}`)
	if (offset === undefined) return parseLocal(local, part, timeZone)
	const offsetSeconds = secondsOfOffset(offset)
	if (offsetSeconds === null) return { ok: false, code: 'not-a-time' }
	return within(local - offsetSeconds + part, 'offset')
}

/** Local date and time with offset, `2026-03-29T03:00:00+02:00`; milliseconds only where there are any. */
export function formatInstant(epochSeconds: number, timeZone: string): string | null {
	const epochMs = Math.round(epochSeconds * 1_000)
	const whole = Math.floor(epochMs / 1_000)
	if (!isInRange(whole)) return null
	const zone = zoneTable(timeZone, whole, whole)
	if (zone === null) return null
	// ISO offsets end at minutes; an old zone with seconds in its offset is shown at the nearest minute, same instant.
	const offset = Math.round(offsetAt(zone, whole) / 60) * 60
	const local = whole + offset
	const day = Math.floor(local / SECONDS_PER_DAY)
	const ms = epochMs - whole * 1_000
	const time = clockText(local - day * SECONDS_PER_DAY)
	return `${formatDate(day)}T${time}${ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`}${offsetText(offset)}`
}

/** The local date `YYYY-MM-DD` at an instant; null for an unknown zone or an instant outside 1900 to 2200. */
export function localDateAt(epochSeconds: number, timeZone: string): string | null {
	if (!isInRange(epochSeconds)) return null
	const zone = zoneTable(timeZone, epochSeconds, epochSeconds)
	return zone === null ? null : formatDate(localDayAt(zone, epochSeconds))
}

/** Seconds as they are printed: milliseconds are the finest. Sums of doubles carry dust below them (BT-03). */
export function roundToMillisecond(seconds: number): number {
	return Math.round(seconds * 1_000) / 1_000
}

function parseLocal(local: number, part: number, timeZone: string | null): ParsedInstant {
	if (timeZone === null) return { ok: false, code: 'no-zone' }
	if (!isKnownTimeZone(timeZone)) return { ok: false, code: 'unknown-time-zone' }
	if (!isInRange(local)) return { ok: false, code: 'out-of-range' }
	const zone = zoneTable(timeZone, local - 2 * SECONDS_PER_DAY, local + 2 * SECONDS_PER_DAY)
	if (zone === null) return { ok: false, code: 'unknown-time-zone' }
	return within(epochOfLocal(zone, local) + part, readingKind(zone, local))
}

function within(epochSeconds: number, reading: 'offset' | 'once' | 'skipped' | 'repeated'): ParsedInstant {
	return isInRange(epochSeconds) ? { ok: true, epochSeconds, reading } : { ok: false, code: 'out-of-range' }
}

function secondsInDay(hour: number, minute: number, second: number): number | null {
	if (minute > 59 || second > 60) return null
	if (hour > 23 && !(hour === 24 && minute === 0 && second === 0)) return null
	return hour * 3_600 + minute * 60 + Math.min(second, 59)
}

function secondsOfOffset(offset: string): number | null {
	if (offset === 'Z' || offset === 'z') return 0
	const digits = offset.slice(1).replaceAll(':', '')
	const [hours, minutes, seconds] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number)
	if (hours! > 23 || minutes! > 59 || seconds! > 59) return null
	return (offset.startsWith('-') ? -1 : 1) * (hours! * 3_600 + minutes! * 60 + seconds!)
}

function clockText(secondsOfDay: number): string {
	const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
	return `${two(secondsOfDay / 3_600)}:${two((secondsOfDay % 3_600) / 60)}:${two(secondsOfDay % 60)}`
}

function offsetText(offsetSeconds: number): string {
	const minutes = Math.abs(offsetSeconds) / 60
	const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
	return `${offsetSeconds < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}

function isInRange(epochSeconds: number): boolean {
	return epochSeconds >= FIRST_EPOCH_SECONDS && epochSeconds <= LAST_EPOCH_SECONDS
}
