import type { PDFPageProxy, PDFWorker } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { Size } from './zoom'

type Pdfjs = typeof import('pdfjs-dist')
export type PdfPage = PDFPageProxy

/** A document whose pages can be drawn; all of them have the size of the first, as ours do. */
export type OpenPdf = {
	readonly count: number
	readonly size: Size
	readonly pdfjs: Pdfjs
	/** `index` counts from 0. */
	readonly page: (index: number) => Promise<PdfPage>
	/** The page that a link leads to, null where it leads nowhere in this document. */
	readonly pageOfLink: (destination: unknown) => Promise<number | null>
	readonly close: () => Promise<void>
}

let loaded: Promise<{ readonly pdfjs: Pdfjs; readonly worker: PDFWorker }> | null = null

/** The reader is large and hardly any start needs it, so it comes with the first document; its thread stays for the next ones. */
function reader() {
	loaded ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((pdfjs) => {
		pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
		return { pdfjs, worker: new pdfjs.PDFWorker() }
	})
	return loaded
}

/** Takes the bytes over: they are gone afterwards. Fonts are in the document, so nothing is fetched. Rejects where they are no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
	const { pdfjs, worker } = await reader()
	const task = pdfjs.getDocument({
		data: bytes,
		worker,
		// The page's policy allows neither.
		isEvalSupported: false,
		useWasm: false,
		useSystemFonts: false,
		verbosity: pdfjs.VerbosityLevel.ERRORS,
	})
	const pdf = await task.promise
	const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
	return {
		count: pdf.numPages,
		size: { width, height },
		pdfjs,
		page: (index) => pdf.getPage(index + 1),
		pageOfLink: async (destination) => {
			const found = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
			const target: unknown = Array.isArray(found) ? found[0] : null
			if (typeof target !== 'object' || target === null) return null
			// The first part of an explicit destination is the reference of its page.
			return pdf.getPageIndex(target as Parameters<typeof pdf.getPageIndex>[0]).catch(() => null)
		},
		close: () => task.destroy(),
	}
}
