import { type Piece, readContent } from './content'
import type { PdfFile } from './file'
import { dictOf, isArray, isKind, isName, type PdfDict, PdfFault, type PdfValue } from './values'

const MAX_PAGES = 20_000

export type PdfPage = {
	/** Object number; null for a page that stands inside its parent. */
	readonly number: number | null
	readonly dict: PdfDict
	/** Its own or inherited. */
	readonly resources: PdfDict | null
}

/** The pages in order (ISO 32000-1, 7.7.3). Throws PdfFault. */
export function pagesOf(file: PdfFile): readonly PdfPage[] {
	const pages: PdfPage[] = []
	const seen = new Set<PdfValue>()
	const walk = (value: PdfValue | undefined, inherited: PdfDict | null): void => {
		const dict = file.resolve(value)
		if (!isKind(dict, 'dict') || seen.has(dict) || pages.length >= MAX_PAGES || seen.size > 2 * MAX_PAGES)
			throw new PdfFault()
		seen.add(dict)
		const resources = dictOf(file.find(dict, 'Resources')) ?? inherited
		const kids = file.find(dict, 'Kids')
		if (isName(file.find(dict, 'Type'), 'Pages') || isArray(kids)) {
			for (const kid of isArray(kids) ? kids : []) walk(kid, resources)
		} else pages.push({ number: isKind(value, 'ref') ? value.number : null, dict, resources })
	}
	walk(file.root.entries.get('Pages'), null)
	return pages
}

/** What a page says; null where its content cannot be read. */
export function pieceList(file: PdfFile, page: PdfPage): readonly Piece[] | null {
	try {
		const contents = file.find(page.dict, 'Contents')
		const streams = isArray(contents) ? contents.map(file.resolve) : [contents]
		const parts = streams.flatMap((stream) =>
			isKind(stream, 'stream') ? [file.decode(stream), Buffer.from('\n')] : [],
		)
		return readContent(file, Buffer.concat(parts), page.resources)
	} catch (error) {
		if (error instanceof PdfFault && error.reason !== 'too-large') return null
		throw error
	}
}
