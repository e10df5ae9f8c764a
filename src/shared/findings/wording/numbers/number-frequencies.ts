import type { ContractLanguage } from '../../../outline/block'
import { figureValue, numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { SAYS_AGAIN } from '../language/says-again'
import type { Span } from '../language/sentences'
import type { Spotted } from '../text-finding'

/** How often in a year. */
type Frequency = Span & { readonly times: number }

const ADVERBS: ReadonlyMap<string, number> = new Map(
	(
		[
			['täglich daily', 365],
			['wöchentlich weekly', 52],
			['vierzehntäglich vierzehntägig zweiwöchentlich zweiwöchig fortnightly', 26],
			['monatlich allmonatlich monthly', 12],
			['quartalsweise vierteljährlich quarterly', 4],
			['halbjährlich semi-annually half-yearly', 2],
			['jährlich alljährlich yearly annually', 1],
		] as const
	).flatMap(([words, times]) => words.split(' ').map((word) => [word, times] as const)),
)

const PERIODS: ReadonlyMap<string, number> = new Map(
	(
		[
			['tag tages day tage days', 365],
			['woche wochen week weeks kalenderwoche', 52],
			['monat monats month months monate monaten kalendermonat', 12],
			['quartal quartals quarter kalendervierteljahr vierteljahr quartale quarters', 4],
			['halbjahr half-year', 2],
			['jahr jahres year kalenderjahr vertragsjahr annum jahre years jahren', 1],
		] as const
	).flatMap(([words, times]) => words.split(' ').map((word) => [word, times] as const)),
)

const DE_TIMES =
	'einmal zweimal dreimal viermal fünfmal sechsmal siebenmal achtmal neunmal zehnmal elfmal zwölfmal'.split(' ')
const EN_TIMES = ['once', 'twice', 'thrice']
const TIMES: ReadonlyMap<string, number> = new Map(
	[DE_TIMES, EN_TIMES].flatMap((words) => words.map((word, index) => [word, index + 1] as const)),
)

/** "zweimal", "3x", "3-mal": how often, in one word; null for any other. */
export function timesOf(lower: string): number | null {
	const known = TIMES.get(lower)
	if (known !== undefined) return known
	const [, figure] = /^(\d{1,3})(?:x|-?mal)$/.exec(lower) ?? []
	return figure === undefined ? null : Number(figure)
}

/** Months and years have no whole number of weeks. */
const ROUNDING = 0.1

/** "quarterly (three times a year)", "monatlich, also zehnmal im Jahr". */
export function frequencies(passage: Passage): readonly Spotted[] {
	const all = frequenciesIn(passage)
	return all.flatMap((first, index): readonly Spotted[] => {
		const second = all[index + 1]
		if (second === undefined || !isSaidAgain(passage, first, second)) return []
		const isSame = Math.abs(first.times - second.times) <= ROUNDING * Math.max(first.times, second.times)
		if (isSame) return []
		const words = ({ from, to }: Span) => passage.text.slice(passage.tokens[from]!.start, passage.tokens[to - 1]!.end)
		return [
			{ from: first.from, to: second.to, values: { problem: 'units', first: words(first), second: words(second) } },
		]
	})
}

function isSaidAgain({ tokens }: Passage, first: Span, second: Span): boolean {
	const between = tokens.slice(first.to, second.from).map(({ lower }) => lower)
	return (
		/^[(,=–]$/.test(between[0] ?? '') &&
		between.slice(1).every((lower) => SAYS_AGAIN.has(lower)) &&
		(between[0] === '(' || between.length > 1)
	)
}

function frequenciesIn(passage: Passage): readonly Frequency[] {
	const found: Frequency[] = []
	for (let at = 0; at < passage.tokens.length; at++) {
		const one = frequencyAt(passage, at)
		if (one === null) continue
		found.push(one)
		at = one.to - 1
	}
	return found
}

function frequencyAt({ tokens, language }: Passage, at: number): Frequency | null {
	const { lower } = tokens[at]!
	const times = timesOf(lower)
	if (times !== null) return perPeriod(tokens, at, at + 1, times)
	const adverb = ADVERBS.get(lower)
	if (adverb !== undefined) return { from: at, to: at + 1, times: adverb }
	const number = numberAt(tokens, at, language)
	if (number !== null && /^(?:times|mal)$/.test(tokens[number.to]?.lower ?? ''))
		return perPeriod(tokens, at, number.to + 1, number.value)
	// "every two weeks", "alle sechs Monate".
	if (lower !== 'every' && lower !== 'alle') return null
	const every = numberAt(tokens, at + 1, language)
	const period = every === null ? undefined : PERIODS.get(tokens[every.to]?.lower ?? '')
	return every === null || period === undefined ? null : { from: at, to: every.to + 1, times: period / every.value }
}

/** "im Jahr", "je Quartal", "a month", "per calendar year". */
function perPeriod(tokens: Passage['tokens'], from: number, end: number, times: number): Frequency | null {
	if (!/^(?:im|in|je|pro|per|a|an|each|every|jede[nsrm]?|am)$/.test(tokens[end]?.lower ?? '')) {
		const adverb = ADVERBS.get(tokens[end]?.lower ?? '')
		return adverb === undefined ? null : { from, to: end + 1, times: times * adverb }
	}
	const at = /^(?:calendar|contract|der|any)$/.test(tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1
	const period = PERIODS.get(tokens[at]?.lower ?? '')
	return period === undefined ? null : { from, to: at + 1, times: times * period }
}

function numberAt(tokens: Passage['tokens'], at: number, language: ContractLanguage) {
	const token = tokens[at]
	if (token === undefined) return null
	return token.kind === 'number'
		? { value: figureValue(token.lower, language), to: at + 1 }
		: numberWordAt(tokens, at, language)
}
