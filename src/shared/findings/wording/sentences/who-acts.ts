import type { Block, ContractLanguage } from '../../../outline/block'
import { inlineText } from '../../../outline/to-text'
import { isActor, isPerson } from '../language/actors'
import type { Part, TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { tokensOf } from '../language/tokens'

/** Whether what stands around a duty says whose it is: the heading, the head of a list, a column of the table, or the sentence before. */
export function isActorNearby({ parts }: TextDocument, at: number, span: Span): boolean {
	const part = parts[at]!
	return (
		isSaidBefore(part.passage, span) ||
		(part.at.block.kind === 'table' ? isInTable(part, part.at.block) : isAboveList(parts, at)) ||
		isInHeading(parts, at)
	)
}

/** Both have duties under "Pflichten der Parteien". */
const BOTH = /\b(?:partei(?:en)?|vertragspartei(?:en)?|vertragspartner|seiten|beide[rn]?|part(?:y|ies)|both|sides)\b/i

/** "Pflichten des Betreibers", "Contractor responsibilities". */
const DUTIES: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?:pflicht(?:en)?|obliegenheiten|aufgaben|(?<!gegen)leistungen|leistungspflichten|verantwortlichkeiten|zuständigkeiten|verantwortung|mitwirkung|mitwirkungsleistungen|beistellungen)(?![\p{L}-])/iu,
	en: /\b(?:dut(?:y|ies)|obligations?|responsibilit(?:y|ies)|tasks|undertakings|covenants)\b/i,
}

const namesActor = (words: string, language: ContractLanguage): boolean =>
	!BOTH.test(words) && tokensOf(words).some(({ lower }) => isActor(lower.replace(/['’]s?$/, ''), language))

const namesDutiesOf = (words: string, language: ContractLanguage): boolean =>
	DUTIES[language].test(words) && namesActor(words, language)

function isInHeading(parts: readonly Part[], at: number): boolean {
	const { language } = parts[at]!.passage
	const { block: own } = parts[at]!.at
	if (own.kind === 'clause' && own.title !== null && namesDutiesOf(own.title, language)) return true
	let level = 3
	for (let above = at - 1; above >= 0; above--) {
		const { block } = parts[above]!.at
		if (block.kind === 'title') return namesDutiesOf(block.text, language)
		if (block.kind !== 'heading' || block.level >= level) continue
		if (namesDutiesOf(block.text, language)) return true
		level = block.level
	}
	return false
}

/** Points that Markdown numbers are clauses. */
const MOST_POINTS = 15
const isPoint = ({ block }: Part['at']): boolean =>
	block.kind === 'item' || (block.kind === 'clause' && block.title === null)

/** "Der Betreiber hat folgende Aufgaben:" above points: who begins the sentence acts in them. */
function isAboveList(parts: readonly Part[], at: number): boolean {
	if (!isPoint(parts[at]!.at)) return false
	let above = at - 1
	// A numbered clause may itself be the head of points.
	while (above > at - MOST_POINTS && above >= 0 && isPoint(parts[above]!.at) && !endsWithColon(parts[above]!)) above--
	const head = parts[above]
	if (head === undefined || head.kind !== 'running' || !endsWithColon(head)) return false
	const { passage } = head
	const { from } = passage.sentences.at(-1)!
	return beginsWithActor(passage, from) || namesDutiesOf(passage.text, passage.language)
}

const endsWithColon = ({ passage }: Part): boolean => passage.tokens.at(-1)?.lower === ':'

const WHO_COLUMN =
	/^(?:wer|durch|von|zuständig\p{L}*|verantwortlich\p{L}*|ausführend\p{L}*|durchführend\p{L}*|ausführung durch|leistung durch|erbringer|owner|who|by|responsib\p{L}*|accountable|assignee|assigned to|(?:performed|done|carried out|provided|executed|completed|handled) by|(?:ausgeführt|durchgeführt|erledigt|geprüft|erbracht|vorgenommen|veranlasst) (?:durch|von)|verantwortung|wer macht\p{L}*|ausführender?|durchführender?|ausführende stelle|responsible (?:party|person|team|role)|process owner)\??:?$/iu

/** The row's cell under "Wer" says it, or the cell's own head, or a first cell that is nothing but a name. */
function isInTable({ passage: { language }, at }: Part, block: Extract<Block, { kind: 'table' }>): boolean {
	if (block.caption !== null && namesDutiesOf(block.caption, language)) return true
	const [id = '', place = '0'] = at.outlineAddress.split('#')
	const head = block.columns[Number(place)]?.head.trim() ?? ''
	if (namesDutiesOf(head, language) || isOnlyActor(head, language)) return true
	const row = block.rows.find((one) => one.id === id)
	if (row === undefined) return false
	return row.cells.some((cell, column) => {
		const words = inlineText(cell).trim()
		if (column === Number(place) || !/\p{L}{2}/u.test(words)) return false
		return WHO_COLUMN.test(block.columns[column]!.head.trim()) || (column === 0 && isOnlyActor(words, language))
	})
}

function isOnlyActor(words: string, language: ContractLanguage): boolean {
	const tokens = tokensOf(words)
	return tokens.length > 0 && tokens.length <= 2 && namesActor(words, language)
}

const SAYS_WHO: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?:^|[.;:]\s+)(?:verantwortlich|zuständig|ausführung|ausführend|durchführung|verantwortlicher?)(?:\s*:|\s+(?:hierfür\s+|dafür\s+)?(?:ist|sind)\s)/i,
	en: /(?:^|[.;:]\s+)(?:responsible|owner|performed by|responsibility|responsible party|action by)\s*:/i,
}
/** Words that go on with what the sentence before began. */
const GOES_ON: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set(['dabei', 'hierbei', 'hierzu', 'dazu', 'sie', 'er', 'es']),
	en: new Set(['it', 'they', 'these']),
}

/** "Verantwortlich: Betreiber. …"; "Der Vermieter wartet die Heizung. Dabei wird …". */
function isSaidBefore(passage: Passage, { from }: Span): boolean {
	const { tokens, sentences, language, text } = passage
	const before = text.slice(0, tokens[from]!.start)
	if (SAYS_WHO[language].test(before)) return true
	const sentence = passage.sentenceAt(from)
	// "The Caterer is responsible for the following: fridges are cleaned …".
	const colon = tokens.findIndex(({ lower }, at) => at >= sentence.from && at < from && lower === ':')
	if (colon > 0 && beginsWithActor(passage, sentence.from)) return true
	let head = from
	while (head > sentence.from && tokens[head - 1]!.lower !== ';') head--
	if (!GOES_ON[language].has(tokens[head]!.lower)) return false
	if (head > sentence.from) return beginsWithActor(passage, sentence.from)
	const last = sentences.indexOf(sentence) - 1
	return last >= 0 && beginsWithActor(passage, sentences[last]!.from)
}

const ARTICLES = /^(?:der|die|das|jeder|jede|the|each|every|our|unser|unsere)$/

function beginsWithActor({ tokens, language }: Passage, from: number): boolean {
	const noun = ARTICLES.test(tokens[from]?.lower ?? '') ? from + 1 : from
	const word = tokens[noun]?.lower ?? ''
	if (/^(?:wir|we|you|sie)$/.test(word)) return noun === from
	if (isActor(word, language)) return true
	// "The Caterer", "Der Spediteur": who is called so.
	const isNoun = noun > from && tokens[noun]!.isCapital
	return isNoun && (language === 'de' ? isPerson(word) : EN_PERSON.test(word))
}

const EN_PERSON =
	/(?:er|or|ee|ist|ian|ant|ent|man|company|agency|bureau|firm|school|hospital|laboratory|host|carrier|club|council|society|trust|house|office)$/
