import { isSameJson } from '../compare/same-json'
import { mergedOrder } from './merge-order'
import { ownAt } from './own-at'

/** A place where two values that grew out of one differ. Undefined stands for nothing there; an order is told by the ids in it. */
export type Difference = {
	readonly path: string
	readonly kind: 'changed' | 'added' | 'removed' | 'order'
	readonly mine: unknown
	readonly theirs: unknown
}

type Item = { readonly id: string }

/** Field by field, lists of things with an id item by item; whatever came or went is one difference. In the order of `mine`. */
export function differencesOf(mine: unknown, theirs: unknown): readonly Difference[] {
	const found: Difference[] = []
	collect(mine, theirs, '', found)
	return found
}

function collect(mine: unknown, theirs: unknown, path: string, found: Difference[]): void {
	if (isSame(mine, theirs)) return
	if (isRecord(mine) && isRecord(theirs) && isOneKind(mine, theirs)) {
		for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)]))
			collect(ownAt(mine, key), ownAt(theirs, key), join(path, key), found)
		return
	}
	if (isList(mine) && isList(theirs)) {
		const known = new Map(theirs.map((item) => [item.id, item]))
		const own = new Map(mine.map((item) => [item.id, item]))
		for (const id of new Set([...own.keys(), ...known.keys()]))
			collect(own.get(id), known.get(id), join(path, id), found)
		const [left, right] = [sharedIds(mine, known), sharedIds(theirs, own)]
		if (left.join() !== right.join()) found.push({ path, kind: 'order', mine: left, theirs: right })
		return
	}
	const kind = mine === undefined ? 'added' : theirs === undefined ? 'removed' : 'changed'
	found.push({ path, kind, mine, theirs })
}

function sharedIds(list: readonly Item[], other: ReadonlyMap<string, Item>): string[] {
	return list.map(({ id }) => id).filter((id) => other.has(id))
}

/** Mine, with theirs wherever `takes` says so for the path of a difference. */
export function chosenBetween(mine: unknown, theirs: unknown, takes: (path: string) => boolean, path = ''): unknown {
	if (isSame(mine, theirs)) return mine
	if (isRecord(mine) && isRecord(theirs) && isOneKind(mine, theirs)) {
		const chosen: Record<string, unknown> = {}
		for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
			const value = chosenBetween(ownAt(mine, key), ownAt(theirs, key), takes, join(path, key))
			if (value !== undefined) chosen[key] = value
		}
		return chosen
	}
	if (isList(mine) && isList(theirs)) return chosenList(mine, theirs, takes, path)
	return takes(path) ? theirs : mine
}

function chosenList(
	mine: readonly Item[],
	theirs: readonly Item[],
	takes: (path: string) => boolean,
	path: string,
): readonly unknown[] {
	const [own, known] = [mine, theirs].map((list) => new Map(list.map((item) => [item.id, item])))
	const chosen = new Map<string, unknown>()
	for (const id of new Set([...mine, ...theirs].map((item) => item.id))) {
		const value = chosenBetween(own?.get(id), known?.get(id), takes, join(path, id))
		if (value !== undefined) chosen.set(id, value)
	}
	const ids = (list: readonly Item[]) => list.map(({ id }) => id).filter((id) => chosen.has(id))
	const [left, right] = [ids(mine), ids(theirs)]
	const shared = new Set(left.filter((id) => right.includes(id)))
	// As if one side had moved what is in both: the other's order is the old one.
	const old = (takes(path) ? left : right).filter((id) => shared.has(id))
	return mergedOrder(old, left, right).ids.map((id) => chosen.get(id))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Alternatives are taken whole, as when merging. */
function isOneKind(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
	return typeof one.kind !== 'string' || typeof other.kind !== 'string' || one.kind === other.kind
}

function isList(value: unknown): value is readonly Item[] {
	if (!Array.isArray(value)) return false
	const ids = value.map((item) => (isRecord(item) ? item.id : null))
	return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
}

function isSame(one: unknown, other: unknown): boolean {
	return one === undefined || other === undefined ? one === other : isSameJson(one, other)
}

function join(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`
}
