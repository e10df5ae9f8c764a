import { expect, it, test } from 'vitest'
import { contractOutline } from '../../../src/main/both-languages'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { readPaper } from '../../../src/main/paper/read-paper'
import type { Block } from '../../../src/shared/outline/block'
import { blockText, outlineToText } from '../../../src/shared/outline/to-text'
import { lineOf } from '../../../src/shared/paper/paper'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { deleted, inserted, makeDocx, paragraph, run } from '../../helpers/make-docx'

async function read(source: string | Uint8Array, name: string) {
	const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
	const outcome = await readPaper(bytes, name)
	if (outcome.kind !== 'paper') throw new Error(outcome.kind)
	return outcome.paper
}

const told = (block: Block) => [block.kind, 'number' in block ? block.number : null, blockText(block)]

const markdown = `---
title: x
---
# Service Level Agreement

## 1. Availability

1.1 The Provider shall keep the **Service** available
for 99.9% of the month, see [the annex](#annex).

- planned work
  - at night
> quoted words

Tiers
-----
| Below | Credit |
| :-- | --: |
| 99.9% | 5 \\| 10% |
`

it('reads Markdown into headings, clauses, points and tables, with the lines they stand in', async () => {
	const paper = await read(markdown, 'theirs.md')
	expect(paper.language).toBe('en')
	expect(paper.outline.blocks.map(told)).toEqual([
		['title', null, 'Service Level Agreement'],
		['heading', '1', '1 Availability'],
		['clause', '1.1', '1.1 The Provider shall keep the Service available for 99.9% of the month, see the annex.'],
		['item', '•', '• planned work'],
		['item', '•', '• at night quoted words'],
		['heading', null, 'Tiers'],
		['table', null, 'Below\tCredit\n99.9%\t5 | 10%'],
	])
	const clause = paper.outline.blocks[2]!
	const at = blockText(clause).indexOf('99.9%') - '1.1 '.length
	expect([lineOf(paper, clause.id), lineOf(paper, clause.id, at)]).toEqual([8, 9])
	const cell = printedTexts(paper.outline).all.find(({ text }) => text === '5 | 10%')!
	expect(lineOf(paper, cell.address)).toBe(19)
})

const plain = `RAHMENVERTRAG

§ 1 Leistungen

(1) Der Anbieter erbringt die Leistungen zeit-
nah und mit Sorgfalt.
a) Wartung
b) Betrieb

Anlage 1 Zeiten

Tag\tVon\tBis
Montag\t8\t17
Der Rest ist Text.
`

it('reads plain text in UTF-8, UTF-16 and Windows-1252 alike', async () => {
	const utf8 = await read(plain, 'theirs.txt')
	expect(utf8.language).toBe('de')
	expect(utf8.outline.blocks.map(told)).toEqual([
		['title', null, 'RAHMENVERTRAG'],
		['heading', '§ 1', '§ 1 Leistungen'],
		['item', '(1)', '(1) Der Anbieter erbringt die Leistungen zeitnah und mit Sorgfalt.'],
		['item', 'a)', 'a) Wartung'],
		['item', 'b)', 'b) Betrieb'],
		['heading', 'Anlage 1', 'Anlage 1 Zeiten'],
		['table', null, 'Tag\tVon\tBis\nMontag\t8\t17'],
		['paragraph', null, 'Der Rest ist Text.'],
	])
	const utf16 = await read(new Uint8Array(Buffer.from(`\ufeff${plain}`, 'utf16le')), 'theirs.txt')
	expect(utf16.outline).toEqual(utf8.outline)
	expect(await read(new Uint8Array(Buffer.from(plain, 'latin1')), 'theirs.txt')).toEqual(utf8)
})

it('gives a paragraph the same id again when others around it were changed', async () => {
	const ids = (paper: Awaited<ReturnType<typeof read>>) =>
		new Map(paper.outline.blocks.map((block) => [blockText(block), block.id]))
	const before = ids(await read(plain, 'a.txt'))
	const after = ids(await read(plain.replace('a) Wartung\n', 'a) Wartung und Pflege\n\nNeu.\n'), 'b.txt'))
	for (const text of ['b) Betrieb', 'Der Rest ist Text.', '§ 1 Leistungen'])
		expect(after.get(text)).toBe(before.get(text))
	expect(after.has('a) Wartung')).toBe(false)
})

it('counts the automatic numbers of a Word document as Word prints them', async () => {
	const agreement = createFromPlaybook({ playbookId: 'internal-ola', language: 'en', id: 'ola', today: '2027-03-03' })
	const wishes = {
		kind: 'draft',
		date: '2027-03-03',
		audience: 'external',
		version: null,
		pledgeVersion: '0.1.0',
	} as const
	const paper = await read(await renderFromPayload(makePayload(agreement, wishes), 'docx'), 'contract.docx')
	const lines = outlineToText(paper.outline).split('\n')
	const own = contractOutline(agreement, {}).blocks.filter(
		({ kind }) => kind === 'heading' || kind === 'clause' || kind === 'item',
	)
	const missing = own.map(blockText).filter((text) => !lines.includes(text))
	expect(own.length).toBeGreaterThan(150)
	expect(missing).toEqual([])
})

it('reads a Word document with every change accepted, its paragraphs as lines', async () => {
	const body = [
		paragraph('<w:pPr><w:pStyle w:val="H"/></w:pPr>', run('Scope')),
		paragraph(run('It '), deleted('may'), inserted('shall'), run(' work.')),
	]
	const styles = '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
	const paper = await read(makeDocx({ body: body.join(''), styles }), 'theirs.docx')
	expect(paper.outline.blocks.map((block) => [...told(block), lineOf(paper, block.id)])).toEqual([
		['title', null, 'Scope', 1],
		['paragraph', null, 'It shall work.', 2],
	])
})

it('reads what stands in boxes and notes of a Word document, and no heads, feet and lines between notes', async () => {
	const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(run('Only in summer'))}</w:txbxContent></v:textbox></w:pict></w:r>`
	const note = (id: number, words: string, type = '') =>
		`<w:footnote w:id="${id}"${type}>${paragraph(run(words))}</w:footnote>`
	const made = {
		body: paragraph(run('It shall work.'), box) + paragraph(run('Always.')),
		footnotes: note(0, 'line', ' w:type="separator"') + note(1, ' Except on Sundays'),
		header: paragraph(run('Head'), box),
	}
	const paper = await read(makeDocx(made), 'theirs.docx')
	expect(paper.outline.blocks.map((block) => [...told(block), lineOf(paper, block.id)])).toEqual([
		['paragraph', null, 'It shall work.', 1],
		['paragraph', null, 'Only in summer', 2],
		['paragraph', null, 'Always.', 3],
		['paragraph', null, 'Except on Sundays', 4],
	])
})

/** One long line makes every short one as wide. */
function wideTable(): string {
	const line = (cells: number) => `|${'a|'.repeat(cells)}`
	return [line(1), '|-|', line(1_000), ...Array.from({ length: 1_000 }, () => line(1))].join('\n')
}

test.each<[string, Uint8Array, string]>([
	['a PDF', new TextEncoder().encode('%PDF-1.7\nx'), 'not-text'],
	['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'not-text'],
	['an empty text', new TextEncoder().encode(' \n\n'), 'empty'],
	['a paragraph longer than any contract has', new TextEncoder().encode('so and '.repeat(10_000)), 'too-large'],
	['a table of more cells than any contract has', new TextEncoder().encode(wideTable()), 'too-large'],
	['a broken archive', new TextEncoder().encode('PK nonsense'), 'damaged'],
])('refuses %s', async (_, bytes, kind) => {
	expect(await readPaper(bytes, 'x.md')).toEqual({ kind })
})

it('takes short English for English, and what its words leave open for what its document says of itself', async () => {
	const text = async (words: string) => (await read(Buffer.from(words), 'a.txt')).language
	expect([
		await text('Response time: 4 hours'),
		await text('Reaktionszeit: 4 Stunden'),
		await text('P1: 99.9 %'),
	]).toEqual(['en', 'de', 'de'])
	const styles = (language: string) =>
		`<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>`
	const word = async (words: string, language: string) =>
		(await read(makeDocx({ body: paragraph(run(words)), styles: styles(language) }), 'a.docx')).language
	expect([
		await word('P1: 99.9 %', 'en-GB'),
		await word('P1: 99.9 %', 'de-CH'),
		await word('P1: 99.9 %', 'fr-FR'),
		await word('Der Anbieter und der Kunde', 'en-US'),
	]).toEqual(['en', 'de', 'de', 'de'])
})
