import { MONTHS } from '../language/abbreviations'
import { measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { daysFromTo, weekdayOf } from '../language/weekdays'
import type { Spotted } from '../text-finding'
import { miscount } from './miscount'

/** Months and days that are named and counted: "vom 1. November bis zum 31. März, also sechs Monate", "tuesdays and fridays … the three weekly visits". */
export const calendarCounts = remembered((passage: Passage): readonly Spotted[] => [
	...monthsNamed(passage),
	...visitsOfWeek(passage),
])

const TO = /^(?:bis|to|until|through|–|-)$/
const SMALL = /^(?:zum|den|dem|the|einschließlich|ende|end|of|anfang)$/
const AGAIN =
	/^(?:,|\(|also|das|sind|d|h|\.|that|is|i|e|i\.e|thus|hence|so|–|und|insgesamt|mithin|somit|=|zusammen|for|a|period|total|of|inclusive|einschließlich|einschl|namely|nämlich|von|vom|from|ie|being|der|the|über)$/

function monthsNamed(passage: Passage): readonly Spotted[] {
	const lengths = measuresIn(passage).filter(({ scale, unit }) => scale === 'date' && /^mon/.test(unit))
	if (lengths.length === 0) return []
	return monthSpans(passage).flatMap((span): readonly Spotted[] =>
		lengths.flatMap((length): readonly Spotted[] => {
			const [first, second] = length.from >= span.to ? [span, length] : [length, span]
			const between = passage.tokens.slice(first.to, second.from).map(({ lower }) => lower)
			const isSaid = between.length > 0 && between.length <= MOST_BETWEEN && between.every((word) => AGAIN.test(word))
			// "for two months from November to March" may be any two of them.
			const isTied = /[(,–=]|also|mithin|somit|thus|hence|i\.e|that/.test(between.join(' '))
			return !isSaid || !isTied || length.value === span.months
				? []
				: [miscount([span, length], span.months, length.value)]
		}),
	)
}
const MOST_BETWEEN = 6

/** "1. November bis zum 31. März", "April to September": whole months, without years. */
function monthSpans({ tokens, language }: Passage): readonly (Span & { readonly months: number })[] {
	const months = [...MONTHS[language]]
	return tokens.flatMap(({ lower }, at): readonly (Span & { readonly months: number })[] => {
		const first = months.indexOf(lower)
		if (first < 0) return []
		const start = dayBefore(tokens, at)
		let place = at + 1
		if (language === 'en' && start === null && tokens[place]?.kind === 'number') return []
		if (!TO.test(tokens[place]?.lower ?? '')) return []
		place++
		while (SMALL.test(tokens[place]?.lower ?? '')) place++
		const isDay = tokens[place]?.kind === 'number'
		const day = isDay ? Number(tokens[place]!.lower) : null
		if (isDay) place += tokens[place + 1]?.lower === '.' ? 2 : 1
		const last = months.indexOf(tokens[place]?.lower ?? '')
		if (last < 0 || tokens[place + 1]?.kind === 'number') return []
		const many = (last - first + 12) % 12
		const from = start === null ? at : start.at
		const whole = (start?.day ?? 1) === 1 && (day ?? 31) >= 28
		if (whole) return [{ from, to: place + 1, months: many + 1 }]
		const isRound = start !== null && day !== null && (day === start.day || day === start.day - 1)
		return isRound && many > 0 ? [{ from, to: place + 1, months: many }] : []
	})
}

function dayBefore(tokens: Passage['tokens'], month: number): { readonly day: number; readonly at: number } | null {
	const at = tokens[month - 1]?.lower === '.' ? month - 2 : month - 1
	const day = /^\d{1,2}/.exec(tokens[at]?.lower ?? '')?.[0]
	return day === undefined ? null : { day: Number(day), at }
}

const PRICE =
	/preis|pauschal|entgelt|gebühr|vergütung|abgegolten|enthalten|^(?:prices?|fees?|charges?|covers?|covered|includes?|included|paid|pays?)$/
const WEEKLY = /^(?:wöchentlich\p{L}*|weekly)$/u
const THE = /^(?:the|these|those|all|die|der|den|diese|diesen|dieser|alle|allen|aller|both|beiden)$/
/** More than once a day, or on some of the days only. */
const UNEVEN =
	/^(?:\p{L}*mal|once|twice|thrice|times|morgens|abends|vormittags|nachmittags|oder|or|except|außer|alternate|zweite[nr]?|second)$/u

/** "dienstags und freitags … die drei wöchentlichen Abholungen". */
function visitsOfWeek(passage: Passage): readonly Spotted[] {
	const { tokens, language } = passage
	const named = tokens.flatMap(({ lower }, at) => (weekdayOf(lower) >= 0 ? [at] : []))
	const [first] = named
	const last = named.at(-1)
	if (first === undefined || last === undefined || named.length < 2) return []
	const between = tokens.slice(first, last + 1).map(({ lower }) => lower)
	const isRange = named.length === 2 && TO.test(between[1] ?? '') && between.length === 3
	const isRow = between.every((word) => weekdayOf(word) >= 0 || /^(?:,|und|and|sowie|on|am)$/.test(word))
	const days = new Set(named.map((at) => weekdayOf(tokens[at]!.lower))).size
	const { from, to } = passage.sentenceAt(first)
	const isUneven = tokens.slice(from, to).some(({ lower }) => UNEVEN.test(lower))
	if ((!isRange && !isRow) || days !== named.length || isUneven) return []
	const many = isRange ? daysFromTo(weekdayOf(tokens[first]!.lower), weekdayOf(tokens[last]!.lower)) : days
	return tokens.flatMap(({ lower, kind }, at): readonly Spotted[] => {
		if (at <= last || !THE.test(tokens[at - 1]?.lower ?? '')) return []
		const word = kind === 'word' ? numberWordAt(tokens, at, language) : null
		const value = word?.value ?? (/^\d{1,2}$/.test(lower) ? Number(lower) : null)
		const end = word?.to ?? at + 1
		if (value === null || value === many || !isOfWeek(tokens, end)) return []
		const own = passage.sentenceAt(at)
		// Other things may take place on other days; what a price covers is what was agreed before.
		if (own.from > last && !tokens.slice(own.from, own.to).some((token) => PRICE.test(token.lower))) return []
		return [miscount([{ from: at, to: end + 2 }], many, value)]
	})
}

/** "weekly visits", "visits a week", "Fahrten pro Woche". */
function isOfWeek(tokens: Passage['tokens'], at: number): boolean {
	const [first = '', second = '', third = '', fourth = ''] = tokens.slice(at, at + 4).map(({ lower }) => lower)
	if (WEEKLY.test(first)) return true
	return /^(?:a|per|each|pro|je|in)$/.test(second) && (/^(?:week|woche)$/.test(third) || fourth === 'woche')
}
