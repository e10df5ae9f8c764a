/** Why a text is not taken as data. */
export type JsonProblem = 'too-large' | 'not-utf8' | 'not-json' | 'forbidden-key' | 'too-deep'
export type JsonOutcome =
	| { readonly kind: 'json'; readonly value: unknown }
	| { readonly kind: 'refused'; readonly problem: JsonProblem }

export const MAX_JSON_BYTES = 50 * 1024 * 1024
/** Deeper nesting is no document of ours and would exhaust the stack of whoever walks it. */
const MAX_DEPTH = 200

export function parseJsonBytes(bytes: Uint8Array, maxBytes = MAX_JSON_BYTES): JsonOutcome {
	if (bytes.byteLength > maxBytes) return { kind: 'refused', problem: 'too-large' }
	let text: string
	try {
		// A byte order mark is dropped by the decoder.
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return { kind: 'refused', problem: 'not-utf8' }
	}
	return parseJsonText(text)
}

/** Takes JSON from a file or a stranger: nothing nested too deep, no key that could reach an object's prototype. */
export function parseJsonText(text: string): JsonOutcome {
	let value: unknown
	try {
		value = JSON.parse(text)
	} catch {
		return { kind: 'refused', problem: 'not-json' }
	}
	const problem = findProblem(value)
	return problem === null ? { kind: 'json', value } : { kind: 'refused', problem }
}

function findProblem(root: unknown): JsonProblem | null {
	let level: unknown[] = [root]
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > MAX_DEPTH) return 'too-deep'
		const below: unknown[] = []
		for (const value of level) {
			if (typeof value !== 'object' || value === null) continue
			if (hasForbiddenKey(value)) return 'forbidden-key'
			for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) below.push(child)
		}
		level = below
	}
	return null
}

function hasForbiddenKey(value: object): boolean {
	if (Object.hasOwn(value, '__proto__')) return true
	if (!Object.hasOwn(value, 'constructor')) return false
	// A column may be called "constructor"; only the way on to `prototype` is an attack.
	const inner: unknown = Object.getOwnPropertyDescriptor(value, 'constructor')?.value
	return typeof inner === 'object' && inner !== null && Object.hasOwn(inner, 'prototype')
}
