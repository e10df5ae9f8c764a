import { type Measure, measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { textOf } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { miscount } from './miscount'
import { foreignWords, isSameTax } from './number-charges'

const HINT = /%|prozent|per ?cent|mieten?\b|pauschalen|gebühren|\brents?\b|\bmonths'|\bmonthly|erreicht|reached/i

/** "Der Rabatt beträgt 10 % auf den Listenpreis von 2.000 Euro. Der Kunde zahlt 1.900 Euro", and what grows step by step to a limit. */
export const percents = remembered((passage: Passage): readonly Spotted[] => {
	if (!HINT.test(passage.text)) return []
	const all = measuresIn(passage)
	if (all.length < 2) return []
	const { sentences } = passage
	return sentences.flatMap((sentence, index): readonly Spotted[] => {
		const own = inWindow(passage, all, sentence)
		const next = sentences[index + 1]
		if (own.length > 0 || next === undefined) return own
		return inWindow(passage, all, { from: sentence.from, to: next.to }, next.from)
	})
})

/** @param middle where the second of two sentences begins; each of them has to say something of it */
function inWindow(passage: Passage, all: readonly Measure[], window: Span, middle?: number): readonly Spotted[] {
	const measures = all.filter(({ from, to }) => from >= window.from && to <= window.to)
	if (
		middle !== undefined &&
		!(measures.some(({ from }) => from < middle) && measures.some(({ from }) => from >= middle))
	)
		return []
	return [
		...ofAmount(passage, window, measures),
		...ofRents(passage, window, measures),
		...ofSteps(passage, window, measures),
	]
}

const REDUCTION = /rabatt|nachlass|skonto|abzug|abschlag|discount|reduction|rebate|deduct|\boff\b/i
const ADDITION = /steuer|mwst|\bvat\b|\btax\b|aufschlag|zuschlag|surcharge|uplift|mark-?up/i
const SHARE =
	/anzahlung|provision|einbehalt|courtage|vertragsstrafe|bürgschaft|kaution|deposit|down ?payment|commission|retention|retainer|handling fee|penalty|bond/i
const FREE =
	/\b(?:höchstens|mindestens|maximal|minimum|maximum|bis zu|ab|up to|at least|at most|exceed\p{L}*|cap|capped|oder|or|above|over|über|mehr als|more than|from|below|unter|je|pro|per (?!cent)|each|every|jede[nrsm]?|sofern|falls(?! due)|unless|shipping|versand|außerdem|further|weitere[nrsm]?|additional|another|previous|bisher\p{L}*|instead|statt|ca|about|rund|etwa|around|approximately|first|erste[nrsm]?)\b/iu
const RESULT =
	/\b(?:zahlt|zahlen|kostet|beträgt|betragen|ist|sind|also|somit|mithin|damit|ergibt|ergeben|macht|beläuft|pays?|costs?|is|are|comes?|amounts?|makes|equals|so|that|due|owes|fällig|receives|erhält|behält|retains?|rabatt\p{L}*|discount|vat|tax|deposit|anzahlung|provision|commission)\b/iu
const ROLE =
	/^(?:rabatt\p{L}*|nachlass\p{L}*|skonto|abzug|endpreis|endbetrag|nettopreis|bruttopreis|\p{L}*preis|\p{L}*betrag|umsatzsteuer|mehrwertsteuer|mwst|steuer|zuschlag|aufschlag|anzahlung|provision|einbehalt|kaution|nach|bei|prozent|discount(?:ed)?|reduction|rebate|vat|tax|deposit|commission|retention|surcharge|down|list|final|reduced|including|incl|after|before|percent|cent|means|leaving|saves?|owed|agent|refund)$/u

/** One share of one amount, and what it comes to; the share, what is left of the amount and the amount with it are all right. */
function ofAmount(passage: Passage, window: Span, measures: readonly Measure[]): readonly Spotted[] {
	const [share, ...moreShares] = measures.filter(({ scale }) => scale === 'share')
	const [one, other, ...more] = measures.filter(({ scale }) => scale === 'money')
	if (share === undefined || moreShares.length > 0 || one === undefined || other === undefined || more.length > 0)
		return []
	const text = textOf(passage, window)
	const kinds = [REDUCTION, ADDITION, SHARE].filter((words) => words.test(text))
	if (kinds.length !== 1 || share.value <= 0 || share.value >= 100 || FREE.test(text)) return []
	const base = baseOf(passage, share, one, other)
	if (base === null) return []
	const result = base === one ? other : one
	// What comes before the amounts is about something else than they.
	const start = Math.max(passage.sentenceAt(result.from).from, result === other ? one.to : 0)
	const segment = { from: start, to: result.from }
	if (!RESULT.test(textOf(passage, { from: start, to: result.to }))) return []
	if (
		kinds[0] !== ADDITION &&
		!isSameTax(textOf(passage, passage.sentenceAt(one.from)), textOf(passage, passage.sentenceAt(other.from)))
	)
		return []
	const before = { from: window.from, to: result === other ? start : window.to }
	const strange = foreignWords(passage, segment, passage, before.to > before.from ? before : window)
	if (result === other && strange.some((word) => !ROLE.test(word))) return []
	const rate = share.value / 100
	const [low, high] = [Math.min(one.value, other.value), Math.max(one.value, other.value)]
	const parts = [high * rate, high * (1 - rate)]
	const right = kinds[0] === ADDITION ? [high * rate, high / (1 + rate), (high * rate) / (1 + rate)] : parts
	if (right.some((value) => near(value, low))) return []
	const isPart = result.value < base.value * 0.5
	const whole = kinds[0] === REDUCTION ? base.value * (1 - rate) : base.value * (1 + rate)
	const wanted = kinds[0] === SHARE || isPart ? base.value * rate : whole
	return [miscount([share, one, other], wanted, result.value)]
}

const PRICE =
	/(?:preis|wert|summe|miete|honorar|entgelt|vergütung|lohn|umsatz|betrag|kosten|pauschale|gebühr|rechnung|price|rent|fee|fees|value|sum|total|charge|charges|cost|wage|invoice|turnover|sales|revenue)$/

/** What the share is of: "10 % auf den Listenpreis von 2.000 Euro", "the list price is £6,400, the discount of 15% …". */
function baseOf(passage: Passage, share: Measure, one: Measure, other: Measure): Measure | null {
	const { tokens } = passage
	const linked = [one, other].find(({ from }) => {
		if (from < share.to || from - share.to > 8) return false
		return tokens
			.slice(share.to, share.to + 3)
			.some(({ lower }) => /^(?:auf|of|on|von|off|aus|vom|des|der)$/.test(lower))
	})
	if (linked !== undefined) return linked
	const before = tokens.slice(Math.max(passage.sentenceAt(one.from).from, one.from - 7), one.from)
	const isPrice = before.some(({ lower }) => PRICE.test(lower)) || one.to >= share.from - 3
	return isPrice && one.from < share.from ? one : isPrice && before.some(({ lower }) => PRICE.test(lower)) ? one : null
}

const RENTS =
	/^(?:monatsmieten|monatskaltmieten|nettokaltmieten|kaltmieten|bruttomieten|mieten|monatspauschalen|monatsgebühren|monatsentgelte|monatsbeiträge|monatsvergütungen|monatslöhne|monatsraten|monatspachten|rents|months|months'|monthly|months’)$/
const ENGLISH_RENT = /^(?:rents?|fees?|charges?|payments?|retainers?|contributions?|premiums?)$/

/** "Die Miete beträgt 850 Euro. Die Kaution beträgt drei Monatsmieten, also 2.500 Euro." */
function ofRents(passage: Passage, window: Span, measures: readonly Measure[]): readonly Spotted[] {
	const amounts = measures.filter(({ scale }) => scale === 'money')
	const [one, other, more] = amounts
	if (one === undefined || other === undefined || more !== undefined) return []
	const text = textOf(passage, window)
	if (!SECURITY.test(text) || RENT_FREE.test(text) || measures.some(({ scale }) => scale === 'share')) return []
	const { tokens, language } = passage
	for (let at = window.from + 1; at < window.to; at++) {
		if (!RENTS.test(tokens[at]!.lower)) continue
		const next = tokens[at + 1]?.lower === "'" || tokens[at + 1]?.lower === '’' ? at + 2 : at + 1
		if (language === 'en' && tokens[at]!.lower !== 'rents' && !ENGLISH_RENT.test(tokens[next]?.lower ?? '')) continue
		const count = countBefore(passage, at)
		if (count === null || count < 2) continue
		const [low, high] = [Math.min(one.value, other.value), Math.max(one.value, other.value)]
		return near(low * count, high) ? [] : [miscount([one, other], low * count, high)]
	}
	return []
}
const SECURITY = /kaution|sicherheit|bürgschaft|deposit|security|bond|guarantee/i
const RENT_FREE =
	/\b(?:höchstens|mindestens|maximal|bis zu|up to|at least|at most|exceed\p{L}*|oder|or|year\p{L}*|annual|jahr\p{L}*)\b/iu

function countBefore({ tokens, language }: Passage, at: number): number | null {
	for (let back = 1; back <= 3; back++) {
		const token = tokens[at - back]
		if (token === undefined || token.kind === 'mark') return null
		if (token.kind === 'number') return /^\d{1,2}$/.test(token.lower) ? Number(token.lower) : null
		const word = numberWordAt(tokens, at - back, language)
		if (word !== null) return word.value
	}
	return null
}

const REACHED = /\b(?:erreicht|reached|hits?|attained|fällt an)\b/i
const LIMIT =
	/\b(?:höchstens|maximal|bis zu|obergrenze|begrenzt|gedeckelt|up to|at most|maximum|cap|capped|limited|limit|ceiling|not exceed\p{L}*|no more)\b/iu

/** "2 % je Stunde bis höchstens 10 %, erreicht nach acht Stunden". */
function ofSteps(passage: Passage, window: Span, measures: readonly Measure[]): readonly Spotted[] {
	const text = textOf(passage, window)
	if (!REACHED.test(text) || !LIMIT.test(text)) return []
	const scales = measures.filter(({ scale }) => scale === 'share' || scale === 'money')
	const [step, cap, more] = scales
	if (step === undefined || cap === undefined || more !== undefined || step.scale !== cap.scale || step.from > cap.from)
		return []
	const { tokens } = passage
	const stems = passage.stems()
	const word = (at: number) => tokens[at]?.lower ?? ''
	const opened = tokens.findIndex(
		({ lower }, at) => at >= step.to && at < step.to + 6 && /^(?:je|pro|per|jede[nrsm]?|each|every|a|an)$/.test(lower),
	)
	if (opened < 0 || opened > cap.from) return []
	let unit = opened + 1
	while (
		unit < opened + 4 &&
		/^(?:full|volle[nrsm]?|angefangene[nrsm]?|started|each|every|jede[nrsm]?|weitere[nrsm]?|begonnene[nrsm]?|commenced|business|working|calendar|whole)$/.test(
			word(unit),
		)
	)
		unit++
	for (let at = cap.to; at < window.to - 2; at++) {
		if (!/^(?:nach|after|within|binnen|in)$/.test(word(at))) continue
		const count = countHere(passage, at + 1)
		if (count === null || (stems[count.to] ?? '').slice(0, 4) !== (stems[unit] ?? '').slice(0, 4)) continue
		const wanted = Math.ceil(cap.value / step.value - 1e-9)
		return wanted === count.value ? [] : [miscount([step, { from: at, to: count.to + 1 }], wanted, count.value)]
	}
	return []
}

function countHere({ tokens, language }: Passage, at: number): { readonly value: number; readonly to: number } | null {
	const token = tokens[at]
	if (token === undefined) return null
	if (token.kind === 'number') return /^\d{1,3}$/.test(token.lower) ? { value: Number(token.lower), to: at + 1 } : null
	return numberWordAt(tokens, at, language)
}

const near = (a: number, b: number): boolean =>
	Math.abs(a - b) <= Math.max(0.011, Math.abs(b) * 0.001, b % 1 === 0 ? 0.5 : 0)
