import { readFileSync } from 'node:fs'
import path from 'node:path'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { isDrawable, undrawable } from '../../../src/shared/outline/drawable'

describe('the letters that can be drawn', () => {
	it('are those of every shipped cut of the paper font', () => {
		const cuts = ['Regular', 'Italic', 'SemiBold'].map(
			(cut) => new Set(create(readFileSync(path.resolve('resources/fonts', `SourceSerif4-${cut}.ttf`))).characterSet),
		)
		const wrong: string[] = []
		for (let point = 0x20; point < 0x2_0000; point++) {
			const drawn = point !== 0x7f && cuts.every((cut) => cut.has(point))
			if (drawn !== isDrawable(point)) wrong.push(point.toString(16))
		}
		expect(wrong).toEqual([])
	})

	it('are told apart from those that cannot', () => {
		expect(undrawable('Müller & Søn „GmbH“ – 99,9 % ≤ 5 €\n')).toEqual([])
		expect(undrawable('Łódź 株式 שלום 🙂 株')).toEqual(['株', '式', 'ש', 'ל', 'ו', 'ם', '🙂'])
	})
})
