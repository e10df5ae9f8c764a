import { describe, expect, it } from 'vitest'
import type { Block, ContractLanguage, Inline, Outline } from '../../../src/shared/outline/block'
import { bandsOf, leftBlocks, sideBySide } from '../../../src/shared/outline/side-by-side'
import { outlineToHtml } from '../../../src/shared/outline/to-html'
import { outlineToMarkdown } from '../../../src/shared/outline/to-markdown'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { richOutline } from '../../helpers/rich-outline'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const common = (id: string) => ({ id, section: 's', path: null })
const clause = (id: string, words: string, more: readonly Inline[] = []): Block => ({
	...{ ...common(id), kind: 'clause', number: '1.1', title: null, overridden: false },
	inlines: [text(words), ...more],
})
const item = (id: string, words: string): Block => ({
	...{ ...common(id), kind: 'item', level: 3, number: 'a)' },
	inlines: [text(words)],
})
const table = (id: string, head: string, cell: string): Block => ({
	...{ ...common(id), kind: 'table', indent: 1, caption: null },
	columns: [{ head, align: 'left', width: 100 }],
	rows: [{ id: `${id}.row`, path: null, cells: [[text(cell)]] }],
})
const signature = (label: string): Block => ({
	...{ ...common('sign'), kind: 'signature', party: 'provider', ordinal: 1, field: 'f', initials: false },
	heading: [text('Nordlicht GmbH')],
	lines: [{ label, value: null, purpose: 'place-and-date' }],
})
const outline = (language: ContractLanguage, blocks: readonly Block[]): Outline => ({
	...richOutline({ language }),
	language,
	hasContents: false,
	blocks,
})
const linesOf = (both: Outline) => outlineToText(both).trimEnd().split('\n')

describe('two languages side by side', () => {
	it('says each clause with its points in the governing language, then in the other', () => {
		const both = sideBySide(
			outline('de', [clause('a', 'eins'), item('a.x', 'ix'), clause('b', 'zwei')]),
			outline('en', [clause('a', 'one'), item('a.x', 'ex'), clause('b', 'two')]),
		)
		expect(linesOf(both)).toEqual(['1.1 eins', 'a) ix', '1.1 one', 'a) ex', '1.1 zwei', '1.1 two'])
	})

	it('follows the order of the governing text, whatever the other sorts by', () => {
		const both = sideBySide(
			outline('de', [clause('outage', 'Ausfall'), clause('report', 'Meldung')]),
			outline('en', [clause('report', 'Notice'), clause('outage', 'Outage')]),
		)
		expect(linesOf(both)).toEqual(['1.1 Ausfall', '1.1 Outage', '1.1 Meldung', '1.1 Notice'])
	})

	it('sets points level and leaves the place empty of one that only one text has', () => {
		const both = sideBySide(
			outline('de', [clause('a', 'eins'), item('a.x', 'ix'), item('a.y', 'ypsilon')]),
			outline('en', [clause('a', 'one'), item('a.w', 'double'), item('a.y', 'why')]),
		)
		const ids = bandsOf(both).flatMap((band) =>
			band.kind === 'whole' ? [[band.block.id]] : band.rows.map(({ left, right }) => [left?.id, right?.id]),
		)
		expect(ids).toEqual([
			['a', 'en.a'],
			[undefined, 'en.a.w'],
			['a.x', undefined],
			['a.y', 'en.a.y'],
		])
	})

	it('keeps references within their language', () => {
		const reference: Inline = { kind: 'reference', target: 'b', text: 'Clause 1.1', number: '1.1' }
		const both = sideBySide(outline('de', [clause('a', 'eins')]), outline('en', [clause('a', 'see ', [reference])]))
		expect(JSON.stringify(both.blocks[1])).toContain('"target":"en.b"')
	})

	it('prints a table of the same values once, others one below the other, and is signed once', () => {
		const both = sideBySide(
			outline('de', [table('t', 'Zeit', '99,9'), table('u', 'Tag', 'Montag'), signature('Ort')]),
			outline('en', [table('t', 'Time', '99,9'), table('u', 'Day', 'Monday'), signature('Place')]),
		)
		expect(linesOf(both)).toEqual([
			...['Zeit / Time', '99,9'],
			...['Tag', 'Montag', 'Day', 'Monday'],
			...['Nordlicht GmbH', 'Ort / Place'],
		])
		expect(bandsOf(both).every(({ kind }) => kind === 'whole')).toBe(true)
		expect(leftBlocks(both).map(({ id }) => id)).toEqual(['t', 'u', 'sign'])
	})

	it('keeps what is written on each line of a signature, so that a signing service finds its place', () => {
		const { blocks } = sideBySide(outline('de', [signature('Ort, Datum')]), outline('en', [signature('Place, date')]))
		expect(blocks.flatMap((block) => (block.kind === 'signature' ? block.lines : []))).toEqual([
			{ label: 'Ort, Datum / Place, date', value: null, purpose: 'place-and-date' },
		])
	})

	it('stands in two columns in HTML and quotes the other language in Markdown', () => {
		const both = sideBySide(
			outline('de', [clause('a', 'eins'), item('a.x', 'ix')]),
			outline('en', [clause('a', 'one'), item('a.x', 'ex')]),
		)
		expect(outlineToHtml(both).replaceAll('\n', '')).toBe(
			'<div class="pair"><div><p id="a" class="clause"><span class="number">1.1</span> eins</p><ol class="items"><li id="a.x"><span class="number">a)</span> ix</li></ol></div><div lang="en-GB"><p id="en.a" class="clause"><span class="number">1.1</span> one</p><ol class="items"><li id="en.a.x"><span class="number">a)</span> ex</li></ol></div></div>',
		)
		expect(outlineToMarkdown(both)).toBe(
			'<a id="a"></a>1.1 eins\n\n- <a id="a.x"></a>a) ix\n\n> <a id="en.a"></a>1.1 one\n>\n> - <a id="en.a.x"></a>a) ex\n',
		)
	})
})
