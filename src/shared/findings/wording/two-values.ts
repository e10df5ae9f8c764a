import type { ContractLanguage } from '../../outline/block'
import type { Part, TextDocument } from './language/document'
import { type Measure, measuresIn, type Scale } from './language/measures'
import type { Passage } from './language/passage'
import type { Span } from './language/sentences'
import { stemOf } from './language/stems'
import type { DocumentRule, Located } from './text-finding'

/** What a promise is of, with the scales of its values. */
const SUBJECTS: Readonly<Record<ContractLanguage, ReadonlyMap<string, readonly Scale[]>>> = {
	de: new Map<string, readonly Scale[]>([
		...'reaktionszeit antwortzeit wiederherstellungszeit entstörzeit lösungszeit wartungsdauer'
			.split(' ')
			.map((word) => [stemOf(word, 'de'), ['time', 'day']] as const),
		...'verfügbarkeit erreichbarkeit erstlösungsquote abbruchquote'
			.split(' ')
			.map((word) => [stemOf(word, 'de'), ['share']] as const),
		...'kündigungsfrist laufzeit mindestlaufzeit zahlungsfrist zahlungsziel aufbewahrungsfrist vorankündigung ankündigungsfrist'
			.split(' ')
			.map((word) => [stemOf(word, 'de'), ['day', 'date']] as const),
	]),
	en: new Map<string, readonly Scale[]>([
		...['response time', 'restoration time', 'resolution time', 'recovery time'].map(
			(words) => [words, ['time', 'day']] as const,
		),
		...['availability', 'uptime'].map((words) => [words, ['share']] as const),
		...['notice period', 'initial term', 'payment term', 'retention period'].map(
			(words) => [words, ['day', 'date']] as const,
		),
	]),
}

/** Words that say for which case a value holds: promises for different cases may differ. */
const CASES =
	/^(?:p\d|prio\d?|[a-d]|i{1,3}|iv|kritisch\w*|hoch|hohe\w*|mittel|mittlere\w*|niedrig\w*|gering\w*|critical|high|medium|low|urgent|gold|silber|silver|bronze|premium|basic|standard|test\w*|samstags?|sonntags?|wochenenden?|nachts?|nacht|weekends?|nights?|saturdays?|sundays?|außerhalb|outside|geplant\w*|planned|höchstens|monat|jahr|monatlich|jährlich|month|year|quarter|quartal|monthly|yearly|annual|gutschrift\w*|credit\w*|unter\w*|below|beispiel\w*|example)$/

/** The same promise with two values. */
export const twoValues: DocumentRule = {
	id: 'number-mismatch',
	severity: 'error',
	find: (document) => (document.hasHeadings ? found(document) : []),
}

type Promise = { readonly key: string; readonly place: Located; readonly value: number; readonly words: string }

function found(document: TextDocument): readonly Located[] {
	const first = new Map<string, Promise>()
	return document.parts.flatMap((part) =>
		promisesOf(part).flatMap((promise): readonly Located[] => {
			const before = first.get(promise.key)
			if (before === undefined) first.set(promise.key, promise)
			if (before === undefined || before.value === promise.value || before.place.part === part) return []
			return [{ ...promise.place, values: { problem: 'twice', first: before.words, second: promise.words } }]
		}),
	)
}

/** Of each sentence that names one subject and one value for it. */
function promisesOf(part: Part): readonly Promise[] {
	if (part.kind !== 'running') return []
	const { passage } = part
	const subjects = SUBJECTS[passage.language]
	return passage.sentences.flatMap((sentence) => {
		const named = subjectsIn(passage, sentence, subjects)
		const [subject] = named
		if (subject === undefined || named.length !== 1) return []
		const measures = measuresIn(passage).filter(({ from }) => from >= sentence.from && from < sentence.to)
		const [measure] = measures
		const isFitting =
			measure !== undefined && measures.length === 1 && subjects.get(subject.word)?.includes(measure.scale)
		return isFitting && isOf(passage, subject, measure) ? [promiseOf(part, sentence, subject, measure)] : []
	})
}

type Subject = Span & { readonly word: string }

/** What may stand between a promise's subject and its value, beside nouns: "Die Reaktionszeit der Hotline beträgt höchstens 30 Minuten". */
const LINKS = new Set(
	`beträgt betragen von ist sind liegt bei auf mindestens höchstens maximal wenigstens der des die das dem den für im in am mit mit eine einer einem is are of at least most shall be must will the a for to within no more than
	less : – = innerhalb binnen und and vereinbarte vereinbarten agreed is von per je monthly monatliche jährliche`.split(
		/\s+/,
	),
)
const BETWEEN = 9

function isOf({ tokens }: Passage, subject: Subject, measure: Measure): boolean {
	const [from, to] = subject.to <= measure.from ? [subject.to, measure.from] : [measure.to, subject.from]
	if (to - from > BETWEEN) return false
	const between = tokens.slice(from, to)
	return between.every((token) => LINKS.has(token.lower) || (token.kind === 'word' && token.isCapital))
}

function subjectsIn(passage: Passage, { from, to }: Span, subjects: ReadonlyMap<string, unknown>): readonly Subject[] {
	const { tokens, language } = passage
	const words = language === 'de' ? passage.stems() : tokens.map(({ lower }) => lower)
	const found = new Map<string, Subject>()
	for (let at = from; at < to; at++) {
		const pair = `${words[at]} ${words[at + 1] ?? ''}`
		if (subjects.has(pair)) found.set(pair, { word: pair, from: at, to: at + 2 })
		else if (subjects.has(words[at]!)) found.set(words[at]!, { word: words[at]!, from: at, to: at + 1 })
	}
	return [...found.values()]
}

/** Names behind the subject and words that tell cases apart: promises for different cases may differ. */
function promiseOf(part: Part, sentence: Span, subject: Subject, measure: Measure): Promise {
	const { tokens, text, quoted } = part.passage
	const cases = tokens
		.slice(sentence.from, sentence.to)
		.filter((token, index) => {
			const at = sentence.from + index
			if ((at >= measure.from && at < measure.to) || (at >= subject.from && at < subject.to)) return false
			const isNamed = token.isCapital && at > sentence.from && !PERIODS.test(token.lower)
			return isNamed || quoted[at] === 1 || CASES.test(token.lower) || token.kind === 'number'
		})
		.map(({ lower }) => lower)
		.sort()
	return {
		key: [subject.word, measure.scale, ...new Set(cases)].join(' '),
		place: { part, from: measure.from, to: measure.to },
		value: measure.value,
		words: text.slice(tokens[measure.from]!.start, tokens[measure.to - 1]!.end),
	}
}

/** Words that say nothing of the case. */
const PERIODS =
	/^(?:anbieters?|kunden?|auftragnehmers?|auftraggebers?|provider|customer|supplier|client|vertrags?|vereinbarung|agreement|parteien|partei|party|parties|dienste?s?|service|services|leistung(?:en)?)$/
