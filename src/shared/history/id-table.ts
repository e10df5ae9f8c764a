import { decodeText } from './cell-text'
import { ensureRoom, type Growable } from './growable'

/** Ticket ids as bytes end to end; id of row `i` is `bytes[ends[i-1]..ends[i]]`. No string is kept. */
export type IdColumn = { readonly bytes: Uint8Array; readonly ends: Uint32Array }

export function idAt(ids: IdColumn, row: number): string {
	return decodeText(ids.bytes, row === 0 ? 0 : ids.ends[row - 1]!, ids.ends[row]!)
}

export type IdTable = {
	/** The row that already has this id, or -1 after storing it for row `size`. Empty ids are never found again. */
	readonly add: (bytes: Uint8Array, start: number, end: number) => number
	readonly finish: () => IdColumn
}

/** Open addressing over FNV-1a; at most half full. */
export function createIdTable(): IdTable {
	const bytes: Growable<Uint8Array> = { array: new Uint8Array(8_192) }
	const ends: Growable<Uint32Array> = { array: new Uint32Array(1_024) }
	/** By row, so that growing does not read every id again. */
	const hashes: Growable<Uint32Array> = { array: new Uint32Array(1_024) }
	let rows = 0
	let used = 0
	let slots = new Int32Array(4_096).fill(-1)

	function hashOf(source: Uint8Array, start: number, end: number): number {
		let hash = 0x811c9dc5
		for (let i = start; i < end; i++) hash = Math.imul(hash ^ source[i]!, 0x01000193)
		return (hash ^ (hash >>> 15)) >>> 0
	}

	function rehash(): void {
		slots = new Int32Array(slots.length * 4).fill(-1)
		for (let row = 0; row < rows; row++) {
			const start = row === 0 ? 0 : ends.array[row - 1]!
			const end = ends.array[row]!
			if (end === start) continue
			let slot = hashes.array[row]! & (slots.length - 1)
			while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1)
			slots[slot] = row
		}
	}

	function equals(row: number, source: Uint8Array, start: number, end: number): boolean {
		const own = row === 0 ? 0 : ends.array[row - 1]!
		if (ends.array[row]! - own !== end - start) return false
		for (let i = 0; i < end - start; i++) if (bytes.array[own + i] !== source[start + i]) return false
		return true
	}

	return {
		add(source, start, end) {
			if (end > start) {
				if (used * 2 >= slots.length) rehash()
				const hash = hashOf(source, start, end)
				let slot = hash & (slots.length - 1)
				for (; slots[slot]! >= 0; slot = (slot + 1) & (slots.length - 1)) {
					const row = slots[slot]!
					if (hashes.array[row] === hash && equals(row, source, start, end)) return row
				}
				slots[slot] = rows
				ensureRoom(hashes, rows + 1, 0)[rows] = hash
				used++
			}
			const at = rows === 0 ? 0 : ends.array[rows - 1]!
			const length = end - start
			const room = ensureRoom(bytes, at + length, 0)
			for (let i = 0; i < length; i++) room[at + i] = source[start + i]!
			ensureRoom(ends, rows + 1, 0)[rows] = at + length
			rows++
			return -1
		},
		finish() {
			const total = rows === 0 ? 0 : ends.array[rows - 1]!
			return { bytes: bytes.array.slice(0, total), ends: ends.array.slice(0, rows) }
		},
	}
}
