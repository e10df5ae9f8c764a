import { strFromU8, unzipSync } from 'fflate'
import { tagName, xmlPieces } from '../../src/main/verifying/xml-pieces'

type Side = 'accept' | 'reject'
type Mark = 'ins' | 'del' | null

export type WordTextOptions = {
	/** What is done with every tracked change; without it there must be none. */
	readonly side?: Side
	/** What the field of a bookmark prints, which Word counts by itself; its code is `REF name \\r \\h`. */
	readonly numberOf?: (bookmark: string) => string | undefined
}

/**
 * The paragraphs of a Word document's body that say anything, once all tracked changes are accepted or rejected: a second, plain reading of
 * the standard (words and paragraph marks that are out go, a paragraph whose mark is out joins the next one, so do rows). Contents are left out.
 */
export function wordText(bytes: Uint8Array, { side, numberOf }: WordTextOptions = {}): readonly string[] {
	const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
	const isOut = (mark: Mark) =>
		mark !== null && (side === undefined ? fail(mark) : (mark === 'del') === (side === 'accept'))
	const paragraphs: string[] = []
	const changes: Mark[] = []
	let words = ''
	let reads = false
	let inShape = false
	let mark: Mark = null
	let isContents = false
	let field: { code: string; shows: boolean; result: string } | null = null
	for (const piece of xmlPieces(xml)) {
		if ('text' in piece) {
			if (reads && field !== null && !field.shows) field.code += piece.text
			else if (reads && !changes.some(isOut)) {
				if (field === null) words += piece.text
				else field.result += piece.text
			}
			continue
		}
		const name = tagName(piece.tag)
		const isClosed = piece.tag.endsWith('/>')
		if (name === 'w:pPr') inShape = !isClosed
		else if (name === '/w:pPr') inShape = false
		else if (/^w:(ins|del|moveTo|moveFrom)$/.test(name)) {
			const kind = name === 'w:ins' || name === 'w:moveTo' ? 'ins' : 'del'
			if (inShape) mark = kind
			else if (!isClosed) changes.push(kind)
		} else if (/^\/w:(ins|del|moveTo|moveFrom)$/.test(name)) changes.pop()
		else if (name === 'w:t' || name === 'w:delText' || name === 'w:instrText') reads = !isClosed
		else if (name === '/w:t' || name === '/w:delText' || name === '/w:instrText') reads = false
		else if (name === 'w:tab' && !inShape && !changes.some(isOut)) words += ' '
		else if (name === 'w:pStyle') isContents = /w:val="TOC/.test(piece.tag)
		else if (name === 'w:fldChar') {
			if (piece.tag.includes('"begin"')) field = { code: '', shows: false, result: '' }
			else if (piece.tag.includes('"separate"') && field !== null) field.shows = true
			else if (field !== null) {
				const target = /REF (\S+) /.exec(field.code)?.[1] ?? ''
				words += field.result === '' ? '' : (numberOf?.(target) ?? field.result)
				field = null
			}
		} else if (name === '/w:p') {
			if (isContents) words = ''
			if (!isOut(mark)) {
				if (words.trim() !== '') paragraphs.push(words.replace(/[\s\u00a0]+/g, ' ').trim())
				words = ''
			}
			mark = null
			isContents = false
		}
	}
	return paragraphs
}

function fail(mark: string): never {
	throw new Error(`a tracked change (${mark}) in a document without any`)
}
