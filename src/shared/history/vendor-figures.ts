import { cellText } from './cell-text'
import { durationOf } from './duration-text'
import type { NumberField } from './fields'
import {
	FLAG_VENDOR_RESOLUTION_VIOLATED,
	FLAG_VENDOR_RESOLUTION_WITHIN,
	FLAG_VENDOR_RESPONSE_VIOLATED,
	FLAG_VENDOR_RESPONSE_WITHIN,
} from './history'

/** Written as desks write them: `0:12` is hours and minutes. */
export const DESK_TIMES: ReadonlySet<NumberField> = new Set<NumberField>([
	'vendorResponseSeconds',
	'vendorResolutionSeconds',
	'responseAfterSeconds',
])

const COLON = 0x3a
const POINT = 0x2e
const COMMA = 0x2c
const MINUS = 0x2d

/**
 * A desk's own duration in seconds: `12.5`, `12,5` or `-3` in the column's unit; `h:mm` and `h:mm:ss` whatever the unit (the
 * columns "(in hrs)" hold such texts). Read from the bytes because exports have millions of them. NaN where it is none.
 */
export function deskSeconds(
	{ bytes, start, end, flag }: { bytes: Uint8Array; start: number; end: number; flag: number },
	unitSeconds: number,
): number {
	let at = start
	const isNegative = bytes[at] === MINUS
	if (isNegative) at++
	if (at >= end) return Number.NaN
	const parts = [0, 0, 0]
	let part = 0
	let digits = 0
	let scale = 0
	for (; at < end; at++) {
		const byte = bytes[at]!
		if (byte >= 48 && byte <= 57) {
			parts[part] = parts[part]! * 10 + byte - 48
			digits++
			if (scale > 0) scale *= 10
		} else if (byte === COLON && digits > 0 && part < 2 && scale === 0) {
			part++
			digits = 0
		} else if ((byte === POINT || byte === COMMA) && part === 0 && scale === 0 && digits > 0) {
			scale = 1
		} else {
			return durationOf(cellText(bytes, start, end, flag), unitSeconds)
		}
	}
	if (digits === 0) return Number.NaN
	const value = part === 0 ? (parts[0]! / (scale || 1)) * unitSeconds : parts[0]! * 3_600 + parts[1]! * 60 + parts[2]!
	return isNegative ? -value : value
}

/** What a word, or the time that was left (`-1:20` is over), says of a target; `open` where it was not yet decided. */
export function vendorVerdict(word: string): 'within' | 'violated' | 'time-left' | null {
	const text = word.trim().toLowerCase()
	if (/^-\s*\d/.test(text)) return 'violated'
	if (/^\d+\s*[:h]/.test(text)) return 'time-left'
	if (
		/violat|breach|missed|overdue|not met|out of sla|outside|failed|verletzt|überschritten|nicht eingehalten|verfehlt|incumpl|non respect|dépass/.test(
			text,
		)
	)
		return /not (breach|violat)|^no\b/.test(text) ? 'within' : 'violated'
	return /within|\bmet\b|achieved|in time|on time|innerhalb|eingehalten|dentro|cumpl|respecté|dans les/.test(text)
		? 'within'
		: null
}

const BITS = {
	vendorResponseStatus: [FLAG_VENDOR_RESPONSE_WITHIN, FLAG_VENDOR_RESPONSE_VIOLATED],
	vendorResolutionStatus: [FLAG_VENDOR_RESOLUTION_WITHIN, FLAG_VENDOR_RESOLUTION_VIOLATED],
} as const
export type VerdictField = keyof typeof BITS

export function verdictBits(field: VerdictField): number {
	return BITS[field][0] | BITS[field][1]
}

/** The bit for a word; time that is left decides nothing until the case has ended. */
export function verdictBit(field: VerdictField, word: string, hasEnded: boolean): number {
	const verdict = vendorVerdict(word)
	if (verdict === 'violated') return BITS[field][1]
	return verdict === 'within' || (verdict === 'time-left' && hasEnded) ? BITS[field][0] : 0
}
