import type { ContractLanguage } from '../../../outline/block'
import type { Part, TextDocument } from './document'
import { type Measure, measuresIn, type Scale } from './measures'
import { hasNumbers, numberWordAt } from './number-words'
import type { Span } from './sentences'

/** What a text says of a value: of what it is, and for which case. */
export type Statement = Span & {
	readonly part: Part
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

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** What promises are of, with the stems of how it is said; a table's head or a heading may say it too. */
const TOPICS: Readonly<Record<ContractLanguage, readonly (readonly [topic: string, pattern: RegExp])[]>> = {
	de: [
		[
			'response',
			/^(?:beginnt$|arbeitsbeginn|bearbeitungsbeginn|annahme|reaktionszeit|antwortzeit|reaktionsfrist|reaktion|reagier|antwort|arbeitsbeginn|erstreaktion)/,
		],
		['restoration', /^(?:wiederherstell|entstör|entstor|behebung|behoben|behebt|beseitig)/],
		['resolution', /^(?:lösungszeit|losungszeit|lösung|losung|gelöst|gelost)/],
		['availability', /^(?:verfügbarkeit|verfugbarkeit|erreichbarkeit)/],
		['update', /^(?:statusmeldung|zwischenstand|zwischenbericht|aktualisier|informiert|rückmeldung|ruckmeldung)/],
		['notice', /^(?:kündigungsfrist|kundigungsfrist)/],
		['payment', /^(?:zahlungsziel|zahlungsfrist|zahlbar|fällig|fallig)/],
		['credit', /^(?:gutschrift|vertragsstrafe|pönale|ponale|minder)/],
		['price', /^(?:pauschale|preis|vergütung|vergutung|entgelt|honorar|kostet|stundensatz|tagessatz|gebühr|gebuhr)/],
		['term', /^(?:mindestlaufzeit|vertragslaufzeit)/],
		['retention', /^(?:aufbewahr|gespeichert|löschfrist|loschfrist)/],
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
		['notice', /^(?:notice|terminate|termination)$/],
		['payment', /^(?:payment|payable|pay|pays|due)$/],
		['credit', /^(?:credit|credits|deduction|rebate|penalty)$/],
		['price', /^(?:price|prices|fee|fees|costs|cost|charge|charges|rate|pays)$/],
		['retention', /^(?:retain|retains|retained|retention|kept|keeps|stored|stores)$/],
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
	/^(?:klasse|severity|priorität|prioritat|prio|stufe|level|kategorie|category|tier|zone|class|priority|sev|step|phase|schweregrad|paket|package)$/

/** Values of running sentences and points, and of tables' cells with the names of their rows and heads. */
export function statementsIn({ parts }: TextDocument): readonly Statement[] {
	const rows = new Map<string, Part>()
	const heads = new Map<string, Part>()
	let heading: Part | null = null
	return parts.flatMap((part): readonly Statement[] => {
		const { address, block } = part.at
		const [owner = '', column = ''] = address.split('#')
		if (part.kind === 'name') {
			if (block.kind === 'heading') heading = part
			if (block.kind === 'table') heads.set(`${block.id}#${column}`, part)
			return []
		}
		if (part.kind === 'cell') {
			if (column === '0') rows.set(owner, part)
			const row = rows.get(owner)
			return row === undefined || row === part ? [] : cellStatement(part, row, heads.get(`${block.id}#${column}`))
		}
		return hasNumbers(part.passage) ? (rowLike(part) ?? sentenceStatements(part, heading)) : []
	})
}

function cellStatement(part: Part, row: Part, head: Part | undefined): readonly Statement[] {
	const measures = measuresIn(part.passage)
	const [measure] = measures
	if (measure === undefined || measures.length !== 1) return []
	const name = contentStems(row, 0, row.passage.tokens.length)
	// A row that is named by a figure is a step of a scale.
	if (measuresIn(row.passage).length > 0) return []
	const topics = [...topicsOf(part), ...(head === undefined ? [] : topicsOf(head)), ...topicsOf(row)]
	return [
		{
			...valueAt(part, measure),
			topics: topics.length > 0 ? topics : name,
			cases: name,
			all: name,
			linked: topics,
			isCell: true,
		},
	]
}

/** Longest name of a point that reads like a row: "Portal: 99,5 %", "Sensor data – 25 seconds". */
const LONGEST_NAME = 6

function rowLike(part: Part): readonly Statement[] | null {
	const { tokens } = part.passage
	const end = tokens.findIndex(({ lower }) => /^[:–—=]$/.test(lower))
	if (end < 1 || end > LONGEST_NAME || tokens.slice(0, end).some(({ kind, lower }) => kind === 'mark' && lower !== '.'))
		return null
	const measures = measuresIn(part.passage).filter(({ scale }) => scale !== 'clock' && scale !== 'count')
	const [measure] = measures
	const name = contentStems(part, 0, end)
	const isLevel = tokens.slice(0, end).some(({ lower }) => LEVELS.test(lower))
	if (measure === undefined || measures.length !== 1 || measure.from < end || name.length === 0 || isLevel) return null
	const topics = topicsIn(part, 0, tokens.length)
	return [
		{
			...valueAt(part, measure),
			topics: topics.length > 0 ? topics : name,
			cases: name,
			all: name,
			linked: topics,
			isCell: true,
		},
	]
}

/** Numbers without a unit in cells, and before the same word in sentences: "three interpreters", "Interpreters | 2". */
export function countsIn(document: TextDocument): readonly Statement[] {
	const rows = new Map<string, Part>()
	const names: { readonly stem: string; readonly part: Part; readonly value: number; readonly span: Span }[] = []
	for (const part of document.parts) {
		if (part.kind !== 'cell') continue
		const [owner = '', column = ''] = part.at.address.split('#')
		const { tokens } = part.passage
		if (column === '0') rows.set(owner, part)
		const row = rows.get(owner)
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
	const cells = names.map(({ stem, part, value, span }) => countAt(part, span, value, stem, true))
	const said = document.parts.flatMap((part) => {
		if (part.kind !== 'running' || !hasNumbers(part.passage)) return []
		const { tokens, language } = part.passage
		const stems = part.passage.stems()
		return tokens.flatMap((token, at): readonly Statement[] => {
			const number =
				token.kind === 'number' ? { value: Number(token.lower), to: at + 1 } : numberWordAt(tokens, at, language)
			const stem = number === null ? undefined : stems[number.to]
			const isNamed = names.some((name) => name.stem === stem)
			return number !== null && stem !== undefined && isNamed && !/^(?:ein|eine|one)/.test(token.lower)
				? [countAt(part, { from: at, to: number.to }, number.value, stem, false)]
				: []
		})
	})
	return [...cells, ...said]
}

function countAt(part: Part, { from, to }: Span, value: number, stem: string, isCell: boolean): Statement {
	const { tokens, text } = part.passage
	const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
	return {
		part,
		from,
		to,
		value,
		words,
		scale: 'count',
		topics: [stem],
		cases: [stem],
		all: [stem],
		linked: [],
		isCell,
	}
}

/** Values that stand in clauses of their own: the first of a sentence has what is before it, the next what follows the last. */
function sentenceStatements(part: Part, heading: Part | null): readonly Statement[] {
	const { passage } = part
	return passage.sentences.flatMap((sentence) => {
		const measures = measuresIn(passage).filter(
			({ from, scale }) => from >= sentence.from && from < sentence.to && scale !== 'clock' && scale !== 'count',
		)
		return measures.map((measure, index): Statement => {
			const before = measures[index - 1]?.to ?? sentence.from
			const last = index === measures.length - 1 ? sentence.to : measure.to
			const first = measures.length === 1 ? sentence.from : before
			const own = topicsIn(part, first, last)
			const said = own.length > 0 ? own : heading === null ? [] : topicsOf(heading)
			const all = contentStems(part, first, last)
			return {
				...valueAt(part, measure),
				topics: [...said, ...all],
				cases: casesIn(part, { from: first, to: last }, measure),
				all,
				linked: linkedTopics(part, measure),
				isCell: false,
			}
		})
	})
}

function valueAt(part: Part, measure: Measure): Pick<Statement, 'part' | 'from' | 'to' | 'scale' | 'value' | 'words'> {
	const { tokens, text } = part.passage
	const { from, to, value, scale } = measure
	return { part, from, to, value, scale, words: text.slice(tokens[from]!.start, tokens[to - 1]!.end) }
}

/** What may stand between what a value is of and the value, beside nouns. */
const LINKS = list(
	`beträgt betragen von ist sind liegt bei auf mindestens höchstens maximal wenigstens der des die das dem den für im in am mit eine einer einem is are of at least most shall be must will the a for to within no more
	than less : – = innerhalb binnen vereinbarte vereinbarten agreed je per monthly monatliche jährliche`,
)
const FARTHEST_LINK = 9

function linkedTopics({ passage: { tokens, language } }: Part, { from, to }: Measure): readonly string[] {
	const isLink = (at: number) =>
		LINKS.has(tokens[at]?.lower ?? '') || (language === 'de' && tokens[at]?.isCapital === true)
	const topicAt = (at: number) => (at < tokens.length ? topicsOfWord(tokens[at]!.lower, language)[0] : undefined)
	for (let at = from - 1; at >= Math.max(0, from - FARTHEST_LINK); at--) {
		const topic = topicAt(at)
		if (topic !== undefined) return [topic]
		if (!isLink(at)) break
	}
	const behind = topicAt(to)
	return behind === undefined ? [] : [behind]
}

const topicsOf = (part: Part): readonly string[] => topicsIn(part, 0, part.passage.tokens.length)

function topicsIn({ passage: { tokens, language } }: Part, from: number, to: number): readonly string[] {
	const found = new Set<string>()
	for (let at = from; at < to; at++) for (const topic of topicsOfWord(tokens[at]!.lower, language)) found.add(topic)
	return [...found]
}

const knownTopics: Readonly<Record<ContractLanguage, Map<string, readonly string[]>>> = { de: new Map(), en: new Map() }
const MOST_KNOWN = 20_000

function topicsOfWord(word: string, language: ContractLanguage): readonly string[] {
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

function contentStems({ passage }: Part, from: number, to: number): readonly string[] {
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
function casesIn({ passage }: Part, { from, to }: Span, measure: Measure): readonly string[] {
	const { tokens, quoted } = passage
	const stems = passage.stems()
	const cases = new Set<string>()
	for (let at = from; at < to; at++) {
		if (at >= measure.from && at < measure.to) continue
		const { lower, kind, isCapital } = tokens[at]!
		if (/^(?:p|s|sev|prio)\d$/.test(lower)) cases.add(`level ${lower}`)
		else if (LEVELS.test(tokens[at - 1]?.lower ?? '') && (kind === 'number' || lower.length <= 3))
			cases.add(`level ${lower}`)
		else if (isCase(lower) || kind === 'number') cases.add(lower)
		else if ((quoted[at] === 1 || isName(passage, at, from)) && isCapital) cases.add(stems[at]!)
	}
	return [...cases]
}

/** A noun behind a genitive's article or "für" names the case: "Verfügbarkeit des Portals". */
function isName({ tokens, language }: Part['passage'], at: number, from: number): boolean {
	if (LEVELS.test(tokens[at]!.lower)) return false
	const before = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? '']
	if (language === 'en')
		return at > from && !/^(?:the|a|an)$/.test(before[0]!) ? true : before[1] === 'of' || before[1] === 'for'
	return !PARTIES.test(tokens[at]!.lower) && (/^(?:des|für|der)$/.test(before[0]!) || /^(?:für|bei)$/.test(before[1]!))
}
const PARTIES =
	/^(?:anbieters?|kunden?|kundin|auftragnehmers?|auftraggebers?|providers?|vertrags?|vereinbarung|parteien|hotline|leistung|dienste?s?|störung|meldung)$/
