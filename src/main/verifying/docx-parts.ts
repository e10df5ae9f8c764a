import { HistoryError } from '../../shared/history/history-error'
import { readZipDirectory, unpacked, type ZipLimits } from '../importing/zip-file'

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
		return parts.has('word/document.xml') ? { kind: 'docx', parts } : { kind: 'not-a-document' }
	} catch (error) {
		if (!(error instanceof HistoryError)) throw error
		if (error.problem.code === 'encrypted') return { kind: 'encrypted' }
		return { kind: error.problem.code === 'unpacks-too-large' ? 'too-large' : 'damaged' }
	}
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
	for (const [name, bytes] of parts) {
		if (!/^customXml\/item\d+\.xml$/i.test(name)) continue
		const text = xmlText(Buffer.from(bytes).toString('utf8')).trim()
		if (text.startsWith('{')) return text
	}
	return null
}

/** The words of a part without its tags; it needs no entities but the five of XML and code points. */
export function xmlText(xml: string): string {
	return unescaped(
		xml
			.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => raw.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
			.replace(/<[^>]*>/g, ''),
	)
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (_, decimal, hex, name) => {
		if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? ''
		const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
		return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
	})
}

/** What each paragraph of the document says once every tracked change is accepted; page numbers in the contents left out. */
export function paragraphTexts(parts: DocxParts): readonly string[] {
	const xml = Buffer.from(parts.get('word/document.xml') ?? []).toString('utf8')
	const kept = xml.replace(/<w:moveFrom[ >][\s\S]*?<\/w:moveFrom>/g, '')
	return kept.split(/<\/w:p>/).map((paragraph) => {
		const texts = paragraph.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:(?:tab|br|cr|noBreakHyphen)(?: [^>]*)?\/>/g) ?? []
		const words = texts.map((run) => (run.startsWith('<w:t>') || run.startsWith('<w:t ') ? xmlText(run) : runSign(run)))
		const line = words.join('')
		return /<w:pStyle w:val="(?:TOC|Contents)\d/i.test(paragraph) ? line.replace(/\d+\s*$/, '') : line
	})
}

const runSign = (run: string): string => (run.startsWith('<w:noBreakHyphen') ? '-' : ' ')
