/** A parsed record. Its keys come from outside: it is only ever read, by `Object.entries` or by names that we choose. */
export type JsonRecord = { readonly [key: string]: unknown }

export type JsonCell = string | number | boolean | null | undefined

const EXACT_DIGITS = 16

/**
 * Parses the text of one record; null where it is no object. Whole numbers too long for a double (ids) become strings, so
 * that two different ones stay different. Throws SyntaxError.
 */
export function parseRecord(text: string): JsonRecord | null {
	const value = JSON.parse(/[:[,]\s*-?\d{16}/.test(text) ? withLongNumbersQuoted(text) : text) as unknown // typed below
	return isRecord(value) ? value : null
}

export function isRecord(value: unknown): value is JsonRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Value behind keys, undefined where there is none; inherited names are never found. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
	let current = value
	for (const key of keys) {
		if (!isRecord(current) || !Object.hasOwn(current, key)) return undefined
		current = current[key]
	}
	return current
}

/** The same as a cell: objects and arrays are none. */
export function cellAt(value: unknown, ...keys: readonly string[]): JsonCell {
	const found = valueAt(value, ...keys)
	return typeof found === 'object' ? null : (found as JsonCell) // JSON knows no other kinds
}

/** Calls `visit` for every plain value with the keys that lead to it joined by points; lists are passed over. */
export function visitValues(record: JsonRecord, visit: (path: string, value: JsonCell) => void, prefix = ''): void {
	for (const [key, value] of Object.entries(record)) {
		const path = prefix === '' ? key : `${prefix}.${key}`
		if (isRecord(value)) visitValues(value, visit, path)
		else if (!Array.isArray(value)) visit(path, value as JsonCell) // as above
	}
}

function withLongNumbersQuoted(text: string): string {
	let out = ''
	let from = 0
	let isInString = false
	for (let at = 0; at < text.length; at++) {
		const char = text[at]!
		if (isInString) {
			if (char === '\\') at++
			else if (char === '"') isInString = false
			continue
		}
		if (char === '"') {
			isInString = true
			continue
		}
		if (char !== '-' && !(char >= '0' && char <= '9')) continue
		let end = at + 1
		while (end < text.length && /[\d.eE+-]/.test(text[end]!)) end++
		const number = text.slice(at, end)
		if (number.length >= EXACT_DIGITS && /^-?\d+$/.test(number)) {
			out += `${text.slice(from, at)}"${number}"`
			from = end
		}
		at = end - 1
	}
	return out + text.slice(from)
}
