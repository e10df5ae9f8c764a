const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y

type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/**
 * Offset of the first character at which a text stops being JSON (RFC 8259), its length where it ends too early, null
 * where it is JSON. JSON.parse does not always say, and differs between runtimes.
 */
export function jsonFaultAt(text: string): number | null {
	const open: ('{' | '[')[] = []
	let expecting: Expecting = 'value'
	let at = 0
	const afterValue = (): Expecting => (open.length === 0 ? 'nothing' : 'comma-or-end')
	for (;;) {
		at = endOf(SPACE, text, at) ?? at
		if (at >= text.length) return expecting === 'nothing' ? null : text.length
		const sign = text[at]!
		const closes = open.at(-1) === '{' ? '}' : ']'
		if (sign === closes && open.length > 0 && isEndAllowed(expecting)) {
			open.pop()
			expecting = afterValue()
			at++
		} else if (expecting === 'comma-or-end' && sign === ',') {
			expecting = open.at(-1) === '{' ? 'key' : 'value'
			at++
		} else if (expecting === 'colon' && sign === ':') {
			expecting = 'value'
			at++
		} else if (expecting === 'key' || expecting === 'key-or-end') {
			const end = sign === '"' ? endOfString(text, at) : null
			if (end === null) return at
			expecting = 'colon'
			at = end
		} else if (expecting === 'value' || expecting === 'value-or-end') {
			if (sign === '{' || sign === '[') {
				open.push(sign)
				expecting = sign === '{' ? 'key-or-end' : 'value-or-end'
				at++
				continue
			}
			const end = sign === '"' ? endOfString(text, at) : (endOf(NUMBER, text, at) ?? endOf(WORD, text, at))
			if (end === null) return at
			expecting = afterValue()
			at = end
		} else return at
	}
}

/** Line and column, both from 1. */
export function placeInText(text: string, offset: number): { readonly line: number; readonly column: number } {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/)
	return { line: before.length, column: before.at(-1)!.length + 1 }
}

function isEndAllowed(expecting: Expecting): boolean {
	return expecting === 'comma-or-end' || expecting === 'value-or-end' || expecting === 'key-or-end'
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
	pattern.lastIndex = at
	const match = pattern.exec(text)
	return match === null ? null : at + match[0].length
}

/** A loop and no pattern: texts may be megabytes long. */
function endOfString(text: string, start: number): number | null {
	for (let at = start + 1; at < text.length; at++) {
		const sign = text[at]!
		if (sign === '"') return at + 1
		if (sign < ' ') return null
		if (sign !== '\\') continue
		const escaped = text[at + 1] ?? ''
		if (escaped === 'u' ? !/^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) : !/^["\\/bfnrt]$/.test(escaped))
			return null
		at++
	}
	return null
}
