import { describe, expect, it } from 'vitest'
import type { Override } from '../../../src/shared/agreement/own-content'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { findingsOf } from '../../../src/shared/findings/run'
import type { Block, ContractLanguage } from '../../../src/shared/outline/block'
import { buildOutline } from '../../../src/shared/outline/build'
import { asMarked, hasMarks, parseMarked, plainMarked, writeMarked } from '../../../src/shared/outline/marked-text'
import { blockText } from '../../../src/shared/outline/to-text'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'

describe('text with marks', () => {
	it('is words, bold and italic, values, references, points of two levels and paragraphs', () => {
		const text = [
			'Der **Anbieter** haftet *nur* bis {cap} ({cap@remedies.yearly-cap}),',
			'siehe {@legal.law}.',
			'- erstens',
			'  - und *darin*',
			'- zweitens',
			'',
			'Danach gilt nichts.',
		].join('\n')
		expect(parseMarked(text)).toEqual([
			{
				kind: 'paragraph',
				pieces: [
					{ kind: 'text', text: 'Der ' },
					{ kind: 'strong', text: 'Anbieter' },
					{ kind: 'text', text: ' haftet ' },
					{ kind: 'emphasis', text: 'nur' },
					{ kind: 'text', text: ' bis ' },
					{ kind: 'slot', slot: 'cap', clause: null },
					{ kind: 'text', text: ' (' },
					{ kind: 'slot', slot: 'cap', clause: 'remedies.yearly-cap' },
					{ kind: 'text', text: '), siehe ' },
					{ kind: 'reference', target: 'legal.law' },
					{ kind: 'text', text: '.' },
				],
			},
			{ kind: 'point', level: 3, pieces: [{ kind: 'text', text: 'erstens' }] },
			{
				kind: 'point',
				level: 4,
				pieces: [
					{ kind: 'text', text: 'und ' },
					{ kind: 'emphasis', text: 'darin' },
				],
			},
			{ kind: 'point', level: 3, pieces: [{ kind: 'text', text: 'zweitens' }] },
			{ kind: 'paragraph', pieces: [{ kind: 'text', text: 'Danach gilt nichts.' }] },
		])
		expect(plainMarked(text)).toBe(
			'Der Anbieter haftet nur bis … (…), siehe ….\nerstens\nund darin\nzweitens\nDanach gilt nichts.',
		)
	})

	it.each([
		['2 * 3 = 6'],
		['a ** b'],
		['\\ {nicht} {ein slot} {@} }{ *'],
		['- kein Punkt'],
		['*** fett ***'],
		['5 * 5 * 5 und {cap} \\*'],
	])('takes %s for letters where it is written as plain words', (plain) => {
		expect(hasMarks(asMarked(plain))).toBe(false)
		expect(plainMarked(asMarked(plain))).toBe(plain.trim())
	})

	it('takes a mark that nobody closes for letters', () => {
		expect(parseMarked('5 * 5 und **offen')).toEqual([
			{ kind: 'paragraph', pieces: [{ kind: 'text', text: '5 * 5 und **offen' }] },
		])
	})

	it('is read again as it was written, whatever it is made of', () => {
		const random = seeded(20_261_128)
		for (let round = 0; round < 500; round++) {
			const source = Array.from({ length: 1 + random(30) }, () => SNIPPETS[random(SNIPPETS.length)]).join('')
			const parts = parseMarked(source)
			expect(parseMarked(writeMarked(parts)), JSON.stringify(source)).toEqual(parts)
		}
	})
})

const SNIPPETS = [
	'a',
	'Wort',
	' ',
	'\n',
	'\n\n',
	'- ',
	'  - ',
	'*',
	'**',
	'\\',
	'{cap}',
	'{@legal}',
	'{x@y.z}',
	'{',
	'}',
	'-',
	'*b*',
]

function seeded(seed: number): (below: number) => number {
	let state = seed
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
		return Math.floor((state / 2 ** 32) * below)
	}
}

const base = hansenSample('de')
const language: ContractLanguage = base.parties.language === 'en' ? 'en' : 'de'
const own = (clause: string, text: string): Override => ({ clause, language, text, madeFrom: '', marked: true })
const withOwn = (...overrides: Override[]): Agreement => ({ ...base, overrides })
const blocksOf = (agreement: Agreement, id: string): readonly Block[] =>
	buildOutline(agreement, language).blocks.filter((one) => one.id === id || one.id.startsWith(`${id}.own-`))

describe('own wording with marks', () => {
	it('prints points and paragraphs below its clause, values as the house prints them, and references by number', () => {
		const house = buildOutline(base, language).blocks
		const law = house.find(({ id }) => id === 'legal.law')
		const cap = house.find(({ id }) => id === 'remedies.monthly-cap')
		if (law?.kind !== 'clause' || cap?.kind !== 'clause') throw new Error('the sample prints both')
		const value = cap.inlines.find(({ kind }) => kind === 'value')
		const printed = blocksOf(
			withOwn(own('remedies.monthly-cap', 'Höchstens **{cap}** nach {@legal.law}.\n- *nur* so\n\nSonst nichts.')),
			'remedies.monthly-cap',
		)
		expect(printed.map(blockText)).toEqual([
			`${cap.number} ${cap.title}. Höchstens ${value?.text} nach Ziffer\u00a0${law.number}.`,
			'a) nur so',
			'Sonst nichts.',
		])
		expect(printed.map(({ id, kind }) => [id, kind])).toEqual([
			['remedies.monthly-cap', 'clause'],
			['remedies.monthly-cap.own-1', 'item'],
			['remedies.monthly-cap.own-2', 'paragraph'],
		])
		expect(printed.flatMap((block) => ('inlines' in block ? block.inlines : [])).map(({ kind }) => kind)).toEqual([
			...['text', 'value', 'text', 'reference', 'text', 'emphasis', 'text', 'text'],
		])
	})

	it('prints a value of a clause that stands later, and moves with it', () => {
		const text = 'Es gilt {law@legal.law}.'
		const before = blocksOf(withOwn(own('remedies.trigger', text)), 'remedies.trigger')
			.map(blockText)
			.join()
		const other = { ...base, legal: { ...base.legal, governingLaw: 'AT' } }
		const moved = blocksOf({ ...other, overrides: [own('remedies.trigger', text)] }, 'remedies.trigger')
		expect(moved.map(blockText).join()).not.toBe(before)
		expect(before).toContain('Es gilt ')
		expect(before).not.toContain('[Wert]')
	})

	it('shows a value or a clause that is not there, and says so', () => {
		const agreement = withOwn(own('remedies.monthly-cap', 'Bis {gone} nach {@legal.gone}.'))
		expect(blocksOf(agreement, 'remedies.monthly-cap').map(blockText)[0]).toMatch(/Bis \[Wert\] nach Artikel/)
		const links = (one: Agreement) => findingsOf(one).filter(({ rule }) => rule === 'own-links')
		expect(links(agreement)).toEqual([
			{
				rule: 'own-links',
				severity: 'error',
				section: 'remedies',
				path: 'overrides.0',
				values: { problem: 'reference', clause: 'remedies.monthly-cap', target: 'legal.gone' },
			},
		])
		expect(links(withOwn(own('remedies.monthly-cap', 'Bis {gone}.')))[0]?.values).toEqual({
			problem: 'value',
			clause: 'remedies.monthly-cap',
			target: 'gone',
		})
		expect(links(withOwn(own('remedies.monthly-cap', 'Bis {cap} nach {@legal.law}.')))).toEqual([])
	})
})
