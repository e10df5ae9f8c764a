/** A place where a text is not the YAML that is read here. */
export class YamlProblem extends Error {
	constructor(
		readonly line: number,
		readonly code: string,
	) {
		super(`${code} in line ${line}`)
	}
}

export type Line = {
	/** Counts from 1. */
	readonly number: number
	readonly indent: number
	/** Without indentation and comment. */
	readonly text: string
	readonly isBlank: boolean
	/** As it was, for blocks of text. */
	readonly raw: string
	readonly rawIndent: number
}

const MAX_LINES = 200_000

export function linesOf(text: string): Line[] {
	const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
	if (rows.length > MAX_LINES) throw new YamlProblem(MAX_LINES, 'too-long')
	return rows.map((raw, index): Line => {
		const indent = raw.length - raw.trimStart().length
		const text = withoutComment(raw.trim())
		if (text !== '' && raw.slice(0, indent).includes('\t')) throw new YamlProblem(index + 1, 'tab')
		return { number: index + 1, indent, text, isBlank: text === '', raw, rawIndent: indent }
	})
}

/** A `#` begins a comment at the line's start or behind a blank, outside quotes. */
function withoutComment(text: string): string {
	let quote: string | null = null
	for (let at = 0; at < text.length; at++) {
		const letter = text[at]
		if (quote !== null) {
			if (letter === '\\' && quote === '"') at++
			else if (letter === quote) quote = null
		} else if ((letter === '"' || letter === "'") && (at === 0 || /[\s[{,:-]/.test(text[at - 1] ?? ''))) quote = letter
		else if (letter === '#' && (at === 0 || /\s/.test(text[at - 1] ?? ''))) return text.slice(0, at).trimEnd()
	}
	return text
}

/** Keys such as `__proto__` become keys like any other. */
export function plainObject(entries: ReadonlyMap<string, unknown>): Record<string, unknown> {
	const made: Record<string, unknown> = {}
	for (const [key, value] of entries)
		Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true })
	return made
}
