import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderPdf } from '../../../src/main/exporting/pdf'
import type { Outline } from '../../../src/shared/outline/block'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { paperFolder, pdfWords, run, spoken } from '../../helpers/paper-text'
import { richOutline } from '../../helpers/rich-outline'

const options = { date: '2027-03-03', hash: 'ab'.repeat(32), author: 'Änne & <Co>' }
const folder = paperFolder()
afterAll(folder.remove)

describe.each(['de', 'en'] as const)('the PDF of a rich outline (%s)', (language) => {
	const outline = richOutline({ language })
	let file = ''
	beforeAll(async () => {
		file = folder.write(`${language}.pdf`, await renderPdf(outline, options))
	})

	it('passes qpdf without a warning', () => {
		expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found')
	})

	it('says the same words as the outline, in the same order', () => {
		expect(pdfWords(file, outline)).toBe(spoken(outlineToText(outline)))
	})

	it('is tagged with heads, lists, tables with column heads, contents, links and form fields', () => {
		const structure = run('pdfinfo', ['-struct', file])
		const roles = new Set([...structure.matchAll(/^ *([A-Z]\w*)/gm)].map((match) => match[1]))
		const wanted = [
			'Document',
			'H1',
			'H2',
			'H3',
			'P',
			'L',
			'LI',
			'Lbl',
			'LBody',
			'Table',
			'Caption',
			'TR',
			'TH',
			'TD',
			'TOC',
			'TOCI',
			'Link',
			'Form',
		]
		expect(wanted.filter((role) => !roles.has(role))).toEqual([])
		expect(run('qpdf', ['--qdf', file, '-']).match(/\/Scope \/Column/g)?.length).toBe(8)
	})

	it('embeds every font as a subset with a map to Unicode', () => {
		const rows = run('pdffonts', [file]).trim().split('\n').slice(2)
		expect(rows.length).toBe(3)
		expect(rows.filter((row) => !/yes +yes +yes/.test(row))).toEqual([])
	})

	it('names title, language and conformance, and its metadata is XML despite & and <', () => {
		const info = run('pdfinfo', [file])
		expect(info).toContain(outline.title)
		expect(info).toMatch(/Tagged: +yes/)
		const metadata = run('pdfinfo', ['-meta', file])
		expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>')
		expect(metadata).toContain('<rdf:li>Änne &#38; &#60;Co&#62;</rdf:li>')
	})

	it('has one empty signature field a signatory, named by the outline', () => {
		const json = JSON.parse(run('qpdf', ['--json', '--json-key=acroform', file])) as {
			acroform: { fields: { fullname: string; fieldtype: string; alternativename: string }[] }
		}
		const fields = json.acroform.fields.map((field) => [field.fieldtype, field.fullname])
		expect(fields).toEqual(['provider_1', 'provider_2', 'customer_1'].map((name) => ['/Sig', `signature_${name}`]))
	})

	it('has a bookmark for every head, the annex heads below their annex', () => {
		const json = JSON.parse(run('qpdf', ['--json', '--json-key=outlines', file])) as {
			outlines: { title: string; destpageposfrom1: number; kids: { title: string }[] }[]
		}
		const heads = outline.blocks.filter((block) => block.kind === 'heading')
		const titles = heads.map((block) => (block.number === null ? block.text : `${block.number} ${block.text}`))
		expect(json.outlines.flatMap((item) => [item.title, ...item.kids.map((kid) => kid.title)])).toEqual(titles)
	})

	it('leads every reference and every line of contents to a destination that exists', () => {
		const targets = [...run('qpdf', ['--qdf', '--object-streams=disable', file, '-']).matchAll(/\/D \((\S+)\)/g)].map(
			(match) => match[1]!,
		)
		const ids = new Set(outline.blocks.map((block) => block.id))
		expect(targets.length).toBeGreaterThan(25)
		expect(targets.filter((target) => !ids.has(target))).toEqual([])
	})

	it('counts its pages on every page', () => {
		const pages = run('pdftotext', ['-raw', file, '-']).split('\f').slice(0, -1)
		const words = (page: number) =>
			outline.words.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages.length))
		expect(pages.filter((page, index) => !page.includes(words(index + 1)))).toEqual([])
		expect(pages.filter((page) => !page.includes(outline.runningState))).toEqual([])
	})

	it('prints the page numbers of the heads in its contents', () => {
		const pages = run('pdftotext', ['-raw', file, '-']).split('\f')
		const annex = outline.blocks.findIndex((block) => block.id === 'annex-targets')
		const head = outline.blocks[annex]
		const words = head?.kind === 'heading' ? `${head.number} ${head.text}` : ''
		const printed = Number(new RegExp(`^${words} (\\d+)$`, 'm').exec(pages[0]!)?.[1])
		expect(pages[printed - 1]).toMatch(new RegExp(`^${words}$`, 'm'))
	})
})

it('names both parties above the contents on the first page, and after them where they leave no room', async () => {
	const firstPage = async (outline: Outline, name: string) => {
		const file = folder.write(name, await renderPdf(outline, options))
		return run('pdftotext', ['-raw', '-l', '1', file, '-'])
	}
	const outline = richOutline({ articles: 2, tableRows: 2 })
	const party = 'Nordlicht IT GmbH, '
	const usual = await firstPage(outline, 'cover.pdf')
	expect(usual.indexOf(party)).toBeGreaterThan(0)
	expect(usual.indexOf(party)).toBeLessThan(usual.indexOf(outline.words.contents))

	const long = outline.blocks.map((block) =>
		block.kind === 'paragraph' && block.style === 'party'
			? { ...block, inlines: [...block.inlines, { kind: 'text' as const, text: ' und ein Name'.repeat(300) }] }
			: block,
	)
	const crowded = await firstPage({ ...outline, blocks: long }, 'crowded-cover.pdf')
	expect([crowded.includes(outline.words.contents), crowded.includes(party)]).toEqual([true, false])
})

it('sets a number that is wider than its margin smaller, so that it stands on no word', async () => {
	const outline = richOutline({ articles: 4, tableRows: 2 })
	const number = 'A12.10000'
	const blocks = outline.blocks.map((block) => (block.kind === 'clause' ? { ...block, number } : block))
	const file = folder.write('numbers.pdf', await renderPdf({ ...outline, blocks }, options))
	const words = run('pdftotext', ['-bbox', file, '-']).split('<word ').slice(1)
	const left = (word: string) => Number(/xMin="(.*?)"/.exec(word)![1])
	const right = (word: string) => Number(/xMax="(.*?)"/.exec(word)![1])
	const numbers = words.flatMap((word, at) => (word.includes(`>${number}<`) ? [at] : []))
	expect(numbers.length).toBeGreaterThan(2)
	expect(numbers.filter((at) => right(words[at]!) > left(words[at + 1]!))).toEqual([])
})

it('says the same words in its logical structure, table heads once', async () => {
	// poppler reads every page again for every line, so the paper is short.
	const outline = richOutline({ articles: 2, tableRows: 20 })
	const file = folder.write('structure.pdf', await renderPdf(outline, options))
	const text = run('pdfinfo', ['-struct-text', file])
	const words = [...text.matchAll(/^ *"(.*)"$/gm)].map((match) => match[1]!).join('')
	const contents = words.indexOf(outline.words.contents)
	const after = words.lastIndexOf('Präambel')
	const letters = (value: string) => spoken(value).replaceAll(' ', '')
	expect(letters(words.slice(0, contents) + words.slice(after))).toBe(letters(outlineToText(outline)))
})

it('makes the same bytes for the same outline and date, whatever was printed before', async () => {
	const outline = richOutline()
	const first = await renderPdf(outline, options)
	await renderPdf(richOutline({ language: 'en', articles: 1 }), options)
	const second = await renderPdf(structuredClone(outline), options)
	expect(Buffer.compare(first, second)).toBe(0)
})

it('carries the public agreement as an attachment and gives it back unchanged', async () => {
	const attachment = JSON.stringify({ agreement: { title: 'Vertrag über „Müll“ & <mehr>' } })
	const file = folder.write(
		'attached.pdf',
		await renderPdf(richOutline({ articles: 1, tableRows: 2 }), { ...options, attachment }),
	)
	expect(run('pdfdetach', ['-list', file])).toContain('agreement.json')
	expect(run('qpdf', ['--show-attachment=agreement.json', file])).toBe(attachment)
})

it('leaves the watermark and the hash out when there is none', async () => {
	const file = folder.write(
		'final.pdf',
		await renderPdf(richOutline({ final: true, articles: 1, tableRows: 2 }), { ...options, hash: null }),
	)
	expect(run('qpdf', ['--qdf', file, '-'])).not.toContain('/Watermark')
	expect(run('pdftotext', [file, '-'])).not.toContain('SHA-256')
})

it('sets an outline of more than 200 pages', async () => {
	const file = folder.write('long.pdf', await renderPdf(richOutline({ articles: 320, tableRows: 600 }), options))
	expect(Number(/Pages: +(\d+)/.exec(run('pdfinfo', [file]))?.[1])).toBeGreaterThan(200)
	expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found')
})

it('sets words without spaces, empty cells and rows taller than a page', async () => {
	const outline = richOutline({ articles: 1, tableRows: 3 })
	const giant = 'Wort '.repeat(3000).trim()
	const unbroken = 'x'.repeat(400)
	const blocks = outline.blocks.map((block) =>
		block.id === 'objectives.table' && block.kind === 'table'
			? {
					...block,
					rows: block.rows.map((row, index) =>
						index === 1
							? {
									...row,
									cells: [
										[],
										[{ kind: 'text' as const, text: unbroken }],
										[],
										[{ kind: 'text' as const, text: giant }],
									],
								}
							: row,
					),
				}
			: block,
	)
	const file = folder.write('giant.pdf', await renderPdf({ ...outline, blocks }, options))
	const words = run('pdftotext', ['-raw', file, '-'])
	expect(words.match(/\bWort\b/g)?.length).toBe(3000)
	expect(words.match(/x/g)?.length).toBeGreaterThanOrEqual(400)
})

it('gives copied text its own signs back, even where the font draws two of them alike', async () => {
	const outline = richOutline({ articles: 1, tableRows: 1 })
	const words = 'Customer’s ʼokina, office ﬁnal, 5\u00a0µm or 5 μm, Ω and Ω, a\u0308 e-mail e\u2011mail'
	const paragraph = { id: 'x', section: 's', path: null, kind: 'paragraph', indent: 0, style: 'body' } as const
	const blocks = [{ ...paragraph, inlines: [{ kind: 'text', text: words } as const] }]
	const file = folder.write(
		'signs.pdf',
		await renderPdf({ ...outline, blocks, hasContents: false }, { ...options, hash: null }),
	)
	const text = run('pdftotext', ['-raw', file, '-'])
	expect(text).toContain('Customer’s ʼokina, office final, 5 µm or 5 μm, Ω and Ω, ä e-mail e-mail'.normalize('NFC'))
})
