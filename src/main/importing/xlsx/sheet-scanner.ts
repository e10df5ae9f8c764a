import type { CsvRow } from '../../../shared/history/csv-scanner'
import { createRowWriter } from '../../../shared/history/row-source'
import { numberText } from './cell-number'
import type { SharedStrings } from './shared-strings'
import type { NumberLook } from './styles'
import { createTextCollector } from './text-collector'
import { attribute, createXmlScanner, XmlFault, type XmlScanner } from './xml-scanner'

export type Workbook = {
	readonly strings: SharedStrings
	readonly looks: readonly NumberLook[]
	/** The date system: serials count from 1900 or from 1904. */
	readonly system: 1900 | 1904
}

const MAX_COLUMNS = 4_096

export type SheetScannerOptions = {
	readonly workbook: Workbook
	/** Rows are filled up to this many cells, since a sheet leaves out empty ones; 0 leaves them as they are. */
	readonly width: () => number
	/** A row with at least one cell that holds something; `line` is the sheet's own row number. */
	readonly onRow: (row: CsvRow) => void
}

/** Rows of a worksheet part as UTF-8 cells. Formulas count with the value that was stored beside them. */
export function createSheetScanner({ workbook, width, onRow }: SheetScannerOptions): XmlScanner {
	const { strings, looks, system } = workbook
	const writer = createRowWriter()
	const texts = createTextCollector()
	let line = 0
	let isInData = false
	let isInRow = false
	let isFilled = false
	let isValue = false
	let phonetic = 0
	let type = ''
	let look: NumberLook = 'number'
	let column = -1

	function openRow(attributes: string): void {
		const given = Number(attribute(attributes, 'r') ?? line + 1)
		if (!(given > line)) throw new XmlFault('rows out of order')
		line = given
		writer.start(line)
		isInRow = true
		isFilled = false
		column = -1
	}

	function openCell(attributes: string): void {
		const place = cellAttribute(attributes, ' r="')
		const next = place === '' ? column + 1 : columnNumber(place)
		if (next <= column) throw new XmlFault('cells out of order')
		if (next >= MAX_COLUMNS) throw new XmlFault('too many columns')
		for (let i = column + 1; i < next; i++) writer.text('')
		column = next
		type = cellAttribute(attributes, ' t="') || 'n'
		look = looks[Number(cellAttribute(attributes, ' s="'))] ?? 'number'
		texts.clear()
	}

	function closeCell(): void {
		const bytes = texts.bytes()
		if (bytes.length === 0 || type === 'e') {
			writer.text('')
			return
		}
		isFilled = true
		if (type === 's') {
			const index = Number(ascii(bytes))
			const end = strings.ends[index]
			if (end === undefined) throw new XmlFault('no such text')
			writer.bytes(strings.bytes, index === 0 ? 0 : strings.ends[index - 1]!, end)
		} else if (type === 'b') {
			writer.text(bytes[0] === 0x31 ? 'true' : 'false')
		} else if (type === 'n' && look !== 'number') {
			writer.text(numberText(ascii(bytes), look, system))
		} else if (type === 'n') {
			writer.text(numberText(ascii(bytes), 'number', system))
		} else {
			writer.bytes(bytes, 0, bytes.length)
		}
	}

	function closeRow(): void {
		isInRow = false
		if (!isFilled) return
		const { row } = writer
		while (row.cells < width()) writer.text('')
		// Cells beyond the header that hold nothing are formatting, not data.
		while (row.cells > width() && width() > 0 && row.ends[row.cells - 1] === row.starts[row.cells - 1]) row.cells--
		onRow(row)
	}

	return createXmlScanner({
		open(name, attributes) {
			if (name === 'sheetData') isInData = true
			if (!isInData) return
			if (name === 'row') openRow(attributes)
			else if (name === 'c' && isInRow) openCell(attributes)
			else if (name === 'rPh') phonetic++
			else if (name === 'v' || name === 't') isValue = phonetic === 0
		},
		close(name) {
			if (name === 'sheetData') isInData = false
			if (!isInData) return
			if (name === 'v' || name === 't') isValue = false
			else if (name === 'c' && isInRow) closeCell()
			else if (name === 'rPh') phonetic--
			else if (name === 'row') closeRow()
		},
		text(bytes, start, end) {
			if (isValue) texts.add(bytes, start, end)
		},
	})
}

/** Value of one of a cell's own attributes, empty where it is not there; `start` is its name with what stands around it. */
function cellAttribute(attributes: string, start: string): string {
	const at = attributes.indexOf(start)
	// Every program writes double quotes; what does not is read the slow way.
	if (at < 0) return attributes.includes("'") ? (attribute(attributes, start[1]!) ?? '') : ''
	return attributes.slice(at + 4, attributes.indexOf('"', at + 4))
}

/** `A1` is 0, `AA1` is 26. */
function columnNumber(place: string): number {
	let number = 0
	for (let i = 0; i < place.length; i++) {
		const letter = place.charCodeAt(i) - 64
		if (letter < 1 || letter > 26) break
		number = number * 26 + letter
	}
	return number - 1
}

function ascii(bytes: Uint8Array): string {
	let text = ''
	for (const byte of bytes) text += String.fromCharCode(byte)
	return text.trim()
}
