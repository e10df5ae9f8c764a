import PDFDocument from 'pdfkit'
import type { Outline } from '../../shared/outline/block'
import { withFontSet } from './font-set'
import { margin, page, textArea } from './page-geometry'
import { paintLogo } from './pdf-brand'
import { paintFurniture, prepareWatermark } from './pdf-furniture'
import { outlineRows } from './pdf-layout'
import { accessibilityClaim, escapeMetadata } from './pdf-metadata'
import { collectOutput } from './pdf-output'
import { type Page, pageNumbers, paginate, paintPage } from './pdf-pagination'
import { createPainter } from './pdf-painter'
import { languageTags } from './pdf-structure'
import {
	attachmentName,
	creationDate,
	fingerprint,
	isContract,
	logoWords,
	noContractMark,
	type RenderOptions,
} from './render-options'

/** The pages of an outline before anything is drawn. */
export function layoutPages(outline: Outline, { brand }: Pick<RenderOptions, 'brand'> = {}): readonly Page[] {
	return paginate(outlineRows(outline, brand?.opening), textArea.height)
}

function createDocument(outline: Outline, options: RenderOptions): PDFKit.PDFDocument {
	const doc = new PDFDocument({
		size: [page.width, page.height],
		margin: 0,
		autoFirstPage: false,
		// The types do not know that null means "no font yet".
		font: null as unknown as string,
		compress: false,
		pdfVersion: options.archiveForm === undefined ? '1.7' : '1.4',
		subset: options.archiveForm ?? 'PDF/A-3a',
		tagged: true,
		lang: languageTags[outline.language],
		displayTitle: true,
		info: {
			Title: outline.title,
			Creator: 'Pledge',
			Producer: 'Pledge',
			CreationDate: creationDate(options),
			...(options.author === undefined ? {} : { Author: options.author }),
			...(isContract(options) ? {} : { Keywords: noContractMark }),
		},
	})
	escapeMetadata(doc)
	doc.appendXML(accessibilityClaim)
	// Without options of its own pdfkit collapses the bookmarks.
	;(doc.outline as unknown as { options: object }).options = { expanded: true }
	return doc
}

/** pdfkit leaves the count out where an item is closed; ISO 32000-1, 12.3.3 wants it below zero. */
function countBookmarks(doc: PDFKit.PDFDocument): void {
	// Not in pdfkit's types.
	type Item = { readonly children: readonly Item[]; readonly outlineData: Record<string, unknown> }
	for (const { children, outlineData } of (doc.outline as unknown as Item).children)
		if (children.length > 0) outlineData.Count = -children.length
}

function attach(doc: PDFKit.PDFDocument, options: RenderOptions): void {
	if (options.attachment === undefined || options.archiveForm !== undefined) return
	const date = creationDate(options)
	doc.file(Buffer.from(options.attachment, 'utf8'), {
		name: attachmentName,
		type: 'application/json',
		creationDate: date,
		modifiedDate: date,
		// ISO 19005-3 wants the relationship; the types of pdfkit leave it out.
		...({ relationship: 'Source' } as object),
	})
}

/**
 * The outline as a tagged PDF/A-3a with bookmarks, links and empty signature fields. The bytes depend only on the arguments (and the
 * version of Pledge). Rejects only if a font of ours cannot be read.
 */
export async function renderPdf(outline: Outline, options: RenderOptions): Promise<Uint8Array> {
	return withFontSet(options.fontSet ?? 'source-serif-4', () => pdfOf(outline, options))
}

function pdfOf(outline: Outline, options: RenderOptions): Uint8Array {
	const { brand } = options
	const pages = layoutPages(outline, options)
	const doc = createDocument(outline, options)
	const output = collectOutput(doc)
	const paintWatermark = prepareWatermark(doc, outline.words.watermark)
	const { painter, turnPage, finishPage } = createPainter(doc, {
		count: pages.length,
		numbers: pageNumbers(pages),
		brand: brand ?? null,
	})
	for (const placed of pages) {
		finishPage()
		turnPage()
		paintWatermark()
		paintFurniture(painter, outline, { words: fingerprint(options), footer: brand?.footer })
		if (painter.pageNumber === 1) paintLogo(painter, brand, logoWords(options))
		paintPage(placed, painter, margin.top)
	}
	attach(doc, options)
	finishPage()
	countBookmarks(doc)
	doc.end()
	return output()
}
