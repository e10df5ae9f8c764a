import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib'

/** What a PDF is for us: a number of pages, or a reason why it cannot be attached. */
export type PdfPages =
	| { readonly kind: 'pages'; readonly pages: number }
	| { readonly kind: 'refused'; readonly reason: 'not-a-pdf' | 'encrypted' | 'unreadable' }

/** The trailer stands at the end; a few programs write something behind it. */
const TRAILER_WITHIN_BYTES = 4_096

/** As many as an agreement can name (`attachmentSchema`). */
const MAX_PAGES = 100_000

/** Reads the file's structure in this thread; never rejects. ISO 32000-1, 7.5 and 7.7.3. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPages> {
	if (latin(bytes.subarray(0, 5)) !== '%PDF-') return { kind: 'refused', reason: 'not-a-pdf' }
	// A file that was cut off may still show some of its pages.
	if (!latin(bytes.subarray(-TRAILER_WITHIN_BYTES)).includes('startxref'))
		return { kind: 'refused', reason: 'unreadable' }
	try {
		const document = await PDFDocument.load(bytes, { updateMetadata: false })
		const pages = document.getPageCount()
		return pages >= 1 && pages <= MAX_PAGES ? { kind: 'pages', pages } : { kind: 'refused', reason: 'unreadable' }
	} catch (error) {
		return { kind: 'refused', reason: error instanceof EncryptedPDFError ? 'encrypted' : 'unreadable' }
	}
}

function latin(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
