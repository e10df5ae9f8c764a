import { type Dimensions, periodOf, TIME_UNITS, unitOf } from './dimensions'
import type { Passage } from './passage'
import type { Span } from './sentences'
import { weekdayOf } from './weekdays'

/** What an amount is reckoned by, and whether "each" stands behind it. */
export type Behind = Span & { readonly dims: Dimensions; readonly factor: number; readonly isEach: boolean }

const ADVERBS: readonly (readonly [RegExp, string, number])[] = [
	[/^(?:täglich(?:e[nrsm]?)?|daily)$/, 'day', 1],
	[/^(?:wöchentlich(?:e[nrsm]?)?|weekly)$/, 'week', 1],
	[/^(?:monatlich(?:e[nrsm]?)?|mtl|monthly)$/, 'month', 1],
	[/^(?:vierteljährlich(?:e[nrsm]?)?|quartalsweise|quarterly)$/, 'month', 3],
	[/^(?:halbjährlich(?:e[nrsm]?)?|half-yearly)$/, 'month', 6],
	[/^(?:jährlich(?:e[nrsm]?)?|annually|annual|yearly)$/, 'month', 12],
]

/** The time that an adverb or adjective names: `monatlich`, `annual`. */
export function adverbOf(lower: string): { readonly base: string; readonly factor: number } | null {
	const known = ADVERBS.find(([words]) => words.test(lower))
	return known === undefined ? null : { base: known[1], factor: known[2] }
}

export const hasPeriod = (dims: Dimensions): boolean =>
	Object.entries(dims).some(([unit, power]) => power < 0 && TIME_UNITS.has(unit))

const FILLERS =
	/^(?:the|a|an|der|dem|den|das|die|any|each|every|jede[nsmr]?|eine[nmrs]?|angefangene[nrsm]?|volle[nrsm]?|weitere[nrsm]?|begonnene[nrsm]?|full|complete|commenced|started|additional|calendar|contract|whole|gesamte[nrsm]?|single|monthly|annual|weekly|einzelne[nrsm]?)$/
const TAXES = /^(?:net|netto|gross|brutto)$/
const OPENS = /^(?:per|pro|je|each|every|\/|jede[nrsm]?)$/
const OPENS_TIME = /^(?:im|in|am|a|an|für|for|over|über)$/
const NO_NOUN = /^(?:the|of|and|or|und|oder|von|that|is|are|in|on|for|to|at|by|shall|will|with|mit|für|bei|additional)$/
const MOST = 3

/** "per lift per month", "je Nutzer und Monat", "/kWh", "a year", "monatlich": what stands behind an amount. */
export function perBehind(passage: Passage, { to, unit }: { readonly to: number; readonly unit: Dimensions }): Behind {
	const { tokens, language } = passage
	const word = (at: number) => tokens[at]?.lower ?? ''
	const dims: Record<string, number> = {}
	const isEach = /^(?:each|apiece)$/.test(word(to)) && periodOf(word(to + 1)) === undefined
	let [end, factor, isOpen] = [isEach ? to + 1 : to, 1, false]
	for (let step = 0; step < MOST; step++) {
		let at = TAXES.test(word(end)) ? end + 1 : end
		// "10 GB of video a day".
		if (step === 0 && word(at) === 'of' && tokens[at + 1]?.kind === 'word' && /^(?:a|per|each)$/.test(word(at + 2)))
			at += 2
		const adverb = at === end || step === 0 ? adverbOf(word(at)) : null
		if (adverb !== null && !/^(?:annual|\p{L}+liche[nrsm]?)$/u.test(word(at))) {
			dims[adverb.base] = (dims[adverb.base] ?? 0) - 1
			factor *= adverb.factor
			end = at + 1
			continue
		}
		const isAnd = isOpen && /^(?:und|and)$/.test(word(at))
		const opens = OPENS.test(word(at)) || isAnd
		const isFor = /^(?:für|for)$/.test(word(at)) && /^(?:each|every|jede[nrsm]?)$/.test(word(at + 1))
		if (!opens && !isFor && !OPENS_TIME.test(word(at))) break
		let noun = at + 1
		while (noun < at + 4 && FILLERS.test(word(noun))) noun++
		const period = periodOf(word(noun))
		if (period !== undefined) {
			dims[period[0]] = (dims[period[0]] ?? 0) - 1
			factor *= period[1]
			end = noun + 1
			isOpen = true
			continue
		}
		const measure = opens ? unitAt(tokens, noun) : null
		if (measure !== null) {
			dims[measure.base] = -1
			factor *= measure.factor
			end = measure.to
			isOpen = true
			continue
		}
		const isA = /^(?:a|an)$/.test(word(at)) && unit.money === 1
		if (isAnd && language === 'en') break
		if (!(opens || isFor || isA) || !isNounAt(passage, noun)) break
		dims[`#${passage.stems()[noun]}`] = -1
		end = noun + 1
		isOpen = true
	}
	return { dims, factor, from: to, to: end, isEach }
}

const isNounAt = ({ tokens, language }: Passage, at: number): boolean =>
	tokens[at]?.kind === 'word' &&
	!NO_NOUN.test(tokens[at]!.lower) &&
	weekdayOf(tokens[at]!.lower) < 0 &&
	(language === 'en' || tokens[at]!.isCapital)

/** "je kWh", "je m²". */
function unitAt(tokens: Passage['tokens'], at: number) {
	const power = /^[²³]$/.test(tokens[at + 1]?.lower ?? '') ? tokens[at + 1]!.lower : ''
	const unit = unitOf((tokens[at]?.lower ?? '') + power)
	if (unit === undefined || unit[0] === 'share' || unit[0] === 'money') return null
	return { base: unit[0], factor: unit[1], to: at + (power === '' ? 1 : 2) }
}

const COMPOUND = /^(tages|monats|quartals|wochen|halbjahres|jahres)(\p{L}{4,})$/u
const PREFIXES: Readonly<Record<string, readonly [string, number]>> = {
	tages: ['day', 1],
	wochen: ['week', 1],
	monats: ['month', 1],
	quartals: ['month', 3],
	halbjahres: ['month', 6],
	jahres: ['month', 12],
}
/** How often is reckoned up, not how much it is. */
const CADENCE =
	/^(?:abgerechnet|berechnet|gezahlt|bezahlt|zahlbar|fällig|invoiced|billed|paid|payable|due|reported|überwiesen|by|at|after|nach|bis|zum|vorab|nachträglich|in|im)$/

/** The time before an amount, nearest to it: "Jahresmiete", "monthly fee", "im Jahr zahlt er", "In jedem Quartal". */
export function perBefore(
	passage: Passage,
	{ from, to }: Span,
): { readonly base: string; readonly factor: number } | null {
	const { tokens } = passage
	for (let at = to - 1; at >= from; at--) {
		const word = tokens[at]!.lower
		const prefix = PREFIXES[COMPOUND.exec(word)?.[1] ?? '']
		if (prefix !== undefined && !/(?:raten|ende|anfang|beginn|erste[nr]?|zeit|lohn|mitte|mitteln?)$/.test(word))
			return { base: prefix[0], factor: prefix[1] }
		const adverb = adverbOf(word)
		if (adverb !== null) return CADENCE.test(tokens[at + 1]?.lower ?? '') ? null : adverb
		if (!/^(?:per|pro|je|im|in|each|every|a|für|for|over|across|auf|of)$/.test(word)) continue
		let noun = at + 1
		while (
			noun < at + 5 &&
			(FILLERS.test(tokens[noun]?.lower ?? '') || /^(?:whole|of)$/.test(tokens[noun]?.lower ?? ''))
		)
			noun++
		const period = noun < to ? periodOf(tokens[noun]?.lower ?? '') : undefined
		if (period !== undefined) return { base: period[0], factor: period[1] }
	}
	return null
}
