import { XmlFault } from '../importing/xlsx/xml-scanner'
import { type DocxParts, openDocx } from '../verifying/docx-parts'
import { type Around, createParagraphWriter } from './paragraph-writer'
import { readComments } from './read-comments'
import { readStory } from './read-story'
import type { Story, WordDocument } from './word-document'
import { instantOf } from './word-instant'
import { mainPath, partTree, type Related, relatedParts } from './word-package'
import { attributeOf, childOf, childrenOf, descendantsOf, type XmlElement } from './xml-tree'

export type ReadWord =
	| { readonly kind: 'read'; readonly document: WordDocument; readonly parts: DocxParts }
	| { readonly kind: 'not-a-document' | 'encrypted' | 'damaged' | 'too-large' }

export const MAX_WORD_BYTES = 100 * 1024 * 1024

/** Reads a DOCX of anybody's: Word's, LibreOffice's, Google's. Never rejects for what stands in the bytes. */
export async function readWord(bytes: Uint8Array): Promise<ReadWord> {
	if (bytes.length > MAX_WORD_BYTES) return { kind: 'too-large' }
	const opened = await openDocx(bytes)
	if (opened.kind !== 'docx') return opened
	try {
		return { kind: 'read', document: readParts(opened.parts), parts: opened.parts }
	} catch (error) {
		if (!(error instanceof XmlFault)) throw error
		return { kind: 'damaged' }
	}
}

const PLAIN: Omit<Around, 'story'> = { marks: [], control: null, isContents: false, cells: [], cellMarks: [] }

/** Throws XmlFault where a part that holds text is broken. */
export function readParts(parts: DocxParts): WordDocument {
	const path = mainPath(parts)
	const root = partTree(parts, path)
	const body = childOf(root, 'w:body')
	if (root === null || body === null) throw new XmlFault('no text')
	const related = relatedParts(parts, path)
	const writer = createParagraphWriter()
	// The root says whether spaces count in all of it.
	readStory({ ...body, attributes: root.attributes }, { ...PLAIN, story: 'body' }, writer)
	const notes: readonly [string, Story, string][] = [
		['footnotes', 'footnote', 'w:footnote'],
		['endnotes', 'endnote', 'w:endnote'],
	]
	// Lines between text and notes have a type, notes have none.
	for (const [type, story, name] of notes)
		for (const tree of treesOf(parts, related, type))
			for (const note of childrenOf(tree, name))
				if (attributeOf(note, 'type') === null) readStory(note, { ...PLAIN, story }, writer)
	for (const story of ['header', 'footer'] as const)
		for (const tree of treesOf(parts, related, story)) readStory(tree, { ...PLAIN, story }, writer)
	const { comments, hasThreading } = readComments(parts, related, writer)
	const { paragraphs, marks, bookmarks } = writer
	return { paragraphs, comments, marks, bookmarks, hasThreading, modifiedAt: modifiedAt(parts) }
}

function treesOf(parts: DocxParts, related: readonly Related[], type: string): readonly XmlElement[] {
	const paths = new Set(related.filter((one) => one.type === type).map((one) => one.path))
	return [...paths].flatMap((path) => partTree(parts, path) ?? [])
}

function modifiedAt(parts: DocxParts): string | null {
	const core = relatedParts(parts, '').find(({ type }) => type === 'core-properties')
	try {
		const tree = partTree(parts, core?.path ?? null)
		if (tree === null) return null
		for (const element of descendantsOf(tree))
			if (/(?:^|:)modified$/.test(element.name)) return instantOf(element.children.join('').trim())
		return null
	} catch (error) {
		// Nobody's text is lost with a broken date.
		if (error instanceof XmlFault) return null
		throw error
	}
}
