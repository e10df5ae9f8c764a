import type { ContractLanguage } from '../../../outline/block'
import { isMentioned } from '../language/mention'
import { isNegated } from '../language/negation'
import { numberWordAt } from '../language/number-words'
import type { PassageKind } from '../language/paragraph'
import type { Passage } from '../language/passage'
import { type Lexicon, lexiconOf, type Phrases, phrasesIn } from '../language/phrases'
import type { Span } from '../language/sentences'
import { withLonger } from '../language/shapes'
import type { PassageRule } from '../text-finding'
import { isInFormula } from './standing-formulas'

export type ByLanguage<T> = Readonly<Record<ContractLanguage, T>>

export function lexicons(phrases: ByLanguage<Phrases>): ByLanguage<Lexicon> {
	return { de: lexiconOf(phrases.de), en: lexiconOf(phrases.en) }
}

/**
 * A rule that objects to words wherever they are meant: not denied, not only spoken of, and not between quotation marks.
 *
 * @param isHarmless refuses places that are precise for a reason of the rule's own
 * @param shapesIn finds what is no set phrase
 */
export function vagueRule(
	id: string,
	words: ByLanguage<Phrases>,
	isHarmless: (passage: Passage, span: Span) => boolean = () => false,
	shapesIn: (passage: Passage, kind: PassageKind) => readonly Span[] = () => [],
): PassageRule {
	const known = lexicons(words)
	return {
		id,
		severity: 'warning',
		find: (passage, kind) => {
			if (kind === 'name') return []
			const spans = withLonger(phrasesIn(passage, known[passage.language]), shapesIn(passage, kind))
			if (spans.length === 0) return []
			// What one sentence gives its figure has it in the others.
			const defined = new Set(
				spans
					.filter((span) => isDefinedHere(passage, span) || saysWhen(passage, span))
					.map((span) => stemsOf(passage, span)),
			)
			return spans.filter(
				(span) =>
					!defined.has(stemsOf(passage, span)) &&
					!isMentioned(passage, span) &&
					!isNegated(passage, span) &&
					!isDegree(passage, span) &&
					!isName(passage, span) &&
					!saysWhen(passage, span) &&
					!isInFormula(passage, span) &&
					!isHarmless(passage, span),
			)
		},
	}
}

/** "angemessene" and "angemessen" are one word. */
const stemsOf = (passage: Passage, { from, to }: Span): string => {
	const stems = passage.stems().slice(from, to).join(' ')
	return passage.language === 'de' ? stems.replace(/(?<=\p{L}{4})e[nrsm]?$/u, '') : stems
}

/** "how quickly", "wie rasch": a question of degree promises none. */
function isDegree({ tokens }: Passage, { from }: Span): boolean {
	const before = tokens[from - 1]?.lower
	return before === 'how' || before === 'wie'
}

/** "Latency is acceptable when the 95th percentile stays below 120 ms": the word receives its figure right here. */
function saysWhen({ tokens, text, language, sentenceAt }: Passage, { from, to }: Span): boolean {
	const { to: end } = sentenceAt(from)
	return WHEN.test(text.slice(tokens[to - 1]!.end)) && hasFigure(tokens.slice(to, end), language)
}
const WHEN =
	/^["”“«»]?(?:\s+im sinne dies\S+ \p{L}+|\s+(?:within the meaning|for the purposes) of (?:this|the) \p{L}+)?,?\s*(?:when|if|wenn|sofern|soweit)\b/iu

const hasFigure = (tokens: Passage['tokens'], language: ContractLanguage): boolean =>
	tokens.some((token, at) => isFigure(token) || (numberWordAt(tokens, at, language)?.value ?? 0) > 1)

/** `12`, `1st`, the class `C1` and the grade `T1`. */
const isFigure = ({ kind, lower }: Passage['tokens'][number]): boolean => kind === 'number' || /\d/.test(lower)

/** "Timely Ltd", "the Adequate Housing Act": a word with a capital before another is part of a name. */
function isName({ tokens, language, sentenceAt }: Passage, { from, to }: Span): boolean {
	const first = tokens[from]!
	const next = tokens[to]
	if (!first.isCapital) return false
	const isHead = from === sentenceAt(from).from
	// "Brightwick Sound hires …", "Standard & Poor's", "by NICE": English gives a capital in the midst of a sentence to names alone.
	const previous = tokens[from - 1]
	if (language === 'en' && !isHead && first.gap === 'space' && (previous?.kind === 'word' || previous?.lower === '&'))
		return true
	if (next === undefined) return false
	const isBeforeName = next.kind === 'word' && next.isCapital && next.gap === 'space'
	if (language === 'de')
		return !isHead && isBeforeName && to - from === 1 && /(?:ltd|gmbh|ag|kg|se|inc|ug|ohg|e\.v)/.test(next.lower)
	return (
		isBeforeName ||
		(isHead &&
			/^(?:is|was)$/.test(next.lower) &&
			tokens.slice(from, to).length > 1 &&
			tokens.slice(from, to).every(({ isCapital }) => isCapital))
	)
}

/** "Angemessen ist eine Wartezeit von höchstens 20 Sekunden", "Reasonable means …": the sentence gives the word its figure. */
function isDefinedHere({ tokens, text, sentenceAt, language }: Passage, { from, to }: Span): boolean {
	const sentence = sentenceAt(from)
	if (isDeemed(tokens, from, to, sentence.to)) return true
	if (isOneThat({ tokens, text, sentenceAt }, { from, to }) && hasFigure(tokens.slice(to, sentence.to), language))
		return true
	const isHead =
		(from === sentence.from || /^[;:]$/.test(tokens[from - 1]!.lower)) &&
		tokens.slice(to, to + 2).some(({ lower }) => /^(?:ist|sind|is|are|means)$/.test(lower))
	return isHead && hasFigure(tokens.slice(to, sentence.to), language)
}

/** "A timely scan is one made no later than 15 minutes …", "Eine rechtzeitige Meldung ist eine, die bis 12 Uhr eingeht". */
function isOneThat(
	{ tokens, text, sentenceAt }: Pick<Passage, 'tokens' | 'text' | 'sentenceAt'>,
	{ from, to }: Span,
): boolean {
	const before = from - sentenceAt(from).from
	const isBehindArticle = before === 1 && /^(?:an?|the|eine?|die|der|das)$/.test(tokens[from - 1]!.lower)
	return (before === 0 || isBehindArticle) && ONE_THAT.test(text.slice(tokens[to - 1]!.end))
}
const ONE_THAT =
	/^(?: [\p{L}-]+){0,3} (?:(?:is|are|means?) (?:one|an?|any|those|that)|(?:ist|sind) (?:eine[rs]?|jede[rs]?|solche|diejenigen?))(?!\p{L})/u

/** "Als qualifiziert gilt ein Monteur, der …", "A fitter is deemed qualified if …". */
function isDeemed(tokens: Passage['tokens'], from: number, to: number, end: number): boolean {
	const before = tokens.slice(Math.max(0, from - 2), from).map(({ lower }) => lower)
	const next = tokens[to]?.lower ?? ''
	if (before.at(-1) === 'als')
		return (
			/^(?:gilt|gelten)$/.test(next) ||
			(/^(?:gilt|gelten)$/.test(before[0] ?? '') && /^[,.:]$/.test(next) && to + 1 < end)
		)
	return (
		before.some((lower) => /^(?:deemed|regarded|considered|counts?)$/.test(lower)) &&
		/^(?:if|when|where|who|once|after|only)$/.test(next)
	)
}

const NAMELY = /^(?:namely|nämlich|meaning|sprich|viz|heißt)$/
const STANDARD = /^(?:din|iso|vde|vdi|astm|en|bs|iec|dguv|trgs|haccp|aql|cefr|ger|§)$/
/** How far behind a word its standard may stand. */
const STANDARD_REACH = 10

/** "at a suitable temperature (at least 65 °C)", "ausreichende Beleuchtung (500 Lux)". */
const IN_BRACKETS =
	/^(?: [\p{L}-]+){0,3} \((?:(?:at least|at most|no (?:more|less|fewer) than|not (?:more|less) than|between|from|over|under|above|below|up to|max(?:imum|\.)?|min(?:imum|\.)?|about|mindestens|höchstens|maximal|wenigstens|zwischen|über|unter|von|bis(?: zu)?) )?[−-]?\d[\d.,–-]*(?: (?:to|and|bis|und) \d[\d.,]*)? ?(?:[°%€£µ]|\p{L})/iu

/** "first-rate slate, namely slate of class T1", "hochwertiges Papier nach DIN 19309": the measure stands beside the word. */
export function isSpelledOut({ tokens, text, sentenceAt, language }: Passage, { from, to }: Span): boolean {
	if (IN_BRACKETS.test(text.slice(tokens[to - 1]!.end))) return true
	const { to: end } = sentenceAt(from)
	const namely = tokens.findIndex((_, at) => at >= to && at < end && isNamely(tokens, at))
	if (namely >= 0 && hasFigure(tokens.slice(namely, end), language)) return true
	return tokens
		.slice(to, Math.min(end, to + STANDARD_REACH))
		.some(({ lower }, at) => STANDARD.test(lower) && tokens.slice(to + at + 1, to + at + 4).some(isFigure))
}

function isNamely(tokens: Passage['tokens'], at: number): boolean {
	const { lower } = tokens[at]!
	if (NAMELY.test(lower)) return true
	if (lower === 'und') return tokens[at + 1]?.lower === 'zwar'
	if (lower === 'that') return tokens[at + 1]?.lower === 'is' && tokens[at - 1]?.lower === ','
	return (
		(lower === 'i' && tokens[at + 2]?.lower === 'e') ||
		lower === 'i.e' ||
		(lower === 'd' && tokens[at + 2]?.lower === 'h')
	)
}
