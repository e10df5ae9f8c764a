import { decodeText } from './cell-text'
import { ensureRoom, type Growable, reserveRoom, taken } from './growable'

/** Ticket ids as bytes end to end; id of row `i` is `bytes[ends[i-1]..ends[i]]`. No string is kept. */
export type IdColumn = { readonly bytes: Uint8Array; readonly ends: Uint32Array }

export function idAt(ids: IdColumn, row: number): string {
	return decodeText(ids.bytes, row === 0 ? 0 : ids.ends[row - 1]!, ids.ends[row]!)
}

export type IdTable = {
	/** The row that already has this id, or -1 after storing it for row `size`. Empty ids are never found again. */
	readonly add: (bytes: Uint8Array, start: number, end: number) => number
	/** Makes room for so many ids of the length so far. */
	readonly reserve: (size: number) => void
	readonly portion: () => IdPortion
	/** Stores all ids of another table, if it is plain that none of them is known; false where each must be looked up. */
	readonly append: (portion: IdPortion) => boolean
	readonly finish: () => IdColumn
}

export type IdPortion = IdColumn & {
	/** Ids that are not empty. */
	readonly used: number
	/** 1 or -1 where they all count up or down, 0 below two of them, null where they do not. */
	readonly direction: number | null
}

/**
 * While ids keep counting up, or keep counting down, none can come again and nothing is looked up: so most desks export. From
 * the first one on that does not, open addressing over FNV-1a, at most half full.
 */
export function createIdTable(): IdTable {
	const bytes: Growable<Uint8Array> = { array: new Uint8Array(8_192) }
	const ends: Growable<Uint32Array> = { array: new Uint32Array(1_024) }
	/** By row, so that growing does not read every id again. */
	const hashes: Growable<Uint32Array> = { array: new Uint32Array(0) }
	let rows = 0
	let used = 0
	/** Empty until ids have to be looked up. */
	let slots = new Int32Array(0)
	/** 1 while ids count up, -1 while they count down, 0 until two are known. */
	let direction = 0
	let previousStart = 0
	let previousEnd = 0

	/**
	 * Ids that differ in their last byte only lie beside each other: numbers that nearly count up then find their slots in
	 * the processor's cache.
	 */
	function hashOf(source: Uint8Array, start: number, end: number): number {
		let hash = 0x811c9dc5
		for (let i = start; i < end - 1; i++) hash = Math.imul(hash ^ source[i]!, 0x01000193)
		hash ^= hash >>> 15
		return ((hash << 4) | ((source[end - 1]! ^ (hash >>> 28)) & 15)) >>> 0
	}

	function rehash(size: number): void {
		slots = new Int32Array(size).fill(-1)
		for (let row = 0; row < rows; row++) {
			const start = row === 0 ? 0 : ends.array[row - 1]!
			const end = ends.array[row]!
			if (end === start) continue
			let slot = hashes.array[row]! & (slots.length - 1)
			while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1)
			slots[slot] = row
		}
	}

	function beginLookup(): void {
		ensureRoom(hashes, rows, 0)
		for (let row = 0; row < rows; row++)
			hashes.array[row] = hashOf(bytes.array, row === 0 ? 0 : ends.array[row - 1]!, ends.array[row]!)
		let size = 4_096
		while (used * 2 >= size) size *= 4
		rehash(size)
	}

	function equals(row: number, source: Uint8Array, start: number, end: number): boolean {
		const own = row === 0 ? 0 : ends.array[row - 1]!
		if (ends.array[row]! - own !== end - start) return false
		for (let i = 0; i < end - start; i++) if (bytes.array[own + i] !== source[start + i]) return false
		return true
	}

	/** Whether an id follows the one before it in the direction they all took: longer ones are higher, else byte by byte. */
	function goesOn(source: Uint8Array, start: number, end: number): boolean {
		const length = end - start
		const previousLength = previousEnd - previousStart
		let order = length - previousLength
		for (let i = 0; order === 0 && i < length; i++) order = source[start + i]! - bytes.array[previousStart + i]!
		if (used === 1) direction = Math.sign(order)
		return order * direction > 0
	}

	/** The row that has this id; else -1, and the slot is taken for the next row. */
	function find(source: Uint8Array, start: number, end: number): number {
		if (used * 2 >= slots.length) rehash(slots.length * 4)
		const hash = hashOf(source, start, end)
		let slot = hash & (slots.length - 1)
		for (; slots[slot]! >= 0; slot = (slot + 1) & (slots.length - 1)) {
			const row = slots[slot]!
			if (hashes.array[row] === hash && equals(row, source, start, end)) return row
		}
		slots[slot] = rows
		ensureRoom(hashes, rows + 1, 0)[rows] = hash
		return -1
	}

	return {
		add(source, start, end) {
			const at = rows === 0 ? 0 : ends.array[rows - 1]!
			const length = end - start
			if (length > 0) {
				if (slots.length === 0 && used > 0 && !goesOn(source, start, end)) beginLookup()
				if (slots.length > 0) {
					const known = find(source, start, end)
					if (known >= 0) return known
				}
				used++
				previousStart = at
				previousEnd = at + length
			}
			const room = ensureRoom(bytes, at + length, 0)
			for (let i = 0; i < length; i++) room[at + i] = source[start + i]!
			ensureRoom(ends, rows + 1, 0)[rows] = at + length
			rows++
			return -1
		},
		reserve(size) {
			if (rows > 0) reserveRoom(bytes, Math.ceil((ends.array[rows - 1]! / rows) * size), 0)
			reserveRoom(ends, size, 0)
		},
		portion: () => ({ ...finish(), used, direction: slots.length > 0 ? null : direction }),
		append(portion) {
			const { bytes: source, ends: theirs } = portion
			const first = theirs.findIndex((end) => end > 0)
			if (first >= 0) {
				const isAsOurs = portion.direction !== null && (portion.used === 1 || portion.direction === direction)
				if (slots.length > 0 || used < 2 || !isAsOurs || !goesOn(source, 0, theirs[first]!)) return false
			}
			const at = rows === 0 ? 0 : ends.array[rows - 1]!
			const total = theirs.at(-1) ?? 0
			ensureRoom(bytes, at + total, 0).set(source, at)
			const room = ensureRoom(ends, rows + theirs.length, 0)
			for (let row = 0; row < theirs.length; row++) room[rows + row] = at + theirs[row]!
			rows += theirs.length
			used += portion.used
			if (total > 0) {
				const last = theirs.findLastIndex((end, row) => end > (row === 0 ? 0 : theirs[row - 1]!))
				previousStart = at + (last === 0 ? 0 : theirs[last - 1]!)
				previousEnd = at + total
			}
			return true
		},
		finish,
	}

	function finish(): IdColumn {
		const total = rows === 0 ? 0 : ends.array[rows - 1]!
		return { bytes: taken(bytes, total, 0), ends: taken(ends, rows, 0) }
	}
}
