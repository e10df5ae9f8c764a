import { attribute, createXmlScanner, type XmlScanner } from './xml-scanner'

/** How a number shows: as itself, as a date, or as a time or duration. */
export type NumberLook = 'number' | 'date' | 'time'

/** Built-in formats (ECMA-376 part 1, 18.8.30): dates, East Asian dates, times and durations. */
function builtInLook(id: number): NumberLook {
	if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date'
	return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : 'number'
}

/** What a format code shows, once quoted texts, escaped letters, colours and conditions are taken out. */
export function lookOf(code: string): NumberLook {
	const isElapsed = /\[(?:h+|m+|s+)\]/i.test(code)
	const first = code.split(';')[0]!
	const letters = first
		.replace(/"[^"]*"/g, '')
		.replace(/\\./g, '')
		.replace(/_./g, '')
		.replace(/\[[^\]]*\]/g, '')
		.replace(/general/gi, '')
		.toLowerCase()
	if (/[yjd]/.test(letters)) return 'date'
	if (isElapsed || /[hs]/.test(letters)) return 'time'
	return /mmm/.test(letters) ? 'date' : 'number'
}

/** Look by style index, filled while `xl/styles.xml` streams through the scanner. */
export function createStyleScanner(): { readonly scanner: XmlScanner; readonly looks: readonly NumberLook[] } {
	const custom = new Map<number, NumberLook>()
	const looks: NumberLook[] = []
	let isInCells = false
	const scanner = createXmlScanner({
		open(name, attributes) {
			if (name === 'numFmt')
				custom.set(Number(attribute(attributes, 'numFmtId')), lookOf(attribute(attributes, 'formatCode') ?? ''))
			else if (name === 'cellXfs') isInCells = true
			else if (name === 'xf' && isInCells) {
				const id = Number(attribute(attributes, 'numFmtId') ?? 0)
				looks.push(custom.get(id) ?? builtInLook(id))
			}
		},
		close(name) {
			if (name === 'cellXfs') isInCells = false
		},
		text() {},
	})
	return { scanner, looks }
}
