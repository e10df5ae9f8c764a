import { cellText } from './cell-text'
import { ensureRoom, type Growable, reserveRoom, taken } from './growable'

/** Few distinct words over many rows: row `i` says `words[codes[i]]`; code 0 is the empty word. */
export type WordColumn = { readonly codes: Uint16Array; readonly words: readonly string[] }

/** Beyond this a column is free text rather than a vocabulary; later words are kept as one, `…`. */
export const MAX_WORDS = 20_000
const MAX_WORD_BYTES = 400
/** Spellings remembered by their bytes. Others are decoded and looked up. */
const SLOT_BITS = 10
const SLOTS = 2 ** SLOT_BITS

/** `first` and `last` are four bytes each, or fewer of a shorter word; together with the length they tell most words apart. */
type Spelling = {
	readonly first: number
	readonly last: number
	readonly length: number
	readonly flag: number
	readonly bytes: DataView
	readonly code: number
}

export type WordBuilder = {
	readonly set: (row: number, cell: { bytes: Uint8Array; start: number; end: number; flag: number }) => void
	readonly reserve: (rows: number) => void
	/** Puts what another builder finished behind `at` rows of this one. It must have met fewer than MAX_WORDS words. */
	readonly absorb: (at: number, column: WordColumn) => void
	readonly finish: (rows: number) => WordColumn
}

export function createWordBuilder(): WordBuilder {
	const codes: Growable<Uint16Array> = { array: new Uint16Array(1_024) }
	const words = ['']
	const byText = new Map<string, number>([['', 0]])
	// Most rows repeat a word; comparing bytes spares decoding it.
	const slots: (Spelling | undefined)[] = new Array(SLOTS)
	/** The bytes of the last cell, to be read four at once; neighbouring rows share them. */
	let view: DataView = new DataView(new ArrayBuffer(0))
	let viewed: Uint8Array | null = null

	function codeOf(text: string): number {
		const known = byText.get(text)
		if (known !== undefined) return known
		const word = words.length < MAX_WORDS ? text : '…'
		const code = byText.get(word) ?? words.length
		if (code === words.length) words.push(word)
		byText.set(word, code)
		return code
	}

	return {
		set(row, { bytes, start, end, flag }) {
			const column = ensureRoom(codes, row + 1, 0)
			const length = Math.min(end - start, MAX_WORD_BYTES)
			if (length === 0) {
				column[row] = 0
				return
			}
			if (bytes !== viewed) {
				viewed = bytes
				view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
			}
			const first = length < 4 ? bytes[start]! : view.getInt32(start)
			const last = length < 4 ? endOfShort(bytes, start, length) : view.getInt32(start + length - 4)
			const hash = Math.imul(first ^ Math.imul(last, 0x01000193) ^ length, 0x9e3779b1)
			const slot = hash >>> (32 - SLOT_BITS)
			const entry = slots[slot]
			if (entry !== undefined && entry.first === first && entry.last === last && entry.length === length)
				if (entry.flag === flag && (length <= 8 || isSpelt(entry.bytes, view, start, length))) {
					column[row] = entry.code
					return
				}
			const code = codeOf(cellText(bytes, start, start + length, flag).trim())
			column[row] = code
			const spelling = new DataView(Uint8Array.from(bytes.subarray(start, start + length)).buffer)
			slots[slot] = { first, last, length, flag, bytes: spelling, code }
		},
		reserve: (rows) => reserveRoom(codes, rows, 0),
		absorb(at, { codes: others, words: theirs }) {
			const column = ensureRoom(codes, at + others.length, 0)
			// Both lists are in the order in which words came up, and so this one stays.
			const codeHere = Uint16Array.from(theirs, codeOf)
			for (let i = 0; i < others.length; i++) column[at + i] = codeHere[others[i]!]!
		},
		finish: (rows) => ({ codes: taken(codes, rows, 0), words }),
	}
}

/** The second and third byte of a word of up to three. */
function endOfShort(bytes: Uint8Array, start: number, length: number): number {
	return length === 1 ? 0 : length === 2 ? bytes[start + 1]! : (bytes[start + 1]! << 8) | bytes[start + 2]!
}

/** Whether the bytes between the first and the last four are those of the word. */
function isSpelt(word: DataView, bytes: DataView, start: number, length: number): boolean {
	for (let i = 4; i < length - 4; i += 4) if (word.getInt32(i) !== bytes.getInt32(start + i)) return false
	return true
}
