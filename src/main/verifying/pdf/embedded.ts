import type { PdfFile } from './file'
import { dictOf, isArray, isKind, type PdfDict, PdfFault, type PdfValue } from './values'

const MAX_FILES = 1_000

/** An embedded file by its name (ISO 32000-1, 7.11.4): in the tree of names, or among the associated files. Throws PdfFault. */
export function embeddedFile(file: PdfFile, name: string): Uint8Array | null {
	const named = [
		...specsOf(file, file.find(file.root, 'Names', 'EmbeddedFiles'), new Set()),
		...listed(file.find(file.root, 'AF')),
	]
	for (const value of named) {
		const spec = file.resolve(value)
		if (!isKind(spec, 'dict') || nameOf(file, spec) !== name) continue
		const stream = file.find(spec, 'EF', 'F') ?? file.find(spec, 'EF', 'UF')
		if (isKind(stream, 'stream')) return file.decode(stream)
	}
	return null
}

const listed = (value: PdfValue): readonly PdfValue[] => (isArray(value) ? value : [])

function specsOf(file: PdfFile, node: PdfValue, seen: Set<PdfValue>): PdfValue[] {
	const dict = dictOf(node)
	if (dict === null) return []
	if (seen.has(node) || seen.size > MAX_FILES) throw new PdfFault()
	seen.add(node)
	const pairs = listed(file.find(dict, 'Names')).filter((_, index) => index % 2 === 1)
	return [...pairs, ...listed(file.find(dict, 'Kids')).flatMap((kid) => specsOf(file, file.resolve(kid), seen))]
}

function nameOf(file: PdfFile, spec: PdfDict): string | null {
	for (const key of ['UF', 'F']) {
		const value = file.find(spec, key)
		if (isKind(value, 'string')) return textOf(value.text)
	}
	return null
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, else one byte a letter. */
export function textOf(bytes: string): string {
	if (!bytes.startsWith('\u00fe\u00ff')) return bytes
	const even = bytes.slice(2, 2 + ((bytes.length - 2) & ~1))
	return Buffer.from(even, 'latin1').swap16().toString('utf16le')
}
