import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Block, ContractLanguage, Inline, Outline, TableBlock } from '../outline/block'
import { type Address, cellAddress } from '../review/printed-texts'
import { guessLanguage } from './guess-language'
import { isAnnex } from './leading-number'
import type { LineStart, Mark, Piece, TablePiece, TextPiece } from './piece'

/** Somebody else's contract as read-only paper: an outline like ours, so that it is shown, commented on and looked through like ours. */
export type Paper = {
	readonly language: ContractLanguage
	readonly outline: Outline
	/** By address (`review/printed-texts.ts`). */
	readonly lines: ReadonlyMap<Address, readonly LineStart[]>
}

/** The line (of a DOCX: the paragraph), counted from 1, in which a place of the paper stands; null for what is not of the paper. */
export function lineOf({ lines }: Paper, address: Address, offset = 0): number | null {
	return lines.get(address)?.findLast(({ at }) => at <= offset)?.line ?? null
}

/**
 * Lays out what a reader found. Ids of blocks are made of their words, so that comments keep their place when the other side sends a paper
 * with changes elsewhere.
 *
 * @param language guessed from the words where it is null
 */
export function layPaper(pieces: readonly Piece[], name: string, language: ContractLanguage | null = null): Paper {
	const shown = pieces.filter((piece) => piece.kind === 'table' || piece.text !== '' || piece.number !== null)
	const spoken = language ?? languageOf(shown)
	const lines = new Map<Address, readonly LineStart[]>()
	const idOf = createIds()
	const blocks = shown.map((piece, index): Block => {
		const id = idOf(wordsOf(piece))
		if (piece.kind === 'table') return tableOf(piece, id, lines)
		lines.set(id, piece.lines)
		return textOf(piece, id, index === 0 && !hasMore(shown, piece))
	})
	const title = blocks.find((block) => block.kind === 'title' || block.kind === 'heading')?.text ?? name
	return { language: spoken, lines, outline: outlineOf(blocks, title, spoken) }
}

/** In which language a text is written; `stated` is what its document says of itself, and counts where the words leave it open. */
export function languageOf(pieces: readonly Piece[], stated: ContractLanguage | null = null): ContractLanguage {
	return guessLanguage(pieces.map(wordsOf).join(' '), stated)
}

/** A heading at the head is the title, unless others of its kind follow. */
function hasMore(pieces: readonly Piece[], first: TextPiece): boolean {
	if (first.heading === null || first.number !== null) return true
	return pieces.some(
		(one) => one !== first && one.kind === 'text' && one.heading === first.heading && one.number === null,
	)
}

function wordsOf(piece: Piece): string {
	if (piece.kind === 'text') return piece.text
	return piece.rows.map((row) => row.map(({ text }) => text).join(' ')).join(' ')
}

function createIds(): (words: string) => string {
	const counts = new Map<string, number>()
	return (words) => {
		const hash = bytesToHex(sha256(utf8ToBytes(words))).slice(0, 12)
		const count = (counts.get(hash) ?? 0) + 1
		counts.set(hash, count)
		return count === 1 ? `p.${hash}` : `p.${hash}.${count}`
	}
}

const SECTION = { section: 'paper', path: null } as const
const plain = (text: string): readonly Inline[] => (text === '' ? [] : [{ kind: 'text', text }])

function inlinesOf(text: string, marks: readonly Mark[]): readonly Inline[] {
	let at = 0
	const inlines = marks.flatMap(({ start, end, kind }) => {
		const before = plain(text.slice(at, start))
		at = end
		return [...before, { kind, text: text.slice(start, end) }]
	})
	return [...inlines, ...plain(text.slice(at))]
}

function textOf({ text, heading, number, depth, marks = [] }: TextPiece, id: string, isTitle: boolean): Block {
	if (isTitle) return { ...SECTION, id, kind: 'title', text, subtitle: null }
	if (heading !== null) {
		const role =
			number !== null && isAnnex(number) ? 'annex' : heading > 1 ? 'sub' : number === null ? 'front' : 'article'
		return { ...SECTION, id, kind: 'heading', level: heading > 1 ? 2 : 1, role, number, text, pageBreakBefore: false }
	}
	const inlines = inlinesOf(text, marks)
	if (number === null) return { ...SECTION, id, kind: 'paragraph', indent: depth > 0 ? 1 : 0, style: 'body', inlines }
	if (/^(?:§|\d|\p{Lu}\p{L}|\p{Lu}\.\d)/u.test(number))
		return { ...SECTION, id, kind: 'clause', number, title: null, inlines, overridden: false }
	return { ...SECTION, id, kind: 'item', level: depth > 0 ? 4 : 3, number, inlines }
}

/** As many as its longest row has; the others are filled up with empty cells. */
export function columnCount({ rows }: Pick<TablePiece, 'rows'>): number {
	return rows.reduce((most, row) => Math.max(most, row.length), 0)
}

function tableOf({ rows }: TablePiece, id: string, lines: Map<Address, readonly LineStart[]>): TableBlock {
	const [head = [], ...body] = rows
	const count = columnCount({ rows })
	const width = Math.floor(100 / count)
	const columns = Array.from({ length: count }, (_, index) => index)
	for (const [column, cell] of head.entries()) lines.set(cellAddress(id, column), cell.lines)
	return {
		...SECTION,
		id,
		kind: 'table',
		indent: 0,
		caption: null,
		columns: columns.map((column) => ({
			head: head[column]?.text ?? '',
			align: 'left',
			width: column === count - 1 ? 100 - width * column : width,
		})),
		rows: body.map((row, index) => {
			const rowId = `${id}.row-${index + 1}`
			for (const [column, cell] of row.entries()) lines.set(cellAddress(rowId, column), cell.lines)
			return { id: rowId, path: null, cells: columns.map((column) => plain(row[column]?.text ?? '')) }
		}),
	}
}

function outlineOf(blocks: readonly Block[], title: string, language: ContractLanguage): Outline {
	const words = { contents: '', pageOf: '', watermark: null, signatureHint: '' }
	return { language, title, runningTitle: title, runningState: '', words, blocks, hasContents: false }
}
