import { PolicyProblem } from './policy'

export type Json = Readonly<Record<string, unknown>>

/** More is no policy, and would only cost time. */
export const MAX_POLICIES = 500

export function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object at `path`, or null where there is none; anything else there is refused. */
export function objectAt(parent: Json, key: string, path: string): Json | null {
	const value = parent[key]
	if (value === undefined || value === null) return null
	if (!isObject(value)) throw new PolicyProblem('not-an-object', { path: `${path}${key}` })
	return value
}

export function listAt(parent: Json, key: string, path: string): readonly unknown[] {
	const value = parent[key]
	if (value === undefined || value === null) return []
	if (!Array.isArray(value)) throw new PolicyProblem('not-a-list', { path: `${path}${key}` })
	return value
}

/** A text of at most `most` letters; empty where there is none. Numbers are ids, and said as text. */
export function textAt(parent: Json, key: string, most = 300): string {
	const value = parent[key]
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, most) : ''
}

/** The longest time any field of the agreement takes. */
const MOST_SECONDS = 10_000_000_000

/** A time of the file in whole seconds, or null where none is set; what is no time is refused. A minute is `unit` 60. */
export function secondsAt(parent: Json, key: string, path: string, unit = 1): number | null {
	const value = parent[key]
	if (value === undefined || value === null) return null
	const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value
	const isTime = typeof number === 'number' && Number.isFinite(number) && number >= 0 && number * unit <= MOST_SECONDS
	if (!isTime) throw new PolicyProblem('not-a-time', { path: `${path}${key}`, value: shown(value) })
	return number === 0 ? null : Math.round(number * unit)
}

/** A value as a message may show it. */
export function shown(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
	return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
