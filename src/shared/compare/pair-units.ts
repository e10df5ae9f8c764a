import { heaviestPairs } from './heaviest-pairs'
import { similarity, type WordBag } from './similarity'

/** A block or a row as it is paired: only those of one `sort` go together. */
export type Unit = { readonly id: string; readonly sort: string; readonly bag: () => WordBag }

/** Pairs of places in two lists, by the first; each place at most once. */
export type Pairs = ReadonlyMap<number, number>

/** Two units without a common id are one that was renamed or written anew from here up. */
const RENAMED = 0.6
/** Neighbours in a counted list are the same entry from here up. */
const SAME_ENTRY = 0.4
/** Above so many comparisons only what shares the first part of its id is compared. */
const MOST_COMPARISONS = 250_000

/** `own.a.text.2` and `own.a.text` are counted entries of one list: their ids tell the place, not which one it is. */
export function familyOf(id: string): string {
	return id.replace(/\.(?:row-)?\d+$/u, '')
}

/**
 * Which unit of the first list is which of the second: by id, for counted entries by their words in order, and what is left by words alone.
 */
export function pairUnits(before: readonly Unit[], after: readonly Unit[]): Pairs {
	const pairs = new Map<number, number>()
	const taken = new Set<number>()
	const pair = (x: number, y: number) => {
		pairs.set(x, y)
		taken.add(y)
	}
	const counted = countedFamilies([...before, ...after])
	const placeOf = new Map(after.map(({ id }, y) => [id, y]))
	for (const [x, unit] of before.entries()) {
		const y = placeOf.get(unit.id)
		if (y === undefined || counted.has(familyOf(unit.id))) continue
		if (after[y]!.sort === unit.sort && !taken.has(y)) pair(x, y)
	}
	const [oldEntries, newEntries] = [entriesOf(before, counted), entriesOf(after, counted)]
	for (const family of counted) {
		const [olds, news] = [oldEntries.get(family) ?? [], newEntries.get(family) ?? []]
		for (const [x, y] of pairEntries(before, after, olds, news)) pair(x, y)
	}
	pairByWords(before, after, pairs, taken, pair)
	return pairs
}

function entriesOf(units: readonly Unit[], counted: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
	const places = new Map<string, number[]>()
	for (const [at, { id }] of units.entries()) {
		const family = familyOf(id)
		if (!counted.has(family)) continue
		const list = places.get(family)
		if (list === undefined) places.set(family, [at])
		else list.push(at)
	}
	return places
}

function countedFamilies(units: readonly Unit[]): ReadonlySet<string> {
	return new Set(units.filter(({ id }) => familyOf(id) !== id).map(({ id }) => familyOf(id)))
}

/** Entries of one counted list, in order; as many as lie unpaired between two pairs on both sides were written anew one by one. */
function pairEntries(
	before: readonly Unit[],
	after: readonly Unit[],
	olds: readonly number[],
	news: readonly number[],
): [number, number][] {
	const found = heaviestPairs(olds.length, news.length, (i, j) => {
		const [one, other] = [before[olds[i]!]!, after[news[j]!]!]
		const alike = one.sort === other.sort ? similarity(one.bag(), other.bag()) : 0
		return alike >= SAME_ENTRY ? alike : 0
	})
	const pairs: [number, number][] = []
	let [i, j] = [0, 0]
	for (const [x, y] of [...found, [olds.length, news.length] as const]) {
		if (x - i === y - j)
			for (let step = 0; step < x - i; step++)
				if (before[olds[i + step]!]!.sort === after[news[j + step]!]!.sort)
					pairs.push([olds[i + step]!, news[j + step]!])
		if (x < olds.length && y < news.length) pairs.push([olds[x]!, news[y]!])
		i = x + 1
		j = y + 1
	}
	return pairs
}

function pairByWords(
	before: readonly Unit[],
	after: readonly Unit[],
	pairs: Pairs,
	taken: ReadonlySet<number>,
	pair: (x: number, y: number) => void,
): void {
	const olds = [...before.keys()].filter((x) => !pairs.has(x))
	const news = [...after.keys()].filter((y) => !taken.has(y))
	const isFar = olds.length * news.length > MOST_COMPARISONS
	const root = ({ id }: Unit) => id.slice(0, id.indexOf('.') + 1)
	const candidates: { readonly x: number; readonly y: number; readonly alike: number }[] = []
	for (const x of olds)
		for (const y of news) {
			const [one, other] = [before[x]!, after[y]!]
			if (one.sort !== other.sort || (isFar && root(one) !== root(other))) continue
			const alike = similarity(one.bag(), other.bag())
			if (alike >= RENAMED) candidates.push({ x, y, alike })
		}
	candidates.sort((one, other) => other.alike - one.alike || one.x - other.x || one.y - other.y)
	for (const { x, y } of candidates) if (!pairs.has(x) && !taken.has(y)) pair(x, y)
}
