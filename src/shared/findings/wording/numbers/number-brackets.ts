import { type Measure, measuresIn } from '../language/measures'
import { figureValue, numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import type { Spotted } from '../text-finding'
import { PARTS } from './fractions'
import { timesOf } from './number-frequencies'

/** Two values of one thing, from the first to the end of the second. */
export function spotted(
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

/** "dreißig (20) Tage", "ten (12) users": a number in words and in figures. */
export function wordsAndFigures(passage: Passage): readonly Spotted[] {
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
export function numberAt({ tokens, language }: Passage, at: number): NumberHere | null {
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
export const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6

const TO = /^(?:bis|to|until|till|and|und|–|-|through)$/
const range = (from: number, to: number): readonly number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
