import { ensureRoom, type Growable, taken } from './growable'

/** One short text a row in UTF-16, one after the other: row `i` ends at `ends[i]`. Empty where there is none. */
export type TextColumn = { readonly units: Uint16Array; readonly ends: Uint32Array }

/** The text of a row. */
export function textAt({ units, ends }: TextColumn, row: number): string {
	return String.fromCharCode(...units.subarray(row === 0 ? 0 : ends[row - 1]!, ends[row]!))
}

/** Texts while rows stream in; a row without one is passed over and is empty. */
export function createTextBuilder() {
	const units: Growable<Uint16Array> = { array: new Uint16Array(0) }
	const ends: Growable<Uint32Array> = { array: new Uint32Array(0) }
	let rows = 0
	let size = 0

	/** Rows up to this one have nothing more to come. */
	function endRows(count: number): void {
		const room = ensureRoom(ends, count, 0)
		while (rows < count) room[rows++] = size
	}

	return {
		/** Rows come in order. */
		set(row: number, text: string): void {
			endRows(row)
			const room = ensureRoom(units, size + text.length, 0)
			for (let i = 0; i < text.length; i++) room[size++] = text.charCodeAt(i)
			endRows(row + 1)
		},
		finish(count: number): TextColumn {
			endRows(count)
			return { units: taken(units, size, 0), ends: taken(ends, count, 0) }
		},
	}
}

/** The texts of the picked rows, in their order; -1 picks none. */
export function pickTexts(column: TextColumn, rows: Int32Array): TextColumn {
	const picked = createTextBuilder()
	for (const [at, row] of rows.entries()) picked.set(at, row < 0 ? '' : textAt(column, row))
	return picked.finish(rows.length)
}
