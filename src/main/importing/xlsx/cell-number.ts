import { formatDate } from '../../../shared/calendar/civil-date'
import type { NumberLook } from './styles'

/** Day number (days since 1970-01-01) of serial 0 in the two systems; 1900's counts a 29 February 1900 that never was. */
const SERIAL_ZERO = { 1900: -25_569, 1904: -24_107 } as const

/**
 * A cell's number as text: dates as `2026-03-12 15:04:00`, times and durations as `h:mm:ss`, anything else as it is
 * stored. A number too large or small for a date stays a number.
 */
export function numberText(raw: string, look: NumberLook, system: 1900 | 1904): string {
	if (look === 'number') return raw.includes('E') || raw.includes('e') ? String(Number(raw)) : raw
	const serial = Number(raw)
	if (!Number.isFinite(serial)) return raw
	const day = Math.floor(serial) + SERIAL_ZERO[system]
	// A date shown by its time alone is still a date; a bare time of day is none.
	if (serial < 1 || (look === 'time' && (day < 0 || serial < 20_000))) return clockText(Math.round(serial * 86_400))
	const seconds = Math.round(serial * 86_400)
	const date = Math.floor(seconds / 86_400) + SERIAL_ZERO[system]
	if (date < -25_000 || date > 2_900_000) return raw
	return `${formatDate(date)} ${clockText(seconds - Math.floor(seconds / 86_400) * 86_400).padStart(8, '0')}`
}

function clockText(seconds: number): string {
	const sign = seconds < 0 ? '-' : ''
	const all = Math.abs(seconds)
	const two = (value: number) => String(value).padStart(2, '0')
	return `${sign}${Math.floor(all / 3_600)}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`
}
