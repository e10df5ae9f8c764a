/**
 * The form in which headers are compared: trimmed, lower case, camelCase and punctuation as single spaces.
 * `Created time`, `Created Time`, `created_time` and `createdTime` are one header.
 */
export function normaliseHeader(header: string): string {
	// The only name that some desks give their column of numbers.
	if (header.trim() === '#') return '#'
	return header
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
}

export type Header = {
	/** As they stand in the file; the nth repetition of a name is `Name (n)`. */
	readonly names: readonly string[]
	/** Normalised, with the same numbers: position by name. */
	readonly positions: ReadonlyMap<string, number>
}

/** Spreadsheet programs and exports repeat headers; the nth stays reachable as `others 2`. */
export function readHeader(cells: readonly string[]): Header {
	const names: string[] = []
	const positions = new Map<string, number>()
	for (const [position, cell] of cells.entries()) {
		const base = normaliseHeader(cell)
		let n = 1
		let key = base
		while (positions.has(key)) key = `${base} ${++n}`
		names.push(n === 1 ? cell.trim() : `${cell.trim()} (${n})`)
		positions.set(key, position)
	}
	return { names, positions }
}

/** Position of the first of `wanted` (any spelling) that the file has, else -1. */
export function findColumn(header: Header, wanted: readonly string[]): number {
	for (const name of wanted) {
		const position = header.positions.get(normaliseHeader(name))
		if (position !== undefined) return position
	}
	return -1
}

const UNITS = /\s(in\s)?(s|secs?|seconds?|sek|sekunden?|ms|mins?|minutes?|minuten?|h|hrs?|hours|std|stunden)$/

/** The same header, where `Wait time (min)` can also be asked for as `wait time`; a name that stands there itself comes first. */
export function withoutUnits(header: Header): Header {
	const positions = new Map(header.positions)
	for (const [name, position] of header.positions) {
		const plain = name.replace(UNITS, '')
		if (!positions.has(plain)) positions.set(plain, position)
	}
	return { names: header.names, positions }
}
