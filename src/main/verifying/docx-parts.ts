import { unzipSync } from 'fflate'
import { HistoryError } from '../../shared/history/history-error'
import { hashOfText } from '../../shared/versions/seal'
import { noContractMark } from '../exporting/render-options'
import { SENT_WORDS_NAMESPACE } from '../exporting/word/sent-words'
import { readZipDirectory, unpacked, type ZipLimits } from '../importing/zip-file'
import { createSight } from './hidden-words'
import { tagName, xmlPieces } from './xml-pieces'

/** Files of a Word document by their path. */
export type DocxParts = ReadonlyMap<string, Uint8Array>
export type OpenedDocx =
	| { readonly kind: 'docx'; readonly parts: DocxParts }
	| { readonly kind: 'not-a-document' | 'encrypted' | 'damaged' | 'too-large' }

const LIMITS: ZipLimits = { maxEntries: 2_000, maxUnpackedBytes: 64 * 1024 * 1024, maxRatio: 400 }
const MAX_ALL_BYTES = 256 * 1024 * 1024

/** Unpacks anybody's bytes as a Word document; never rejects. */
export async function openDocx(bytes: Uint8Array): Promise<OpenedDocx> {
	const source = {
		name: '',
		size: bytes.length,
		read: async (at: number, length: number) => bytes.subarray(at, at + length),
	}
	try {
		const parts = new Map<string, Uint8Array>()
		let total = 0
		for (const entry of (await readZipDirectory(source, LIMITS)).values()) {
			if (entry.name.endsWith('/')) continue
			const chunks: Uint8Array[] = []
			for await (const chunk of unpacked(source, entry, LIMITS)) {
				total += chunk.length
				if (total > MAX_ALL_BYTES) return { kind: 'too-large' }
				chunks.push(chunk)
			}
			parts.set(entry.name, Buffer.concat(chunks))
		}
		return isWord(parts) ? { kind: 'docx', parts } : { kind: 'not-a-document' }
	} catch (error) {
		if (!(error instanceof HistoryError)) throw error
		if (error.problem.code === 'encrypted') return { kind: 'encrypted' }
		return { kind: error.problem.code === 'unpacks-too-large' ? 'too-large' : 'damaged' }
	}
}

/** Most programs call the text `word/document.xml`; the package's own list says what it is, whatever it is called. */
function isWord(parts: DocxParts): boolean {
	if (parts.has('word/document.xml')) return true
	const list = Buffer.from(parts.get('[Content_Types].xml') ?? []).toString('utf8')
	return /wordprocessingml\.document\.main\+xml|ms-word\.document\.macroEnabled\.main\+xml/.test(list)
}

/** Every way in which a part differs from ours, by its path; a part may also be missing or be one too many. */
export function changedParts(wanted: DocxParts, found: DocxParts): string[] {
	const names = new Set([...wanted.keys(), ...found.keys()])
	return [...names]
		.filter((name) => {
			const [left, right] = [wanted.get(name), found.get(name)]
			return left === undefined || right === undefined || Buffer.compare(left, right) !== 0
		})
		.sort()
}

/** The payload's text out of the custom XML parts; null where there is none. */
export function docxPayloadText(parts: DocxParts): string | null {
	return customText(parts, ({ text }) => text.startsWith('{'))
}

/** The words that were sent, as their part has them (`sent-words.ts`); null where there is none. */
export function docxSentWordsText(parts: DocxParts): string | null {
	return customText(parts, ({ tags }) => tags.includes(`"${SENT_WORDS_NAMESPACE}"`))
}

/** For the log: names the words that a Word file of ours carries as those that were sent. Nothing for what is no such file. */
export function sentWordsOf(bytes: Uint8Array): { readonly words?: string } {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return {}
	const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith('customXml/') })
	const text = docxSentWordsText(new Map(Object.entries(parts)))
	return text === null ? {} : { words: hashOfText(text) }
}

type Custom = { readonly text: string; readonly tags: string }

/** Programs give the parts other names when they save, so each is looked at. */
function customText(parts: DocxParts, isWanted: (part: Custom) => boolean): string | null {
	for (const [name, bytes] of parts) {
		if (!/^customXml\/item\d+\.xml$/i.test(name)) continue
		let text = ''
		let tags = ''
		for (const piece of xmlPieces(Buffer.from(bytes).toString('utf8')))
			if ('text' in piece) text += piece.text
			else tags += piece.tag
		if (isWanted({ text: text.trim(), tags })) return text.trim()
	}
	return null
}

/** What a document says of itself in its own properties: that it is no contract; null where it says nothing of the kind. */
export function docxMark(parts: DocxParts): string | null {
	const properties = Buffer.from(parts.get('docProps/custom.xml') ?? []).toString('utf8')
	return properties.includes(`>${noContractMark}<`) ? noContractMark : null
}

/** Signs that a run writes as elements. */
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': ' ', 'w:br': ' ', 'w:cr': ' ', 'w:noBreakHyphen': '-' }

/**
 * What each paragraph of the document says once every tracked change is accepted; page numbers in the contents and words that are hidden left
 * out.
 */
export function paragraphTexts(parts: DocxParts): readonly string[] {
	const paragraphs: string[] = []
	let words = ''
	let isContents = false
	let isText = false
	let moved = 0
	const xmlOf = (part: string) => Buffer.from(parts.get(part) ?? []).toString('utf8')
	const sight = createSight(xmlOf('word/styles.xml'))
	for (const piece of xmlPieces(xmlOf('word/document.xml'))) {
		if ('text' in piece) {
			if (isText && moved === 0 && !sight.isHidden()) words += piece.text
			continue
		}
		const name = tagName(piece.tag)
		sight.follow(name, piece.tag)
		if (name === 'w:t') isText = !piece.tag.endsWith('/>')
		else if (name === '/w:t') isText = false
		else if (name === 'w:moveFrom') moved++
		else if (name === '/w:moveFrom') moved--
		else if (name === 'w:pStyle') isContents = /w:val="(?:TOC|Contents)\d/i.test(piece.tag)
		else if (name === '/w:p') {
			paragraphs.push(isContents ? withoutPageNumber(words) : words)
			words = ''
			isContents = false
		} else if (moved === 0) words += SIGNS[name] ?? ''
	}
	return [...paragraphs, words]
}

function withoutPageNumber(line: string): string {
	const words = line.trimEnd()
	let end = words.length
	while (end > 0 && /\d/.test(words[end - 1]!)) end--
	return words.slice(0, end)
}
