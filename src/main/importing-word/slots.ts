import type { Block, Outline, SignatureBlock, TableBlock } from '../../shared/outline/block'
import { bandsOf } from '../../shared/outline/side-by-side'
import {
	cellAddress,
	labelAddress,
	lineAddress,
	type PrintedText,
	printedTexts,
	subtitleAddress,
} from '../../shared/review/printed-texts'
import { signaturePairs, signaturesFrom } from '../exporting/signature-pairs'
import { bookmarkNames } from '../exporting/word/bookmarks'

/** One paragraph of a document of ours. */
export type Slot = {
	readonly printed: PrintedText
	/** Its words, without an automatic number. */
	readonly text: string
	/** Name of the bookmark that stands around it. */
	readonly bookmark: string | null
	/** Row of a table or of a signature's lines, unique in the document. */
	readonly row: string | null
	readonly column: number
	/** How many cells the row has. */
	readonly columns: number
	/** Whether a paragraph may stand behind it: not behind a cell or a line to sign on. */
	readonly isText: boolean
}

const RUNNING: Pick<Slot, 'row' | 'column' | 'columns'> = { row: null, column: 0, columns: 0 }

/** What a document of ours prints, paragraph by paragraph, in the order of the file. */
export function slotsOf(outline: Outline): readonly Slot[] {
	const names = bookmarkNames(outline)
	const texts = new Map(printedTexts(outline).all.map((printed) => [printed.outlineAddress, printed]))
	const slots: Slot[] = []
	const add = (address: string, named: string | null, more: Partial<Slot> = {}) => {
		const printed = texts.get(address)
		if (printed === undefined) return
		const bookmark = named === null ? null : (names.get(named) ?? null)
		slots.push({ printed, text: printed.text, bookmark, ...RUNNING, isText: false, ...more })
	}

	const addTable = ({ id, caption, columns: heads, rows }: TableBlock) => {
		const columns = heads.length
		add(id, id)
		for (const column of heads.keys())
			add(cellAddress(id, column), column === 0 && caption === null ? id : null, { row: `${id}#`, column, columns })
		for (const row of rows)
			for (const column of heads.keys())
				add(cellAddress(row.id, column), column === 0 ? row.id : null, { row: row.id, column, columns })
	}

	const addSignature = ({ id, lines }: SignatureBlock) => {
		add(id, id)
		for (const line of lines.keys()) {
			const row = `${id}#${line}`
			add(labelAddress(id, line), null, { row, column: 0, columns: 2 })
			add(lineAddress(id, line), null, { row, column: 1, columns: 2 })
		}
	}

	const addBlock = (block: Block) => {
		if (block.kind === 'table') addTable(block)
		else if (block.kind === 'signature') addSignature(block)
		else {
			add(block.id, block.id, { isText: block.kind !== 'title' })
			if (block.kind === 'title') add(subtitleAddress(block.id), null)
		}
	}

	const bands = bandsOf(outline)
	for (let at = 0; at < bands.length; at++) {
		const band = bands[at]!
		if (band.kind === 'pair') {
			for (const { left, right } of band.rows) for (const block of [left, right]) if (block !== null) addBlock(block)
		} else if (band.block.kind === 'signature') {
			const group = signaturesFrom(bands, at)
			for (const block of signaturePairs(group).flat()) addSignature(block)
			at += group.length - 1
		} else addBlock(band.block)
	}
	return slots
}
