import type { Outline } from '../../shared/outline/block'
import { escapeHtml } from '../../shared/outline/to-html'
import { fontName } from './docx-styles'
import { creationDate, type RenderOptions } from './render-options'

/** docx takes the properties' dates from the clock; a contract takes them from its export day. */
export function coreProperties(
	outline: Outline,
	options: RenderOptions,
): { readonly path: string; readonly data: string } {
	const at = creationDate(options).toISOString().replace('.000', '')
	const author = escapeHtml(options.author ?? 'Pledge')
	return {
		path: 'docProps/core.xml',
		data: [
			'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
			'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
			' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
			' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
			`<dc:title>${escapeHtml(outline.title)}</dc:title><dc:creator>${author}</dc:creator>`,
			`<dc:language>${outline.language === 'de' ? 'de-DE' : 'en-GB'}</dc:language>`,
			`<cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
			`<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
			`<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
			'</cp:coreProperties>',
		].join(''),
	}
}

/** Names what to fall back to where the font is not installed: a serif of like colour and width. */
export function fontTable(): { readonly path: string; readonly data: string } {
	const roman = '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
	return {
		path: 'word/fontTable.xml',
		data: [
			'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
			'<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
			`<w:font w:name="${fontName}"><w:altName w:val="Cambria"/><w:panose1 w:val="02040603050405020204"/>${roman}</w:font>`,
			`<w:font w:name="Cambria"><w:panose1 w:val="02040503050406030204"/>${roman}</w:font>`,
			'</w:fonts>',
		].join(''),
	}
}

/** 1 January 1980, 00:00: the earliest time a ZIP can say. */
const dosEpoch = [0, 0, 0x21, 0] as const
const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }

/** Replaces the times of a ZIP's entries, so that the same document is the same file. Changes the bytes it is given. */
export function stampZip(bytes: Uint8Array): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	let end = bytes.length - 22
	while (end >= 0 && view.getUint32(end, true) !== signature.end) end--
	if (end < 0) return bytes
	const count = view.getUint16(end + 10, true)
	let at = view.getUint32(end + 16, true)
	for (let index = 0; index < count && view.getUint32(at, true) === signature.central; index++) {
		bytes.set(dosEpoch, at + 12)
		const local = view.getUint32(at + 42, true)
		if (view.getUint32(local, true) === signature.local) bytes.set(dosEpoch, local + 10)
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
	}
	return bytes
}
