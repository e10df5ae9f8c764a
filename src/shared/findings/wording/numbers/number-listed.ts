import { type Measure, measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { daysFromTo, weekdayOf } from '../language/weekdays'
import type { Spotted } from '../text-finding'
import { timesOf } from './number-frequencies'

/** A number of days, times, hours or levels, and what is then named is another number: "three times a day, at 06:00 and 18:00". */
export function listedOtherwise(passage: Passage): readonly Spotted[] {
	return passage.sentences.flatMap((sentence) => [
		...daysOfWeek(passage, sentence),
		...timesOfDay(passage, sentence),
		...hoursOfDay(passage, sentence),
		...complements(passage, sentence),
		...partsOfThem(passage, sentence),
		...namedOnes(passage, sentence),
	])
}

const PER = /^(?:je|pro|die|in|a|per|each|every|jede)$/
const WEEK = /^(?:woche|week)$/

/** "an fünf Tagen je Woche, von Montag bis Samstag", "six days a week, Monday to Friday". */
function daysOfWeek(passage: Passage, sentence: Span): readonly Spotted[] {
	const { tokens } = passage
	const stated = within(passage, sentence).find(
		({ scale, to, unit }) =>
			scale === 'day' &&
			/^(?:tage?n?|days?)$/.test(unit) &&
			PER.test(tokens[to]?.lower ?? '') &&
			(WEEK.test(tokens[to + 1]?.lower ?? '') || WEEK.test(tokens[to + 2]?.lower ?? '')),
	)
	if (stated === undefined) return []
	const ranges = range(stated.to, sentence.to - 2).filter(
		(at) =>
			weekdayOf(tokens[at]!.lower) >= 0 &&
			/^(?:bis|to|through|–|-)$/.test(tokens[at + 1]!.lower) &&
			weekdayOf(tokens[at + 2]!.lower) >= 0,
	)
	const named = range(sentence.from, sentence.to).filter((at) => weekdayOf(tokens[at]!.lower) >= 0)
	const [at] = ranges
	if (at === undefined || ranges.length > 1 || named.length > 2) return []
	const days = daysFromTo(weekdayOf(tokens[at]!.lower), weekdayOf(tokens[at + 2]!.lower))
	return days === stated.value ? [] : [counted(stated.from, at + 3, stated.value, days)]
}

const DAILY = /^(?:täglich|daily)$/
const DAY = /^(?:tag|day)$/

/** "zweimal täglich um 02:00, 10:00 und 18:00 Uhr", "three times a day, at 06:00 and 18:00". */
function timesOfDay(passage: Passage, sentence: Span): readonly Spotted[] {
	const { tokens } = passage
	const stated = range(sentence.from, sentence.to).flatMap((at) => {
		const often = oftenAt(passage, at)
		const isDaily =
			often !== null &&
			(DAILY.test(tokens[often.to]?.lower ?? '') ||
				(/^(?:a|per|each|every|am|pro|je)$/.test(tokens[often.to]?.lower ?? '') &&
					DAY.test(tokens[often.to + 1]?.lower ?? '')))
		return isDaily ? [often] : []
	})
	const [often] = stated
	if (often === undefined || stated.length > 1) return []
	// The times may stand in the sentence behind.
	const next = passage.sentences.find(({ from }) => from === sentence.to)
	for (const place of next === undefined ? [sentence] : [sentence, next]) {
		const clocks = within(passage, place).filter(({ scale, from }) => scale === 'clock' && from > often.to)
		const [start] = clocks
		// "between 06:00 and 18:00" is when, not how often.
		if (clocks.length < 2 || /^(?:between|zwischen)$/.test(tokens[start!.from - 1]!.lower)) continue
		const isRow = clocks
			.slice(1)
			.every(({ from }, index) =>
				tokens.slice(clocks[index]!.to, from).every(({ lower }) => /^(?:,|und|and|sowie|uhr|at|um)$/.test(lower)),
			)
		const last = clocks.at(-1)!
		return isRow && clocks.length !== often.times ? [counted(often.from, last.to, often.times, clocks.length)] : []
	}
	return []
}

function oftenAt(passage: Passage, at: number): (Span & { readonly times: number }) | null {
	const { tokens } = passage
	const known = timesOf(tokens[at]!.lower)
	if (known !== null) return { from: at, to: at + 1, times: known }
	const number = countAt(passage, at)
	if (number === null || !/^(?:times|mal)$/.test(tokens[number.to]?.lower ?? '')) return null
	return { from: at, to: number.to + 1, times: number.value }
}

const DAY_MINUTES = 1440
const LASTS = /^(?:lasts?|lasting|dauert|dauern|umfasst|shift|schicht|long)$/

/** "12 hours a day, from 08:00 to 18:00", "zehn Stunden täglich von 8 bis 17 Uhr". */
function hoursOfDay(passage: Passage, sentence: Span): readonly Spotted[] {
	const { tokens } = passage
	const measures = within(passage, sentence)
	const lasts = tokens.slice(sentence.from, sentence.to).some(({ lower }) => LASTS.test(lower))
	const at = measures.findIndex(
		({ scale, to }) =>
			scale === 'time' &&
			(lasts ||
				DAILY.test(tokens[to]?.lower ?? '') ||
				(/^(?:a|per|each|am|pro|je)$/.test(tokens[to]?.lower ?? '') && DAY.test(tokens[to + 1]?.lower ?? ''))),
	)
	const [stated, start, end] = measures.slice(at, at + 3)
	if (at < 0 || measures.length !== at + 3 || start?.scale !== 'clock' || end?.scale !== 'clock') return []
	const isFollowed = tokens
		.slice(stated!.to, start.from)
		.every(({ lower }) =>
			/^(?:a|per|each|am|pro|je|day|tag|täglich|daily|,|from|von|zwischen|between|\(|–)$/.test(lower),
		)
	const isWindow = tokens
		.slice(start.to, end.from)
		.every(({ lower }) => /^(?:bis|to|until|and|und|–|-|uhr)$/.test(lower))
	if (!isFollowed || !isWindow) return []
	const hours = ((end.value - start.value + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES) / 60
	return Math.abs(hours * 3600 - stated!.value) < 1 ? [] : [counted(stated!.from, end.to, stated!.value / 3600, hours)]
}

const AVAILABLE = /^(?:verfügbarkeit\w*|availability|uptime)$/
const DOWN = /^(?:ausfall\w*|downtime|unavailability|nichtverfügbarkeit|outage|outages)$/
const ALLOWS = /^(?:allows?|leaves?|permits?|means|erlaubt|lässt|bedeutet|gestattet|heißt|also|so|thus|mithin|\()$/

/** "an availability of 99.5% allows 0.1% of downtime": what is left of the whole. */
function complements(passage: Passage, sentence: Span): readonly Spotted[] {
	const { tokens } = passage
	const [share, rest, ...others] = within(passage, sentence).filter(({ scale }) => scale === 'share')
	if (share === undefined || rest === undefined || others.length > 0) return []
	const words = tokens.slice(sentence.from, sentence.to).map(({ lower }) => lower)
	const isSaid =
		words.some((word) => AVAILABLE.test(word)) &&
		tokens.slice(rest.to, rest.to + 4).some(({ lower }) => DOWN.test(lower)) &&
		tokens.slice(share.to, rest.from).some(({ lower }) => ALLOWS.test(lower))
	if (!isSaid || share.value < 90 || share.value >= 100 || rest.value > 10) return []
	const left = Math.round((100 - share.value) * 1e6) / 1e6
	return Math.abs(left - rest.value) < 1e-6 ? [] : [counted(share.from, rest.to, left, rest.value)]
}

const REST =
	/^(?:remaining|rest|others?|übrigen?|restlichen?|davon|at|mindestens|höchstens|more|mehr|each|je|per|pro|also|zugleich|both|beides)$/

/** "Of the 20 vans, 12 are electric and 9 are diesel": more than there are. */
function partsOfThem(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	if (
		!/^(?:of|von)$/.test(tokens[from]!.lower) ||
		!/^(?:the|these|den|diesen|unseren|its)$/.test(tokens[from + 1]?.lower ?? '')
	)
		return []
	const whole = countAt(passage, from + 2)
	const words = tokens.slice(from, to)
	if (
		whole === null ||
		tokens[whole.to]?.kind !== 'word' ||
		words.some(({ lower }) => REST.test(lower) || lower === '%')
	)
		return []
	const parts: (Span & { readonly value: number })[] = []
	for (let at = whole.to; at < to; at++) {
		const part = countAt(passage, at)
		if (part === null) continue
		parts.push({ from: at, to: part.to, value: part.value })
		at = part.to - 1
	}
	const sum = parts.reduce((all, { value }) => all + value, 0)
	const isMeasured = within(passage, { from, to }).length > 0
	if (parts.length < 2 || isMeasured || sum <= whole.value) return []
	return [counted(from + 2, parts.at(-1)!.to, whole.value, sum)]
}

const UNITS =
	/^(?:minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|minutes?|hours?|days?|weeks?|months?|years?|uhr|euro|eur|prozent|percent|mal|times|parties|parteien)$/

/** "Die drei Standorte Kiel und Lübeck": fewer or more names than the number says. */
function namedOnes(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	return range(from, to).flatMap((article): readonly Spotted[] => {
		if (!/^(?:the|die|der|den|our|its|unsere|unseren)$/.test(tokens[article]!.lower)) return []
		const count = countAt(passage, article + 1)
		const noun = count === null ? undefined : tokens[count.to]
		if (count === null || count.value < 2 || noun?.kind !== 'word' || UNITS.test(noun.lower) || noun.lower.length < 4)
			return []
		let at = count.to + 1
		let names = 0
		let hasJoint = false
		for (; at < to && !hasJoint; at++) {
			if (tokens[at]!.kind !== 'word' || !tokens[at]!.isCapital) return []
			names++
			const joint = tokens[at + 1]?.lower ?? ''
			hasJoint = joint === 'and' || joint === 'und'
			if (!hasJoint && joint !== ',') return []
			at++
		}
		const last = tokens[at]
		if (!hasJoint || last?.kind !== 'word' || !last.isCapital || tokens[at + 1]?.isCapital === true) return []
		// "Kiel und Lübeck, …" may go on behind a comma.
		return names + 1 === count.value || tokens[at + 1]?.lower === ','
			? []
			: [counted(article + 1, at + 1, count.value, names + 1)]
	})
}

type Count = { readonly value: number; readonly to: number }

function countAt({ tokens, language }: Passage, at: number): Count | null {
	const token = tokens[at]
	if (token === undefined || /^(?:ein|eine|einen|einem|einer|eines|one)$/.test(token.lower)) return null
	if (token.kind === 'number') return /^\d{1,3}$/.test(token.lower) ? { value: Number(token.lower), to: at + 1 } : null
	return numberWordAt(tokens, at, language)
}

const counted = (from: number, to: number, first: number, second: number): Spotted => ({
	from,
	to,
	values: { problem: 'count', first: String(first), second: String(second) },
})

const within = (passage: Passage, { from, to }: Span): readonly Measure[] =>
	measuresIn(passage).filter((one) => one.from >= from && one.to <= to)
const range = (from: number, to: number): readonly number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
