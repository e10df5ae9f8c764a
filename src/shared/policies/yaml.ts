import { readFlow, readScalar } from './yaml-flow'
import { type Line, linesOf, plainObject, YamlProblem } from './yaml-lines'

/** A document stops here: nothing that describes objectives is deeper, and a walk down it needs a stack. */
const MAX_DEPTH = 60

export type YamlOutcome =
	| { readonly kind: 'yaml'; readonly documents: readonly unknown[] }
	| { readonly kind: 'refused'; readonly line: number; readonly problem: string }

/**
 * The documents of a YAML text, as far as descriptions of objectives use the language: block and flow collections, plain, quoted,
 * literal and folded scalars, comments, several documents. Anchors, aliases, tags and merge keys are refused by name: a reader that
 * follows them can be made to grow a small file without end. Lines count from 1.
 */
export function readYaml(text: string): YamlOutcome {
	try {
		return { kind: 'yaml', documents: splitDocuments(linesOf(text)).map((lines) => new Block(lines).document()) }
	} catch (error) {
		if (error instanceof YamlProblem) return { kind: 'refused', line: error.line, problem: error.code }
		throw error
	}
}

function splitDocuments(lines: readonly Line[]): Line[][] {
	const documents: Line[][] = [[]]
	for (const line of lines) {
		if (line.indent === 0 && /^---(\s|$)/.test(line.text)) {
			documents.push([])
			const rest = line.text.slice(3).trim()
			if (rest !== '' && !rest.startsWith('#')) throw new YamlProblem(line.number, 'document-start')
		} else if (line.indent === 0 && line.text === '...') documents.push([])
		else if (line.indent === 0 && line.text.startsWith('%')) throw new YamlProblem(line.number, 'directive')
		else documents.at(-1)?.push(line)
	}
	return documents.filter((one) => one.some(({ isBlank }) => !isBlank))
}

/** Reads one document line by line; `at` is the next line. */
class Block {
	private at = 0
	constructor(private readonly lines: readonly Line[]) {}

	document(): unknown {
		const first = this.next()
		if (first === null) return null
		const value = this.value(first.indent, 0)
		const rest = this.next()
		if (rest !== null) throw new YamlProblem(rest.number, 'indent')
		return value
	}

	/** The next line that says something, left where it is. */
	private next(): Line | null {
		while (this.lines[this.at]?.isBlank) this.at++
		return this.lines[this.at] ?? null
	}

	private value(indent: number, depth: number): unknown {
		const line = this.next()
		if (line === null || line.indent < indent) return null
		if (depth > MAX_DEPTH) throw new YamlProblem(line.number, 'too-deep')
		if (isEntry(line.text)) return this.list(line.indent, depth)
		return keyOf(line.text) === null ? this.scalarLines(line) : this.mapping(line.indent, depth)
	}

	/** A scalar or flow collection that stands alone, perhaps over several lines. */
	private scalarLines(first: Line): unknown {
		this.at++
		return this.flowOf(first.text, first, first.indent)
	}

	private list(indent: number, depth: number): unknown[] {
		const items: unknown[] = []
		for (let line = this.next(); line !== null && line.indent === indent && isEntry(line.text); line = this.next()) {
			const rest = line.text.slice(1).trimStart()
			if (rest === '' || rest.startsWith('#')) {
				this.at++
				items.push(this.below(indent, depth))
				continue
			}
			// What stands behind the dash is a line of its own, further in.
			const inner = indent + line.text.length - rest.length
			const opened = { ...line, indent: inner, text: rest }
			if (isEntry(rest) || keyOf(rest) !== null) {
				;(this.lines as Line[])[this.at] = opened
				items.push(this.value(inner, depth + 1))
			} else {
				this.at++
				items.push(this.inline(rest, line, indent))
			}
		}
		return items
	}

	private mapping(indent: number, depth: number): Record<string, unknown> {
		const found = new Map<string, unknown>()
		for (let line = this.next(); line !== null && line.indent === indent; line = this.next()) {
			const key = keyOf(line.text)
			if (key === null) throw new YamlProblem(line.number, isEntry(line.text) ? 'indent' : 'no-key')
			if (key.name === '<<') throw new YamlProblem(line.number, 'alias')
			if (found.has(key.name)) throw new YamlProblem(line.number, 'double-key')
			this.at++
			const isOpen = key.rest === '' || key.rest.startsWith('#')
			found.set(key.name, isOpen ? this.below(indent, depth, true) : this.inline(key.rest, line, indent))
		}
		const after = this.next()
		if (after !== null && after.indent > indent) throw new YamlProblem(after.number, 'indent')
		return plainObject(found)
	}

	/** What stands further in on the lines below; a list of a key may stand right below it. */
	private below(indent: number, depth: number, mayBeList = false): unknown {
		const line = this.next()
		if (line === null || line.indent < indent) return null
		if (line.indent === indent) return mayBeList && isEntry(line.text) ? this.list(indent, depth + 1) : null
		return this.value(line.indent, depth + 1)
	}

	private inline(text: string, line: Line, indent: number): unknown {
		const block = /^([|>])([+-]?)(\d?)([+-]?)\s*(?:#.*)?$/.exec(text)
		if (block !== null) return this.textBlock(block[1] === '>', block[2] || block[4] || '', indent)
		return this.flowOf(text, line, indent)
	}

	/** Lines that are further in belong to what began on this one. */
	private flowOf(text: string, line: Line, indent: number): unknown {
		let whole = text
		for (;;) {
			const outcome = /^[[{"']/.test(whole) ? readFlow(whole, line.number) : readScalar(whole, line.number)
			if (outcome.isWhole) {
				const more = this.lines[this.at]
				// A plain scalar goes on where the next line is further in and no key of its own.
				if (!outcome.isPlain || more === undefined || more.isBlank || more.indent <= indent) return outcome.value
				if (keyOf(more.text) !== null) throw new YamlProblem(more.number, 'indent')
			}
			const more = this.lines[this.at]
			if (more === undefined) throw new YamlProblem(line.number, 'not-closed')
			this.at++
			whole = `${whole} ${more.text}`
		}
	}

	private textBlock(isFolded: boolean, chomp: string, indent: number): string {
		const raw: Line[] = []
		for (let line = this.lines[this.at]; line !== undefined; line = this.lines[this.at]) {
			if (line.raw.trim() !== '' && line.rawIndent <= indent) break
			raw.push(line)
			this.at++
		}
		const inner = Math.min(...raw.filter((line) => line.raw.trim() !== '').map(({ rawIndent }) => rawIndent))
		const texts = raw.map((line) => (line.raw.trim() === '' ? '' : line.raw.slice(inner)))
		const joined = isFolded ? fold(texts) : texts.join('\n')
		const trimmed = joined.replace(/\n+$/, '')
		return chomp === '-' || trimmed === '' ? trimmed : chomp === '+' ? `${joined}\n` : `${trimmed}\n`
	}
}

function fold(lines: readonly string[]): string {
	return lines.reduce((text, line, index) => {
		if (index === 0) return line
		return line === '' ? `${text}\n` : text.endsWith('\n') || text === '' ? `${text}${line}` : `${text} ${line}`
	}, '')
}

function isEntry(text: string): boolean {
	return text === '-' || text.startsWith('- ')
}

/** The key of a line and what stands behind its colon; null where the line has none. */
function keyOf(text: string): { readonly name: string; readonly rest: string } | null {
	const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*:(?:\s+(.*))?$/.exec(text)
	if (quoted !== null) return { name: quoted[1] ?? quoted[2] ?? '', rest: quoted[3] ?? '' }
	if (/^[[{"'|>]/.test(text)) return null
	for (let at = text.indexOf(':'); at > 0; at = text.indexOf(':', at + 1)) {
		const next = text[at + 1]
		if (next === undefined || /\s/.test(next))
			return { name: text.slice(0, at).trimEnd(), rest: text.slice(at + 1).trim() }
	}
	return null
}
