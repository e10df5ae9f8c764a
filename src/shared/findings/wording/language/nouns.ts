import type { ContractLanguage } from '../../../outline/block'
import { KINDS_DE } from '../terms/kinds-de'
import { TRADES_DE } from '../terms/kinds-de-trades'
import { KINDS_EN } from '../terms/kinds-en'
import { TRADES_EN } from '../terms/kinds-en-trades'
import { FAMILIES_DE, FAMILIES_EN } from '../terms/kinds-families'
import { germanNumber, hasNumbers, numberWordAt } from './number-words'
import type { Passage } from './passage'
import { remembered } from './remembered'
import type { Span } from './sentences'
import { stemOf } from './stems'

/** A noun with what stands before it: "the approval document", "jede Störmeldung". */
export type Noun = Span & {
	readonly head: string
	/** What narrows it: the first part of a compound, or the word before. */
	readonly first: string
	readonly stem: string
	/** Kinds that it may be of, by their lines. */
	readonly kinds: readonly number[]
	readonly how: 'the' | 'that' | 'each' | 'a' | 'none'
	/** The number before it. */
	readonly count: number | null
}

type Kinds = ReadonlyMap<string, readonly number[]>

/** German nouns whose several end in "-er"; else that ending makes somebody of a thing: "Anruf" and "Anrufer". */
const ER_PLURAL =
	/(?:bild|haus|kind|rad|fass|blatt|buch|licht|fach|feld|glas|tuch|wort|schild|amt|brett|dach|loch|kleid|band|gut|schloss|gehalt|bad|holz|wald|mann|mal|land)$/
const ER = '+'

function keysOf(word: string, language: ContractLanguage): readonly string[] {
	const stem = stemOf(word, language)
	if (language === 'en') return [stem]
	const key = keyOf(word, stem)
	return ER_PLURAL.test(word) ? [key, stem + ER] : [key]
}

/** A stem with a sign where the word ends in "-er". */
const keyOf = (lower: string, stem: string): string => (/er(?:s|n|in|innen)?$/.test(lower) ? stem + ER : stem)

const LINES = {
	de: KINDS_DE.trim() + TRADES_DE.trimEnd() + FAMILIES_DE,
	en: KINDS_EN.trim() + TRADES_EN.trimEnd() + FAMILIES_EN,
}

/** Lines that begin with `=`: words that mean one thing wherever they stand. */
const STRICT = { de: strictIn(LINES.de), en: strictIn(LINES.en) }
function strictIn(lines: string): ReadonlySet<number> {
	return new Set(linesOf(lines).flatMap((line, at) => (line.startsWith('=') ? [at] : [])))
}
function linesOf(lines: string): readonly string[] {
	return lines.trim().split('\n')
}

/** Lines of sides of a contract: "dieser Anbieter" are those just spoken of. */
export function isOfParties(kind: number, language: ContractLanguage): boolean {
	return (KINDS[language].get(language === 'de' ? `anbiet${ER}` : 'provider') ?? NONE).includes(kind)
}

export function isStrict(kind: number, language: ContractLanguage): boolean {
	return STRICT[language].has(kind)
}

function index(lines: string, language: ContractLanguage): Kinds {
	const found = new Map<string, number[]>()
	for (const [line, words] of linesOf(lines).entries())
		for (const word of words.replace('=', '').split(' ')) {
			for (const key of keysOf(word, language)) found.set(key, [...(found.get(key) ?? []), line])
		}
	return found
}
const KINDS: Readonly<Record<ContractLanguage, Kinds>> = { de: index(LINES.de, 'de'), en: index(LINES.en, 'en') }
const NONE: readonly number[] = []

const DETERMINERS: ReadonlyMap<string, Noun['how']> = new Map([
	...'the its their his her our der die das dem den des im am vom zum zur beim ins sein seine seinen seiner seinem seines ihr ihre ihren ihrer ihrem ihres'
		.split(' ')
		.map((word) => [word, 'the'] as const),
	...'this that these those such said dieser diese dieses diesem diesen derselbe dieselbe dasselbe desselben denselben solche solcher solchen jener jene'
		.split(' ')
		.map((word) => [word, 'that'] as const),
	...'each every all both je jeder jede jedes jedem jeden alle allen aller'
		.split(' ')
		.map((word) => [word, 'each'] as const),
	...'a an any no another other ein eine einen einem einer eines kein keine keinen weitere weiterer anderer andere'
		.split(' ')
		.map((word) => [word, 'a'] as const),
])

/** The nouns of each sentence, in order. */
export const nounsIn = remembered((passage: Passage): readonly (readonly Noun[])[] =>
	passage.sentences.map(({ from, to }) => {
		const found: Noun[] = []
		for (let at = from; at < to; at++) {
			const noun = passage.language === 'de' ? germanNoun(passage, at, from) : englishNoun(passage, at, from, to)
			if (noun !== null) found.push(noun)
		}
		return found
	}),
)

const LONGEST_BEFORE = 3
const SHORTEST_HEAD = 4

function germanNoun(passage: Passage, at: number, start: number): Noun | null {
	const { tokens, quoted } = passage
	const token = tokens[at]!
	if (token.kind !== 'word' || !token.isCapital || quoted[at] === 1 || token.lower.length < 3) return null
	if (at === start && DETERMINERS.has(token.lower)) return null
	// "Umsatz-, Bestell-, …".
	if (tokens[at + 1]?.lower === '-' && tokens[at + 1]!.gap === 'none') return null
	const stem = passage.stems()[at]!
	const { head, kinds } = headOf(keyOf(token.lower, stem))
	if (kinds.length === 0 && !hasNumbers(passage)) return null
	let how: Noun['how'] = 'none'
	let count: number | null = null
	for (let place = at - 1; place >= Math.max(start, at - LONGEST_BEFORE); place--) {
		const { lower, kind, isCapital } = tokens[place]!
		const determiner = DETERMINERS.get(lower)
		if (determiner !== undefined) {
			how = determiner
			break
		}
		if (kind === 'number') count ??= /^\d{1,4}$/.test(lower) ? Number(lower) : null
		else if (kind === 'mark' || (isCapital && place !== start)) break
		else count ??= /^beiden?$/.test(lower) ? 2 : germanNumber(lower)
	}
	const part = stem.slice(0, stem.length - head.length)
	const first = part === '' ? (ADJECTIVES.get(passage.stems()[at - 1] ?? '') ?? '') : part
	return { from: at, to: at + 1, head, first, stem, kinds, how, count }
}

/** "monatliche Pauschale" is a "Monatspauschale". */
const ADJECTIVES: ReadonlyMap<string, string> = new Map(
	'monatlich:monat jahrlich:jahr wochentlich:woch taglich:tag vierteljahrlich:quartal geplant:plan planmassig:plan technisch:technik personlich:person schriftlich:schrift telefonisch:telefon medizinisch:medizin'
		.split(' ')
		.map((pair) => pair.split(':') as [string, string]),
)

type Head = { readonly head: string; readonly kinds: readonly number[] }
const heads = new Map<string, Head>()
const MOST_KNOWN = 20_000

/** The longest end of a compound that is known, and what it may be. */
function headOf(stem: string): Head {
	const before = heads.get(stem)
	if (before !== undefined) return before
	if (heads.size >= MOST_KNOWN) heads.clear()
	const { head, kinds } = findHead(stem)
	const found = { head: head.replace(ER, ''), kinds }
	heads.set(stem, found)
	return found
}

/** Shortest end that a word which is known itself may be known by too: "Servicebericht" is a "Bericht", a "Zeitraum" is no "Raum". */
const SHORTEST_OTHER = 5

function findHead(stem: string): Head {
	const ends: Head[] = []
	for (let at = 0; at <= stem.length - SHORTEST_HEAD; at++) {
		if (at === 1 || at === 2) continue
		if (ends.length > 0 && stem.length - at < SHORTEST_OTHER && !stem.endsWith('buch')) break
		const head = stem.slice(at)
		const kinds = KINDS.de.get(head)
		if (kinds !== undefined) ends.push({ head, kinds })
	}
	const [longest, next] = ends
	if (longest === undefined) return { head: stem, kinds: KINDS.de.get(stem) ?? NONE }
	// Of a word that is known whole the next longest end is the head.
	const { head } = longest.head === stem && next !== undefined ? next : longest
	return { head, kinds: ends.flatMap(({ kinds }) => kinds) }
}

const EN_SMALL: ReadonlySet<string> = new Set(
	'of in on at by for to with from and or within per under over after before until during through into onto upon than as but if when where is are was were be been has have had does do did will shall may must can cannot not it they he she them him which that who whose then also only once so off back you your we our us my i me out up down away again too here there'.split(
		' ',
	),
)
const EN_MODAL = /^(?:to|will|shall|may|must|can|cannot|not|should|would|they|we|you|it|he|she|who|which|and)$/
const EN_OBJECT =
	/^(?:the|a|an|each|every|any|all|its|their|his|her|your|our|my|you|us|this|that|these|those|it|them|him|to|for|no|what|which|how|whether|information|data|\d+)$/

function englishNoun(passage: Passage, at: number, start: number, end: number): Noun | null {
	const { tokens, quoted } = passage
	const token = tokens[at]!
	if (token.kind !== 'word' || quoted[at] === 1 || token.lower.length < 3 || EN_SMALL.has(token.lower)) return null
	const stem = passage.stems()[at]!
	const kinds = KINDS.en.get(stem) ?? NONE
	// Only beside figures a thing of no known kind tells something.
	if (kinds.length === 0 && !hasNumbers(passage)) return null
	const next = at + 1 < end ? tokens[at + 1]! : undefined
	const before: string[] = []
	let how: Noun['how'] = 'none'
	let count: number | null = null
	let from = at
	for (let place = at - 1; place >= Math.max(start, at - LONGEST_BEFORE); place--) {
		const { lower, kind } = tokens[place]!
		const determiner = DETERMINERS.get(lower)
		if (determiner !== undefined) {
			how = determiner
			if (lower === 'both') count ??= 2
			break
		}
		if (kind === 'mark' || EN_SMALL.has(lower)) break
		const number =
			kind === 'number'
				? /^\d{1,4}$/.test(lower)
					? Number(lower)
					: null
				: (numberWordAt(tokens, place, 'en')?.value ?? null)
		if (number !== null || kind === 'number') {
			count ??= number
			continue
		}
		before.unshift(passage.stems()[place]!)
		from = place
	}
	if (how === 'none' && count === null && kinds.length === 0) return null
	// "the maintenance window": the first word is no head.
	if (
		next?.kind === 'word' &&
		next.gap === 'space' &&
		KINDS.en.has(passage.stems()[at + 1]!) &&
		!EN_SMALL.has(next.lower) &&
		// "The provider copies it".
		!(next.lower.endsWith('s') && EN_OBJECT.test(tokens[at + 2]?.lower ?? ''))
	)
		return null
	// "the consumer price index": neither does a word behind one thing look like a verb.
	if (
		next?.kind === 'word' &&
		next.gap === 'space' &&
		!EN_SMALL.has(next.lower) &&
		!/s$/.test(token.lower) &&
		!/(?:s|ed|ly|able|id)$|^(?:due|ready|free|open|above|below|between|near|there|here|under)$/.test(next.lower) &&
		!DETERMINERS.has(next.lower)
	)
		return null
	if (EN_MODAL.test(tokens[at - 1]?.lower ?? '')) return null
	// "the usher checks the tickets".
	if (
		before.length > 0 &&
		next !== undefined &&
		(EN_OBJECT.test(next.lower) || numberWordAt(tokens, at + 1, 'en') !== null) &&
		/s$|ed$/.test(token.lower)
	)
		return null
	return {
		from,
		to: at + 1,
		head: stem,
		first: before.at(-1) ?? '',
		stem: [...before, stem].join(' '),
		kinds,
		how,
		count,
	}
}
