import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { renderHtml } from '../../../../src/main/exporting/html'
import { renderPdf } from '../../../../src/main/exporting/pdf'
import { resourcePath } from '../../../../src/main/resources'
import type { Block, Inline, Outline } from '../../../../src/shared/outline/block'
import { inlineText, runInTitle } from '../../../../src/shared/outline/to-text'
import { type BenchRow, milliseconds, waitedInTurns } from '../measure'
import type { BenchOptions } from '../options'
import { benchPaper } from '../papers'

type Printed = { readonly milliseconds: number; readonly pages: number }
/** The part of pdfmake that is used here. */
type PdfMake = {
	setFonts(fonts: object): void
	setUrlAccessPolicy(allows: () => boolean): void
	setLocalAccessPolicy(allows: () => boolean): void
	createPdf(definition: object): { getBuffer(): Promise<Buffer> }
}

const pageCount = (pdf: Uint8Array) =>
	Buffer.from(pdf)
		.toString('latin1')
		.match(/\/Type \/Page\b/g)?.length ?? 0

/** The same words, sizes and tables in pdfmake's own terms; it makes no tags, fields or bookmarks. */
function definitionOf({ blocks }: Outline): object {
	const runs = (inlines: readonly Inline[]) =>
		inlines.map(({ kind, text }) => ({
			text,
			bold: kind === 'strong' || kind === 'term',
			italics: kind === 'emphasis',
		}))
	const content = (block: Block): object[] => {
		switch (block.kind) {
			case 'title':
				return [{ text: block.text, fontSize: 21, bold: true }]
			case 'heading':
				return [{ text: `${block.number ?? ''} ${block.text}`, fontSize: 13, bold: true, margin: [0, 18, 0, 0] }]
			case 'clause': {
				const title = block.title === null ? [] : [{ text: `${runInTitle(block.title)} `, bold: true }]
				const text = { text: [...title, ...runs(block.inlines)] }
				return [{ columns: [{ width: 34, text: block.number }, text], margin: [0, 7, 0, 0] }]
			}
			case 'item':
				return [{ columns: [{ width: 54, text: block.number }, { text: runs(block.inlines) }], margin: [0, 3.5, 0, 0] }]
			case 'paragraph':
				return [{ text: runs(block.inlines), margin: [0, 7, 0, 0] }]
			case 'table': {
				const head = block.columns.map((column) => ({ text: column.head, bold: true }))
				const rows = block.rows.map((row) => row.cells.map((cell) => ({ text: runs(cell) })))
				const widths = block.columns.map((column) => `${column.width}%`)
				return [
					{ table: { headerRows: 1, widths, body: [head, ...rows] }, fontSize: 9.25, layout: 'lightHorizontalLines' },
				]
			}
			case 'signature':
				return block.lines.map(({ label, value }) => ({ text: `${label} ${value === null ? '' : inlineText(value)}` }))
		}
	}
	return {
		pageSize: 'A4',
		pageMargins: [71, 77, 71, 74],
		defaultStyle: { font: 'Serif', fontSize: 10.5, lineHeight: 1.1 },
		content: blocks.flatMap(content),
	}
}

function pdfMake(peersFolder: string): PdfMake {
	// Installed beside the project, so its types are not there.
	const made = createRequire(path.join(peersFolder, 'package.json'))('pdfmake') as PdfMake
	made.setUrlAccessPolicy(() => false)
	made.setLocalAccessPolicy(() => true)
	const font = (face: string) => resourcePath('fonts', `SourceSerif4-${face}.ttf`)
	const bold = font('SemiBold')
	made.setFonts({ Serif: { normal: font('Regular'), bold, italics: font('Italic'), bolditalics: bold } })
	return made
}

/** A browser that has the contract open and prints it, tagged, when it is told to. */
async function openBrowser({ chromium, folder }: BenchOptions, html: string): Promise<ChildProcess> {
	mkdirSync(folder, { recursive: true })
	const page = path.join(folder, 'contract.html')
	writeFileSync(page, html)
	const args = [chromium.script, '--no-sandbox', '--disable-gpu', page]
	const browser = spawn(chromium.binary, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
	await once(browser, 'message')
	return browser
}

async function print(browser: ChildProcess): Promise<Printed> {
	browser.send('print')
	const [printed] = await once(browser, 'message')
	return printed as Printed // what `print-pages.cjs` sends
}

/** A contract of forty pages, tagged and with its fonts, beside pdfmake (without tags) and a browser's tagged print. */
export async function pdfRows(options: BenchOptions): Promise<readonly BenchRow[]> {
	const { peersFolder, quick } = options
	const { outline, options: wishes, pages } = benchPaper()
	const browser = await openBrowser(options, renderHtml(outline, wishes))
	try {
		const definition = () => definitionOf(outline)
		const maker = peersFolder === null ? null : pdfMake(peersFolder)
		const peers: { readonly name: string; readonly work: () => Promise<number> }[] = [
			{ name: 'Chromium', work: async () => (await print(browser)).pages },
			...(maker === null
				? []
				: [{ name: 'pdfmake', work: async () => pageCount(await maker.createPdf(definition()).getBuffer()) }]),
		]
		for (const { name, work } of peers) {
			const found = await work()
			// Their type is set a little otherwise; a paper that is much shorter lacks words.
			if (found < pages * 0.6 || found > pages * 1.6)
				throw new Error(`pdf: ${name} made ${found} pages, Pledge ${pages}.`)
		}
		const [ours, ...others] = await waitedInTurns(quick ? 5 : 11, [
			() => renderPdf(outline, wishes),
			...peers.map(({ work }) => work),
		])
		return peers.map(({ name }, index) => ({
			work: `PDF of ${pages} pages, tagged, fonts inside`,
			ours: milliseconds(ours!),
			peer: `${name} ${milliseconds(others[index]!)}`,
			ratio: ours! / others[index]!,
			goal: '<= 0.6',
			met: ours! / others[index]! <= 0.6,
		}))
	} finally {
		browser.kill()
	}
}
