import { measuresIn, type Scale } from '../language/measures'
import { figureValue, numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { Spotted } from '../text-finding'
import { told } from './miscount'

/** Figures of one sentence that follow from each other, and do not: parts and their total, a rate by the month and by the year. */
export function miscalculated(passage: Passage): readonly Spotted[] {
	return passage.sentences.flatMap((sentence) => [...totals(passage, sentence), ...rates(passage, sentence)])
}

const TOTAL = /^(?:insgesamt|zusammen|gesamt|summe|total|together|altogether|totalling|mithin|somit)$/
const EACH = /^(?:je|pro|per|each|every|a|im|jährlich|monatlich|monthly|yearly)$/
/** "in all", "all told". */
const isTotalAt = (tokens: Passage['tokens'], at: number): boolean =>
	TOTAL.test(tokens[at]!.lower) ||
	(tokens[at]!.lower === 'all' && (tokens[at - 1]?.lower === 'in' || tokens[at + 1]?.lower === 'told'))
/** Words that make of a total a limit, of a part a rate, of two prices a choice. */
const OTHERWISE =
	/^(?:höchstens|maximal|mindestens|bis|maximum|most|least|abzüglich|minus|less|rabatt|nachlass|discount|davon|darunter|which|oder|or|bei|if|wenn|falls|statt|instead|zzgl|zuzüglich|plus|mehr|more|limit|capped|exceed|überschreiten|begrenzt|günstiger|einmalig)$/

type Figure = Span & { readonly value: number; readonly scale: Scale | 'number' }

/** "300 Euro für den Betrieb und 200 Euro für die Pflege, insgesamt 600 Euro"; "three fitters and two cleaners, six people in total". */
function totals(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	const at = range(from, to).find((place) => isTotalAt(tokens, place))
	if (at === undefined || range(from, to).some((place) => OTHERWISE.test(tokens[place]!.lower))) return []
	const figures = figuresIn(passage, { from, to })
	const before = figures.filter((one) => one.to <= at)
	const behind = figures.filter((one) => one.from > at)
	// "six people in total" ends with the word itself.
	const [parts, [whole, ...others]] = behind.length > 0 ? [before, behind] : [before.slice(0, -1), before.slice(-1)]
	if (whole === undefined || others.length > 0 || parts.length < 2) return []
	if (
		parts.some(({ scale }) => scale !== whole.scale) ||
		(whole.scale === 'share' && whole.value !== 100) ||
		whole.scale === 'clock'
	)
		return []
	// "500 Euro je Monat und 300 Euro": a rate is no part of a price.
	const rates = range(parts[0]!.to, to).filter((place) => EACH.test(tokens[place]!.lower)).length
	if (rates > 0 && rates < parts.length) return []
	if (!parts.slice(1).every((part, index) => isJoined(passage, parts[index]!, part))) return []
	const sum = parts.reduce((all, { value }) => all + value, 0)
	if (Math.abs(sum - whole.value) < 0.005 || parts.some(({ value }) => value === 0)) return []
	// Lengths of time are told in the units of the text, not in seconds.
	if (whole.scale === 'time' && !isOneUnit(passage, [...parts, whole])) return []
	const [first] = parts
	const factor = whole.value / (numberIn(passage, whole) ?? whole.value)
	return [
		{
			from: first!.from,
			to: whole.to,
			values: { problem: 'count', first: told(sum / factor), second: told(whole.value / factor) },
		},
	]
}

function isJoined({ tokens }: Passage, one: Span, next: Span): boolean {
	return tokens.slice(one.to, next.from).some(({ lower }) => /^(?:und|and|,|sowie|plus|;)$/.test(lower))
}

function isOneUnit(passage: Passage, figures: readonly Figure[]): boolean {
	const units = figures.map((one) =>
		measuresIn(passage)
			.find(({ from }) => from === one.from)
			?.unit.slice(0, 4),
	)
	return new Set(units).size === 1
}

function numberIn(passage: Passage, { from }: Span): number | null {
	const token = passage.tokens[from]!
	if (token.kind === 'number') return figureValue(token.lower, passage.language)
	return numberWordAt(passage.tokens, from, passage.language)?.value ?? null
}

/** Measures, and numbers before other words; an article is no number. */
function figuresIn(passage: Passage, { from, to }: Span): readonly Figure[] {
	const measures = measuresIn(passage).filter((one) => one.from >= from && one.to <= to)
	const found: Figure[] = []
	for (let at = from; at < to; at++) {
		const measure = measures.find((one) => one.from === at)
		if (measure !== undefined) {
			found.push(measure)
			at = measure.to - 1
			continue
		}
		const { kind, lower } = passage.tokens[at]!
		if (/^(?:ein|eine|einen|einem|einer|eines|one)$/.test(lower)) continue
		const word = kind === 'word' ? numberWordAt(passage.tokens, at, passage.language) : null
		const isPlain = kind === 'number' && /^\d{1,4}$/.test(lower)
		if (word === null && !isPlain) continue
		const end = word?.to ?? at + 1
		if (passage.tokens[end]?.kind === 'word')
			found.push({ from: at, to: end, value: word?.value ?? Number(lower), scale: 'number' })
		at = end - 1
	}
	return found
}

/** How often a period lies within a year. */
const PER_YEAR: ReadonlyMap<string, number> = new Map(
	(
		[
			['monat kalendermonat monatlich monatliche month monthly', 12],
			['quartal kalendervierteljahr vierteljahr quartalsweise vierteljährlich quarter quarterly', 4],
			['halbjahr halbjährlich half-year', 2],
			['jahr kalenderjahr vertragsjahr jährlich jährliche year annum yearly annually annual', 1],
		] as const
	).flatMap(([words, times]) => words.split(' ').map((word) => [word, times] as const)),
)

/** "1.000 Euro im Monat (10.000 Euro im Jahr)": one price by two periods. */
function rates(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	const amounts = measuresIn(passage).filter(
		({ scale, from: at }) =>
			(scale === 'money' || scale === 'energy' || scale === 'volume' || scale === 'mass') && at >= from && at < to,
	)
	const [first, second] = amounts
	if (first === undefined || second === undefined || amounts.length > 2 || first.scale !== second.scale) return []
	const open = tokens
		.slice(first.to, second.from)
		.findIndex(
			({ lower }, at) => /^[(=]$/.test(lower) || (lower === ',' && THUS.test(tokens[first.to + at + 1]?.lower ?? '')),
		)
	if (open < 0) return []
	const middle = first.to + open
	const end = Math.min(to, second.to + PERIOD_REACH)
	if (range(middle, end).some((at) => OTHERWISE.test(tokens[at]!.lower) && !/^(?:je|pro|per)$/.test(tokens[at]!.lower)))
		return []
	const one = timesIn(passage, { from: first.to, to: middle })
	const other = timesIn(passage, { from: second.to, to: end })
	if (one === null || other === null || one === other) return []
	if (Math.abs(first.value * one - second.value * other) < 0.01 * Math.max(1, other)) return []
	return [
		{
			from: first.from,
			to: second.to,
			values: { problem: 'count', first: told((first.value * one) / other), second: told(second.value) },
		},
	]
}

const THUS = /^(?:also|mithin|somit|das|thus|so|hence|that|ie)$/
const PERIOD_REACH = 4

export function timesIn({ tokens }: Passage, { from, to }: Span): number | null {
	const found = new Set(range(from, to).flatMap((at) => PER_YEAR.get(tokens[at]?.lower ?? '') ?? []))
	return found.size === 1 ? [...found][0]! : null
}

const range = (from: number, to: number): readonly number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
