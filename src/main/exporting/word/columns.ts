import { columnFrames, columnGutter } from '../page-geometry'
import type { Change } from './change'
import { paragraph, twips } from './paragraph'
import { gridXml } from './table'

const gutter = twips(columnGutter)
const width = Math.floor(twips(columnFrames.left.width))
const widths = [width + gutter, width]

/** What stands level in both columns: paragraphs of one cell each. */
export type ColumnsRow = {
	readonly left: string
	readonly right: string
	readonly keepsWhole?: boolean
	/** The row came or went with all that is in it. */
	readonly change?: Change | undefined
}

type CellContent = { readonly content: string; readonly change: Change | undefined }

function cell(inner: number, space: number, { content, change }: CellContent): string {
	const margin = space === 0 ? '' : `<w:tcMar><w:right w:w="${space}" w:type="dxa"/></w:tcMar>`
	const empty = paragraph({ style: 'TableEnd', change }, '')
	return `<w:tc><w:tcPr><w:tcW w:w="${inner + space}" w:type="dxa"/>${margin}</w:tcPr>${content === '' ? empty : content}</w:tc>`
}

/** A row of the table of both columns. */
export function rowXml({ left, right, keepsWhole = false, change }: ColumnsRow): string {
	const whole = (keepsWhole ? '<w:cantSplit/>' : '') + (change === undefined ? '' : `<${change.tag()}/>`)
	const shape = whole === '' ? '' : `<w:trPr>${whole}</w:trPr>`
	return `<w:tr>${shape}${cell(width, gutter, { content: left, change })}${cell(width, 0, { content: right, change })}</w:tr>`
}

/** A row over both columns. Rows of one table stay together where two tables that follow each other would part. */
export function wholeRowXml(content: string): string {
	const cell = `<w:tcW w:w="${width * 2 + gutter}" w:type="dxa"/><w:gridSpan w:val="2"/>`
	const end = paragraph({ style: 'TableEnd' }, '')
	return `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>${cell}</w:tcPr>${content}${end}</w:tc></w:tr>`
}

/** Rows as a table without borders, as wide as the text. */
export function columnsXml(rows: readonly string[]): string {
	return [
		`<w:tbl><w:tblPr><w:tblStyle w:val="ColumnsTable"/><w:tblW w:w="${width * 2 + gutter}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`,
		`${gridXml(widths)}${rows.join('')}</w:tbl>`,
	].join('')
}
