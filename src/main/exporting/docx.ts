import type { Outline } from '../../shared/outline/block'
import { layoutPages } from './pdf'
import { pageNumbers } from './pdf-pagination'
import { fingerprint, type RenderOptions } from './render-options'
import { bodyXml } from './word/body'
import { shortenedBookmarks } from './word/bookmarks'
import { createContext } from './word/context'
import { agreementParts } from './word/custom-xml'
import { embeddedFonts } from './word/fonts'
import { footerXml, headerXml } from './word/furniture'
import { addParts, joinZips, type Part, zipFiles } from './word/package'
import { appPropertiesXml, corePropertiesXml, customPropertiesXml } from './word/properties'
import { skeleton, writtenFiles } from './word/skeleton'
import { stylesXml } from './word/styles'
import { namespaces, xmlHead } from './word/xml'

/**
 * The outline as a Word document: real styles, one automatic numbering, contents, fields, controls for blanks, bookmarks named by block
 * id. The bytes depend only on the arguments (and the version of Pledge).
 */
export async function renderDocx(outline: Outline, options: RenderOptions): Promise<Uint8Array> {
	const { files, section } = await skeleton()
	const fonts = embeddedFonts()
	const context = createContext(outline)
	const pages = outline.hasContents ? pageNumbers(layoutPages(outline)) : new Map<string, number>()
	const body = bodyXml(context, pages)
	const { headers, footers } = writtenFiles
	const parts: Part[] = [
		{
			path: writtenFiles.document,
			data: `${xmlHead}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`,
		},
		{ path: writtenFiles.styles, data: stylesXml(outline.language) },
		{ path: writtenFiles.numbering, data: context.numbering.xml },
		{ path: headers.default, data: headerXml(outline, false) },
		{ path: headers.first, data: headerXml(outline, true) },
		{ path: footers.default, data: footerXml(outline, fingerprint(options)) },
		{ path: footers.first, data: footerXml(outline, fingerprint(options)) },
		{ path: writtenFiles.core, data: corePropertiesXml(outline, options) },
		{ path: writtenFiles.app, data: appPropertiesXml },
		{
			path: writtenFiles.custom,
			data: customPropertiesXml([
				...(options.hash === null ? [] : [{ name: 'Pledge.contentHash', value: options.hash }]),
				...shortenedBookmarks(context.bookmarks).map(({ name, id }) => ({
					name: `Pledge.bookmark.${name}`,
					value: id,
				})),
			]),
		},
		...agreementParts(options),
		...context.blanks.parts(),
		...fonts.parts,
	]
	return joinZips([zipFiles(addParts(files, parts)), fonts.zip])
}
