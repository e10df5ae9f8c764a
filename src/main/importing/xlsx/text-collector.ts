import { decodeText } from '../../../shared/history/cell-text'
import { decodeEntities } from './xml-scanner'

const MAX_BYTES = 2_048
const AMPERSAND = 0x26
const UNDERSCORE = 0x5f

export type TextCollector = {
	readonly clear: () => void
	readonly add: (bytes: Uint8Array, start: number, end: number) => void
	/** The text so far in UTF-8; valid until the next `clear`. */
	readonly bytes: () => Uint8Array
}

/** Gathers the pieces of one cell's text. Entities and `_x000D_` escapes are decoded; beyond 2 kB it is cut. */
export function createTextCollector(): TextCollector {
	const buffer = new Uint8Array(MAX_BYTES)
	let length = 0
	let isRaw = true
	return {
		clear() {
			length = 0
			isRaw = true
		},
		add(bytes, start, end) {
			const stop = Math.min(end, start + MAX_BYTES - length)
			for (let i = start; i < stop; i++) {
				const byte = bytes[i]!
				if (byte === AMPERSAND || byte === UNDERSCORE) isRaw = false
				buffer[length++] = byte
			}
		},
		bytes() {
			if (isRaw) return buffer.subarray(0, length)
			const text = decodeEntities(decodeText(buffer, 0, length))
			return Buffer.from(
				text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
				'utf8',
			)
		},
	}
}
