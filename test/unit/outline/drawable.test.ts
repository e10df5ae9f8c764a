import { readFileSync } from 'node:fs'
import path from 'node:path'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { isDrawable, undrawable } from '../../../src/shared/outline/drawable'

describe('the letters that can be drawn', () => {
	it('are told of a text as of each of its letters alone', () => {
		const wrong: number[] = []
		for (let point = 0; point < 0x1_0000; point++) {
			const isSurrogate = point >= 0xd800 && point <= 0xdfff
			if (!isSurrogate && (undrawable(String.fromCodePoint(point)).length === 0) !== isDrawable(point))
				wrong.push(point)
		}
		expect(wrong).toEqual([])
	})

	it('are those of every shipped cut of the paper font or of a fallback, without signs that hide or turn words', () => {
		const lettersOf = (...files: readonly string[]) => {
			const sets = files.map(
				(file) => create(readFileSync(path.resolve('resources/fonts', `${file}.ttf`))).characterSet,
			)
			return new Set(sets[0]!.filter((point) => sets.every((set) => set.includes(point))))
		}
		const paper = lettersOf('SourceSerif4-Regular', 'SourceSerif4-Italic', 'SourceSerif4-SemiBold')
		const fallbacks = [
			lettersOf('NotoSerifHebrew-Regular', 'NotoSerifHebrew-SemiBold'),
			lettersOf('NotoNaskhArabic-Regular', 'NotoNaskhArabic-SemiBold'),
			lettersOf('NotoEmoji-Regular'),
		]
		const isRefused = (point: number) =>
			(point >= 0x7f && point < 0xa0) ||
			(point >= 0x202a && point <= 0x202e) ||
			(point >= 0x2066 && point <= 0x2069) ||
			(point >= 0xe000 && point <= 0xf8ff) ||
			[0x61c, 0x200b, 0x2060, 0xfeff, 0xffff].includes(point)
		const shapes = [0x200c, 0x200d, 0x200e, 0x200f, 0xfe0e, 0xfe0f]
		const wrong: string[] = []
		for (let point = 0x20; point < 0x10_0000; point++) {
			const isFallback = point < 0xe_0000 && !isRefused(point) && fallbacks.some((letters) => letters.has(point))
			const isDrawn = (point !== 0x7f && paper.has(point)) || isFallback || shapes.includes(point)
			if (isDrawn !== isDrawable(point)) wrong.push(point.toString(16))
		}
		expect(wrong).toEqual([])
	})

	it('are told apart from those that cannot', () => {
		expect(undrawable('Müller & Søn „GmbH“ – 99,9 % ≤ 5 €\n')).toEqual([])
		expect(undrawable('Łódź 株式 שלום 👨‍👩‍👧 النور ไทย 株')).toEqual(['株', '式', 'ไ', 'ท', 'ย'])
		expect(undrawable('a\u202eb\u2067c')).toEqual(['\u202e', '\u2067'])
	})
})
