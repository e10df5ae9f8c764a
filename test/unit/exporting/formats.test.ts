import { expect, it } from 'vitest'
import { exportFormats } from '../../../src/main/exporting/formats'
import { richOutline } from '../../helpers/rich-outline'

const options = { date: '2027-03-03', hash: 'ab'.repeat(32) }
const outline = richOutline({ articles: 2, tableRows: 3 })

it('offers PDF, DOCX, HTML and Markdown, in this order', () => {
	expect(exportFormats.map((format) => format.id)).toEqual(['pdf', 'docx', 'html', 'md'])
})

it.each(exportFormats)('$id renders without changing the outline and twice the same', async (format) => {
	const before = JSON.stringify(outline)
	const first = await format.render(outline, options)
	const second = await format.render(outline, options)
	expect(JSON.stringify(outline)).toBe(before)
	expect(Buffer.compare(first, second)).toBe(0)
	const start = { pdf: '%PDF-1.7', docx: 'PK', html: '<!doctype html>', md: '# Service' }[format.id]
	expect(Buffer.from(first).toString('latin1').startsWith(start)).toBe(true)
})

it.each(exportFormats)('$id renders an outline without any block', async (format) => {
	const empty = { ...outline, blocks: [], hasContents: false }
	expect((await format.render(empty, { ...options, hash: null })).length).toBeGreaterThan(0)
})

it('keeps hostile words out of the HTML file: nothing runs, nothing loads', async () => {
	const html = exportFormats.find((format) => format.id === 'html')!
	const hostile = '</title></style><script>alert(1)</script>" onload="x'
	const changed = { ...outline, title: hostile, runningTitle: hostile, words: { ...outline.words, watermark: hostile } }
	const text = new TextDecoder().decode(await html.render(changed, options))
	expect(text).not.toMatch(/<script|onload="|<\/style>[\s\S]*<\/style>/)
	expect(text).not.toMatch(/(?:src|href)="(?!#)/)
})
