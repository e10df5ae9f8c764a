import { createMarkFinder, type MarkFinder } from '../../shared/history/csv-marks'

/*
 * A WebAssembly module of one function, which compares sixteen bytes in one step. In words, for v128 `v` and its mask of bits:
 *
 *   find(at, end, into, delimiter, newline, quote):
 *     out = into
 *     while at < end:
 *       v = 16 bytes from at
 *       mask = bits of (v == delimiter | v == newline | v == quote)
 *       while mask != 0:
 *         store at + number of its lowest bit to out; out += 4; clear that bit
 *       at += 16
 *     return out
 *
 * Instructions by their names in the WebAssembly specification, 2.0.
 */
const I32 = 0x7f
const V128 = 0x7b
const VOID = 0x40
const LOOP = 0x03
const IF = 0x04
const BR = 0x0c
const END = 0x0b
const LOCAL_GET = 0x20
const LOCAL_SET = 0x21
const I32_CONST = 0x41
const I32_LT_U = 0x49
const I32_CTZ = 0x68
const I32_ADD = 0x6a
const I32_SUB = 0x6b
const I32_AND = 0x71
const I32_STORE = [0x36, 2, 0]
const V128_LOAD = [0xfd, 0, 0, 0]
const I8X16_SPLAT = [0xfd, 0x0f]
const I8X16_EQ = [0xfd, 0x23]
const V128_OR = [0xfd, 0x50]
const I8X16_BITMASK = [0xfd, 0xe4, 0]

const [AT, LIMIT, OUT, DELIMITER, NEWLINE, QUOTE, MASK, BYTES, FIRST_NEEDLE] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const NEEDLES = [DELIMITER, NEWLINE, QUOTE]

const BODY = [
	// Locals after the six parameters: the mask; the bytes and three needles.
	...[2, 1, I32, 4, V128],
	...NEEDLES.flatMap((needle, i) => [LOCAL_GET, needle, ...I8X16_SPLAT, LOCAL_SET, FIRST_NEEDLE + i]),
	...[LOOP, VOID, LOCAL_GET, AT, LOCAL_GET, LIMIT, I32_LT_U, IF, VOID],
	...[LOCAL_GET, AT, ...V128_LOAD, LOCAL_SET, BYTES],
	...NEEDLES.flatMap((_, i) => [
		...[LOCAL_GET, BYTES, LOCAL_GET, FIRST_NEEDLE + i, ...I8X16_EQ],
		...(i === 0 ? [] : V128_OR),
	]),
	...[...I8X16_BITMASK, LOCAL_SET, MASK],
	...[LOOP, VOID, LOCAL_GET, MASK, IF, VOID],
	...[LOCAL_GET, OUT, LOCAL_GET, AT, LOCAL_GET, MASK, I32_CTZ, I32_ADD, ...I32_STORE],
	...[LOCAL_GET, OUT, I32_CONST, 4, I32_ADD, LOCAL_SET, OUT],
	...[LOCAL_GET, MASK, LOCAL_GET, MASK, I32_CONST, 1, I32_SUB, I32_AND, LOCAL_SET, MASK],
	...[BR, 1, END, END],
	...[LOCAL_GET, AT, I32_CONST, 16, I32_ADD, LOCAL_SET, AT],
	...[BR, 1, END, END],
	...[LOCAL_GET, OUT, END],
]

const text = (word: string) => [word.length, ...new TextEncoder().encode(word)]
const section = (id: number, content: readonly number[]) => [id, ...length(content.length), ...content]
/** LEB128 of a small number. */
const length = (value: number) => (value < 128 ? [value] : [(value & 127) | 128, value >> 7])

const MODULE = Uint8Array.of(
	...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
	// One type, six numbers to one; the memory comes from outside; the function is called find.
	...section(1, [1, 0x60, 6, I32, I32, I32, I32, I32, I32, 1, I32]),
	...section(2, [1, ...text('m'), ...text('m'), 2, 0, 1]),
	...section(3, [1, 0]),
	...section(7, [1, ...text('find'), 0, 0]),
	...section(10, [1, ...length(BODY.length), ...BODY]),
)

const PAGE_BYTES = 65_536
/** What is read in one step, over the end of the bytes asked about. */
const STEP_BYTES = 16

type Find = (at: number, end: number, into: number, delimiter: number, newline: number, quote: number) => number

/**
 * A mark finder for bytes that lie in `room`, of the size asked for; it takes others too, without the help of the processor's
 * wide instructions. Without WebAssembly or those, all are looked at in that way.
 */
export function createSimdMarks(roomBytes: number): { readonly room: Uint8Array; readonly findMarks: MarkFinder } {
	const plain = createMarkFinder()
	if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(MODULE))
		return { room: new Uint8Array(roomBytes), findMarks: plain }
	const marksAt = Math.ceil((roomBytes + STEP_BYTES) / STEP_BYTES) * STEP_BYTES
	// Every byte may be a mark, also those of the last step that are not asked about; the sentinel needs one more.
	const bytes = marksAt + 4 * (roomBytes + STEP_BYTES + 1)
	const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) })
	const instance = new WebAssembly.Instance(new WebAssembly.Module(MODULE), { m: { m: memory } })
	// The function that the module above exports.
	const find = instance.exports.find as Find
	const room = new Uint8Array(memory.buffer, 0, roomBytes)
	const marks = new Int32Array(memory.buffer, marksAt, roomBytes + STEP_BYTES + 1)
	return {
		room,
		findMarks: (input) => {
			const { bytes, size, delimiter, newline, quote } = input
			if (bytes.buffer !== memory.buffer) return plain(input)
			let count = (find(0, size, marksAt, delimiter, newline, quote) - marksAt) >> 2
			// The last step looked beyond the end.
			while (count > 0 && marks[count - 1]! >= size) count--
			marks[count] = size
			return marks
		},
	}
}
