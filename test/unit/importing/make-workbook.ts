import { strToU8, zipSync } from 'fflate'

/** A cell as a spreadsheet program would store it. */
export type WorkbookCell =
	| string
	| number
	| boolean
	| null
	/** A number shown as a date (style 1), a duration (style 2) or a time of day (style 3). */
	| { readonly serial: number; readonly style: 1 | 2 | 3 }
	/** A formula with the value stored beside it. */
	| { readonly formula: string; readonly value: string | number }
	/** Text that stands in the cell itself. */
	| { readonly inline: string }

export type WorkbookSheet = {
	readonly name: string
	readonly rows: readonly (readonly WorkbookCell[])[]
	/** Row number of the first row; 1 unless said. */
	readonly firstRow?: number
}

export type WorkbookOptions = { readonly date1904?: boolean; readonly parts?: Readonly<Record<string, string>> }

/** Bytes of a small workbook with shared strings and three number formats. */
export function makeWorkbook(sheets: readonly WorkbookSheet[], options: WorkbookOptions = {}): Uint8Array {
	const strings: string[] = []
	const sheetParts = sheets.map((sheet) => sheetXml(sheet, strings))
	const files: Record<string, string> = {
		'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		...Object.fromEntries(sheetParts.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
		'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
			.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
			.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
			.join('')}</Relationships>`,
		'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-407]dd.mm.yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="46"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
		'xl/sharedStrings.xml': `<sst>${strings
			.map((text) => `<si><r><t xml:space="preserve">${escaped(text)}</t></r></si>`)
			.join('')}</sst>`,
		...options.parts,
	}
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

function sheetXml({ rows, firstRow = 1 }: WorkbookSheet, strings: string[]): string {
	const body = rows.map((cells, r) => {
		const row = firstRow + r
		const xml = cells.map((cell, c) => cellXml(cell, `${columnName(c)}${row}`, strings)).join('')
		return `<row r="${row}">${xml}</row>`
	})
	return `<?xml version="1.0"?><worksheet><sheetData>${body.join('')}</sheetData></worksheet>`
}

function cellXml(cell: WorkbookCell, place: string, strings: string[]): string {
	if (cell === null) return ''
	if (typeof cell === 'string') {
		const known = strings.indexOf(cell)
		const index = known >= 0 ? known : strings.push(cell) - 1
		return `<c r="${place}" t="s"><v>${index}</v></c>`
	}
	if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
	if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
	if ('serial' in cell) return `<c r="${place}" s="${cell.style}"><v>${cell.serial}</v></c>`
	if ('inline' in cell) return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`
	const type = typeof cell.value === 'string' ? ' t="str"' : ''
	return `<c r="${place}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.value))}</v></c>`
}

function columnName(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26))
	return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** `2026-01-05 09:00:00` as a serial of the 1900 system, or of the 1904 one. */
export function serialOf(text: string, system: 1900 | 1904 = 1900): number {
	const days = Date.parse(`${text.replace(' ', 'T')}Z`) / 86_400_000
	return days + (system === 1900 ? 25_569 : 24_107)
}
