import type { ContractLanguage } from '../../../outline/block'
import { clauseAround } from '../language/clauses'
import { areAlike, type Compound, compoundOf, isAlwaysAlike, isFirst, isSecond } from '../language/compounds'
import { definitionsIn, headsOf } from '../language/definitions'
import type { Part, TextDocument } from '../language/document'
import { isMentioned } from '../language/mention'
import type { Paragraph } from '../language/paragraph'
import type { Passage } from '../language/passage'
import { type Lexicon, lexiconOf, phraseAt } from '../language/phrases'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { stemOf } from '../language/stems'
import type { DocumentRule, Located } from '../text-finding'
import { linkedTerms } from './linked-terms'
import type { Synonyms } from './synonyms'
import { SYNONYMS_DE } from './synonyms-de'
import { SYNONYMS_EN } from './synonyms-en'
import { tableTerms } from './table-terms'

type Name = { readonly lexicon: Lexicon; readonly group: number; readonly name: number }

/** Names by the words that they may begin with. */
function index(groups: readonly Synonyms[]): ReadonlyMap<string, readonly Name[]> {
	const names = new Map<string, Name[]>()
	for (const [group, { names: forms }] of groups.entries()) {
		for (const [name, form] of forms.entries()) {
			const lexicon = lexiconOf([form])
			for (const first of lexicon.keys()) names.set(first, [...(names.get(first) ?? []), { lexicon, group, name }])
		}
	}
	return names
}
const SYNONYMS: Readonly<Record<ContractLanguage, readonly Synonyms[]>> = { de: SYNONYMS_DE, en: SYNONYMS_EN }
const NAMES: Readonly<Record<ContractLanguage, ReadonlyMap<string, readonly Name[]>>> = {
	de: index(SYNONYMS.de),
	en: index(SYNONYMS.en),
}

/** One thing that goes by two names, so that a reader must ask whether they are two things. The rarer name is shown. */
export const twoTerms: DocumentRule = {
	id: 'two-terms',
	severity: 'info',
	find: (document) => {
		const uses = usesOf(document)
		const defined = definedIn(document)
		const known = [...[...uses.values()].flatMap((byName) => found(byName, defined)), ...compounds(document, defined)]
		const linked = [...linkedTerms(document), ...tableTerms(document)].filter(
			({ part, from, to }) =>
				!defined.stems.has(part.passage.stems().slice(from, to).join(' ')) &&
				!defined.stems.has(part.passage.stems()[to - 1]!) &&
				!defined.sentences.has(sentenceOf({ part, spot: { from, to } })) &&
				!known.some((one) => one.part === part && one.from < to && from < one.to),
		)
		return withoutRepeats([...known, ...linked])
	},
}

/** Terms that a text says the meaning of, and the sentences that do, by the part and its first token. */
type Defined = { readonly stems: ReadonlySet<string>; readonly sentences: ReadonlyMap<string, ReadonlySet<string>> }

function definedIn(document: TextDocument): Defined {
	const definitions = definitionsIn(document)
	const sentences = new Map<string, Set<string>>()
	for (const { part, span, stems } of definitions) {
		const at = sentenceOf({ part, spot: span })
		sentences.set(at, (sentences.get(at) ?? new Set<string>()).add(stems.join(' ')))
	}
	return { stems: new Set(definitions.map(({ stems }) => stems.join(' '))), sentences }
}

const sentenceOf = ({ part, spot }: { readonly part: Part; readonly spot: Span }): string =>
	`${part.at.order} ${part.passage.sentenceAt(spot.from).from}`

/** "„Fahrzeug“ ist jeder Lkw des Fuhrparks": the one name says what the other means. */
function explains(defined: Defined, one: readonly Place[], other: readonly Place[]): boolean {
	const stems = new Set(other.map(stemsOf))
	return one.some((place) => [...(defined.sentences.get(sentenceOf(place)) ?? [])].some((term) => stems.has(term)))
}

const stemsOf = ({ part, spot }: Place): string => part.passage.stems().slice(spot.from, spot.to).join(' ')

function withoutRepeats(located: readonly Located[]): readonly Located[] {
	return located.filter(
		(one, at) => located.findIndex((other) => other.part === one.part && other.from === one.from) === at,
	)
}

/** Names of two parts that are much alike: "Wartungsfenster" and "Wartungszeitraum", "repair time" and "fix target". */
function compounds(document: TextDocument, defined: Defined): readonly Located[] {
	const names = compoundsIn(document)
	const found: Located[] = []
	for (const [index, { compound, places }] of names.entries()) {
		const other = names.find((one, at) => at < index && areAlike(one.compound, compound, document.language))
		if (other === undefined) continue
		const [main, rarer] = other.places.length >= places.length ? [other.places, places] : [places, other.places]
		found.push(...pair(main, rarer, defined))
	}
	return found
}

type Named = { readonly compound: Compound; readonly places: Place[] }

function compoundsIn({ parts }: TextDocument): readonly Named[] {
	const byName = new Map<string, Named>()
	for (const part of parts) {
		for (const { compound, name, spot } of compoundsOf(part.passage)) {
			const named = byName.get(name)
			if (named === undefined) byName.set(name, { compound, places: [{ part, spot }] })
			else named.places.push({ part, spot })
		}
	}
	return [...byName.values()]
}

type CompoundAt = Span & { readonly compound: Compound }
type NamedAt = { readonly compound: Compound; readonly name: string; readonly spot: Spot }

const compoundsOf = remembered((passage: Passage): readonly NamedAt[] => {
	const { tokens, language } = passage
	const found: NamedAt[] = []
	for (let at = 0; at < tokens.length; at++) {
		const one = language === 'de' ? germanCompound(passage, at) : englishCompound(passage, at)
		if (one === null || isMentioned(passage, one)) continue
		const { compound, from, to } = one
		found.push({ compound, name: `${compound.first} ${compound.second}`, spot: spotOf(passage, { from, to }) })
		at = to - 1
	}
	return found
})

const SHORTEST = 9

/** Words that stand before a noun and are no part of its name. */
const NO_NAME =
	/^(?:the|a|an|any|each|every|this|that|these|those|its|their|his|her|our|your|such|no|all|some|other|another|same|first|second|third|next|last|new|old|full|total|final|due|per|of|in|on|at|by|for|to|with|and|or|from|under|relevant|applicable|respective|written|agreed|current|actual|additional|further|separate|single|own|whole|entire|said|is|are|was|be|not|one|two|three|late|fixed|half|dates?)$/
/** The first part of a name that is in no class: long enough to be a name's. */
const SHORTEST_FIRST = 4

const isOfOwn = ({ first, second }: Compound, language: ContractLanguage): boolean =>
	first.length >= SHORTEST_FIRST && isAlwaysAlike(second, language) && !(language === 'en' && NO_NAME.test(first))

function germanCompound({ tokens }: Passage, at: number): CompoundAt | null {
	const { lower, isCapital } = tokens[at]!
	const compound = isCapital && lower.length >= SHORTEST ? compoundOf(lower) : null
	if (compound === null || !(isFirst(compound.first, 'de') || isOfOwn(compound, 'de'))) return null
	return { compound, from: at, to: at + 1 }
}

function englishCompound({ tokens }: Passage, at: number): CompoundAt | null {
	const [first, second] = [tokens[at]!, tokens[at + 1]]
	if (second === undefined || first.kind !== 'word' || !isSecond(second.lower)) return null
	const base = second.lower === 'hours' || second.lower === 'times' ? second.lower : second.lower.replace(/s$/, '')
	const compound = { first: first.lower, second: base }
	return isFirst(first.lower, 'en') || isOfOwn(compound, 'en') ? { compound, from: at, to: at + 2 } : null
}

/** Words in a paragraph, with the first token of the part of the sentence around them. */
type Spot = Span & { readonly clause: number; readonly isCapitalised: boolean | null }

const spotOf = (passage: Passage, span: Span): Spot => ({
	...span,
	clause: clauseAround(passage, span.from).from,
	isCapitalised: isCapitalised(passage, span),
})

type Place = { readonly part: Part; readonly spot: Spot }

function found(byName: ReadonlyMap<number, readonly Place[]>, defined: Defined): readonly Located[] {
	const [main, ...others] = [...byName.values()].sort((a, b) => b.length - a.length)
	if (main === undefined) return []
	return others.flatMap((other) => pair(main, other, defined))
}

function pair(main: readonly Place[], rarer: readonly Place[], defined: Defined): readonly Located[] {
	const [first, other] = [main[0]!, rarer[0]!]
	const [one, two] = [isCapital(main), isCapital(rarer)]
	// A word at the head of a sentence is any word beside a term that is written with a capital.
	if (one !== two && (one === true || two === true) && !areLong(first, other)) return []
	if ((isDefined(first, defined) && isDefined(other, defined)) || areToldApart(main, rarer)) return []
	if (explains(defined, main, rarer) || explains(defined, rarer, main)) return []
	const { part, spot } = other
	return [{ part, from: spot.from, to: spot.to, values: { other: wordsOf(first) } }]
}

/** "Business Day" and "working day": of days that have a name of two words the second is hardly any other. */
const areLong = (a: Place, b: Place): boolean =>
	[a, b].every(({ part, spot: { from, to } }) => to - from > 1 && /^days?$/.test(part.passage.tokens[to - 1]!.lower))

/** Null where every place is the head of a sentence. */
function isCapital(places: readonly Place[]): boolean | null {
	if (places.some(({ spot }) => spot.isCapitalised === true)) return true
	return places.some(({ spot }) => spot.isCapitalised === false) ? false : null
}

const wordsOf = ({ part: { passage }, spot: { from, to } }: Place): string =>
	passage.text.slice(passage.tokens[from]!.start, passage.tokens[to - 1]!.end)

/** English writes terms with a capital: beside such a term a word without one is any other word. At the head of a sentence, and before a number, it tells nothing. */
function isCapitalised(passage: Passage, { from, to }: Span): boolean | null {
	if (passage.language === 'de') return true
	const words = passage.tokens.slice(from, to)
	const isHead = from === passage.sentenceAt(from).from
	if ((isHead && words.length === 1) || passage.tokens[to]?.kind === 'number') return null
	return (isHead ? words.slice(1) : words).some(({ isCapital }) => isCapital)
}

/** Two terms that are both defined are told apart by their definitions. */
function isDefined(place: Place, defined: Defined): boolean {
	const { part, spot } = place
	return (
		defined.stems.has(part.passage.stems().slice(spot.from, spot.to).join(' ')) ||
		defined.stems.has(stemOf(wordsOf(place).toLowerCase(), part.passage.language))
	)
}

/** One statement, or one table, that has both speaks of two things. */
function areToldApart(main: readonly Place[], other: readonly Place[]): boolean {
	const clauses = new Set(other.map(clauseOf))
	return main.some((place) => clauses.has(clauseOf(place)))
}

/** A table's id, or the place of a part of a sentence as a number: no text has so many words in a paragraph. */
function clauseOf({ part, spot }: Place): string | number {
	return part.kind === 'cell' ? part.at.block.id : part.at.order * 1_000_000 + spot.clause
}

/** Where names stand, by group and name. */
function usesOf(document: TextDocument): ReadonlyMap<number, ReadonlyMap<number, readonly Place[]>> {
	const heads = headsOf(definitionsIn(document).filter(({ isAlias }) => !isAlias))
	const uses = new Map<number, Map<number, Place[]>>()
	for (const part of document.parts) {
		const own = heads.get(part)
		// A name within a longer one that was taken is none, but a word may begin several.
		let looked = -1
		let taken = -1
		for (const { group, name, isThing, isMeant, spot } of namesIn(part.paragraph)) {
			if (spot.from !== looked && spot.from <= taken) continue
			looked = spot.from
			if (!isMeant && !(isThing && own?.has(spot.from) === true)) continue
			taken = Math.max(taken, spot.to - 1)
			const byName = uses.get(group) ?? new Map<number, Place[]>()
			uses.set(group, byName)
			const places = byName.get(name)
			if (places === undefined) byName.set(name, [{ part, spot }])
			else places.push({ part, spot })
		}
	}
	return uses
}

type NameAt = {
	readonly group: number
	readonly name: number
	readonly isThing: boolean
	readonly isMeant: boolean
	readonly spot: Spot
}

/** Every name that begins at some word, whether it is meant or not: of a term that is defined here it is. */
const namesIn = remembered((paragraph: Paragraph): readonly NameAt[] => {
	const { passage } = paragraph
	const { tokens, language } = passage
	return tokens.flatMap((token, at) =>
		(NAMES[language].get(token.lower) ?? []).flatMap(({ lexicon, group, name }): readonly NameAt[] => {
			const span = phraseAt(tokens, at, lexicon)
			if (span === null) return []
			const { kind } = SYNONYMS[language][group]!
			const spot = spotOf(passage, span)
			return [{ group, name, isThing: kind === 'thing', isMeant: isMeant(paragraph, span, kind), spot }]
		}),
	)
})

const PAPER = /^(?:agreement|agreements|terms|policy|contract|licence|license)$/
/** What says of another paper which one it is. */
const BOUND = /^(?:über|zwischen|vom|von|des|der|für|zu[mr]?|nach|aus|im)$/
const DE_THE: ReadonlySet<string> = new Set(
	'der des dem den die vom zum beim im dieser dieses diesem diesen diese'.split(' '),
)
const EN_OTHER: ReadonlySet<string> = new Set(
	'a an any each every other another no its their our your new old all some such of'.split(' '),
)

function isMeant({ passage, kind }: Paragraph, { from, to }: Span, of: Synonyms['kind']): boolean {
	const { tokens, language } = passage
	if (isMentioned(passage, { from, to })) return false
	const token = tokens[from]!
	if (language === 'de' && !token.isCapital) return false
	// "whether or not the Provider is at fault".
	if (token.lower === 'fault' && tokens[from - 1]?.lower === 'at') return false
	// "End User License Agreement" is the name of a paper.
	if (language === 'en' && tokens[to]?.isCapital === true && PAPER.test(tokens[to + 1]?.lower ?? '')) return false
	// "Another engineer" is not the one before.
	if (/^(?:another|weitere[nrsm]?|andere[nrsm]?)$/.test(tokens[from - 1]?.lower ?? '')) return false
	if (of === 'thing') return true
	if (kind === 'name') return false
	const before = tokens[from - 1]?.lower ?? ''
	const next = tokens[to]?.lower ?? ''
	if (of === 'paper')
		return (
			/^(?:dies\w*|this)$/.test(before) ||
			(language === 'de' && /^(?:den|dem|des)$/.test(before) && !BOUND.test(next)) ||
			(language === 'en' &&
				before === 'the' &&
				token.isCapital &&
				!/^(?:of|for|with|between|number|price|date)$/.test(next) &&
				!tokens[to]?.isCapital) ||
			((before === 'der' || before === 'die' || before === 'the') &&
				from - 1 === passage.sentenceAt(from).from &&
				!/^(?:of|des|der|über|for|with|between|zwischen|mit|vom)$/.test(next))
		)
	// "Die Auswahl dieser Anbieter": those just spoken of.
	if (language === 'de' && /^dies/.test(before)) return false
	if (language === 'de') return DE_THE.has(before) && !/^(?:des|der|dieses|dieser|eines|einer|von|vom)$/.test(next)
	if (next === 'of') return false
	return before === 'the' ? true : token.isCapital && !EN_OTHER.has(before)
}
