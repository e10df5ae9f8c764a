import { isSameJson } from '../compare/same-json'
import { type Alternative, type Conflict, sortedAlternatives } from './conflict'
import { mergedOrder } from './merge-order'
import { ownAt } from './own-at'

/** Undefined stands for nothing there. */
type Value = unknown
type Three = { readonly base: Value; readonly a: Value; readonly b: Value }
type Sides = { readonly a: readonly Conflict[]; readonly b: readonly Conflict[] }

export type MergedValue = { readonly value: Value; readonly conflicts: readonly Conflict[] }

/**
 * Two JSON values that grew out of one, field by field and lists of things with an id item by item. What one side changed is taken; what both
 * changed in different ways is a conflict and stays as it was in `base`. Without a base (`undefined`) every difference is a conflict. Conflicts
 * that a side brings along stay conflicts, whatever the other side says. It does not matter which side is which, and a side merged again
 * changes nothing.
 */
export function mergeValues(three: Three, standing: Sides): MergedValue {
	const found = new Map<string, readonly Alternative[]>()
	for (const conflict of [...standing.a, ...standing.b]) note(found, conflict.path, conflict.alternatives)
	const value = walk(three, '', { a: pathsOf(standing.a), b: pathsOf(standing.b), found })
	const conflicts = [...found].map(([path, alternatives]) => ({ path, alternatives: sortedAlternatives(alternatives) }))
	return { value, conflicts: conflicts.sort((x, y) => (x.path < y.path ? -1 : 1)) }
}

type Walk = {
	readonly a: ReadonlyMap<string, Conflict>
	readonly b: ReadonlyMap<string, Conflict>
	readonly found: Map<string, readonly Alternative[]>
}

function walk({ base, a, b }: Three, path: string, at: Walk): Value {
	const isUndecided = hasBelow(at.a, path) || hasBelow(at.b, path)
	if (!isUndecided) {
		if (isSame(a, b)) return a
		if (isSame(a, base)) return b
		if (isSame(b, base)) return a
	}
	if (isStanding(at, path)) return undecided({ base, a, b }, path, at)
	if (isRecord(a) && isRecord(b) && (base === undefined || isRecord(base)) && isOneKind(base, a, b))
		return mergeRecords({ base, a, b }, path, at)
	if (isList(a) && isList(b) && (base === undefined || isList(base))) return mergeLists({ base, a, b }, path, at)
	if (base === undefined && (a === undefined || b === undefined)) return a ?? b
	if (isSame(a, b)) return a
	return undecided({ base, a, b }, path, at)
}

/** A side that changed nothing has no alternative of its own; one that is in conflict itself has those of its conflict. */
function undecided({ base, a, b }: Three, path: string, at: Walk): Value {
	for (const [side, value] of [
		[at.a, a],
		[at.b, b],
	] as const) {
		const isOwn = !side.has(path) && !(base !== undefined && isSame(value, base))
		if (isOwn) note(at.found, path, [value === undefined ? { kind: 'absent' } : { kind: 'value', value }])
	}
	if (base !== undefined) return base
	const [first] = sortedAlternatives(at.found.get(path) ?? [])
	return first?.kind === 'value' ? first.value : undefined
}

function mergeRecords({ base, a, b }: Three, path: string, at: Walk): Value {
	const [left, right, old] = [a, b, base ?? {}] as Record<string, Value>[]
	const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {}), ...Object.keys(old ?? {})])
	const merged: Record<string, Value> = {}
	// One order of keys, whichever side is which.
	for (const key of [...keys].sort()) {
		const value = walk({ base: ownAt(old, key), a: ownAt(left, key), b: ownAt(right, key) }, join(path, key), at)
		if (value !== undefined) merged[key] = value
	}
	return merged
}

type Item = { readonly id: string }

function mergeLists({ base, a, b }: Three, path: string, at: Walk): Value {
	const [left, right, old] = [a, b, base ?? []] as [Item[], Item[], Item[]]
	const byId = (list: readonly Item[]) => new Map(list.map((item) => [item.id, item]))
	const [ofA, ofB, ofBase] = [byId(left), byId(right), byId(old)]
	const merged = new Map<string, Item>()
	for (const id of new Set([...ofBase.keys(), ...ofA.keys(), ...ofB.keys()])) {
		const value = walk({ base: ofBase.get(id), a: ofA.get(id), b: ofB.get(id) }, join(path, id), at)
		if (value !== undefined) merged.set(id, value as Item)
	}
	// An item that one side removed and the other changed is kept until somebody decides, where it stood.
	const ids = (list: readonly Item[]) => list.map(({ id }) => id).filter((id) => merged.has(id))
	const order = mergedOrder(ids(old), ids(left), ids(right))
	if (order.rivals !== null)
		note(
			at.found,
			path,
			order.rivals.map((rival) => ({ kind: 'order', ids: [...rival] })),
		)
	const known = new Set(order.ids)
	return [...order.ids, ...[...merged.keys()].filter((id) => !known.has(id)).sort()].map((id) => merged.get(id))
}

function note(found: Walk['found'], path: string, alternatives: readonly Alternative[]): void {
	found.set(path, sortedAlternatives([...(found.get(path) ?? []), ...alternatives]))
}

function pathsOf(conflicts: readonly Conflict[]): ReadonlyMap<string, Conflict> {
	return new Map(conflicts.map((conflict) => [conflict.path, conflict]))
}

/** A list whose order is disputed is still merged item by item. */
function isStanding({ a, b }: Walk, path: string): boolean {
	const conflict = a.get(path) ?? b.get(path)
	return conflict !== undefined && !conflict.alternatives.some(({ kind }) => kind === 'order')
}

function hasBelow(conflicts: ReadonlyMap<string, Conflict>, path: string): boolean {
	if (conflicts.size === 0) return false
	return path === '' || [...conflicts.keys()].some((one) => one === path || one.startsWith(`${path}.`))
}

/** Fields of another kind of thing mean something else: `{kind: 'fixed', months}` and `{kind: 'open'}` are no two halves of one. */
function isOneKind(base: Value, a: Value, b: Value): boolean {
	const kinds = [base, a, b].flatMap((one) => (isRecord(one) && typeof one.kind === 'string' ? [one.kind] : []))
	return new Set(kinds).size <= 1
}

function isRecord(value: Value): value is Record<string, Value> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of things with ids, each once; other lists are one value. */
function isList(value: Value): value is readonly Item[] {
	if (!Array.isArray(value)) return false
	const ids = value.map((item) => (isRecord(item) ? item.id : null))
	return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
}

function isSame(one: Value, other: Value): boolean {
	return one === undefined || other === undefined ? one === other : isSameJson(one, other)
}

function join(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`
}
