/** What Windows-1252 shows for 0x80 to 0x9f; the rest equals Latin-1. */
const WINDOWS_1252 =
	'\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
	'\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** UTF-8 of bytes `start` to `end`; a byte that is no UTF-8 is read as Windows-1252, so mixed files stay legible. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
	let text = ''
	let i = start
	while (i < end) {
		const byte = bytes[i]!
		if (byte < 0x80) {
			text += String.fromCharCode(byte)
			i++
			continue
		}
		const length = sequenceLength(bytes, i, end)
		if (length === 0) {
			text += byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte)
			i++
			continue
		}
		let code = length === 2 ? byte & 31 : length === 3 ? byte & 15 : byte & 7
		for (let k = 1; k < length; k++) code = (code << 6) | (bytes[i + k]! & 63)
		text += String.fromCodePoint(code)
		i += length
	}
	return text
}

/** Length of the UTF-8 sequence at `i`, 0 where there is none (overlong forms, surrogates and stray bytes). */
function sequenceLength(bytes: Uint8Array, i: number, end: number): number {
	const lead = bytes[i]!
	const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
	if (length === 0 || i + length > end) return 0
	for (let k = 1; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0
	const second = bytes[i + 1]!
	if (lead === 0xe0 && second < 0xa0) return 0
	if (lead === 0xed && second > 0x9f) return 0
	if (lead === 0xf0 && second < 0x90) return 0
	if (lead === 0xf4 && second > 0x8f) return 0
	return length
}

/** How a cell stood in the file; `start` and `end` of a quoted cell lie inside its quotes. */
export const CELL_PLAIN = 0
export const CELL_QUOTED = 1
/** Quoted, with doubled quotes inside. */
export const CELL_ESCAPED = 2
/** Text after the closing quote: the cell is taken as it stands, quotes included. */
export const CELL_STRAY = 3

export function cellText(bytes: Uint8Array, start: number, end: number, flag: number): string {
	const text = decodeText(bytes, start, end)
	return flag === CELL_ESCAPED ? text.replaceAll('""', '"') : text
}
