import { CELL_ESCAPED, cellText } from './cell-text'
import { ensureRoom, type Growable } from './growable'

/** Few distinct words over many rows: row `i` says `words[codes[i]]`; code 0 is the empty word. */
export type WordColumn = { readonly codes: Uint16Array; readonly words: readonly string[] }

/** Beyond this a column is free text rather than a vocabulary; later words are kept as one, `…`. */
const MAX_WORDS = 20_000
const MAX_WORD_BYTES = 400

export type WordBuilder = {
	readonly set: (row: number, cell: { bytes: Uint8Array; start: number; end: number; flag: number }) => void
	readonly finish: (rows: number) => WordColumn
}

export function createWordBuilder(): WordBuilder {
	const codes: Growable<Uint16Array> = { array: new Uint16Array(1_024) }
	const words = ['']
	const byText = new Map<string, number>([['', 0]])
	// Most rows repeat one of the last words; comparing bytes spares decoding them.
	const recent: { bytes: Uint8Array; code: number }[] = []

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
			if (flag !== CELL_ESCAPED) {
				for (const entry of recent) {
					if (sameBytes(entry.bytes, bytes, start, length)) {
						column[row] = entry.code
						return
					}
				}
			}
			const code = codeOf(cellText(bytes, start, start + length, flag).trim())
			column[row] = code
			if (flag !== CELL_ESCAPED && recent.length < 16) recent.push({ bytes: bytes.slice(start, start + length), code })
		},
		finish: (rows) => ({ codes: ensureRoom(codes, rows, 0).slice(0, rows), words }),
	}
}

function sameBytes(word: Uint8Array, bytes: Uint8Array, start: number, length: number): boolean {
	if (word.length !== length) return false
	for (let i = 0; i < length; i++) if (word[i] !== bytes[start + i]) return false
	return true
}
