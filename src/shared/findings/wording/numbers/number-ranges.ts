import { MONTHS } from '../language/abbreviations'
import { figureValue, numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import type { Spotted } from '../text-finding'
import { miscount } from './miscount'

/** Things with numbers from one to another, and how many they are said to be: "die vier Etagen 3 bis 7", "14 units: units 401 to 412". */
export const countedRanges = remembered((passage: Passage): readonly Spotted[] => {
	if (!RANGE.test(passage.text)) return []
	const rows = rowsOf(passage)
	if (rows.length === 0) return []
	const counts = countsOf(passage, rows)
	return counts.flatMap((count): readonly Spotted[] => {
		const own = rows.filter((row) => isSameKind(passage, row.noun, count.noun))
		const said = isBefore(passage, count, own) ?? isBehind(passage, count, own, counts)
		if (said === null) return []
		const total = said.reduce((all, { size }) => all + size, 0)
		if (total === count.value || Math.abs(total - count.value) > Math.max(2, total * NEAR)) return []
		return [miscount([count, ...said], total, count.value)]
	})
})
const RANGE = /\d ?(?:bis|to|through|–|-) ?(?:(?:nr|no)\.? ?)?\d/i
const NEAR = 0.25

/** Things that are named by their numbers, with how many they are. */
type Row = Span & { readonly noun: number; readonly size: number }

const SIGN = /^(?:nr|nrn|nummer|nummern|no|nos|number|numbers|#)$/
const TO = /^(?:bis|to|through|–|-)$/
const JOINT = /^(?:,|und|and|sowie|&)$/
/** No names of things: parts of the text, times, and what measures. */
const NO_THING =
	/^(?:clauses?|sections?|articles?|paragraphs?|pages?|ziffern?|abschnitte?n?|seiten?|absätze?n?|artikeln?|years?|jahren?|days?|tagen?|hours?|stunden?|weeks?|wochen?|months?|monaten?|minutes?|minuten|times|uhr|zwischen|between|from|von|about|etwa|rund|hours|points|punkten?)$/

const rowsOf = remembered((passage: Passage): readonly Row[] => {
	const { tokens } = passage
	const found: Row[] = []
	for (let at = 1; at < tokens.length - 2; at++) {
		const noun = nounBefore(passage, at)
		if (noun === null) continue
		let end = at
		let size = 0
		let ranges = 0
		for (let next = itemAt(passage, at); next !== null; ) {
			size += next.size
			if (next.size > 1) ranges++
			end = next.to
			next = JOINT.test(tokens[end]?.lower ?? '') ? itemAt(passage, end + 1) : null
		}
		if (ranges === 0 || isMeasured(passage, end)) continue
		found.push({ from: noun, to: end, noun, size })
		at = end - 1
	}
	return found
})

/** The plural before a number, also before "Nr.". */
function nounBefore(passage: Passage, at: number): number | null {
	const { tokens, language } = passage
	if (tokens[at]!.kind !== 'number') return null
	let noun = at - 1
	if (tokens[noun]?.lower === '.') noun--
	if (SIGN.test(tokens[noun]?.lower ?? '')) noun--
	const word = tokens[noun]
	if (word?.kind !== 'word' || word.lower.length < 4 || NO_THING.test(word.lower)) return null
	const isPlural = language === 'de' ? word.isCapital : word.lower.endsWith('s')
	return isPlural && !MONTHS[language].has(word.lower) ? noun : null
}

/** `3`, `3 bis 7`, `Nr. 1 bis Nr. 5`; null where something else is said. */
function itemAt(passage: Passage, at: number): { readonly to: number; readonly size: number } | null {
	const first = numberAt(passage, at)
	if (first === null) return null
	const joint = passage.tokens[first.to]?.lower ?? ''
	if (!TO.test(joint)) return { to: first.to, size: 1 }
	const last = numberAt(passage, first.to + 1)
	if (last === null || last.value <= first.value) return null
	return { to: last.to, size: last.value - first.value + 1 }
}

function numberAt({ tokens, language }: Passage, at: number): { readonly value: number; readonly to: number } | null {
	let place = at
	if (SIGN.test(tokens[place]?.lower ?? '')) place += tokens[place + 1]?.lower === '.' ? 2 : 1
	const token = tokens[place]
	if (token?.kind !== 'number' || !/^\d{1,3}(?:[.,]?\d{3})*$/.test(token.lower)) return null
	return { value: figureValue(token.lower, language), to: place + 1 }
}

/** "Zimmer 3 bis 7 °C", "Stufen 2 bis 4 Stunden": a measure. */
function isMeasured({ tokens, language }: Passage, at: number): boolean {
	const next = tokens[at]
	if (next === undefined) return false
	return (
		/^(?:%|°|€|\$|£|:|\/|uhr|prozent|percent|euro|eur|mm|cm|m|km|kg|g|t|l|kw|kwh|per|am|pm|x|×)$/.test(next.lower) ||
		NO_THING.test(next.lower) ||
		MONTHS[language].has(next.lower) ||
		(next.lower === '.' && MONTHS[language].has(tokens[at + 1]?.lower ?? ''))
	)
}

type Count = Span & { readonly value: number; readonly noun: number }

/** Numbers before a plural, one adjective between them. */
function countsOf(passage: Passage, rows: readonly Row[]): readonly Count[] {
	const { tokens, language } = passage
	const found: Count[] = []
	for (let at = 0; at < tokens.length - 1; at++) {
		const { kind, lower } = tokens[at]!
		if (rows.some(({ from, to }) => from < at && at < to)) continue
		const word = kind === 'word' ? numberWordAt(tokens, at, language) : null
		const isFigure = kind === 'number' && /^\d{1,3}(?:[.,]?\d{3})*$/.test(lower)
		// "4 Steps 1 to 3 are …": the number of the part.
		if ((word === null && !isFigure) || (word?.value ?? 2) < 2 || (isFigure && passage.sentenceAt(at).from === at))
			continue
		const end = word?.to ?? at + 1
		const noun = [end, end + 1].find((place) => rows.some((row) => isSameKind(passage, row.noun, place)))
		if (noun !== undefined)
			found.push({ from: at, to: noun + 1, value: word?.value ?? figureValue(lower, language), noun })
		at = end - 1
	}
	return found
}

/** "Bettenaufzüge" are "Aufzüge". */
function isSameKind(passage: Passage, one: number, other: number): boolean {
	const stems = passage.stems()
	const [first, second] = [stems[one] ?? '', stems[other] ?? '']
	if (first === second) return first.length > 2
	return passage.language === 'de' && second.length >= 5 && first.endsWith(second.toLowerCase())
}

const NAMELY = /^(?::|namely|nämlich|zwar|\(|i\.e|being)$/
const SOME =
	/^(?:davon|darunter|which|them|including|except|excluding|außer|ohne|ausgenommen|mindestens|höchstens|least|most|or|oder|only|nur|first|last|ersten|letzten|other|anderen|übrigen|weitere[nr]?|further|more)$/

/** "sieben Aufzüge: die Personenaufzüge Nr. 1 bis Nr. 5 und …", "the five rooms 1 to 6". */
function isBefore(passage: Passage, count: Count, rows: readonly Row[]): readonly Row[] | null {
	const { tokens } = passage
	const sentence = passage.sentenceAt(count.from)
	const own = rows.filter(({ from, to }) => from >= count.noun && to <= sentence.to)
	const [first] = own
	if (first === undefined || first.from - count.to > MOST_BETWEEN) return null
	const between = tokens.slice(count.to, first.from)
	const last = own.at(-1)!
	const words = tokens.slice(Math.max(sentence.from, count.from - 2), last.to)
	if (words.some(({ lower }) => SOME.test(lower))) return null
	const isAdjacent = first.noun === count.noun
	return isAdjacent || between.some(({ lower }) => NAMELY.test(lower)) ? own : null
}
const MOST_BETWEEN = 14

const THE = /^(?:the|these|those|all|die|der|den|diese|diesen|dieser|alle|allen|aller|jede[rsm]?)$/
const NARROWED =
	/^(?:with|in|on|at|of|that|which|who|whose|from|near|under|without|mit|ohne|im|am|an|auf|aus|der|die|das|von|vom|zum|zur|deren|welche)$/
const AGAIN = /^(?:\(|also|mithin|insgesamt|so|thus|making|hence|total|of|sind|zusammen)$/

/** "floors 3 to 7 … each of the four floors", "Räume 1 bis 6 (fünf Räume)". */
function isBehind(
	passage: Passage,
	count: Count,
	rows: readonly Row[],
	counts: readonly Count[],
): readonly Row[] | null {
	const { tokens } = passage
	const [only] = rows
	if (only === undefined || rows.length > 1 || only.to > count.from) return null
	const before = tokens[count.from - 1]?.lower ?? ''
	// "the two lots with the lowest price" are some of them.
	if (NARROWED.test(tokens[count.to]?.lower ?? '')) return null
	const isSaid = THE.test(before) || (AGAIN.test(before) && count.from - only.to <= 3)
	if (!isSaid || counts.some(({ from }) => from < count.from && from > only.to)) return null
	return tokens.slice(only.to, count.from).some(({ lower }) => SOME.test(lower)) ? null : rows
}
