import { type Budget, decodedStream } from './filters'
import { createLexer, isWord, type Lexer, latin } from './lexer'
import { parseIndirect, parseValue } from './parse'
import { isArray, isKind, isName, type PdfDict, PdfFault, type PdfValue } from './values'

/** Where an object stands: at a byte, as one of several inside an object stream, or nowhere any more. */
export type Entry =
	| { readonly kind: 'at'; readonly offset: number; readonly generation: number }
	| { readonly kind: 'inside'; readonly stream: number; readonly index: number }
	| { readonly kind: 'free' }

/** One cross-reference section with its trailer (ISO 32000-1, 7.5.4 to 7.5.8). */
export type Section = {
	readonly offset: number
	readonly entries: ReadonlyMap<number, Entry>
	readonly trailer: PdfDict
	/** Object number of a cross-reference stream; null for a table. */
	readonly streamNumber: number | null
}

const MAX_SECTIONS = 500
const MAX_OBJECTS = 1_000_000
const direct = (value: PdfValue | undefined): PdfValue => (value === undefined || isKind(value, 'ref') ? null : value)
const directLength = (value: PdfValue | undefined): number | null => (typeof value === 'number' ? value : null)

/** Every section of a file, the newest first. Throws PdfFault where the chain is broken. */
export function readSections(bytes: Uint8Array, budget: Budget): readonly Section[] {
	const sections: Section[] = []
	const seen = new Set<number>()
	let entries = 0
	const waiting = [lastStart(bytes)]
	for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
		if (seen.has(offset) || sections.length > MAX_SECTIONS) throw new PdfFault()
		seen.add(offset)
		const section = readSection(createLexer(bytes, offset), budget)
		sections.push(section)
		// Tables may lie over each other, and each would be read for itself.
		entries += section.entries.size
		if (entries > MAX_OBJECTS) throw new PdfFault('too-large')
		// A table may send readers that know streams to a second place first.
		for (const key of ['XRefStm', 'Prev']) {
			const next = section.trailer.entries.get(key)
			if (next === undefined) continue
			if (typeof next !== 'number' || !(next >= 0 && next < bytes.length)) throw new PdfFault()
			if (section.streamNumber === null || key === 'Prev') waiting.push(next)
		}
	}
	return sections
}

function lastStart(bytes: Uint8Array): number {
	const from = Math.max(0, bytes.length - 2_048)
	const tail = latin(bytes, from, bytes.length)
	const found = tail.lastIndexOf('startxref')
	const offset = Number(/^startxref\s+(\d+)\s/.exec(`${tail.slice(found)} `)?.[1])
	if (found === -1 || !(offset < bytes.length)) throw new PdfFault()
	return offset
}

/** The section at the lexer's place, which it leaves behind it. */
export function readSection(lexer: Lexer, budget: Budget): Section {
	lexer.skipSpace()
	const offset = lexer.at
	if (isWord(lexer.next(), 'xref')) return { offset, streamNumber: null, ...readTable(lexer) }
	lexer.at = offset
	const { number, value } = parseIndirect(lexer, directLength)
	if (!isKind(value, 'stream') || !isName(value.dict.entries.get('Type'), 'XRef')) throw new PdfFault()
	const entries = streamEntries(value.dict, decodedStream(value, direct, budget))
	return { offset, streamNumber: number, entries, trailer: value.dict }
}

/** Behind the word `xref`. */
function readTable(lexer: Lexer): Pick<Section, 'entries' | 'trailer'> {
	const entries = new Map<number, Entry>()
	for (let token = lexer.next(); !isWord(token, 'trailer'); token = lexer.next()) {
		const count = lexer.next()
		if (typeof token !== 'number' || typeof count !== 'number' || entries.size + count > MAX_OBJECTS)
			throw new PdfFault()
		for (let number = token; number < token + count; number++) {
			const offset = lexer.next()
			const generation = lexer.next()
			const word = lexer.next()
			if (typeof offset !== 'number' || typeof generation !== 'number') throw new PdfFault()
			if (isWord(word, 'n')) entries.set(number, { kind: 'at', offset, generation })
			else if (isWord(word, 'f')) entries.set(number, { kind: 'free' })
			else throw new PdfFault()
		}
	}
	const trailer = parseValue(lexer)
	if (!isKind(trailer, 'dict')) throw new PdfFault()
	return { entries, trailer }
}

function streamEntries(dict: PdfDict, data: Uint8Array): Map<number, Entry> {
	const widths = numbersOf(dict.entries.get('W'))
	const size = dict.entries.get('Size')
	const index = dict.entries.has('Index')
		? numbersOf(dict.entries.get('Index'))
		: [0, typeof size === 'number' ? size : 0]
	const [kindWidth = 0, middleWidth = 0, lastWidth = 0] = widths
	const width = kindWidth + middleWidth + lastWidth
	if (widths.length < 3 || widths.some((each) => each > 8) || width === 0) throw new PdfFault()
	const entries = new Map<number, Entry>()
	let at = 0
	const field = (bytes: number): number => {
		let value = 0
		for (let count = 0; count < bytes; count++) value = value * 256 + (data[at++] ?? 0)
		return value
	}
	for (let pair = 0; pair + 1 < index.length; pair += 2) {
		const [first = 0, count = 0] = index.slice(pair)
		if (at + count * width > data.length || entries.size + count > MAX_OBJECTS) throw new PdfFault()
		for (let number = first; number < first + count; number++) {
			const kind = kindWidth === 0 ? 1 : field(kindWidth)
			const [middle, last] = [field(middleWidth), field(lastWidth)]
			if (kind === 1) entries.set(number, { kind: 'at', offset: middle, generation: last })
			else if (kind === 2) entries.set(number, { kind: 'inside', stream: middle, index: last })
			else if (kind === 0) entries.set(number, { kind: 'free' })
		}
	}
	return entries
}

function numbersOf(value: PdfValue | undefined): number[] {
	if (!isArray(value)) throw new PdfFault()
	return value.map((item) => {
		if (typeof item !== 'number' || !Number.isInteger(item) || item < 0) throw new PdfFault()
		return item
	})
}

/** For a file whose cross-references lead nowhere: the last object of each number, and the last trailer. */
export function rebuiltSection(bytes: Uint8Array): Section {
	const text = latin(bytes, 0, bytes.length)
	const entries = new Map<number, Entry>()
	for (const match of text.matchAll(/(?<=^|[\s>])(\d{1,7})\s+(\d{1,5})\s+obj\b/g)) {
		if (entries.size > MAX_OBJECTS) throw new PdfFault()
		entries.set(Number(match[1]), { kind: 'at', offset: match.index, generation: Number(match[2]) })
	}
	const last = text.lastIndexOf('trailer')
	const trailer = last === -1 ? null : parseValue(createLexer(bytes, last + 'trailer'.length))
	if (!isKind(trailer, 'dict')) throw new PdfFault()
	return { offset: last, streamNumber: null, entries, trailer }
}
