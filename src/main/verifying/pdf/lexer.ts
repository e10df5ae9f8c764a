import { PdfFault, type PdfName, type PdfString } from './values'

export type Keyword = { readonly kind: 'keyword'; readonly word: string }
/** Null at the end of the bytes. */
export type Token = number | PdfName | PdfString | Keyword | null

export type Lexer = {
	/** Where the next token is looked for. */
	at: number
	readonly bytes: Uint8Array
	readonly next: () => Token
	/** Behind spaces and comments. */
	readonly skipSpace: () => void
}

const SPACE = 1
const DELIMITER = 2
const kinds = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = SPACE
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = DELIMITER

export const isSpace = (byte: number | undefined): boolean => byte !== undefined && kinds[byte] === SPACE

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Splits bytes into tokens (ISO 32000-1, 7.2 and 7.3); the same for files, content streams and character maps. Throws PdfFault. */
export function createLexer(bytes: Uint8Array, at = 0): Lexer {
	const lexer: Lexer = { at, bytes, next, skipSpace }

	function skipSpace(): void {
		while (lexer.at < bytes.length) {
			const byte = bytes[lexer.at]!
			if (kinds[byte] === SPACE) lexer.at++
			else if (byte === 0x25) while (lexer.at < bytes.length && !isLineEnd(bytes[lexer.at]!)) lexer.at++
			else return
		}
	}

	function next(): Token {
		skipSpace()
		const byte = bytes[lexer.at]
		if (byte === undefined) return null
		if (byte === 0x2f) return name()
		if (byte === 0x28) return literal()
		if (byte === 0x3c && bytes[lexer.at + 1] !== 0x3c) return hex()
		if (byte === 0x3c || (byte === 0x3e && bytes[lexer.at + 1] === 0x3e)) {
			lexer.at += 2
			return { kind: 'keyword', word: byte === 0x3c ? '<<' : '>>' }
		}
		if (kinds[byte] === DELIMITER) {
			lexer.at++
			return { kind: 'keyword', word: String.fromCharCode(byte) }
		}
		const word = regular()
		return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : { kind: 'keyword', word }
	}

	function regular(): string {
		const from = lexer.at
		while (lexer.at < bytes.length && kinds[bytes[lexer.at]!] === 0) lexer.at++
		return latin(bytes, from, lexer.at)
	}

	function name(): PdfName {
		lexer.at++
		const name = regular().replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16)),
		)
		return { kind: 'name', name }
	}

	function hex(): PdfString {
		const end = bytes.indexOf(0x3e, lexer.at)
		if (end === -1) throw new PdfFault()
		const digits = latin(bytes, lexer.at + 1, end).replace(/[\0\t\n\f\r ]/g, '')
		lexer.at = end + 1
		if (!/^[0-9a-fA-F]*$/.test(digits)) throw new PdfFault()
		return {
			kind: 'string',
			text: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'),
		}
	}

	function literal(): PdfString {
		let text = ''
		let depth = 1
		for (lexer.at++; lexer.at < bytes.length; lexer.at++) {
			const sign = String.fromCharCode(bytes[lexer.at]!)
			if (sign === '\\') text += escaped()
			else if (sign === ')' && --depth === 0) {
				lexer.at++
				return { kind: 'string', text }
			} else {
				if (sign === '(') depth++
				text += sign
			}
		}
		throw new PdfFault()
	}

	/** Behind a backslash; leaves `at` on the last byte used. */
	function escaped(): string {
		const sign = String.fromCharCode(bytes[++lexer.at] ?? 0)
		if (sign >= '0' && sign <= '7') {
			let digits = sign
			while (digits.length < 3 && isOctal(bytes[lexer.at + 1])) digits += String.fromCharCode(bytes[++lexer.at]!)
			return String.fromCharCode(Number.parseInt(digits, 8) & 0xff)
		}
		// A line that goes on.
		if (sign === '\r' && bytes[lexer.at + 1] === 0x0a) lexer.at++
		if (sign === '\r' || sign === '\n') return ''
		return ESCAPES[sign] ?? sign
	}

	return lexer
}

export function latin(bytes: Uint8Array, from: number, to: number): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
}

const isLineEnd = (byte: number): boolean => byte === 0x0a || byte === 0x0d
const isOctal = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x37

export function isWord(token: Token, word: string): boolean {
	return typeof token === 'object' && token !== null && token.kind === 'keyword' && token.word === word
}
