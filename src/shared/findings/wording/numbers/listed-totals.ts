import { type Counted, countedIn } from '../language/counted'
import type { Part } from '../language/document'
import { type Measure, measuresIn } from '../language/measures'
import { figureValue, numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { DocumentRule, Located } from '../text-finding'
import { told } from './miscount'
import { isMeantAsWhole, PARTS_OF_WHOLE } from './number-wholes'

/** What points of a list come to, where the text says it: "40 % …, 40 % …, 30 % … Das sind zusammen 100 %." */
export const listedTotals: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }) => [
		...lists(parts).flatMap((list) => {
			const total = totalOf(parts, list)
			return total.length > 0 ? total : sharesOfList(parts, list)
		}),
		...sharesOfTables(parts),
		...saidAgain(parts),
	],
}

/** Short numbered clauses are points too. */
const isPoint = ({ at: { block }, passage }: Part): boolean =>
	block.kind === 'item' || (block.kind === 'clause' && passage.tokens.length <= LONGEST_POINT)
const LONGEST_POINT = 20

/** Points in a row, by their places among the parts. */
export function lists(parts: readonly Part[]): readonly (readonly number[])[] {
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

/** Of limits too the sum may be said: "die Summe der drei Höchstzeiten". */
const SUM_OF = /\b(?:summe der|sum of|total of (?:the|these|those))\b/i

function totalOf(parts: readonly Part[], list: readonly number[]): readonly Located[] {
	const each = list.map((place) => amountsIn(parts[place]!.passage))
	const [first] = each[0]!
	if (first === undefined) return []
	const own = each.map((all) => all.filter(({ of }) => of === first.of))
	const isLimited = list.some((place) => LIMIT.test(parts[place]!.passage.text))
	if (own.some((all) => all.length !== 1)) return []
	const sum = own.reduce((all, [one]) => all + one!.value, 0)
	const places = [list[0]! - 1, list.at(-1)! + 1].filter((place) => parts[place]?.kind === 'running')
	return places.flatMap((place): readonly Located[] => {
		const part = parts[place]!
		const { text, tokens } = part.passage
		const match = TOTAL.exec(text)
		if (match === null || LIMIT.test(text) || (isLimited && !SUM_OF.test(text))) return []
		const said = amountsIn(part.passage).filter(({ of }) => of === first.of)
		const whole = said.length === 1 ? said[0]! : null
		const isWhole = first.of === '%' && said.length === 0 && WHOLE.test(text)
		if (whole === null && !isWhole) return []
		const value = whole?.value ?? 100
		if (Math.abs(value - sum) < 0.005) return []
		const at = tokens.findIndex(({ end }) => end > (WHOLE.exec(text) ?? match).index)
		const unit = whole === null ? 1 : unitOf(part.passage, whole)
		const span = whole ?? { from: at, to: at + 2 }
		return [
			{
				part,
				from: span.from,
				to: span.to,
				values: { problem: 'count', first: told(sum / unit), second: told(value / unit) },
			},
		]
	})
}

/** What measures has the name of its scale, what is counted that of its noun; lengths of time are told in the unit of the total. */
const amountsIn = remembered((passage: Passage): readonly Counted[] => {
	const measures = measuresIn(passage).filter(({ scale }) => SUMMED.has(scale))
	const counted = countedIn(passage).filter(({ from }) => !measures.some((one) => one.from <= from && from < one.to))
	return [...measures.map((one) => ({ ...one, of: one.scale })), ...counted].sort((a, b) => a.from - b.from)
})
const SUMMED: ReadonlySet<Measure['scale']> = new Set([
	'time',
	'day',
	'date',
	'mass',
	'length',
	'area',
	'volume',
	'energy',
])

const unitOf = (passage: Passage, { from, value }: Counted): number => {
	const { lower, kind } = passage.tokens[from]!
	const number =
		kind === 'number'
			? figureValue(lower, passage.language)
			: numberWordAt(passage.tokens, from, passage.language)?.value
	return number === undefined || number === 0 ? 1 : value / number
}

/** "in drei Raten:", "in three tranches:". */
const IN_PARTS =
	/\b(?:\p{L}*raten|teilbeträge?n?|teilzahlungen|abschlags?zahlungen|tranchen?|tranches|schlüssel|stage payments|portions|quoten)\b/iu

const announcesParts = remembered(
	({ text }: Passage) => (PARTS_OF_WHOLE.test(text) || IN_PARTS.test(text)) && !LIMIT.test(text),
)

/** A list of shares under words such as "Gewichtung" or "payment plan", without a sum. */
function sharesOfList(parts: readonly Part[], list: readonly number[]): readonly Located[] {
	const head = parts[list[0]! - 1]
	if (head === undefined || !announcesParts(head.passage)) return []
	const each = list.map((place) => countedIn(parts[place]!.passage).filter(({ of }) => of === '%'))
	if (each.length < 3 || each.some((all) => all.length !== 1)) return []
	return shareFinding(list.map((place, at) => ({ part: parts[place]!, share: each[at]![0]! })))
}

/** A column of shares under such a head. */
function sharesOfTables(parts: readonly Part[]): readonly Located[] {
	// A table's heads come before its cells.
	const columns = new Map<string, { readonly part: Part; readonly share: Counted | null }[]>()
	for (const part of parts) {
		if (part.kind !== 'name' && (columns.size === 0 || part.kind !== 'cell')) continue
		if (part.at.block.kind !== 'table') continue
		const key = `${part.at.block.id} ${part.at.address.split('#')[1] ?? ''}`
		if (part.kind === 'name') {
			if (isHeadOfParts(part.passage)) columns.set(key, [])
			continue
		}
		const shares = columns.has(key) ? countedIn(part.passage).filter(({ of }) => of === '%') : []
		columns.get(key)?.push({ part, share: shares.length === 1 ? shares[0]! : null })
	}
	return [...columns.values()].flatMap((cells) => {
		if (cells.length < 3 || cells.some(({ share }) => share === null)) return []
		return shareFinding(cells.map(({ part, share }) => ({ part, share: share! })))
	})
}

const isHeadOfParts = remembered(({ text }: Passage) => PARTS_OF_WHOLE.test(text))

function shareFinding(shares: readonly { readonly part: Part; readonly share: Counted }[]): readonly Located[] {
	const sum = shares.reduce((all, { share }) => all + share.value, 0)
	if (
		!isMeantAsWhole(shares.map(({ share }) => share.value)) ||
		shares.some(({ part }) => LIMIT.test(part.passage.text))
	)
		return []
	const { part, share } = shares.at(-1)!
	return [{ part, from: share.from, to: share.to, values: { problem: 'count', first: '100', second: told(sum) } }]
}

const THE = /^(?:the|these|those|all|die|der|den|diese|dieser|diesen|alle|allen|aller)$/

/** "350 named users … for the 305 named users": what was counted before is spoken of with another number. */
function saidAgain(parts: readonly Part[]): readonly Located[] {
	const known = new Map<string, number | null>()
	const found: Located[] = []
	for (const part of parts) {
		if (part.kind === 'name') continue
		for (const { from, to, value, of, isAgain } of nounsCountedIn(part.passage)) {
			const before = known.get(of)
			// Of two different numbers nobody knows which one is meant.
			known.set(of, before === undefined || before === value ? value : null)
			if (!isAgain || before === undefined || before === null || before === value) continue
			found.push({ part, from, to, values: { problem: 'count', first: told(before), second: told(value) } })
		}
	}
	return found
}

/** Of two words at least: "users" are many, "named users" are these. */
const nounsCountedIn = remembered((passage: Passage): readonly (Counted & { readonly isAgain: boolean })[] =>
	countedIn(passage)
		.filter(({ of }) => of !== '%' && of.includes(' '))
		.map((one) => ({
			...one,
			isAgain:
				THE.test(passage.tokens[one.from - 1]?.lower ?? '') &&
				!/^(?:of|von|first|last|ersten|letzten)$/.test(passage.tokens[one.from - 2]?.lower ?? ''),
		})),
)
