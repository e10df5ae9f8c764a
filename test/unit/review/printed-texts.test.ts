import { expect, it } from 'vitest'
import { anchorSchema } from '../../../src/shared/agreement/review'
import type { ContractLanguage } from '../../../src/shared/outline/block'
import { buildOutline } from '../../../src/shared/outline/build'
import { sideBySide } from '../../../src/shared/outline/side-by-side'
import { inlineText, outlineToText } from '../../../src/shared/outline/to-text'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { fullAgreement } from '../../helpers/full-agreement'

const agreement = fullAgreement()
const outline = (language: ContractLanguage) => buildOutline(agreement, language, { audience: 'internal' })
const letters = (text: string) => text.replace(/\s+/g, '')

it('addresses every word of the contract but its numbers, once, in print order', () => {
	const { all } = printedTexts(outline('de'))
	const blocks = outline('de').blocks.map((block) => ('number' in block ? { ...block, number: '' } : block))
	const words = letters(outlineToText({ ...outline('de'), blocks }))
	expect(letters(all.map(({ text }) => text).join('')) === words).toBe(true)
	expect(new Set(all.map(({ address }) => address)).size).toBe(all.length)
	expect(all.map(({ order }) => order)).toEqual(all.map((_, index) => index))
	expect(all.filter(({ text, inlines }) => text !== inlineText(inlines))).toEqual([])
})

it('gives addresses that an anchor can hold, in tables, lists and signatures too', () => {
	const german = outline('de')
	const refused = printedTexts(german).all.filter(({ language, address, text }) => {
		const anchor = makeAnchor(german, { language, address }, { start: 0, end: text.length })
		return !anchorSchema.safeParse(anchor).success
	})
	expect(refused).toEqual([])
	const at = (address: string) => printedTexts(german).at('de', address)?.text
	expect(['objectives.table.desk#1', 'signatures.signatory.p1#2', 'signatures.signatory.p1#2.value'].map(at)).toEqual([
		'Ziel',
		'Name',
		'Ute Jansen',
	])
})

it('finds each language at the same address when both stand side by side', () => {
	const [german, english] = [outline('de'), outline('en')]
	const both = printedTexts(sideBySide(german, english))
	for (const one of [german, english]) {
		const lost = printedTexts(one).all.filter(({ language, address, text }) => {
			const found = both.at(language, address)
			// What is printed once for both says both.
			return found === undefined || !(found.text.startsWith(text) || found.text.endsWith(text))
		})
		expect(lost.map(({ address }) => address)).toEqual([])
	}
	expect(both.at('en', 'legal.law')?.outlineAddress).toBe('en.legal.law')
	expect(both.at('de', 'legal.law')?.outlineAddress).toBe('legal.law')
})

it('reads a block that did not change only once', () => {
	const first = outline('de')
	const again = { ...first, blocks: [...first.blocks] }
	const inlines = printedTexts(first).all.map((text) => text.inlines)
	expect(printedTexts(again).all.every((text, index) => text.inlines === inlines[index])).toBe(true)
})
