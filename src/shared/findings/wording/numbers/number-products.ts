import { type Measure, measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { Spotted } from '../text-finding'
import { told } from './miscount'

/** Figures that a reader can multiply: a price each and a number of them, a share of a price, lengths in a row, shares of one whole. */
export function multiplied(passage: Passage): readonly Spotted[] {
	const all = measuresIn(passage)
	if (all.length < 2) return []
	const inSentences = passage.sentences.flatMap((sentence) => {
		const measures = all.filter(({ from, to }) => from >= sentence.from && to <= sentence.to)
		return [
			...ofUnits(passage, measures),
			...ofShare(passage, sentence, measures),
			...byPeriods(passage, measures),
			...ofLengths(passage, sentence, measures),
			...shares(passage, measures),
		]
	})
	return [...inSentences, ...ofEach(passage, all)]
}

const RESULT =
	/^(?:also|daher|somit|mithin|demnach|folglich|insgesamt|zusammen|gesamt|macht|ergibt|ergeben|brutto|netto|=|hence|thus|therefore|so|total|totals|totalling|altogether|makes|making|gross|net|comes|equals|is|sind|das|in|all)$/
const TAX = /(?:steuer|mwst|vat|tax|aufschlag|zuschlag|surcharge|uplift|markup)/
const DISCOUNT = /(?:rabatt|nachlass|skonto|abzug|discount|reduction|rebate|off|deduct)/
const CENT = 0.011

/** "10 % Rabatt auf 500 Euro, daher 460 Euro", "1,000 dollars plus 20% tax comes to 1,250 dollars". */
function ofShare(passage: Passage, { from, to }: Span, measures: readonly Measure[]): readonly Spotted[] {
	const { tokens } = passage
	const shares = measures.filter(({ scale }) => scale === 'share')
	const amounts = measures.filter(({ scale }) => scale === 'money')
	const [share] = shares
	const [base, result] = amounts
	if (share === undefined || base === undefined || result === undefined || shares.length > 1 || amounts.length > 2)
		return []
	if (result.from < share.to || share.value <= 0 || share.value >= 100) return []
	const words = tokens.slice(from, to).map(({ lower }) => lower)
	const isTax = words.some((word) => TAX.test(word))
	const isDiscount = words.some((word) => DISCOUNT.test(word))
	const between = tokens.slice(Math.max(base.to, share.to), result.from).map(({ lower }) => lower)
	const isOf = /^(?:of|von)$/.test(tokens[share.to]?.lower ?? '') && base.from > share.to && base.from - share.to <= 3
	if (isOf && !isTax && !isDiscount && !words.some((word) => LIMIT.test(word)))
		return isEqual(tokens, base.to, result.from) && !near((base.value * share.value) / 100, result.value)
			? [said(share, result, (base.value * share.value) / 100, result.value)]
			: []
	if (isTax === isDiscount || !between.some((word) => RESULT.test(word)) || words.some((word) => LIMIT.test(word)))
		return []
	const part = (base.value * share.value) / 100
	const wanted = isTax ? base.value + part : base.value - part
	const isRight = [wanted, part, (base.value * 100) / (100 + share.value)].some((value) => near(value, result.value))
	return isRight ? [] : [said(base.from < share.from ? base : share, result, wanted, result.value)]
}

/** ", das sind", ", that is". */
const isEqual = (tokens: Passage['tokens'], from: number, to: number): boolean =>
	to - from <= 4 &&
	to > from &&
	tokens
		.slice(from, to)
		.every(({ lower }) =>
			/^(?:,|das|sind|ist|also|that|is|i|e|i\.e|\.|d|h|=|\(|mithin|or|so|hence|thus|namely|heißt|makes|macht)$/.test(
				lower,
			),
		)

const LIMIT = /^(?:höchstens|mindestens|maximal|most|least|maximum|minimum|cap|capped|limit|exceed|oder|or)$/
const near = (a: number, b: number): boolean => Math.abs(a - b) < Math.max(CENT, Math.abs(b) * 0.001)

const PERIODS: ReadonlyMap<string, number> = new Map([
	['monats', 12],
	['monatliche', 12],
	['monthly', 12],
	['quartals', 4],
	['vierteljährliche', 4],
	['quarterly', 4],
	['jahres', 1],
	['jährliche', 1],
	['annual', 1],
	['yearly', 1],
])

/** "Die Monatsmiete beträgt 850 Euro, die Jahresmiete 9.600 Euro", "the monthly rent is 850 dollars, the annual rent 9,600 dollars". */
function byPeriods(passage: Passage, measures: readonly Measure[]): readonly Spotted[] {
	const [one, other] = measures
	if (one === undefined || other === undefined || measures.length > 2) return []
	if (one.scale !== 'money' || other.scale !== 'money') return []
	const first = ratedBefore(passage, one.from)
	const second = ratedBefore(passage, other.from)
	if (first === null || second === null || first.noun !== second.noun || first.times === second.times) return []
	const wanted = (one.value * first.times) / second.times
	return near(wanted, other.value) || Math.abs(wanted - other.value) < (0.02 * other.value) / Math.max(1, first.times)
		? []
		: [said(one, other, wanted, other.value)]
}

const RATE_REACH = 6

/** The noun that a period stands before, nearest to a value: "Jahresmiete", "annual rent". */
function ratedBefore(passage: Passage, end: number): { readonly noun: string; readonly times: number } | null {
	const { tokens } = passage
	const stems = passage.stems()
	for (let at = end - 1; at >= Math.max(0, end - RATE_REACH); at--) {
		const { lower } = tokens[at]!
		const [, prefix = '', rest = ''] = /^(monats|quartals|jahres)(\p{L}{4,})$/u.exec(lower) ?? []
		const inOne = PERIODS.get(prefix)
		if (inOne !== undefined) return { noun: rest, times: inOne }
		const before = PERIODS.get(tokens[at - 1]?.lower ?? '')
		if (before !== undefined) return { noun: stems[at]!, times: before }
	}
	return null
}

const SIZES: ReadonlySet<string> = new Set(['time', 'mass', 'length', 'power', 'energy', 'volume', 'area', 'data'])
const TOTAL = /^(?:insgesamt|zusammen|gesamt|total|altogether|mithin|somit|also|all|hence|thus|therefore)$/
const TIMES = /^(?:of|zu|à|a|von|je|jeweils|with|mit|lasting|×|x)$/

/** "three sets of 45 minutes, two hours in total". */
function ofLengths(passage: Passage, { from, to }: Span, measures: readonly Measure[]): readonly Spotted[] {
	const { tokens } = passage
	const lengths = measures.filter(({ scale }) => SIZES.has(scale))
	const [each, whole] = lengths
	if (each === undefined || whole === undefined || lengths.length > 2 || each.scale !== whole.scale) return []
	let at = each.from - 1
	while (at > from && TIMES.test(tokens[at]!.lower)) at--
	// "von 8 bis 17 Uhr mit einer Stunde Pause" counts nothing.
	const isCount = at < each.from - 1 && tokens[at]!.lower !== 'uhr'
	const count = isCount ? countAt(passage, at - 1) : null
	const isTotal = tokens.slice(each.to, Math.min(to, whole.to + 3)).some(({ lower }) => TOTAL.test(lower))
	const words = tokens.slice(each.to, to).map(({ lower }) => lower)
	if (count === null || !isTotal || words.some((word) => LIMIT.test(word) || /^(?:je|pro|per|every|plus)$/.test(word)))
		return []
	const wanted = count * each.value
	return near(wanted, whole.value) ? [] : [said({ from: at - 1, to: each.to }, whole, count, whole.value / each.value)]
}

const INSTALMENT =
	/(?:raten?$|teilzahlung|abschlag|anzahlung|instal+ment|schlusszahlung|tranche|down-payment|deposit|first|erste|third|dritte)/
const PAID = /(?:zahl|fällig|preis|vergütung|honorar|entgelt|pay|paid|price|fee|due|sum|lohn)/

/** "The first instalment is 50%, the second 30% and the third 30% of the price". */
function shares(passage: Passage, measures: readonly Measure[]): readonly Spotted[] {
	const parts = measures.filter(({ scale }) => scale === 'share')
	if (parts.length < 2 || parts.length !== measures.length) return []
	const [first, last] = [parts[0]!, parts.at(-1)!]
	const sentence = passage.sentenceAt(first.from)
	const words = passage.tokens.slice(sentence.from, sentence.to).map(({ lower }) => lower)
	if (!words.some((word) => INSTALMENT.test(word)) || !words.some((word) => PAID.test(word))) return []
	if (words.some((word) => LIMIT.test(word) || RESULT_OF_DELAY.test(word))) return []
	const sum = parts.reduce((all, { value }) => all + value, 0)
	// With the last of them a price is paid.
	const isAll = sum < 99.999 && words.some((word) => LAST.test(word))
	return sum <= 100.001 && !isAll ? [] : [said(first, last, 100, sum)]
}
const LAST = /^(?:schlusszahlung|restzahlung|schlussrate|restbetrag|final|balance|remainder|rest)$/
const RESULT_OF_DELAY = /(?:verzug|gutschrift|credit|delay|late|verspätung|unterschreit|below|under|penalty|strafe)/

/** "40 dollars per lesson … For the ten lessons the pupil pays 450 dollars in all". */
function ofEach(passage: Passage, all: readonly Measure[]): readonly Spotted[] {
	const { tokens } = passage
	const stems = passage.stems()
	const amounts = all.filter(({ scale }) => scale === 'money')
	const [each, whole] = amounts
	if (each === undefined || whole === undefined || amounts.length > 2 || all.some(({ scale }) => scale === 'share'))
		return []
	const per = /^(?:per|je|pro|a|each|every|für|for)$/.test(tokens[each.to]?.lower ?? '') ? each.to + 1 : null
	const at = per !== null && /^(?:jede[nrsm]?|each|every|an?|einen?)$/.test(tokens[per]?.lower ?? '') ? per + 1 : per
	// "Each visit costs 50 euros."
	const head = passage.sentenceAt(each.from).from
	const noun = at ?? (/^(?:each|every|jede[nrsm]?)$/.test(tokens[head]?.lower ?? '') ? head + 1 : null)
	if (noun === null || tokens[noun]?.kind !== 'word') return []
	// "in the first three months 300 dollars per month": two prices.
	if (/^(?:per|pro|je|a|im)$/.test(tokens[whole.to]?.lower ?? '')) return []
	// "10 Euro je Nutzer und Monat": for a period too.
	if (at !== null && /^(?:per|pro|je|a|im|in|und|and|\/)$/.test(tokens[noun + 1]?.lower ?? '')) return []
	const sentence = passage.sentenceAt(whole.from)
	const counts = range(sentence.from, sentence.to).flatMap((place) => {
		if (stems[place] !== stems[noun] || place === noun) return []
		const count = countAt(passage, place - 1)
		return count === null ? [] : [count]
	})
	const [count] = counts
	const words = tokens.slice(Math.max(sentence.from, each.to), sentence.to).map(({ lower }) => lower)
	if (count === undefined || counts.length > 1 || words.some((word) => LIMIT.test(word) || DISCOUNT.test(word)))
		return []
	if (passage.sentenceAt(each.from).from === sentence.from && !words.some((word) => RESULT.test(word))) return []
	const wanted = count * each.value
	return near(wanted, whole.value) ? [] : [said(whole, whole, wanted, whole.value)]
}

const BETWEEN =
	/^(?:und|and|,|berechnet|berechnen|zahlt|zahlen|stellt|invoices?|charges?|pays?|makes?|macht|machen|kostet|kosten|ergibt|ergeben|comes?|come|to|each|je|stück|pro|apiece|der|die|the|it|he|she|er|sie|es|dafür|for|them|insgesamt|also|so)$/

/** "250 Abrechnungen zu je 9 Euro und berechnet 2.150 Euro", "twelve lanterns at 15 dollars each make 160 dollars". */
function ofUnits(passage: Passage, measures: readonly Measure[]): readonly Spotted[] {
	const { tokens } = passage
	const amounts = measures.filter(({ scale }) => scale === 'money')
	const [each, whole] = amounts
	if (
		each === undefined ||
		whole === undefined ||
		amounts.length > 2 ||
		measures.some(({ scale }) => scale === 'share')
	)
		return []
	let at = each.from - 1
	while (/^(?:je|jeweils|only)$/.test(tokens[at]?.lower ?? '')) at--
	if (!/^(?:zu|à|a|at|for|für|von|of)$/.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.kind !== 'word') return []
	const isEach = at < each.from - 1 || /^(?:each|apiece|je|pro|per)$/.test(tokens[each.to]?.lower ?? '')
	const count = countAt(passage, at - 2)
	const between = tokens.slice(each.to, whole.from)
	if (!isEach || count === null || between.length > 9 || !between.some(({ lower }) => BETWEEN.test(lower))) return []
	if (between.filter(({ lower }) => !BETWEEN.test(lower)).length > 2 || between.some(({ lower }) => LIMIT.test(lower)))
		return []
	const wanted = count * each.value
	return near(wanted, whole.value) ? [] : [said(each, whole, wanted, whole.value)]
}

function countAt({ tokens, language }: Passage, at: number): number | null {
	const token = tokens[at]
	if (token === undefined || /^(?:ein|eine|einen|einem|einer|eines|one)$/.test(token.lower)) return null
	if (token.kind === 'number') return /^\d{1,4}$/.test(token.lower) ? Number(token.lower) : null
	return numberWordAt(tokens, at, language)?.value ?? null
}

function said(first: Span, last: Span, wanted: number, value: number): Spotted {
	const values = { problem: 'count', first: told(wanted), second: told(value) }
	return { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to), values }
}

const range = (from: number, to: number): readonly number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
