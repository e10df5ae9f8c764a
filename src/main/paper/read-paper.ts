import { detectEncoding, looksBinary } from '../../shared/history/encoding'
import type { ContractLanguage } from '../../shared/outline/block'
import { piecesOfMarkdown } from '../../shared/paper/from-markdown'
import { piecesOfText } from '../../shared/paper/from-text'
import { columnCount, languageOf, layPaper, type Paper } from '../../shared/paper/paper'
import type { Piece } from '../../shared/paper/piece'
import { XmlFault } from '../importing/xlsx/xml-scanner'
import { readWord } from '../importing-word/read-word'
import type { DocxParts } from '../verifying/docx-parts'
import { piecesOfWord } from './from-word'

export type ReadPaper =
	| { readonly kind: 'paper'; readonly paper: Paper }
	/** `not-text`: a picture, a PDF, a program; `empty`: no words in it. */
	| { readonly kind: 'not-text' | 'not-a-document' | 'encrypted' | 'damaged' | 'too-large' | 'empty' }

const MAX_TEXT_BYTES = 16 * 1024 * 1024
/** About a thousand pages: more is no contract, and neither laid out nor looked through in a time that anybody waits. */
export const MAX_PAPER_LETTERS = 3_000_000
/** Every row is laid out with all columns: one line of many cells over many short ones would fill the memory. */
const MAX_CELLS = 500_000
/** Rules compare the words of a paragraph with each other: a file without any end of one would keep the program busy for minutes. */
const MAX_PARAGRAPH_LETTERS = 50_000

/**
 * Reads somebody else's contract: DOCX, Markdown (by its ending), plain text in UTF-8, UTF-16 or Windows-1252. Never rejects for what
 * stands in the bytes.
 *
 * @param name of the file; without its ending the title where the text has none
 * @param language guessed from the words where it is null
 */
export async function readPaper(
	bytes: Uint8Array,
	name: string,
	language: ContractLanguage | null = null,
): Promise<ReadPaper> {
	const read = await piecesOfFile(bytes, name)
	if (typeof read === 'string') return { kind: read }
	const { pieces, stated } = read
	if (pieces.length === 0) return { kind: 'empty' }
	return {
		kind: 'paper',
		paper: layPaper(pieces, name.replace(/\.[^.]*$/, ''), language ?? languageOf(pieces, stated)),
	}
}

export type PaperRefusal = Exclude<ReadPaper['kind'], 'paper'>

type FilePieces = {
	readonly pieces: readonly Piece[]
	/** What a Word document says of its language; null where it is none of ours, and of every other file. */
	readonly stated: ContractLanguage | null
}

/** What stands in a file, before it is laid out as paper. Never rejects for what stands in the bytes. */
export async function piecesOfFile(bytes: Uint8Array, name: string): Promise<FilePieces | PaperRefusal> {
	const read = await (bytes[0] === 0x50 && bytes[1] === 0x4b ? fromWord(bytes) : fromText(bytes, name))
	if (typeof read === 'string') return read
	const { pieces } = read
	const letters = pieces.reduce((sum, piece) => sum + lettersOf(piece), 0)
	return letters > MAX_PAPER_LETTERS || pieces.some(isTooLarge) ? 'too-large' : read
}

function lettersOf(piece: Piece): number {
	if (piece.kind === 'text') return piece.text.length
	return piece.rows.reduce((sum, row) => row.reduce((inRow, { text }) => inRow + text.length, sum), 0)
}

function isTooLarge(piece: Piece): boolean {
	const isLong = ({ text }: { readonly text: string }) => text.length > MAX_PARAGRAPH_LETTERS
	if (piece.kind === 'text') return isLong(piece)
	return columnCount(piece) * piece.rows.length > MAX_CELLS || piece.rows.some((row) => row.some(isLong))
}

async function fromWord(bytes: Uint8Array): Promise<FilePieces | PaperRefusal> {
	const read = await readWord(bytes)
	if (read.kind !== 'read') return read.kind
	try {
		return { pieces: piecesOfWord(read.document, read.parts), stated: statedLanguage(read.parts) }
	} catch (error) {
		if (!(error instanceof XmlFault)) throw error
		return 'damaged'
	}
}

/** Of the document's own style, which comes first among its styles. */
function statedLanguage(parts: DocxParts): ContractLanguage | null {
	const styles = Buffer.from(parts.get('word/styles.xml') ?? []).toString('utf8')
	const [, language] = /<w:lang\b[^>]*\bw:val="(de|en)\b/i.exec(styles) ?? []
	return language === undefined ? null : language.toLowerCase() === 'de' ? 'de' : 'en'
}

function fromText(bytes: Uint8Array, name: string): FilePieces | PaperRefusal {
	if (bytes.length > MAX_TEXT_BYTES) return 'too-large'
	const { encoding, bomBytes } = detectEncoding(bytes)
	const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
	if (isPdf || (encoding === 'utf-8' && looksBinary(bytes))) return 'not-text'
	const text = decoded(bytes.subarray(bomBytes), encoding)
	const pieces = /\.(?:md|markdown|mdown)$/i.test(name) ? piecesOfMarkdown(text) : piecesOfText(text)
	return { pieces, stated: null }
}

/** Bytes that are no UTF-8 are what Windows wrote before it. */
function decoded(bytes: Uint8Array, encoding: string): string {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes)
	} catch {
		return new TextDecoder('windows-1252').decode(bytes)
	}
}
