import { MONTHS } from '../language/abbreviations'
import { type Measure, measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { weekdayOf } from '../language/weekdays'
import type { Spotted } from '../text-finding'
import { timesOf } from './number-frequencies'

/** Days, hours and rounds that are counted and named: "from 3 to 9 May, that is eight days", "rund um die Uhr, von 06:00 bis 22:00 Uhr", "dreimal im Jahr, im März und im Juli". */
export function spansAndCounts(passage: Passage): readonly Spotted[] {
	const scales = measuresIn(passage).map(({ scale }) => scale)
	const clocks = scales.filter((scale) => scale === 'clock').length
	const has = {
		days: scales.includes('day'),
		clocks: clocks >= 2,
		lengths: clocks >= 2 && scales.includes('time'),
		names: NAMES.test(passage.text),
		parts: PARTS.test(passage.text),
	}
	return passage.sentences.flatMap((sentence) => [
		...(has.days ? daysOfDates(passage, sentence) : []),
		...(has.clocks ? aroundTheClock(passage, sentence) : []),
		...(has.names ? oftenNamed(passage, sentence) : []),
		...(has.lengths ? beginAndEnd(passage, sentence) : []),
		...(has.parts ? partsOf(passage, sentence) : []),
		...(has.names ? monthsOf(passage, sentence) : []),
		...(scales.includes('date') ? lastsAndEnds(passage, sentence) : []),
	])
}

/** Of most paragraphs this tells that there is nothing to count. */
const NAMES =
	/(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|febr|märz|mar|apr|mai|may|jun|jul|aug|sept|o[ck]t|nov|de[cz]/i
const PARTS = /:|davon|darunter|of which/

const TO = /^(?:bis|to|until|till|through|–|-)$/
const SMALL = /^(?:zum|den|dem|the|einschließlich)$/

/** "vom 3. bis zum 9. Mai, also acht Tage": with or without the last day. */
function daysOfDates(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	const span = range(from, to).flatMap((at) => monthSpanAt(passage, at) ?? [])[0]
	const measure = measuresIn(passage).find((one) => one.scale === 'day' && one.from >= from && one.to <= to)
	if (span === undefined || measure === undefined) return []
	// A week may be one of five days.
	const slack = /^(?:woche|week)/.test(measure.unit) ? WEEK_SLACK : 0
	const [between, isBehind] =
		measure.from >= span.to ? [tokens.slice(span.to, measure.from), true] : [tokens.slice(measure.to, span.from), false]
	const isSaid =
		between.length > 0 &&
		between.length <= 5 &&
		between.every(({ lower }) =>
			/^(?:,|\(|also|das|sind|d|h|\.|that|is|i|e|i\.e|thus|hence|so|for|from|vom|von|–|und|dauert|lasts|insgesamt|mithin|=|:|(?:19|20)\d\d)$/.test(
				lower,
			),
		)
	if (!isSaid || (isBehind && between[0]!.lower === 'for') || isWorking(measure)) return []
	const isClose = Math.abs(measure.value - span.days) <= slack
	return isClose || measure.value === span.days || measure.value === span.days - 1
		? []
		: [counted(Math.min(span.from, measure.from), Math.max(span.to, measure.to), span.days, measure.value)]
}

const WEEK_SLACK = 4
const isWorking = ({ unit }: Measure): boolean => /^(?:werk|arbeits|bank)/.test(unit)

/** `3. bis zum 9. Mai`, `3 to 9 May` of one month. */
function monthSpanAt({ tokens, language }: Passage, at: number): (Span & { readonly days: number }) | null {
	let place = at
	const day = () => {
		const token = tokens[place]
		if (token?.kind !== 'number' && !/^\d{1,2}(?:st|nd|rd|th)$/.test(token?.lower ?? '')) return null
		const value = Number.parseInt(token!.lower, 10)
		if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(token!.lower) || value < 1 || value > 31) return null
		place += tokens[place + 1]?.lower === '.' ? 2 : 1
		return value
	}
	const first = day()
	if (first === null) return null
	const own = MONTHS[language].has(tokens[place]?.lower ?? '') ? tokens[place++]!.lower : null
	if (!TO.test(tokens[place]?.lower ?? '')) return null
	place++
	while (SMALL.test(tokens[place]?.lower ?? '')) place++
	const last = day()
	const month = tokens[place]?.lower ?? ''
	if (last === null || last <= first || !MONTHS[language].has(month) || (own !== null && own !== month)) return null
	return { from: at, to: place + 1, days: last - first + 1 }
}

const DAY_MINUTES = 1440

/** "rund um die Uhr, und zwar von 06:00 bis 24:00 Uhr", "around the clock (08:00 to 20:00)". */
function aroundTheClock(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	const at = range(from, to).find((place) => wholeDayAt(tokens, place) > 0)
	if (at === undefined) return []
	const end = at + wholeDayAt(tokens, at)
	const [start, stop] = measuresIn(passage).filter((one) => one.scale === 'clock' && one.from >= end && one.to <= to)
	if (start === undefined || stop === undefined || start.from - end > 6 || stop.from - start.to > 2) return []
	const isSaid = tokens
		.slice(end, start.from)
		.every(({ lower }) =>
			/^(?:,|\(|und|zwar|nämlich|also|von|from|namely|that|is|i|e|i\.e|d|h|\.|–|strahlt|aus|besetzt|erreichbar|available|open|staffed)$/.test(
				lower,
			),
		)
	const minutes = (stop.value - start.value + DAY_MINUTES) % DAY_MINUTES
	return isSaid && minutes !== 0 && stop.value - start.value !== DAY_MINUTES
		? [counted(at, stop.to, 24, minutes / 60)]
		: []
}

function wholeDayAt(tokens: Passage['tokens'], at: number): number {
	const words = tokens.slice(at, at + 4).map(({ lower }) => lower)
	if (words[0] === 'rund' && words[1] === 'um' && words[3] === 'uhr') return 4
	if ((words[0] === 'around' || words[0] === 'round') && words[1] === 'the' && words[2] === 'clock') return 3
	if (words[0] === '24x7' || words[0] === '24h') return 1
	return words[0] === '24' && words[1] === '/' && words[2] === '7' ? 3 : 0
}

type Row = { readonly isMember: (lower: string) => boolean }
const WEEK = /^(?:woche|week|wöchentlich|weekly|kalenderwoche)$/
const YEAR =
	/^(?:jahr|year|jährlich|yearly|annum|annually|kalenderjahr|saison|season|quarterly|vierteljährlich|vierteljährlichen|yearly|annual|jährlichen)$/

/** "an drei Abenden in der Woche, nämlich Montag und Mittwoch", "twice a year, in March, June and September". */
function oftenNamed(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens, language } = passage
	const row = (at: number): Row | null => {
		const near = range(at, Math.min(to, at + 5)).map((place) => tokens[place]!.lower)
		if (near.some((lower) => WEEK.test(lower))) return { isMember: (lower) => weekdayOf(lower) >= 0 }
		return near.some((lower) => YEAR.test(lower)) ? { isMember: (lower) => MONTHS[language].has(lower) } : null
	}
	return range(from, to).flatMap((at): readonly Spotted[] => {
		const count = oftenAt(passage, at)
		const of = count === null || count < 2 || count > 12 ? null : row(at + 1)
		if (count === null || of === null) return []
		const places = range(at, to).filter((place) => of.isMember(tokens[place]!.lower))
		const [first] = places
		const last = places.at(-1)
		if (first === undefined || last === undefined || places.length < 2 || places.length === count) return []
		// Only a plain row: no "bis", no hours or days of each.
		const isRow = tokens
			.slice(first, last)
			.every(({ lower, kind }, index) =>
				kind === 'word' ? of.isMember(lower) || JOINT.test(lower) : index > 0 && lower === ',',
			)
		const isNear =
			first - at <= MOST_BETWEEN &&
			!tokens.slice(at, first).some(({ lower }) => /^(?:\.|;|davon|außer|except|not|nicht|or|oder)$/.test(lower))
		return isRow && isNear && !tokens.slice(first, last).some(({ lower }) => lower === 'oder' || lower === 'or')
			? [counted(at, last + 1, count, places.length)]
			: []
	})
}
const JOINT = /^(?:und|and|sowie|im|in|am|on|every|jeden)$/
const MOST_BETWEEN = 13

function oftenAt({ tokens, language }: Passage, at: number): number | null {
	const { lower, kind } = tokens[at]!
	const times = timesOf(lower)
	if (times !== null) return times
	if (kind === 'number') return /^\d{1,2}$/.test(lower) && tokens[at + 1]?.kind === 'word' ? Number(lower) : null
	return /^(?:ein|eine|einen|einem|einer|eines|one)$/.test(lower)
		? null
		: (numberWordAt(tokens, at, language)?.value ?? null)
}

const BEGINS = /^(?:beginnt|beginnen|starts?|begins?|öffnet|opens?|ab|from|startet)$/
const ENDS = /^(?:endet|enden|ends?|closes?|schließt|bis|until|finishes)$/
const LATER = /^(?:later|nach|darauf|später|lasts?|lasting|dauert|after|for)$/

/** "beginnt um 19:30 Uhr und endet nach zwei Stunden um 22:00 Uhr". */
function beginAndEnd(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	const [start, length, end, ...others] = measuresIn(passage).filter((one) => one.from >= from && one.to <= to)
	if (start?.scale !== 'clock' || length?.scale !== 'time' || end?.scale !== 'clock' || others.length > 0) return []
	const has = (pattern: RegExp) => tokens.slice(from, to).some(({ lower }) => pattern.test(lower))
	const isPause = has(/^(?:pause|break|interval|binnen|within|warn\w*|before|vor|spätestens|latest)$/)
	if (!has(BEGINS) || !has(ENDS) || !has(LATER) || isPause) return []
	const minutes = (end.value - start.value + DAY_MINUTES) % DAY_MINUTES
	return Math.abs(minutes * 60 - length.value) < 1
		? []
		: [counted(start.from, end.to, minutes / 60, length.value / 3600)]
}

const LONG: ReadonlyMap<string, number> = new Map([
	...['quartal', 'quartals', 'quarter', 'vierteljahr'].map((word) => [word, 3] as const),
	...['halbjahr', 'halbjahrs', 'half-year', 'half'].map((word) => [word, 6] as const),
])

/** "Im ersten Quartal (Januar bis April)". */
function monthsOf({ tokens, language }: Passage, { from, to }: Span): readonly Spotted[] {
	const months = [...MONTHS[language]]
	return range(from, to).flatMap((at): readonly Spotted[] => {
		const wanted = LONG.get(tokens[at]!.lower)
		// "the first quarter of each calendar year (January to April)".
		const open = [1, 2, 3, 4, 5].map((step) => at + step).find((place) => tokens[place]?.lower === '(')
		if (wanted === undefined || open === undefined || tokens[open + 4]?.lower !== ')') return []
		const [first, last] = [tokens[open + 1]!, tokens[open + 3]!].map(({ lower }) => months.indexOf(lower))
		if (first === undefined || last === undefined || first < 0 || last < 0 || !TO.test(tokens[open + 2]!.lower))
			return []
		const many = ((last - first + 12) % 12) + 1
		return many === wanted ? [] : [counted(at, open + 5, wanted, many)]
	})
}

const LASTS = /^(?:beträgt|dauert|läuft|gilt|lasts|runs|is|covers)$/
const EXPIRES = /^(?:endet|ends|expires|abläuft|erlischt)$/

/** "The warranty lasts two years and ends 36 months after acceptance". */
function lastsAndEnds(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	const [length, end, ...others] = measuresIn(passage).filter(
		(one) => one.scale === 'date' && one.from >= from && one.to <= to,
	)
	if (length === undefined || end === undefined || others.length > 0 || length.value === end.value) return []
	const isSaid =
		tokens.slice(Math.max(from, length.from - 2), length.from).some(({ lower }) => LASTS.test(lower)) &&
		tokens.slice(length.to, end.from).some(({ lower }) => EXPIRES.test(lower)) &&
		/^(?:after|nach|from|ab|seit)$/.test(tokens[end.to]?.lower ?? '') &&
		!tokens
			.slice(from, to)
			.some(({ lower }) =>
				/^(?:spätestens|frühestens|earliest|latest|mindestens|höchstens|least|most|oder|or|wenn|if)$/.test(lower),
			)
	return isSaid ? [counted(length.from, end.to, length.value, end.value)] : []
}

const PART_WORDS = /^(?:davon|darunter)$/

/** "500 saplings: 300 oaks and 250 beeches", "30 Bewohnern, davon 18 Frauen und 14 Männern". */
function partsOf(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	const colon = range(from, to).find(
		(at) =>
			tokens[at]!.lower === ':' ||
			PART_WORDS.test(tokens[at]!.lower) ||
			(tokens[at]!.lower === 'of' && tokens[at + 1]?.lower === 'which'),
	)
	if (colon === undefined || measuresIn(passage).some((one) => one.from >= from && one.to <= to)) return []
	const whole = countsIn(passage, { from, to: colon })
	const isList = tokens[colon]!.lower === ':'
	const parts = countsIn(passage, { from: colon + 1, to }, isList)
	const [first] = whole
	if (first === undefined || whole.length > 1 || parts.length < 2 || first.value < 2) return []
	const isRow = parts.slice(1).every((part, index) => {
		const between = tokens.slice(parts[index]!.to, part.from)
		return between.length <= 8 && /^(?:,|und|and|sowie)$/.test(between.at(-1)?.lower ?? '')
	})
	const words = tokens.slice(colon, to)
	if (
		!isRow ||
		to - parts.at(-1)!.to > 5 ||
		parts[0]!.from - colon > 3 ||
		words.some(({ lower }) =>
			/^(?:je|per|pro|each|every|oder|or|bis|to|mindestens|höchstens|least|most|rest|others?|übrigen?)$/.test(lower),
		)
	)
		return []
	const sum = parts.reduce((all, { value }) => all + value, 0)
	const isWhole = tokens[colon]!.lower === ':'
	// "a report of two pages: 1 table, 1 chart and 3 notes" counts other things.
	if (isWhole && Math.abs(sum - first.value) > Math.max(1, first.value * NEAR)) return []
	return sum === first.value || (!isWhole && sum < first.value)
		? []
		: [counted(first.from, parts.at(-1)!.to, first.value, sum)]
}

const NEAR = 0.3

/** Numbers before words, in figures or words; an article is none. */
function countsIn(
	{ tokens, language }: Passage,
	{ from, to }: Span,
	hasOnes = false,
): readonly (Span & { readonly value: number })[] {
	const found: (Span & { readonly value: number })[] = []
	for (let at = from; at < to; at++) {
		const { lower, kind } = tokens[at]!
		const isOne = /^(?:ein|eine|einen|einem|einer|eines|one)$/.test(lower)
		if (isOne && !(hasOnes && lower === 'one')) continue
		const word = kind === 'word' ? numberWordAt(tokens, at, language) : null
		const value = word?.value ?? (kind === 'number' && /^\d{1,6}$/.test(lower) ? Number(lower) : null)
		const end = word?.to ?? at + 1
		if (value === null || tokens[end]?.kind !== 'word') continue
		found.push({ from: at, to: end, value })
		at = end - 1
	}
	return found
}

const counted = (from: number, to: number, first: number, second: number): Spotted => ({
	from,
	to,
	values: { problem: 'count', first: String(first), second: String(Math.round(second * 100) / 100) },
})

const range = (from: number, to: number): readonly number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
