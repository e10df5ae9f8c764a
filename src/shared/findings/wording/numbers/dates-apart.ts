import { type DateAt, datesIn, monthsLater } from '../language/dates'
import type { Part, TextDocument } from '../language/document'
import { type Measure, measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { textOf } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** Two dates and the time that is said to lie between them, within a few sentences: a term, a warranty, a notice counted back from an end. */
export const datesApart: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) => {
		const found: Located[] = []
		const running = parts.filter(({ kind }) => kind === 'running')
		for (const [index, part] of running.entries()) {
			const next = running[index + 1]
			if (!hasDates(part.passage) && !(next !== undefined && hasDates(next.passage))) continue
			const sentences = [...sentencesOf(part), ...(next === undefined ? [] : sentencesOf(next))]
			found.push(...withinSentences(sentences, part))
		}
		return found
	},
}

const hasDates = remembered(({ text }: Passage): boolean => /(?:19|20)\d\d/.test(text))

type Sentence = { readonly part: Part; readonly span: Span }

const sentencesOf = (part: Part): readonly Sentence[] => part.passage.sentences.map((span) => ({ part, span }))

/** A term and its dates stand in so many sentences. */
const MOST_SENTENCES = 3

function withinSentences(sentences: readonly Sentence[], own: Part): readonly Located[] {
	for (let start = 0; start < sentences.length; start++)
		for (let many = 1; many <= MOST_SENTENCES && start + many <= sentences.length; many++) {
			const window = sentences.slice(start, start + many)
			// What begins in the next paragraph is looked at there.
			if (window[0]!.part !== own) return []
			const one = mismatchIn(window)
			if (one !== null) return [one]
		}
	return []
}

type At<Thing> = { readonly it: Thing; readonly sentence: Sentence }

function mismatchIn(window: readonly Sentence[]): Located | null {
	const dates = window.flatMap((sentence) => inside(datesIn(sentence.part.passage), sentence))
	const [first, second, ...others] = dates
	if (first === undefined || second === undefined || others.length > 0 || first.it.day === second.it.day) return null
	// Each end of the window says something of it.
	const lengths = window.flatMap((sentence) => inside(lengthsIn(sentence.part.passage), sentence))
	const ends = [window[0]!, window.at(-1)!]
	if (ends.some((end) => ![...dates, ...lengths].some(({ sentence }) => sentence === end))) return null
	const length = deducedFrom(lengths, second) ?? termOf(lengths, window, first, second)
	if (length === null) return null
	const [early, late] = [first.it, second.it].sort((a, b) => a.day - b.day) as [DateAt, DateAt]
	if (lengths.some(({ it, sentence }) => fits(early, late, it, sentence.part.passage))) return null
	const { part } = second.sentence
	const words = (at: At<Span>) => textOf(at.sentence.part.passage, at.it)
	const values = { problem: 'twice', first: words(length), second: words(second) }
	return { part, from: second.it.from, to: second.it.to, values }
}

const inside = <Thing extends Span>(all: readonly Thing[], sentence: Sentence): readonly At<Thing>[] =>
	all.filter(({ from, to }) => from >= sentence.span.from && to <= sentence.span.to).map((it) => ({ it, sentence }))

const lengthsIn = (passage: Passage): readonly Measure[] =>
	measuresIn(passage).filter(({ scale, value }) => (scale === 'day' || scale === 'date') && value > 0)

/** Whether the later date lies so long after the earlier one; a day more or less is a matter of how the last day is named. */
function fits(early: DateAt, late: DateAt, length: Measure, passage: Passage): boolean {
	if (length.scale === 'date') return Math.abs(monthsLater(early.date, length.value) - late.day) <= TOLERANCE_DAYS
	const days = late.day - early.day
	if (!isOfWorkingDays(passage, length)) return Math.abs(days - length.value) <= 1
	// With holidays it may be some more.
	const working = Math.round((days * 5) / 7)
	return working >= length.value - 2 && working <= length.value + 2
}
const TOLERANCE_DAYS = 3

const isOfWorkingDays = ({ tokens }: Passage, { unit, from, to }: Measure): boolean =>
	/^(?:werk|arbeits|bank)/.test(unit) ||
	tokens.slice(from, to).some(({ lower }) => /^(?:business|working)$/.test(lower))

const THEREFORE =
	/\b(?:also|somit|mithin|demnach|daher|folglich|damit|demzufolge|accordingly|therefore|thus|hence|consequently|so that|i\.e\.|that is|d\. ?h\.)\b/iu
const LATEST = /\b(?:spätestens|no later than|at the latest|not later than|latest)\b/iu
const BACK = /^(?:vor|before|prior|notice|vorher|zum|in)$/
const NOTICE = /^(?:\p{L}*frist|notice|vorlauf|advance)$/u
const LIMITED =
	/\b(?:mindestens|wenigstens|höchstens|frühestens|at most|up to|earliest|oder|or|sofern|unless|if not)\b/iu

/** The second date is said to follow: the length that it follows from. */
function deducedFrom(lengths: readonly At<Measure>[], second: At<DateAt>): At<Measure> | null {
	const { passage } = second.sentence.part
	const { from } = second.sentence.span
	const before = textOf(passage, { from, to: second.it.from })
	if (!THEREFORE.test(before) && !LATEST.test(before)) return null
	const isBefore = ({ it, sentence }: At<Measure>) => sentence !== second.sentence || it.to <= second.it.from
	const said = lengths.filter(isBefore)
	const tied = said.filter(({ it, sentence }) => {
		const { tokens } = sentence.part.passage
		const behind = tokens.slice(it.to, it.to + 2).map(({ lower }) => lower)
		const ahead = tokens.slice(Math.max(sentence.span.from, it.from - 3), it.from).map(({ lower }) => lower)
		return behind.some((word) => BACK.test(word) || NOTICE.test(word)) || ahead.some((word) => NOTICE.test(word))
	})
	const loose = THEREFORE.test(before) ? said.filter(({ sentence }) => isGoingOn(sentence, second.sentence)) : []
	const [only, ...others] = tied.length === 0 ? loose : tied
	if (only === undefined || others.length > 0) return null
	// Without "therefore" it has to be counted from something that is named: "sechs Monate vor Ende der Mietzeit, spätestens am …".
	return THEREFORE.test(before) || (only.sentence === second.sentence && isCountedBack(only)) ? only : null
}

const isCountedBack = ({ it, sentence }: At<Measure>): boolean =>
	/^(?:vor|before|prior)$/.test(sentence.part.passage.tokens[it.to]?.lower ?? '')

const BEGINS = /\b(?:beginn\p{L}*|ab|seit|begins?|beginning|starts?|starting|commenc\p{L}*|from|vom)\b/iu
const ENDS =
	/\b(?:end(?:e[tns]?|ete[tn]?|s|ing|ed)|läuft|abläuft|laufen|expires?|expiring|until|before|vor|to|bis|through|terminates?)\b/iu
const TERM =
	/^(?:(?!mindest)\p{L}*laufzeit|\p{L}*mietzeit|\p{L}*dauer|garantie(?:zeit|frist)?|probezeit|\p{L}*zeitraums?|term|period|duration|warrant\p{L}*|guarante\p{L}*|gewähr\p{L}*|tenancy|lease|trial)$/u
const OTHER_LENGTH =
	/^(?:\p{L}*kündig\p{L}*|notice|\p{L}*verlänger\p{L}*|exten\p{L}*|renew\p{L}*|erstmals|zahl\p{L}*|payment|pay|weitere[nr]?|further|additional|each|jeweils|je|every|alle|mindestens|least|vor|before|after|nach|within|binnen|innerhalb)$/u

/** A term that begins on the first date and ends on the second. */
function termOf(
	lengths: readonly At<Measure>[],
	window: readonly Sentence[],
	first: At<DateAt>,
	second: At<DateAt>,
): At<Measure> | null {
	if (second.it.day < first.it.day) return null
	const text = window.map(({ part, span }) => textOf(part.passage, span)).join(' ')
	if (!BEGINS.test(text) || !ENDS.test(text) || LIMITED.test(text)) return null
	const [only, ...others] = lengths.filter(({ it, sentence }) => {
		const { tokens } = sentence.part.passage
		const around = [
			...tokens.slice(Math.max(sentence.span.from, it.from - 4), it.from),
			...tokens.slice(it.to, Math.min(sentence.span.to, it.to + 2)),
		].map(({ lower }) => lower)
		return around.some((word) => TERM.test(word)) && !around.some((word) => OTHER_LENGTH.test(word))
	})
	if (only === undefined || others.length > 0) return null
	if (startsLater(only, first, second)) return null
	return only.sentence === second.sentence || isGoingOn(first.sentence, second.sentence) ? only : null
}

const PRONOUN = /^(?:it|they|this|that|er|sie|es|dies|dieser|diese|dieses)$/

const LATER = /\b(?:after|nach|danach|anschließend|thereafter|then|dann|begin\p{L}*|start\p{L}*|commenc\p{L}*)\b/iu

/** "After the pilot the term of 24 months begins": the term has another beginning than the first date. */
function startsLater({ it, sentence }: At<Measure>, first: At<DateAt>, second: At<DateAt>): boolean {
	if (sentence === first.sentence) return false
	const { passage } = sentence.part
	const own = sentence === second.sentence ? { from: it.to, to: second.it.from } : sentence.span
	return LATER.test(textOf(passage, own))
}

/** The second sentence speaks of what the first did: "It ends on …", not "The first call-off ends on …". */
function isGoingOn(first: Sentence, second: Sentence): boolean {
	if (first === second) return true
	const { passage } = second.part
	const { from, to } = second.span
	if (PRONOUN.test(passage.tokens[from]!.lower)) return true
	const known = new Set(nounsOf(first.part.passage, first.span))
	return nounsOf(passage, { from, to }).some((stem) => known.has(stem))
}

const MONTH = /^(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])/

const nounsOf = (passage: Passage, { from, to }: Span): readonly string[] =>
	passage
		.stems()
		.slice(from, to)
		.filter((stem, at) => {
			const { kind, lower, isCapital } = passage.tokens[from + at]!
			return (
				kind === 'word' &&
				lower.length > 3 &&
				!MONTH.test(lower) &&
				(passage.language === 'en' || isCapital) &&
				stem !== ''
			)
		})
