import { type Measure, measuresIn } from './language/measures'
import { isMentioned } from './language/mention'
import { figureValue, numberWordAt } from './language/number-words'
import type { Passage } from './language/passage'
import type { PassageRule, Spotted } from './text-finding'

/** A number that stands there in words and in figures, or in two units, and differs: "dreißig (20) Tage", "90 minutes (2 hours)". */
export const numberMismatch: PassageRule = {
	id: 'number-mismatch',
	severity: 'error',
	find: (passage) => (passage.text.includes('(') ? [...wordsAndFigures(passage), ...twoUnits(passage)] : []),
}

function wordsAndFigures(passage: Passage): readonly Spotted[] {
	const { tokens, language } = passage
	const found: Spotted[] = []
	for (let at = 0; at < tokens.length; at++) {
		const outer = numberAt(passage, at)
		if (outer === null) continue
		const open = openingAfter(passage, outer.to)
		const inner = open === null ? null : numberAt(passage, open + 1)
		if (open === null || inner === null || inner.isFigure === outer.isFigure) continue
		const close = closingAfter(passage, inner.to)
		if (close === null) continue
		const span = { from: at, to: close + 1 }
		if (!isSame(outer.value, inner.value) && !isMentioned(passage, span))
			found.push({
				...span,
				values: { problem: 'words', first: textOf(passage, at, outer.to), second: textOf(passage, open + 1, inner.to) },
			})
		at = close
	}
	return language === undefined ? [] : found
}

type NumberHere = { readonly value: number; readonly to: number; readonly isFigure: boolean }

/** A number in words or in figures; "in Worten:" and a currency may stand before it. */
function numberAt({ tokens, language }: Passage, at: number): NumberHere | null {
	let from = at
	if (tokens[from]?.lower === 'in' && /^(?:worten|words)$/.test(tokens[from + 1]?.lower ?? ''))
		from += tokens[from + 2]?.lower === ':' ? 3 : 2
	const token = tokens[from]
	if (token === undefined) return null
	if (token.kind === 'number') return { value: figureValue(token.lower, language), to: from + 1, isFigure: true }
	const word = numberWordAt(tokens, from, language)
	return word === null ? null : { ...word, isFigure: false }
}

/** How many words may stand between a number and the bracket that says it again: "20 Tage (dreißig Tage)". */
const MOST_BETWEEN = 2

function openingAfter({ tokens }: Passage, from: number): number | null {
	for (let at = from; at <= from + MOST_BETWEEN && at < tokens.length; at++) {
		if (tokens[at]!.lower === '(') return at
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
const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9

/** "24 hours (90 minutes)": the same length in two units. How long a day is, is agreed elsewhere, so days are compared with days. */
function twoUnits(passage: Passage): readonly Spotted[] {
	const measures = measuresIn(passage)
	return measures.flatMap((first, index): readonly Spotted[] => {
		const second = measures[index + 1]
		if (second === undefined || !isSaidAgain(passage, first, second)) return []
		if (first.scale !== second.scale || isSame(first.value, second.value)) return []
		return [
			{
				from: first.from,
				to: second.to + 1,
				values: {
					problem: 'units',
					first: textOf(passage, first.from, first.to),
					second: textOf(passage, second.from, second.to),
				},
			},
		]
	})
}

const SAYS_AGAIN: ReadonlySet<string> = new Set([
	'=',
	'entspricht',
	'also',
	'das',
	'sind',
	'd',
	'h',
	'.',
	'i',
	'e',
	'equals',
	'that',
	'is',
	'equivalent',
	'to',
	'heißt',
	'equal',
	'in',
	'worten',
	':',
	'words',
])

function isSaidAgain({ tokens }: Passage, first: Measure, second: Measure): boolean {
	if (first.unit === second.unit && tokens[first.from]!.kind === tokens[second.from]!.kind) return false
	if (tokens[first.to]?.lower !== '(' || tokens[second.to]?.lower !== ')') return false
	return tokens.slice(first.to + 1, second.from).every(({ lower }) => SAYS_AGAIN.has(lower))
}
