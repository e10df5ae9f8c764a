import type { PdfFile } from './file'
import { createLexer, isWord } from './lexer'
import { parseValue } from './parse'
import { dictOf, isArray, isKind, isName, type PdfDict, type PdfValue } from './values'

/** Turns the bytes that a content stream shows into letters. */
export type Decode = (codes: string) => string

const UNKNOWN = '\ufffd'
const MAX_RANGE = 65_536

/** How one font's codes read: by its map to Unicode, else by its encoding; a code that nothing explains is U+FFFD. */
export function decoderOf(file: PdfFile, font: PdfDict): Decode {
	const isComposite = isName(file.find(font, 'Subtype'), 'Type0')
	const stream = file.find(font, 'ToUnicode')
	const map = isKind(stream, 'stream') ? readMap(file.decode(stream)) : null
	const width = isComposite ? 2 : 1
	const plain = isComposite ? () => UNKNOWN : simpleEncoding(file, font)
	return (codes) => {
		let text = ''
		for (let at = 0; at < codes.length; ) {
			const length = map?.lengthAt(codes, at) ?? width
			const code = codes.slice(at, at + length)
			text += map?.letters.get(code) ?? plain(code)
			at += length
		}
		return text
	}
}

type CharacterMap = {
	readonly letters: ReadonlyMap<string, string>
	/** Bytes of the code at a place. */
	readonly lengthAt: (codes: string, at: number) => number | null
}

/** A ToUnicode map (ISO 32000-1, 9.10.3). */
function readMap(bytes: Uint8Array): CharacterMap {
	const lexer = createLexer(bytes)
	const letters = new Map<string, string>()
	const spaces: (readonly [string, string])[] = []
	const value = (): PdfValue => parseValue(lexer, false)
	for (let token = lexer.next(); token !== null; token = lexer.next()) {
		const section = ['codespacerange', 'bfchar', 'bfrange'].find((name) => isWord(token, `begin${name}`))
		if (section === undefined) continue
		for (;;) {
			const { at } = lexer
			if (isWord(lexer.next(), `end${section}`)) break
			lexer.at = at
			const [from, to] = [value(), value()]
			if (!isKind(from, 'string')) break
			if (section === 'codespacerange' && isKind(to, 'string')) spaces.push([from.text, to.text])
			else if (section === 'bfchar' && isKind(to, 'string')) letters.set(from.text, utf16(to.text))
			else if (section === 'bfrange' && isKind(to, 'string')) addRange(letters, from.text, to.text, value())
		}
	}
	const isIn = (code: string, [low, high]: readonly [string, string]): boolean =>
		code.length === low.length &&
		Array.from(code).every((byte, index) => byte >= low[index]! && byte <= (high[index] ?? ''))
	return {
		letters,
		lengthAt: (codes, at) =>
			spaces.find((space) => isIn(codes.slice(at, at + space[0].length), space))?.[0].length ?? null,
	}
}

function addRange(letters: Map<string, string>, from: string, to: string, target: PdfValue): void {
	const [first, last] = [numberOf(from), numberOf(to)]
	for (let code = first; code <= Math.min(last, first + MAX_RANGE); code++) {
		const step = code - first
		if (isArray(target)) {
			const each = target[step]
			if (isKind(each, 'string')) letters.set(bytesOf(code, from.length), utf16(each.text))
		} else if (isKind(target, 'string')) {
			const base = utf16(target.text)
			const points = Array.from(base, (sign) => sign.codePointAt(0)!)
			const tail = (points.pop() ?? 0) + step
			if (tail <= 0x10ffff) letters.set(bytesOf(code, from.length), String.fromCodePoint(...points, tail))
		}
	}
}

const numberOf = (bytes: string): number => Array.from(bytes).reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)

function bytesOf(code: number, length: number): string {
	let bytes = ''
	for (let rest = code; bytes.length < length; rest = Math.floor(rest / 256))
		bytes = String.fromCharCode(rest & 0xff) + bytes
	return bytes
}

function utf16(bytes: string): string {
	return Buffer.from(bytes.slice(0, bytes.length & ~1), 'latin1')
		.swap16()
		.toString('utf16le')
}

/** Fonts of one byte a letter: Windows' letters, and names of glyphs that are letters themselves. */
function simpleEncoding(file: PdfFile, font: PdfDict): Decode {
	const differences = new Map<number, string>()
	const listed = file.resolve(dictOf(file.find(font, 'Encoding'))?.entries.get('Differences'))
	let code = 0
	for (const item of isArray(listed) ? listed : []) {
		if (typeof item === 'number') code = item
		else if (isKind(item, 'name')) differences.set(code++, letterOfGlyph(item.name))
	}
	const windows = new TextDecoder('windows-1252')
	return (byte) => differences.get(byte.charCodeAt(0)) ?? windows.decode(Uint8Array.of(byte.charCodeAt(0)))
}

const GLYPHS: Readonly<Record<string, string>> = {
	...{ space: ' ', period: '.', comma: ',', colon: ':', semicolon: ';', hyphen: '-', slash: '/', percent: '%' },
	...{ zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
	...{
		adieresis: 'ä',
		odieresis: 'ö',
		udieresis: 'ü',
		Adieresis: 'Ä',
		Odieresis: 'Ö',
		Udieresis: 'Ü',
		germandbls: 'ß',
	},
}

function letterOfGlyph(name: string): string {
	const code = /^uni([0-9A-F]{4})$/.exec(name)?.[1]
	if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
	return GLYPHS[name] ?? (name.length === 1 ? name : UNKNOWN)
}
