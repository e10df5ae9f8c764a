import { bareNumbersIn } from './language/bare-numbers'
import type { Part } from './language/document'
import { figureValue, numberWordAt } from './language/number-words'
import type { Passage } from './language/passage'
import { remembered } from './language/remembered'
import type { Span } from './language/sentences'
import { isMeantAsWhole, PARTS_OF_WHOLE } from './number-wholes'
import type { DocumentRule, Located } from './text-finding'

/** What points of a list come to, where the text says it: "40 % …, 40 % …, 30 % … Das sind zusammen 100 %." */
export const listedTotals: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }) => [
		...lists(parts).flatMap((list) => [...totalOf(parts, list), ...sharesOfList(parts, list)]),
		...sharesOfTables(parts),
		...ofThese(parts),
		...saidAgain(parts),
	],
}

type Counted = Span & { readonly value: number /** What is counted, as a stem; `%` for shares. */; readonly of: string }

/** Numbers before a noun or a sign for per cent; an article is none. */
const countedIn = remembered((passage: Passage): readonly Counted[] => {
	const { tokens, language } = passage
	const found: Counted[] = []
	for (let at = 0; at < tokens.length; at++) {
		const { kind, lower } = tokens[at]!
		if (kind === 'mark' || /^(?:ein|eine|einen|einem|einer|eines|one)$/.test(lower)) continue
		const word = kind === 'word' ? numberWordAt(tokens, at, language) : null
		const isPlain = kind === 'number' && /^\d[\d.,]*$/.test(lower)
		if (word === null && !isPlain) continue
		const value = word?.value ?? figureValue(lower, language)
		const to = word?.to ?? at + 1
		const of = nounBehind(passage, to)
		if (of !== null && Number.isFinite(value)) found.push({ from: at, to: of.to, value, of: of.noun })
		at = to - 1
	}
	return found
})

function nounBehind(passage: Passage, at: number): { readonly noun: string; readonly to: number } | null {
	const { tokens, language } = passage
	const next = tokens[at]
	if (next === undefined) return null
	if (/^(?:%|prozent|percent)$/.test(next.lower)) return { noun: '%', to: at + 1 }
	if (next.kind !== 'word') return null
	if (language === 'de') {
		const noun = next.isCapital ? at : at + 1
		return tokens[noun]?.isCapital === true && tokens[noun]!.kind === 'word'
			? {
					noun: passage
						.stems()
						.slice(at, noun + 1)
						.join(' '),
					to: noun + 1,
				}
			: null
	}
	const two = tokens[at + 1]?.kind === 'word' && /[^s]s$/.test(tokens[at + 1]!.lower) && !/[^s]s$/.test(next.lower)
	const to = two ? at + 2 : at + 1
	return /[^s]s$/.test(tokens[to - 1]!.lower) ? { noun: passage.stems().slice(at, to).join(' '), to } : null
}

/** Short numbered clauses are points too. */
const isPoint = ({ at: { block }, passage }: Part): boolean =>
	block.kind === 'item' || (block.kind === 'clause' && passage.tokens.length <= LONGEST_POINT)
const LONGEST_POINT = 20

/** Points in a row, by their places among the parts. */
function lists(parts: readonly Part[]): readonly (readonly number[])[] {
	const found: number[][] = []
	for (let place = 0; place < parts.length; place++) {
		if (!isPoint(parts[place]!)) continue
		const last = found.at(-1)
		if (last !== undefined && last.at(-1) === place - 1) last.push(place)
		else found.push([place])
	}
	return found.filter((list) => list.length >= 2)
}

const TOTAL =
	/\b(?:zusammen|insgesamt|gesamt\p{L}*|summe|in all|in total|altogether|total|together|(?:make|makes) up|add up|whole|entire)\b/iu
const WHOLE =
	/\b(?:the whole|the full|the entire|100 ?%|100 per ?cent|der (?:volle|ganze|gesamte)|des (?:vollen|ganzen|gesamten))\b/iu
const LIMIT = /\b(?:höchstens|mindestens|maximal|bis zu|at most|at least|up to|no more|not more|minimum|maximum)\b/iu

function totalOf(parts: readonly Part[], list: readonly number[]): readonly Located[] {
	const each = list.map((place) => countedIn(parts[place]!.passage))
	const [first] = each[0]!
	if (first === undefined) return []
	const own = each.map((all) => all.filter(({ of }) => of === first.of))
	if (own.some((all) => all.length !== 1) || list.some((place) => LIMIT.test(parts[place]!.passage.text))) return []
	const sum = own.reduce((all, [one]) => all + one!.value, 0)
	const places = [list[0]! - 1, list.at(-1)! + 1].filter((place) => parts[place]?.kind === 'running')
	return places.flatMap((place): readonly Located[] => {
		const part = parts[place]!
		const { text, tokens } = part.passage
		const match = TOTAL.exec(text)
		if (match === null || LIMIT.test(text)) return []
		const said = countedIn(part.passage).filter(({ of }) => of === first.of)
		const whole = said.length === 1 ? said[0]! : null
		const isWhole = first.of === '%' && said.length === 0 && WHOLE.test(text)
		if (whole === null && !isWhole) return []
		const value = whole?.value ?? 100
		if (value === sum) return []
		const at = tokens.findIndex(({ end }) => end > (WHOLE.exec(text) ?? match).index)
		const span = whole ?? { from: at, to: at + 2 }
		return [{ part, from: span.from, to: span.to, values: { problem: 'count', first: told(sum), second: told(value) } }]
	})
}

/** A list of shares under words such as "Gewichtung" or "payment plan", without a sum. */
function sharesOfList(parts: readonly Part[], list: readonly number[]): readonly Located[] {
	const head = parts[list[0]! - 1]
	if (head === undefined || !PARTS_OF_WHOLE.test(head.passage.text) || LIMIT.test(head.passage.text)) return []
	const each = list.map((place) => countedIn(parts[place]!.passage).filter(({ of }) => of === '%'))
	if (each.length < 3 || each.some((all) => all.length !== 1)) return []
	return shareFinding(list.map((place, at) => ({ part: parts[place]!, share: each[at]![0]! })))
}

/** A column of shares under such a head. */
function sharesOfTables(parts: readonly Part[]): readonly Located[] {
	const columns = new Map<string, { readonly part: Part; readonly share: Counted | null }[]>()
	const heads = new Map<string, string>()
	for (const part of parts) {
		if (part.at.block.kind !== 'table') continue
		const key = `${part.at.block.id} ${part.at.address.split('#')[1] ?? ''}`
		if (part.kind === 'name') heads.set(key, part.at.text)
		else if (part.kind === 'cell') {
			const shares = countedIn(part.passage).filter(({ of }) => of === '%')
			columns.set(key, [...(columns.get(key) ?? []), { part, share: shares.length === 1 ? shares[0]! : null }])
		}
	}
	return [...columns].flatMap(([key, cells]) => {
		if (cells.length < 3 || !PARTS_OF_WHOLE.test(heads.get(key) ?? '') || cells.some(({ share }) => share === null))
			return []
		return shareFinding(cells.map(({ part, share }) => ({ part, share: share! })))
	})
}

function shareFinding(shares: readonly { readonly part: Part; readonly share: Counted }[]): readonly Located[] {
	const sum = shares.reduce((all, { share }) => all + share.value, 0)
	if (!isMeantAsWhole(sum) || shares.some(({ part }) => LIMIT.test(part.passage.text))) return []
	const { part, share } = shares.at(-1)!
	return [{ part, from: share.from, to: share.to, values: { problem: 'count', first: '100', second: told(sum) } }]
}

const told = (value: number): string => String(Math.round(value * 100) / 100)

const OF_THESE = /^(?:davon|hiervon|darunter)$/

/** "zwölf Container. Davon stehen sieben im Haus A und vier im Haus B." */
function ofThese(parts: readonly Part[]): readonly Located[] {
	return parts.flatMap((part): readonly Located[] => {
		const { tokens, sentences } = part.passage
		if (part.kind !== 'running') return []
		return sentences.flatMap(({ from, to }, index): readonly Located[] => {
			const before = sentences[index - 1]
			if (before === undefined || !isOfThese(tokens.slice(from, from + 2).map(({ lower }) => lower))) return []
			const whole = countedIn(part.passage).filter((one) => one.from >= before.from && one.to <= before.to)
			if (whole.length !== 1 || whole[0]!.of === '%' || whole[0]!.value > 500) return []
			const numbers = (bareNumbersIn(part.passage, { from, to }) ?? []).map(({ value }) => value)
			if (numbers.length < 2 || !tokens.slice(from, to).some(({ lower }) => lower === 'und' || lower === 'and'))
				return []
			const sum = numbers.reduce((all, one) => all + one, 0)
			// Far less than all of them are only some.
			const isClose = sum > whole[0]!.value || whole[0]!.value - sum <= Math.max(1, whole[0]!.value * 0.15)
			return sum === whole[0]!.value || !isClose
				? []
				: [{ part, from, to, values: { problem: 'count', first: told(sum), second: told(whole[0]!.value) } }]
		})
	})
}

const isOfThese = ([one = '', two = '']: readonly string[]): boolean =>
	OF_THESE.test(one) || (one === 'of' && /^(?:these|those|them|which)$/.test(two))

const THE = /^(?:the|these|those|all|die|der|den|diese|dieser|diesen|alle|allen|aller)$/

/** "350 named users … for the 305 named users": what was counted before is spoken of with another number. */
function saidAgain(parts: readonly Part[]): readonly Located[] {
	const known = new Map<string, number | null>()
	return parts.flatMap((part): readonly Located[] => {
		if (part.kind === 'name') return []
		const { tokens } = part.passage
		return countedIn(part.passage).flatMap((one): readonly Located[] => {
			if (one.of === '%' || !one.of.includes(' ')) return []
			const isAgain = THE.test(tokens[one.from - 1]?.lower ?? '')
			const before = known.get(one.of)
			// Of two different numbers nobody knows which one is meant.
			known.set(one.of, before === undefined || before === one.value ? one.value : null)
			if (!isAgain || before === undefined || before === null || before === one.value) return []
			if (/^(?:of|von|first|last|ersten|letzten)$/.test(tokens[one.from - 2]?.lower ?? '')) return []
			return [
				{
					part,
					from: one.from,
					to: one.to,
					values: { problem: 'count', first: told(before), second: told(one.value) },
				},
			]
		})
	})
}
