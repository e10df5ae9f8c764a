import { numbersIn } from '../language/counted'
import { type Measure, measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { textOf } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { miscount } from './miscount'
import { foreignWords } from './number-charges'

type Counted = Span & { readonly value: number; readonly noun: string }

const HINT = /\b(?:je|jeweils|zu|à|pro|each|apiece|per|a|of|mit|with|every|jede[nrsm]?)\b/i
const MONEY = /€|\$|£|\b(?:euros?|eur|usd|gbp|chf|dollars?|pounds?|franken|francs|pfund|cents?|pence)\b/i
const FREE =
	/\b(?:höchstens|mindestens|maximal|minimum|maximum|bis zu|ab|up to|at least|at most|exceed\p{L}*|cap|capped|oder|or|rabatt\p{L}*|nachlass|skonto|discount\p{L}*|zuzüglich|zzgl|plus|sofern|falls(?! due)|wenn|if|unless|karte|\p{L}+karte|card|pass|paket|pauschal\p{L}*|package|bundle|abo|shipping|versand|anfahrt|weitere[nrsm]?|additional|further|more|ca|circa|rund|etwa|about|around|approximately|davon|of which|netto|brutto|net|gross|vat|mwst|mehrwertsteuer|umsatzsteuer|tax|except|außer|statt|instead|first|erste[nrsm]?)\b|%|prozent|per ?cent/iu
const STRONG =
	/\b(?:also|somit|damit|mithin|demnach|folglich|daher|ergibt|ergeben|macht|machen|insgesamt|gesamt\p{L}*|zusammen|summe|rechnungsbetrag|honorar|total\p{L}*|comes?|altogether|makes?|making|amounts?|so|therefore|thus|hence|in all|invoices?|that is)\b/iu

/** "Bei 12 Stunden zu je 80 Euro beträgt das Honorar 980 Euro": a price each and a number of them, in one sentence or two. */
export const each = remembered((passage: Passage): readonly Spotted[] => {
	if (!HINT.test(passage.text)) return []
	const { sentences } = passage
	const all = MONEY.test(passage.text) ? measuresIn(passage).filter(({ scale }) => scale === 'money') : []
	return sentences.flatMap((sentence, index): readonly Spotted[] => {
		const lengths = [...lengthsEach(passage, sentence), ...inBoxes(passage, sentence)]
		const own = priced(passage, all, sentence)
		const next = sentences[index + 1]
		if (own.length > 0 || next === undefined) return [...lengths, ...own]
		return [...lengths, ...priced(passage, all, { from: sentence.from, to: next.to }, next.from)]
	})
})

function priced(passage: Passage, all: readonly Measure[], window: Span, middle?: number): readonly Spotted[] {
	const amounts = all.filter(({ from, to }) => from >= window.from && to <= window.to)
	const [one, other, more] = amounts
	if (one === undefined || other === undefined || more !== undefined) return []
	if (middle !== undefined && one.from >= middle === other.from >= middle) return []
	const text = textOf(passage, window)
	if (FREE.test(text)) return []
	const marks = [eachOf(passage, one), eachOf(passage, other)]
	const [first, second] = marks
	// Both are rates, or none is.
	if ((first === null) === (second === null) || first === undefined || second === undefined) return []
	const [price, whole, noun] = first === null ? [other, one, second!] : [one, other, first]
	const counts = countsIn(passage, window).filter(
		({ from, to }) => !amounts.some((amount) => from < amount.to && amount.from < to),
	)
	const near = countFor(counts, price, noun)
	if (near === null) return []
	const last = passage.sentenceAt(whole.from)
	const saying = textOf(passage, {
		from: Math.max(last.from, whole === other ? one.to : 0),
		to: Math.min(last.to, whole.to + 4),
	})
	const isCounted = near.from >= last.from && near.to <= last.to && noun !== ''
	if (!STRONG.test(saying) && !(isCounted && PAYS.test(saying))) return []
	// "Das Geschirr kostet zusammen 30 Euro": something else.
	const isLater = middle !== undefined && noun === '' && whole === other
	if (
		isLater &&
		foreignWords(passage, { from: last.from, to: whole.from }, passage, { from: window.from, to: last.from }).length > 0
	)
		return []
	const wanted = near.value * price.value
	if (Math.abs(wanted - whole.value) <= Math.max(0.011, near.value * 0.0051)) return []
	return [miscount([near, price, whole], wanted, whole.value)]
}
const PAYS = /\b(?:kostet|kosten|zahlt|zahlen|beträgt|betragen|pays?|costs?|is|are|owes|berechnet|charges)\b/iu

/** What a price is for, as a stem: of "145 € je Anlage" the unit, of "zu je 80 Euro" nothing (``''``); null where it is for all. */
function eachOf(passage: Passage, { from, to }: Measure): string | null {
	const { tokens } = passage
	const word = (at: number) => tokens[at]?.lower ?? ''
	if (/^(?:each|apiece)$/.test(word(to))) return ''
	if (/^(?:per|pro|je|a|an|each|every|für|for|\/)$/.test(word(to)) && tokens[to + 1]?.kind === 'word') {
		const at = /^(?:each|every|jede[nrsm]?|eine?n?|an?|the)$/.test(word(to + 1)) ? to + 2 : to + 1
		if (PERIOD.test(word(at)) || /^(?:all|alle|the|die|das|den|der)$/.test(word(at))) return null
		const isFor = /^(?:für|for)$/.test(word(to))
		if (isFor && at === to + 1) return null
		// For a period too: the whole has one of its own.
		if (/^(?:und|and|per|pro|je|a|im|in|\/)$/.test(word(at + 1)) && PERIOD.test(word(at + 2))) return null
		return tokens[at]?.kind === 'word' ? passage.stems()[at]! : null
	}
	if (/^(?:je|jeweils)$/.test(word(from - 1))) return PERIOD.test(word(from - 2)) ? null : ''
	const head = passage.sentenceAt(from).from
	if (/^(?:each|every|jede[nrsm]?)$/.test(word(head)) && tokens[head + 1]?.kind === 'word' && from - head < 6)
		return passage.stems()[head + 1]!
	return null
}
const PERIOD =
	/^(?:monat|monats|month|jahr|jahres|year|annum|quartal|quarter|woche|week|tag|day|kalendermonat|calendar|halbjahr)$/

/** The number that a price has to be taken by: of what it is for, or the one that stands before "zu je". */
function countFor(counts: readonly Counted[], price: Measure, noun: string): Counted | null {
	if (noun !== '') {
		const same = counts.filter((one) => isSameNoun(one.noun, noun))
		return same.length === 1 ? same[0]! : null
	}
	const before = counts.filter(({ to }) => to <= price.from && price.from - to <= 3)
	return counts.length === 1 || before.length === 1 ? (before[0] ?? counts[0] ?? null) : null
}

const plain = (stem: string): string =>
	stem.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('æ', 'a')

function isSameNoun(a: string, b: string): boolean {
	const [one, other] = [plain(a), plain(b)].sort((x, y) => x.length - y.length) as [string, string]
	return (
		one.length >= 3 && other.startsWith(one.slice(0, Math.max(3, one.length - 1))) && other.length - one.length <= 3
	)
}

/** Numbers before a noun, with it. */
function countsIn(passage: Passage, span: Span): readonly Counted[] {
	const { tokens, language } = passage
	const stems = passage.stems()
	return numbersIn(passage, span).flatMap(({ from, to: end, value }): readonly Counted[] => {
		let noun = end
		while (noun < end + 2 && language === 'de' && tokens[noun]?.kind === 'word' && !tokens[noun]!.isCapital) noun++
		const isNoun = tokens[noun]?.kind === 'word' && (language === 'en' || tokens[noun]!.isCapital)
		const isTwo =
			language === 'en' &&
			tokens[noun + 1]?.kind === 'word' &&
			!/s$/.test(tokens[noun]?.lower ?? '') &&
			/[^s]s$/.test(tokens[noun + 1]!.lower)
		const last = isTwo ? noun + 1 : noun
		return isNoun && value > 1 ? [{ from, to: last + 1, value, noun: stems[last]! }] : []
	})
}

const WHOLE = /^(?:insgesamt|zusammen|gesamt|total|altogether|all|mithin|somit|also|thus|hence|so)$/
const LENGTHS: ReadonlySet<string> = new Set(['time', 'day'])

/** "Four fitters work six hours each, 20 hours in all". */
function lengthsEach(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	const lengths = measuresIn(passage).filter((one) => LENGTHS.has(one.scale) && one.from >= from && one.to <= to)
	const [one, whole, more] = lengths
	if (one === undefined || whole === undefined || more !== undefined || one.scale !== whole.scale) return []
	const isEach = tokens[one.to]?.lower === 'each' || /^(?:je|jeweils)$/.test(tokens[one.from - 1]?.lower ?? '')
	const near = tokens.slice(one.to, Math.min(to, whole.to + 3))
	if (!isEach || !near.some(({ lower }) => WHOLE.test(lower)) || FREE.test(textOf(passage, { from, to }))) return []
	const counts = countsIn(passage, { from, to: one.from })
	const [count] = counts
	if (count === undefined || counts.length > 1) return []
	const wanted = count.value * one.value
	const share = wanted / whole.value
	return Math.abs(share - 1) < 1e-6 ? [] : [miscount([count, one, whole], count.value, whole.value / one.value)]
}

/** "500 pieces (five boxes of 50 pieces)". */
function inBoxes(passage: Passage, { from, to }: Span): readonly Spotted[] {
	const { tokens } = passage
	const counts = countsIn(passage, { from, to })
	if (counts.length !== 3 || FREE.test(textOf(passage, { from, to }))) return []
	const words = (start: number, end: number) => tokens.slice(start, end).map(({ lower }) => lower)
	const isOf = (start: number, end: number) => {
		const between = words(start, end)
		return (
			between.length > 0 &&
			between.length <= 2 &&
			between.every((word) => /^(?:of|zu|à|mit|with|je|jeweils|containing|holding|von)$/.test(word))
		)
	}
	const [a, b, c] = counts as [Counted, Counted, Counted]
	const isFirst = isOf(b.to, c.from) && isSameNoun(a.noun, c.noun) && INTO.test(words(a.to, b.from).join(' '))
	const isLast =
		isOf(a.to, b.from) &&
		isSameNoun(b.noun, c.noun) &&
		words(b.to, Math.min(to, c.to + 3)).some((word) => WHOLE.test(word)) &&
		c.from - b.to <= 6
	if (!isFirst && !isLast) return []
	const [whole, boxes, inOne] = isFirst ? [a, b, c] : [c, a, b]
	const wanted = boxes.value * inOne.value
	return wanted === whole.value ? [] : [miscount([a, c], wanted, whole.value)]
}
const INTO =
	/^(?:\(|,|in|=|\( ?also|, also|, that is|, i e|as|–|, d \. h \.|, das sind|, namely|, nämlich|verpackt in|packed in)$/
