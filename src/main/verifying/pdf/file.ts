import { type Entry, readSections, rebuiltSection, type Section } from './cross-reference'
import { type Budget, decodedStream } from './filters'
import { createLexer } from './lexer'
import { parseIndirect, parseValue } from './parse'
import { dictOf, isKind, type PdfDict, PdfFault, type PdfStream, type PdfValue } from './values'

/** All of a file's streams together, undone. */
const MAX_DECODED_BYTES = 256 * 1024 * 1024

export type PdfFile = {
	readonly bytes: Uint8Array
	/** The newest first. */
	readonly sections: readonly Section[]
	readonly trailer: PdfDict
	readonly root: PdfDict
	/** Null for an object that is not there. */
	readonly object: (number: number) => PdfValue
	/** What a reference leads to, and any other value itself; undefined is null. */
	readonly resolve: (value: PdfValue | undefined) => PdfValue
	/** `Root`, then the keys, each through its reference. */
	readonly find: (start: PdfDict, ...keys: readonly string[]) => PdfValue
	readonly decode: (stream: PdfStream) => Uint8Array
}

export type OpenedPdf =
	| { readonly kind: 'pdf'; readonly file: PdfFile }
	| { readonly kind: 'not-a-pdf' | 'encrypted' | 'damaged' | 'too-large' }

/** Opens anybody's bytes as a PDF; never throws. What is read later through the file may throw PdfFault. */
export function openPdf(bytes: Uint8Array): OpenedPdf {
	if (!Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1_024, bytes.length)).includes('%PDF-'))
		return { kind: 'not-a-pdf' }
	const budget: Budget = { bytesLeft: MAX_DECODED_BYTES }
	const open = (sections: readonly Section[]): OpenedPdf => {
		if (sections.some(({ trailer }) => trailer.entries.has('Encrypt'))) return { kind: 'encrypted' }
		return { kind: 'pdf', file: fileOf(bytes, sections, budget) }
	}
	try {
		return open(readSections(bytes, budget))
	} catch (error) {
		if (!(error instanceof PdfFault)) throw error
		if (error.reason === 'too-large') return { kind: 'too-large' }
	}
	try {
		return open([rebuiltSection(bytes)])
	} catch (error) {
		if (!(error instanceof PdfFault)) throw error
		return { kind: error.reason }
	}
}

function fileOf(bytes: Uint8Array, sections: readonly Section[], budget: Budget): PdfFile {
	const entries = new Map<number, Entry>()
	for (const section of sections)
		for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry)
	const known = new Map<number, PdfValue>()
	const opening = new Set<number>()
	const inside = new Map<number, readonly PdfValue[]>()

	function object(number: number): PdfValue {
		const found = known.get(number)
		if (found !== undefined) return found
		const entry = entries.get(number)
		// An object that needs itself, e.g. for its own length.
		if (entry === undefined || entry.kind === 'free' || opening.has(number)) return null
		opening.add(number)
		try {
			const value =
				entry.kind === 'at' ? objectAt(number, entry.offset) : (streamObjects(entry.stream)[entry.index] ?? null)
			known.set(number, value)
			return value
		} finally {
			opening.delete(number)
		}
	}

	function objectAt(number: number, offset: number): PdfValue {
		if (offset >= bytes.length) throw new PdfFault()
		const found = parseIndirect(createLexer(bytes, offset), lengthOf)
		if (found.number !== number) throw new PdfFault()
		return found.value
	}

	/** ISO 32000-1, 7.5.7. */
	function streamObjects(number: number): readonly PdfValue[] {
		const made = inside.get(number)
		if (made !== undefined) return made
		const stream = object(number)
		if (!isKind(stream, 'stream')) throw new PdfFault()
		const data = decode(stream)
		const count = resolve(stream.dict.entries.get('N'))
		const first = resolve(stream.dict.entries.get('First'))
		if (typeof count !== 'number' || typeof first !== 'number' || count > data.length) throw new PdfFault()
		const head = createLexer(data)
		const values: PdfValue[] = []
		for (let index = 0; index < count; index++) {
			head.next()
			const offset = head.next()
			if (typeof offset !== 'number') throw new PdfFault()
			values.push(parseValue(createLexer(data, first + offset)))
		}
		inside.set(number, values)
		return values
	}

	function resolve(value: PdfValue | undefined): PdfValue {
		let current = value ?? null
		for (let steps = 0; isKind(current, 'ref'); steps++) {
			if (steps > 20) throw new PdfFault()
			current = object(current.number)
		}
		return current
	}

	function lengthOf(value: PdfValue | undefined): number | null {
		const length = resolve(value)
		return typeof length === 'number' ? length : null
	}

	const find = (start: PdfDict, ...keys: readonly string[]): PdfValue =>
		keys.reduce<PdfValue>((value, key) => resolve(dictOf(value)?.entries.get(key)), start)
	const decode = (stream: PdfStream): Uint8Array => decodedStream(stream, resolve, budget)

	const trailer = sections[0]!.trailer
	const root = resolve(trailer.entries.get('Root'))
	if (!isKind(root, 'dict')) throw new PdfFault()
	return { bytes, sections, trailer, root, object, resolve, find, decode }
}
