import type { CsvRow } from '../../../shared/history/csv-scanner'
import { HistoryError } from '../../../shared/history/history-error'
import type { ByteSource } from '../byte-source'
import { readZipDirectory, unpacked, type ZipEntry } from '../zip-file'
import { createSharedStringScanner } from './shared-strings'
import { createSheetScanner, type Workbook } from './sheet-scanner'
import { createStyleScanner } from './styles'
import { attribute, createXmlScanner, XmlFault, type XmlScanner } from './xml-scanner'

export type Sheet = { readonly name: string; readonly entry: ZipEntry }

export type OpenWorkbook = {
	/** In the order of the tabs. */
	readonly sheets: readonly Sheet[]
	/** Rows that hold something, until `onRow` says that it has seen enough. `width` as in the sheet scanner. */
	readonly rows: (
		sheet: Sheet,
		read: { readonly width: () => number; readonly onRow: (row: CsvRow) => 'more' | 'enough' },
	) => Promise<void>
}

type Zip = ReadonlyMap<string, ZipEntry>

/**
 * An Office Open XML workbook (ECMA-376) read from its zip file: texts and styles are kept, sheets stream. Throws
 * HistoryError `damaged-file`, `no-table` where the zip file is no workbook, `encrypted`, `unpacks-too-large`.
 */
export async function openWorkbook(source: ByteSource): Promise<OpenWorkbook> {
	const zip = await readZipDirectory(source)
	const main = [...zip.keys()].find((name) => /(^|\/)workbook\.xml$/.test(name))
	if (main === undefined) throw new HistoryError({ code: 'no-table', file: source.name })
	const folder = main.slice(0, main.lastIndexOf('/') + 1)
	const { sheets, system } = await readParts(source, { zip, main, folder })
	const strings = createSharedStringScanner()
	await scanPart(source, zip.get(`${folder}sharedStrings.xml`), strings.scanner)
	const styles = createStyleScanner()
	await scanPart(source, zip.get(`${folder}styles.xml`), styles.scanner)
	const workbook: Workbook = { strings: strings.finish(), looks: styles.looks, system }
	return {
		sheets,
		rows: async (sheet, { width, onRow }) => {
			let isEnough = false
			const scanner = createSheetScanner({
				workbook,
				width,
				onRow: (row) => {
					if (!isEnough) isEnough = onRow(row) === 'enough'
				},
			})
			await scanPart(source, sheet.entry, scanner, () => isEnough)
		},
	}
}

type Parts = { readonly zip: Zip; readonly main: string; readonly folder: string }

async function readParts(
	source: ByteSource,
	{ zip, main, folder }: Parts,
): Promise<{ sheets: Sheet[]; system: 1900 | 1904 }> {
	const listed: { name: string; relation: string }[] = []
	const targets = new Map<string, string>()
	let system: 1900 | 1904 = 1900
	const workbook = createXmlScanner({
		open(name, attributes) {
			if (name === 'sheet')
				listed.push({ name: attribute(attributes, 'name') ?? '', relation: attribute(attributes, 'id') ?? '' })
			else if (name === 'workbookPr' && /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')) system = 1904
		},
		close() {},
		text() {},
	})
	const relations = createXmlScanner({
		open(name, attributes) {
			if (name === 'Relationship') targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '')
		},
		close() {},
		text() {},
	})
	await scanPart(source, zip.get(main), workbook)
	await scanPart(source, zip.get(`${folder}_rels/${main.slice(folder.length)}.rels`), relations)
	const sheets = listed.flatMap(({ name, relation }): Sheet[] => {
		const target = targets.get(relation) ?? ''
		const entry = zip.get(target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''))
		return entry === undefined ? [] : [{ name, entry }]
	})
	if (sheets.length > 0) return { sheets, system }
	const found = [...zip.values()].filter(({ name }) => /\/worksheets\/[^/]+\.xml$/.test(name))
	return { sheets: found.map((entry) => ({ name: entry.name, entry })), system }
}

/** Streams a part through a scanner until its end or until enough is seen; a part that is not there says nothing. */
async function scanPart(
	source: ByteSource,
	entry: ZipEntry | undefined,
	scanner: XmlScanner,
	isEnough: () => boolean = () => false,
): Promise<void> {
	if (entry === undefined) return
	try {
		for await (const chunk of unpacked(source, entry)) {
			scanner.push(chunk)
			if (isEnough()) return
		}
		scanner.finish()
	} catch (error) {
		if (error instanceof XmlFault) throw new HistoryError({ code: 'damaged-file', file: source.name })
		throw error
	}
}
