import type { Migration } from './migration'

type Json = Record<string, unknown>

/**
 * Version 4 says of own wording whether it has marks, and which clause of a library it was taken from; whatever had those names before
 * meant nothing. A text without either is what it was, and so is the hash of what it says.
 */
export const markOwnWording: Migration = {
	from: 3,
	to: 4,
	migrate: (old) => ({
		...old,
		schemaVersion: 4,
		...listed(old, 'overrides', unmarked),
		...listed(old, 'ownArticles', withPlainContent),
		...listed(old, 'annexes', withPlainContent),
	}),
}

function listed(old: Json, key: string, change: (entry: unknown) => unknown): Json {
	const list = old[key]
	return Array.isArray(list) ? { [key]: list.map(change) } : {}
}

function withPlainContent(entry: unknown): unknown {
	return isObject(entry) && Array.isArray(entry.content) ? { ...entry, content: entry.content.map(unmarked) } : entry
}

function unmarked(entry: unknown): unknown {
	if (!isObject(entry)) return entry
	const { marked: _marked, takenFrom: _takenFrom, ...rest } = entry
	return rest
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
