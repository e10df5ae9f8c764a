import type { TextDocument } from '../language/document'
import { type Measure, measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { textOf } from '../language/text-span'
import type { DocumentRule, Located, Spotted } from '../text-finding'
import { told } from './miscount'
import { foreignWords, isSameTax, LEFT_ALONE } from './number-charges'

/** What is paid for a period: `times` such periods make a year. */
type Rate = Span & { readonly value: number; readonly times: number; readonly segment: Span; readonly sentence: Span }

const MONEY = /€|\$|£|\b(?:euros?|eur|usd|gbp|chf|dollars?|pounds?|franken|francs|pfund)\b/i
const PERIOD = /mona?th?|jahr|jähr|quart|woch|wöch|year|annu|week|raten|abschl|instal|payments|zahlungen|teilbetr/i

/** "Die Monatspauschale beträgt 210 Euro. Im Jahr zahlt der Kunde 2.640 Euro": one charge for two periods, which do not agree. */
export const rates = remembered((passage: Passage): readonly Spotted[] => {
	const all = ratesIn(passage)
	const found = all.slice(1).flatMap((second, index): readonly Spotted[] => {
		const first = all[index]!
		const isNear = first.sentence.from === second.sentence.from || first.sentence.to === second.sentence.from
		const wanted = isNear && isAlone(passage, first, second) ? otherwise(passage, first, passage, second) : null
		if (wanted === null) return []
		const from = first.sentence === second.sentence ? first.from : second.from
		return [{ from, to: second.to, values: { problem: 'count', first: told(wanted), second: told(second.value) } }]
	})
	return found.length > 0 ? found : inParts(passage)
})

/** The same of two paragraphs that stand near each other. */
export const ratesBetween: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) => {
		const known = parts.flatMap((part, place) => {
			const own = part.kind === 'running' ? ratesIn(part.passage) : []
			return own.map((rate) => ({ part, place, rate, isOnly: own.length === 1 }))
		})
		return known.flatMap(({ part, place, rate, isOnly }): readonly Located[] => {
			if (!isOnly || part.kind !== 'running') return []
			const before = known.filter(
				(one) => one.place < place && one.place >= place - NEAR && one.rate.times !== rate.times,
			)
			const [one] = before
			if (one === undefined || before.length > 1 || !one.isOnly) return []
			if (!isOnlyMoney(one.part.passage) || !isOnlyMoney(part.passage)) return []
			const wanted = otherwise(one.part.passage, one.rate, part.passage, rate)
			if (wanted === null) return []
			const values = { problem: 'count', first: told(wanted), second: told(rate.value) }
			return [{ part, from: rate.from, to: rate.to, values }]
		})
	},
}

/** So many paragraphs before one a rate may stand that is meant. */
const NEAR = 3

const moneyIn = (passage: Passage): readonly Measure[] => measuresIn(passage).filter(({ scale }) => scale === 'money')
const isOnlyMoney = (passage: Passage): boolean => moneyIn(passage).length === 1

/** In the sentences of two rates no other amount stands. */
function isAlone(passage: Passage, first: Rate, second: Rate): boolean {
	const amounts = moneyIn(passage).filter(({ from }) => from >= first.sentence.from && from < second.sentence.to)
	return amounts.length === 2
}

/** What the second has to be, where it is not; null where both agree or need not. */
function otherwise(a: Passage, first: Rate, b: Passage, second: Rate): number | null {
	if (first.times === second.times) return null
	const [textA, textB] = [textOf(a, first.sentence), textOf(b, second.sentence)]
	if (LEFT_ALONE.test(textA) || LEFT_ALONE.test(textB) || !isSameTax(textA, textB)) return null
	if (foreignWords(b, second.segment, a, first.sentence).length > 0) return null
	const wanted = (first.value * first.times) / second.times
	const isWeekly = [first.times, second.times].some((times) => times > 12)
	// A rate that is rounded to whole euros or cents.
	const step = first.value % 1 === 0 ? 0.005 : 0.0006
	const slack = isWeekly ? 0.02 : step
	return Math.abs(wanted - second.value) <= Math.max(0.02, slack * Math.max(wanted, second.value)) ? null : wanted
}

const ratesIn = remembered((passage: Passage): readonly Rate[] => {
	if (!MONEY.test(passage.text) || !PERIOD.test(passage.text)) return []
	const amounts = moneyIn(passage)
	return amounts.flatMap(({ from, to, value }, index): readonly Rate[] => {
		const sentence = passage.sentenceAt(from)
		const before = amounts[index - 1]
		const start = Math.max(sentence.from, before === undefined ? 0 : (behind(passage, before)?.to ?? before.to))
		const after = behind(passage, { from, to })
		const times = after?.times ?? ahead(passage, { from: start, to: from })
		const end = after?.to ?? to
		return times === null ? [] : [{ from, to, value, times, segment: { from: start, to: end }, sentence }]
	})
})

const YEARS =
	/^(?:jahr|jahre|jahres|jahren|kalenderjahr|vertragsjahr|mietjahr|geschäftsjahr|schuljahr|year|years|annum|years')$/
const TIMES: readonly (readonly [RegExp, number])[] = [
	[/^(?:monat|monats|kalendermonat|month|months)$/, 12],
	[/^(?:quartal|quartals|vierteljahr|kalendervierteljahr|quarter)$/, 4],
	[/^(?:halbjahr|half-year)$/, 2],
	[/^(?:woche|kalenderwoche|week)$/, 52],
	[YEARS, 1],
]
const ADVERBS: readonly (readonly [RegExp, number])[] = [
	[/^(?:monatlich(?:e[nrsm]?)?|mtl|monthly)$/, 12],
	[/^(?:vierteljährlich(?:e[nrsm]?)?|quartalsweise|quarterly)$/, 4],
	[/^(?:halbjährlich(?:e[nrsm]?)?|half-yearly)$/, 2],
	[/^(?:wöchentlich(?:e[nrsm]?)?|weekly)$/, 52],
	[/^(?:jährlich(?:e[nrsm]?)?|annually|annual|yearly|p\.a|p\.a\.)$/, 1],
]
const timesIn = (list: readonly (readonly [RegExp, number])[], word: string): number | null =>
	list.find(([words]) => words.test(word))?.[1] ?? null

const OPENS = /^(?:per|a|an|each|every|im|pro|je|in|for|für|auf|bei|over|über|across|jede[nsmr]?|\/)$/
const BETWEEN =
	/^(?:the|a|an|das|dem|den|die|der|ein|einen|eine|einer|whole|full|ganze[nsr]?|volle[nsr]?|gesamte[nsr]?|calendar|contract|rental|school|term|laufzeit|vertragslaufzeit|of|von|one|each|every)$/

/** "per month", "a year", "im Monat", "monatlich", "for the contract year", "für 24 Monate". */
function behind(passage: Passage, { to }: Span): { readonly times: number; readonly to: number } | null {
	const { tokens } = passage
	const word = (at: number) => tokens[at]?.lower ?? ''
	const isFiller = /^(?:net|netto|each|jeweils|,|\()$/.test(word(to)) && timesIn(TIMES, word(to + 1)) === null
	const at = isFiller ? to + 1 : to
	const adverb = timesIn(ADVERBS, word(at))
	if (adverb !== null && at === to) return { times: adverb, to: at + 1 }
	return opened(passage, at)
}

/** "a quarter", "im Jahr", "over 24 months" right at a place. */
export function opened(passage: Passage, at: number): { readonly times: number; readonly to: number } | null {
	const { tokens } = passage
	const word = (place: number) => tokens[place]?.lower ?? ''
	if (!OPENS.test(word(at))) return null
	let noun = at + 1
	while (noun < at + 6 && BETWEEN.test(word(noun))) noun++
	const times = timesIn(TIMES, word(noun))
	if (times !== null) return { times, to: noun + 1 }
	const term = measuresIn(passage).find(({ from, scale }) => from === noun && scale === 'date')
	return term === undefined || term.value < 2 ? null : { times: 12 / term.value, to: term.to }
}

const COMPOUND = /^(monats|quartals|wochen|halbjahres|jahres)(\p{L}{4,})$/u
const PREFIXES: Readonly<Record<string, number>> = { monats: 12, quartals: 4, wochen: 52, halbjahres: 2, jahres: 1 }
/** How often is reckoned up, not how much it is. */
const CADENCE =
	/^(?:abgerechnet|berechnet|gezahlt|bezahlt|zahlbar|fällig|invoiced|billed|paid|payable|due|reported|überwiesen|in|im|by|at|after|nach|bis|zum|vorab|nachträglich|und|and)$/

/** The period before an amount, nearest to it: "Jahresmiete", "monthly charge", "Im Jahr zahlt er". */
function ahead(passage: Passage, { from, to }: Span): number | null {
	const { tokens } = passage
	for (let at = to - 1; at >= from; at--) {
		const word = tokens[at]!.lower
		const [, prefix] = COMPOUND.exec(word) ?? []
		if (prefix !== undefined && !/(?:raten?|ende|anfang|beginn|erste[nr]?)$/.test(word)) return PREFIXES[prefix]!
		const adverb = timesIn(ADVERBS, word)
		if (adverb !== null) return CADENCE.test(tokens[at + 1]?.lower ?? '') ? null : adverb
		const period = opened(passage, at)
		if (period !== null && period.to <= to) return period.times
	}
	return null
}

const PARTS =
	/^(?:monats|quartals|jahres|teil)?(?:raten|zahlungen|abschläge|abschlägen|abschlagszahlungen|beträge|beträgen|teilbeträge|teilbeträgen|instal+ments|payments|parts|teile|teilen)$/
const IN_PARTS = /raten|zahlungen|abschl|beträge|instal|payments|parts\b|teilen/i

/** "3.600 Euro in zwölf Monatsraten zu je 320 Euro", "12,000 dollars in four instalments of 2,500 dollars". */
function inParts(passage: Passage): readonly Spotted[] {
	if (!MONEY.test(passage.text) || !IN_PARTS.test(passage.text) || LEFT_ALONE.test(passage.text)) return []
	const { tokens } = passage
	const amounts = moneyIn(passage)
	if (amounts.length !== 2) return []
	return tokens.flatMap(({ lower }, at): readonly Spotted[] => {
		if (!PARTS.test(lower)) return []
		const isEqual = (word: string) =>
			/^(?:equal|monthly|quarterly|gleiche[nr]?|gleichen|monatlichen?|weekly|annual|jährlichen?|vierteljährlichen?)$/.test(
				word,
			)
		let back = at - 1
		while (isEqual(tokens[back]?.lower ?? '')) back--
		const count = countAt(passage, back)
		let next = at + 1
		while (/^(?:of|zu|à|von|at|je|jeweils|each|in|höhe|zahlbar|,)$/.test(tokens[next]?.lower ?? '')) next++
		const each = amounts.find(({ from }) => from === next || (next > at + 1 && from === next + 1))
		const whole = amounts.find((one) => one !== each)
		if (count === null || count < 2 || each === undefined || whole === undefined || next === at + 1) return []
		const wanted = count * each.value
		const isRound = Math.abs(wanted - whole.value) <= Math.max(0.02, count * (each.value % 1 === 0 ? 0.5 : 0.006))
		if (isRound) return []
		return [
			{
				from: Math.min(whole.from, back),
				to: Math.max(each.to, whole.to),
				values: { problem: 'count', first: told(wanted), second: told(whole.value) },
			},
		]
	})
}

function countAt(passage: Passage, at: number): number | null {
	const { tokens, language } = passage
	const token = tokens[at]
	if (token === undefined) return null
	if (token.kind === 'number') return /^\d{1,3}$/.test(token.lower) ? Number(token.lower) : null
	return numberWordAt(tokens, at, language)?.value ?? null
}
