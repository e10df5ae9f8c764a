import { wrongWeekdays } from './dates-twice'
import { fractions, PARTS } from './fractions'
import { datesIn } from './language/dates'
import { type Measure, measuresIn } from './language/measures'
import { isMentioned } from './language/mention'
import { figureValue, hasNumbers, numberWordAt } from './language/number-words'
import type { Passage } from './language/passage'
import { calendarCounts } from './number-calendar'
import { changes } from './number-changes'
import { countedTwice } from './number-counted'
import { downtimes } from './number-downtimes'
import { dueDates } from './number-due'
import { each } from './number-each'
import { extensions } from './number-extensions'
import { followsFromOthers } from './number-follows'
import { frequencies, timesOf } from './number-frequencies'
import { degreesApart } from './number-heat'
import { hoursApart } from './number-hours'
import { interestRates } from './number-interest'
import { twoUnits } from './number-lengths'
import { listedOtherwise } from './number-listed'
import { miscounted } from './number-lists'
import { oldestKept } from './number-oldest'
import { partsOfWholes } from './number-parts'
import { percents } from './number-percents'
import { presences } from './number-presence'
import { multiplied } from './number-products'
import { countedRanges } from './number-ranges'
import { rates } from './number-rates'
import { readings } from './number-readings'
import { restated } from './number-restated'
import { runningTotals } from './number-running-totals'
import { sharesSaid } from './number-shares'
import { spansAndCounts } from './number-spans'
import { miscalculated } from './number-sums'
import { lengthsOfTerms } from './number-terms'
import { tolerances } from './number-tolerances'
import { unitPrices } from './number-unit-prices'
import { unitsApart } from './number-units'
import { wholeWeeks } from './number-whole-week'
import { wholes } from './number-wholes'
import { timeZones } from './number-zones'
import type { PassageRule, Spotted } from './text-finding'

const TIMES =
	/mal\b|\b(?:once|twice|thrice)\b|\dx\b|\bboth\b|\bbeide|hälfte|drittel|viertel|\bhalf\b|\bthird|quarter|quartal|halbjahr/i

/** A number that stands there twice and differs: "dreißig (20) Tage", "90 minutes (2 hours)", "02:00 bis 06:00 Uhr, drei Stunden". */
export const numberMismatch: PassageRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: (passage) => {
		if (!hasNumbers(passage) && !TIMES.test(passage.text)) return []
		const isBracketed = passage.text.includes('(')
		const found = [
			...(isBracketed ? wordsAndFigures(passage) : []),
			...twoUnits(passage),
			...frequencies(passage),
			...restated(passage),
			...windows(passage),
			...terms(passage),
			...sums(passage),
			...miscounted(passage),
			...listedOtherwise(passage),
			...lengthsOfTerms(passage),
			...miscalculated(passage),
			...wrongWeekdays(passage),
			...fractions(passage),
			...downtimes(passage),
			...multiplied(passage),
			...rates(passage),
			...countedTwice(passage),
			...percents(passage),
			...each(passage),
			...dueDates(passage),
			...spansAndCounts(passage),
			...wholes(passage),
			...partsOfWholes(passage),
			...calendarCounts(passage),
			...countedRanges(passage),
			...changes(passage),
			...sharesSaid(passage),
			...unitsApart(passage),
			...hoursApart(passage),
			...runningTotals(passage),
			...extensions(passage),
			...oldestKept(passage),
			...wholeWeeks(passage),
			...presences(passage),
			...timeZones(passage),
			...readings(passage),
			...interestRates(passage),
			...unitPrices(passage),
			...degreesApart(passage),
			...tolerances(passage),
		]
		return found.filter(
			(one, at) =>
				!isMentioned(passage, one) &&
				!(isOfNumbers(one) && followsFromOthers(passage, one)) &&
				found.findIndex(({ from, to }) => from < one.to && one.from < to) === at,
		)
	},
}

/** "40 crates of 24 bottles … The 960 bottles": other rules take such numbers for two of one thing. */
const isOfNumbers = ({ values }: Spotted): boolean => values?.problem === 'twice' || values?.problem === 'count'

function spotted(
	passage: Passage,
	problem: 'words' | 'units',
	first: { from: number; to: number },
	second: { from: number; to: number },
	to = second.to,
): Spotted {
	return {
		from: first.from,
		to,
		values: { problem, first: textOf(passage, first.from, first.to), second: textOf(passage, second.from, second.to) },
	}
}

function wordsAndFigures(passage: Passage): readonly Spotted[] {
	const found: Spotted[] = []
	for (let at = 0; at < passage.tokens.length; at++) {
		const outer = numberAt(passage, at)
		// Of a fraction the number alone says nothing.
		if (outer === null || PARTS.has(passage.tokens[outer.to]?.lower ?? '')) continue
		// "gates 4 to 6 (three gates)": the bracket counts them.
		if (TO.test(passage.tokens[at - 1]?.lower ?? '') && passage.tokens[at - 2]?.kind === 'number') continue
		const open = openingAfter(passage, outer.to)
		const inner = open === null ? null : numberAt(passage, open + 1)
		if (open === null || inner === null || inner.isFigure === outer.isFigure) continue
		const close = closingAfter(passage, inner.to)
		if (close === null) continue
		if (isOfPart(passage, inner.to, close) || !isOneThing(passage, outer.to, open, inner.to, close)) {
			at = close
			continue
		}
		const isOneUnit =
			unitAfter(passage, outer.to) === null ||
			unitAfter(passage, inner.to) === null ||
			unitAfter(passage, outer.to) === unitAfter(passage, inner.to)
		if (isOneUnit && !isSame(outer.value, inner.value))
			found.push(spotted(passage, 'words', { from: at, to: outer.to }, { from: open + 1, to: inner.to }, close + 1))
		at = close
	}
	return found
}

/** "Eighteen drivers (6 per shift)": how many of them. */
function isOfPart({ tokens }: Passage, from: number, to: number): boolean {
	return tokens
		.slice(from, to)
		.some(({ lower }) => /^(?:per|je|pro|each|davon|of|a|an|darunter|von|jeweils)$/.test(lower))
}

/** "48 Stunden (zwei Zeittage)" counts other things. */
function isOneThing(passage: Passage, from: number, open: number, inner: number, close: number): boolean {
	const stems = passage.stems()
	const nouns = (start: number, end: number) =>
		range(start, end).flatMap((at) => (passage.tokens[at]!.kind === 'word' ? [stems[at]!] : []))
	const [outside, inside] = [nouns(from, open), nouns(inner, close)]
	return (
		outside.length === 0 ||
		inside.length === 0 ||
		inside.some((stem) => outside.includes(stem)) ||
		isUnits(passage, from, inner)
	)
}

/** Both numbers have a unit that is known: `twoUnits` compares them. */
const isUnits = (passage: Passage, outer: number, inner: number): boolean =>
	unitAfter(passage, outer) !== null && unitAfter(passage, inner) !== null

/** The scale and unit of a number, where it has one: "72 hours (three days)" is another matter. */
function unitAfter(passage: Passage, at: number): string | null {
	const measure = measuresIn(passage).find(({ from, to }) => from < at && at < to)
	return measure === undefined
		? null
		: `${measure.scale} ${Math.round(measure.value / Math.max(1, numberOf(passage, measure)))}`
}

const numberOf = (passage: Passage, { from }: Measure): number => numberAt(passage, from)?.value ?? 1

type NumberHere = { readonly value: number; readonly to: number; readonly isFigure: boolean }

const DOZEN: ReadonlyMap<string, number> = new Map([
	['dutzend', 12],
	['dozen', 12],
])

/** A number in words or in figures; "in Worten:" and a currency may stand before it. */
function numberAt({ tokens, language }: Passage, at: number): NumberHere | null {
	let from = at
	if (tokens[from]?.lower === 'in' && /^(?:worten|words)$/.test(tokens[from + 1]?.lower ?? ''))
		from += tokens[from + 2]?.lower === ':' ? 3 : 2
	if (/^(?:eur|euro|usd|gbp|€|\$|£|say)$/.test(tokens[from]?.lower ?? '')) from++
	const token = tokens[from]
	if (token === undefined) return null
	const times = timesOf(token.lower) ?? DOZEN.get(token.lower)
	if (times !== undefined && times !== null) return { value: times, to: from + 1, isFigure: /\d/.test(token.lower) }
	if (token.kind === 'number')
		return token.lower.includes(':')
			? null
			: { value: figureValue(token.lower, language), to: from + 1, isFigure: true }
	const word = numberWordAt(tokens, from, language)
	return word === null ? null : { ...word, isFigure: false }
}

/** How many words may stand between a number and the bracket that says it again: "20 Tage (dreißig Tage)". */
const MOST_BETWEEN = 2

function openingAfter({ tokens, language }: Passage, from: number): number | null {
	for (let at = from; at <= from + MOST_BETWEEN && at < tokens.length; at++) {
		if (tokens[at]!.lower === '(') return at
		// "in den ersten sechs Monaten zwei (2) Wochen": the bracket says the later number again.
		if (at > from && numberWordAt(tokens, at, language) !== null) return null
		if (tokens[at]!.kind !== 'word' && tokens[at]!.lower !== '%' && tokens[at]!.lower !== '€') return null
	}
	return null
}

function closingAfter({ tokens }: Passage, from: number): number | null {
	for (let at = from; at <= from + MOST_BETWEEN + 1 && at < tokens.length; at++)
		if (tokens[at]!.lower === ')') return at
	return null
}

const textOf = ({ text, tokens }: Passage, from: number, to: number): string =>
	text.slice(tokens[from]!.start, tokens[to - 1]!.end)
const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6

const DAY_MINUTES = 1440
/** How far from a window's times its length may stand. */
const WINDOW_REACH = 9
const TO = /^(?:bis|to|until|till|and|und|–|-|through)$/
const LASTS =
	/^(?:dauert|dauern|dauer|lang|stunden|window|period|lasts|lasting|long|so|has|also|mithin|insgesamt|gesamt|total|hours|hour|of|von|and|und|a|,|\(|der|the|das|sind|that|is|fenster|zeitfenster|zeitraum|eine?s?|takes|nimmt|for|;|sie|es|it|they)$/

const WEEKLY = /^(?:woche|kalenderwoche|wöchentlich|week|weekly)$/
const UNTIL_WORDS = /^(?:bis|to|until|till|and|und|–|-|through|uhr|ends|endet|closes|schließt|at|um|on|am|,)$/
const isUntil = (between: readonly string[]): boolean =>
	between.length > 0 && between.length <= 5 && between.every((lower) => UNTIL_WORDS.test(lower))

/** "von 02:00 bis 06:00 Uhr und dauert drei Stunden". */
function windows(passage: Passage): readonly Spotted[] {
	const { tokens } = passage
	const measures = measuresIn(passage)
	return measures.flatMap((start, index): readonly Spotted[] => {
		const end = measures[index + 1]
		const length = measures[index + 2]
		if (
			start.scale !== 'clock' ||
			end?.scale !== 'clock' ||
			length?.scale !== 'time' ||
			!isUntil(tokens.slice(start.to, end.from).map(({ lower }) => lower))
		)
			return []
		const between = tokens.slice(end.to, length.from)
		if (
			between.length > WINDOW_REACH ||
			!between.every(({ lower, kind }) => LASTS.test(lower) || (kind === 'word' && lower === 'uhr')) ||
			passage.sentenceAt(start.from) !== passage.sentenceAt(length.from) ||
			// "45 Stunden in der Woche": `number-hours.ts` counts its days.
			tokens.slice(length.to, length.to + 3).some(({ lower }) => WEEKLY.test(lower)) ||
			// "(four hours on Saturdays)", and the second of two spans alone.
			/^(?:on|of|an)$/.test(tokens[length.to]?.lower ?? '') ||
			(measures[index - 1]?.scale === 'clock' &&
				measures[index - 2]?.scale === 'clock' &&
				passage.sentenceAt(measures[index - 2]!.from) === passage.sentenceAt(start.from))
		)
			return []
		const minutes = (end.value - start.value + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES
		return isSame(minutes * 60, length.value)
			? []
			: [spotted(passage, 'units', { from: start.from, to: end.to }, length)]
	})
}

/** Another length than that of the term. */
const APART = /^(?:renew\p{L}*|exten(?:d|s)\p{L}*|verlänger\p{L}*|notice|\p{L}*kündigungsfrist|probezeit|followed)$/u
const MONTH_DAYS = 30.4
/** A term of months is counted from day to day; a day more or less is a matter of how the last day is named. */
const TOLERANCE_DAYS = 3

/** "24 months, from 1 June 2026 to 31 May 2029". */
function terms(passage: Passage): readonly Spotted[] {
	const dates = datesIn(passage)
	if (dates.length !== 2) return []
	const [first, last] = dates as [(typeof dates)[number], (typeof dates)[number]]
	// Dates in two sentences: `dates-apart.ts` knows whether they are of one thing.
	if (last.from >= passage.sentenceAt(first.from).to) return []
	const near = measuresIn(passage).filter(
		({ scale, from, unit }) =>
			(scale === 'date' || /^(?:wochen?|weeks?)$/.test(unit)) &&
			passage.sentenceAt(from) === passage.sentenceAt(first.from) &&
			!passage.tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => APART.test(lower)),
	)
	const [measure] = near
	if (
		measure === undefined ||
		near.length > 1 ||
		!passage.tokens
			.slice(Math.max(0, first.from - 5), last.from)
			.some(({ lower }) => TO.test(lower) || /^(?:end|läuft|laufzeit)/.test(lower)) ||
		Math.abs(measure.from - first.from) > 16
	)
		return []
	// "It ends on 31 December 2027, having begun on 1 January 2026."
	const days = Math.abs(last.day - first.day) + 1
	if (measure.scale === 'day' && (days === measure.value || days - 1 === measure.value)) return []
	if (measure.scale === 'date' && Math.abs(days - measure.value * MONTH_DAYS) <= TOLERANCE_DAYS + measure.value / 4)
		return []
	const from = Math.min(measure.from, first.from)
	return [
		{
			...spotted(passage, 'units', measure, { from: first.from, to: last.to }),
			from,
			to: Math.max(measure.to, last.to),
		},
	]
}

/** Parts of a year by the words that name them. */
const PER_YEAR: ReadonlyMap<string, number> = new Map([
	...['monat', 'monatlich', 'month', 'monthly', 'kalendermonat'].map((word) => [word, 12] as const),
	...['quartal', 'vierteljahr', 'quartalsweise', 'vierteljährlich', 'quarter', 'quarterly', 'kalendervierteljahr'].map(
		(word) => [word, 4] as const,
	),
	...['halbjahr', 'halbjährlich', 'half-year'].map((word) => [word, 2] as const),
	...['woche', 'wöchentlich', 'week', 'weekly'].map((word) => [word, 52] as const),
])
const YEAR = /^(?:jahr|jahres|kalenderjahr|vertragsjahr|jährlich|year|yearly|annually|annum|p\.a)$/
const THEREFORE =
	/^(?:mithin|also|somit|demnach|folglich|insgesamt|hence|thus|therefore|so|making|total|ergibt|sind|ie|i\.e|d\.h)$/

/** "Monatspauschale" says of its amount that it is by the month. */
const timesAYear = (lower: string): number | undefined =>
	PER_YEAR.get(lower) ?? (/^monats\p{L}{4}/u.test(lower) ? 12 : /^quartals\p{L}{4}/u.test(lower) ? 4 : undefined)

/** "mithin", "that is", "i.e.", "d. h.". */
function isTherefore({ tokens }: Passage, at: number): boolean {
	const [first = '', second = '', third = ''] = tokens.slice(at, at + 3).map(({ lower }) => lower)
	return (
		THEREFORE.test(first) ||
		first === '=' ||
		(first === 'that' && second === 'is') ||
		(first === 'or' && second !== '' && tokens[at - 1]?.lower === ',') ||
		(/^[id]$/.test(first) && second === '.' && /^[eh]$/.test(third))
	)
}

/** "zehn Beratungstage je Quartal, mithin 36 im Jahr". */
function sums(passage: Passage): readonly Spotted[] {
	const { tokens } = passage
	return passage.sentences.flatMap((sentence): readonly Spotted[] => {
		const therefore = range(sentence.from, sentence.to).find((at) => isTherefore(passage, at))
		if (therefore === undefined) return []
		const before = numbersBetween(passage, sentence.from, therefore)
		const behind = numbersBetween(passage, therefore + 1, sentence.to)
		const times = range(sentence.from, therefore).flatMap((at) => timesAYear(tokens[at]!.lower) ?? [])
		const isYear = range(Math.max(sentence.from, therefore - 2), sentence.to).some((at) => YEAR.test(tokens[at]!.lower))
		const [one] = before
		const [all] = behind
		if (
			one === undefined ||
			all === undefined ||
			before.length !== 1 ||
			behind.length !== 1 ||
			times.length !== 1 ||
			!isYear
		)
			return []
		return isSame(one.value * times[0]!, all.value) ? [] : [spotted(passage, 'units', one, all)]
	})
}

function numbersBetween(
	passage: Passage,
	from: number,
	to: number,
): readonly { readonly from: number; readonly to: number; readonly value: number }[] {
	const found: { readonly from: number; readonly to: number; readonly value: number }[] = []
	for (let at = from; at < to; at++) {
		const number = numberAt(passage, at)
		if (number === null || /^(?:ein|eine|einen|einem|einer|eines|one)$/.test(passage.tokens[at]!.lower)) continue
		found.push({ from: at, to: number.to, value: number.value })
		// A currency before its figure is part of it.
		at = number.to - 1
	}
	return found
}

const range = (from: number, to: number): readonly number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
