import { heaviestPairs } from './heaviest-pairs'
import { orderUnits } from './order-units'
import { isSameJson } from './same-json'
import { similarity, wordBag } from './similarity'
import { createVocabulary } from './word-tokens'

/** An entry of two lists by its places in them; null where it is not. `isMoved`: others keep their order better without it. */
export type Aligned = { readonly old: number | null; readonly now: number | null; readonly isMoved: boolean }

/** Entries of the same key are the same; of a key that stands several times, the first goes with the first. */
export function alignKeyed(before: readonly string[], after: readonly string[]): readonly Aligned[] {
	const places = new Map<string, number[]>()
	for (const [now, key] of after.entries()) places.set(key, [...(places.get(key) ?? []), now])
	const pairs = new Map<number, number>()
	for (const [old, key] of before.entries()) {
		const now = places.get(key)?.shift()
		if (now !== undefined) pairs.set(old, now)
	}
	return inOrder(pairs, before.length, after.length)
}

/** Entries that say the same are the same; between two of them, as many on both sides were changed one by one. */
export function alignEqual(before: readonly unknown[], after: readonly unknown[]): readonly Aligned[] {
	return alignBy(before, after, (x, y) => (isSameJson(before[x], after[y]) ? 1 : 0))
}

/** Rows of cells by their words: those that share a good part are the same. */
export function alignRows(before: readonly unknown[], after: readonly unknown[]): readonly Aligned[] {
	const vocabulary = createVocabulary()
	const bagsOf = (rows: readonly unknown[]) =>
		rows.map((row) => wordBag(Array.isArray(row) ? row.join('\n') : '', vocabulary))
	const [olds, news] = [bagsOf(before), bagsOf(after)]
	return alignBy(before, after, (x, y) => {
		const alike = similarity(olds[x]!, news[y]!)
		return alike >= SAME_ROW ? alike : 0
	})
}

const SAME_ROW = 0.4

function alignBy(
	before: readonly unknown[],
	after: readonly unknown[],
	weightOf: (x: number, y: number) => number,
): readonly Aligned[] {
	const pairs = new Map<number, number>()
	let [old, now] = [0, 0]
	const equal = heaviestPairs(before.length, after.length, weightOf)
	for (const [x, y] of [...equal, [before.length, after.length] as const]) {
		if (x - old === y - now) for (let step = 0; step < x - old; step++) pairs.set(old + step, now + step)
		if (x < before.length && y < after.length) pairs.set(x, y)
		old = x + 1
		now = y + 1
	}
	return inOrder(pairs, before.length, after.length)
}

function inOrder(pairs: ReadonlyMap<number, number>, lengthBefore: number, lengthAfter: number): readonly Aligned[] {
	const never = () => false
	const listed = { lengthBefore, lengthAfter, weightOf: () => 1, opensOld: never, opensNow: never }
	return orderUnits(pairs, listed).flatMap((placed): readonly Aligned[] => {
		if (placed.fate === 'moved-away') return []
		const old = placed.fate === 'added' ? null : placed.old
		return [{ old, now: placed.fate === 'removed' ? null : placed.now, isMoved: placed.fate === 'moved-here' }]
	})
}
