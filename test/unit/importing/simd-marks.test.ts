import { describe, expect, test } from 'vitest'
import { createSimdMarks } from '../../../src/main/importing/simd-marks'
import { createMarkFinder, type MarkFinder } from '../../../src/shared/history/csv-marks'
import { createRandom } from '../../../src/shared/realism/random'

const [delimiter, newline, quote] = [0x3b, 0x0a, 0x22]
const ROOM = 700

/** Byte by byte, as a reader would. */
function plainMarks(bytes: Uint8Array, size: number): number[] {
	const marks: number[] = []
	for (let at = 0; at < size; at++) if ([delimiter, newline, quote].includes(bytes[at]!)) marks.push(at)
	return [...marks, size]
}

function marksOf(find: MarkFinder, bytes: Uint8Array, size: number): number[] {
	const marks = find({ bytes, size, delimiter, newline, quote })
	return [...marks.subarray(0, marks.indexOf(size) + 1)]
}

describe('marks of CSV', () => {
	const random = createRandom(3)
	const { room, findMarks } = createSimdMarks(ROOM)
	// Bytes beside those that are looked for, above 127, and many of those themselves.
	const ALPHABET = [delimiter, newline, quote, 0x3a, 0x3c, 0x0b, 0x09, 0x23, 0xbb, 0x8a, 0xa2, 0x00, 0xff, 0x80]

	test.each([
		['rare', 40],
		['frequent', 2],
		['everywhere', 0],
	])('stand where a plain search finds them, %s', (_, others) => {
		for (let size = 0; size < ROOM - 8; size += 1 + (size >> 4)) {
			for (let at = 0; at < ROOM; at++) {
				const pick = Math.floor(random.uniform() * (ALPHABET.length + others))
				room[at] = others === 0 ? delimiter : (ALPHABET[pick] ?? 0x61)
			}
			const wanted = plainMarks(room, size)
			expect(marksOf(findMarks, room, size)).toEqual(wanted)
			expect(marksOf(createMarkFinder(), room, size)).toEqual(wanted)
			expect(marksOf(findMarks, Uint8Array.from(room), size)).toEqual(wanted)
		}
	})

	test('are found with the wide instructions of this machine', () => {
		const marks = findMarks({ bytes: room, size: 100, delimiter, newline, quote })
		expect(marks.buffer).toBe(room.buffer)
	})
})
