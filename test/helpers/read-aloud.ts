import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf, type PdfFile } from '../../src/main/verifying/pdf/file'
import { dictOf, isArray, isKind, isName, type PdfValue } from '../../src/main/verifying/pdf/values'

/** Pieces in the order of the structure, and what stands outside of it (heads, feet, repeated table heads, a service's tags). */
export type ReadAloud = { readonly told: readonly string[]; readonly aside: readonly string[] }

/**
 * The words of a PDF as its structure orders them, which is how they are read aloud, without the entries of its contents. The letters are
 * pdf.js's, so not read by what verifies documents; it leaves soft hyphens and the ends of lines out (see `strayLines`).
 */
export async function readAloud(bytes: Uint8Array): Promise<ReadAloud> {
	const opened = openPdf(bytes)
	if (opened.kind !== 'pdf') throw new Error(opened.kind)
	const { marks, aside } = await wordsOfMarks(bytes)
	return { told: orderOf(opened.file).map((mark) => marks.get(mark) ?? ''), aside }
}

type Words = { readonly marks: ReadonlyMap<string, string>; readonly aside: readonly string[] }

/** The words of every mark by `p12R_mc3`: the page's object number and the mark's own. */
async function wordsOfMarks(bytes: Uint8Array): Promise<Words> {
	// pdf.js takes the bytes away.
	const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
	const file = await loading.promise
	const marks = new Map<string, string>()
	const aside: string[] = []
	for (let number = 1; number <= file.numPages; number++) {
		const page = await file.getPage(number)
		const { items } = await page.getTextContent({ includeMarkedContent: true })
		const open: (string | null)[] = []
		for (const item of items) {
			if ('str' in item) {
				const id = open.at(-1) ?? null
				if (id === null) aside.push((aside.pop() ?? '') + item.str)
				else marks.set(id, (marks.get(id) ?? '') + item.str)
			} else if (item.type === 'endMarkedContent') open.pop()
			else {
				// A mark inside a mark says how its letters are read.
				open.push(item.id ?? open.at(-1) ?? null)
				if (open.at(-1) === null) aside.push('')
			}
		}
	}
	await loading.destroy()
	return { marks, aside }
}

function orderOf(file: PdfFile): readonly string[] {
	const order: string[] = []
	const numberOf = (value: PdfValue | undefined) => (isKind(value, 'ref') ? value.number : null)
	const walk = (value: PdfValue | undefined, page: number | null): void => {
		const dict = dictOf(file.resolve(value))
		if (dict === null || isName(file.find(dict, 'S'), 'TOC')) return
		const own = numberOf(dict.entries.get('Pg')) ?? page
		const kids = file.find(dict, 'K')
		for (const kid of isArray(kids) ? kids : [kids]) {
			const inner = dictOf(file.resolve(kid))
			if (typeof kid === 'number') order.push(`p${own}R_mc${kid}`)
			else if (isName(inner?.entries.get('Type'), 'MCR'))
				order.push(`p${numberOf(inner!.entries.get('Pg')) ?? own}R_mc${inner!.entries.get('MCID')}`)
			else if (!isName(inner?.entries.get('Type'), 'OBJR')) walk(kid, own)
		}
	}
	walk(file.find(file.root, 'StructTreeRoot'), null)
	return order
}

/** A space that pdf.js sees where letters stand a little apart: the bracket of a list's `f)`. */
const GUESSED = / (?=\)$)/

const plain = (text: string) =>
	text
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]+/g, '')
		.replace(/[\s\u00a0\u2002]+/g, ' ')
		.trim()

/**
 * Pieces that do not stand in `text` one after another as they are, spaces within them included, with what stands in their place. Between
 * two pieces there may be a space or none: a line ends in either.
 */
export function strayLines(pieces: readonly string[], text: string): readonly (readonly [string, string])[] {
	const wanted = plain(text)
	const stray: (readonly [string, string])[] = []
	let at = 0
	for (const piece of pieces.map((one) => plain(one).replace(GUESSED, ''))) {
		if (piece !== '' && wanted[at] === ' ') at++
		const end = at + piece.length
		if (!wanted.startsWith(piece, at)) stray.push([piece, wanted.slice(at, end)])
		at = end
	}
	if (at < wanted.length) stray.push(['', wanted.slice(at)])
	return stray
}
