import type { Paragraph } from '../language/paragraph'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { Token } from '../language/tokens'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

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
/** "Mill Estates plc", "die Städtische Betriebe GmbH": the end of a firm's name. */
const COMPANY = /^(?:plc|ltd|llp|inc|gmbh|ggmbh|mbh|ohg|kgaa|bv|nv)$/
const EN_DETERMINERS = list('the a an any each every such all this that these those no our its their your either both')

export function englishCapitals({ passage, kind }: Paragraph, isOfKind: boolean): readonly Span[] {
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
	if (words.some(isGenitive) || (words.some(({ lower }) => EN_NAMES.has(lower)) && !isOfKind)) return false
	if (isOfKind && words.length === 1) return false
	// "Law Society of England", "Annex C", "Ms Obi of Marsh & Daughter".
	if (
		next !== undefined &&
		((next.lower === 'of' && tokens[to + 1]?.isCapital === true) ||
			next.kind === 'number' ||
			next.lower === '&' ||
			next.lower === '(' ||
			COMPANY.test(next.lower) ||
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
	// "Idle Time" beside "Talk Time".
	if (isOfKind && !words.some(({ lower }) => EN_NAMES.has(lower))) return true
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

export const EN_BEHIND = list(
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
export function germanCapitals({ passage }: Paragraph): readonly Span[] {
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
		const isFirm =
			COMPANY.test(tokens[at + 2]?.lower ?? '') || /^(?:AG|KG|SE|UG)\b/.test(passage.text.slice(noun.end + 1))
		return isAdjective(token.lower) && !isFirm ? [{ from: at, to: at + 2 }] : []
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
