import { areFirstsAlike } from '../language/compounds'
import type { Part, TextDocument } from '../language/document'
import { type Measure, measuresIn } from '../language/measures'
import { isOfParties, isStrict, type Noun, nounsIn } from '../language/nouns'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import type { Located } from '../text-finding'

/**
 * A thing that the next sentence takes up by another name: "a safety certificate valid for 12 months … the approval document until those
 * 12 months end". Nouns of a kind are everywhere; what joins two sentences otherwise says that they speak of one thing.
 */
export function linkedTerms({ parts }: TextDocument): readonly Located[] {
	const found: Located[] = []
	// The last paragraphs with nouns, the nearest last.
	let before: Before = NOTHING
	for (let place = 0; place < parts.length; place++) {
		const part = parts[place]!
		if (part.kind === 'name') {
			before = NOTHING
			continue
		}
		const { passage } = part
		if (!isWorth(passage)) continue
		const { pairs, next } = readBehind(passage, before)
		before = next
		const pair =
			pairs.length === 0
				? undefined
				: pairs.find(({ first, noun }) => !isKnown(parts, place, noun) && !isToldApart(parts, first, noun))
		if (pair !== undefined) found.push({ part, from: pair.noun.from, to: pair.noun.to, values: { other: pair.other } })
	}
	return found
}

/** Whether a paragraph has anything that could be taken up or take up. */
const isWorth = remembered(
	(passage: Passage): boolean =>
		nounsIn(passage).some((nouns) => nouns.some(({ kinds, count }) => kinds.length > 0 || count !== null)) ||
		measuresIn(passage).some(({ scale }) => scale === 'money'),
)

/** How many sentences, and how many paragraphs, back. */
const REACH = 4

/** A noun, and the one before that it may take up. */
type Pair = { readonly first: Noun; readonly noun: Noun; readonly other: string }

/** The paragraphs before some place. The same ones are the same object, so that one look tells whether anything changed. */
type Before = { readonly passages: readonly Passage[]; readonly read: Map<Passage, Read> }
type Read = { readonly pairs: readonly Pair[]; readonly next: Before }
const NOTHING: Before = { passages: [], read: new Map() }
const MOST_READ = 20_000
let allRead = 0

/** What a paragraph takes up depends on the few before it, which seldom change. */
function readBehind(passage: Passage, before: Before): Read {
	const known = before.read.get(passage)
	if (known !== undefined) return known
	if (allRead >= MOST_READ) {
		NOTHING.read.clear()
		allRead = 0
	}
	allRead++
	const read = {
		pairs: findPairs(passage, before.passages),
		next: { passages: [...before.passages, passage].slice(-REACH), read: new Map() },
	}
	before.read.set(passage, read)
	return read
}

function findPairs(passage: Passage, before: readonly Passage[]): readonly Pair[] {
	const found: Pair[] = []
	let last = before.flatMap(toldIn).slice(-REACH)
	const seen = new Set(last.flatMap(({ nouns }) => nouns.map(({ stem }) => stem)))
	for (const here of toldIn(passage)) {
		const fresh = here.nouns.filter((noun) => (noun.how !== 'a' || isStrictNoun(noun, passage)) && !seen.has(noun.stem))
		const sums = fresh.some(({ count }) => count !== null) ? sumsOf(last) : NO_SUMS
		for (const one of last) takenUp(one, here, { fresh, sums }, found)
		for (const { stem } of here.nouns) seen.add(stem)
		last = [...last.slice(1 - REACH), here]
	}
	return found
}

/** "Der Verband liest die Wasserzähler ab. Den Tausch einer Wasseruhr …": a word that means one thing wherever it stands. */
const isStrictNoun = ({ kinds }: Noun, { language }: Passage): boolean => kinds.some((kind) => isStrict(kind, language))

/** Whether a noun was spoken of before this paragraph. */
function isKnown(parts: readonly Part[], place: number, { stem }: Noun): boolean {
	for (let at = 0; at < place; at++)
		if (parts[at]!.kind !== 'name' && stemsOf(parts[at]!.passage).has(stem)) return true
	return false
}
const stemsOf = remembered(
	(passage: Passage) => new Set(nounsIn(passage).flatMap((nouns) => nouns.map(({ stem }) => stem))),
)

type Told = Span & {
	readonly passage: Passage
	readonly nouns: readonly Noun[]
	readonly measures: readonly Measure[]
	/** Stems of everything that says something, its words, and whether it says that it speaks of something else. */
	readonly said: () => Words
}

type Words = {
	readonly content: ReadonlySet<string>
	readonly words: ReadonlySet<string>
	readonly isContrast: boolean
}

const toldIn = remembered((passage: Passage): readonly Told[] => {
	const all = measuresIn(passage)
	const nouns = nounsIn(passage)
	return passage.sentences.map(({ from, to }, index) => ({
		passage,
		from,
		to,
		nouns: nouns[index]!,
		measures: all.filter((one) => one.from >= from && one.to <= to && one.scale !== 'count'),
		said: once(() => wordsIn(passage, from, to)),
	}))
})

/** Few sentences are looked at so closely. */
function once<Made>(make: () => Made): () => Made {
	let made: Made | null = null
	return () => {
		made ??= make()
		return made
	}
}

function wordsIn(passage: Passage, from: number, to: number): Words {
	const tokens = passage.tokens.slice(from, to)
	return {
		content: contentOf(passage, from, to),
		words: new Set(tokens.map(({ lower }) => lower)),
		isContrast: tokens.some(({ lower }) => CONTRAST.test(lower)),
	}
}

const SMALL = new Set(
	`eine einen einem einer eines oder aber nach nicht wird werden sind haben kann können darf muss soll binnen innerhalb spätestens jede jeder jeden jedem jedes alle allen diese dieser dieses diesem diesen dann damit dafür
	darauf über unter zwischen seine seinen ihre ihren sowie auch durch gegen ohne beim wenn falls sobald tage tagen stunden stunde minuten woche wochen monat monate monaten jahr jahre jahren euro uhr each every within
	after before with from that this these those their them they shall will must may have been days day hours hour minutes week weeks month months year years when where which into upon until later than more most least
	dollars pounds euros pays zahlt sends sendet`.split(/\s+/),
)

function contentOf({ tokens, language }: Passage, from: number, to: number): ReadonlySet<string> {
	const found = new Set<string>()
	for (let at = from; at < to; at++) {
		const { lower, kind } = tokens[at]!
		if (kind === 'word' && lower.length >= 4 && !SMALL.has(lower)) found.add(rough(lower, language))
	}
	return found
}

/** What a verb and its noun share: "records" and "recorded", "meldet" and "gemeldet". */
function rough(lower: string, language: 'de' | 'en'): string {
	if (language === 'en') return lower.replace(/(?:ing|ed|es|er|s|e)$/, '')
	const plain = lower.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u')
	return plain.replace(/^(?:ge)(?=\p{L}{4})/u, '').replace(/(?:ungen|ung|ten|tet|te|en|er|es|em|et|e|n|s|t)$/, '')
}

/** Words that set a second thing beside the first. */
const CONTRAST =
	/^(?:zusätzlich\w*|außerdem|stattdessen|hingegen|dagegen|anstelle|ersatzweise|ferner|ansonsten|sonst|additional|additionally|instead|besides|whereas|another|other|otherwise|separate|separately|gesondert\w*|second|zweite[nrsm]?|weitere[nrsm]?|andere[nrsm]?|übrige[nrsm]?|ersetzt|replaces?|own|eigene[nrsm]?)$/
/** How much must say so; of the sentence right before in the same paragraph it is enough that nothing speaks against it. */
const ENOUGH = 2
const ENOUGH_NEXT = -1

function takenUp(before: Told, here: Told, { fresh, sums }: Fresh, found: Pair[]): void {
	if (before.nouns.length === 0 || fresh.length === 0) return
	const isNext = before.passage === here.passage && before.to === here.from
	let shared: number | null = null
	let measure: number | null = null
	for (const noun of fresh) {
		for (const first of before.nouns) {
			const isOfKind = first.kinds.some((kind) => noun.kinds.includes(kind))
			if (!isOfKind && noun.count === null && here.measures.length === 0) continue
			if (!mayBeOne(first, noun, before, here) || here.said().isContrast) continue
			if (isName(here.passage, noun) && !isName(before.passage, first)) continue
			shared ??= sharedWords(before, here)
			measure ??= measuresSay(before, here)
			const isSame = isOneAmount(first, noun, before, here) || isOneCount(first, noun) || isSum(first, noun, sums)
			if (isSame || weight(first, noun, { before, here, shared, measure }) >= (isNext ? ENOUGH_NEXT : ENOUGH))
				found.push({ first, noun, other: wordsOf(before.passage, first) })
		}
	}
}

/** "the Food Standards Agency": somebody that has a name. */
const isName = ({ tokens, language }: Passage, { from, to }: Noun): boolean =>
	language === 'en' && to - from > 1 && tokens.slice(from, to).every(({ isCapital }) => isCapital)

function sharedWords(before: Told, here: Told): number {
	let shared = 0
	const other = before.said().content
	for (const word of here.said().content) if (other.has(word)) shared++
	return shared
}

/** Neither stands in the other's sentence, and neither is a narrower name of the other. */
function mayBeOne(first: Noun, noun: Noun, before: Told, here: Told): boolean {
	// "Lohnabrechnung" and "Gehaltsabrechnung": of one head only what narrows it may be the other name.
	const isOneHead = first.head === noun.head
	const isOtherFirst = first.first !== '' && noun.first !== '' && first.first !== noun.first
	if (isOneHead && !(isOtherFirst && areFirstsAlike(first.first, noun.first))) return false
	return (
		(isOneHead || (!first.stem.includes(noun.head) && !noun.stem.includes(first.head))) &&
		!here.nouns.some(({ stem, head }) => stem === first.stem || (!isOneHead && head === first.head)) &&
		!before.nouns.some(({ stem, head }) => stem === noun.stem || (!isOneHead && head === noun.head))
	)
}

/** How much says that two nouns name one thing; 0 for nouns of no common kind. */
function weight(first: Noun, noun: Noun, told: Pairing): number {
	const { before, here, shared, measure } = told
	const { passage, said } = here
	const kinds = first.kinds.filter((kind) => noun.kinds.includes(kind))
	if (kinds.length === 0) return -9
	if (noun.how === 'that' && kinds.every((kind) => isOfParties(kind, passage.language))) return -9
	const strict = kinds.some((kind) => isStrict(kind, passage.language)) ? 2 : 0
	if (noun.how === 'a' && strict === 0) return -9
	if (strict === 0 && noun.how === 'none') return -9
	const each = noun.how === 'each' && first.how === 'each' ? 1 : 0
	const again = noun.how === 'that' || POINTS.some((word) => said().words.has(word)) ? 1 : 0
	const also = /^(?:also|auch)$/.test(passage.tokens[noun.to]?.lower ?? '') ? 1 : 0
	return strict + measure + Math.min(shared, 2) + firsts(first, noun) + again + each + also + taken(first, noun, before)
}

/** "Eine Störung liegt vor, wenn … behebt den Fehler": a thing that was brought in, and one with an article that was not. */
function taken(first: Noun, noun: Noun, before: Told): number {
	if (noun.how === 'a') return -1
	// At the head of a sentence it is what the sentence is about.
	return noun.how === 'the' && first.how === 'a' && first.from - before.from <= 1 ? 2 : 0
}

type Pairing = { readonly before: Told; readonly here: Told; readonly shared: number; readonly measure: number }

const POINTS = [
	'that',
	'those',
	'this',
	'these',
	'dieser',
	'diese',
	'dieses',
	'diesem',
	'diesen',
	'dessen',
	'deren',
	'desselben',
	'derselben',
	'hierfür',
	'dafür',
]

/** What tells one thing of a kind from another: "Jahresbericht" and "Monatsreport", "day rate" and "night fee". */
const OPPOSED: readonly RegExp[] = [
	/^(?:jahr|monat|woch|tag|quartal|halbjahr|vierteljahr|stund|minut|annual|yearly|monthly|weekly|daily|quarterly|hourly|year|month|week|day)/,
	/^(?:erst|zweit|dritt|vor|end|schluss|zwisch|nach|haupt|neb|first|second|third|interim|final|draft|preliminary|main)/,
	/^(?:tag|nacht|fruh|spat|morg|abend|mittag|wochenend|feiertag|day|night|morning|evening|weekend|lunch|dinner|breakfast)/,
	/^(?:kund|auftraggeb|lieferant|anbiet|mitarbeit|besuch|gast|customer|client|supplier|staff|visitor|guest)/,
	/^(?:sommer|wint|summer|winter|herbst|fruhjahr|spring|autumn)/,
	/^(?:geplant|ungeplant|notfall|planned|unplanned|scheduled|emergency|urgent|routine)/,
	/^(?:intern|extern|internal|external|inner|outer)/,
	/^(?:last|person|gut|goods|passenger|freight)/,
	/^(?:warm|kalt|heiss|hot|cold|warm)/,
	/^(?:grund|basis|zusatz|mehr|base|basic|extra|additional|standing)/,
	/^(?:test|produktiv|live|production|staging)/,
]

function firsts({ first: a }: Noun, { first: b }: Noun): number {
	if (a === '' || b === '') return 0
	if (a === b || a.replace(/s$/, '') === b.replace(/s$/, '')) return 2
	if (areFirstsAlike(a, b)) return 2
	return OPPOSED.some((words) => words.test(a) && words.test(b)) ? -4 : -1
}

/** The same figure says that two sentences speak of one thing, two amounts that they do not. */
function measuresSay(before: Told, here: Told): number {
	const isShared = here.measures.some((one) =>
		before.measures.some((other) => other.scale === one.scale && Math.abs(other.value - one.value) < 1e-9),
	)
	// Another paragraph may have the same length of something else.
	if (isShared) return before.passage === here.passage ? 2 : 1
	const isMoney = ({ scale }: Measure) => scale === 'money'
	return before.measures.some(isMoney) && here.measures.some(isMoney) ? -2 : 0
}

/** "The annual stipend is 4,000 dollars. The college pays the yearly allowance of 4,000 dollars": nouns that are said of one amount. */
function isOneAmount(first: Noun, noun: Noun, before: Told, here: Told): boolean {
	const amount = here.measures.find((one) => one.scale === 'money' && isOf(here.passage, noun, one))
	return (
		amount !== undefined &&
		before.measures.some(
			(one) => one.scale === 'money' && one.value === amount.value && isOf(before.passage, first, one),
		)
	)
}

/** "the allowance of 4,000 dollars", "Das Honorar beträgt 95 Euro". */
function isOf({ tokens }: Passage, { to }: Noun, { from }: Measure): boolean {
	return (
		from > to &&
		from - to <= MOST_BETWEEN &&
		/^(?:of|von|is|beträgt|in|amounts|:|über|zu|à|at)$/.test(tokens[to]!.lower)
	)
}
const MOST_BETWEEN = 3

/** "zehn Bienenvölker … die Tränke der zehn Bienenstöcke": as many of them. */
const isOneCount = (first: Noun, noun: Noun): boolean =>
	noun.count !== null &&
	noun.count > 1 &&
	noun.count === first.count &&
	noun.how === 'the' &&
	isThing(first) &&
	isThing(noun)

/** Nouns that were not spoken of before, and how many of each that was were counted in two places or more. */
type Fresh = { readonly fresh: readonly Noun[]; readonly sums: ReadonlyMap<string, number> }
const NO_SUMS: ReadonlyMap<string, number> = new Map()

function sumsOf(told: readonly Told[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number[]>()
	for (const { nouns } of told)
		for (const { stem, count } of nouns) if (count !== null) counts.set(stem, [...(counts.get(stem) ?? []), count])
	return new Map(
		[...counts].flatMap(([stem, all]) =>
			all.length > 1 ? [[stem, all.reduce((sum, one) => sum + one, 0)] as const] : [],
		),
	)
}

/** "4 Umleerbehälter für Restabfall, 2 Umleerbehälter für Papier … die sechs Container". */
const isSum = (first: Noun, noun: Noun, sums: ReadonlyMap<string, number>): boolean =>
	noun.count !== null && noun.how === 'the' && sums.get(first.stem) === noun.count && isThing(noun)

const UNIT =
	/^(?:minut|stund|tag|woch|monat|jahr|uhr|euro|prozent|day|hour|minute|week|month|year|dollar|pound|werktag|arbeitstag|kalendertag|quartal|quarter|percent|per|metr|meter|kilo|kilogramm|liter|tonn|grad)/
export const isThing = ({ head }: Noun): boolean =>
	!UNIT.test(head) && !/^(?:partei|seit|vertragspart|party|side)/.test(head)

const wordsOf = ({ text, tokens }: Passage, { from, to }: Noun): string =>
	text.slice(tokens[from]!.start, tokens[to - 1]!.end)

/** A sentence that has both speaks of two things. */
function isToldApart(parts: readonly Part[], first: Noun, noun: Noun): boolean {
	return parts.some(({ passage, kind }) => {
		if (kind === 'name') return false
		const stems = passage.stems()
		if (!stems.includes(first.head) || !stems.includes(noun.head)) return false
		return nounsIn(passage).some(
			(nouns) => nouns.some(({ stem }) => stem === first.stem) && nouns.some(({ stem }) => stem === noun.stem),
		)
	})
}
