export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/**
 * Encoding of a file from its first bytes: byte order mark, else where the zero bytes sit (Latin text in UTF-16 has
 * one in every pair). Windows-1252 needs no detection: a byte that is no UTF-8 is read as Windows-1252 cell by cell.
 */
export function detectEncoding(head: Uint8Array): { encoding: TextEncoding; bomBytes: number } {
	if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bomBytes: 3 }
	if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bomBytes: 2 }
	if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bomBytes: 2 }
	const pairs = Math.min(head.length, 4_096) >> 1
	let zerosEven = 0
	let zerosOdd = 0
	for (let i = 0; i < pairs; i++) {
		if (head[2 * i] === 0) zerosEven++
		if (head[2 * i + 1] === 0) zerosOdd++
	}
	if (pairs >= 4 && zerosOdd > pairs * 0.6 && zerosEven < pairs * 0.1) return { encoding: 'utf-16le', bomBytes: 0 }
	if (pairs >= 4 && zerosEven > pairs * 0.6 && zerosOdd < pairs * 0.1) return { encoding: 'utf-16be', bomBytes: 0 }
	return { encoding: 'utf-8', bomBytes: 0 }
}

/** Text never has zero bytes; a zip, an image or a database does. */
export function looksBinary(head: Uint8Array): boolean {
	if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04) return true
	return head.subarray(0, 8_192).includes(0)
}

/** Turns chunks of UTF-16 into UTF-8, keeping half units and half pairs for the next chunk. UTF-8 passes as it is. */
export function createTranscoder(encoding: TextEncoding): (chunk: Uint8Array) => Uint8Array {
	if (encoding === 'utf-8') return (chunk) => chunk
	const highFirst = encoding === 'utf-16be'
	let half = -1
	let lead = 0
	return (chunk) => {
		const out = new Uint8Array(chunk.length * 2 + 8)
		let at = 0
		for (let i = 0; i < chunk.length; i++) {
			const byte = chunk[i]!
			if (half < 0) {
				half = byte
				continue
			}
			const unit = highFirst ? (half << 8) | byte : (byte << 8) | half
			half = -1
			let code = unit
			if (lead !== 0 && unit >= 0xdc00 && unit < 0xe000) code = 0x10000 + ((lead - 0xd800) << 10) + (unit - 0xdc00)
			lead = 0
			if (unit >= 0xd800 && unit < 0xdc00) lead = unit
			else at = writeUtf8(out, at, code)
		}
		return out.subarray(0, at)
	}
}

function writeUtf8(out: Uint8Array, at: number, code: number): number {
	if (code < 0x80) {
		out[at++] = code
	} else if (code < 0x800) {
		out[at++] = 0xc0 | (code >> 6)
		out[at++] = 0x80 | (code & 63)
	} else if (code < 0x10000) {
		out[at++] = 0xe0 | (code >> 12)
		out[at++] = 0x80 | ((code >> 6) & 63)
		out[at++] = 0x80 | (code & 63)
	} else {
		out[at++] = 0xf0 | (code >> 18)
		out[at++] = 0x80 | ((code >> 12) & 63)
		out[at++] = 0x80 | ((code >> 6) & 63)
		out[at++] = 0x80 | (code & 63)
	}
	return at
}
