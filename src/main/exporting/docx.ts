import type { Outline } from '../../shared/outline/block'
import { lookOf } from './page-geometry'
import { layoutPages } from './pdf'
import { pageNumbers } from './pdf-pagination'
import { fingerprint, type RenderOptions } from './render-options'
import { bodyXml } from './word/body'
import { shortenedBookmarks } from './word/bookmarks'
import { createContext, type WordContext } from './word/context'
import { agreementParts } from './word/custom-xml'
import { fontParts } from './word/fonts'
import { footerXml, headerXml } from './word/furniture'
import { addParts, joinZips, type Part, zipFiles } from './word/package'
import { appPropertiesXml, corePropertiesXml, customPropertiesXml } from './word/properties'
import { type Skeleton, skeleton, writtenFiles } from './word/skeleton'
import { stylesXml } from './word/styles'
import { namespaces, xmlHead } from './word/xml'

const constantZips = new Map<string, Uint8Array>()

/** What is the same in every document of a language and look, fonts above all: deflated once a process. */
function constantZip({ language, isDense }: Outline, { constant }: Skeleton): Uint8Array {
	const key = `${language} ${isDense ?? false}`
	const known = constantZips.get(key)
	if (known !== undefined) return known
	const parts: Part[] = [
		{ path: writtenFiles.styles, data: stylesXml(language, lookOf({ isDense })) },
		{ path: writtenFiles.app, data: appPropertiesXml },
		...fontParts(),
	]
	const zip = zipFiles(addParts(constant, parts))
	constantZips.set(key, zip)
	return zip
}

/** What a machine looks for without reading the text. */
function properties({ bookmarks }: WordContext, { hash }: RenderOptions): readonly { name: string; value: string }[] {
	return [
		...(hash === null ? [] : [{ name: 'Pledge.contentHash', value: hash }]),
		...shortenedBookmarks(bookmarks).map(({ name, id }) => ({ name: `Pledge.bookmark.${name}`, value: id })),
	]
}

/**
 * The outline as a Word document: real styles, one automatic numbering, contents, fields, controls for blanks, bookmarks named by block
 * id. The bytes depend only on the arguments (and the version of Pledge).
 */
export async function renderDocx(outline: Outline, options: RenderOptions): Promise<Uint8Array> {
	const base = await skeleton()
	const context = createContext(outline)
	const pages = outline.hasContents ? pageNumbers(layoutPages(outline)) : new Map<string, number>()
	const body = `<w:body>${bodyXml(context, pages)}${base.section}</w:body>`
	const footer = footerXml(outline, fingerprint(options))
	const { headers, footers } = writtenFiles
	const parts: Part[] = [
		{ path: writtenFiles.document, data: `${xmlHead}<w:document ${namespaces}>${body}</w:document>` },
		{ path: writtenFiles.numbering, data: context.numbering.xml },
		{ path: headers.default, data: headerXml(outline, false) },
		{ path: headers.first, data: headerXml(outline, true) },
		{ path: footers.default, data: footer },
		{ path: footers.first, data: footer },
		{ path: writtenFiles.core, data: corePropertiesXml(outline, options) },
		{ path: writtenFiles.custom, data: customPropertiesXml(properties(context, options)) },
		...agreementParts(options),
		...context.blanks.parts(),
	]
	return joinZips([zipFiles(addParts(base.lists, parts)), constantZip(outline, base)])
}
