const ONES = 0x01010101
const HIGH_BITS = 0x80808080

export type MarkRequest = {
	readonly bytes: Uint8Array
	/** Only the first so many bytes are looked at. */
	readonly size: number
	readonly delimiter: number
	readonly newline: number
	readonly quote: number
}

/**
 * Where delimiters, newlines and quotes stand, in order, and then `size`. What it returns is valid until the next call. The
 * bytes end with room for four more.
 */
export type MarkFinder = (request: MarkRequest) => Int32Array

/** Finds marks four bytes in one step, with plain numbers. */
export function createMarkFinder(): MarkFinder {
	let marks = new Int32Array(1_024)
	return ({ bytes, size, delimiter, newline, quote }) => {
		const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
		const delimiters = delimiter * ONES
		const newlines = newline * ONES
		const quotes = quote * ONES
		let count = 0
		for (let at = 0; at < size; at += 4) {
			const four = words.getInt32(at, true)
			const d = four ^ delimiters
			const n = four ^ newlines
			const q = four ^ quotes
			// x - 1 borrows into the high bit where a byte of x is zero; above such a byte the bit may be wrong.
			if (((((d - ONES) & ~d) | ((n - ONES) & ~n) | ((q - ONES) & ~q)) & HIGH_BITS) === 0) continue
			if (count + 5 > marks.length) {
				const longer = new Int32Array(marks.length * 2)
				longer.set(marks)
				marks = longer
			}
			const end = Math.min(size, at + 4)
			for (let i = at; i < end; i++) {
				const byte = bytes[i]!
				if (byte === delimiter || byte === newline || byte === quote) marks[count++] = i
			}
		}
		marks[count] = size
		return marks
	}
}
