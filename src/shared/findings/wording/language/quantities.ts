import type { ContractLanguage } from '../../../outline/block'
import { MONTHS } from './abbreviations'
import { amountAt, type Bare } from './amounts'
import { datesIn } from './dates'
import { type Dimensions, multiplyDimensions, unitOf } from './dimensions'
import { hasNumbers, numberWordAt } from './number-words'
import type { Passage } from './passage'
import { type Behind, hasPeriod, perBefore, perBehind } from './per'
import { partAt, ratioAt, shareAt } from './ratios'
import { remembered } from './remembered'
import { rhythmAt } from './rhythms'
import type { Span } from './sentences'
import type { Token } from './tokens'

/** A number with what it measures or counts, and by what: "145 EUR je Aufzug im Monat". */
export type Quantity = Span & {
	readonly value: number
	readonly dims: Dimensions
	/** As it stands there, in the units that stand there. */
	readonly printed: number
	/** Half of the last digit that is printed. */
	readonly step: number
	/** `part` is one of a number that stands beside it ("a quarter of the 60 spaces"), `ratio` one thing to some others. */
	readonly kind: 'amount' | 'rhythm' | 'part' | 'ratio'
	/** How many of its base unit of time the period has by which it is reckoned: 12 of "a year", 0 without one. */
	readonly period: number
	/** The counted word as it stands there. */
	readonly noun: string
}

const RHYTHMS =
	/mal\b|\b(?:once|twice|every|weekly|wöchentlich|alle|jede[nrs]?|montags?|mondays?|dienstags|freitags)\b/i
const WORDS =
	/^(?:€|\$|£|a|an|half|hälfte|once|twice|thrice|every|each|alle|jede[nrs]?|je|für|for|auf|täglich|daily|\p{L}*mal|\d.*|eur|euro|usd|gbp|chf|(?:mon|diens|donners|frei|sams|sonn)(?:tag|abend)s?|mittwochs?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/u
const starts: Readonly<Record<ContractLanguage, Map<string, boolean>>> = { de: new Map(), en: new Map() }
const MOST_KNOWN = 20_000

/** Most words begin no quantity: which do is found out once for each. */
function mayBegin(token: Token, language: ContractLanguage): boolean {
	if (token.kind === 'number') return true
	const known = starts[language].get(token.lower)
	if (known !== undefined) return known
	const begins =
		WORDS.test(token.lower) ||
		MONTHS[language].has(token.lower) ||
		(token.kind === 'word' && numberWordAt([token], 0, language) !== null)
	if (starts[language].size >= MOST_KNOWN) starts[language].clear()
	starts[language].set(token.lower, begins)
	return begins
}

/** All quantities of a paragraph, in order. */
export const quantitiesIn = remembered((passage: Passage): readonly Quantity[] => {
	const { tokens } = passage
	if (!hasNumbers(passage) && !RHYTHMS.test(passage.text)) return []
	const dates = datesIn(passage)
	const found: Quantity[] = []
	for (let at = 0; at < tokens.length; ) {
		if (!mayBegin(tokens[at]!, passage.language)) {
			at++
			continue
		}
		const date = dates.find(({ from }) => from === at)
		const one = date === undefined ? quantityAt(passage, at, found) : null
		if (one !== null) found.push(one)
		at = Math.max(at + 1, one?.to ?? 0, date?.to ?? 0)
	}
	return found
})

const OPENS_RATIO = /^(?:je|für|for|auf)$/

function quantityAt(passage: Passage, at: number, before: readonly Quantity[]): Quantity | null {
	const { lower } = passage.tokens[at]!
	if (OPENS_RATIO.test(lower)) {
		const ratio = ratioAt(passage, at)
		return ratio === null ? null : { ...ratio, step: 0, kind: 'ratio', period: 0, printed: ratio.value }
	}
	const rhythm = rhythmAt(passage, at)
	if (rhythm !== null) {
		const dims = multiplyDimensions(rhythm.dims, eachOften(passage, rhythm, before), -1)
		return { ...rhythm, dims, step: 0, noun: '', kind: 'rhythm', period: 1, printed: rhythm.value }
	}
	const ratio = ratioAt(passage, at)
	if (ratio !== null) return { ...ratio, step: 0, kind: 'ratio', period: 0, printed: ratio.value }
	const part = partAt(passage, at)
	if (part !== null) return { ...withPer(passage, part, []), kind: 'part' }
	const bare = amountAt(passage, at)
	const fraction = bare?.unit.share === 1 ? null : shareAt(passage, at)
	if (fraction !== null) {
		const { value, to } = fraction
		return { from: at, to, value, dims: { share: 1 }, printed: value, step: 0, noun: '', kind: 'amount', period: 0 }
	}
	return bare === null ? null : withPer(passage, bare, before)
}

/** "die 14 Haltestellen je zweimal", "each of the three compactors 12 times": how often each of them. */
function eachOften(
	{ tokens, sentenceAt }: Passage,
	{ from, dims }: Span & { dims: Dimensions },
	before: readonly Quantity[],
): Dimensions {
	const counted = before.at(-1)
	if (
		dims['#event'] !== 1 ||
		counted === undefined ||
		!isCount(counted) ||
		sentenceAt(counted.from) !== sentenceAt(from)
	)
		return {}
	const ahead = tokens
		.slice(Math.max(0, counted.from - 3), counted.from)
		.map(({ lower }) => lower)
		.join(' ')
	const isEach =
		/^(?:je|jeweils)$/.test(tokens[from - 1]!.lower) || /(?:each of|each of the|jede[nrs]? der)$/.test(ahead)
	return isEach ? counted.dims : {}
}

/** Adds what an amount is reckoned by: behind it, before it, or "je" of what was counted last. */
function withPer(passage: Passage, bare: Bare, before: readonly Quantity[]): Quantity {
	const behind = perBehind(passage, bare)
	const { from, step, noun, printed } = bare
	const to = behind.to
	let dims = multiplyDimensions(bare.unit, behind.dims)
	let factor = behind.factor
	const last = before.at(-1)
	const sentence = passage.sentenceAt(from)
	const each = eachBefore(passage, bare, behind, sentence, before)
	if (each !== null && !Object.keys(behind.dims).some((unit) => unit.startsWith('#')))
		dims = multiplyDimensions(dims, each, -1)
	if (!hasPeriod(dims)) {
		// "täglich 8 GB" is an amount by the day.
		const isAdverb = last?.kind === 'rhythm' && last.to === last.from + 1 && last.dims.day === 1
		const start = Math.max(sentence.from, (isAdverb ? last?.from : last?.to) ?? 0)
		const ahead = perBefore(passage, { from: start, to: from })
		if (ahead !== null && !Object.keys(bare.unit).includes(ahead.base)) {
			dims = multiplyDimensions(dims, { [ahead.base]: 1 }, -1)
			factor *= ahead.factor
		}
	}
	const period = hasPeriod(dims) ? factor : 0
	return { from, to, value: bare.value / factor, printed, step: step / factor, dims, noun, kind: 'amount', period }
}

/** What each of which has an amount: "14 Transporter zu je 389 EUR", "each of the three compactors 12 times". */
function eachBefore(
	passage: Passage,
	{ from, unit }: Bare,
	behind: Behind,
	sentence: Span,
	before: readonly Quantity[],
): Dimensions | null {
	const { tokens } = passage
	if (unit.share !== undefined) return null
	const word = (at: number) => tokens[at]?.lower ?? ''
	const counted = before.findLast(
		(one) => one.from >= sentence.from && one.kind !== 'ratio' && one.dims[nounOf(one)] === 1,
	)
	const isEach = /^(?:je|jeweils)$/.test(word(from - 1)) || behind.isEach
	// "an fünf Tagen in der Woche jeweils 90 Essen".
	const last = before.at(-1)
	if (isEach && last?.kind === 'rhythm' && last.from >= sentence.from && last.dims.week === -1) return thingsOf(last)
	// "40 crates of 24 bottles", "120 hours at £18".
	const isOf = unit.money === 1 ? /^(?:at|zu|à|@)$/ : /^(?:of|with|mit|zu|à|von|lasting|containing)$/
	const isAt = isOf.test(word(from - 1)) && counted?.to === from - 1 && (unit.money !== 1 || behind.to === behind.from)
	if ((isEach || isAt) && counted !== undefined) return thingsOf(counted)
	if (LONG.has(Object.keys(unit)[0] ?? '')) return null
	const subject = eachSubject(passage, sentence)
	const isFirst = !before.some((one) => one.from >= sentence.from)
	return subject !== null && isFirst && from - sentence.from < 14 ? subject : null
}

/** What is counted, without the time by which it is. */
const thingsOf = ({ dims }: Quantity): Dimensions =>
	Object.fromEntries(Object.entries(dims).filter(([, power]) => power > 0))

/** Each of some things lasts so long: that is no amount of it. */
const LONG: ReadonlySet<string> = new Set(['day', 'workday', 'week', 'month'])

export const isCount = ({ dims, kind }: Quantity): boolean => {
	const units = Object.keys(dims)
	return kind !== 'ratio' && units.length === 1 && units[0]!.startsWith('#') && dims[units[0]!] === 1
}
export const nounOf = ({ dims }: Quantity): string => Object.keys(dims).find((unit) => unit.startsWith('#')) ?? ''

/** "Each visit costs", "Je Lauf berechnet": at the head of a sentence. */
function eachSubject(passage: Passage, { from }: Span): Dimensions | null {
	const { tokens } = passage
	const word = (at: number) => tokens[at]?.lower ?? ''
	const isFor = /^(?:for each|for every|für jede[ns]?)$/.test(`${word(from)} ${word(from + 1)}`)
	if (!isFor && !/^(?:each|every|jede[rs]?|je|pro|per)$/.test(word(from))) return null
	const noun = isFor ? from + 2 : from + 1
	const isNoun = tokens[noun]?.kind === 'word' && word(noun) !== 'of' && unitOf(word(noun)) === undefined
	return isNoun ? { [`#${passage.stems()[noun]}`]: 1 } : null
}
