import type { ContractLanguage } from '../../../outline/block'
import type { Part, TextDocument } from './document'
import { listedTerms } from './listed-terms'
import { type Marked, markedIn } from './marked'
import type { Mark, Paragraph } from './paragraph'
import { plainDefinitions } from './plain-definitions'
import { remembered } from './remembered'
import { beginsPoint, type Span } from './sentences'
import { stemOf } from './stems'

/** What a paragraph says that a term means. */
type Meaning = {
	/** The term's tokens. */
	readonly span: Span
	readonly words: string
	readonly stems: readonly string[]
	/** Only introduced in brackets, as a short name: `(the “Provider”)`. */
	readonly isAlias: boolean
	/** Neither set apart nor with a word that says so: "Werktag ist jeder Tag außer Sonntag". */
	readonly isPlain: boolean
}

/** A place that says what a term means. */
export type Definition = Meaning & { readonly part: Part }

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const VERBS: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: list('bedeutet bedeuten bezeichnet bezeichnen meint heißt heißen umfasst ist sind steht beschreibt'),
	en: list('means mean is are refers has includes denotes stands describes'),
}
/** Enough without quotation marks. */
const SURELY: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: list('bedeutet bedeuten bezeichnet meint heißt umfasst'),
	en: list('means denotes'),
}
const DEFINES = list('bedeuten bedeutet heißt heißen meint meinen bezeichnet bezeichnen gilt gelten mean means')
const SIGNS = list(': = – —')
const ARTICLES = list('der die das ein eine einer eines the a an jede jeder jedes each any')
const LONGEST_TERM = 5

/** Everything that a text defines, in its order. */
export const definitionsIn = remembered(findDefinitions)

/** The first tokens of definitions, by the part that they stand in. */
export function headsOf(definitions: readonly Definition[]): ReadonlyMap<Part, ReadonlySet<number>> {
	const heads = new Map<Part, Set<number>>()
	for (const { part, span } of definitions) {
		const known = heads.get(part)
		if (known === undefined) heads.set(part, new Set([span.from]))
		else known.add(span.from)
	}
	return heads
}

function findDefinitions({ parts }: TextDocument): readonly Definition[] {
	let isSection = false
	let isTable = false
	const listed = listedTerms(parts)
	return parts.flatMap((part) => {
		const { block, outlineAddress: address } = part.at
		if (block.kind === 'heading' || block.kind === 'title') isSection = opensDefinitions(part.paragraph)
		else if (block.kind === 'table' && address.startsWith(`${block.id}#`)) {
			if (address.endsWith('#0'))
				isTable =
					/^(?:begriffe?|ausdruck|abkürzung|abk|kürzel|wort|bezeichnung|(?:defined )?terms?|words?|expressions?|abbreviation)\b/i.test(
						part.passage.text,
					)
			return []
		} else if (part.kind === 'running') {
			if (opensDefinitions(part.paragraph)) isSection = true
			// A list of definitions without a heading of its own ends with the first plain paragraph.
			else if (isSection && block.kind === 'paragraph' && !beginsDefinition(part.paragraph)) isSection = false
		}
		const isAmong = part.kind === 'cell' ? isTable || isSection : isSection || listed.has(part)
		const meanings = isAmong ? meaningsAmongOthers(part.paragraph) : meaningsIn(part.paragraph)
		return meanings.map((meaning) => ({ ...meaning, part }))
	})
}

const TITLE =
	/\b(?:begriffe?|begriffsbestimmung(?:en)?|definition(?:en|s)?|glossar|glossary|interpretation|defined terms|vocabulary|im sinne dies|terms used|abkürzungen|abbreviations|(?:words|terms|expressions) (?:need|that need|have|used|explained)|fachwörter|worterklärung|es bedeuten|es bedeutet|bedeutung der)/i
const LONGEST_TITLE = 9

/** "Definitionen: …", "Glossary for this OLA": what follows is definitions. */
const opensDefinitions = remembered(({ passage, kind }: Paragraph): boolean => {
	const { tokens, text } = passage
	const end = tokens.slice(0, LONGEST_TITLE + 1).findIndex(({ lower }) => lower === ':' || lower === '.')
	const head = end < 0 ? tokens.length : end
	if (head > LONGEST_TITLE || head === 0) return false
	return kind === 'name' || end >= 0 || tokens.length <= LONGEST_TITLE
		? TITLE.test(text.slice(0, tokens[head - 1]!.end))
		: false
})

const beginsDefinition = remembered(
	(paragraph: Paragraph): boolean =>
		bareTerms(paragraph, true).length > 0 ||
		markedIn(paragraph).some((marked) => isDefined(paragraph, marked) !== null),
)

const meaningsIn = remembered((paragraph: Paragraph) => findMeanings(paragraph, false))
/** The same of a paragraph under a heading such as "Definitions". */
const meaningsAmongOthers = remembered((paragraph: Paragraph) => findMeanings(paragraph, true))

function findMeanings(paragraph: Paragraph, isSection: boolean): readonly Meaning[] {
	const { passage } = paragraph
	const all = markedIn(paragraph)
	const marked = all.flatMap((one, at) => {
		const isAlias = isDefined(paragraph, one) ?? (goesOn(paragraph, all, at) ? false : null)
		return isAlias === null ? [] : [{ span: { from: one.from, to: one.to }, isAlias }]
	})
	const plain = paragraph.kind === 'running' ? plainDefinitions(passage) : []
	const surely = [...marked, ...bareAliases(paragraph), ...bareTerms(paragraph, isSection)]
	const seen = new Set<number>()
	return [...surely, ...plain].flatMap(({ span, isAlias }, at) => {
		if (seen.has(span.from)) return []
		seen.add(span.from)
		const tokens = passage.tokens.slice(span.from, span.to)
		const words = passage.text.slice(tokens[0]!.start, tokens.at(-1)!.end)
		const stems = tokens.map(({ lower }) => stemOf(lower, passage.language))
		return [{ span, words, stems, isAlias, isPlain: at >= surely.length }]
	})
}

/** Whether a text says here what words mean that it sets apart: null if not, true if it only gives a short name. */
function isDefined({ passage, marks }: Paragraph, { from, before, behind, kind }: Marked): boolean | null {
	const { tokens, language, text } = passage
	const next = tokens[behind]?.lower ?? ''
	const previous = tokens[before]?.lower ?? ''
	const isHead = isAtHead(passage, kind === 'quoted' ? before + 1 : before + 1)
	const speaks =
		/im sinne dies|in dies(?:e[mrn]|es) |in th(?:is|ese) |for the purposes?|as used|für diese|statement of work|für die(?:se|sen)? /i.test(
			text,
		)
	const isTerm = (mark: Mark) => mark.isTerm && text.startsWith(text.slice(mark.start, mark.end), tokens[from]!.start)
	if (kind === 'printed' && marks.some(isTerm)) return false
	if (SIGNS.has(next) && (kind === 'quoted' || (isHead && isName(tokens, from, behind)))) return false
	if (
		VERBS[language].has(next) &&
		!isDenied(tokens[behind + 1]?.lower) &&
		(isHead || speaks || SURELY[language].has(next) || kind === 'quoted')
	)
		return false
	// "Im Sinne dieser Vereinbarung ist ein „Auftrag“ jede Bestellung, …".
	const opening = ARTICLES.has(previous) ? (tokens[before - 1]?.lower ?? '') : previous
	if (VERBS[language].has(opening) && (ARTICLES.has(next) || speaks) && speaks) return false
	// "Im Vertrag bedeuten: „Gang“ jede einzelne Speise, …".
	if (previous === ':' && DEFINES.has(tokens[before - 1]?.lower ?? '') && OPENS_MEANING.has(next) && kind === 'quoted')
		return false
	if (SURELY[language].has(previous) && OPENS_MEANING.has(next) && kind === 'quoted') return false
	const verb = tokens[behind + 1]?.lower ?? ''
	if (next === 'shall' && /^(?:mean|denote|have|include|refer)$/.test(verb)) return false
	if (next === 'will' && (verb === 'mean' || (verb === 'have' && tokens[behind + 3]?.lower === 'meaning'))) return false
	if (isUnderstood(passage, before, behind) || (kind === 'quoted' && isNamed(passage, before))) return false
	if (isBracketed(tokens, before, behind) || /^(?:genannt|bezeichnet)$/.test(next)) return true
	return /^(?:hereinafter|hereafter|nachfolgend|nachstehend|called)$/.test(previous) ? true : null
}

/** "**Less than 95.0%:** …" begins a case, "**Note:** …" a remark. */
const REMARKS = list(
	'note notes disclaimer caution important warning attention example exception exceptions remark reminder please nb ps tip hinweis hinweise achtung wichtig anmerkung bemerkung beispiel ausnahme ausnahmen vorsicht tipp merke',
)
const isName = (tokens: Part['passage']['tokens'], from: number, to: number): boolean =>
	!(to === from + 1 && REMARKS.has(tokens[from]!.lower)) &&
	!tokens.slice(from, to).some(({ kind, lower }) => kind === 'number' || lower === '%')

const JOINTS = list(', ; und sowie and')
const OPENS_MEANING = list(
	'der die das den dem ein eine einen einem einer jede jeder jedes jeden alle any each every the a an all jene diejenigen nur alles jegliche jeglicher sämtliche those anything everything',
)

/** "„Auflage“ meint die bestellte Zahl der Hefte, „Makulatur“ die verbrauchten Bogen": a further meaning without a verb of its own. */
function goesOn(paragraph: Paragraph, all: readonly Marked[], at: number): boolean {
	const { tokens, sentenceAt } = paragraph.passage
	const { before, behind, from, kind } = all[at]!
	const article = /^(?:eine?|der|die|das|an?|the)$/.test(tokens[before]?.lower ?? '') ? before - 1 : before
	const isBehindJoint = JOINTS.has(tokens[article]?.lower ?? '')
	const isBehindWord =
		/^(?:unter|als|by)$/.test(tokens[before]?.lower ?? '') && JOINTS.has(tokens[before - 1]?.lower ?? '')
	if (!(isBehindWord || (kind === 'quoted' && isBehindJoint)) || !OPENS_MEANING.has(tokens[behind]?.lower ?? ''))
		return false
	const sentence = sentenceAt(from)
	return all.slice(0, at).some((one) => one.from >= sentence.from && isDefined(paragraph, one) === false)
}

/** "Unter „Störung“ versteht man …", "Als „Notfall“ gilt …", "By “Outage” the parties understand …". */
function isUnderstood({ tokens }: Part['passage'], before: number, behind: number): boolean {
	const previous = tokens[before]?.lower ?? ''
	const next = tokens.slice(behind, behind + 4).map(({ lower }) => lower)
	if (previous === 'unter')
		return next[0] === 'versteht' || next[0] === 'verstehen' || (next[0] === 'ist' && next.includes('zu'))
	if (previous === 'von') return next[0] === 'die' && next[1] === 'rede'
	if (previous === 'als') return next[0] === 'gilt' || next[0] === 'gelten' || next[0] === 'bezeichnen'
	return previous === 'by' && next.some((lower) => lower === 'understand' || lower === 'mean')
}

/** "bezeichnen wir die Brücke als „Dienst C“", "Call the main site “Alpha”, the office “Bravo”": names that are given. */
function isNamed({ tokens, text, sentenceAt, language }: Part['passage'], before: number): boolean {
	if (before < 0) return false
	const start = tokens[sentenceAt(before).from]!.start
	const words = text.slice(start, tokens[before]!.end)
	if (language === 'de')
		return (
			tokens[before]!.lower === 'als' && /\b(?:bezeichne[nt]?|nenne[nt]?|definier\p{L}+|benenn\p{L}+)\b/iu.test(words)
		)
	return /^\W*call\b|\bwe call\b|\b(?:is|are|be) (?:called|known as|referred to as)\b/i.test(words)
}

const isDenied = (lower: string | undefined): boolean =>
	lower === 'not' || lower === 'nicht' || lower === 'kein' || lower === 'keine'

function isAtHead({ tokens, sentenceAt }: Part['passage'], at: number): boolean {
	const { from } = sentenceAt(at)
	let head = at
	while (
		head > from &&
		(ARTICLES.has(tokens[head - 1]!.lower) ||
			(tokens[head - 1]!.kind === 'mark' && !/^[;:]$/.test(tokens[head - 1]!.lower)) ||
			beginsPoint(tokens, head - 1) ||
			tokens[head - 1]!.kind === 'number')
	)
		head--
	const before = tokens[head - 1]?.lower
	return head <= from || before === ';' || before === ':'
}

const SMALL_WORDS = list(
	'the a an each der die das im folgenden nachfolgend nachstehend kurz künftig fortan weiteren auch jeweils hereinafter hereafter for short in abbreviated henceforth each every together collectively individually auch also called oder or and und jeweils gemeinsam zusammen „ “ " “ ” , : bzw . genannt',
)

/** `(the “Provider”)`, `(nachfolgend „Anbieter“ genannt)`. */
function isBracketed(tokens: Part['passage']['tokens'], before: number, behind: number): boolean {
	const end = tokens[behind]?.lower ?? ''
	const closes =
		end === ')' ||
		((end === 'genannt' || end === 'in' || end === ',' || end === 'or' || end === 'oder') &&
			tokens.slice(behind, behind + 6).some(({ lower }) => lower === ')'))
	if (!closes) return false
	for (let at = before; at >= Math.max(0, before - 6); at--) {
		const { lower } = tokens[at]!
		if (lower === '(') return true
		if (!SMALL_WORDS.has(lower)) return false
	}
	return false
}

/** `Ausfall bedeutet …`; under "Definitions" also `Outage: …`, `Ausfall ist …` and the first cells of a table. */
function bareTerms({ passage, kind, isFirstCell }: Paragraph, isSection: boolean): { span: Span; isAlias: boolean }[] {
	const { tokens, language } = passage
	if (kind === 'name' || tokens.length === 0) return []
	if (kind === 'cell') {
		const [first, last] = [
			tokens.findIndex(({ kind: one }) => one !== 'mark'),
			tokens.findLastIndex(({ kind: one }) => one !== 'mark'),
		]
		return isSection && isFirstCell && first >= 0 && last - first < LONGEST_TERM
			? [{ span: { from: first, to: last + 1 }, isAlias: false }]
			: []
	}
	return passage.sentences.flatMap(({ from: head, to: end }) => {
		const from = termStart(tokens, head, end)
		for (let to = from + 1; to <= Math.min(end - 1, from + LONGEST_TERM); to++) {
			const { lower } = tokens[to]!
			if (!tokens[from]!.isCapital || tokens[to - 1]!.kind !== 'word') return []
			if (isSection && SIGNS.has(lower))
				return isTitle(passage.text.slice(tokens[from]!.start, tokens[to]!.end))
					? []
					: [{ span: { from, to }, isAlias: false }]
			if (language === 'de' && !tokens[to - 1]!.isCapital) continue
			const isWeak = isSection && from > head && /^(?:ist|sind|is|are)$/.test(lower)
			if (isTitle(passage.text.slice(tokens[from]!.start, tokens[to]!.end))) return []
			const isSure =
				(SURELY[language].has(lower) || isPhrase(tokens, to)) &&
				!/^(?:ist|sind|wird|werden|that|dass)$/.test(tokens[to + 1]?.lower ?? '')
			if (
				(isSure || isWeak || (isSection && head === 0 && /^(?:ist|sind|is|are)$/.test(lower))) &&
				!isDenied(tokens[to + 1]?.lower)
			)
				return [{ span: { from, to }, isAlias: false }]
		}
		return []
	})
}

/** "X im Sinne dieses Vertrags ist …", "X shall mean …", "X refers to …". */
function isPhrase(tokens: Part['passage']['tokens'], at: number): boolean {
	const [first = '', second = '', third = ''] = tokens.slice(at, at + 3).map(({ lower }) => lower)
	// "… im Sinne von Ziffer 1.2" uses a term; "… im Sinne dieses Vertrags ist" says what it means.
	if (first === 'im')
		return (
			second === 'sinne' &&
			/^(?:ist|sind|gilt|gelten|liegt|liegen|bedeutet|bezeichnet|umfasst|meint|heißt)$/.test(
				tokens[at + 4]?.lower ?? '',
			) &&
			(/^dies/.test(third) || /^(?:vertrags|vertrages|vereinbarung|sla)$/.test(tokens[at + 3]?.lower ?? ''))
		)
	if (first === 'shall') return second === 'mean'
	if (first === 'has') return second === 'the' && third === 'meaning'
	return (
		(first === 'refers' && second === 'to') ||
		(first === 'stands' && second === 'for') ||
		(first === 'steht' && second === 'für')
	)
}

/** `(the Service Commitments)`: a short name in English without quotation marks. */
function bareAliases({ passage: { tokens, language } }: Paragraph): { span: Span; isAlias: boolean }[] {
	if (language !== 'en') return []
	return tokens.flatMap(({ lower }, at) => {
		if (lower !== '(' || tokens[at + 1]?.lower !== 'the') return []
		const from = at + 2
		const length = tokens.slice(from, from + LONGEST_TERM + 1).findIndex((token) => token.lower === ')')
		const words = tokens.slice(from, from + Math.max(0, length))
		const isName = words.length > 0 && words.every(({ kind, isCapital }) => kind === 'word' && isCapital)
		return isName ? [{ span: { from, to: from + length }, isAlias: true }] : []
	})
}

const isTitle = (words: string): boolean => TITLE.test(words) || /^in (?:ihr|dies|this)/i.test(words)

/** Behind a point's sign and an article. */
function termStart(tokens: Part['passage']['tokens'], head: number, end: number): number {
	let from = head
	while (
		from < end - 1 &&
		(tokens[from]!.kind !== 'word' || (beginsPoint(tokens, from) && tokens[from + 1]?.kind === 'mark'))
	)
		from++
	return ARTICLES.has(tokens[from]!.lower) ? from + 1 : from
}
