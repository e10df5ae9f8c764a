import { expect, it } from 'vitest'
import { run } from '../../../../src/main/exporting/word/run'

it('escapes what ends a text, drops what XML cannot carry and keeps outer spaces', () => {
	expect(run(' a < b & "c"\u0000\u000b\uffff ')).toBe(
		'<w:r><w:t xml:space="preserve"> a &lt; b &amp; &quot;c&quot; </w:t></w:r>',
	)
})

it('marks right-to-left letters with their direction and language, spaces between them included', () => {
	expect(run('Fa. שלום עולם GmbH und النور', { style: 'Strong' })).toBe(
		[
			'<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">Fa. </w:t></w:r>',
			'<w:r><w:rPr><w:rStyle w:val="Strong"/><w:rtl/><w:lang w:bidi="he-IL"/></w:rPr><w:t>שלום עולם</w:t></w:r>',
			'<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve"> GmbH und </w:t></w:r>',
			'<w:r><w:rPr><w:rStyle w:val="Strong"/><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr><w:t>النور</w:t></w:r>',
		].join(''),
	)
})

it('says the language only where it is told', () => {
	expect(run('word', { language: 'en-GB' })).toBe('<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>word</w:t></w:r>')
})

it('names a font for emoji, whose letters the paper font lacks', () => {
	const font = 'Segoe UI Emoji'
	const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`
	expect(run('Rakete 🚀👨‍👩‍👧 ✓ ©')).toBe(
		[
			'<w:r><w:t xml:space="preserve">Rakete </w:t></w:r>',
			`<w:r><w:rPr>${fonts}</w:rPr><w:t>🚀👨‍👩‍👧</w:t></w:r>`,
			'<w:r><w:t xml:space="preserve"> ✓ ©</w:t></w:r>',
		].join(''),
	)
})
