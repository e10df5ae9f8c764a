import type { ContractLanguage } from '../../../outline/block'
import { type Definition, definitionsIn, headsOf } from '../language/definitions'
import type { Part, TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { DocumentRule } from '../text-finding'

/** Fewer definitions are no part of their own, so that each has to be one beyond doubt. */
const FEWEST = 2

/** "Each shift covers two people" is no definition where nothing sets the word apart. */
const isMeant = ({ part: { passage, kind }, span: { from, to } }: Definition): boolean =>
	kind !== 'running' || passage.quoted[from] === 1 || !describes(passage, to)

/**
 * "The maintenance covers …", "„Komfort Plus“ umfasst …" say what a service is, "the word “Gate” stands for …" and "contains “etc.” is void"
 * speak of words, and "class BE (“best effort”)" spells letters out.
 */
function isSurelyOne({ part: { passage }, span: { from, to } }: Definition): boolean {
	const { tokens, quoted } = passage
	const before = tokens.slice(Math.max(0, from - 2), from)
	return (
		quoted[from] === 1 &&
		tokens[from]!.isCapital &&
		!describes(passage, to) &&
		!before.some(({ lower }) => SPEAKS_OF_WORDS.has(lower))
	)
}
const describes = ({ tokens }: Passage, to: number): boolean =>
	DESCRIBES.has(tokens[to]?.lower ?? '') ||
	(/^[“”"]$/.test(tokens[to]?.lower ?? '') && DESCRIBES.has(tokens[to + 1]?.lower ?? ''))
const DESCRIBES = new Set(['umfasst', 'umfassen', 'includes', 'include', 'comprises', 'covers'])
const SPEAKS_OF_WORDS = new Set([
	'wort',
	'wörter',
	'aufschrift',
	'word',
	'words',
	'label',
	'sign',
	'anhang',
	'anlage',
	'annex',
	'schedule',
	'appendix',
])

/** A term that is defined and then stands nowhere. Part of a longer word ("Störungsmeldung") is a use. */
export const unusedTerm: DocumentRule = {
	id: 'unused-term',
	severity: 'info',
	find: (document) => {
		const definitions = definitionsIn(document)
		if (!saysMore(document, definitions)) return []
		const isUsed = usesOf(document, headsOf(definitions))
		const isWhole = ({ isPlain }: Definition) => definitions.length >= FEWEST || (document.hasHeadings && !isPlain)
		return definitions
			.filter(
				(definition) => (isWhole(definition) ? isMeant(definition) : isSurelyOne(definition)) && !isUsed(definition),
			)
			.map(({ part, span, words }) => ({ part, ...span, values: { term: words } }))
	},
}

/** Whether anything but definitions is said. */
function saysMore({ parts }: TextDocument, definitions: readonly Definition[]): boolean {
	// A short name in brackets stands in a sentence that says something else.
	const heads = headsOf(definitions.filter(({ isAlias }) => !isAlias))
	return parts.some((part) => {
		if (part.kind === 'name') return false
		const own = heads.get(part)
		if (own === undefined) return part.kind === 'running'
		return part.passage.sentences.some(({ from, to }) => ![...own].some((head) => head >= from && head < to))
	})
}

/** Whether the term of a definition stands anywhere but in the sentence that defines it. */
function usesOf(
	{ parts, language }: TextDocument,
	heads: ReadonlyMap<Part, ReadonlySet<number>>,
): (definition: Definition) => boolean {
	const places = new Map<string, readonly Part[]>()
	return ({ stems, part: own, span, isAlias }) => {
		const term = stems.join(' ')
		const speaking = places.get(term) ?? twoOf(parts, passagesOf(term, stems, language))
		places.set(term, speaking)
		if (speaking.some((part) => part !== own)) return true
		return (
			speaking.length > 0 &&
			speaksOf(
				own.passage,
				stems,
				language,
				isAlias ? upTo(own.passage, span) : meaningAround(own.passage, span, heads.get(own)),
			)
		)
	}
}

/** What a short name stands for is said before it; behind it the sentence may use it. */
const upTo = ({ sentenceAt }: Passage, { from, to }: Span): Span => ({ from: sentenceAt(from).from, to })

/** The sentence of a definition, or its part of one that gives several: "“A” means …; and “B” means …". */
function meaningAround({ tokens, sentenceAt }: Passage, span: Span, heads: ReadonlySet<number> | undefined): Span {
	const sentence = sentenceAt(span.from)
	const isEnd = (at: number) =>
		tokens[at]!.lower === ';' ||
		tokens[at]!.gap === 'line' ||
		tokens[at]!.gap === 'empty-line' ||
		(at !== span.from && heads?.has(at) === true)
	let { from, to } = span
	while (from > sentence.from && tokens[from - 1]!.lower !== ';' && !isEnd(from) && heads?.has(from - 1) !== true)
		from--
	// Behind another's head begins that one's meaning, up to this head's own article and mark.
	if (heads?.has(from - 1) === true) from = span.from
	while (to < sentence.to && !isEnd(to)) to++
	return { from, to }
}

/** The first two parts that speak of something: one of them may be its definition. */
function twoOf(parts: readonly Part[], isSaid: (passage: Passage) => boolean): readonly Part[] {
	const found: Part[] = []
	for (const part of parts) {
		if (!isSaid(part.passage)) continue
		found.push(part)
		if (found.length === 2) break
	}
	return found
}

/** Which paragraphs speak of a term, by its stems; of terms that nobody asked for in a while it is forgotten. */
const known = new Map<string, WeakMap<Passage, boolean>>()
const MOST_KNOWN = 500

function passagesOf(term: string, stems: readonly string[], language: ContractLanguage): (passage: Passage) => boolean {
	const passages = known.get(term) ?? new WeakMap<Passage, boolean>()
	if (known.size >= MOST_KNOWN) known.clear()
	known.set(term, passages)
	return (passage) => {
		const before = passages.get(passage)
		if (before !== undefined) return before
		const isSaid = speaksOf(passage, stems, language)
		passages.set(passage, isSaid)
		return isSaid
	}
}

function speaksOf(passage: Passage, stems: readonly string[], language: ContractLanguage, except?: Span): boolean {
	const words = passage.stems()
	const isHere = (at: number) => stems.every((stem, index) => holds(words[at + index] ?? '', stem, language))
	const last = stems.at(-1)!
	if (stems.length > 1 && /^(?:[a-z]|\d{1,2})$/.test(last) && isInRow(passage, stems, last)) return true
	return words.some((_, at) => !(except !== undefined && at >= except.from && at < except.to) && isHere(at))
}

/** "Crews A and B" speaks of "Crew B". */
function isInRow({ tokens, stems }: Passage, term: readonly string[], last: string): boolean {
	const words = stems()
	const head = term.at(-2)!
	return words.some((word, at) => {
		if (word !== head || tokens[at]!.lower === head) return false
		return tokens.slice(at + 1, at + 8).some(({ lower }) => lower === last)
	})
}

/** Shortest stem that is looked for within longer words: "Ziel" would stand in "Zielwert" by chance. */
const SHORTEST_PART = 5

function holds(word: string, stem: string, language: ContractLanguage): boolean {
	if (word === stem) return true
	return language === 'de'
		? word.length > stem.length &&
				(stem.length >= SHORTEST_PART
					? word.includes(stem)
					: word.startsWith(stem) && word.length >= stem.length + SHORTEST_PART)
		: word.includes('-') && word.split('-').includes(stem)
}
