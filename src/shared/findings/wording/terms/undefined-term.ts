import { type Definition, definitionsIn, headsOf } from '../language/definitions'
import type { Part, TextDocument } from '../language/document'
import { type Marked, markedIn } from '../language/marked'
import type { Paragraph } from '../language/paragraph'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import type { Token } from '../language/tokens'
import type { DocumentRule, Located } from '../text-finding'
import { actingParties } from './acting-parties'
import { EN_BEHIND, englishCapitals, germanCapitals } from './capital-terms'
import { isExtract, loneTerms } from './lone-terms'
import { givesShortForms, isExplained, isShortForm, shortFormsIn } from './short-forms'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/**
 * A term that is used as if the text said what it means: set apart or with a capital like the terms that it does define. Of a text that
 * defines nothing only what cannot be else is told, of one that takes its terms from elsewhere nothing.
 */
export const undefinedTerm: DocumentRule = {
	id: 'undefined-term',
	severity: 'info',
	find: (document) => {
		const definitions = definitionsIn(document)
		if (document.parts.some(({ passage }) => takesFromElsewhere(passage))) return []
		const terms = definitions.length === 0 ? foundAlone(document) : found(document, definitions)
		const hasShort = definitions.some(({ words }) => isShortForm(words)) || givesShortForms(document)
		return hasShort ? [...terms, ...foundShort(document, definitions, terms)] : terms
	},
}

/** "die MTTR" of a text that says what an MTBF is. */
function foundShort(
	document: TextDocument,
	definitions: readonly Definition[],
	terms: readonly Located[],
): readonly Located[] {
	const known = new Set(definitions.flatMap(({ stems }) => stems))
	const isName = namesIn(document)
	const seen = new Set<string>()
	return document.parts.flatMap((part): readonly Located[] => {
		if (part.kind !== 'running') return []
		return shortFormsIn(part.passage).flatMap((span): readonly Located[] => {
			const word = wordsOf(part.passage, span)
			const { stem } = termAt(part.paragraph, span)
			if (seen.has(stem)) return []
			seen.add(stem)
			const isTold = terms.some((one) => one.part === part && one.from < span.to && span.from < one.to)
			return isTold || known.has(stem) || isName(stem) || isExplained(document, word)
				? []
				: [{ part, ...span, values: { term: word } }]
		})
	})
}

/** A text that defines nothing may still use words that no text uses undefined. */
function foundAlone(document: TextDocument): readonly Located[] {
	const uses = document.parts.flatMap((part) => loneTerms(part.paragraph).map((span) => ({ ...span, part })))
	if (uses.length === 0 || isExtract(document, uses.length)) return []
	const isName = namesIn(document)
	const seen = new Set<string>()
	return uses.flatMap(({ part, from, to }): readonly Located[] => {
		const { stem } = termAt(part.paragraph, { from, to })
		if (seen.has(stem) || isName(stem)) return []
		seen.add(stem)
		return [{ part, from, to, values: { term: wordsOf(part.passage, { from, to }) } }]
	})
}

const ELSEWHERE =
	/(?:capitali[sz]ed|defined|undefined|such|all other|other)\s+(?:words|terms|expressions)[^.]{0,60}(?:meaning|defined|explained)|explains all defined terms|(?:terms|words) (?:not|which are not) defined|begriffe\s+(?:stehen|sind|werden)\s+(?:in|im)\b|es gelten die (?:begriffe|begriffsbestimmungen|definitionen)|im übrigen gelten die (?:begriffe|begriffsbestimmungen|definitionen)/i
const takesFromElsewhere = remembered(({ text }: Passage) => ELSEWHERE.test(text))

/** A term that is used, with its stems in a row. */
type Use = Span & {
	readonly stem: string
	readonly isSaid: boolean
	/** Printed like a term, with no word before it that says so: "pays **Excess Wear**". */
	readonly isLoose: boolean
}
/** So many terms must be printed like it. */
const FEWEST_PRINTED = 2

function found(document: TextDocument, definitions: readonly Definition[]): readonly Located[] {
	const known = new Set(definitions.map(({ stems }) => stems.join(' ')))
	// What terms of several words end with: "Dock Day".
	const kinds = new Set(definitions.flatMap(({ stems }) => (stems.length > 1 ? [stems.at(-1)!] : [])))
	const isName = namesIn(document)
	const heads = headsOf(definitions)
	const seen = new Set<string>()
	const isMarked = definitions.some(({ part, span }) => markedIn(part.paragraph).some(({ from }) => from === span.from))
	const printed = definitions.filter(({ part, span }) =>
		markedIn(part.paragraph).some(({ from, kind }) => from === span.from && kind === 'printed'),
	).length
	return document.parts.flatMap((part) => {
		const { passage, kind, paragraph } = part
		if (kind === 'name') return []
		const own = heads.get(part)
		const marked = markedUses(paragraph).filter(
			({ from, isLoose }) =>
				own?.has(from) !== true && (isMarked || passage.quoted[from] === 1) && (!isLoose || printed >= FEWEST_PRINTED),
		)
		const ofKinds = namesOfKinds(paragraph).filter(({ stem }) => kinds.has(stem.split(' ').at(-1)!))
		return inOrder([...marked, ...ofKinds], capitals(paragraph)).flatMap((use): readonly Located[] => {
			const { stem, from, to } = use
			// What is said of a term the first time holds for every other.
			if (seen.has(stem)) return []
			seen.add(stem)
			return (use.isSaid && isSpokenOf(document, part, stem)) ||
				known.has(stem) ||
				isName(stem) ||
				isOfKnown(stem, known, passage.tokens[from]!.isCapital) ||
				(passage.quoted[from] !== 1 && actingParties(document).has(wordsOf(passage, use)))
				? []
				: [{ part, from, to, values: { term: wordsOf(passage, use) } }]
		})
	})
}

function inOrder(marked: readonly Use[], capital: readonly Use[]): readonly Use[] {
	if (marked.length === 0) return capital
	return capital.length === 0 ? marked : [...marked, ...capital].sort((a, b) => a.from - b.from)
}

const termAt = ({ passage }: Paragraph, { from, to }: Span): Use => ({
	from,
	to,
	stem: passage.stems().slice(from, to).join(' '),
	isSaid: false,
	isLoose: false,
})
const wordsOf = ({ text, tokens }: Passage, { from, to }: Span): string =>
	text.slice(tokens[from]!.start, tokens[to - 1]!.end)

/** "Customer’s Data": two known terms in a row are no third one. */
function isOfKnown(stem: string, known: ReadonlySet<string>, isCapital: boolean): boolean {
	const words = stem.split(' ')
	if (words.every((one) => known.has(one))) return true
	return !isCapital && words.some((_, at) => at > 0 && known.has(words.slice(at).join(' ')))
}

/** What a text names in headings and short cells, as stems in a row: it says there what they are. */
function namesIn({ parts }: TextDocument): (stem: string) => boolean {
	const passages = new Set(
		parts
			.filter(({ passage, kind }) => kind === 'name' || (kind === 'cell' && passage.tokens.length <= LONGEST_NAME))
			.map(({ passage }) => passage),
	)
	const stems = new Set<string>()
	for (const passage of passages) for (const stem of passage.stems()) stems.add(stem)
	const names = [...passages]
	// Most terms have a word that stands in no name.
	return (stem) =>
		stem.split(' ').every((one) => stems.has(one)) && names.some((passage) => nameOf(passage).includes(` ${stem} `))
}
const nameOf = remembered((passage: Passage) => ` ${passage.stems().join(' ')} `)
const LONGEST_NAME = 6

/** Words before a term that is spoken of as a thing; behind a noun, words in quotation marks are its name. */
const BEFORE_TERM = list(
	'der die das dem den des ein eine einem einen einer eines jede jeder jedes jedem jeden kein keine keinen keinem diese dieser dieses diesem diesen als für bei beim ins ans von vom zum zur im am während innerhalb nach vor mit the a an each any every no such of for during per',
)
const LONGEST_TERM = 4

const markedUses = remembered((paragraph: Paragraph): readonly Use[] => {
	const { tokens } = paragraph.passage
	return markedIn(paragraph).flatMap((marked): readonly Use[] => {
		const { from, to } = marked
		if (to - from > LONGEST_TERM) return []
		const isLoose = !isBeforeTerm(paragraph, marked)
		if ((isLoose && !isLooseTerm(paragraph, marked)) || tokens.slice(from, to).some(({ kind }) => kind !== 'word'))
			return []
		return isNounLike(paragraph, marked) && !isNamed(paragraph, marked)
			? [{ ...termAt(paragraph, marked), isLoose }]
			: []
	})
})

/** Words in quotation marks may also begin what is said of them: "“Reisetage” vergütet der Auftraggeber". */
function isBeforeTerm({ passage: { tokens } }: Paragraph, { before, behind, kind }: Marked): boolean {
	const previous = tokens[before]
	if (previous !== undefined && BEFORE_TERM.has(previous.lower)) return true
	const isHead = previous === undefined || /^[.;]$/.test(previous.lower)
	return isHead && kind === 'quoted' && tokens[behind]?.kind === 'word'
}

/** Bold words within a sentence, in English with capitals throughout. */
function isLooseTerm(
	{ passage: { tokens, language } }: Paragraph,
	{ from, to, before, behind, kind }: Marked,
): boolean {
	if (kind !== 'printed' || tokens[before]?.kind !== 'word' || tokens[behind]?.lower === ':') return false
	return language === 'de' || tokens.slice(from, to).every(({ isCapital }) => isCapital)
}

/** English terms have a capital; what is printed bold without one is stressed. */
function isNounLike({ passage: { tokens, language } }: Paragraph, { from, to, kind }: Marked): boolean {
	return language === 'en' ? kind === 'quoted' || tokens[from]!.isCapital : tokens[to - 1]!.isCapital
}

/** "der als „Chat-Raum“ bezeichnete …", "the “Excuses” section": a name that stands where the text says; „Verbraucher“ im Sinne des § 13 BGB, "a “TIFF” file (Tagged Image File Format)": what is said elsewhere or right behind. */
function isNamed({ passage: { tokens } }: Paragraph, { before, behind }: Marked): boolean {
	const next = tokens[behind]?.lower ?? ''
	// "all uses of “including” and similar words" speaks of a word.
	if (/^(?:and|or)$/.test(next) && /^(?:similar|like)$/.test(tokens[behind + 1]?.lower ?? '')) return true
	const behindThem = tokens.slice(behind, behind + 5).map(({ lower }) => lower)
	if (
		/^(?:im sinne (?:von|der|des|dieses) (?:§|art|artikel|\p{L}+gesetz)|within the meaning of|as defined (?:in|by) the)/u.test(
			behindThem.join(' '),
		)
	)
		return true
	if (behindThem[0] === '(' || (/^(?:file|format|datei|verfahren)$/.test(next) && behindThem[1] === '(')) return true
	if (/^(?:section|clause|article|heading|page|tab|button|field|column)$/.test(next)) return true
	return (
		tokens[before]?.lower === 'als' && /^(?:bezeichne|geführt|gekennzeichne|ausgewiesen|markier|benannt)/.test(next)
	)
}

const capitals = remembered((paragraph: Paragraph): readonly Use[] =>
	paragraph.passage.language === 'en'
		? [
				...englishCapitals(paragraph, false)
					.filter(({ to }) => !goesOnAsLaw(paragraph.passage, to))
					.map((span) => termAt(paragraph, span)),
				...saidIn(paragraph),
			]
		: [...germanCapitals(paragraph).map((span) => termAt(paragraph, span)), ...saidIn(paragraph)],
)

/** "Health Insurance Portability and Accountability Act": the beginning of a law's name. */
function goesOnAsLaw({ tokens }: Passage, to: number): boolean {
	if (!JOINS_NAMES.has(tokens[to]?.lower ?? '')) return false
	for (const { lower, isCapital } of tokens.slice(to, to + LONGEST_REST)) {
		if (isCapital && LAWS.has(lower)) return true
		if (!isCapital && !JOINS_NAMES.has(lower)) return false
	}
	return false
}
const JOINS_NAMES = list('and of for on in the to with')
const LAWS = list('act regulation regulations directive code convention treaty statute rules order ordinance')
const LONGEST_REST = 9

/** Names of offices and days, which are terms only beside others of their kind. */
const namesOfKinds = remembered((paragraph: Paragraph): readonly Use[] =>
	paragraph.passage.language === 'en'
		? englishCapitals(paragraph, true).map((span) => termAt(paragraph, span))
		: NO_USES,
)
const NO_USES: readonly Use[] = []

const SAID = /definierte|\bdefined\b/
const DE_WHERE = list(
	'wie oben unten hier vorstehend nachstehend nachfolgend folgend eingangs vertraglich gesondert bereits vorher zuvor so genau klar eigens',
)
const EN_DEFINED = list('the each any every this that said agreed and such of above')
const EN_NO_TERM = list(
	'in by as below above at under terms term to herein hereunder elsewhere for on with within therein below',
)

const saidIn = (paragraph: Paragraph): readonly Use[] =>
	saidToBeDefined(paragraph).map((span) => ({ ...termAt(paragraph, span), isSaid: true }))

/** "die unten definierten Reaktionszeiten", of which another paragraph speaks: it may say there what they are. */
function isSpokenOf({ parts }: TextDocument, own: Part, stem: string): boolean {
	const last = stem.split(' ').at(-1)!
	return parts.some((part) => part !== own && part.passage.stems().includes(last))
}

/** "der definierte Wartungskorridor", "the agreed and defined night band": it says itself that something says what it is. */
function saidToBeDefined({ passage: { tokens, text, language }, kind }: Paragraph): readonly Span[] {
	if (kind !== 'running' || !SAID.test(text)) return []
	return tokens.flatMap(({ lower }, at): readonly Span[] => {
		if (language === 'en') return lower === 'defined' ? englishSaid(tokens, at) : []
		const noun = tokens[at + 1]
		let before = at - 1
		while (DE_WHERE.has(tokens[before]?.lower ?? '')) before--
		const isTerm =
			/^definierte[nrsm]?$/.test(lower) &&
			noun?.isCapital === true &&
			/^(?:der|die|das|dem|den|des|im|vom|zum|zur|am|beim|ins)$/.test(tokens[before]?.lower ?? '')
		return isTerm ? [{ from: at + 1, to: at + 2 }] : []
	})
}

const MOST_SAID = 3

function englishSaid(tokens: readonly Token[], at: number): readonly Span[] {
	if (!EN_DEFINED.has(tokens[at - 1]?.lower ?? '')) return []
	let to = at + 1
	while (to <= at + MOST_SAID && tokens[to]?.kind === 'word' && !EN_BEHIND.has(tokens[to]!.lower)) to++
	return to > at + 1 && !EN_NO_TERM.has(tokens[at + 1]!.lower) ? [{ from: at + 1, to }] : []
}
