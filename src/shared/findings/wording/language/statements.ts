import type { ContractLanguage } from '../../../outline/block'
import type { Part, TextDocument } from './document'
import { type Measure, measuresIn, type Scale } from './measures'
import { hasNumbers, numberWordAt } from './number-words'
import type { Passage } from './passage'
import { remembered } from './remembered'
import type { Span } from './sentences'

/** What a paragraph says of a value: of what it is, and for which case. */
type Said = Span & {
	readonly scale: Scale | `${Scale} ${string}`
	readonly value: number
	readonly words: string
	/** Stems of what the value is of: `reaktionszeit`. */
	readonly topics: readonly string[]
	/** Those that the sentence joins to the value itself: "Die Reaktionszeit beträgt 30 Minuten". */
	readonly linked: readonly string[]
	/** What tells its case from others: `p 1`, names, words such as "premium". */
	readonly cases: readonly string[]
	/** Stems of everything in its sentence. */
	readonly all: readonly string[]
	readonly isCell: boolean
}

/** What a text says of a value, and where. */
export type Statement = Said & { readonly part: Part }

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** What promises are of, with the stems of how it is said; a table's head or a heading may say it too. */
const TOPICS: Readonly<Record<ContractLanguage, readonly (readonly [topic: string, pattern: RegExp])[]>> = {
	de: [
		[
			'response',
			/^(?:beginnt$|arbeitsbeginn|bearbeitungsbeginn|annahme|reaktionszeit|antwortzeit|reaktionsfrist|reaktion|reagier|antwort|arbeitsbeginn|erstreaktion|zurück$|zurückruf|zurückmeld|rückruf)/,
		],
		['restoration', /^(?:wiederherstell|entstör|entstor|behebung|behoben|behebt|beseitig)/],
		['resolution', /^(?:lösungszeit|losungszeit|lösung|losung|löst$|löse|lösen|gelöst|gelost|erledig)/],
		['availability', /^(?:verfügbarkeit|verfugbarkeit|erreichbarkeit)/],
		['update', /^(?:statusmeldung|zwischenstand|zwischenbericht|aktualisier|informiert|rückmeldung|ruckmeldung)/],
		['notice', /^(?:kündigungsfrist|kundigungsfrist|kündig|kundig|gekündigt|gekundigt)/],
		['payment', /^(?:zahlungsziel|zahlungsfrist|zahlbar|fällig|fallig)/],
		['credit', /^(?:gutschrift|vertragsstrafe|pönale|ponale|minder)/],
		[
			'price',
			/^(?:pauschale|preis|vergütung|vergutung|entgelt|honorar|kostet|zahlt|zahlen|bezahl|berechnet|stundensatz|tagessatz|gebühr|gebuhr)/,
		],
		['term', /^(?:mindestlaufzeit|vertragslaufzeit|vertragsdauer|mindestvertragslaufzeit)/],
		['warranty', /^(?:gewähr|gewahr|garantie|verjähr|verjahr)/],
		['capacityOf', /^(?:fasst|belegung|höchstzahl|hochstzahl)/],
		[
			'retention',
			/^(?:aufbewahr|gespeichert|speicher|löschfrist|loschfrist|lager(?:frist|zeit|dauer|t$|n$)|verwahr|archivier|vorhält|vorhalte)/,
		],
		['announce', /^(?:ankündig|ankundig|kündigt|angekündigt|vorankündigung|vorlauf)/],
		['maintenance', /^(?:wartungsfenster|wartungsdauer)/],
		['delivery', /^(?:liefer|lieferzeit|zustell)/],
		['arrival', /^(?:anfahrt|eintreff|vor-ort|anwesenheit)/],
		['capacity', /^(?:speicher|bandbreite|durchsatz|latenz|kapazität|kapazitat)/],
	],
	en: [
		[
			'response',
			/^(?:response|respond|responds|responded|reaction|reply|replies|acknowledge|acknowledges|acknowledgement|answer|answers|answered)$/,
		],
		['restoration', /^(?:restore|restores|restored|restoration|recovery|repair|repairs|repaired|fix|fixes|fixed)$/],
		['resolution', /^(?:resolve|resolves|resolved|resolution)$/],
		['availability', /^(?:availability|uptime|available)$/],
		['update', /^(?:update|updates)$/],
		['notice', /^(?:notice|terminate|terminates|termination|cancel|cancels|cancellation)$/],
		['warranty', /^(?:warranty|warrants|guarantee|guarantees|guaranteed)$/],
		['payment', /^(?:payment|payable|pay|pays|due)$/],
		['credit', /^(?:credit|credits|deduction|rebate|penalty)$/],
		[
			'price',
			/^(?:price|prices|fee|fees|costs|cost|charge|charges|charged|rate|rates|pay|pays|paid|wage|wages|salary|rent|tariff|fare|fares)$/,
		],
		[
			'retention',
			/^(?:retain|retains|retained|retention|keep|kept|keeps|stored|stores|store|storage|archive|archives|archived|archival)$/,
		],
		['announce', /^(?:announce|announces|announced|advance)$/],
		['maintenance', /^(?:maintenance)$/],
		['delivery', /^(?:deliver|delivers|delivered|delivery|reach|reaches|delay)$/],
		['arrival', /^(?:arrive|arrives|arrival|on-site|onsite|attendance)$/],
		['capacity', /^(?:storage|bandwidth|throughput|latency|capacity)$/],
	],
}

/** Words that say for which case a value holds: promises for different cases may differ. */
const CASES =
	/^(?:p\d|prio\d?|kritisch|hoch|hohe|hohen|hoher|mittel|mittlere|mittleren|niedrig|niedrige|gering|geringe|critical|high|medium|low|urgent|gold|silber|silver|bronze|premium|basic|standard|test\w*|samstag\w*|sonntag\w*|montag\w*|wochenende\w*|nacht\w*|nachts|tags|weekend|weekends|night|nights|saturday|saturdays|sunday|sundays|feiertag\w*|holiday|holidays|außerhalb|outside|geplant\w*|planned|ungeplant\w*|emergency|notfall\w*|höchstens|monat|jahr|monatlich|jährlich|month|year|quarter|quartal|monthly|yearly|annual|unter|unterhalb|below|above|beispiel|example|bisherige|bisherigen|from|ab|statt|instead|sommer\w*|winter\w*|summer|erste\w*|zweite\w*|dritte\w*|first|second|third|je|jede\w*|angefangene\w*|started|each|per|bonus|unless|falls|if|wenn|sofern|extern\w*|intern\w*|remote|telefon\w*|e-mail|mail|chat|phone|telephone)$/
const knownCases = new Map<string, boolean>()

function isCase(word: string): boolean {
	const before = knownCases.get(word)
	if (before !== undefined) return before
	if (knownCases.size >= MOST_KNOWN) knownCases.clear()
	const found = CASES.test(word)
	knownCases.set(word, found)
	return found
}

const LEVELS =
	/^(?:klasse|severity|priorität|prioritat|prio|stufe|level|kategorie|category|tier|zone|class|priority|sev|step|phase|schweregrad|paket|package|band|grade|tarif|gruppe|group|rate)$/

/** Values of running sentences and points, and of tables' cells with the names of their rows and heads. */
export function statementsIn({ parts }: TextDocument): readonly Statement[] {
	const rows = new Map<string, Part>()
	const heads = new Map<string, Part>()
	let heading: Part | null = null
	return parts.flatMap((part): readonly Statement[] => {
		if (part.kind === 'running') {
			const said = saidIn(part.passage)
			return said.length === 0 ? NO_STATEMENTS : said.map((one) => stated(part, one, heading))
		}
		const { address, block } = part.at
		if (part.kind === 'name') {
			if (block.kind === 'heading') heading = part
			if (block.kind === 'table') heads.set(`${block.id}#${address.slice(address.indexOf('#') + 1)}`, part)
			return NO_STATEMENTS
		}
		if (part.paragraph.isFirstCell) rows.set(address.slice(0, address.indexOf('#')), part)
		if (measuresIn(part.passage).length !== 1) return NO_STATEMENTS
		const [owner = '', column = ''] = address.split('#')
		const row = rows.get(owner)
		if (row === undefined || row === part) return NO_STATEMENTS
		const said = cellSaid(part.passage, row.passage, {
			head: heads.get(`${block.id}#${column}`)?.passage,
			first: heads.get(`${block.id}#0`)?.passage,
		})
		return said === null ? NO_STATEMENTS : [{ ...said, part }]
	})
}

/** What a sentence says of a value without saying what it is of, its heading says. */
function stated(part: Part, said: SaidIn, heading: Part | null): Statement {
	if (!said.isOfHeading || heading === null) return { ...said, part }
	return { ...said, part, topics: [...topicsOf(heading.passage), ...said.topics] }
}

type SaidIn = Said & { readonly isOfHeading: boolean }
const NOTHING: readonly SaidIn[] = []
const NO_STATEMENTS: readonly Statement[] = []

const saidIn = remembered((passage: Passage): readonly SaidIn[] => {
	if (!hasNumbers(passage)) return NOTHING
	const row = rowLike(passage)
	return row === null ? sentenceStatements(passage) : [{ ...row, isOfHeading: false }]
})

/** "2" under the head "Priority", "B" under "Band". */
function levelOfRow({ tokens }: Passage, head: Passage | undefined): string | null {
	const [only] = tokens
	if (only === undefined || tokens.length > 1 || head === undefined) return null
	const isSign = only.kind === 'number' || (only.isCapital && only.lower.length === 1)
	return isSign && head.tokens.some(({ lower }) => LEVELS.test(lower)) ? `level ${only.lower}` : null
}

type Heads = { readonly head: Passage | undefined; readonly first: Passage | undefined }

/** What a cell said last, and in which row and under which heads: the same words stand in few places. */
const lastSaid = remembered((_: Passage) => ({
	row: null as Passage | null,
	heads: { head: undefined, first: undefined } as Heads,
	said: null as Said | null,
}))

function cellSaid(cell: Passage, row: Passage, heads: Heads): Said | null {
	const last = lastSaid(cell)
	if (last.row === row && last.heads.head === heads.head && last.heads.first === heads.first) return last.said
	return Object.assign(last, { row, heads, said: readCell(cell, row, heads) }).said
}

function readCell(cell: Passage, row: Passage, { head, first }: Heads): Said | null {
	const measures = measuresIn(cell)
	const [measure] = measures
	if (measure === undefined || measures.length !== 1) return null
	// A row that is named by a figure is a step of a scale.
	if (measuresIn(row).length > 0) return null
	const level = levelOfRow(row, first)
	const cases = level === null ? nameOf(row) : [level]
	const linked = [cell, head, row].flatMap((one) => (one === undefined ? [] : topicsOf(one)))
	const topics = linked.length > 0 ? linked : cases
	return { ...valueAt(cell, measure), topics, cases, all: cases, linked, isCell: true }
}

/** Longest name of a point that reads like a row: "Portal: 99,5 %", "Sensor data – 25 seconds". */
const LONGEST_NAME = 6

function rowLike(passage: Passage): Said | null {
	const { tokens } = passage
	const end = tokens.findIndex(({ lower }) => /^[:–—=]$/.test(lower))
	if (end < 1 || end > LONGEST_NAME || tokens.slice(0, end).some(({ kind, lower }) => kind === 'mark' && lower !== '.'))
		return null
	const measures = measuresIn(passage).filter(({ scale }) => scale !== 'clock' && scale !== 'count')
	const [measure] = measures
	const cases = contentStems(passage, 0, end)
	const isLevel = tokens.slice(0, end).some(({ lower }) => LEVELS.test(lower))
	if (measure === undefined || measures.length !== 1 || measure.from < end || cases.length === 0 || isLevel) return null
	const linked = topicsOf(passage)
	const topics = linked.length > 0 ? linked : cases
	return { ...valueAt(passage, measure), topics, cases, all: cases, linked, isCell: true }
}

/** Numbers without a unit in cells, and before the same word in sentences: "three interpreters", "Interpreters | 2". */
export function countsIn(document: TextDocument): readonly Statement[] {
	const rows = new Map<string, Part>()
	const names: { readonly stem: string; readonly part: Part; readonly value: number; readonly span: Span }[] = []
	for (const part of document.parts) {
		if (part.kind !== 'cell') continue
		const { tokens } = part.passage
		const { address } = part.at
		if (part.paragraph.isFirstCell) rows.set(address.slice(0, address.indexOf('#')), part)
		if (tokens.length !== 1) continue
		const row = rows.get(address.slice(0, address.indexOf('#')))
		const number =
			tokens.length === 1
				? tokens[0]!.kind === 'number'
					? { value: Number(tokens[0]!.lower), to: 1 }
					: numberWordAt(tokens, 0, document.language)
				: null
		const last = row?.passage.stems().at(-1)
		if (number !== null && last !== undefined && row !== part && Number.isInteger(number.value))
			names.push({ stem: last, part, value: number.value, span: { from: 0, to: 1 } })
	}
	if (names.length === 0) return []
	const counted = new Set(names.map(({ stem }) => stem))
	const cells = names.map(({ stem, part, value, span }) => ({
		...countAt(part.passage, span, value, stem, true),
		part,
	}))
	const said: Statement[] = []
	for (const part of document.parts) {
		if (part.kind !== 'running') continue
		for (const count of countsSaidIn(part.passage)) if (counted.has(count.topics[0]!)) said.push({ ...count, part })
	}
	return [...cells, ...said]
}

/** Every number in sentences with the word behind it. */
const countsSaidIn = remembered((passage: Passage): readonly Said[] => {
	if (!hasNumbers(passage)) return NOTHING
	const { tokens, language } = passage
	const stems = passage.stems()
	return tokens.flatMap((token, at): readonly Said[] => {
		const number =
			token.kind === 'number' ? { value: Number(token.lower), to: at + 1 } : numberWordAt(tokens, at, language)
		const stem = number === null ? undefined : stems[number.to]
		return number !== null && stem !== undefined && !/^(?:ein|eine|one)/.test(token.lower)
			? [countAt(passage, { from: at, to: number.to }, number.value, stem, false)]
			: []
	})
})

function countAt({ tokens, text }: Passage, { from, to }: Span, value: number, stem: string, isCell: boolean): Said {
	const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
	const own = [stem]
	return { from, to, value, words, scale: 'count', topics: own, cases: own, all: own, linked: [], isCell }
}

/** "100 % abzüglich …" reckons. */
const LESS = /^(?:minus|abzüglich|less|-|–|−|x|×|\*|\/)$/

/** Values that stand in clauses of their own: the first of a sentence has what is before it, the next what follows the last. */
function sentenceStatements(passage: Passage): readonly SaidIn[] {
	return passage.sentences.flatMap((sentence) => {
		const measures = measuresIn(passage).filter(
			({ from, to, scale }) =>
				from >= sentence.from &&
				from < sentence.to &&
				scale !== 'clock' &&
				scale !== 'count' &&
				!LESS.test(passage.tokens[to]?.lower ?? ''),
		)
		return measures.map((measure, index): SaidIn => {
			const before = measures[index - 1]?.to ?? sentence.from
			const last = index === measures.length - 1 ? sentence.to : measure.to
			const first = measures.length === 1 ? sentence.from : before
			const own = topicsIn(passage, first, last)
			const all = contentStems(passage, first, last)
			return {
				...valueAt(passage, measure),
				topics: [...own, ...all],
				cases: casesIn(passage, { from: first, to: last }, measure),
				all,
				linked: linkedTopics(passage, measure),
				isCell: false,
				isOfHeading: own.length === 0,
			}
		})
	})
}

function valueAt({ tokens, text }: Passage, measure: Measure): Pick<Said, 'from' | 'to' | 'scale' | 'value' | 'words'> {
	const { from, to, value, scale } = measure
	return { from, to, value, scale, words: text.slice(tokens[from]!.start, tokens[to - 1]!.end) }
}

/** What may stand between what a value is of and the value, beside nouns. */
const LINKS = list(
	`beträgt betragen von ist sind liegt bei auf mindestens höchstens maximal wenigstens der des die das dem den für im in am mit eine einer einem is are of at least most shall be must will the a for to within no more
	than less : – = innerhalb binnen vereinbarte vereinbarten agreed je per monthly monatliche jährliche`,
)
const FARTHEST_LINK = 9
const MOST_SKIPPED = 1

function linkedTopics({ tokens, language }: Passage, { from, to }: Measure): readonly string[] {
	const isLink = (at: number) =>
		LINKS.has(tokens[at]?.lower ?? '') || (language === 'de' && tokens[at]?.isCapital === true)
	const topicsAt = (at: number) => (at < tokens.length ? topicsOfWord(tokens[at]!.lower, language) : [])
	let skipped = 0
	for (let at = from - 1; at >= Math.max(0, from - FARTHEST_LINK); at--) {
		const topics = topicsAt(at)
		if (topics.length > 0) return topics
		// "keeps the tapes for ten years": what it is kept stands between.
		if (!isLink(at) && !(language === 'en' && skipped++ < MOST_SKIPPED && tokens[at]!.kind === 'word')) break
	}
	return topicsAt(to)
}

const topicsOf = remembered((passage: Passage) => topicsIn(passage, 0, passage.tokens.length))

function topicsIn({ tokens, language }: Passage, from: number, to: number): readonly string[] {
	const found = new Set<string>()
	for (let at = from; at < to; at++) for (const topic of topicsOfWord(tokens[at]!.lower, language)) found.add(topic)
	return [...found]
}

const knownTopics: Readonly<Record<ContractLanguage, Map<string, readonly string[]>>> = { de: new Map(), en: new Map() }
const MOST_KNOWN = 20_000

export function topicsOfWord(word: string, language: ContractLanguage): readonly string[] {
	const before = knownTopics[language].get(word)
	if (before !== undefined) return before
	if (knownTopics[language].size >= MOST_KNOWN) knownTopics[language].clear()
	const topics = TOPICS[language].filter(([, pattern]) => pattern.test(word)).map(([topic]) => `=${topic}`)
	knownTopics[language].set(word, topics)
	return topics
}

const EMPTY = list(
	'der die das dem den des ein eine einer einem einen und oder in im an am auf aus bei mit nach von vom zu zum zur für über unter ab bis ist sind wird werden beträgt höchstens mindestens innerhalb binnen je pro the a an and or in on at for of to by with within is are shall will must be it its this that these one each per most least not more than no minuten minute stunden stunde tage tagen prozent euro minutes hours days % eur',
)

const nameOf = remembered((passage: Passage) => contentStems(passage, 0, passage.tokens.length))

function contentStems(passage: Passage, from: number, to: number): readonly string[] {
	const stems = passage.stems()
	const found: string[] = []
	for (let at = from; at < to; at++) {
		const { lower, kind } = passage.tokens[at]!
		if (kind === 'mark' || EMPTY.has(lower)) continue
		if (kind === 'word' || LEVELS.test(passage.tokens[at - 1]?.lower ?? '')) found.push(stems[at]!)
	}
	return found
}

/** Levels with their numbers, names and words that tell cases apart. */
function casesIn(passage: Passage, { from, to }: Span, measure: Measure): readonly string[] {
	const { tokens, quoted } = passage
	const stems = passage.stems()
	const cases = new Set<string>()
	const isTaken = /^(?:of|von)$/.test(tokens[measure.from - 1]?.lower ?? '')
	for (let at = from; at < to; at++) {
		if (at >= measure.from && at < measure.to) continue
		const { lower, kind, isCapital } = tokens[at]!
		if (/^(?:p|s|sev|prio)\d$/.test(lower)) cases.add(`level ${lower}`)
		else if (LEVELS.test(tokens[at - 1]?.lower ?? '') && (kind === 'number' || lower.length <= 3))
			cases.add(`level ${lower}`)
		// "If the arrival time of 60 minutes is missed" takes the value up.
		else if (isTaken && CONDITION.test(lower)) continue
		else if (isCase(lower) || kind === 'number') cases.add(lower)
		else if ((quoted[at] === 1 || isName(passage, at, from)) && isCapital) cases.add(stems[at]!)
	}
	return [...cases]
}

const CONDITION = /^(?:if|wenn|falls|sofern|unless)$/

/** A noun behind a genitive's article or "für" names the case: "Verfügbarkeit des Portals". */
function isName({ tokens, language }: Passage, at: number, from: number): boolean {
	if (LEVELS.test(tokens[at]!.lower)) return false
	const before = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? '']
	if (language === 'en')
		return at > from && !/^(?:the|a|an)$/.test(before[0]!) ? true : before[1] === 'of' || before[1] === 'for'
	return !PARTIES.test(tokens[at]!.lower) && (/^(?:des|für|der)$/.test(before[0]!) || /^(?:für|bei)$/.test(before[1]!))
}
const PARTIES =
	/^(?:anbieters?|kunden?|kundin|auftragnehmers?|auftraggebers?|providers?|vertrags?|vereinbarung|parteien|hotline|leistung|dienste?s?|störung|meldung)$/
