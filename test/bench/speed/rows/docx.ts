import { createRequire } from 'node:module'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { renderDocx } from '../../../../src/main/exporting/docx'
import type { Block } from '../../../../src/shared/outline/block'
import { inlineText, runInTitle } from '../../../../src/shared/outline/to-text'
import { type BenchRow, milliseconds, sameOrThrow, waitedInTurns } from '../measure'
import type { BenchOptions } from '../options'
import { benchPaper } from '../papers'

/** The part of docxtemplater and its ZIP that is used here. */
type Zip = { generate(options: object): Buffer; file(name: string, data?: string): unknown; remove(name: string): void }
type Templater = { render(data: object): void; getZip(): Zip }
type ZipClass = new (data: Uint8Array) => Zip
type TemplaterClass = new (zip: Zip, options: object) => Templater

/** A paragraph of the template: its style, and the words that go into it. */
type Line = { readonly style: (typeof styles)[number]; readonly text: string }

/** Few, which is quick for the peer. */
const styles = ['Heading1', 'Clause', 'BodyText'] as const

/** The words of a block as plain paragraphs: the peer counts nothing, refers to nothing and draws no table. */
function linesOf(block: Block): readonly Line[] {
	const body = (...texts: readonly string[]) => texts.map((text) => ({ style: 'BodyText', text }) as const)
	switch (block.kind) {
		case 'title':
			return body(block.text, ...(block.subtitle === null ? [] : [inlineText(block.subtitle)]))
		case 'heading':
			return [{ style: 'Heading1', text: block.text }]
		case 'clause': {
			const title = block.title === null ? '' : `${runInTitle(block.title)} `
			return [{ style: 'Clause', text: title + inlineText(block.inlines) }]
		}
		case 'item':
		case 'paragraph':
			return body(inlineText(block.inlines))
		case 'table': {
			const head = block.columns.map((column) => column.head)
			const cells = block.rows.flatMap((row) => row.cells.map(inlineText))
			return body(...(block.caption === null ? [] : [block.caption]), ...head, ...cells)
		}
		case 'signature': {
			const lines = block.lines.flatMap(({ label, value }) => [label, value === null ? '' : inlineText(value)])
			return body(inlineText(block.heading), ...lines)
		}
	}
}

/** A template with our styles: a loop over lines, each of which chooses its style. */
function templateOf(document: Uint8Array, Zip: ZipClass): Buffer {
	const zip = new Zip(document)
	for (const name of Object.keys(unzipSync(document)))
		if (/fonts?\/|fontTable|glossary|customXml/.test(name)) zip.remove(name)
	const xml = strFromU8(unzipSync(document)['word/document.xml']!)
	const paragraph = (style: string, text: string) =>
		`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
	const choices = styles.map((style) =>
		[paragraph('BodyText', `{#${style}}`), paragraph(style, '{text}'), paragraph('BodyText', `{/${style}}`)].join(''),
	)
	const loop = paragraph('BodyText', '{#lines}') + choices.join('') + paragraph('BodyText', '{/lines}')
	const head = xml.slice(0, xml.indexOf('<w:body>') + '<w:body>'.length)
	zip.file('word/document.xml', head + loop + xml.slice(xml.lastIndexOf('<w:sectPr')))
	return zip.generate({ type: 'nodebuffer' })
}

/** What is printed, without spaces and without what our document alone has: contents and codes of fields. */
function lettersOf(document: Uint8Array): string {
	return strFromU8(unzipSync(document)['word/document.xml']!)
		.replace(/<w:sdt><w:sdtPr><w:docPartObj>.*?<\/w:sdt>/gs, '')
		.replace(/<w:instrText.*?<\/w:instrText>/gs, '')
		.replace(/<[^>]*>/g, '')
		.replace(/&quot;/g, '"')
		.replace(/&apos;/g, "'")
		.replace(/[\s\u00a0]+/g, '')
}

/** A contract of forty pages in Word's format, beside a filled template without numbers, references, tables, fonts and data. */
export async function docxRows({ peersFolder, quick }: BenchOptions): Promise<readonly BenchRow[]> {
	const { outline, options, pages } = benchPaper()
	const works: (() => Promise<Uint8Array>)[] = [() => renderDocx(outline, options)]
	if (peersFolder !== null) {
		const load = createRequire(path.join(peersFolder, 'package.json'))
		// Installed beside the project, so their types are not there.
		const [Zip, Templater] = [load('pizzip') as ZipClass, load('docxtemplater') as TemplaterClass]
		const template = templateOf(await works[0]!(), Zip)
		const lines = outline.blocks.flatMap(linesOf).map(({ style, text }) => ({ [style]: { text } }))
		works.push(async () => {
			const filled = new Templater(new Zip(template), { paragraphLoop: true })
			filled.render({ lines })
			return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
		})
		const [ours, peers] = await Promise.all(works.map(async (work) => lettersOf(await work())))
		sameOrThrow('docx', ours, peers)
	}
	const [ours, peer] = await waitedInTurns(quick ? 7 : 21, works, 8)
	const ratio = peer === undefined ? null : ours! / peer
	return [
		{
			work: `Word document of ${pages} pages`,
			ours: milliseconds(ours!),
			peer: peer === undefined ? 'no peer' : `docxtemplater ${milliseconds(peer)}`,
			ratio,
			goal: '<= 1.2',
			met: ratio === null ? null : ratio <= 1.2,
		},
	]
}
