import { type Definition, definitionsIn, headsOf } from './language/definitions'
import type { Part, TextDocument } from './language/document'
import { type Marked, markedIn } from './language/marked'
import type { Paragraph } from './language/paragraph'
import type { Passage } from './language/passage'
import { remembered } from './language/remembered'
import type { Span } from './language/sentences'
import type { Token } from './language/tokens'
import { isExtract, loneTerms } from './lone-terms'
import type { DocumentRule, Located } from './text-finding'

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
		return definitions.length === 0 ? foundAlone(document) : found(document, definitions)
	},
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
type Use = Span & { readonly stem: string; readonly isSaid: boolean }

function found(document: TextDocument, definitions: readonly Definition[]): readonly Located[] {
	const known = new Set(definitions.map(({ stems }) => stems.join(' ')))
	// What terms of several words end with: "Dock Day".
	const kinds = new Set(definitions.flatMap(({ stems }) => (stems.length > 1 ? [stems.at(-1)!] : [])))
	const isName = namesIn(document)
	const heads = headsOf(definitions)
	const seen = new Set<string>()
	const isMarked = definitions.some(({ part, span }) => markedIn(part.paragraph).some(({ from }) => from === span.from))
	return document.parts.flatMap((part) => {
		const { passage, kind, paragraph } = part
		if (kind === 'name') return []
		const own = heads.get(part)
		const marked = markedUses(paragraph).filter(
			({ from }) => own?.has(from) !== true && (isMarked || passage.quoted[from] === 1),
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
				isOfKnown(stem, known, passage.tokens[from]!.isCapital)
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
	'der die das dem den des ein eine einem einen einer eines jede jeder jedes jedem jeden kein keine keinen keinem als für bei von vom zum zur im am während innerhalb nach vor mit the a an each any every no such of for during per',
)
const LONGEST_TERM = 4

const markedUses = remembered((paragraph: Paragraph): readonly Use[] => {
	const { tokens } = paragraph.passage
	return markedIn(paragraph).flatMap((marked): readonly Use[] => {
		const { from, to } = marked
		if (to - from > LONGEST_TERM) return []
		if (!isBeforeTerm(paragraph, marked) || tokens.slice(from, to).some(({ kind }) => kind !== 'word')) return []
		return isNounLike(paragraph, marked) && !isNamed(paragraph, marked) ? [termAt(paragraph, marked)] : []
	})
})

/** Words in quotation marks may also begin what is said of them: "“Reisetage” vergütet der Auftraggeber". */
function isBeforeTerm({ passage: { tokens } }: Paragraph, { before, behind, kind }: Marked): boolean {
	const previous = tokens[before]
	if (previous !== undefined && BEFORE_TERM.has(previous.lower)) return true
	const isHead = previous === undefined || /^[.;]$/.test(previous.lower)
	return isHead && kind === 'quoted' && tokens[behind]?.kind === 'word'
}

/** English terms have a capital; what is printed bold without one is stressed. */
function isNounLike({ passage: { tokens, language } }: Paragraph, { from, to, kind }: Marked): boolean {
	return language === 'en' ? kind === 'quoted' || tokens[from]!.isCapital : tokens[to - 1]!.isCapital
}

/** "der als „Chat-Raum“ bezeichnete …", "the “Excuses” section": a name that stands where the text says. */
function isNamed({ passage: { tokens } }: Paragraph, { before, behind }: Marked): boolean {
	const next = tokens[behind]?.lower ?? ''
	// "all uses of “including” and similar words" speaks of a word.
	if (/^(?:and|or)$/.test(next) && /^(?:similar|like)$/.test(tokens[behind + 1]?.lower ?? '')) return true
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
	'oben unten hier vorstehend nachstehend nachfolgend folgend eingangs vertraglich gesondert bereits vorher zuvor so genau klar eigens',
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
		const before = DE_WHERE.has(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
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

/** Capitalised in any English text, and parties, which are named at the head. */
const EN_ORDINARY = list(
	`agreement agreements party parties annex annexes schedule schedules section sections clause clauses article articles appendix exhibit exhibits i january february march april may june july august september october november
	december monday tuesday wednesday thursday friday saturday sunday customer client provider supplier vendor contractor buyer seller licensor licensee lessor lessee landlord tenant company carrier bank
	subscriber operator owner employer user users english german germany england scotland wales europe european union united kingdom states recital recitals goods euro internet web api sla slas url uk us eu it gmt utc cet part
	order orders sow statement framework master services terms conditions order-form act regulation directive court law government`,
)
/** Offices, bodies and places have names, not definitions. */
const EN_NAMES = list(
	`manager head officer director engineer lead leader team desk department services committee board council office group unit president secretary chair commissioner authority agency ministry society institute university road street
	avenue square hangar building hall gate terminal tower park airport station port bridge dock inc ltd llc llp plc gmbh ag corp co ms mr mrs dr sir east west north south centre center house floor room campus christmas easter
	day eve owners engineering finance legal procurement operations sales security support staff steward supervisor coordinator administrator analyst architect consultant specialist assistant executive partner principal controller`,
)
/** Other papers and places have names of their own. */
const EN_PAPERS =
	/^(?:agreement|agreements|act|regulation|regulations|directive|code|terms|conditions|statement|order|law|court|union|states|kingdom|europe|england|schedule|annex|exhibit|appendix|convention|treaty|protocol|standard|guideline|guidelines)$/
const EN_DETERMINERS = list('the a an any each every such all this that these those no our its their your either both')

function englishCapitals({ passage, kind }: Paragraph, isOfKind: boolean): readonly Span[] {
	if (kind !== 'running') return []
	const { tokens, quoted, sentenceAt } = passage
	const found: Span[] = []
	for (let at = 1; at < tokens.length; at++) {
		if (
			!isTermWord(passage, at) ||
			quoted[at] === 1 ||
			at === sentenceAt(at).from ||
			(tokens[at - 1]!.kind === 'mark' && tokens[at - 1]!.lower !== ',')
		)
			continue
		let to = at + 1
		while (
			to < tokens.length &&
			(isTermWord(passage, to) || isLetterWithin(passage, to)) &&
			tokens[to]!.gap === 'space' &&
			!isGenitive(tokens[to - 1]!)
		)
			to++
		if (isEnglishTerm(passage, at, to, isOfKind)) found.push({ from: at, to })
		at = to
	}
	return found
}

/** @param isOfKind looks for "Lift Day" beside a term "Dock Day" too: such words are names else */
function isEnglishTerm({ tokens }: Passage, from: number, to: number, isOfKind: boolean): boolean {
	const words = tokens.slice(from, to)
	const before = tokens[from - 1]!
	const next = tokens[to]
	if (words.some(({ lower }) => EN_ORDINARY.has(lower)) && words.length === 1) return false
	if (words.some(isGenitive) || words.some(({ lower }) => EN_NAMES.has(lower)) !== isOfKind) return false
	if (isOfKind && words.length === 1) return false
	// "Law Society of England", "Annex C", "Ms Obi of Marsh & Daughter".
	if (
		next !== undefined &&
		((next.lower === 'of' && tokens[to + 1]?.isCapital === true) ||
			next.kind === 'number' ||
			next.lower === '&' ||
			next.lower === '(' ||
			next.isCapital)
	)
		return false
	if ((before.isCapital && !isSmallWord(before.lower)) || before.lower === '&') return false
	const isSingle = words.length === 1
	// A brand before its thing: "the Goldhofer tug".
	if (isSingle)
		return (
			isPeriod(tokens, from, before.lower) ||
			(!isSomebody(words[0]!.lower) &&
				EN_DETERMINERS.has(before.lower) &&
				before.lower !== 'all' &&
				(next === undefined || next.kind === 'mark' || EN_BEHIND.has(next.lower)))
		)
	if (EN_PAPERS.test(words.at(-1)!.lower)) return false
	// Without an article, one thing alone is a place or a brand: "in Flensburg Harbour". Several of a kind are not.
	return EN_DETERMINERS.has(before.lower) || (!EN_ORDINARY.has(words[0]!.lower) && /[^s]s$/.test(words.at(-1)!.lower))
}

const isSmallWord = (lower: string): boolean => EN_DETERMINERS.has(lower) || EN_BEHIND.has(lower)

/** "six weeks of Hypercare", "during Hypercare": a time that has a name. */
const isPeriod = (tokens: Passage['tokens'], from: number, before: string): boolean =>
	/^(?:during|throughout)$/.test(before) ||
	(before === 'of' && /^(?:hours|days|weeks|months|years|period|phase)$/.test(tokens[from - 2]?.lower ?? ''))

/** Sides of a contract are named at its head: "the Publisher", "the Lessee". */
const isSomebody = (lower: string): boolean =>
	/(?:er|or|ee|ant|ist|man)$/.test(lower) &&
	!/(?:server|counter|meter|order|number|folder|timer|router|tracker|register|charter|cover|tender|transfer|retainer|trigger|buffer|container|trailer|filter|sensor|factor|error|floor|door|sector|monitor|fee|warrant)$/.test(
		lower,
	)

const EN_BEHIND = list(
	'is are was were shall will must may can has have does do and or of in on at for to by with within during under before after until if when unless',
)

/** The genitive's ending is no part of `lower`. */
const isGenitive = ({ start, end, lower }: Token): boolean => end - start > lower.length

function isTermWord({ tokens, text }: Passage, at: number): boolean {
	const { kind, isCapital, start, end } = tokens[at]!
	// All in capitals is an abbreviation or a name.
	return kind === 'word' && isCapital && end - start > 1 && /\p{Ll}/u.test(text.slice(start, end))
}

/** "a Category X Event": a letter between two words of a term. */
function isLetterWithin(passage: Passage, at: number): boolean {
	const { isCapital, start, end, kind } = passage.tokens[at]!
	return (
		kind === 'word' &&
		isCapital &&
		end - start === 1 &&
		isTermWord(passage, at - 1) &&
		at + 1 < passage.tokens.length &&
		isTermWord(passage, at + 1)
	)
}

const DE_ADJECTIVE = /^[a-zäöüß]{4,}(?:e|en|er|es|em)$/
const DE_NAMES =
	/^(?:deutsche|europäische|allgemeine|technische|kaufmännische|vereinigte|schweizer|berliner|hamburger|münchn|wiener|höhere|erste|zweite|dritte|neue|alte|große|kleine|bayerisch|französisch|englisch|inter|frankfurter|kölner|stuttgart|leitend|geschäftsführend|stellvertretend)/

/** German: an adjective with a capital before a noun ("Wiederkehrenden Störung") is written like a term. */
function germanCapitals({ passage }: Paragraph): readonly Span[] {
	const { tokens, quoted, sentenceAt } = passage
	return tokens.flatMap((token, at): readonly Span[] => {
		const noun = tokens[at + 1]
		if (noun === undefined || at === 0 || at === sentenceAt(at).from || quoted[at] === 1) return []
		const isPair =
			token.kind === 'word' && token.isCapital && noun.isCapital && noun.kind === 'word' && noun.gap === 'space'
		if (
			!isPair ||
			!DE_ADJECTIVE.test(token.lower) ||
			DE_NAMES.test(token.lower) ||
			!DE_INFLECTED.has(tokens[at - 1]!.lower)
		)
			return []
		return isAdjective(token.lower) ? [{ from: at, to: at + 2 }] : []
	})
}

const DE_INFLECTED = list(
	'der die das dem den des ein eine einem einen einer eines jede jeder jedes jedem jeden kein keine keinen keinem keiner von bei für mit nach vor während und oder als',
)

/** Endings that adjectives have and nouns with a capital seldom: `-lichen`, `-isch`, `-enden`. */
function isAdjective(lower: string): boolean {
	return /(?:lich|isch|ig|bar|sam|end|haft|los|iert|ant|ent|iv|är|ell|al|voll|frei|arm|reich|weit|fach|fällig|mäßig|gemäß|einfach|kritisch|schwer|leicht|geplant|dringend|normal)(?:e|en|er|es|em)$/.test(
		lower,
	)
}
