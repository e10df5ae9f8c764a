import { cellText } from './cell-text'
import { ensureRoom, type Growable, reserveRoom, taken } from './growable'

/** Few distinct words over many rows: row `i` says `words[codes[i]]`; code 0 is the empty word. */
export type WordColumn = { readonly codes: Uint16Array; readonly words: readonly string[] }

/** Beyond this a column is free text rather than a vocabulary; later words are kept as one, `…`. */
export const MAX_WORDS = 20_000
const MAX_WORD_BYTES = 400
/** Spellings remembered by their bytes; a power of two. Others are decoded and looked up. */
const SLOTS = 1_024

type Spelling = { readonly bytes: DataView; readonly length: number; readonly flag: number; readonly code: number }

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
			// First, middle and last bytes tell words of a vocabulary apart; reading all would cost more than it saves.
			const hash =
				(length * 31 + bytes[start]!) * 961 +
				bytes[start + (length >> 1)]! * 217 +
				bytes[start + length - 1]! * 31 +
				bytes[start + (length > 1 ? length - 2 : 0)]! * 7
			const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1)
			const entry = slots[slot]
			if (bytes !== viewed) {
				viewed = bytes
				view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
			}
			if (entry?.length === length && entry.flag === flag && isSpelt(entry.bytes, view, start, length)) {
				column[row] = entry.code
				return
			}
			const code = codeOf(cellText(bytes, start, start + length, flag).trim())
			column[row] = code
			const spelling = new DataView(Uint8Array.from(bytes.subarray(start, start + length)).buffer)
			slots[slot] = { bytes: spelling, length, flag, code }
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

function isSpelt(word: DataView, bytes: DataView, start: number, length: number): boolean {
	if (length < 4) {
		for (let i = 0; i < length; i++) if (word.getUint8(i) !== bytes.getUint8(start + i)) return false
		return true
	}
	// The last four may have been looked at already.
	const last = length - 4
	for (let i = 0; i < last; i += 4) if (word.getInt32(i) !== bytes.getInt32(start + i)) return false
	return word.getInt32(last) === bytes.getInt32(start + last)
}
