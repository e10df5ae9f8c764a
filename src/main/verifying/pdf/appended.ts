import { type Entry, readSection, type Section } from './cross-reference'
import type { PdfFile } from './file'
import { createLexer, isWord, type Lexer } from './lexer'
import { type IndirectObject, parseIndirect } from './parse'
import { isKind, PdfFault, type PdfValue } from './values'

/** What was written behind a finished file (ISO 32000-1, 7.5.6): one revision for each of its cross-reference sections. */
export type Appended = {
	readonly revisions: number
	/** Objects that now stand for ones of the original, and new ones, by number. */
	readonly changed: ReadonlySet<number>
}

/**
 * Reads everything behind the first `length` bytes, object by object. Throws PdfFault unless each byte there belongs to an object, a
 * cross-reference section or a trailer, each object is listed, and the newest section leads back to the original's.
 */
export function readAppended(file: PdfFile, original: PdfFile): Appended {
	const length = original.bytes.length
	const firstSection = original.sections[0]!
	const added = sectionsAfter(file, firstSection.offset)
	const objects = new Map<number, IndirectObject>()
	const lengthOf = (value: PdfValue | undefined): number | null => {
		const found = file.resolve(value)
		return typeof found === 'number' ? found : null
	}
	const lexer = createLexer(file.bytes, length)
	for (lexer.skipSpace(); lexer.at < file.bytes.length; lexer.skipSpace()) {
		const { at } = lexer
		const token = lexer.next()
		if (isWord(token, 'startxref')) {
			const target = lexer.next()
			if (!added.some(({ offset }) => offset === target)) throw new PdfFault()
			continue
		}
		lexer.at = at
		if (isWord(token, 'xref')) skipTable(lexer, added)
		else {
			const object = parseIndirect(lexer, lengthOf)
			objects.set(object.start, object)
		}
	}
	return { revisions: added.length, changed: changedBy(added, { file, original, objects }) }
}

/** The sections in front of the original's newest one. */
function sectionsAfter(file: PdfFile, offset: number): readonly Section[] {
	const at = file.sections.findIndex((section) => section.offset === offset)
	// An update that is not linked to the original hides it whole.
	if (at < 1) throw new PdfFault()
	return file.sections.slice(0, at)
}

function skipTable(lexer: Lexer, added: readonly Section[]): void {
	const section = readSection(lexer, { bytesLeft: 0 })
	if (!added.some(({ offset }) => offset === section.offset)) throw new PdfFault()
}

type Context = {
	readonly file: PdfFile
	readonly original: PdfFile
	/** By the offset where each begins. */
	readonly objects: ReadonlyMap<number, IndirectObject>
}

function changedBy(added: readonly Section[], context: Context): ReadonlySet<number> {
	const changed = new Set<number>()
	const listed = new Set<number>()
	const carriers = new Set<number>()
	for (const section of added) {
		for (const [number, entry] of section.entries) {
			if (entry.kind === 'free' ? isKnown(number, context) : isNew(number, entry, context)) changed.add(number)
			if (entry.kind === 'at') listed.add(entry.offset)
			if (entry.kind === 'inside') carriers.add(entry.stream)
		}
		if (section.streamNumber !== null) listed.add(section.offset)
	}
	for (const { start, number } of context.objects.values()) {
		// What only a reader finds that searches the bytes is there to be found by some.
		if (!listed.has(start) && !carriers.has(number)) throw new PdfFault()
	}
	return changed
}

const isKnown = (number: number, { original }: Context): boolean => number !== 0 && original.object(number) !== null

/** False for an entry that only repeats what the original says. */
function isNew(number: number, entry: Exclude<Entry, { kind: 'free' }>, { original, objects }: Context): boolean {
	if (entry.kind === 'inside') return true
	const object = objects.get(entry.offset)
	if (object !== undefined) {
		if (object.number !== number || object.generation !== entry.generation) throw new PdfFault()
		return true
	}
	const before = original.sections.map(({ entries }) => entries.get(number)).find((found) => found !== undefined)
	if (before?.kind !== 'at' || before.offset !== entry.offset) throw new PdfFault()
	return false
}

/** The number of the object that a value refers to. */
export function numberOfRef(value: PdfValue | undefined): number | null {
	return isKind(value, 'ref') ? value.number : null
}
