import { isWord, type Lexer, type Token } from './lexer'
import { isKind, type PdfDict, PdfFault, type PdfStream, type PdfValue } from './values'

/** Deeper nesting is no document and would exhaust the stack. */
const MAX_DEPTH = 100

/** The value at the lexer's place. `refs`: `1 0 R` is one value, as in files, not in content streams. Throws PdfFault. */
export function parseValue(lexer: Lexer, refs = true): PdfValue {
	return valueFrom(lexer.next(), lexer, refs, 0)
}

/** The value that begins with a token that was already read. */
export function valueFrom(token: Token, lexer: Lexer, refs: boolean, depth = 0): PdfValue {
	if (token === null || depth > MAX_DEPTH) throw new PdfFault()
	if (typeof token === 'number') return refs ? refOr(token, lexer) : token
	if (token.kind !== 'keyword') return token
	switch (token.word) {
		case 'true':
			return true
		case 'false':
			return false
		case 'null':
			return null
		case '[': {
			const items: PdfValue[] = []
			for (let inner = lexer.next(); !isWord(inner, ']'); inner = lexer.next())
				items.push(valueFrom(inner, lexer, refs, depth + 1))
			return items
		}
		case '<<': {
			const entries = new Map<string, PdfValue>()
			for (let key = lexer.next(); !isWord(key, '>>'); key = lexer.next()) {
				if (typeof key !== 'object' || key === null || key.kind !== 'name') throw new PdfFault()
				// Readers differ on which of two equal keys counts.
				if (entries.has(key.name)) throw new PdfFault()
				entries.set(key.name, valueFrom(lexer.next(), lexer, refs, depth + 1))
			}
			return { kind: 'dict', entries }
		}
		default:
			throw new PdfFault()
	}
}

function refOr(first: number, lexer: Lexer): PdfValue {
	if (!isCount(first)) return first
	const { at } = lexer
	const second = lexer.next()
	if (typeof second === 'number' && isCount(second) && isWord(lexer.next(), 'R'))
		return { kind: 'ref', number: first, generation: second }
	lexer.at = at
	return first
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0

export type IndirectObject = {
	readonly number: number
	readonly generation: number
	/** Of its first byte, and of the byte behind `endobj`. */
	readonly start: number
	readonly end: number
	readonly value: PdfValue
}

/** `12 0 obj … endobj` at the lexer's place. `lengthOf` looks a stream's length up where it is a reference. Throws PdfFault. */
export function parseIndirect(lexer: Lexer, lengthOf: (value: PdfValue | undefined) => number | null): IndirectObject {
	lexer.skipSpace()
	const start = lexer.at
	const number = lexer.next()
	const generation = lexer.next()
	if (typeof number !== 'number' || typeof generation !== 'number' || !isWord(lexer.next(), 'obj')) throw new PdfFault()
	let value = parseValue(lexer)
	let token = lexer.next()
	if (isWord(token, 'stream')) {
		if (!isKind(value, 'dict')) throw new PdfFault()
		value = streamAt(lexer, value, lengthOf(value.entries.get('Length')))
		token = lexer.next()
	}
	if (!isWord(token, 'endobj')) throw new PdfFault()
	return { number, generation, start, end: lexer.at, value }
}

/** Behind the keyword `stream`; leaves the lexer behind `endstream`. */
function streamAt(lexer: Lexer, dict: PdfDict, length: number | null): PdfStream {
	const { bytes } = lexer
	if (bytes[lexer.at] === 0x0d) lexer.at++
	if (bytes[lexer.at] === 0x0a) lexer.at++
	const start = lexer.at
	if (length !== null && length >= 0 && start + length <= bytes.length) {
		lexer.at = start + length
		if (isEndstream(lexer)) return { kind: 'stream', dict, bytes: bytes.subarray(start, start + length) }
	}
	// A length that is wrong: what stands before the next `endstream` is meant.
	const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('endstream', start, 'latin1')
	if (end === -1) throw new PdfFault()
	lexer.at = end + 'endstream'.length
	return { kind: 'stream', dict, bytes: bytes.subarray(start, end) }
}

function isEndstream(lexer: Lexer): boolean {
	try {
		return isWord(lexer.next(), 'endstream')
	} catch {
		return false
	}
}
