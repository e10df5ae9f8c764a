import { type Problem, problemsOf } from './open'
import { type Agreement, agreementSchema } from './schema'

/** Segments of a path: keys, positions, or ids of list items (`objectives.items.p1-response.value`). */
export type PathSegment = string | number

export type EditResult =
	| { readonly kind: 'changed'; readonly agreement: Agreement }
	/** No such place; `path` is as far as it could be followed. */
	| { readonly kind: 'unknown-path'; readonly path: string }
	| { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

export function splitPath(path: string): string[] {
	return path === '' ? [] : path.split('.')
}

/** The value at a path, undefined where there is none. List items are found by id first, then by position. */
export function getAt(root: unknown, path: string): unknown {
	let current: unknown = root
	for (const segment of splitPath(path)) {
		const key = keyOf(current, segment)
		if (key === null) return undefined
		current = (current as Record<PathSegment, unknown>)[key]
	}
	return current
}

/**
 * A new agreement with `value` at `path`, everything else shared with the old one. The last segment may name a key that
 * the schema allows but the value lacks (records, optional fields); everything before it must be there.
 */
export function setAt(agreement: Agreement, path: string, value: unknown): EditResult {
	const segments = splitPath(path)
	if (segments.length === 0) return { kind: 'unknown-path', path }
	const next = replace(agreement, segments, () => value)
	if (next === UNKNOWN) return { kind: 'unknown-path', path }
	return checked(next, path)
}

/** Appends to the list at `path`, or puts at `position`. */
export function insertAt(agreement: Agreement, path: string, item: unknown, position?: number): EditResult {
	const next = replace(agreement, splitPath(path), (list) => {
		if (!Array.isArray(list)) return UNKNOWN
		const at = position === undefined ? list.length : Math.max(0, Math.min(position, list.length))
		return [...list.slice(0, at), item, ...list.slice(at)]
	})
	return next === UNKNOWN ? { kind: 'unknown-path', path } : checked(next, path)
}

/** Takes the list item or record entry at `path` out. */
export function removeAt(agreement: Agreement, path: string): EditResult {
	const segments = splitPath(path)
	const last = segments.at(-1)
	if (last === undefined) return { kind: 'unknown-path', path }
	const next = replace(agreement, segments.slice(0, -1), (parent) => {
		const key = keyOf(parent, last)
		if (key === null) return UNKNOWN
		if (Array.isArray(parent)) return parent.filter((_, index) => index !== key)
		const { [key]: _gone, ...rest } = parent as Record<PathSegment, unknown>
		return rest
	})
	return next === UNKNOWN ? { kind: 'unknown-path', path } : checked(next, path)
}

/** Moves the item at `path` to `position` within its list. */
export function moveAt(agreement: Agreement, path: string, position: number): EditResult {
	const segments = splitPath(path)
	const last = segments.at(-1)
	if (last === undefined) return { kind: 'unknown-path', path }
	const next = replace(agreement, segments.slice(0, -1), (list) => {
		const key = keyOf(list, last)
		if (!Array.isArray(list) || typeof key !== 'number') return UNKNOWN
		const without = list.filter((_, index) => index !== key)
		const at = Math.max(0, Math.min(position, without.length))
		return [...without.slice(0, at), list[key], ...without.slice(at)]
	})
	return next === UNKNOWN ? { kind: 'unknown-path', path } : checked(next, path)
}

/** An id after `wish` that no item of the list has: `level`, `level-2`, `level-3`. */
export function freeId(list: readonly { readonly id: string }[], wish: string): string {
	const taken = new Set(list.map((item) => item.id))
	if (!taken.has(wish)) return wish
	for (let n = 2; ; n++) {
		if (!taken.has(`${wish}-${n}`)) return `${wish}-${n}`
	}
}

const UNKNOWN = Symbol('unknown path')
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

function keyOf(container: unknown, segment: string): PathSegment | null {
	if (FORBIDDEN.has(segment)) return null
	if (Array.isArray(container)) {
		const byId = container.findIndex((item) => typeof item === 'object' && item !== null && item.id === segment)
		if (byId >= 0) return byId
		const index = /^\d+$/.test(segment) ? Number(segment) : -1
		return index >= 0 && index < container.length ? index : null
	}
	if (typeof container !== 'object' || container === null) return null
	return Object.hasOwn(container, segment) ? segment : null
}

function replace(container: unknown, segments: readonly string[], change: (old: unknown) => unknown): unknown {
	const [head, ...rest] = segments
	if (head === undefined) return change(container)
	const key = keyOf(container, head)
	if (key === null) {
		const mayAdd =
			rest.length === 0 &&
			typeof container === 'object' &&
			container !== null &&
			!Array.isArray(container) &&
			!FORBIDDEN.has(head)
		if (!mayAdd) return UNKNOWN
		const value = change(undefined)
		return value === UNKNOWN ? UNKNOWN : { ...container, [head]: value }
	}
	const inner = replace((container as Record<PathSegment, unknown>)[key], rest, change)
	if (inner === UNKNOWN) return UNKNOWN
	if (Array.isArray(container)) return container.map((item, index) => (index === key ? inner : item))
	return { ...(container as object), [key]: inner }
}

/**
 * Only the part under the first key is parsed again: the others are the old ones, untouched, so that a keystroke costs one
 * section. Parsing drops keys the schema does not know: a path that vanished with it was never a place.
 */
function checked(next: unknown, path: string): EditResult {
	const [top = ''] = splitPath(path)
	const schema = Object.hasOwn(agreementSchema.shape, top) ? agreementSchema.shape[top as keyof Agreement] : undefined
	if (schema === undefined) return { kind: 'unknown-path', path }
	const whole = next as Agreement // every other key comes from an agreement
	const parsed = schema.safeParse(whole[top as keyof Agreement])
	if (!parsed.success)
		return {
			kind: 'invalid',
			problems: problemsOf(parsed.error).map((problem) => ({ ...problem, path: join(top, problem.path) })),
		}
	const agreement = { ...whole, [top]: parsed.data }
	if (getAt(next, path) !== undefined && getAt(agreement, path) === undefined) return { kind: 'unknown-path', path }
	return { kind: 'changed', agreement }
}

function join(top: string, rest: string): string {
	return rest === '' ? top : `${top}.${rest}`
}
