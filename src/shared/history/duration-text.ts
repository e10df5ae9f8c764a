import { numberOf } from './cell-values'
import { isMissing } from './date-text'

const CLOCK = /^([+-])?(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?$/
const PART =
	/(\d+(?:[.,]\d+)?)\s*(days?|tage?|d|hours?|hrs?|stunden?|std|h|minutes?|minuten?|mins?|m|seconds?|sekunden?|secs?|sek|s)\b\.?/gu
const WORDS = /^[+-]?(?:\s*\d+(?:[.,]\d+)?\s*\p{L}+\.?,?)+$/u
const SECONDS: Readonly<Record<string, number>> = { d: 86_400, t: 86_400, h: 3_600, m: 60, s: 1 }

/**
 * A duration in seconds: `95`, `1:35` (minutes and seconds, as telephone systems write them), `0:01:35`, `0 hrs, 5 mins`
 * or `1 Std. 20 Min.`. A bare number is in `unitSeconds`. NaN where it is missing or none.
 */
export function durationOf(text: string, unitSeconds: number): number {
	const word = text.trim()
	if (isMissing(word)) return Number.NaN
	const clock = CLOCK.exec(word)
	if (clock) {
		const [, sign, first, second, third, part] = clock
		const seconds =
			third === undefined
				? Number(first) * 60 + Number(second)
				: Number(first) * 3_600 + Number(second) * 60 + Number(third) + Number(`0.${part ?? 0}`)
		return sign === '-' ? -seconds : seconds
	}
	const plain = numberOf(word)
	if (!Number.isNaN(plain)) return plain * unitSeconds
	if (!WORDS.test(word)) return Number.NaN
	let seconds = 0
	let found = false
	for (const [, amount, unit] of word.toLowerCase().matchAll(PART)) {
		seconds += Number(amount!.replace(',', '.')) * unitOf(unit!)
		found = true
	}
	if (!found) return Number.NaN
	return word.startsWith('-') ? -seconds : seconds
}

function unitOf(unit: string): number {
	// `std` is German for hours; every other unit is told by its first letter.
	return unit === 'std' || unit.startsWith('stunde') ? 3_600 : SECONDS[unit[0]!]!
}

/** Seconds that one unit of a column means, from its header: `AHT (min)`, `Wartezeit in Stunden`, `wait_ms`; else 1. */
export function unitOfHeader(header: string): number {
	const words = header
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}]+/u)
	if (words.some((word) => word === 'ms' || word.startsWith('millisec') || word.startsWith('millisek'))) return 0.001
	if (words.some((word) => /^(s|secs?|seconds?|sek|sekunden?)$/.test(word))) return 1
	if (words.some((word) => /^(mins?|minutes?|minuten?)$/.test(word))) return 60
	if (words.some((word) => /^(h|hrs?|hours|std|stunden)$/.test(word))) return 3_600
	return 1
}

/** Seconds that a header names: `Answered within 20 s`, `SL 80/20`, `Angenommen <= 30 Sek.`; null where it names none. */
export function secondsInHeader(header: string): number | null {
	const words = header.toLowerCase()
	const unit = /(\d+)\s*(s|secs?|seconds?|sek|sekunden|mins?|minutes?|minuten)\b/.exec(words)
	if (unit) return Number(unit[1]) * (unit[2]!.startsWith('m') ? 60 : 1)
	const pair = /\b\d{2,3}\s*\/\s*(\d{1,3})\b/.exec(words)
	return pair ? Number(pair[1]) : null
}
