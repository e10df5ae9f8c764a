import { expect, it } from 'vitest'
import { type Range, type Span, words, writeSpans } from '../../../../src/main/exporting/word/spans'

const field: Span = { kind: 'whole', text: '5.2', xml: '<field/>' }
const sentence: readonly Span[] = [words('See '), field, words(' for the rest', { style: 'Strong' })]
const range = (from: number, to: number, name = 'x'): Range => ({ from, to, open: `<${name}>`, close: `</${name}>` })

/** Runs without their clothes: what begins and ends where. */
function shown(spans: readonly Span[], ...ranges: readonly Range[]): string {
	return writeSpans(spans, ranges)
		.replace(/<w:t[^>]*>|<\/w:t>|<w:rPr>.*?<\/w:rPr>/g, '')
		.replace(/<w:r>(.*?)<\/w:r>/g, '($1)')
}

it('begins and ends a range inside of words, which keep their look', () => {
	expect(shown(sentence, range(8, 11))).toBe('(See )<field/>( )<x>(for)</x>( the rest)')
	expect(writeSpans(sentence, [range(8, 11)]).match(/<w:rStyle w:val="Strong"\/>/g)?.length).toBe(3)
})

it('widens a range that ends inside of a field to its edge', () => {
	expect(shown(sentence, range(0, 5))).toBe('<x>(See )<field/></x>( for the rest)')
	expect(shown(sentence, range(6, 12))).toBe('(See )<x><field/>( for )</x>(the rest)')
})

it('lets milestones overlap, and puts a point where nothing is spanned', () => {
	expect(shown([words('abcdef')], range(1, 4), range(2, 6, 'y'))).toBe('(a)<x>(b)<y>(cd)</x>(ef)</y>')
	expect(shown([words('abc')], range(1, 1))).toBe('(a)<x></x>(bc)')
	expect(shown([words('abc')], range(3, 3))).toBe('(abc)<x></x>')
	expect(shown([], range(0, 0))).toBe('<x></x>')
})

it('closes what goes beyond the end', () => {
	expect(shown([words('abc')], range(2, 9))).toBe('(ab)<x>(c)</x>')
})
