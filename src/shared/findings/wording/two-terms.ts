import type { ContractLanguage } from '../../outline/block'
import { clauseAround } from './language/clauses'
import { areAlike, type Compound, compoundOf, isFirst, isSecond } from './language/compounds'
import { definitionsIn } from './language/definitions'
import type { Part, TextDocument } from './language/document'
import { isMentioned } from './language/mention'
import { type Lexicon, lexiconOf, phraseAt } from './language/phrases'
import { stemOf } from './language/stems'
import { SYNONYMS, type Synonyms } from './synonyms'
import type { DocumentRule, Located } from './text-finding'

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
		const defined = new Set(definitionsIn(document).map(({ stems }) => stems.join(' ')))
		return withoutRepeats([
			...[...uses.values()].flatMap((byName) => found(byName, defined)),
			...compounds(document, defined),
		])
	},
}

function withoutRepeats(located: readonly Located[]): readonly Located[] {
	return located.filter(
		(one, at) => located.findIndex((other) => other.part === one.part && other.from === one.from) === at,
	)
}

/** Names of two parts that are much alike: "Wartungsfenster" and "Wartungszeitraum", "repair time" and "fix target". */
function compounds(document: TextDocument, defined: ReadonlySet<string>): readonly Located[] {
	const names = compoundsIn(document)
	const found: Located[] = []
	for (const [index, { compound, places }] of names.entries()) {
		const other = names.slice(0, index).find((one) => areAlike(one.compound, compound, document.language))
		if (other === undefined) continue
		const [main, rarer] = other.places.length >= places.length ? [other.places, places] : [places, other.places]
		found.push(...pair(main, rarer, defined))
	}
	return found
}

type Named = { readonly compound: Compound; readonly places: Place[] }

function compoundsIn({ parts, language }: TextDocument): readonly Named[] {
	const byName = new Map<string, Named>()
	for (const part of parts) {
		const { tokens } = part.passage
		for (let at = 0; at < tokens.length; at++) {
			const found = language === 'de' ? germanCompound(part, at) : englishCompound(part, at)
			if (found === null || isMentioned(part.passage, { from: found.from, to: found.to })) continue
			const key = `${found.compound.first} ${found.compound.second}`
			const named = byName.get(key) ?? { compound: found.compound, places: [] }
			named.places.push({ part, from: found.from, to: found.to })
			byName.set(key, named)
			at = found.to - 1
		}
	}
	return [...byName.values()]
}

type CompoundAt = { readonly compound: Compound; readonly from: number; readonly to: number }
const SHORTEST = 9

function germanCompound({ passage: { tokens } }: Part, at: number): CompoundAt | null {
	const { lower, isCapital } = tokens[at]!
	const compound = isCapital && lower.length >= SHORTEST ? compoundOf(lower) : null
	return compound === null || !isFirst(compound.first, 'de') ? null : { compound, from: at, to: at + 1 }
}

function englishCompound({ passage: { tokens } }: Part, at: number): CompoundAt | null {
	const [first, second] = [tokens[at]!, tokens[at + 1]]
	if (second === undefined || !isFirst(first.lower, 'en') || !isSecond(second.lower)) return null
	const base = second.lower === 'hours' || second.lower === 'times' ? second.lower : second.lower.replace(/s$/, '')
	return { compound: { first: first.lower, second: base }, from: at, to: at + 2 }
}

type Place = { readonly part: Part; readonly from: number; readonly to: number }

function found(byName: ReadonlyMap<number, readonly Place[]>, defined: ReadonlySet<string>): readonly Located[] {
	const [main, ...others] = [...byName.values()].sort((a, b) => b.length - a.length)
	if (main === undefined) return []
	return others.flatMap((other) => pair(main, other, defined))
}

function pair(main: readonly Place[], rarer: readonly Place[], defined: ReadonlySet<string>): readonly Located[] {
	return [rarer]
		.filter((other) => isCapitalised(main) === isCapitalised(other))
		.filter((other) => !(isDefined(main, defined) && isDefined(other, defined)) && !areToldApart(main, other))
		.map((other): Located => ({ ...other[0]!, values: { other: wordsOf(main[0]!) } }))
}

const wordsOf = ({ part: { passage }, from, to }: Place): string =>
	passage.text.slice(passage.tokens[from]!.start, passage.tokens[to - 1]!.end)

/** English writes terms with a capital: beside such a term a word without one is any other word. */
function isCapitalised(places: readonly Place[]): boolean {
	return places.some(({ part: { passage }, from, to }) => {
		const words = passage.tokens.slice(from, to)
		const isHead = from === passage.sentenceAt(from).from
		return (
			passage.language === 'de' ||
			(isHead ? words.slice(1) : words).some(({ isCapital }) => isCapital) ||
			(isHead && words.length === 1)
		)
	})
}

/** Two terms that are both defined are told apart by their definitions. */
function isDefined([first]: readonly Place[], defined: ReadonlySet<string>): boolean {
	if (first === undefined) return false
	const { part, from, to } = first
	return (
		defined.has(part.passage.stems().slice(from, to).join(' ')) ||
		defined.has(stemOf(wordsOf(first).toLowerCase(), part.passage.language))
	)
}

/** One statement, or one table, that has both speaks of two things. */
function areToldApart(main: readonly Place[], other: readonly Place[]): boolean {
	const clauses = new Set(main.map(clauseOf))
	return other.some((place) => clauses.has(clauseOf(place)))
}

function clauseOf({ part, from }: Place): string {
	return part.kind === 'cell' ? part.at.block.id : `${part.at.order} ${clauseAround(part.passage, from).from}`
}

/** Where names stand, by group and name. */
function usesOf(document: TextDocument): ReadonlyMap<number, ReadonlyMap<number, readonly Place[]>> {
	const { parts, language } = document
	const known = NAMES[language]
	const heads = new Set(
		definitionsIn(document).flatMap(({ part, span, isAlias }) => (isAlias ? [] : [`${part.at.order} ${span.from}`])),
	)
	const uses = new Map<number, Map<number, Place[]>>()
	for (const part of parts) {
		const { tokens } = part.passage
		for (let at = 0; at < tokens.length; at++) {
			let behind = at
			for (const { lexicon, group, name } of known.get(tokens[at]!.lower) ?? []) {
				const span = phraseAt(tokens, at, lexicon)
				if (
					span === null ||
					!(
						(SYNONYMS[language][group]!.kind === 'thing' && heads.has(`${part.at.order} ${at}`)) ||
						isMeant(part, span, SYNONYMS[language][group]!.kind)
					)
				)
					continue
				const byName = uses.get(group) ?? new Map<number, Place[]>()
				byName.set(name, [...(byName.get(name) ?? []), { part, ...span }])
				uses.set(group, byName)
				behind = Math.max(behind, span.to - 1)
			}
			at = behind
		}
	}
	return uses
}

const DE_THE: ReadonlySet<string> = new Set(
	'der des dem den die vom zum beim im dieser dieses diesem diesen diese'.split(' '),
)
const EN_OTHER: ReadonlySet<string> = new Set(
	'a an any each every other another no its their our your new old all some such of'.split(' '),
)

function isMeant(
	{ passage, kind }: Part,
	{ from, to }: { readonly from: number; readonly to: number },
	of: Synonyms['kind'],
): boolean {
	const { tokens, language } = passage
	if (isMentioned(passage, { from, to })) return false
	const token = tokens[from]!
	if (language === 'de' && !token.isCapital) return false
	if (of === 'thing') return true
	if (kind === 'name') return false
	const before = tokens[from - 1]?.lower ?? ''
	const next = tokens[to]?.lower ?? ''
	if (of === 'paper')
		return (
			/^(?:dies\w*|this)$/.test(before) ||
			((before === 'der' || before === 'die' || before === 'the') &&
				from - 1 === passage.sentenceAt(from).from &&
				!/^(?:of|des|der|über|for|with|between|zwischen|mit|vom)$/.test(next))
		)
	if (language === 'de') return DE_THE.has(before) && !/^(?:des|der|dieses|dieser|eines|einer|von|vom)$/.test(next)
	if (next === 'of') return false
	return before === 'the' ? true : token.isCapital && !EN_OTHER.has(before)
}
