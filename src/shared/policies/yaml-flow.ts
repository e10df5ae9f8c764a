import { plainObject, YamlProblem } from './yaml-lines'

/** `isWhole` false: it goes on with the next line. */
type Read = { readonly isWhole: boolean; readonly isPlain: boolean; readonly value: unknown }

const UNFINISHED: Read = { isWhole: false, isPlain: false, value: null }
const MAX_DEPTH = 60

/** A plain scalar: numbers, true, false and null as themselves, all else as text. */
export function readScalar(text: string, line: number): Read {
	return { isWhole: true, isPlain: true, value: plainValue(text.trim(), line) }
}

/** A quoted scalar or a flow collection. */
export function readFlow(text: string, line: number): Read {
	const reader = new FlowReader(text, line)
	const value = reader.value(0)
	if (value === undefined) return UNFINISHED
	if (reader.rest() !== '') throw new YamlProblem(line, 'behind-value')
	return { isWhole: true, isPlain: false, value }
}

export function plainValue(text: string, line: number): unknown {
	if (/^[&*!]/.test(text)) throw new YamlProblem(line, text.startsWith('!') ? 'tag' : 'alias')
	if (/^[@`%]/.test(text)) throw new YamlProblem(line, 'reserved')
	if (text === '' || /^(?:null|Null|NULL|~)$/.test(text)) return null
	if (/^(?:true|True|TRUE)$/.test(text)) return true
	if (/^(?:false|False|FALSE)$/.test(text)) return false
	// Numbers as JSON has them; what is longer than a number can say stays text.
	if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) && Number.isFinite(Number(text))) return Number(text)
	return text
}

const ESCAPES: Readonly<Record<string, string>> = {
	n: '\n',
	t: '\t',
	r: '\r',
	'0': '\0',
	'"': '"',
	'/': '/',
	'\\': '\\',
	' ': ' ',
}

/** Walks over the letters of one flow; a value that is not closed yet is undefined. */
class FlowReader {
	private at = 0
	constructor(
		private readonly text: string,
		private readonly line: number,
	) {}

	rest(): string {
		return this.text.slice(this.at).trim()
	}

	value(depth: number): unknown {
		if (depth > MAX_DEPTH) throw new YamlProblem(this.line, 'too-deep')
		this.skip()
		const letter = this.text[this.at]
		if (letter === undefined) return undefined
		if (letter === '"' || letter === "'") return this.quoted(letter)
		if (letter === '[') return this.list(depth)
		if (letter === '{') return this.mapping(depth)
		return plainValue(this.plain(/[,[\]{}]/), this.line)
	}

	private skip(): void {
		while (/\s/.test(this.text[this.at] ?? 'x')) this.at++
	}

	/** Up to a letter that ends it, or a colon that makes it a key. */
	private plain(ends: RegExp): string {
		const from = this.at
		for (; this.at < this.text.length; this.at++) {
			const letter = this.text[this.at] ?? ''
			if (ends.test(letter)) break
			if (letter === ':' && this.isKeyEnd()) break
		}
		return this.text.slice(from, this.at).trim()
	}

	private isKeyEnd(): boolean {
		const next = this.text[this.at + 1]
		return next === undefined || /[\s,[\]{}]/.test(next)
	}

	private quoted(quote: string): string | undefined {
		let made = ''
		for (this.at++; this.at < this.text.length; this.at++) {
			const letter = this.text[this.at] ?? ''
			if (letter === quote) {
				if (quote === "'" && this.text[this.at + 1] === "'") {
					made += "'"
					this.at++
					continue
				}
				this.at++
				return made
			}
			if (letter === '\\' && quote === '"') made += this.escaped()
			else made += letter
		}
		return undefined
	}

	private escaped(): string {
		this.at++
		const letter = this.text[this.at] ?? ''
		const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0
		if (digits === 0) {
			const known = ESCAPES[letter]
			if (known === undefined) throw new YamlProblem(this.line, 'escape')
			return known
		}
		const code = this.text.slice(this.at + 1, this.at + 1 + digits)
		if (!/^[\dA-Fa-f]+$/.test(code) || code.length < digits || Number.parseInt(code, 16) > 0x10ffff)
			throw new YamlProblem(this.line, 'escape')
		this.at += digits
		return String.fromCodePoint(Number.parseInt(code, 16))
	}

	private list(depth: number): unknown[] | undefined {
		const items: unknown[] = []
		this.at++
		for (;;) {
			this.skip()
			const letter = this.text[this.at]
			if (letter === undefined) return undefined
			if (letter === ']') {
				this.at++
				return items
			}
			const item = this.value(depth + 1)
			if (item === undefined) return undefined
			items.push(item)
			if (!this.separator(']')) return undefined
		}
	}

	private mapping(depth: number): Record<string, unknown> | undefined {
		const found = new Map<string, unknown>()
		this.at++
		for (;;) {
			this.skip()
			const letter = this.text[this.at]
			if (letter === undefined) return undefined
			if (letter === '}') {
				this.at++
				return plainObject(found)
			}
			const key = letter === '"' || letter === "'" ? this.quoted(letter) : this.plain(/[,[\]{}]/)
			if (key === undefined) return undefined
			if (key === '<<') throw new YamlProblem(this.line, 'alias')
			if (found.has(key)) throw new YamlProblem(this.line, 'double-key')
			this.skip()
			if (this.text[this.at] === undefined) return undefined
			if (this.text[this.at] !== ':') throw new YamlProblem(this.line, 'no-key')
			this.at++
			this.skip()
			const value = /[,}]/.test(this.text[this.at] ?? '') ? null : this.value(depth + 1)
			if (value === undefined) return undefined
			found.set(key, value)
			if (!this.separator('}')) return undefined
		}
	}

	/** Past a comma or up to the closing bracket; false where the text ends before. */
	private separator(closing: string): boolean {
		this.skip()
		const letter = this.text[this.at]
		if (letter === undefined) return false
		if (letter === ',') this.at++
		else if (letter !== closing) throw new YamlProblem(this.line, 'flow')
		return true
	}
}
