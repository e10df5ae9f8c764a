import { measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { daysFromTo, weekdayOf } from '../language/weekdays'
import type { Spotted } from '../text-finding'

/** A number that says how many things follow, and things that are more or fewer: "Vier Standorte nehmen teil: Köln, Bonn und Aachen". */
export function miscounted(passage: Passage): readonly Spotted[] {
	return [...countedLists(passage), ...weekdays(passage), ...products(passage)]
}

const MOST_COUNTED = 12
/** Longer members are clauses, which have commas of their own. */
const LONGEST_MEMBER = 4

function countedLists(passage: Passage): readonly Spotted[] {
	const { tokens } = passage
	return passage.sentences.flatMap(({ from, to }): readonly Spotted[] => {
		const start = tokens.findIndex(
			({ lower }, at) => at > from && at < to && (lower === ':' || (at > from + 2 && /^(?:are|sind)$/.test(lower))),
		)
		if (start < 0) return []
		const isColon = tokens[start]!.lower === ':'
		const heads = numbersIn(passage, { from, to: start })
		const [head] = heads
		if (
			head === undefined ||
			heads.length > 1 ||
			head.value < 2 ||
			head.value > MOST_COUNTED ||
			(!isColon && head.from > from + 2)
		)
			return []
		if (tokens[head.to]?.kind !== 'word' || UNITS.test(tokens[head.to]!.lower)) return []
		const members = membersOf(tokens.slice(start + 1, to).map(({ lower }) => lower))
		const isList =
			members.length >= 2 &&
			members.every((member) => member.length > 0 && member.length <= LONGEST_MEMBER) &&
			!tokens.slice(start + 1, to).some(({ kind, lower }) => kind === 'number' || SEVERAL.test(lower)) &&
			numbersIn(passage, { from: start + 1, to }).length === 0
		if (!isList || members.length === head.value) return []
		return [
			{
				from: head.from,
				to: Math.max(...range(start, to).filter((at) => tokens[at]!.kind === 'word')) + 1,
				values: { problem: 'count', first: String(head.value), second: String(members.length) },
			},
		]
	})
}

/** "the manager and both deputies", and what has parts of its own. */
const SEVERAL =
	/^(?:beide[nr]?|both|;|mehrere[nr]?|several|alle[nr]?|all|jeweils|je|each|sonstige[nr]?|weitere[nr]?|other|others)$/

const UNITS =
	/^(?:minute|stunde|tag|woche|monat|jahr|hour|day|week|month|year|minuten|stunden|tage|tagen|wochen|monate|monaten|jahre|jahren|minutes|hours|days|weeks|months|years|uhr|euro|eur|prozent|percent)$/

function membersOf(words: readonly string[]): readonly (readonly string[])[] {
	const members: string[][] = [[]]
	let hasJoint = false
	for (const word of words) {
		if (/^[.;]$/.test(word)) continue
		// Behind the member after "and" something else is said: "…, each with two servers".
		if (word === ',' && hasJoint && members.at(-1)!.length > 0) break
		if (word === ',' || word === 'und' || word === 'and' || word === 'sowie') {
			if (word !== ',') hasJoint = true
			if (members.at(-1)!.length > 0) members.push([])
		} else members.at(-1)!.push(word)
	}
	return hasJoint ? members : []
}

type Number = Span & { readonly value: number }

function numbersIn({ tokens, language }: Passage, { from, to }: Span): readonly Number[] {
	const found: Number[] = []
	for (let at = from; at < to; at++) {
		const { lower, kind } = tokens[at]!
		if (/^(?:ein|eine|einen|einem|einer|eines|one)$/.test(lower)) continue
		if (kind === 'number' && /^\d{1,2}$/.test(lower)) found.push({ from: at, to: at + 1, value: Number(lower) })
		else if (kind === 'number') return []
		else {
			const word = numberWordAt(tokens, at, language)
			if (word === null) continue
			found.push({ from: at, to: word.to, value: word.value })
			at = word.to - 1
		}
	}
	return found
}

/** "von Montag bis Freitag (sechs Tage)". */
function weekdays(passage: Passage): readonly Spotted[] {
	const { tokens } = passage
	return tokens.flatMap(({ lower }, at): readonly Spotted[] => {
		const first = weekdayOf(lower)
		const last = weekdayOf(tokens[at + 2]?.lower ?? '')
		if (first < 0 || last < 0 || !/^(?:bis|to|through|–)$/.test(tokens[at + 1]!.lower)) return []
		const measure = measuresIn(passage).find(({ from, scale }) => scale === 'day' && from > at + 2 && from <= at + 6)
		const days = daysFromTo(first, last)
		const isNext =
			measure !== undefined &&
			tokens
				.slice(at + 3, measure.from)
				.every(({ lower: word }) => /^(?:\(|,|also|d|h|\.|an|on|das|sind|i|e)$/.test(word))
		if (!isNext || measure.value === days || measure.value > 7) return []
		return [
			{ from: at, to: measure.to, values: { problem: 'count', first: String(days), second: String(measure.value) } },
		]
	})
}

const SO = /^(?:also|insgesamt|mithin|somit|gesamt|zusammen|total|hence|thus|ie|making|altogether|therefore|so)$/

const OFF = /rabatt|nachlass|skonto|discount|reduction|aufschlag|zuschlag|surcharge|steuer|mwst|^(?:vat|tax)$/

/** "Zwölf Raten zu 500 Euro, insgesamt 5.000 Euro", "5 % von 2.000 Euro, also 200 Euro". */
function products(passage: Passage): readonly Spotted[] {
	const { tokens, language } = passage
	return passage.sentences.flatMap((sentence): readonly Spotted[] => {
		const so = range(sentence.from, sentence.to).find((at) => SO.test(tokens[at]!.lower))
		// What comes off a price, or on top of it, is reckoned otherwise.
		const isOther = range(sentence.from, sentence.to).some((at) => OFF.test(tokens[at]!.lower))
		if (so === undefined || isOther) return []
		const amounts = moneyIn(passage, sentence)
		const [each, all] = amounts
		if (amounts.length !== 2 || each === undefined || all === undefined || each.to > so || all.from < so) return []
		const share = measuresIn(passage).filter(
			({ scale, from }) => scale === 'share' && from >= sentence.from && from < each.from,
		)
		const others = range(sentence.from, each.from).flatMap((at) => {
			const word = numberWordAt(tokens, at, language)
			const isNumber =
				tokens[at]!.kind === 'number' && /^\d{1,3}$/.test(tokens[at]!.lower) && tokens[at + 1]?.lower !== '%'
			return isNumber ? [Number(tokens[at]!.lower)] : word === null || word.value < 2 ? [] : [word.value]
		})
		const factor =
			share.length === 1 && others.length === 0
				? share[0]!.value / 100
				: share.length === 0 && others.length === 1
					? others[0]!
					: null
		if (
			factor === null ||
			Math.abs(factor * each.value - all.value) < 0.005 ||
			tokens.slice(so, all.from).some(({ lower }) => lower === 'plus' || lower === 'zuzüglich')
		)
			return []
		return [
			{
				from: each.from,
				to: all.to,
				values: { problem: 'count', first: String(factor * each.value), second: String(all.value) },
			},
		]
	})
}

/** Amounts with the currency before or behind. */
function moneyIn(passage: Passage, { from, to }: Span): readonly Number[] {
	const { tokens } = passage
	const before = range(from, to - 1).flatMap((at): readonly Number[] => {
		const next = tokens[at + 1]!
		return /^(?:eur|usd|gbp|chf|€|\$|£)$/.test(tokens[at]!.lower) && next.kind === 'number'
			? [{ from: at, to: at + 2, value: figure(next.lower, passage) }]
			: []
	})
	const behind = measuresIn(passage).filter(({ scale, from: at }) => scale === 'money' && at >= from && at < to)
	return [
		...before,
		...behind.filter((one) => !before.some((other) => other.from < one.to && one.from < other.to)),
	].sort((a, b) => a.from - b.from)
}

const figure = (text: string, { language }: Passage): number =>
	Number(language === 'de' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''))
const range = (from: number, to: number): readonly number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
