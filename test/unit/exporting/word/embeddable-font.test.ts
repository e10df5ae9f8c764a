import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { expect, it } from 'vitest'
import { embeddableFont } from '../../../../src/main/exporting/word/embeddable-font'
import { resourcePath } from '../../../../src/main/resources'

const file = readFileSync(resourcePath('fonts', 'SourceSerif4-SemiBold.ttf'))
const made = embeddableFont(file, { family: 'Source Serif 4', style: 'bold' })
const open = (bytes: Uint8Array): Font => create(Buffer.from(bytes))

it('draws German and English, names of Europe and signs as the whole font does, with the same kerning', () => {
	const text = 'Größe „Vertrag“ 99,95 % ≤ 4 × § 307 – Łódź, Ångström, Αθήνα AVAL To 1 € ½'
	const [whole, thin] = [open(file).layout(text), open(made).layout(text)]
	expect(thin.glyphs.map((glyph) => glyph.path.toSVG())).toEqual(whole.glyphs.map((glyph) => glyph.path.toSVG()))
	expect(thin.positions.map((place) => place.xAdvance)).toEqual(whole.positions.map((place) => place.xAdvance))
})

it('is the bold face of its family, with its licence, and smaller', () => {
	const font = open(made)
	expect([font.familyName, font.subfamilyName, font.fullName]).toEqual([
		'Source Serif 4',
		'Bold',
		'Source Serif 4 Bold',
	])
	expect(font.copyright).toContain('Adobe')
	expect(made.length).toBeLessThan(file.length * 0.85)
})

it('sums up to what the format wants', () => {
	const view = new DataView(made.buffer, made.byteOffset, made.byteLength)
	let sum = 0
	for (let at = 0; at < made.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
	expect(sum).toBe(0xb1b0afba)
})
