import type { ContractLanguage } from '../../../outline/block'
import { type Measure, measuresIn } from '../language/measures'
import { figureValue, numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { Spotted } from '../text-finding'

/** A sentence that takes up what the one before it said, with another figure: "bei 15 % … Die Obergrenze von 10 % …", "three fitters … The two fitters …". */
export function restated(passage: Passage): readonly Spotted[] {
	return passage.sentences.length < 2 ? [] : [...amounts(passage), ...agreed(passage), ...counts(passage)]
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const DEFINITE: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: list(
		'der die das dem den des dieser diese diesem diesen dieses genannte genannten beiden alle allen aller sämtliche sämtlichen ihre ihren seine seinen unsere unseren',
	),
	en: list('the this that these those said all'),
}
/** Nouns that mean a value itself, whatever it is of. */
const VALUES: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /^(?:höchst|mindest|maximal|grenz|ziel|soll)\p{L}{3,}|(?:grenze|schwelle|last|menge|temperatur|höhe|gewicht|anzahl|zahl|maß|geschwindigkeit|druck|pegel|budget|kontingent|kaution|anteil|abstand|deckel|höchstbetrag|mindestbetrag|frist|zeit|dauer|betrag|summe|preis|pauschale|vergütung|satz|wert|quote|zeitraum|laufzeit|ziel|minimum|maximum|limit)s?$/u,
	en: /^(?:cap|limit|ceiling|floor|maximum|minimum|threshold|period|deadline|time|fee|price|charge|amount|sum|rate|target|level|figure|value|term|notice|allowance|quota|temperature|weight|load|size|distance|speed|budget|deposit|share|stock|quantity|volume|number|height|depth|pressure|bond|premium|rent|wage|salary)s?$/,
}
const OF: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: list('von über'),
	en: list('of'),
}
/** Words that tell one amount from another. */
const OTHER =
	/^(?:weitere[nrsm]?|andere[nrsm]?|übrige[nrsm]?|restliche[nrsm]?|verbleibende[nrsm]?|zusätzliche[nrsm]?|neue[nrsm]?|bisherige[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|other|remaining|further|additional|new|previous|former|second|third|next|last|first|reduced|extended|separate|ermäßigte[nrsm]?|verlängerte[nrsm]?|verkürzte[nrsm]?|gesonderte[nrsm]?)$/

/** "Die Obergrenze von 10 %", "the cap of USD 20,000". */
function amounts(passage: Passage): readonly Spotted[] {
	const { tokens, language } = passage
	const measures = measuresIn(passage).filter(({ scale }) => scale !== 'clock' && scale !== 'count')
	return measures.flatMap((measure): readonly Spotted[] => {
		if (!OF[language].has(tokens[measure.from - 1]?.lower ?? '')) return []
		// "in Höhe von": the noun stands before it.
		const behind = tokens[measure.from - 2]?.lower === 'höhe' ? measure.from - 4 : measure.from - 2
		const noun = tokens[behind]
		if (noun === undefined || noun.kind !== 'word' || (language === 'de' && !noun.isCapital)) return []
		const article = [behind - 1, behind - 2].find((at) => DEFINITE[language].has(tokens[at]?.lower ?? ''))
		if (article === undefined || tokens.slice(article, behind).some(({ lower }) => OTHER.test(lower))) return []
		const before = earlierAmount(passage, measure, behind, measures)
		if (before === null) return []
		const values = [before, ...rangeStart(passage, before)].map(({ value }) => value)
		return values.some((value) => Math.abs(value - measure.value) < 1e-6) ? [] : [said(passage, before, measure)]
	})
}

/** The one amount of its scale that the noun was said of before, or that the sentence right before has. */
function earlierAmount(passage: Passage, measure: Measure, noun: number, all: readonly Measure[]): Measure | null {
	const own = passage.sentences.findIndex(({ to }) => measure.from < to)
	const alike = all.filter(({ scale, from }) => scale === measure.scale && from < passage.sentences[own]!.from)
	const stems = passage.stems()
	const ofNoun = alike.filter(({ from }) => {
		const sentence = passage.sentenceAt(from)
		return stems.slice(sentence.from, sentence.to).includes(stems[noun]!)
	})
	if (ofNoun.length === 1) return ofNoun[0]!
	if (ofNoun.length > 1 || own < 1 || !VALUES[passage.language].test(passage.tokens[noun]!.lower)) return null
	const last = passage.sentences[own - 1]!
	const inLast = alike.filter(({ from }) => from >= last.from)
	const [only] = inLast
	const isOnly = only !== undefined && alike.length === 1 && isRate(passage, only) === isRate(passage, measure)
	return isOnly ? only : null
}

/** "EUR 50 per day" and "the sum of EUR 500" are two things. */
const isRate = ({ tokens, sentenceAt, language }: Passage, { from, to }: Measure): boolean =>
	tokens.slice(to, Math.min(to + RATE_REACH, sentenceAt(from).to)).some(({ lower }) => RATE[language].test(lower))
const RATE_REACH = 3
const RATE: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /^(?:je|pro|jede[nrsm]?|im|am)$/,
	en: /^(?:per|a|an|each|every)$/,
}

const AGREED =
	/^(?:agreed|said|stated|promised|above|vereinbarte[nrsm]?|genannte[nrsm]?|obige[nrsm]?|zugesagte[nrsm]?|besagte[nrsm]?|festgelegte[nrsm]?|vorgenannte[nrsm]?)$/
/** How far before a value stands that it is agreed: "dem vereinbarten Höchstwert von 6 °C". */
const AGREED_REACH = 4
/** Behind these the value is of something else: "deren vereinbarte Menge in zwei Monaten". */
const APART = /^(?:,|und|and|oder|or|in|im|für|for|within|binnen|innerhalb|per|je|nach|after|während|during)$/

/** "bei 2 bis 8 °C … der vereinbarte Höchstwert von 6 °C", "at 60 °C … the agreed 70 °C": a value that is said to be agreed, and is none of those before. */
function agreed(passage: Passage): readonly Spotted[] {
	const { tokens } = passage
	const measures = measuresIn(passage).filter(({ scale }) => scale !== 'clock' && scale !== 'count')
	return measures.flatMap((measure): readonly Spotted[] => {
		const { from } = passage.sentenceAt(measure.from)
		const before = tokens.slice(Math.max(from, measure.from - AGREED_REACH), measure.from)
		const at = before.findIndex(({ lower }) => AGREED.test(lower))
		if (at < 0 || before.slice(at + 1).some(({ lower }) => OTHER.test(lower) || APART.test(lower))) return []
		const alike = measures.filter((one) => one.scale === measure.scale && one.from < from)
		const values = [...alike, ...alike.flatMap((one) => rangeStart(passage, one))].map(({ value }) => value)
		const [first] = alike
		const isRateToo = first !== undefined && isRate(passage, first) === isRate(passage, measure)
		if (first === undefined || alike.length > MOST_ALIKE || !isRateToo) return []
		return values.some((value) => Math.abs(value - measure.value) < 1e-6) ? [] : [said(passage, first, measure)]
	})
}
const MOST_ALIKE = 2

/** The "2" of "2 bis 8 °C". */
function rangeStart({ tokens, language }: Passage, { from, scale }: Measure): readonly Pick<Measure, 'value'>[] {
	const number = tokens[from - 2]
	if (scale === 'clock' || number?.kind !== 'number' || !/^(?:bis|to|–|-|and|und)$/.test(tokens[from - 1]!.lower))
		return []
	return [{ value: figureValue(number.lower, language) }]
}

type Count = Span & { readonly value: number; readonly noun: number; readonly isDefinite: boolean }

/** "drei (3) Techniker … Die vier Techniker …"; "both" and "beide" count too. */
function counts(passage: Passage): readonly Spotted[] {
	const all = countsIn(passage)
	return all.flatMap((count): readonly Spotted[] => {
		if (!count.isDefinite) return []
		const { from } = passage.sentenceAt(count.from)
		const before = all.filter((one) => one.from < from && isSameNoun(passage, one.noun, count.noun))
		const [first] = before
		if (first === undefined || before.some(({ value }) => value === count.value)) return []
		// "ten users … the two users named in the form" are some of them.
		if (count.value * FEW <= first.value) return []
		return [said(passage, first, count)]
	})
}

const FEW = 4

function countsIn(passage: Passage): readonly Count[] {
	const { tokens, language } = passage
	const found: Count[] = []
	for (let at = 0; at < tokens.length; at++) {
		const number = countAt(passage, at)
		if (number === null) continue
		const noun = tokens[number.to]
		if (noun?.kind === 'word' && (language === 'en' ? !SMALL.has(noun.lower) : noun.isCapital)) {
			const before = tokens[at - 1]?.lower ?? ''
			const isDefinite = /^(?:both|beide|beiden)$/.test(tokens[at]!.lower) || DEFINITE[language].has(before)
			const isMeasure = measuresIn(passage).some(({ from, to }) => from <= at && at < to)
			if (!isMeasure) found.push({ from: at, to: number.to + 1, value: number.value, noun: number.to, isDefinite })
		}
		at = number.to - 1
	}
	return found
}

const SMALL = list(
	'of and or to in on at by for with per are is will shall may must can times days hours minutes weeks months years',
)

function countAt({ tokens, language }: Passage, at: number): { readonly value: number; readonly to: number } | null {
	const { lower, kind } = tokens[at]!
	if (/^(?:both|beide|beiden)$/.test(lower)) return { value: 2, to: at + 1 }
	if (/^(?:ein|eine|einen|einem|einer|eines|one)$/.test(lower)) return null
	const number =
		kind === 'number'
			? /^\d{1,3}$/.test(lower)
				? { value: figureValue(lower, language), to: at + 1 }
				: null
			: numberWordAt(tokens, at, language)
	if (number === null) return null
	// "drei (3) Techniker".
	const isTwice = tokens[number.to]?.lower === '(' && tokens[number.to + 2]?.lower === ')'
	return isTwice ? { value: number.value, to: number.to + 3 } : number
}

/** "account managers" and "account holders" are others; English nouns in the plural need no look at what follows. */
function isSameNoun(passage: Passage, one: number, other: number): boolean {
	const stems = passage.stems()
	if (stems[one] !== stems[other]) return false
	const isHead = passage.language === 'de' || passage.tokens[one]!.lower.endsWith('s')
	return isHead || stems[one + 1] === stems[other + 1]
}

function said({ text, tokens }: Passage, first: Span, second: Span): Spotted {
	const words = ({ from, to }: Span) => text.slice(tokens[from]!.start, tokens[to - 1]!.end)
	return {
		from: second.from,
		to: second.to,
		values: { problem: 'twice', first: words(first), second: words(second) },
	}
}
