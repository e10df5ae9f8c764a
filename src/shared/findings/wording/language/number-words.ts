import type { ContractLanguage } from '../../../outline/block'
import type { Passage } from './passage'
import { remembered } from './remembered'
import type { Token } from './tokens'

export type NumberWord = { readonly value: number; readonly to: number }

const DE_UNITS: Readonly<Record<string, number>> = {
	null: 0,
	ein: 1,
	eins: 1,
	eine: 1,
	einen: 1,
	einem: 1,
	einer: 1,
	eines: 1,
	zwei: 2,
	zwo: 2,
	drei: 3,
	vier: 4,
	fünf: 5,
	sechs: 6,
	sieben: 7,
	acht: 8,
	neun: 9,
	zehn: 10,
	elf: 11,
	zwölf: 12,
	dreizehn: 13,
	vierzehn: 14,
	fünfzehn: 15,
	sechzehn: 16,
	siebzehn: 17,
	achtzehn: 18,
	neunzehn: 19,
}
const DE_TENS: Readonly<Record<string, number>> = {
	zwanzig: 20,
	dreißig: 30,
	dreissig: 30,
	vierzig: 40,
	fünfzig: 50,
	sechzig: 60,
	siebzig: 70,
	achtzig: 80,
	neunzig: 90,
}
const EN_UNITS: Readonly<Record<string, number>> = {
	zero: 0,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	thirteen: 13,
	fourteen: 14,
	fifteen: 15,
	sixteen: 16,
	seventeen: 17,
	eighteen: 18,
	nineteen: 19,
}
const EN_TENS: Readonly<Record<string, number>> = {
	twenty: 20,
	thirty: 30,
	forty: 40,
	fifty: 50,
	sixty: 60,
	seventy: 70,
	eighty: 80,
	ninety: 90,
}

/** Value of a German number in one word: `vierundzwanzig`, `zweihundertfünfzig`, `eintausend`; null for what is none. */
const germanNumbers = new Map<string, number | null>()
const MOST_KNOWN = 20_000

export function germanNumber(word: string): number | null {
	const before = germanNumbers.get(word)
	if (before !== undefined) return before
	if (germanNumbers.size >= MOST_KNOWN) germanNumbers.clear()
	const value = readGermanNumber(word)
	germanNumbers.set(word, value)
	return value
}

function readGermanNumber(word: string): number | null {
	const known = DE_UNITS[word] ?? DE_TENS[word]
	if (known !== undefined) return known
	for (const [step, size] of [
		['tausend', 1000],
		['hundert', 100],
	] as const) {
		const at = word.indexOf(step)
		if (at < 0) continue
		const many = at === 0 ? 1 : germanNumber(word.slice(0, at))
		const rest = word.slice(at + step.length).replace(/^und/, '')
		const few = rest === '' ? 0 : germanNumber(rest)
		return many === null || few === null || few >= size ? null : many * size + few
	}
	const both = /^(.+?)und(.+)$/.exec(word)
	const unit = DE_UNITS[both?.[1] ?? '']
	const tens = DE_TENS[both?.[2] ?? '']
	return unit === undefined || tens === undefined || unit > 9 ? null : tens + unit
}

/** The number in words that begins at a token: one German word, several English ones; with "Komma", "point" and digits behind it. */
export function numberWordAt(tokens: readonly Token[], at: number, language: ContractLanguage): NumberWord | null {
	const first = tokens[at]
	if (first === undefined || first.kind !== 'word' || !mayBegin(first.lower, language)) return null
	const half = halfAt(tokens, at)
	if (half !== null) return half
	const whole = language === 'de' ? germanAt(tokens, at) : englishAt(tokens, at)
	const point = whole === null ? undefined : tokens[whole.to]?.lower
	if (whole === null || (point !== 'komma' && point !== 'point')) return whole
	let digits = ''
	let to = whole.to + 1
	for (; to < tokens.length; to++) {
		const digit = unitOf(tokens[to]!.lower, language)
		if (digit === undefined || digit > 9) break
		digits += digit
	}
	return digits === '' ? whole : { value: Number(`${whole.value}.${digits}`), to }
}

function unitOf(word: string | undefined, language: ContractLanguage): number | undefined {
	return word === undefined ? undefined : (language === 'de' ? DE_UNITS : EN_UNITS)[word]
}

function germanAt(tokens: readonly Token[], at: number): NumberWord | null {
	const value = tokens[at]?.kind === 'word' ? germanNumber(tokens[at]!.lower) : null
	if (value === null) return null
	const isMillions = /^million(?:en)?$/.test(tokens[at + 1]?.lower ?? '')
	return isMillions ? { value: value * 1_000_000, to: at + 2 } : { value, to: at + 1 }
}

function englishAt(tokens: readonly Token[], at: number): NumberWord | null {
	let total = 0
	let open = 0
	let to = at
	let isAny = false
	for (; to < tokens.length; to++) {
		const { lower, kind } = tokens[to]!
		if (kind !== 'word') break
		if (lower === 'hundred' && isAny) open *= 100
		else if (lower === 'thousand' && isAny) {
			total += open * 1000
			open = 0
		} else if (lower === 'million' && isAny) {
			total = (total + open) * 1_000_000
			open = 0
		} else if (
			lower === 'and' &&
			isAny &&
			(open % 100 === 0 || open === 0) &&
			open + total >= 100 &&
			isEnglish(tokens[to + 1]?.lower)
		)
			continue
		else {
			const value = englishPart(lower)
			if (value === null || (isAny && !fits(open, value))) break
			open += value
			isAny = true
		}
	}
	return isAny ? { value: total + open, to } : null
}

/** After "twenty" comes a unit, after "hundred" anything smaller. */
const fits = (open: number, value: number): boolean =>
	open === 0 || (open % 100 === 0 ? value < 100 : open % 10 === 0 && open % 100 >= 20 && value < 10 && value > 0)

function isEnglish(word: string | undefined): boolean {
	return word !== undefined && englishPart(word) !== null
}

/** `twenty`, `four`, `twenty-four`. */
function englishPart(word: string): number | null {
	const known = EN_UNITS[word] ?? EN_TENS[word]
	if (known !== undefined) return known
	if (!word.includes('-')) return null
	const [tens = '', unit = ''] = word.split('-')
	const both = [EN_TENS[tens], EN_UNITS[unit]]
	return both[0] === undefined || both[1] === undefined || both[1] > 9 ? null : both[0] + both[1]
}

/** Value of a number in figures as a language writes it: `1.000,5` in German, `1,000.5` in English. */
export function figureValue(figure: string, language: ContractLanguage): number {
	const [thousand, decimal] = language === 'de' ? ['.', ','] : [',', '.']
	// "99.9 %" stands in German texts too: three digits make a thousand, fewer a decimal.
	const isForeign = new RegExp(`^\\d+\\${thousand}\\d{1,2}$`).test(figure)
	const plain = isForeign ? figure.replace(thousand!, '.') : figure.replaceAll(thousand!, '').replace(decimal!, '.')
	return Number(plain)
}

/** Most words begin no number. */
function mayBegin(word: string, language: ContractLanguage): boolean {
	return (
		HALVES[word] !== undefined ||
		word === 'half' ||
		(language === 'de' ? germanNumber(word) !== null : englishPart(word) !== null)
	)
}

const HALVES: Readonly<Record<string, number>> = {
	halbe: 0.5,
	halben: 0.5,
	halbes: 0.5,
	halber: 0.5,
	anderthalb: 1.5,
	eineinhalb: 1.5,
	zweieinhalb: 2.5,
	dreieinhalb: 3.5,
	viereinhalb: 4.5,
}
const ARTICLE = /^(?:ein|eine|einen|einem|einer|eines)$/

/** "einer halben", "anderthalb", "half an", "two and a half". */
function halfAt(tokens: readonly Token[], at: number): NumberWord | null {
	const [first = '', second = '', third = '', fourth = ''] = tokens.slice(at, at + 4).map(({ lower }) => lower)
	if (HALVES[first] !== undefined) return { value: HALVES[first], to: at + 1 }
	if (ARTICLE.test(first) && HALVES[second] === 0.5) return { value: 0.5, to: at + 2 }
	if (first === 'half' && (second === 'an' || second === 'a')) return { value: 0.5, to: at + 2 }
	const whole = englishPart(first)
	return whole !== null && second === 'and' && third === 'a' && fourth === 'half'
		? { value: whole + 0.5, to: at + 4 }
		: null
}

/** Whether there is a number in a text at all, in figures or in words. */
export const hasNumbers = remembered(({ tokens, language }: Passage): boolean =>
	tokens.some(
		(token, at) =>
			token.kind === 'number' ||
			(token.kind === 'word' && beginsNumber(token.lower, language) && numberWordAt(tokens, at, language) !== null),
	),
)

/** Articles count things only beside other numbers. */
function beginsNumber(word: string, language: ContractLanguage): boolean {
	if (language === 'de') return !ARTICLE.test(word) && (germanNumber(word) !== null || HALVES[word] !== undefined)
	return word !== 'one' && (englishPart(word) !== null || word === 'half')
}
