import type { HouseLook } from '../../shared/brand/brand'
import type { Outline } from '../../shared/outline/block'
import { withFontSet } from './font-set'
import { frameOf } from './page-geometry'
import { layoutPages } from './pdf'
import { pageNumbers } from './pdf-pagination'
import { fingerprint, isContract, logoWords, noContractMark, type RenderOptions } from './render-options'
import { houseLineSize } from './running-head'
import { bodyXml } from './word/body'
import { shortenedBookmarks } from './word/bookmarks'
import { commentParts } from './word/comments'
import { createContext, type WordContext } from './word/context'
import { agreementParts } from './word/custom-xml'
import { fontParts } from './word/fonts'
import { footerXml, headerXml } from './word/furniture'
import { logoParts } from './word/logo'
import { addParts, joinZips, type Part, zipFiles } from './word/package'
import { appPropertiesXml, corePropertiesXml, customPropertiesXml } from './word/properties'
import { redlineContext } from './word/redline'
import { noMarks, type ReviewMarks, reviewMarks } from './word/review-marks'
import { sentWordsParts } from './word/sent-words'
import { type Skeleton, skeleton, writtenFiles } from './word/skeleton'
import { stylesXml } from './word/styles'
import { laterNamespaces, namespaces, xmlHead } from './word/xml'

const firstHeadRelations = 'word/_rels/header2.xml.rels'
const constantZips = new Map<string, Uint8Array>()

/** What is the same in every document of a language and look, in one or two columns, fonts above all: deflated once a process. */
function constantZip(outline: Outline, house: HouseLook, { constant }: Skeleton): Uint8Array {
	const { language, density, beside } = outline
	const { fontSet, brand } = house
	const key = `${language} ${density} ${beside !== undefined} ${fontSet} ${brand?.accent} ${brand?.line} ${houseLineSize(brand?.footer ?? '')} ${(brand?.footer ?? '') !== ''} ${brand?.logo != null}`
	const known = constantZips.get(key)
	if (known !== undefined) return known
	const parts: Part[] = [
		{ path: writtenFiles.styles, data: stylesXml(language, frameOf(outline), house) },
		{ path: writtenFiles.app, data: appPropertiesXml },
		...fontParts(fontSet),
	]
	// The head that shows a logo says itself what it points to.
	const files = brand?.logo == null ? constant : new Map([...constant].filter(([path]) => path !== firstHeadRelations))
	const zip = zipFiles(addParts(files, parts))
	if (constantZips.size >= 12) constantZips.clear()
	constantZips.set(key, zip)
	return zip
}

/** What a machine looks for without reading the text. */
function properties({ bookmarks }: WordContext, options: RenderOptions): readonly { name: string; value: string }[] {
	const { hash } = options
	return [
		...(hash === null ? [] : [{ name: 'Pledge.contentHash', value: hash }]),
		...(isContract(options) ? [] : [{ name: 'Pledge.paper', value: noContractMark }]),
		...shortenedBookmarks(bookmarks).map(({ name, id }) => ({ name: `Pledge.bookmark.${name}`, value: id })),
	]
}

/**
 * The outline as a Word document: real styles, one automatic numbering, contents, fields, controls for blanks, bookmarks named by block
 * id. The bytes depend only on the arguments (and the version of Pledge).
 */
export async function renderDocx(outline: Outline, options: RenderOptions): Promise<Uint8Array> {
	const base = await skeleton()
	return withFontSet(options.fontSet ?? 'source-serif-4', () => docxOf(outline, options, base))
}

/** What the parts of the document share, with whatever is shown in it beside its words. */
function contextOf(
	outline: Outline,
	{ comparison, review }: RenderOptions,
): WordContext & { readonly marks: ReviewMarks } {
	const plain = comparison === undefined ? createContext(outline) : redlineContext(comparison.redline, comparison)
	if (review === undefined) return { ...plain, marks: noMarks }
	const how = { canEdit: comparison === undefined, nextId: plain.nextMarkId }
	const marks = reviewMarks(review, outline, how)
	return { ...plain, ranges: marks.ranges, edits: marks.edits, marks }
}

function docxOf(outline: Outline, options: RenderOptions, base: Skeleton): Uint8Array {
	const { brand = null, fontSet = 'source-serif-4' } = options
	const context = contextOf(outline, options)
	const { comments, authors } = context.marks
	const hasChanges = options.comparison !== undefined || context.edits.size > 0
	const pages = outline.hasContents ? pageNumbers(layoutPages(outline, options)) : new Map<string, number>()
	const later = hasChanges ? ` ${laterNamespaces('w16du')}` : ''
	const body = `<w:body>${bodyXml(context, pages, brand?.opening)}${base.section}</w:body>`
	const footer = footerXml(outline, fingerprint(options), brand?.footer)
	const logo = logoParts(brand)
	const head = { brand, fontSet, logoWords: logoWords(options) }
	const { headers, footers } = writtenFiles
	const parts: Part[] = [
		{ path: writtenFiles.document, data: `${xmlHead}<w:document ${namespaces}${later}>${body}</w:document>` },
		{ path: writtenFiles.numbering, data: context.numbering.xml },
		{ path: headers.default, data: headerXml(outline, false, head) },
		{ path: headers.first, data: headerXml(outline, true, head), relatedTo: logo.relatedTo },
		{ path: footers.default, data: footer },
		{ path: footers.first, data: footer },
		{ path: writtenFiles.core, data: corePropertiesXml(outline, options) },
		{ path: writtenFiles.custom, data: customPropertiesXml(properties(context, options)) },
		...agreementParts(options),
		...sentWordsParts(outline, options),
		...context.blanks.parts(),
		...commentParts(comments, options.comparison === undefined ? authors : [...authors, options.comparison.author]),
		...logo.parts,
	]
	return joinZips([zipFiles(addParts(base.lists, parts)), constantZip(outline, { fontSet, brand }, base)])
}
