import type { Pairs } from './pair-units'

/** Where a unit stands in a document of both versions. `old` and `now` are places in the two lists. */
export type Placed =
	| { readonly fate: 'both'; readonly old: number; readonly now: number }
	| { readonly fate: 'moved-here'; readonly old: number; readonly now: number }
	| { readonly fate: 'moved-away'; readonly old: number }
	| { readonly fate: 'removed'; readonly old: number }
	| { readonly fate: 'added'; readonly now: number }

type Listed = {
	readonly lengthBefore: number
	readonly lengthAfter: number
	/** How much stays in place with the unit at this place of the second list. */
	readonly weightOf: (now: number) => number
	/** A new group begins with this unit: what was added stands before it, not behind what was removed with it. */
	readonly opensOld: (old: number) => boolean
	readonly opensNow: (now: number) => boolean
}

/**
 * Both lists as one: the heaviest row of pairs that rises in both stays, all other pairs moved. Between two that stay, what went stands
 * before what came, group by group.
 */
export function orderUnits(pairs: Pairs, listed: Listed): Placed[] {
	const rising = [...pairs].sort(([x], [y]) => x - y)
	const staying = heaviestRising(rising, listed.weightOf, listed.lengthAfter)
	const oldOf = new Map(rising.map(([old, now]) => [now, old]))
	const placed: Placed[] = []
	let [old, now] = [0, 0]
	const away = (to: number) => {
		for (; old < to; old++) placed.push({ fate: pairs.has(old) ? 'moved-away' : 'removed', old })
	}
	const here = (to: number) => {
		for (; now < to; now++) {
			const from = oldOf.get(now)
			placed.push(from === undefined ? { fate: 'added', now } : { fate: 'moved-here', old: from, now })
		}
	}
	const groupEnd = (from: number, to: number, opens: (at: number) => boolean) => {
		for (let at = from; at < to; at++) if (opens(at)) return at
		return to
	}
	for (const [x, y] of [...staying, [listed.lengthBefore, listed.lengthAfter] as const]) {
		away(groupEnd(old, x, listed.opensOld))
		here(groupEnd(now, y, listed.opensNow))
		away(x)
		here(y)
		if (x < listed.lengthBefore) placed.push({ fate: 'both', old: old++, now: now++ })
	}
	return placed
}

/** The heaviest rising sub-row, by a tree of best sums (Fenwick 1994): n log n. */
function heaviestRising(
	pairs: readonly (readonly [number, number])[],
	weightOf: (now: number) => number,
	size: number,
): readonly (readonly [number, number])[] {
	const sums = new Float64Array(size + 1)
	const lasts = new Int32Array(size + 1).fill(-1)
	const previous = new Int32Array(pairs.length)
	let heaviest = -1
	let most = 0
	for (const [index, [, now]] of pairs.entries()) {
		let sum = 0
		let last = -1
		for (let at = now; at > 0; at -= at & -at)
			if (sums[at]! > sum) {
				sum = sums[at]!
				last = lasts[at]!
			}
		previous[index] = last
		sum += weightOf(now)
		for (let at = now + 1; at <= size; at += at & -at)
			if (sum > sums[at]!) {
				sums[at] = sum
				lasts[at] = index
			}
		if (sum > most) {
			most = sum
			heaviest = index
		}
	}
	const row: (readonly [number, number])[] = []
	for (let at = heaviest; at >= 0; at = previous[at]!) row.push(pairs[at]!)
	return row.reverse()
}
