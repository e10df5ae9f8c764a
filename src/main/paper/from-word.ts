import { headingLevel, leadingNumber } from '../../shared/paper/leading-number'
import { type CellText, type Piece, textPiece } from '../../shared/paper/piece'
import { sideText } from '../importing-word/lines'
import type { Story, WordDocument, WordParagraph } from '../importing-word/word-document'
import { mainPath, partTree, relatedParts } from '../importing-word/word-package'
import type { DocxParts } from '../verifying/docx-parts'
import { createNumberer, styleLooks } from './word-numbers'

/**
 * The text of a Word document as its author wants it: every change accepted. A paragraph's line is its number in the document, from 1.
 * Text boxes stand behind the paragraph that holds them, notes behind all: what limits a promise often stands there. Headers, footers and
 * tables of contents are no part of it. Throws XmlFault for broken lists or styles.
 */
export function piecesOfWord({ paragraphs }: Pick<WordDocument, 'paragraphs'>, parts: DocxParts): readonly Piece[] {
	const path = mainPath(parts)
	const related = relatedParts(parts, path)
	const treeOf = (type: string) => partTree(parts, related.find((one) => one.type === type)?.path ?? null)
	const looks = styleLooks(treeOf('styles'))
	const numberOf = createNumberer(treeOf('numbering'))
	const pieces: Piece[] = []
	let table: { readonly number: number; readonly rows: CellText[][] } | null = null
	const close = () => {
		if (table !== null && table.rows.length > 0) pieces.push({ kind: 'table', rows: table.rows })
		table = null
	}
	const behind = paragraphs.find(({ story }) => story !== 'body' && story !== 'text-box')?.index ?? paragraphs.length
	for (const paragraph of paragraphs) {
		if (paragraph.isContents || !isRead(paragraph, behind)) continue
		const text = sideText(paragraph, 'returned')
			.replace(/[ \t\n]+/g, ' ')
			.trim()
		const cell = paragraph.cells[0]
		if (cell === undefined) {
			close()
			const piece = textOf(paragraph, text)
			if (piece !== null) pieces.push(piece)
			continue
		}
		if (table === null || table.number !== cell.table) {
			close()
			table = { number: cell.table, rows: [] }
		}
		addToCell(table.rows, cell, { text, lines: [{ at: 0, line: paragraph.index + 1 }] })
	}
	close()
	return pieces

	function textOf(paragraph: WordParagraph, text: string): Piece | null {
		const look = looks.get(paragraph.style ?? '') ?? { heading: null, list: null }
		const list = paragraph.list?.id === '0' ? null : (paragraph.list ?? look.list)
		const counted = list === null ? null : numberOf(list)
		if (text === '') return null
		const line = paragraph.index + 1
		if (NOTES.has(paragraph.story)) return textPiece(text, line)
		const typed = counted === null ? leadingNumber(text) : { number: counted, text, length: 0 }
		const heading =
			look.heading ?? (look.heading === null && counted === null ? headingLevel(typed.text, typed.number) : null)
		return {
			kind: 'text',
			text: typed.text,
			lines: [{ at: 0, line }],
			heading,
			number: typed.number,
			depth: Math.max(0, (list?.level ?? 0) - (counted !== null && /^[\d.]+$/.test(counted) ? 1 : 0)),
		}
	}
}

const NOTES: ReadonlySet<Story> = new Set(['footnote', 'endnote'])

/** `behind`: the index from which on boxes are those of notes, heads and feet. */
function isRead({ story, index }: WordParagraph, behind: number): boolean {
	return story === 'body' || NOTES.has(story) || (story === 'text-box' && index < behind)
}

/** Several paragraphs of a cell are its lines; a table within a table is told in the cell it stands in. */
function addToCell(
	rows: CellText[][],
	{ row, column }: { readonly row: number; readonly column: number },
	added: CellText,
): void {
	while (rows.length <= row) rows.push([])
	const cells = rows[row]!
	while (cells.length <= column) cells.push({ text: '', lines: added.lines })
	const { text, lines } = cells[column]!
	if (text === '') cells[column] = added
	else if (added.text !== '') {
		const at = text.length + 1
		cells[column] = { text: `${text} ${added.text}`, lines: [...lines, { at, line: added.lines[0]!.line }] }
	}
}
